// SPDX-License-Identifier: Apache-2.0

/// A word of a reading: its place among the tokens, and nothing else.
///
/// A type of its own, so that no rule can take a word for an offset in the text: offsets are `Int` here, as they are for all who hand
/// texts on. It does not carry its reading, since a value that holds arrays counts references at every step, and the rules walk over
/// words in their innermost loops. So the reading is asked about the word: `reading[verb].tag`, `reading.head(of: verb)`.
struct Word: Hashable, Comparable, Strideable, Sendable {
  /// Which of the reading's tokens it is.
  let index: Int

  init(_ index: Int) { self.index = index }

  /// The first word of a reading.
  static let first = Word(0)

  static func < (a: Word, b: Word) -> Bool { a.index < b.index }

  func distance(to other: Word) -> Int { other.index - index }

  func advanced(by count: Int) -> Word { Word(index + count) }

  /// The word so many behind this one.
  static func + (word: Word, count: Int) -> Word { Word(word.index + count) }

  /// The word so many before this one.
  static func - (word: Word, count: Int) -> Word { Word(word.index - count) }

  /// How many words `a` stands behind `b`.
  static func - (a: Word, b: Word) -> Int { a.index - b.index }

  static func += (word: inout Word, count: Int) { word = word + count }

  static func -= (word: inout Word, count: Int) { word = word - count }
}
