// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Roles that the article gives its persons: titles before a name and appositives behind it.
extension Speakers {
  /// Takes the role of a person from the words before the name and the appositive behind it.
  mutating func noteRole(of mention: Cast.Mention) {
    guard cast.members[mention.member].kind == .person else { return }
    let first = mention.tokens.lowerBound
    if let role = titleBefore(first) { cast.add(role: role, to: mention.member) }
    // "Dr. Ana Okoro", then "the doctor".
    if first > .first, ["dr", "doctor"].contains(reading.plain(first - 1)) {
      note(office: "doctor", of: mention.member)
    }
    if let role = roleBehind(mention.tokens.upperBound) { cast.add(role: role, to: mention.member) }
    noteOffices(of: mention.member)
  }

  /// Notes the offices of a person, which alone may mean him further on: "the minister".
  mutating func noteOffices(of member: Int) {
    for role in cast.members[member].roles {
      for word in role.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }) {
        let key = String(word)
        if NameLists.titles.contains(key) { note(office: key, of: member) }
      }
    }
  }

  /// Notes one office of a person, unless he was the last to be noted under it.
  private mutating func note(office: String, of member: Int) {
    if byRole[office]?.last != member { byRole[office, default: []].append(member) }
  }

  /// The role behind a name and its comma: "Ana Okoro, the head of the council," up to the next mark.
  ///
  /// Read off the words, since most names stand in sentences that nobody parses.
  func roleBehind(_ last: Word) -> String? {
    let sentence = reading.sentence(of: last)
    guard last + 2 < sentence.upperBound, reading.isComma(last + 1) else { return nil }
    var end = last + 1
    while end + 1 < sentence.upperBound, end - last <= 14,
      !reading.isMark(end + 1) || reading[end + 1].tag == .hyph,
      !reading[end + 1].tag.isFinite, reading[end + 1].tag != .wp,
      reading[end + 1].tag != .wdt
    {
      end += 1
    }
    guard end >= last + 2,
      end + 1 >= sentence.upperBound || reading.isMark(end + 1)
        || reading[end + 1].tag == .wp,
      isRole(last + 2...end),
      !reading.isCapitalized(last + 2) || NameLists.titles.contains(reading.words[last + 2])
        || reading.words[last + 2] == "the",
      [.dt, .nn, .jj, .nnp, .prpPossessive].contains(reading[last + 2].tag)
    else { return nil }
    return withoutArticle(last + 2...end)
  }

  /// Whether words tell what somebody is: a title before any preposition, and nobody else's name behind it.
  ///
  /// "Ana Okoro, Minister Tom Reed and others" is a list of people; "Okoro, dividing the party over a nominee," tells of a deed.
  private func isRole(_ words: ClosedRange<Word>) -> Bool {
    guard
      let title = words.first(where: {
        NameLists.titles.contains(reading.words[$0]) || reading[$0].tag == .in
      }), reading[title].tag != .in
    else { return false }
    let next = title + 1
    return next > words.upperBound || !reading[next].tag.isProperNoun
      || NameLists.isTitle(reading.words[next]) || NameLists.fields.contains(reading.words[next])
  }

  /// The title right before a name: words of its noun phrase up to a possessive.
  ///
  /// A headline's capitals tell no title from the words before it; "Mr." is none, and the words before it are not about him.
  func titleBefore(_ name: Word) -> String? {
    guard !reading.isHeadline(reading.sentence(of: name)) else { return nil }
    var first = name
    while first > .first, Self.addresses.contains(reading.plain(first - 1)) { first -= 1 }
    let start = titleStart(first)
    guard start < first,
      isTitle(first - 1)
        || (start..<first).contains(where: { ["for", "of"].contains(reading.plain($0)) })
    else { return nil }
    return reading.string(reading.bytes(of: start...(first - 1)))
  }

  /// Whether the word can end a title: "Finance *Minister*", "Secretary of *State*", "*Republican*".
  private func isTitle(_ token: Word) -> Bool {
    NameLists.isTitle(reading.plain(token)) || NameLists.fields.contains(reading.plain(token))
  }

  static let addresses: Set<String> = English.words("addresses")

  /// First word of the title before the name that begins at `first`; `first` where there is none.
  func titleStart(_ first: Word) -> Word {
    let low = max(reading.sentence(of: first).lowerBound, first - 10)
    var start = first
    while start > low {
      let token = start - 1
      let tag = reading[token].tag
      guard tag.isNoun || tag == .jj || tag == .hyph, !reading.isCalendar(token) else { break }
      start = token
    }
    while start < first, reading.isMark(start) { start += 1 }
    if let office = officeStart(start, first, low) { return office }
    let titled = (start..<first).contains {
      NameLists.titles.contains(reading.plain($0))
    }
    return titled ? start : first
  }

  /// The office whose field stands before the name: "*Minister for Education* Ana Okoro", "… Mr. Reed".
  private func officeStart(_ field: Word, _ first: Word, _ low: Word) -> Word? {
    guard field < first, field - 2 >= low, ["for", "of"].contains(reading.words[field - 1]),
      AttributionWords.officesWithAField.contains(
        reading.words[field - 2]),
      !(field..<first).contains(where: {
        NameLists.titles.contains(reading.words[$0])
          && !Self.addresses.contains(reading.words[$0])
      })
    else { return nil }
    var start = field - 2
    while start > low, reading[start - 1].tag.isNoun || reading[start - 1].tag == .jj {
      start -= 1
    }
    return start
  }

  func withoutArticle(_ words: ClosedRange<Word>) -> String {
    var first = words.lowerBound
    if first < words.upperBound, reading[first].tag == .dt { first += 1 }
    return reading.string(reading.bytes(of: first...words.upperBound))
  }
}
