// SPDX-License-Identifier: Apache-2.0

/// JSON as pages hold it: read as far as it can be, line breaks within strings included.
///
/// An own reader because strict ones refuse a third of what pages say of themselves for one raw line break.
package indirect enum LooseJSON: Hashable, Sendable {
  case string(String), number(String), word(String)
  case array([LooseJSON])
  case object([Member])

  /// One name and value of an object.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: LooseJSON
  }

  /// Deeper values are left out: bounds the stack.
  private static let depth = 48

  /// The value that `bytes` begin with; nil where there is none.
  package init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }

  /// The value of `name`, of an object.
  package subscript(_ name: String) -> LooseJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The string, or the only one of an array.
  package var text: String? {
    switch self {
    case .string(let text): text
    case .array(let values): values.first?.text
    default: nil
    }
  }

  /// The values of an array, else the value itself.
  package var list: [LooseJSON] {
    if case .array(let values) = self { values } else { [self] }
  }

  /// Every object in the value, outermost first, at most so many.
  package func objects(limit: Int = 2000) -> [LooseJSON] {
    var out: [LooseJSON] = []
    var open = [self]
    while let value = open.popLast(), out.count < limit {
      switch value {
      case .array(let values): open += values.reversed()
      case .object(let members):
        out.append(value)
        open += members.reversed().map(\.value)
      default: break
      }
    }
    return out
  }

  private struct Reader {
    let bytes: [UInt8]
    var at = 0

    mutating func skip() {
      while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == 0x2c || bytes[at] == 0x3b {
        at += 1
      }
    }

    mutating func value(depth: Int) -> LooseJSON? {
      skip()
      guard at < bytes.count, depth < LooseJSON.depth else { return nil }
      switch bytes[at] {
      case 0x7b: return object(depth: depth)
      case 0x5b: return array(depth: depth)
      case 0x22: return string().map { .string($0) }
      default:
        let start = at
        while at < bytes.count, bytes[at] > 0x20, ![0x2c, 0x5d, 0x7d, 0x3a].contains(bytes[at]) {
          at += 1
        }
        guard at > start else { return nil }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        return (0x30...0x39).contains(bytes[start]) || bytes[start] == 0x2d
          ? .number(word) : .word(word)
      }
    }

    private mutating func object(depth: Int) -> LooseJSON {
      at += 1
      var members: [Member] = []
      while true {
        skip()
        guard at < bytes.count else { return .object(members) }
        if bytes[at] == 0x7d {
          at += 1
          return .object(members)
        }
        guard bytes[at] == 0x22, let name = string() else { return .object(members) }
        skip()
        guard at < bytes.count, bytes[at] == 0x3a else { return .object(members) }
        at += 1
        guard let value = value(depth: depth + 1) else { return .object(members) }
        members.append(Member(name: name, value: value))
      }
    }

    private mutating func array(depth: Int) -> LooseJSON {
      at += 1
      var values: [LooseJSON] = []
      while true {
        skip()
        guard at < bytes.count else { return .array(values) }
        if bytes[at] == 0x5d {
          at += 1
          return .array(values)
        }
        guard let value = value(depth: depth + 1) else { return .array(values) }
        values.append(value)
      }
    }

    private mutating func string() -> String? {
      at += 1
      var out: [UInt8] = []
      while at < bytes.count {
        let byte = bytes[at]
        at += 1
        if byte == 0x22 { return String(decoding: out, as: UTF8.self) }
        guard byte == 0x5c, at < bytes.count else {
          out.append(byte)
          continue
        }
        let kind = bytes[at]
        at += 1
        switch kind {
        case 0x6e: out.append(0x0a)
        case 0x72, 0x74, 0x62, 0x66: out.append(0x20)
        case 0x75: out += Array(String(escaped()).utf8)
        default: out.append(kind)
        }
      }
      return nil
    }

    /// The character of `\u` and four digits, and of two such where they are halves.
    private mutating func escaped() -> Character {
      let first = unit()
      if (0xd800..<0xdc00).contains(first), at + 1 < bytes.count, bytes[at] == 0x5c,
        bytes[at + 1] == 0x75
      {
        at += 2
        let second = unit()
        guard (0xdc00..<0xe000).contains(second) else { return "\u{fffd}" }
        let scalar = 0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)
        return Unicode.Scalar(scalar).map { Character($0) } ?? "\u{fffd}"
      }
      return Unicode.Scalar(first).map { Character($0) } ?? "\u{fffd}"
    }

    private mutating func unit() -> UInt32 {
      let end = min(at + 4, bytes.count)
      defer { at = end }
      return UInt32(String(decoding: bytes[at..<end], as: UTF8.self), radix: 16) ?? 0xfffd
    }
  }
}
