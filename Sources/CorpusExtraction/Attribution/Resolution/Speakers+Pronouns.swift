// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Whom a pronoun means.
extension Speakers {
  /// Whom a pronoun means.
  func antecedent(of pronoun: String, at token: Word) -> (Source, Int?)? {
    let sentence = reading.sentenceNumber(of: token)
    switch pronoun {
    case let person where AttributionWords.pronounsOfOnePerson.contains(person):
      let wanted: Cast.Gender =
        pronoun.hasPrefix("h") && pronoun != "her" && pronoun != "herself" ? .male : .female
      if let unnamed = unnamedSpeaker(sentence, wanted) { return (unnamed, nil) }
      if let member = personBefore(token, sentence, wanted) { return (source(of: member), member) }
      if let unnamed = unnamedSubject(sentence, wanted) { return (unnamed, nil) }
      if let spoken = recent.last(where: {
        // "Susan Dale agreed. 'It was cheap,' he added": of the last speakers only one whom the pronoun may mean.
        $0.source.kind == .person && sentence - $0.sentence <= 6 && $0.source.name != writer
          && $0.member.map { [.unknown, wanted].contains(cast.members[$0].gender) } ?? true
      }) {
        return (spoken.source, spoken.member)
      }
      return nil
    case "it", "its":
      if let spoken = recent.last(where: {
        [.organization, .document, .place, .outlet].contains($0.source.kind)
          && sentence - $0.sentence <= 4
      }) {
        return (spoken.source, spoken.member)
      }
      if let last = recent.last, sentence - last.sentence <= 1, isNoPerson(last) {
        return (last.source, last.member)
      }
      return organizationBefore(token, sentence).map { (source(of: $0), $0) }
    case "they", "them", "their":
      if let spoken = recent.last(where: { $0.source.kind == .group && sentence - $0.sentence <= 3 }
      ) {
        return (spoken.source, spoken.member)
      }
      // "The council denied it. They also said …": an organisation is many.
      if let last = recent.last, last.source.kind == .organization, sentence - last.sentence <= 4 {
        return (last.source, last.member)
      }
      return pluralBefore(token, sentence).map { ($0, nil) }
    case let speaker where AttributionWords.pronounsOfWhoSpeaks.contains(speaker):
      let quotation = reading.quotationOfSentence[sentence]
      guard quotation >= 0, let spoken = recent.last else { return nil }
      return (spoken.source, spoken.member)
    default:
      return nil
    }
  }

  /// Who spoke last, in the sentence before, where he has no name and may be meant: "A witness told the court … He said".
  private func unnamedSpeaker(_ sentence: Int, _ wanted: Cast.Gender) -> Source? {
    guard let last = recent.last, last.member == nil, last.source.kind == .person,
      last.source.name != writer,
      // What somebody said stands between as a sentence of its own: `A witness said so. "It fell," he said.`
      (last.sentence + 1..<max(last.sentence + 1, sentence)).allSatisfy({
        reading.quotationOfSentence[$0] >= 0
      })
    else { return nil }
    let words = last.source.name.lowercased().split(separator: " ").map(String.init)
    return words.contains(where: NameLists.isTitle) || Self.mayBe(wanted, words) ? last.source : nil
  }

  /// Whether a name that was taken for a person's tells no more of one: "Ostby Buses said it had made an offer. *It* insisted".
  private func isNoPerson(_ last: (source: Source, member: Int?, sentence: Int)) -> Bool {
    guard last.source.kind == .person, last.source.role == nil, let member = last.member,
      cast.members[member].gender == .unknown, let first = cast.members[member].words.first
    else { return false }
    return !GivenNames.isKnown(first)
  }

