// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Words that say that something is not so.
enum Negations {
  /// Whether the word does nothing else.
  static func isNegator(_ word: String) -> Bool { negators.contains(word) }

  /// Whether the word is one that `count(in:)` counts.
  static func counts(_ word: String) -> Bool {
    negators.contains(word) || refusals.contains(word) || word == "yet"
  }

  /// How often words say no, before prefixes and opposites are looked at.
  ///
  /// "Neither … nor" says it once, "not only" never; "refused to", "failed to" and "denied" say it in a verb.
  static func count(in words: [String]) -> Int {
    var count = 0
    var isNeither = false
    for (place, word) in words.enumerated() {
      let small = word.lowercased()
      let next = place + 1 < words.count ? words[place + 1].lowercased() : ""
      switch small {
      case "neither":
        isNeither = true
        count += 1
      case "nor": count += isNeither ? 0 : 1
      // "Has yet to begin": it has not.
      case "yet" where next == "to": count += 1
      case "not" where next == "only" || next == "just" || next == "least": break
      case _ where negators.contains(small) || refusals.contains(small): count += 1
      default: break
      }
    }
    return count
  }

  /// What is left of an adjective or participle without "un", where both are words: "unlawful", "unharmed".
  static func withoutPrefix(_ word: String) -> String? {
    guard word.hasPrefix("un") else { return nil }
    let rest = String(word.dropFirst(2))
    if adjectives.contains(rest) { return rest }
    guard word.utf8.count >= 7 else { return nil }
    return WordRarity.words.contains(rest) && endings.contains(where: rest.hasSuffix) ? rest : nil
  }

  private static let endings = English.words("endings behind a prefix of negation")
  private static let adjectives = English.words("adjectives behind a prefix of negation")
  private static let negators = English.words("negators")
  private static let refusals = English.words("refusals")
}
