// SPDX-License-Identifier: Apache-2.0

/// Rows of comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.
enum CommaSeparated {
  /// One row with its line break.
  static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// One cell, quoted where it must be.
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises ("CSV Injection"): an
  /// article could otherwise make the reader's spreadsheet fetch or send something. Control characters become visible.
  static func cell(_ text: String) -> String {
    let visible = VisibleText.line(text)
    let defused = startsFormula(visible) ? "'" + visible : visible
    guard defused.unicodeScalars.contains(where: { ",\"'\n\r;".unicodeScalars.contains($0) }) else {
      return defused
    }
    return "\"" + defused.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet might compute `text`: its first character, or its full-width form, begins a formula.
  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@|%＝＋－＠".unicodeScalars.contains(first)
  }
}
