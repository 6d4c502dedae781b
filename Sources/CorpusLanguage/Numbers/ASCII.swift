// SPDX-License-Identifier: Apache-2.0

/// Classes of ASCII bytes, inlined into other targets: they are asked of every byte of every text.
package enum ASCII {
  @inlinable package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  @inlinable package static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5a }
  @inlinable package static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7a }
  @inlinable package static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  /// Space, tab, line feed, vertical tab, form feed and carriage return.
  @inlinable package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0d)
  }
}

/// Classes of characters beyond ASCII, as far as English news prose uses them.
package enum UTF8Scan {
  package enum Kind: Hashable, Sendable {
    case letter, space
    /// A mark, with the plain form that rules test for.
    case mark(String)
  }

  /// Length of the sequence that begins at `at`, never past `limit`; a stray byte counts as one.
  package static func length(_ text: [UInt8], _ at: Int, _ limit: Int) -> Int {
    let byte = text[at]
    let want = byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    return Swift.min(want, limit - at)
  }

  /// The code point of a sequence of `length` bytes; meaningful for valid UTF-8.
  package static func scalar(_ text: [UInt8], _ at: Int, _ length: Int) -> UInt32 {
    switch length {
    case 1: return UInt32(text[at])
    case 2: return UInt32(text[at] & 0x1f) << 6 | UInt32(text[at + 1] & 0x3f)
    case 3:
      return UInt32(text[at] & 0x0f) << 12 | UInt32(text[at + 1] & 0x3f) << 6
        | UInt32(text[at + 2] & 0x3f)
    default:
      return UInt32(text[at] & 0x07) << 18 | UInt32(text[at + 1] & 0x3f) << 12
        | UInt32(text[at + 2] & 0x3f) << 6 | UInt32(text[at + 3] & 0x3f)
    }
  }

  package static func kind(_ text: [UInt8], _ at: Int, _ length: Int) -> Kind {
    switch scalar(text, at, length) {
    case 0x80...0xa0, 0x1680, 0x2000...0x200f, 0x2028...0x202f, 0x205f...0x2064, 0x3000, 0xfeff:
      return .space
    case 0x2010, 0x2011: return .mark("-")
    case 0x2012, 0x2013: return .mark("–")
    case 0x2014, 0x2015: return .mark("—")
    case 0x2018, 0x2019, 0x201b: return .mark("'")
    case 0x201c: return .mark("“")
    case 0x201d: return .mark("”")
    case 0x2026: return .mark("…")
    case 0xa2...0xa5, 0x20a0...0x20cf: return .mark("$")
    case 0xa1, 0xa6...0xa9, 0xab...0xb4, 0xb6...0xb9, 0xbb...0xbf, 0xd7, 0xf7, 0x2016...0x205e,
      0x2065...0x206f, 0x2190...0x2bff, 0x3001...0x303f, 0xfe00...0xfe6f,
      0x1f000...0x1faff:
      return .mark("·")
    default: return .letter
    }
  }

  /// Whether the letter is a capital of Latin-1, Latin Extended-A, Greek or Cyrillic.
  package static func isCapital(_ text: [UInt8], _ at: Int, _ length: Int) -> Bool {
    switch scalar(text, at, length) {
    case 0xc0...0xd6, 0xd8...0xde, 0x391...0x3ab, 0x400...0x42f: return true
    case let code where code >= 0x100 && code <= 0x17f:
      // Capitals and small letters alternate there, but for two stretches that begin on an odd code.
      let odd = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e)
      return odd ? code % 2 == 1 : code % 2 == 0
    default: return false
    }
  }
}
