// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Names that a word of time begins: "April Summers", "the Sunday Mirror".
extension Reading {
  /// Whether a month is the given name of a person: a surname stands behind it, and it neither follows what leads to a time
  /// nor begins the name of an occasion ("the June Budget", "in April Rusk said").
  func isGivenMonth(_ token: Word) -> Bool {
    let sentence = sentence(of: token)
    guard Self.givenMonths.contains(words[token]), isCapitalized(token),
      isNameBehind(token, sentence), !NameLists.isTitle(words[token + 1])
    else { return false }
    let next = token + 2
    let goesOn =
      next >= sentence.upperBound || isMark(next) || tokens[next].tag == .pos
      || tokens[next].tag.isFinite || tokens[next].tag == .cc
    guard goesOn else { return false }
    guard token > sentence.lowerBound else { return true }
    let before = token - 1
    return isMark(before) || tokens[before].tag == .cc || NameLists.isTitle(words[before])
      || cue(at: before)?.frames.contains(.quotation) ?? false
  }

  /// Whether a day begins the name of a paper: an article stands before it and a name of one word behind, "the *Friday* Times".
  func isDayOfPaper(_ token: Word) -> Bool {
    let sentence = sentence(of: token)
    return CalendarWords.weekday(words[token]) != nil && isCapitalized(token)
      && token > sentence.lowerBound && words[token - 1] == "the"
      && !(token > sentence.lowerBound + 1 && words[token - 2] == "on")
      && isNameBehind(token, sentence)
  }

  private func isNameBehind(_ token: Word, _ sentence: Range<Word>) -> Bool {
    let next = token + 1
    guard next < sentence.upperBound else { return false }
    return tokens[next].tag.isProperNoun && isCapitalized(next)
      && !NameLists.calendar.contains(words[next])
      && !AttributionWords.nounsOfTime.contains(words[next])
  }

  private static let givenMonths: Set<String> = English.words("months that are given names")
}
