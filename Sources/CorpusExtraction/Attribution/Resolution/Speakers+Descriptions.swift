// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Whom a description means: "the minister", "the commission", "the report".
extension Speakers {
  /// Whom a description means: "the minister", "the commission", "the report".
  mutating func described(_ phrase: SourcePhrase, _ word: String) -> (
    source: Source, member: Int?
  )? {
    if NameLists.documents.contains(word), let author = author(of: phrase, word) { return author }
    if let member = kin(phrase) { return (source(of: member), member) }
    let definite =
      reading.words[phrase.words.lowerBound] == "the"
      || AttributionWords.determinersOfADescription.contains(reading.words[phrase.words.lowerBound])
    guard definite || phrase.words.count <= 2 else { return nil }
    if NameLists.titles.contains(word), definite, let member = holder(of: phrase, word) {
      return (source(of: member), member)
    }
    guard definite else { return nil }
    if Self.firms.contains(word), phrase.words.count == 2,
      var firm = lastFirm(before: phrase.head)
    {
      if let member = firm.member { cast.setOrganization(member) }
      firm.source.kind = .organization
      return firm
    }
    if Self.territories.contains(word), phrase.words.count == 2,
      let member = placeBefore(phrase.head)
    {
      return (source(of: member), member)
    }
    let start = reading.start(of: phrase.head)
    let qualifiers = Set(phrase.words.map { reading.words[$0] })
      .subtracting(AttributionWords.determinersThatTellNothingApart)
    var place = firstMention(from: start) - 1
    var seen = 0
    while place >= 0, seen < 200 {
      let mention = cast.mentions[place]
      let member = cast.members[mention.member]
      if member.kind == .organization || member.kind == .unknown,
        member.words.last == word
          || member.words.contains(word) && NameLists.organizations.contains(word),
        qualifiers.subtracting([word]).isSubset(of: Set(member.words))
      {
        return (source(of: mention.member), mention.member)
      }
      place -= 1
      seen += 1
    }
    return nil
  }

  /// The one person whom the article introduced in the same words: "her son" behind "her son, Tom Reed, said".
  private func kin(_ phrase: SourcePhrase) -> Int? {
    guard reading[phrase.words.lowerBound].tag == .prpPossessive else { return nil }
    let text = reading.string(reading.bytes(of: phrase.words)).lowercased()
    let holders = cast.members.indices.filter { member in
      cast.members[member].kind == .person
        && cast.members[member].roles.contains { $0.lowercased() == text }
    }
    guard holders.count == 1, isBefore(holders[0], phrase.head) else { return nil }
    return holders[0]
  }

  /// Who holds the office that the phrase names: of "the finance minister" a finance minister, never another one.
  private func holder(of phrase: SourcePhrase, _ word: String) -> Int? {
    guard let holders = byRole[word] else { return head(of: phrase, word) }
    let latest = holders.last { isBefore($0, phrase.head) } ?? holders.first
    // A field in lower case tells offices apart, a country's name rarely does.
    let fields = phrase.words.filter {
      $0 < phrase.head && reading[$0].tag != .dt && !reading.isCapitalized($0)
        && !reading.isMark($0)
    }.map { reading.words[$0] }
    guard !fields.isEmpty else { return latest }
    func holds(_ member: Int) -> Bool {
      cast.members[member].roles.contains { role in
        let words = Set(role.lowercased().split(separator: " ").map(String.init))
        return words.contains(word) && fields.contains(where: words.contains)
      }
    }
    return holders.last { isBefore($0, phrase.head) && holds($0) } ?? holders.first(where: holds)
      ?? (holders.count == 1 && cast.members[holders[0]].roles.contains(word) ? latest : nil)
  }

