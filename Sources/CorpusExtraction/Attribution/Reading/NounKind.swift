// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// What a common noun means, by the lists of nouns.
enum NounKind {
  /// The kind of whom or what a word in lower case means; nil where no list has it.
  static func of(_ word: String) -> Source.Kind? {
    if isDocument(word) { return .document }
    if NameLists.groups.contains(word) { return .group }
    if NameLists.titles.contains(word) { return .person }
    if NameLists.organizations.contains(word) { return .organization }
    return AttributionWords.peopleInDescriptions.contains(word)
      || AttributionWords.nounsOfMen.contains(word) || AttributionWords.nounsOfWomen.contains(word)
      ? .person : nil
  }

  /// Whether a word means a document or what was counted, in the singular or plural: "poll", "records", "figures".
  static func isDocument(_ word: String) -> Bool {
    NameLists.documents.contains(word)
      || word.hasSuffix("s") && NameLists.documents.contains(String(word.dropLast()))
  }
}
