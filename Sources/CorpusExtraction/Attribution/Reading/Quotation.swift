// SPDX-License-Identifier: Apache-2.0

/// One stretch of text between quotation marks.
///
/// Offsets are UTF-8 bytes into the article's text, half-open.
struct Quotation: Hashable, Sendable {
  /// Offset of the opening mark.
  var start: Int
  /// Offset of the first byte between the marks.
  var innerStart: Int
  /// Offset after the last byte between the marks.
  var innerEnd: Int
  /// Offset after the closing mark; the paragraph's end where none stands.
  var end: Int
  /// Whether a closing mark stands.
  var closed: Bool
  /// How many quotations it lies in: 0 for one of the article's own speakers.
  var depth: Int
  /// Whether its paragraph opens again what the paragraph before left open.
  var continues: Bool

  /// The quotation with its marks.
  var range: Range<Int> { start..<max(start, end) }
  /// The quoted words alone.
  var inner: Range<Int> { innerStart..<max(innerStart, innerEnd) }
}