  /// The one person who presides over what the noun before "leader" or "boss" names: "the *union* leader" is the union's president.
  private func head(of phrase: SourcePhrase, _ word: String) -> Int? {
    guard AttributionWords.heads.contains(word), phrase.head > phrase.words.lowerBound + 1 else {
      return nil
    }
    let body = reading.words[phrase.head - 1]
    let holders = cast.members.indices.filter { member in
      cast.members[member].kind == .person
        && cast.members[member].roles.contains { role in
          let words = role.lowercased().split { !$0.isLetter }.map(String.init)
          return words.contains(body) && words.contains(where: AttributionWords.heads.contains)
        }
    }
    return holders.count == 1 && isBefore(holders[0], phrase.head) ? holders[0] : nil
  }

  private static let noFirms: Set<String> = English.words("no firms")
  private static let firms: Set<String> = English.words("firms")

  /// The firm that spoke in one of the last few sentences, else the one that the article has named so far.
  private func lastFirm(before token: Word) -> (source: Source, member: Int?)? {
    let sentence = reading.sentenceNumber(of: token)
    if let spoken = recent.last(where: { sentence - $0.sentence <= 3 && mayBeFirm($0.source) }) {
      return (spoken.source, spoken.member)
    }
    return (subjectFirm(before: sentence) ?? onlyFirm(before: token)).map { (source(of: $0), $0) }
  }

  /// The firm with whose name one of the three sentences before begins: "*Norrin* will close its plant. The company said".
  ///
  /// Where nobody speaks no sentence is parsed, so its subject is what stands first.
  private func subjectFirm(before sentence: Int) -> Int? {
    for number in stride(from: sentence - 1, through: max(0, sentence - 3), by: -1) {
      for word in reading.sentences[number].prefix(2) {
        guard let member = cast.member(at: word) else { continue }
        let known = cast.members[member]
        let isPerson =
          known.kind == .person && (known.words.count > 1 || GivenNames.isKnown(known.words[0]))
        guard !isPerson, known.kind != .place, let last = known.words.last,
          Self.mayBeFirm(known.name, endingIn: last)
        else { continue }
        return member
      }
    }
    return nil
  }

  /// Whether a speaker's name may be a firm's: a proper name of an organisation that is no body of the state and no union.
  private func mayBeFirm(_ source: Source) -> Bool {
    guard source.kind == .organization, let last = source.name.split(separator: " ").last,
      source.name.first?.isUppercase ?? false
    else { return false }
    return Self.mayBeFirm(source.name, endingIn: last.lowercased())
  }

  /// Whether an organisation's name may be a firm's, by its last word: that of no body of the state, outlet or party.
  private static func mayBeFirm(_ name: String, endingIn word: String) -> Bool {
    !NameLists.offices.contains(word) && !NameLists.outlets.contains(word)
      && !noFirms.contains(word) && !OrganizationName.isParty(word) && LocalBody(name) == nil
  }

  /// Whether a name stands behind the person who works there: "Priya Raman *of Colburn Partners*", "an analyst *at Bank Ostermann*".
  private func isEmployer(_ name: ClosedRange<Word>) -> Bool {
    let before = name.lowerBound - 1
    return before > .first && AttributionWords.beforeAnEmployer.contains(reading.words[before])
      && (cast.member(at: before - 1).map { cast.members[$0].kind == .person } ?? false
        || NameLists.titles.contains(reading.words[before - 1]))
  }

  /// The one firm that the article has named so far: neither a body of the state nor a campaign.
  private func onlyFirm(before token: Word) -> Int? {
    var found: Int?
    for mention in cast.mentions[..<firstMention(from: reading.start(of: token))] {
      let member = cast.members[mention.member]
      guard member.kind == .organization, let last = member.words.last,
        Self.mayBeFirm(member.name, endingIn: last), !isEmployer(mention.tokens),
        !Self.noFirms.contains(
          reading.words[min(mention.tokens.upperBound + 1, reading.words.endIndex - 1)])
      else { continue }
      if let found, found != mention.member { return nil }
      found = mention.member
    }
    return found
  }

