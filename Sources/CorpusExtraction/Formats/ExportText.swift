// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// A text cut into lines, with what layouts of exports ask of a line.
struct ExportText {
  /// The bytes of the whole text.
  let bytes: [UInt8]
  /// The lines without white space at their ends; a blank one is empty.
  let lines: [Range<Int>]
  /// How many blanks stand before each line.
  let indents: [Int]
  /// The lines that a new page begins on.
  let breaks: Set<Int>
  /// The label that each line begins with: all layouts look for them, again and again.
  let labels: [ExportLabels.Label?]

  /// Whether the text was put together from a file of another format: then nobody compares it with the file.
  let isMade: Bool

  init(_ bytes: [UInt8], isMade: Bool = false) {
    self.bytes = bytes
    self.isMade = isMade
    var lines: [Range<Int>] = []
    var indents: [Int] = []
    var breaks: Set<Int> = []
    var start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
      let range = Self.trim(bytes, start..<end)
      if range.isEmpty, bytes[start..<end].contains(0x0c) { breaks.insert(lines.count) }
      lines.append(range)
      indents.append(range.lowerBound - start)
      start = end + 1
    }
    self.lines = lines
    self.indents = indents
    self.breaks = breaks
    labels = lines.map { ExportLabels.read(bytes, $0) }
  }

  /// Also without no-break spaces, which exports set behind labels.
  private static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = ByteText.trim(bytes, range)
    while range.count >= 2, bytes[range.upperBound - 1] == 0xa0,
      bytes[range.upperBound - 2] == 0xc2
    {
      range = ByteText.trim(bytes, range.lowerBound..<range.upperBound - 2)
    }
    return range
  }

  /// The paragraphs among `lines`: lines up to a blank one.
  func paragraphs(in lines: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start: Int?
    for index in lines {
      if !self.lines[index].isEmpty {
        start = start ?? index
      } else if let first = start {
        out.append(first..<index)
        start = nil
      }
    }
    if let first = start { out.append(first..<lines.upperBound) }
    return out
  }

  /// The bytes of a run of lines.
  func range(_ lines: Range<Int>) -> Range<Int> {
    guard let first = lines.first, let last = lines.last else { return 0..<0 }
    return self.lines[first].lowerBound..<self.lines[last].upperBound
  }

  /// The words of a range as one line; the entities that exports leave in are read.
  func value(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    // Most lines have neither a reference nor a no-break space.
    guard bytes[range].contains(where: { $0 == 0x26 || $0 == 0xc2 }) else {
      return ByteText.line(bytes, range)
    }
    var plain: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == 0xc2, at + 1 < range.upperBound, bytes[at + 1] == 0xa0 {
        plain.append(0x20)
        at += 2
      } else if bytes[at] == 0x26, let (entity, byte) = entity(at, until: range.upperBound) {
        plain.append(byte)
        at += entity.count
      } else {
        plain.append(bytes[at])
        at += 1
      }
    }
    return ByteText.line(plain, plain.indices)
  }

  /// The entity that stands at an ampersand, and what it means.
  private func entity(_ at: Int, until end: Int) -> (String.UTF8View, UInt8)? {
    Self.entities.first { entity, _ in
      at + entity.count <= end && bytes[at..<at + entity.count].elementsEqual(entity)
    }
  }

  private static let entities: [(String.UTF8View, UInt8)] = [
    ("&lt;".utf8, 0x3c), ("&gt;".utf8, 0x3e), ("&quot;".utf8, 0x22), ("&#39;".utf8, 0x27),
    ("&amp;".utf8, 0x26),
  ]

  /// Whether a line is a rule: ten equal marks or more and nothing else.
  func isRule(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.count >= 10, "_=-*#~".utf8.contains(bytes[line.lowerBound]) else { return false }
    return bytes[line].allSatisfy { $0 == bytes[line.lowerBound] }
  }

  /// Whether a line says whose the text is.
  func isCopyright(_ index: Int) -> Bool {
    let line = lines[index]
    return Self.isCopyright(
      String(decoding: bytes[line.prefixed(12)], as: UTF8.self))
  }

  /// Whether words say whose the text is.
  static func isCopyright(_ words: String) -> Bool {
    ["Copyright", "©", "(c)", "(C)"].contains { words.hasPrefix($0) }
  }

  /// The document among `lines`, without its parts.
  func document(_ lines: Range<Int>) -> Document {
    let whole = range(lines)
    return Document(text: Array(bytes[whole]), base: whole.lowerBound)
  }
}
