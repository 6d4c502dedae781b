// SPDX-License-Identifier: Apache-2.0

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

  /// Whether a terminal may take `scalar` for something other than a character to print.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B,
      0x200E,
      0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    guard isDangerous(scalar) else { return result.unicodeScalars.append(scalar) }
    switch scalar.value {
    case 0..<0x20:
      // The control pictures stand in the order of the controls they picture.
      result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result += "\u{2421}"
    case let value:
      let digits = String(value, radix: 16, uppercase: true)
      result += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }
}

extension VisibleText {
  /// JSON with everything dangerous in its strings escaped; what it means stays the same.
  ///
  /// Encoders leave DEL, the C1 controls and bidirectional overrides as they are, and JSON lines are printed on terminals too.
  static func json(_ text: String) -> String {
    // Outside its strings, JSON holds ASCII only, so what is escaped here stands in a string.
    guard text.unicodeScalars.contains(where: isDangerous) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isDangerous(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
