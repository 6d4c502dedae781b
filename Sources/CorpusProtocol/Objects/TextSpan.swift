/// A half-open range of UTF-8 bytes in an article's text.
///
/// Evidence is always a list of these, so that anyone can cut the same bytes out of the same file.
package struct TextSpan: Codable, Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  package var start: Int
  /// Offset after the last byte; never less than `start`.
  package var end: Int

  /// Makes the span from `start` up to, and without, `end`.
  package init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// Makes the span that covers `range`.
  package init(_ range: Range<Int>) {
    self.init(start: range.lowerBound, end: range.upperBound)
  }

  /// The same bytes as a standard range.
  package var range: Range<Int> { start..<end }

  /// Orders by where spans begin, the shorter first where they begin together.
  package static func < (a: TextSpan, b: TextSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
