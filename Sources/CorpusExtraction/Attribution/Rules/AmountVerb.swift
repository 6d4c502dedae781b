// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// A verb that sets an amount, and the preposition before it.
struct AmountVerb: Hashable, Sendable {
  var lemma: String
  var preposition: String
  /// Whether it does so of tallies only: a bank raises its rate, too, and says nothing by it.
  var ofTallies: Bool

  /// How it credits: as the cue verb that it is, else as a statement.
  var entry: CueEntry {
    CueLexicon.verbs[lemma]
      ?? CueEntry(lemma: lemma, type: .speech, act: .assert, frames: [], prepositions: [])
  }

  /// The verb of which `form` (lower case) is an inflection.
  static func named(_ form: String) -> AmountVerb? { forms[form] }

  /// Every inflection.
  static var words: [String] { Array(forms.keys) }

  private static let forms: [String: AmountVerb] = {
    var forms: [String: AmountVerb] = [:]
    for (lemma, amount) in English.table("verbs of an amount") {
      let words = amount.split(separator: " ")
      for form in Inflections.verb(lemma) {
        forms[form] = AmountVerb(
          lemma: lemma, preposition: String(words[0]), ofTallies: words.dropFirst() == ["tallies"])
      }
    }
    return forms
  }()
}
