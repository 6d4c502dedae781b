// SPDX-License-Identifier: Apache-2.0

/// Whether bytes are JSON as RFC 8259 defines it, and UTF-8.
///
/// Foundation's decoder is more lenient (it takes trailing commas), but a Varlink service must close a connection on invalid
/// JSON. One pass over the bytes, with one Boolean for each level of nesting and no recursion.
package struct JSONGrammar {
  /// Deeper nesting than any message of ours has; Foundation's decoder gives up at the same depth.
  static let maximumDepth = 512

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether `bytes` are one JSON object and nothing else.
  static func isObject(_ bytes: [UInt8]) -> Bool {
    var grammar = JSONGrammar(bytes)
    grammar.skipSpace()
    return grammar.peek() == UInt8(ascii: "{") && grammar.isWhole()
  }

  /// The line, the first being 1, where `bytes` stop being one JSON value; nil where they are one and nothing else.
  package static func brokenLine(_ bytes: [UInt8]) -> Int? {
    var grammar = JSONGrammar(bytes)
    if grammar.isWhole() { return nil }
    return 1 + bytes.prefix(grammar.position).count { $0 == UInt8(ascii: "\n") }
  }

  /// Whether from here on there is one value and nothing else, and all bytes are UTF-8.
  private mutating func isWhole() -> Bool {
    value() && position == bytes.count && String(validating: bytes, as: UTF8.self) != nil
  }

  private func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  /// Reads one value with the white space around it.
  private mutating func value() -> Bool {
    /// Of every open container, whether it is an object.
    var open: [Bool] = []
    while true {
      skipSpace()
      if take("{") {
        skipSpace()
        open.append(true)
        guard open.count <= Self.maximumDepth else { return false }
        if !take("}") {
          guard key() else { return false }
          continue
        }
        open.removeLast()
      } else if take("[") {
        skipSpace()
        open.append(false)
        guard open.count <= Self.maximumDepth else { return false }
        if !take("]") { continue }
        open.removeLast()
      } else {
        guard scalar() else { return false }
      }
      // A value has ended: close what ends with it, or go on to the next one.
      while true {
        skipSpace()
        guard let isObject = open.last else { return true }
        if take(",") {
          skipSpace()
          if isObject, !key() { return false }
          break
        }
        guard take(isObject ? "}" : "]") else { return false }
        open.removeLast()
      }
    }
  }

  private mutating func key() -> Bool {
    guard string() else { return false }
    skipSpace()
    return take(":")
  }

  private mutating func scalar() -> Bool {
    switch peek() {
    case UInt8(ascii: "\""): string()
    case UInt8(ascii: "t"): literal("true")
    case UInt8(ascii: "f"): literal("false")
    case UInt8(ascii: "n"): literal("null")
    default: number()
    }
  }

  private mutating func literal(_ word: StaticString) -> Bool {
    for character in "\(word)".unicodeScalars where !take(character) { return false }
    return true
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case 0..<0x20: return false
      case UInt8(ascii: "\\"):
        guard escape() else { return false }
      default: continue
      }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard let byte = peek() else { return false }
    position += 1
    guard byte == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(byte) }
    for _ in 0..<4 {
      guard let digit = peek(), Character(Unicode.Scalar(digit)).isHexDigit else { return false }
      position += 1
    }
    return true
  }

  private mutating func number() -> Bool {
    _ = take("-")
    guard take("0") || digits() else { return false }
    if take("."), !digits() { return false }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      return digits()
    }
    return true
  }

  private mutating func digits() -> Bool {
    let start = position
    while let byte = peek(), (0x30...0x39).contains(byte) { position += 1 }
    return position > start
  }
}
