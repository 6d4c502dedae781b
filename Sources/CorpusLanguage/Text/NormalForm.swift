// SPDX-License-Identifier: Apache-2.0

internal import CGlib

/// Unicode's normal forms, of which the standard library keeps its own to itself and Foundation has them for 9 MB of ICU.
package enum NormalForm {
  /// Composed characters (NFC): equal strings have equal bytes.
  package static func composed(_ text: String) -> String {
    normalized(text, G_NORMALIZE_NFC)
  }

  /// Composed characters of common width and shape (NFKC).
  package static func compatible(_ text: String) -> String {
    normalized(text, G_NORMALIZE_NFKC)
  }

  /// GLib reads to the first zero byte, which is a character here.
  private static func normalized(_ text: String, _ form: GNormalizeMode) -> String {
    text.utf8.split(separator: 0, omittingEmptySubsequences: false).map { part in
      let part = String(Substring(part))
      guard let made = unsafe g_utf8_normalize(part, -1, form) else { return part }
      defer { unsafe g_free(made) }
      return unsafe String(cString: made)
    }.joined(separator: "\0")
  }
}
