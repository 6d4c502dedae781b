// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// How rare English words are, from 1 for "the" to 10: what two statements share tells as much as it is rare.
///
/// A frozen table (wordfreq, see NOTICE), so that no article changes what another is worth.
package enum WordRarity {
  /// The level of a word that the table does not have.
  package static let rarest = 10
  /// The level of a number: any is as likely as the next, and two that agree seldom do so by chance.
  package static let ofNumbers = 6

  /// The level of a stem (`ContentWords.stem`): that of its commonest word.
  package static func level(ofStem stem: String) -> Int { levels[stem] ?? rarest }

  /// All words of the table.
  static let words = Set(entries.map(\.word))

  private static let levels: [String: Int] = {
    var levels: [String: Int] = [:]
    for (word, level) in entries {
      let stem = ContentWords.stem(word)
      levels[stem] = min(level, levels[stem] ?? rarest)
    }
    return levels
  }()

  private static let entries: [(word: String, level: Int)] = (1..<rarest).flatMap { level in
    English.entries("rarity \(level)").map { ($0.key, level) }
  }
}
