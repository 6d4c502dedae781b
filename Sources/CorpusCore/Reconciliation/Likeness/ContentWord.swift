// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What a word counts as where two contents are compared.
struct ContentWord: Sendable {
  /// Hash of its stem, or of that of the word that stands for it; 0 for function words and negations.
  let stem: UInt64
  /// How rare it is.
  let weight: Int
  /// Whether it says itself that something is not so, by a prefix or as an opposite.
  let isOpposite: Bool
  /// Whether `Negations` counts it.
  let mayNegate: Bool

  /// What a word in lower case, or a number in digits, counts as.
  static func of(_ word: String) -> ContentWord { common[word] ?? ContentWord(word) }

  /// The common words, looked at once: most words of a text are among them.
  private static let common: [String: ContentWord] = Dictionary(
    uniqueKeysWithValues: WordRarity.words.map { ($0, ContentWord($0)) })

  private init(_ word: String) {
    mayNegate = Negations.counts(word)
    if ContentWords.isFunctionWord(word) || Negations.isNegator(word) {
      (stem, weight, isOpposite) = (0, 0, false)
      return
    }
    if word.utf8.first?.isASCIIDigit ?? false {
      (stem, weight, isOpposite) = (Self.hash(word), WordRarity.ofNumbers, false)
      return
    }
    let positive = Negations.withoutPrefix(word)
    let entry = NewsThesaurus.entry(positive ?? word)
    let base = ContentWords.stem(entry.word)
    stem = Self.hash(base)
    weight = WordRarity.level(ofStem: base)
    isOpposite = (positive != nil) != entry.isOpposite
  }

  /// The hash of a word or stem.
  static func hash(_ word: String) -> UInt64 {
    var hash = FNV1a()
    hash.combine(word)
    return hash.value
  }
}