  /// The person without a name whom one of the last two sentences begins with: "A man was shouting in the street. He said", "His
  /// mother wept. She said".
  private func unnamedSubject(_ sentence: Int, _ wanted: Cast.Gender) -> Source? {
    for number in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1)
    where reading.quotationOfSentence[number] < 0 {
      let words = reading.sentences[number]
      guard [.dt, .prpPossessive].contains(reading[words.lowerBound].tag),
        let noun = words.dropFirst().first(where: { reading[$0].tag.isNoun }),
        noun - words.lowerBound <= 4, reading[noun].tag == .nn,
        Self.mayBe(wanted, [reading.words[noun]]), cast.member(at: noun) == nil
      else { continue }
      let name = withoutArticle(words.lowerBound...noun)
      return Source(text: name, name: name, kind: .person)
    }
    return nil
  }

  /// Whether a noun for a person may be called "he" or "she".
  private static func mayBe(_ wanted: Cast.Gender, _ words: [String]) -> Bool {
    let isMan = words.contains(where: AttributionWords.nounsOfMen.contains)
    let isWoman = words.contains(where: AttributionWords.nounsOfWomen.contains)
    if isMan || isWoman { return wanted == .male ? isMan : isWoman }
    return words.contains {
      AttributionWords.peopleInDescriptions.contains($0)
        || words[0] == "one"
          && AttributionWords.peopleInDescriptions.contains(String($0.dropLast()))
    }
  }

  /// Who is named in the rest of a sentence.
  private func named(behind token: Word) -> Set<Int> {
    let end = reading.sentence(of: token).upperBound
    return Set(
      cast.mentions[firstMention(from: reading.end(of: token))...].prefix {
        $0.tokens.lowerBound < end
      }.map(\.member))
  }

  /// The subject that "it" at `token` means where it speaks in the same sentence: "*The company* will close, it said".
  func bodyBefore(_ token: Word) -> Word? {
    let before = reading.sentence(of: token).lowerBound..<token
    guard let head = before.last(where: { reading[$0].relation == .nsubj }) else { return nil }
    if let member = cast.member(at: head) {
      let known = cast.members[member]
      return known.kind == .person && GivenNames.isKnown(known.words[0]) ? nil : head
    }
    let isBody =
      reading[head].tag == .nn && NounKind.of(reading.words[head]) == .organization
    return isBody ? head : nil
  }

  /// Those whom "they" at `token` means: the subject in the plural that stands before it in its sentence or last in those before.
  private func pluralBefore(_ token: Word, _ sentence: Int) -> Source? {
    let quotation = reading.quotationOfSentence[sentence]
    for number in stride(from: sentence, through: max(0, sentence - 3), by: -1)
    where reading.quotationOfSentence[number] == quotation {
      let words = reading.sentences[number]
      let before = number == sentence ? words.lowerBound..<min(token, words.upperBound) : words
      for word in before.reversed() where isPlural(word) {
        let phrase = SourcePhrase(head: word, in: reading)
        guard !phrase.words.contains(token), phrase.words.count <= 8 else { continue }
        let name = withoutArticle(phrase.words)
        return Source(text: name, name: name, kind: .group)
      }
    }
    return nil
  }

  /// Whether the word means people, or is a subject that may.
  private func isPlural(_ token: Word) -> Bool {
    let found = reading[token]
    let word = reading.words[token]
    guard found.tag == .nns || found.tag == .nnps, kind(token, word) == .group else { return false }
    return found.relation == .nsubj || NameLists.groups.contains(word)
      || word.hasSuffix("s") && NameLists.titles.contains(String(word.dropLast()))
      || ["men", "women", "americans"].contains(word)
  }

  /// The person that "he" or "she" at `token` means: who spoke or acted last.
  func personBefore(
    _ token: Word, _ sentence: Int, _ wanted: Cast.Gender, depth: Int = 0
  ) -> Int? {
    let start = reading.start(of: token)
    let namedBehind = named(behind: token)
    var best: (score: Int, member: Int)?
    var place = firstMention(from: start) - 1
    var seen = 0
    while place >= 0, seen < 24 {
      defer {
        place -= 1
        seen += 1
      }
      let mention = cast.mentions[place]
      let member = cast.members[mention.member]
      guard member.kind == .person, member.gender == .unknown || member.gender == wanted else {
        continue
      }
      let at = reading.sentenceNumber(of: mention.tokens.lowerBound)
      let distance = sentence - at
      guard distance <= 8 else { break }
      // A name in quotation marks of its own is what somebody is called: any name but "Mrs. Pool".
      if isAlias(mention.tokens) { continue }
      var score = 20 - distance * 4
      let head =
        mention.tokens.last {
          reading.head(of: $0).map { !mention.tokens.contains($0) } ?? true
        } ?? mention.tokens.lowerBound
      if reading[head].relation == .nsubj || isOpening(mention.tokens.lowerBound) {
        score += 6
      }
      if reading[head].relation == .nmod { score += ownsWords(head) ? 8 : -3 }
      if recent.last?.member == mention.member, narrated(from: at, to: sentence) <= 1 { score += 7 }
      if member.gender == wanted { score += 2 }
      // "Deputies found Reyes dead. He said Reyes had been shot": nobody speaks of himself by his name.
      if namedBehind.contains(mention.member) { score -= 12 }
      // A given name that no list has mostly tells by its ending.
      if member.gender == .unknown, member.words.count > 1, member.words[0].hasSuffix("a") {
        score += wanted == .female ? 7 : -7
      }
      if reading.quotationOfSentence[at] >= 0 { score -= 12 }
      if best.map({ score > $0.score }) ?? true { best = (score, mention.member) }
    }
    // A pronoun goes on with whom the same pronoun meant as the subject of a sentence just before.
    if let spoken = speakerBefore(sentence, wanted), 20 - spoken.distance * 4 + 6 > best?.score ?? 0
    {
      return spoken.member
    }
    if depth < 4, let (pronoun, number) = subjectPronoun(before: token, sentence, wanted),
      20 - (sentence - number) * 4 + 8 > best?.score ?? 0,
      let member = personBefore(pronoun, number, wanted, depth: depth + 1)
    {
      return member
    }
    return best?.member
  }

  /// How many sentences of the article's own voice lie between two, the second counted.
  private func narrated(from first: Int, to second: Int) -> Int {
    first < second
      ? (first + 1...second).count(where: { reading.quotationOfSentence[$0] < 0 }) : 0
  }

  /// Whether somebody's words are what a sentence is about: "*Marlow's comments* from the bench were clear. He said".
  private func ownsWords(_ name: Word) -> Bool {
    guard let noun = reading.head(of: name), noun > name, noun - name <= 4,
      reading[noun].relation == .nsubj
    else { return false }
    return AttributionWords.utterances.contains(reading.words[noun])
      || AttributionWords.writings.contains(reading.words[noun])
  }

  /// Who spoke last under a role alone ("according to *her son*") and may be meant, with how many sentences lie between.
  private func speakerBefore(_ sentence: Int, _ wanted: Cast.Gender) -> (
    member: Int, distance: Int
  )? {
    for spoken in recent.reversed().prefix(4) {
      guard let member = spoken.member, spoken.source.kind == .person else { continue }
      let gender = cast.members[member].gender
      if gender == .unknown { return nil }
      if gender == wanted { return (member, max(0, sentence - spoken.sentence)) }
    }
    return nil
  }

  /// Whether quotation marks hold nothing but a name and its title.
  private func isAlias(_ name: ClosedRange<Word>) -> Bool {
    let bytes = reading.bytes(of: name)
    return reading.quotations(touching: bytes).contains {
      $0.start <= bytes.lowerBound && bytes.upperBound <= $0.end
        && reading.words(in: $0.inner).allSatisfy { token in
          name.contains(token) || reading.isMark(token)
            || NameLists.isTitle(reading.plain(token))
        }
    }
  }

  /// The last "he" or "she" before `token` that is a subject in the article's own voice, and its sentence: one of the last two.
  private func subjectPronoun(
    before token: Word, _ sentence: Int, _ wanted: Cast.Gender
  ) -> (token: Word, sentence: Int)? {
    guard reading.quotationOfSentence[sentence] < 0 else { return nil }
    let word = wanted == .male ? "he" : "she"
    for number in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1)
    where reading.quotationOfSentence[number] < 0 {
      if let found = reading.sentences[number].first(where: {
        reading.words[$0] == word && reading[$0].relation == .nsubj
      }) {
        return (found, number)
      }
    }
    return nil
  }

  /// Whether a name stands where the subject of a sentence mostly stands: in its first words.
  func isOpening(_ token: Word) -> Bool {
    token - reading.sentence(of: token).lowerBound <= 3 && reading[token].relation == .root
  }

  func organizationBefore(_ token: Word, _ sentence: Int) -> Int? {
    let start = reading.start(of: token)
    var place = firstMention(from: start) - 1
    var seen = 0
    while place >= 0, seen < 12 {
      let mention = cast.mentions[place]
      let at = reading.sentenceNumber(of: mention.tokens.lowerBound)
      if sentence - at > 2 { return nil }
      if cast.members[mention.member].kind == .organization { return mention.member }
      place -= 1
      seen += 1
    }
    return nil
  }
}
