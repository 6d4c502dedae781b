internal import CorpusProtocol

/// Resolves sources to whom they mean in the article: "he", "Lavrov", "the ministry", "the report".
///
/// Asked in the order of the text, since a pronoun means somebody who was just spoken of.
struct Speakers {
  private let reading: Reading
  private(set) var cast: Cast
  /// Persons by the head noun of a role that the article gives them, latest last.
  private var byRole: [String: [Int]] = [:]
  /// Those who spoke, latest last, with the sentence they spoke in.
  private var recent: [(source: Source, member: Int?, sentence: Int)] = []
  /// Whose documents were spoken of: "report" to the commission.
  private var authors: [String: Source] = [:]

  init(reading: Reading, cast: Cast) {
    self.reading = reading
    self.cast = cast
    for mention in cast.mentions { noteRole(of: mention) }
  }

  /// Takes the role of a person from the words before the name and the appositive behind it.
  private mutating func noteRole(of mention: Cast.Mention) {
    guard cast.members[mention.member].kind == .person else { return }
    let first = mention.tokens.lowerBound
    if let role = titleBefore(first) { cast.add(role: role, to: mention.member) }
    if let role = roleBehind(mention.tokens.upperBound) { cast.add(role: role, to: mention.member) }
    for role in cast.members[mention.member].roles {
      for word in role.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }) {
        let key = String(word)
        if NameLists.titles.contains(key), byRole[key]?.last != mention.member {
          byRole[key, default: []].append(mention.member)
        }
      }
    }
  }

  /// The role behind a name and its comma: "Ana Okoro, the head of the council," up to the next mark.
  ///
  /// Read off the words, since most names stand in sentences that nobody parses.
  private func roleBehind(_ last: Int) -> String? {
    let sentence = reading.sentence(of: last)
    guard last + 2 < sentence.upperBound, reading.isComma(last + 1) else { return nil }
    var end = last + 1
    while end + 1 < sentence.upperBound, end - last <= 14,
      !reading.isMark(end + 1) || reading.tokens[end + 1].tag == .hyph,
      !reading.tokens[end + 1].tag.isFinite, reading.tokens[end + 1].tag != .wp,
      reading.tokens[end + 1].tag != .wdt
    {
      end += 1
    }
    guard end >= last + 2,
      end + 1 >= sentence.upperBound || reading.isMark(end + 1)
        || reading.tokens[end + 1].tag == .wp,
      (last + 2...end).contains(where: { NameLists.titles.contains(reading.words[$0]) }),
      !reading.isCapitalized(last + 2) || NameLists.titles.contains(reading.words[last + 2])
        || reading.words[last + 2] == "the",
      [.dt, .nn, .jj, .nnp, .prpPossessive].contains(reading.tokens[last + 2].tag)
    else { return nil }
    return withoutArticle(last + 2...end)
  }

  /// The title right before a name: words of its noun phrase up to a possessive.
  private func titleBefore(_ first: Int) -> String? {
    let start = titleStart(first)
    guard start < first else { return nil }
    let text = reading.string(reading.bytes(of: start...(first - 1)))
    return Self.addresses.contains(text.lowercased()) ? nil : text
  }

  private static let addresses: Set<String> = [
    "mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr.", "miss", "sir",
  ]

  /// First word of the title before the name that begins at `first`; `first` where there is none.
  private func titleStart(_ first: Int) -> Int {
    let low = max(reading.sentence(of: first).lowerBound, first - 10)
    var start = first
    while start > low {
      let token = start - 1
      let tag = reading.tokens[token].tag
      guard tag.isNoun || tag == .jj || tag == .hyph, !reading.isCalendar(token) else { break }
      start = token
    }
    while start < first, reading.isMark(start) { start += 1 }
    let titled = (start..<first).contains {
      NameLists.titles.contains(reading.words[$0].filter { $0 != "." })
    }
    return titled ? start : first
  }

  private func withoutArticle(_ words: ClosedRange<Int>) -> String {
    var first = words.lowerBound
    if first < words.upperBound, reading.tokens[first].tag == .dt { first += 1 }
    return reading.string(reading.bytes(of: first...words.upperBound))
  }

  // MARK: Resolving

  /// The sources that the noun phrase at `head` names, resolved; those of `inside` when it says "we" in a quotation.
  mutating func sources(at head: Int) -> [Source] {
    let phrases = SourcePhrase.all(at: head, in: reading)
    let found = phrases.map { source($0) }
    for source in found { note(source.source, source.member, at: head) }
    return found.map(\.source)
  }

  /// The source that words without a parse name: those before a colon.
  mutating func source(words bytes: Range<Int>, near token: Int?) -> Source {
    let text = reading.string(bytes)
    let key = text.lowercased()
    let member = cast.members.indices.first { index in
      cast.members[index].kind == .person
        && (cast.members[index].name.lowercased() == key || cast.members[index].words.last == key)
    }
    let source = Source(
      text: text, span: TextSpan(bytes), name: member.map { cast.members[$0].name } ?? text,
      role: member.flatMap { cast.members[$0].roles.first },
      kind: member.map { cast.members[$0].kind } ?? .unknown)
    if let token { note(source, member, at: token) }
    return source
  }

  /// Who spoke last before `sentence`, within the two paragraphs that a quotation alone may reach back.
  func lastSpeaker() -> Source? {
    recent.last?.source
  }

  private mutating func note(_ source: Source, _ member: Int?, at token: Int) {
    let sentence = Int(reading.sentenceOf[token])
    // Who is quoted inside a quotation does not take the floor.
    guard reading.quotationOfSentence[sentence] < 0 else { return }
    recent.append((source, member, sentence))
    if recent.count > 64 { recent.removeFirst(32) }
  }

  private mutating func source(_ given: SourcePhrase) -> (source: Source, member: Int?) {
    let phrase = completed(given)
    let bytes = reading.bytes(of: phrase.words)
    let text = reading.string(bytes)
    var source = Source(text: text, span: TextSpan(bytes), name: text, kind: .unknown)
    let word = reading.words[phrase.head]
    if Reading.relatives.contains(word), let noun = modified(by: phrase.head) {
      var known = self.source(SourcePhrase(head: noun, in: reading))
      known.source.text = source.text
      known.source.span = source.span
      return known
    }
    if reading.tokens[phrase.head].tag == .prp || ["who", "he", "she", "they", "it"].contains(word)
    {
      guard let (known, member) = antecedent(of: word, at: phrase.head) else {
        source.kind = word == "they" || word == "we" ? .group : .unknown
        return (source, nil)
      }
      source.name = known.name
      source.kind = known.kind
      source.role = known.role
      return (source, member)
    }
    if let member = namedBehind(phrase, word) {
      // "A spokesman for the union, Tom Reed, said": the name stands behind the role.
      let known = cast.members[member]
      source.name = known.name
      source.kind = known.kind
      source.role = withoutArticle(phrase.words)
      cast.add(role: withoutArticle(phrase.words), to: member)
      return (source, member)
    }
    if let member = named(phrase) {
      let known = cast.members[member]
      source.name = known.name
      source.kind = known.kind == .unknown ? .organization : known.kind
      source.role = role(phrase, member)
      return (source, member)
    }
    if let described = described(phrase, word) {
      source.name = described.source.name
      source.kind = described.source.kind
      source.role = described.source.role
      return (source, described.member)
    }
    source.name = withoutArticle(phrase.words)
    source.kind = kind(phrase.head, word)
    return (source, nil)
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

  /// The mention that heads the phrase, or the person's name behind a title that heads it.
  private func mention(of phrase: SourcePhrase) -> Int? {
    let own = cast.mentionAt[phrase.head]
    if own >= 0, cast.members[cast.mentions[Int(own)].member].kind == .person { return Int(own) }
    var at = phrase.head + 1
    while at <= phrase.words.upperBound {
      let tag = reading.tokens[at].tag
      guard tag.isNoun || tag == .hyph || tag == .jj else { break }
      let place = cast.mentionAt[at]
      if place >= 0, cast.members[cast.mentions[Int(place)].member].kind == .person {
        return Int(place)
      }
      at += 1
    }
    return own >= 0 ? Int(own) : nil
  }

  /// The person whose name stands between commas right behind a role.
  private func namedBehind(_ phrase: SourcePhrase, _ word: String) -> Int? {
    let last = phrase.words.upperBound
    guard NameLists.titles.contains(word), cast.member(at: phrase.head) == nil,
      reading.isComma(last + 1), let member = cast.member(at: last + 2),
      cast.members[member].kind == .person
    else { return nil }
    return member
  }

  /// The noun that the relative clause of the pronoun at `token` describes.
  private func modified(by token: Int) -> Int? {
    var up = token
    for _ in 0..<6 {
      guard let head = reading.head(of: up) else { return nil }
      if reading.tokens[up].relation == .acl, !Reading.relatives.contains(reading.words[head]) {
        return head
      }
      up = head
    }
    return nil
  }

  /// The member whose name heads the phrase.
  private func named(_ phrase: SourcePhrase) -> Int? {
    if let place = mention(of: phrase) { return cast.mentions[place].member }
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
    if let appositive = phrase.appositive, reading.tokens[appositive].tag.isNoun {
      return withoutArticle(SourcePhrase(head: appositive, in: reading).words)
    }
    return cast.members[member].roles.first
  }

  /// Whom a pronoun means.
  private func antecedent(of pronoun: String, at token: Int) -> (Source, Int?)? {
    let sentence = Int(reading.sentenceOf[token])
    switch pronoun {
    case "he", "she", "him", "her", "his", "himself", "herself":
      let wanted: Cast.Gender =
        pronoun.hasPrefix("h") && pronoun != "her" && pronoun != "herself" ? .male : .female
      if let member = personBefore(token, sentence, wanted) { return (source(of: member), member) }
      if let spoken = recent.last(where: {
        $0.source.kind == .person && sentence - $0.sentence <= 6
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
      return organizationBefore(token, sentence).map { (source(of: $0), $0) }
    case "they", "them", "their":
      if let spoken = recent.last(where: { $0.source.kind == .group && sentence - $0.sentence <= 3 }
      ) {
        return (spoken.source, spoken.member)
      }
      return nil
    case "i", "me", "my", "we", "us", "our":
      let quotation = reading.quotationOfSentence[sentence]
      guard quotation >= 0, let spoken = recent.last else { return nil }
      return (spoken.source, spoken.member)
    default:
      return nil
    }
  }

  /// The person that "he" or "she" at `token` means: who spoke or acted last.
  private func personBefore(_ token: Int, _ sentence: Int, _ wanted: Cast.Gender) -> Int? {
    let start = Int(reading.tokens[token].start)
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
      let at = Int(reading.sentenceOf[mention.tokens.lowerBound])
      let distance = sentence - at
      guard distance <= 8 else { break }
      var score = 20 - distance * 4
      let head =
        mention.tokens.last {
          reading.head(of: $0).map { !mention.tokens.contains($0) } ?? true
        } ?? mention.tokens.lowerBound
      if reading.tokens[head].relation == .nsubj || isOpening(mention.tokens.lowerBound) {
        score += 6
      }
      if reading.tokens[head].relation == .nmod { score -= 3 }
      if recent.last?.member == mention.member { score += 7 }
      if member.gender == wanted { score += 2 }
      if reading.quotationOfSentence[at] >= 0 { score -= 12 }
      if best.map({ score > $0.score }) ?? true { best = (score, mention.member) }
    }
    return best?.member
  }

  /// Whether a name stands where the subject of a sentence mostly stands: in its first words.
  private func isOpening(_ token: Int) -> Bool {
    token - reading.sentence(of: token).lowerBound <= 3 && reading.tokens[token].relation == .root
  }

  private func organizationBefore(_ token: Int, _ sentence: Int) -> Int? {
    let start = Int(reading.tokens[token].start)
    var place = firstMention(from: start) - 1
    var seen = 0
    while place >= 0, seen < 12 {
      let mention = cast.mentions[place]
      let at = Int(reading.sentenceOf[mention.tokens.lowerBound])
      if sentence - at > 2 { return nil }
      if cast.members[mention.member].kind == .organization { return mention.member }
      place -= 1
      seen += 1
    }
    return nil
  }

  private func firstMention(from offset: Int) -> Int {
    var low = 0
    var high = cast.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if Int(reading.tokens[cast.mentions[middle].tokens.lowerBound].start) < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func source(of member: Int) -> Source {
    let known = cast.members[member]
    return Source(text: known.name, name: known.name, role: known.roles.first, kind: known.kind)
  }

  /// Whom a description means: "the minister", "the commission", "the report".
  private mutating func described(_ phrase: SourcePhrase, _ word: String) -> (
    source: Source, member: Int?
  )? {
    if NameLists.documents.contains(word), let author = author(of: phrase, word) { return author }
    let definite =
      reading.words[phrase.words.lowerBound] == "the"
      || ["his", "her", "its", "this", "that"].contains(reading.words[phrase.words.lowerBound])
    guard definite || phrase.words.count <= 2 else { return nil }
    if NameLists.titles.contains(word),
      let member = byRole[word]?.last(where: { isBefore($0, phrase.head) }) ?? byRole[word]?.first,
      definite
    {
      return (source(of: member), member)
    }
    guard definite else { return nil }
    if Self.territories.contains(word), phrase.words.count == 2,
      let member = placeBefore(phrase.head)
    {
      return (source(of: member), member)
    }
    let start = Int(reading.tokens[phrase.head].start)
    let qualifiers = Set(phrase.words.map { reading.words[$0] })
    var place = firstMention(from: start) - 1
    var seen = 0
    while place >= 0, seen < 200 {
      let mention = cast.mentions[place]
      let member = cast.members[mention.member]
      if member.kind == .organization || member.kind == .unknown,
        member.words.last == word
          || member.words.contains(word) && NameLists.organizations.contains(word),
        qualifiers.subtracting(["the", "its", "this", "that", word]).isSubset(of: Set(member.words))
      {
        return (source(of: mention.member), mention.member)
      }
      place -= 1
      seen += 1
    }
    return nil
  }

  private static let territories: Set<String> = [
    "city", "town", "village", "country", "nation", "state", "kingdom", "republic", "island",
    "province",
  ]

  private func placeBefore(_ token: Int) -> Int? {
    var place = firstMention(from: Int(reading.tokens[token].start)) - 1
    var seen = 0
    while place >= 0, seen < 24 {
      if cast.members[cast.mentions[place].member].kind == .place {
        return cast.mentions[place].member
      }
      place -= 1
      seen += 1
    }
    return nil
  }

  private func isBefore(_ member: Int, _ token: Int) -> Bool {
    let start = reading.tokens[token].start
    return cast.mentions.first { $0.member == member }.map {
      reading.tokens[$0.tokens.lowerBound].start < start
    } ?? false
  }

  /// Behind a document stands who wrote it: "a report by the commission", "the ministry's statement", then "the report".
  private mutating func author(of phrase: SourcePhrase, _ word: String) -> (
    source: Source, member: Int?
  )? {
    for child in reading.children(of: phrase.head) {
      let relation = reading.tokens[child].relation
      guard relation == .nmod || relation == .obl || relation == .compound || relation == .acl
      else { continue }
      let by = reading.child(of: child, .case).map { reading.words[$0] } ?? ""
      let owned = child < phrase.head && ["'s", "’s", "'", "’"].contains(by)
      let written = child > phrase.head && ["by", "from"].contains(by)
      let named = child < phrase.head && relation == .compound && cast.member(at: child) != nil
      guard owned || written || named else { continue }
      let inner = source(SourcePhrase(head: child, in: reading))
      guard inner.source.kind != .unknown || cast.member(at: child) != nil else { continue }
      var author = inner.source
      author.text = ""
      authors[word] = author
      return (author, inner.member)
    }
    guard let known = authors[word] else { return nil }
    return (known, nil)
  }

  private func kind(_ head: Int, _ word: String) -> Source.Kind {
    if NameLists.documents.contains(word) { return .document }
    if reading.tokens[head].tag == .nns { return .group }
    if NameLists.groups.contains(word) { return .group }
    if NameLists.titles.contains(word) { return .person }
    if NameLists.organizations.contains(word) { return .organization }
    if ["man", "woman", "boy", "girl", "mother", "father", "one", "someone", "source"].contains(
      word)
    {
      return .person
    }
    return reading.tokens[head].tag.isProperNoun ? .organization : .unknown
  }
}
