/// Text from an article or a file name, made safe to print.
///
/// A terminal obeys control characters, and bidirectional overrides show words in another order than they stand in; either
/// would let an article forge what watchctl says about it. All of them become visible. (Unicode TR 36, "Trojan Source".)
enum VisibleText {
  /// `text` on one line: runs of white space become one space, everything dangerous becomes visible.
  static func line(_ text: some StringProtocol) -> String {
    var result = ""
    var hasGap = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        hasGap = true
        continue
      }
      if hasGap, !result.isEmpty { result.unicodeScalars.append(" ") }
      hasGap = false
      append(scalar, to: &result)
    }
    return result
  }

  /// `text` as one part of a line, whose white space stays: every white space character becomes one space.
  static func part(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        result.unicodeScalars.append(" ")
      } else {
        append(scalar, to: &result)
      }
    }
    return result
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar.value {
    case 0..<0x20:
      // The control pictures stand in the order of the controls they picture.
      result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result += "\u{2421}"
    case 0x80..<0xA0, 0xAD, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    default: result.unicodeScalars.append(scalar)
    }
  }
}