  static let territories: Set<String> = English.words("territories")

  func placeBefore(_ token: Word) -> Int? {
    var place = firstMention(from: reading.start(of: token)) - 1
    var seen = 0
    while place >= 0, seen < 24 {
      if isPlace(place) {
        // "Arden, Lunia": the town before its region, whatever else is called by its name.
        while place > 0, follows(place - 1, place),
          cast.members[cast.mentions[place - 1].member].kind != .person
        {
          place -= 1
        }
        return cast.mentions[place].member
      }
      place -= 1
      seen += 1
    }
    return nil
  }

  private func isPlace(_ mention: Int) -> Bool {
    cast.members[cast.mentions[mention].member].kind == .place
  }

  /// Whether only a comma stands between two mentions.
  private func follows(_ first: Int, _ second: Int) -> Bool {
    let comma = cast.mentions[first].tokens.upperBound + 1
    return reading.isComma(comma) && cast.mentions[second].tokens.lowerBound == comma + 1
  }

  func isBefore(_ member: Int, _ token: Word) -> Bool {
    let start = reading[token].start
    return cast.mentions.first { $0.member == member }.map {
      reading.start(of: $0.tokens.lowerBound) < start
    } ?? false
  }

  /// Behind a document stands who wrote it: "a report by the commission", "the ministry's statement", then "the report".
  mutating func author(of phrase: SourcePhrase, _ word: String) -> (
    source: Source, member: Int?
  )? {
    for child in reading.children(of: phrase.head) {
      let relation = reading[child].relation
      guard relation == .nmod || relation == .obl || relation == .compound || relation == .acl
      else { continue }
      let by = reading.child(of: child, .case).map { reading.words[$0] } ?? ""
      let owned = child < phrase.head && English.possessiveEndings.contains(by)
      let written = child > phrase.head && ["by", "from"].contains(by)
      let named = child < phrase.head && relation == .compound && cast.member(at: child) != nil
      let isHis = child < phrase.head && reading[child].tag == .prpPossessive
      guard owned || written || named || isHis else { continue }
      let inner = source(SourcePhrase(head: child, in: reading))
      if isHis, inner.source.kind != .person, inner.source.kind != .organization { continue }
      guard inner.source.kind != .unknown || cast.member(at: child) != nil else { continue }
      var author = inner.source
      author.text = ""
      authors[word] = author
      return (author, inner.member)
    }
    if let head = authorBehind(phrase.head) {
      let inner = source(SourcePhrase(head: head, in: reading))
      if inner.source.kind != .unknown || cast.member(at: head) != nil {
        var author = inner.source
        author.text = ""
        authors[word] = author
        return (author, inner.member)
      }
    }
    guard let known = authors[word] else { return nil }
    return (known, nil)
  }

  /// The last noun right behind "by" or "from" and a document, where the parse hangs its author elsewhere.
  private func authorBehind(_ document: Word) -> Word? {
    let end = reading.sentence(of: document).upperBound
    var at = document + 1
    guard at + 1 < end, ["by", "from"].contains(reading.words[at]) else { return nil }
    at += 1
    while at < end, at - document < 8, reading.isWithinNominal(at), !reading[at].tag.isNoun {
      at += 1
    }
    guard at < end, reading[at].tag.isNoun, !NameLists.documents.contains(reading.words[at])
    else { return nil }
    while at + 1 < end, at - document < 12, reading[at + 1].tag.isNoun { at += 1 }
    return at
  }

  func kind(_ head: Word, _ word: String) -> Source.Kind {
    let known = NounKind.of(word)
    if known == .document { return .document }
    // "46 percent", "six in 10": those who were asked.
    if reading[head].tag == .nns || reading[head].tag == .cd || word == "percent" {
      return .group
    }
    return known ?? (reading[head].tag.isProperNoun ? .organization : .unknown)
  }
}
