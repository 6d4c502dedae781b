// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

/// A number with the words that bound it and the noun it counts: "at least 60 civilians", "five of the 20 air strikes",
/// "55", "two others".
struct CountedGroup {
  /// Index of the first lexeme, bounding words included.
  var from: Int
  /// Index after the last one.
  var to: Int
  /// Index of the number itself.
  var number: Int
  var low: Int?
  var high: Int?
  var bound: Figure.Bound
  /// Index of the head noun; nil for a bare number.
  var head: Int?
  /// Indices of the words before the head that belong to the name of the counted ones.
  var modifiers: Range<Int> = 0..<0
  /// Whether the noun is "others" or "more": counted besides those named before.
  var isOthers = false
  /// Whether the number is only an article: "a man and two women".
  var isImplicit = false
  /// Whether the number stands alone, without noun.
  var isBare: Bool { head == nil && !isOthers }
}
