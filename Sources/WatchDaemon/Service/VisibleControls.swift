// SPDX-License-Identifier: Apache-2.0

/// Text for a log or a status line, on which names of files may hold anything.
///
/// journalctl and systemctl print to terminals, which obey control characters and show words in another order after bidirectional ones.
enum VisibleControls {
  /// `text` with all of them written out, on one line.
  static func `in`(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        out += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
