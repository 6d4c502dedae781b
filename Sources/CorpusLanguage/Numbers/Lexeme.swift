// SPDX-License-Identifier: Apache-2.0

/// One word, number or mark, as far as finite-state rules over dates and numbers need it.
///
/// Times and figures are read with a lexer of their own because datelines, headlines and file names, which are never
/// parsed, hold dates too.
package struct Lexeme: Hashable, Sendable {
  /// What a lexeme is made of.
  package enum Kind: Sendable { case word, number, mark }

  /// Offset of its first byte in the text.
  package var start: Int
  /// Offset after its last byte.
  package var end: Int
  package var kind: Kind
  /// Lower-case form: ASCII letters lowered, typographic apostrophes and hyphens made plain.
  package var key: String
  /// Whether a word begins with a capital letter.
  package var capitalized: Bool
  /// Whether white space, or the beginning of the range, stands before it.
  package var spaced: Bool

  package var range: Range<Int> { start..<end }
}

/// Cuts bytes into lexemes, in one pass.
///
/// Hyphens part words ("four-month" is three lexemes), a possessive `'s` is a lexeme of its own, digits keep their
/// inner commas, points and colons ("1,200", "9:00").
package struct Lexer: Sendable {
  /// The lexemes of `text[range]`; ranges outside the text are clipped.
  package static func lexemes(of text: [UInt8], in range: Range<Int>) -> [Lexeme] {
    let range = range.clamped(to: 0..<text.count)
    var out: [Lexeme] = []
    out.reserveCapacity(range.count / 5)
    var at = range.lowerBound
    var spaced = true
    while at < range.upperBound {
      let byte = text[at]
      let piece =
        byte < 0x80
        ? plain(text, at, byte, range.upperBound) : beyondASCII(text, at, range.upperBound)
      if let kind = piece.kind {
        out.append(
          Lexeme(
            start: at, end: piece.end, kind: kind, key: piece.key, capitalized: piece.capitalized,
            spaced: spaced))
      }
      spaced = piece.kind == nil
      at = piece.end
    }
    return out
  }

  /// What begins at a byte; white space has no kind.
  private typealias Piece = (end: Int, kind: Lexeme.Kind?, key: String, capitalized: Bool)

  @inline(__always)
  private static func plain(_ text: [UInt8], _ at: Int, _ byte: UInt8, _ limit: Int) -> Piece {
    if byte <= 0x20 || byte == 0x7f { return (at + 1, nil, "", false) }
    if ASCII.isDigit(byte) {
      let end = numberEnd(text, at, limit)
      return (end, .number, String(decoding: text[at..<end], as: UTF8.self), false)
    }
    if ASCII.isLetter(byte) {
      let end = wordEnd(text, at, limit)
      return (end, .word, lowered(text, at..<end), ASCII.isUpper(byte))
    }
    if byte == 0x27, let suffix = possessive(text, after: at + 1, limit) {
      return (suffix, .word, "'s", false)
    }
    return (at + 1, .mark, String(Unicode.Scalar(byte)), false)
  }

  private static func beyondASCII(_ text: [UInt8], _ at: Int, _ limit: Int) -> Piece {
    let length = UTF8Scan.length(text, at, limit)
    switch UTF8Scan.kind(text, at, length) {
    case .space:
      return (at + length, nil, "", false)
    case .mark(let plain):
      if plain == "'", let suffix = possessive(text, after: at + length, limit) {
        return (suffix, .word, "'s", false)
      }
      return (at + length, .mark, plain, false)
    case .letter:
      let end = wordEnd(text, at, limit)
      return (end, .word, lowered(text, at..<end), UTF8Scan.isCapital(text, at, length))
    }
  }

  private static func numberEnd(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var at = start + 1
    while at < limit {
      let byte = text[at]
      if ASCII.isDigit(byte) {
        at += 1
      } else if byte == 0x2c || byte == 0x2e || byte == 0x3a, at + 1 < limit,
        ASCII.isDigit(text[at + 1])
      {
        at += 2
      } else {
        break
      }
    }
    return at
  }

  private static func wordEnd(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit {
      let byte = text[at]
      if ASCII.isLetter(byte) {
        at += 1
      } else if byte >= 0x80 {
        let length = UTF8Scan.length(text, at, limit)
        guard case .letter = UTF8Scan.kind(text, at, length) else { break }
        at += length
      } else {
        break
      }
    }
    return at
  }

  /// Where `s` after an apostrophe at the end of a word ends, if it is one.
  private static func possessive(_ text: [UInt8], after at: Int, _ limit: Int) -> Int? {
    guard at < limit, text[at] | 0x20 == 0x73 else { return nil }
    if at + 1 < limit, ASCII.isLetter(text[at + 1]) || ASCII.isDigit(text[at + 1]) { return nil }
    return at + 1
  }

  private static func lowered(_ text: [UInt8], _ range: Range<Int>) -> String {
    String(
      decoding: text[range].lazy.map { ASCII.isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
