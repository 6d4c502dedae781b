// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Words that newsrooms take for one another, and words that say the opposite.
///
/// Two papers that tell one thing seldom choose one word for it: "hurt" and "wounded", "tried" and "attempted".
package enum NewsThesaurus {
  /// What a word counts as, and whether it says the opposite of that.
  package struct Entry: Hashable, Sendable {
    package let word: String
    package let isOpposite: Bool
  }

  /// The entry of a word in lower case; the word itself where there is none.
  package static func entry(_ word: String) -> Entry {
    table[word] ?? Entry(word: word, isOpposite: false)
  }

  private static let table: [String: Entry] = {
    let alike = English.table("words of one sense").mapValues { Entry(word: $0, isOpposite: false) }
    let opposed = English.table("words of the opposite sense").mapValues {
      Entry(word: $0, isOpposite: true)
    }
    return alike.merging(opposed) { _, opposite in opposite }
  }()
}
