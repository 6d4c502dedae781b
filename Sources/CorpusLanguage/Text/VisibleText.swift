// SPDX-License-Identifier: Apache-2.0

/// Text without the differences that no reader sees.
package enum VisibleText {
  /// `text` in composed form and common width (NFKC), without joiners, soft hyphens and other invisible characters.
  package static func normalized(_ text: String) -> String {
    if isNormal(text) { return text }
    let visible = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return NormalForm.compatible(String(String.UnicodeScalarView(visible)))
  }

  /// Whether it is ASCII but for the usual dashes and quotation marks, as most text is.
  private static func isNormal(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte < 0x80 { continue }
      guard byte == 0xe2, bytes.next() == 0x80, let last = bytes.next(), usual.contains(last) else {
        return false
      }
    }
    return true
  }

  /// The last bytes of – — ‘ ’ “ ” and their kin, which NFKC leaves alone.
  private static let usual: Set<UInt8> = [0x92, 0x93, 0x94, 0x95, 0x98, 0x99, 0x9a, 0x9c, 0x9d]
}
