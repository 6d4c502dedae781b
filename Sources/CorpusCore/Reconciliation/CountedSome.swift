// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Whether the words of a figure count some of all, though nothing in its article says of which whole.
enum CountedSome {
  private static let degrees = English.words("degrees of injury")
  private static let definite = English.words("definite plurals")

  /// "Two were critically wounded", "three bodies were found in a flat", "murdered the two men", "two deputies also were shot", "all three children".
  static func holds(_ content: String) -> Bool {
    let words = ContentReader.words(of: content).map { $0.lowercased() }
    if !degrees.isDisjoint(with: words) || words.contains("bodies") || words.contains("also") {
      return true
    }
    let pairs = zip(words, words.dropFirst())
    return pairs.contains { word, next in
      word == "found" && next == "dead"
        || definite.contains(word) && next.first?.isNumber ?? false
    }
  }
}
