// SPDX-License-Identifier: Apache-2.0

/// What a character is to the tokenizer.
///
/// Only punctuation matters; every other byte from 0x80 on, valid UTF-8 or not, is part of a word, so that no text can stop the tokenizer and no code point is cut.
package enum CharacterClass: UInt8 {
  case space, letter, digit
  /// `'`, and the curly ones of U+2018 to U+201B.
  case apostrophe
  /// `"`, the curly ones, guillemets, and backquotes.
  case quote
  case openBracket, closeBracket
  case hyphen
  /// En and em dash and their like.
  case dash
  case dot
  /// `!` and `?`.
  case terminator
  /// The single character `…`.
  case ellipsis
  case comma, colon, slash, currency
  /// Everything else in ASCII that stands alone: `;`, `%`, `*`, …
  case symbol

  /// One entry a byte, for those that need no look at the next.
  private static let ascii: [CharacterClass] = (0..<256).map { value -> CharacterClass in
    let byte = UInt8(value)
    if byte <= 0x20 || byte == 0x7f { return .space }
    if byte >= 0x80 || byte.isASCIILetter || byte == UInt8(ascii: "_") { return .letter }
    if byte.isASCIIDigit { return .digit }
    switch Unicode.Scalar(byte) {
    case "'": return .apostrophe
    case "\"", "`": return .quote
    case "(", "[", "{", "<": return .openBracket
    case ")", "]", "}", ">": return .closeBracket
    case "-": return .hyphen
    case ".": return .dot
    case "!", "?": return .terminator
    case ",": return .comma
    case ":": return .colon
    case "/": return .slash
    case "$": return .currency
    default: return .symbol
    }
  }

  /// Class and length in bytes of the character at `index`, which must lie before `end`.
  package static func at(_ index: Int, in text: [UInt8], end: Int) -> (CharacterClass, Int) {
    let byte = text[index]
    if byte < 0xc2 || byte > 0xef { return (ascii[Int(byte)], 1) }
    if byte == 0xe2, index + 2 < end { return general(text[index + 1], text[index + 2]) }
    if byte == 0xc2, index + 1 < end { return latin(text[index + 1]) }
    if byte == 0xe3, index + 2 < end, text[index + 1] == 0x80, text[index + 2] == 0x80 {
      return (.space, 3)
    }
    if byte == 0xef, index + 2 < end, text[index + 1] == 0xbb, text[index + 2] == 0xbf {
      return (.space, 3)
    }
    return (.letter, 1)
  }

  /// U+0080 to U+00BF.
  private static func latin(_ second: UInt8) -> (CharacterClass, Int) {
    switch second {
    case 0xa0: (.space, 2)
    case 0xa2, 0xa3, 0xa5: (.currency, 2)
    case 0xab, 0xbb: (.quote, 2)
    case 0xa6, 0xa7, 0xa9, 0xac, 0xae, 0xb1, 0xb6, 0xb7: (.symbol, 2)
    default: (.letter, 2)
    }
  }

  /// U+2000 to U+2FFF: general punctuation.
  private static func general(_ second: UInt8, _ third: UInt8) -> (CharacterClass, Int) {
    if second == 0x80 {
      switch third {
      case 0x80...0x8b, 0x8e, 0x8f, 0xa8...0xaf: return (.space, 3)
      case 0x90, 0x91: return (.hyphen, 3)
      case 0x92...0x95: return (.dash, 3)
      case 0x98...0x9b: return (.apostrophe, 3)
      case 0x9c...0x9f, 0xb9, 0xba: return (.quote, 3)
      case 0xa0...0xa3: return (.symbol, 3)
      case 0xa6: return (.ellipsis, 3)
      default: return (.letter, 3)
      }
    }
    if second == 0x81, third >= 0xa0 { return (.space, 3) }
    if second == 0x82, third >= 0xa0 { return (.currency, 3) }
    if second == 0x88, third == 0x92 { return (.hyphen, 3) }
    // Letterlike symbols and number forms are words; arrows, lines and dingbats stand alone.
    if second >= 0x86, second < 0xb0, third & 0xc0 == 0x80 { return (.symbol, 3) }
    return (.letter, 1)
  }
}
