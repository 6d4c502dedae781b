// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Resolves sources to whom they mean in the article: "he", "Lavrov", "the ministry", "the report".
///
/// Asked in the order of the text, since a pronoun means somebody who was just spoken of.
struct Speakers {
  let reading: Reading
  var cast: Cast
  /// Persons by the head noun of a role that the article gives them, latest last.
  var byRole: [String: [Int]] = [:]
  /// Those who spoke, latest last, with the sentence they spoke in.
  var recent: [(source: Source, member: Int?, sentence: Int)] = []
  /// The town that the article was filed from, as its dateline has it.
  let filed: String?
  /// The one whom the byline names.
  let byline: String?
  /// Whose campaigns were spoken of.
  var campaigns: Set<String> = []
  /// Whose documents were spoken of: "report" to the commission.
  var authors: [String: Source] = [:]

  /// Full names in the labels of turns, by surname.
  var labels: [String: String] = [:]

  init(reading: Reading, cast: Cast, filed: String? = nil, byline: String? = nil) {
    self.filed = filed
    self.byline = byline.flatMap { PersonName($0)?.isFull ?? false ? $0 : nil }
    self.reading = reading
    self.cast = cast
    for mention in cast.mentions { noteRole(of: mention) }
  }

  /// Who says "I" outside quotation marks, where the article gives no name.
  private static let author = "author of the article"

  /// Who writes the article: the one whom its byline names, if it names one.
  var writer: String { byline ?? Self.author }

  // MARK: Resolving

  /// The sources that the noun phrase at `head` names, resolved; those of `inside` when it says "we" in a quotation.
  mutating func sources(at head: Word) -> [Source] {
    let phrases = SourcePhrase.all(at: head, in: reading)
    var found: [(source: Source, member: Int?)] = []
    for phrase in phrases {
      let next = source(phrase)
      // "The chief executive, Ana Okoro, said": one, told twice.
      if !found.contains(where: { $0.source.name == next.source.name }) { found.append(next) }
    }
    for source in found { note(source.source, source.member, at: head) }
    return found.map(\.source)
  }

  /// The source that words without a parse name: those before a colon.
  mutating func source(words bytes: Range<Int>, near token: Word?) -> Source {
    let text = reading.string(bytes)
    let (title, name) = Self.titled(Self.inName(text))
    let key = name.lowercased()
    let member = cast.members.indices.first { index in
      cast.members[index].kind == .person
        && (cast.members[index].name.lowercased() == key || cast.members[index].words.last == key)
    }
    let surname = key.split(separator: " ").last.map(String.init) ?? key
    let known =
      member.map { cast.members[$0].name } ?? labels[surname] ?? name
    // "INES CALLOWAY, MAYOR:" is "CALLOWAY:" from then on.
    if labels[surname] == nil { labels[surname] = known }
    let source = Source(
      text: text, span: TextSpan(bytes), name: known,
      role: member.flatMap { cast.members[$0].roles.first } ?? title,
      kind: member.map { cast.members[$0].kind } ?? (title == nil ? .unknown : .person))
    if let token { note(source, member, at: token) }
    return source
  }

  /// A label in capitals as the name it is: "INES CALLOWAY" is "Ines Calloway".
  private static func inName(_ label: String) -> String {
    guard label.count > 3, label == label.uppercased(), label.contains(where: \.isLetter) else {
      return label
    }
    return label.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }

  /// The title and the name of a label: "Finance Minister" and "Eva Lund"; no title where none stands before a full name.
  private static func titled(_ label: String) -> (title: String?, name: String) {
    let words = label.split(separator: " ")
    guard let last = words.indices.last(where: { NameLists.isTitle(words[$0].lowercased()) }),
      (2...3).contains(words.count - last - 1)
    else { return (nil, label) }
    return (words[...last].joined(separator: " "), words[(last + 1)...].joined(separator: " "))
  }

  /// Who is interviewed: the person whom the text before byte `end` names most often, the first of equals.
  func guest(before end: Int) -> Source? {
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    for mention in cast.mentions[..<firstMention(from: end)]
    where cast.members[mention.member].kind == .person && !isWriter(mention.tokens) {
      if counts[mention.member] == nil { order.append(mention.member) }
      counts[mention.member, default: 0] += 1
    }
    guard let most = counts.values.max() else { return nil }
    return order.first { counts[$0] == most }.map { source(of: $0) }
  }

  /// Whether a name stands behind "by": "talks about her book. By Otto Marsh".
  private func isWriter(_ name: ClosedRange<Word>) -> Bool {
    name.lowerBound > .first && reading.words[name.lowerBound - 1] == "by"
  }

