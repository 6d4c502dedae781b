// SPDX-License-Identifier: Apache-2.0

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

extension TextSpan {
  /// Reads a span; one that ends before it begins, or begins before the text, is none.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      start: try container.decode(Int.self, forKey: .start),
      end: try container.decode(Int.self, forKey: .end))
    guard start >= 0, start <= end else {
      throw DecodingError.dataCorruptedError(
        forKey: .end, in: container, debugDescription: "a span must not end before it begins")
    }
  }
}
