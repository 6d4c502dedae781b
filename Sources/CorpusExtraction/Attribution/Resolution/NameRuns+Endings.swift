// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// How far a name goes on behind the words that are tagged as one.
extension NameRuns {
  /// The end of a surname that particles lead behind `end`: "van den Berg", "da Costa", "von Arnim".
  func nobleEnd(after end: Word, _ sentence: Range<Word>) -> Word? {
    var at = end + 1
    while at < sentence.upperBound, at - end <= 3, Self.noble.contains(reading.words[at]) {
      at += 1
    }
    guard at > end + 1, at < sentence.upperBound, reading.isCapitalized(at),
      reading[at].tag.isNoun || reading[at].tag.isAdjective,
      !NameLists.calendar.contains(reading.words[at])
    else { return nil }
    // "van Rijn-Maas"
    while at + 2 < sentence.upperBound, reading[at + 1].tag == .hyph, isJoined(at + 1),
      isJoined(at + 2), reading.isCapitalized(at + 2)
    {
      at += 2
    }
    return at
  }

  static let noble: Set<String> = English.words("particles of surnames")

  /// The end of a name with a nickname in quotation marks or, behind a given name, in brackets: "Samuel “Sam” Whitlow".
  func nicknamedEnd(after end: Word, _ sentence: Range<Word>) -> Word? {
    let (open, name, close, last) = (end + 1, end + 2, end + 3, end + 4)
    guard last < sentence.upperBound, reading.isCapitalized(name) else { return nil }
    if reading[open].tag == .openBracket, reading[close].tag == .closeBracket {
      let nickname = reading.string(reading.bytes(of: name...name))
      let isGiven =
        GivenNames.isKnown(reading.words[end]) || reading[end].name.kind == .person
      return isGiven && nickname.count > 1 && !Spelling.isAcronym(nickname)
        && !NameLists.outlets.contains(reading.words[name])
        && !NameLists.places.contains(reading.words[name])
        && reading.isCapitalized(last) && reading[last].tag.isNoun ? last : nil
    }
    guard reading[open].tag.isQuote, reading[close].tag.isQuote, isProper(last),
      // Marks beside one another are a quotation's and the next one's.
      reading[open].end == reading[name].start,
      reading[name].end == reading[close].start
    else { return nil }
    return last
  }

  /// The end of the name of a body that its members' begins: "United *Packers' Union*", "National *Teachers' Association*".
  func membersEnd(behind words: ClosedRange<Word>, _ sentence: Range<Word>) -> Word? {
    let mark = words.upperBound + 1
    guard mark + 1 < sentence.upperBound, ["'", "’"].contains(reading.words[mark]),
      reading[mark].start == reading[mark - 1].end,
      reading.words[mark - 1].hasSuffix("s"), reading.isCapitalized(mark + 1),
      Self.bodiesOfMembers.contains(reading.words[mark + 1])
    else { return nil }
    return mark + 1
  }

  private static let bodiesOfMembers: Set<String> = English.words("bodies of members")

  /// Whether a kind of firm right before a name says what it names: "the power *company* Tarn Grid", "*airline* Norrin".
  func isFirm(behind first: Word, _ lead: String) -> Bool {
    first > .first && reading.sentenceNumber(of: first - 1) == reading.sentenceNumber(of: first)
      && reading[first - 1].tag.isNoun
      && Self.kindsOfFirms.contains(reading.words[first - 1])
      && !GivenNames.isKnown(lead)
  }

  private static let kindsOfFirms: Set<String> = English.words("kinds of firms")

  /// "USA Today": a day with a capital in the midst of a sentence ends the name of a paper.
  func todayEnd(after end: Word, _ sentence: Range<Word>) -> Word? {
    end + 1 < sentence.upperBound && reading.words[end + 1] == "today"
      && reading.isCapitalized(end + 1) ? end + 1 : nil
  }

  /// The surname that the tags part from a given name or initials: "Sen. Ted" a person, "Reed" a place; "Lt. T.J." and "Reed".
  func surname(behind given: ClosedRange<Word>, _ sentence: Range<Word>) -> Word? {
    let next = given.upperBound + 1
    guard next < sentence.upperBound, isProper(next) || isMonth(next, sentence),
      given.count == 1 || reading.isMark(given.upperBound - 1)
        || NameLists.isTitle(reading.plain(given.upperBound - 1)),
      reading[next].name.begins || reading[next].name == .outside,
      GivenNames.isKnown(reading.words[given.upperBound]) || areInitials(given.upperBound),
      !GivenNames.isKnown(reading.words[next]), !NameLists.isTitle(reading.words[next]),
      !NameLists.organizations.contains(reading.words[next]),
      !NameLists.places.contains(reading.words[next])
    else { return nil }
    return next
  }