  /// Who spoke last before a quotation that stands alone, no more than a paragraph or so away; nil for titles and crowds.
  func lastSpeaker(before quotation: Range<Int>) -> Source? {
    guard let last = recent.last, last.source.kind != .group,
      let first = reading.words(from: quotation.lowerBound).first,
      reading.sentenceNumber(of: first) - last.sentence <= 12
    else { return nil }
    return last.source
  }

  private mutating func note(_ source: Source, _ member: Int?, at token: Word) {
    let sentence = reading.sentenceNumber(of: token)
    // Who is quoted inside a quotation does not take the floor.
    guard reading.quotationOfSentence[sentence] < 0 else { return }
    recent.append((source, member, sentence))
    if recent.count > 64 { recent.removeFirst(32) }
  }

  mutating func source(_ given: SourcePhrase) -> (source: Source, member: Int?) {
    let phrase = completed(given)
    let bytes = reading.bytes(of: phrase.words)
    let text = reading.string(bytes)
    var source = Source(text: text, span: TextSpan(bytes), name: text, kind: .unknown)
    let word = reading.words[phrase.head]
    // "WHO said" is no pronoun where the article names the World Health Organization.
    if Reading.relatives.contains(word) || reading[phrase.head].tag == .prp,
      let member = cast.member(
        acronym: reading.string(reading.bytes(of: phrase.head...phrase.head)))
    {
      source.name = cast.members[member].name
      source.kind = .organization
      return (source, member)
    }
    if Reading.relatives.contains(word), let noun = modified(by: phrase.head) {
      var known = self.source(SourcePhrase(head: noun, in: reading))
      known.source.text = source.text
      known.source.span = source.span
      return known
    }
    if [.prp, .prpPossessive].contains(reading[phrase.head].tag)
      || AttributionWords.pronounsOfSpeakers.contains(word)
    {
      return self.source(pronoun: word, at: phrase.head, as: source)
    }
    if let named = self.source(named: phrase, word, as: source) { return named }
    if let described = spokesperson(phrase, word) ?? body(phrase, word) ?? described(phrase, word) {
      source.name = described.source.name
      source.kind = described.source.kind
      source.role = described.source.role
      return (source, described.member)
    }
    source.name = withoutArticle(phrase.words)
    if let name = nameBehindNouns(phrase) {
      source.role = withoutArticle(phrase.words.lowerBound...name.lowerBound - 1)
      source.name = reading.string(reading.bytes(of: name))
      source.kind = .organization
      return (source, nil)
    }
    if let own = ofTheSpeaker(phrase) { source.name = own }
    // An aide to somebody is a person whom that name does not name.
    source.kind = holdsName(behind: phrase.head, phrase) ? .unknown : kind(phrase.head, word)
    if let name = PersonName.untitled(source.name) {
      source.name = name
      source.kind = .person
    }
    return (source, nil)
  }

  /// Whom a pronoun stands for; the writer where it is "I" outside quotation marks, nobody where no name fits.
  private mutating func source(pronoun word: String, at head: Word, as read: Source) -> (
    source: Source, member: Int?
  ) {
    var source = read
    if word == "it", let subject = bodyBefore(head) {
      let (known, member) = self.source(SourcePhrase(head: subject, in: reading))
      source.name = known.name
      source.kind = [.unknown, .person].contains(known.kind) ? .organization : known.kind
      return (source, member)
    }
    guard let (known, member) = antecedent(of: word, at: head) else {
      source.kind = word == "they" || word == "we" ? .group : .unknown
      if AttributionWords.pronounsOfWhoSpeaks.contains(word),
        !reading.isQuoted(head)
      {
        source.name = writer
        source.kind = .person
      }
      return (source, nil)
    }
    source.name = known.name
    source.kind = known.kind
    source.role = known.role
    return (source, member)
  }

  /// "My sister" in a quotation is "Ana Okoro's sister", where Okoro speaks.
  private func ofTheSpeaker(_ phrase: SourcePhrase) -> String? {
    let first = phrase.words.lowerBound
    guard ["my", "our"].contains(reading.words[first]), first < phrase.words.upperBound,
      let (speaker, _) = antecedent(of: reading.words[first], at: first),
      speaker.kind == .person || speaker.kind == .organization, !speaker.name.isEmpty
    else { return nil }
    let rest = reading.words[first + 1] == "own" ? first + 2 : first + 1
    guard rest <= phrase.words.upperBound else { return nil }
    return "\(speaker.name)'s \(reading.string(reading.bytes(of: rest...phrase.words.upperBound)))"
  }

