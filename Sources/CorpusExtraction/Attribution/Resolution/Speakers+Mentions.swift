// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Which name in the text a phrase mentions.
extension Speakers {
  /// The mention that heads the phrase, or the person's name behind a title that heads it.
  func mention(of phrase: SourcePhrase) -> Int? {
    let own = cast.mention(at: phrase.head)
    if let own, cast.members[cast.mentions[own].member].kind == .person { return own }
    var at = phrase.head + 1
    // "Secretary of State Ana Okoro": the office's field stands between.
    if NameLists.isTitle(reading.plain(phrase.head)),
      let field = reading.fieldEnd(behind: phrase.head, phrase.words.upperBound)
    {
      at = field + 1
    }
    while at <= phrase.words.upperBound {
      let tag = reading[at].tag
      guard tag.isNoun || tag == .hyph || tag == .jj else { break }
      if let place = cast.mention(at: at),
        cast.members[cast.mentions[place].member].kind == .person
      {
        return place
      }
      at += 1
    }
    return own
  }

  /// Whom a surname that two share means by the pronoun behind it: "Reed told them *she* had left", beside Tom and Ana Reed.
  func namesake(_ mention: Cast.Mention) -> Int? {
    let named = cast.members[mention.member]
    guard mention.tokens.count == 1, named.kind == .person, named.gender != .unknown,
      let surname = named.words.last
    else { return nil }
    let next = mention.tokens.upperBound + 1
    let end = min(reading.sentence(of: next - 1).upperBound, next + 14)
    guard next < end,
      let pronoun = (next..<end).first(where: {
        ["he", "she"].contains(reading.words[$0]) || cast.member(at: $0) != nil
      }), cast.member(at: pronoun) == nil
    else { return nil }
    let wanted: Cast.Gender = reading.words[pronoun] == "he" ? .male : .female
    guard named.gender != wanted else { return nil }
    let others = cast.members.indices.filter {
      let other = cast.members[$0]
      return other.kind == .person && other.words.count > 1 && other.words.last == surname
        && (other.gender == wanted || other.gender == .unknown)
    }
    return others.count == 1 ? others[0] : nil
  }

  /// Whoever's name stands between commas right behind a role, or right behind any noun and before a verb of saying:
  /// "the victim's mother, Ana Okoro, said", "the bank, Norland Trust, has said".
  func namedBehind(_ phrase: SourcePhrase, _ word: String) -> Int? {
    let sentence = reading.sentence(of: phrase.head)
    var at = phrase.words.upperBound + 2
    guard cast.member(at: phrase.head) == nil, at < sentence.upperBound, reading.isComma(at - 1)
    else { return nil }
    while at + 1 < sentence.upperBound, reading[at + 1].tag.isProperNoun,
      Self.addresses.contains(reading.words[at]) || NameLists.titles.contains(reading.words[at])
    {
      at += 1
    }
    guard let name = cast.mention(at: at) else { return nil }
    let member = cast.mentions[name].member
    var last = cast.mentions[name].tokens.upperBound
    if NameLists.titles.contains(word) {
      // "The leader of the opposition, Paulo Reyes, said": who holds an office and speaks is no town, whatever else has that name.
      let speaks =
        last > at && last + 2 < sentence.upperBound && reading.isComma(last + 1)
        && reading[last + 2].tag.isFinite && !NameLists.organizations.contains(word)
      return cast.members[member].kind == .person || speaks ? member : nil
    }
    // "One of them, Ana Okoro, said"
    let isOne = word == "one" && cast.members[member].kind == .person
    guard reading[phrase.head].tag == .nn || isOne, last + 1 < sentence.upperBound else {
      return nil
    }
    // "said the daughter, Ana Okoro": the cue stands before.
    let before = phrase.words.lowerBound - 1
    if before >= sentence.lowerBound, cast.members[member].kind == .person,
      reading[before].tag.isFinite && reading.cue(at: before)?.frames.contains(.quotation) ?? false
        || before > sentence.lowerBound && reading.words[before - 1] == CueLexicon.according
    {
      return member
    }
    // "his mother, Ana Okoro, 84, said"
    if last + 3 < sentence.upperBound, reading.isComma(last + 1),
      reading[last + 2].tag == .cd, reading.isComma(last + 3)
    {
      last += 2
    }
    // "The drug's maker, Lumen Therapeutics, which paid for the trial, said"
    let isRelative =
      last + 2 < sentence.upperBound && ["who", "which"].contains(reading.words[last + 2])
    guard last + 2 < sentence.upperBound, reading.isComma(last + 1),
      reading[last + 2].tag.isFinite || isRelative
    else { return nil }
    return member
  }

  /// Where an office begins that one comma alone parts from the name: "Lunia's Prime Minister, Ana Okoro said".
  func officeBefore(_ phrase: SourcePhrase, _ member: Int) -> Word? {
    let name = phrase.words
    let sentence = reading.sentence(of: phrase.head)
    guard cast.members[member].kind == .person, name.lowerBound - 2 >= sentence.lowerBound,
      reading.isComma(name.lowerBound - 1), name.upperBound + 1 < sentence.upperBound,
      reading[name.upperBound + 1].tag.isFinite,
      NameLists.titles.contains(reading.words[name.lowerBound - 2])
    else { return nil }
    var first = name.lowerBound - 2
    while first > sentence.lowerBound, name.lowerBound - first < 12 {
      let tag = reading[first - 1].tag
      guard tag.isNoun || tag == .jj || tag == .pos || tag == .hyph || tag == .dt else { break }
      first -= 1
    }
    guard first == sentence.lowerBound || reading.isMark(first - 1),
      !["a", "an"].contains(reading.words[first])
    else { return nil }
    return first
  }

  /// The noun that the relative clause of the pronoun at `token` describes.
  func modified(by token: Word) -> Word? {
    var up = token
    for _ in 0..<6 {
      guard let head = reading.head(of: up) else { break }
      if reading[up].relation == .acl, !Reading.relatives.contains(reading.words[head]) {
        return bearer(of: head)
      }
      up = head
    }
    // Where the parse hangs the clause elsewhere, the noun right before it.
    let low = reading.sentence(of: token).lowerBound
    var at = token - 1
    if at > low, reading.isComma(at) { at -= 1 }
    guard at >= low, ["who", "which"].contains(reading.words[token]),
      reading[at].tag.isNoun
    else {
      return nil
    }
    return bearer(of: reading.nounHead(at, before: token))
  }

  /// Whom a noun is said of, where it is no subject itself: "*Reed* is a liar and a bigot who has vowed", "*Reed*, a lawyer who said".
  func bearer(of noun: Word) -> Word {
    var head = noun
    for _ in 0..<6 where reading[head].relation == .conj {
      guard let up = reading.head(of: head), up < head, reading.isNominal(up) else { break }
      head = up
    }
    if reading[head].relation == .appos, let name = reading.head(of: head), name < head,
      cast.member(at: name) != nil
    {
      return name
    }
    guard cast.member(at: noun) == nil, reading.child(of: head, .cop) != nil,
      let subject = reading.child(of: head, .nsubj), subject < head,
      cast.member(at: subject) != nil || reading[subject].tag == .prp
    else { return noun }
    return subject
  }
}
