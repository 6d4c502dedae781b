// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Subjects of verbs of saying that nobody can quote.
extension Speakers {
  /// Whether a source, once resolved, is still nobody: a bare "you", a relative pronoun whose noun was not found, a time, a number,
  /// or whoever it may be ("anyone with information is asked to call").
  static func isNobody(_ source: Source) -> Bool {
    let words = source.name.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 1, whoeverItMayBe.contains(words[0]) { return true }
    return words.allSatisfy { word in
      !word.contains(where: \.isLetter) && !word.contains("%") || isTimeWord(word)
    }
  }

  private static let whoeverItMayBe: Set<String> = English.words("whoever it may be")

  private static func isTimeWord(_ word: String) -> Bool {
    NameLists.calendar.contains(word) || AttributionWords.nounsOfTime.contains(word)
      || AttributionWords.beforeATime.contains(word)
      || AttributionWords.beforeAPeriod.contains(word)
  }
}