  /// The name that common nouns lead in: "the grid operator *Norvolt*", "furniture retailer *Harrow & Vane*".
  private func nameBehindNouns(_ phrase: SourcePhrase) -> ClosedRange<Word>? {
    guard
      let noun = phrase.words.last(where: { !reading.isCapitalized($0) && !reading.isMark($0) }),
      noun < phrase.words.upperBound, reading[noun].tag == .nn,
      phrase.words.upperBound == phrase.head || phrase.head == noun,
      (noun + 1...phrase.words.upperBound).allSatisfy({
        reading[$0].tag.isProperNoun || reading.words[$0] == "&"
      }),
      (phrase.words.lowerBound..<noun).allSatisfy({ reading.isWithinNominal($0) })
    else { return nil }
    return noun + 1...phrase.words.upperBound
  }

  /// Nouns behind which the name of a firm stands between commas: "the dam's *operator*, Rivium,".
  private static let leadsInAFirm: Set<String> = English.words("nouns of a firm")

  /// Who is named in the phrase, behind it or in the name of his campaign; nil where nobody is.
  private mutating func source(named phrase: SourcePhrase, _ word: String, as read: Source) -> (
    source: Source, member: Int?
  )? {
    var source = read
    if let member = namedBehind(phrase, word) {
      // "A spokesman for the union, Tom Reed, said": the name stands behind the role.
      if NameLists.titles.contains(word) { cast.setPerson(member) }
      if Self.leadsInAFirm.contains(word), cast.members[member].kind != .organization,
        let first = cast.members[member].words.first, !GivenNames.isKnown(first)
      {
        cast.setOrganization(member)
      }
      let known = cast.members[member]
      source.name = known.name
      source.kind = known.kind
      if known.kind == .person {
        source.role = withoutArticle(phrase.words)
        cast.add(role: withoutArticle(phrase.words), to: member)
        noteOffices(of: member)
      }
      return (source, member)
    }
    if let belonging = campaign(phrase, word) {
      source.name = belonging.source.name
      source.kind = belonging.source.kind
      return (source, belonging.member)
    }
    guard let member = named(phrase) else { return nil }
    if let first = officeBefore(phrase, member) {
      let words = first...phrase.words.upperBound
      source.span = TextSpan(reading.bytes(of: words))
      source.text = reading.string(reading.bytes(of: words))
      cast.add(role: withoutArticle(first...phrase.words.lowerBound - 2), to: member)
    }
    let known = cast.members[member]
    source.name = known.name
    source.kind = known.kind == .unknown ? .organization : known.kind
    source.role = role(phrase, member)
    return (source, member)
  }

  /// Whether a person's name stands in the phrase behind its head: "an aide to Ana Okoro".
  private func holdsName(behind head: Word, _ phrase: SourcePhrase) -> Bool {
    head < phrase.words.upperBound
      && (head + 1...phrase.words.upperBound).contains {
        cast.member(at: $0).map { cast.members[$0].kind == .person } ?? false
      }
  }

  /// `phrase` with the whole of the name that heads it and the title before that.
  private func completed(_ phrase: SourcePhrase) -> SourcePhrase {
    var phrase = phrase
    guard let place = mention(of: phrase) else { return phrase }
    let mention = cast.mentions[place]
    var first = min(phrase.words.lowerBound, mention.tokens.lowerBound)
    if cast.members[mention.member].kind == .person {
      first = min(first, titleStart(mention.tokens.lowerBound))
    }
    phrase.words = first...max(phrase.words.upperBound, mention.tokens.upperBound)
    return phrase
  }

  /// The member whose name heads the phrase.
  private func named(_ phrase: SourcePhrase) -> Int? {
    if let place = mention(of: phrase) {
      return namesake(cast.mentions[place]) ?? cast.mentions[place].member
    }
    if phrase.words.count <= 2,
      let member = cast.member(
        acronym: reading.string(reading.bytes(of: phrase.head...phrase.head)))
    {
      return member
    }
    if let appositive = phrase.appositive, let member = cast.member(at: appositive),
      cast.members[member].kind == .person, NameLists.titles.contains(reading.words[phrase.head])
    {
      // "the defence minister, Ana Okoro, said"
      return member
    }
    return nil
  }

  private func role(_ phrase: SourcePhrase, _ member: Int) -> String? {
    guard cast.members[member].kind == .person else { return nil }
    let first = mention(of: phrase).map { cast.mentions[$0].tokens.lowerBound } ?? phrase.head
    if let title = titleBefore(first) { return title }
    if let appositive = phrase.appositive, reading[appositive].tag.isNoun {
      return withoutArticle(SourcePhrase(head: appositive, in: reading).words)
    }
    return cast.members[member].roles.first
  }

  func firstMention(from offset: Int) -> Int {
    var low = 0
    var high = cast.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if reading.start(of: cast.mentions[middle].tokens.lowerBound) < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  func source(of member: Int) -> Source {
    let known = cast.members[member]
    return Source(text: known.name, name: known.name, role: known.roles.first, kind: known.kind)
  }
}