  /// Whether a word tagged as a person's, or behind a title, is the initials of given names: "T.J.", "Lt. TJ".
  private func areInitials(_ token: Word) -> Bool {
    let word = reading.plain(token)
    let isPersons =
      reading[token].name.kind == .person
      || token > .first && NameLists.isTitle(reading.plain(token - 1))
    return isPersons && (2...3).contains(word.count)
      && reading.string(reading.bytes(of: token...token)).allSatisfy { $0.isUppercase || $0 == "." }
  }

  /// Whether a month behind a given name is a surname: "Mark *April* agreed".
  func isMonth(_ token: Word, _ sentence: Range<Word>) -> Bool {
    Self.months.contains(reading.words[token]) && reading.isCapitalized(token)
      && token + 1 < sentence.upperBound && reading[token + 1].tag.isFinite
  }

  private static let months: Set<String> = English.words("months that are other words")

  /// The end of the name of a body that its town's name begins: "Velma" and "police", "Arden County Sheriff" and "’s Office".
  func bodyEnd(behind words: ClosedRange<Word>, _ sentence: Range<Word>) -> Word? {
    var best: Word?
    var end = words.upperBound
    while end + 1 < sentence.upperBound, end - words.upperBound < 4 {
      end += 1
      let isLetters = reading.words[end].contains(where: \.isLetter)
      guard isLetters || ["'", "’"].contains(reading.words[end]) else { break }
      guard isLetters, isBody(words.lowerBound...end) else { continue }
      best = end
    }
    guard let best else { return nil }
    // "Velma police Chief Ana Okoro": the body is part of her title.
    if best + 1 < sentence.upperBound, NameLists.titles.contains(reading.words[best + 1]) {
      return nil
    }
    return best
  }

  func isBody(_ tokens: ClosedRange<Word>) -> Bool {
    let text = reading.string(reading.bytes(of: tokens))
    guard let body = LocalBody(text), let place = body.place, !NamePieces.endsInStreet(place)
    else { return false }
    return !NameLists.isTitle(place.lowercased()) && place.first?.isUppercase ?? false
  }

  /// The end of an organisation's name that the tags cut in two: "World" and "Health Organization".
  func organizationEnd(behind words: ClosedRange<Word>, _ sentence: Range<Word>) -> Word? {
    var end = words.upperBound
    guard !words.contains(where: { NameLists.titles.contains(reading.words[$0]) }) else {
      return nil
    }
    while end + 1 < sentence.upperBound, isProper(end + 1), end - words.upperBound < 8 { end += 1 }
    return end > words.upperBound && NameLists.organizations.contains(reading.words[end])
      && !(words.upperBound + 1...end).contains {
        NameLists.titles.contains(reading.words[$0])
      } ? end : nil
  }

  /// The end of the name that reaches from `start` to `end` at least: "Commission of Inquiry on Arden", "Ki-moon".
  func extended(_ start: Word, _ first: Word, _ sentence: Range<Word>) -> Word {
    var end = first
    while end + 1 < sentence.upperBound {
      let next = end + 1
      let isOutside = reading[next].name == .outside
      let joins = ["of", "on", "for"].contains(reading.words[next])
      guard isOutside, joins || first == start || end > first else { break }
      if isProper(next) {
        end = next
      } else if let further = particleEnd(after: end, sentence) {
        end = further
      } else if isJoined(next), next + 1 < sentence.upperBound, isJoined(next + 1),
        !reading.isMark(next + 1)
      {
        end = next + 1
      } else if AttributionWords.particlesWithinNames
        .contains(reading.words[next]),
        next + 1 < sentence.upperBound, isProper(next + 1), next - start < 12,
        reading.words[next] != "and" && !["of", "on", "for"].contains(reading.words[next])
          || (start...end).contains(where: { NameLists.organizations.contains(reading.words[$0]) })
      {
        end = next + 1
      } else {
        break
      }
    }
    return end
  }

  /// The end of a name part that an article of Arabic names leads: "al-Rashid" after "Karim", tagged as three words.
  func particleEnd(after end: Word, _ sentence: Range<Word>) -> Word? {
    guard end + 3 < sentence.upperBound,
      AttributionWords.particlesOfArabicNames.contains(
        reading.words[end + 1]),
      isJoined(end + 2), isJoined(end + 3), isProper(end + 3)
    else { return nil }
    return end + 3
  }
}
