// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// The titles that stand before a name.
extension NameRuns {
  /// The first word behind the titles that stand before a name, and whose titles they are.
  func behindTitles(_ start: Word, _ last: Word) -> (first: Word, gender: Cast.Gender) {
    var (first, gender) = (start, Cast.Gender.unknown)
    var at = start
    while at < last {
      let word = reading.plain(at)
      if NameLists.isTitle(word), !isFollowedByJoint(at, last),
        word != "general" || at == start
          || NameLists.titles.contains(reading.plain(at - 1))
          || at > start + 1 && NameLists.titles.contains(reading.plain(at - 2))
      {
        if AttributionWords.titlesOfMen.contains(word) { gender = .male }
        if AttributionWords.titlesOfWomen.contains(word) { gender = .female }
        let end = reading.fieldEnd(behind: at, last) ?? at
        first = end + 1
        at = end
      }
      at += 1
    }
    return (first, gender)
  }

  /// Whether a title with a capital stands right before a name: "*Justice* Marlow’s comments".
  func isTitled(_ name: Word) -> Bool {
    name > .first && reading.sentenceNumber(of: name - 1) == reading.sentenceNumber(of: name)
      && reading.isCapitalized(name - 1) && NameLists.titles.contains(reading.plain(name - 1))
  }
}

extension Reading {
  /// The end of what an office is over, where a name follows: "Secretary *of State* Ana Okoro".
  func fieldEnd(behind title: Word, _ last: Word) -> Word? {
    var end = title + 2
    guard end < last, ["of", "for"].contains(words[title + 1]) else { return nil }
    if words[end] == "the", end + 1 < last { end += 1 }
    guard NameLists.fields.contains(words[end]) else { return nil }
    if end + 2 < last, words[end + 1] == "and" { end += 2 }
    while end + 2 < last,
      AttributionWords.fieldsOfTwoWords
        .contains(words[end + 1])
    {
      end += 1
    }
    return end < last ? end : nil
  }
}
