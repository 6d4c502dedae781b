internal import Foundation

/// Names without the differences that no reader sees.
package enum NameText {
  /// `text` in composed form and common width (NFKC), without joiners and other invisible characters.
  package static func normalized(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let visible = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return String(String.UnicodeScalarView(visible)).precomposedStringWithCompatibilityMapping
  }
}
