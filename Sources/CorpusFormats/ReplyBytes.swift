// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

/// A reply as bytes: each text behind its length, each field in its turn.
///
/// As JSON an export of 500 documents took as long to be written and read as to be parsed. Both ends are one program, so no
/// field needs a name. Whoever reads checks every length: the bytes come from a process that read a stranger's file.
struct ReplyBytes {
  /// The bytes are none of a reply.
  struct Damaged: Error {}

  private(set) var bytes: [UInt8] = []
  private var at = 0

  init() {}

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Writing

  mutating func put(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func put(_ isSo: Bool) { bytes.append(isSo ? 1 : 0) }

  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes += text.utf8
  }

  mutating func put(_ text: String?) {
    put(text != nil)
    if let text { put(text) }
  }

  mutating func put(_ numbers: [Int]) {
    put(numbers.count)
    for number in numbers { put(number) }
  }

  // MARK: Reading

  mutating func number() throws(Damaged) -> Int {
    guard bytes.count - at >= 8 else { throw Damaged() }
    var value: UInt64 = 0
    for offset in 0..<8 { value |= UInt64(bytes[at + offset]) << (8 * UInt64(offset)) }
    at += 8
    return Int(truncatingIfNeeded: value)
  }

  /// How many things of `size` bytes at least follow: no more than there are bytes.
  mutating func count(size: Int) throws(Damaged) -> Int {
    let count = try number()
    guard count >= 0, count <= (bytes.count - at) / size else { throw Damaged() }
    return count
  }

  mutating func isSo() throws(Damaged) -> Bool {
    guard at < bytes.count, bytes[at] < 2 else { throw Damaged() }
    at += 1
    return bytes[at - 1] == 1
  }

  mutating func text() throws(Damaged) -> String {
    let end = try count(size: 1) + at
    defer { at = end }
    return String(decoding: bytes[at..<end], as: UTF8.self)
  }

  mutating func optional() throws(Damaged) -> String? { try isSo() ? text() : nil }

  mutating func numbers() throws(Damaged) -> [Int] {
    let count = try count(size: 8)
    var numbers: [Int] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try number()) }
    return numbers
  }

  /// Throws where bytes are left.
  func end() throws(Damaged) { if at != bytes.count { throw Damaged() } }
}

extension ReaderFrames.Reply {
  /// The reply as bytes.
  package var bytes: [UInt8] {
    var out = ReplyBytes()
    out.put(lines)
    out.put(otherwise)
    out.put(problem)
    out.put(hasFailed)
    out.put(isLacking)
    out.put(documents.count)
    for document in documents { document.write(to: &out) }
    return out.bytes
  }

  /// The reply that `bytes` are; throws where they are none.
  package init(bytes: [UInt8]) throws {
    var input = ReplyBytes(bytes)
    self.init(documents: [], lines: try input.optional())
    otherwise = try input.optional()
    problem = try input.optional()
    hasFailed = try input.isSo()
    isLacking = try input.isSo()
    for _ in 0..<(try input.count(size: 1)) { documents.append(try FormatDocument(from: &input)) }
    try input.end()
  }
}

extension FormatDocument {
  /// The fields that are a line of words or nothing, in their turn.
  private static let fields: [any WritableKeyPath<FormatDocument, String?> & Sendable] = [
    \.id, \.title, \.byline, \.outlet, \.agency, \.section, \.copyright, \.modified, \.captured,
    \.url, \.language, \.problem,
  ]

  fileprivate func write(to out: inout ReplyBytes) {
    out.put(text)
    out.put(blocks.count)
    for block in blocks {
      out.put(block.kind.rawValue)
      out.put(block.span.start)
      out.put(block.span.end)
    }
    out.put(map)
    for field in Self.fields { out.put(self[keyPath: field]) }
    out.put(published?.value)
    out.put(published?.precision.rawValue)
    out.put(published?.evidence.rawValue)
    out.put(isRefused)
  }

  fileprivate init(from input: inout ReplyBytes) throws(ReplyBytes.Damaged) {
    text = try input.text()
    for _ in 0..<(try input.count(size: 24)) {
      guard let kind = Block.Kind(rawValue: try input.text()) else { throw ReplyBytes.Damaged() }
      let (start, end) = (try input.number(), try input.number())
      guard 0 <= start, start <= end, end <= text.utf8.count else { throw ReplyBytes.Damaged() }
      blocks.append(Block(kind: kind, span: TextSpan(start: start, end: end)))
    }
    map = try input.numbers()
    for field in Self.fields { self[keyPath: field] = try input.optional() }
    let (value, precision, evidence) =
      (try input.optional(), try input.optional(), try input.optional())
    if let value {
      guard let precision = precision.flatMap(PublicationDate.Precision.init(rawValue:)),
        let evidence = evidence.flatMap(PublicationDate.Evidence.init(rawValue:))
      else { throw ReplyBytes.Damaged() }
      published = PublicationDate(value: value, precision: precision, evidence: evidence)
    }
    isRefused = try input.isSo()
  }
}
