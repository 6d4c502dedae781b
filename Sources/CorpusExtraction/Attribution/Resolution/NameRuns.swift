internal import CorpusLanguage
internal import CorpusProtocol

/// One name as it stands in the text, without the title before it.
struct NameRun: Sendable {
  var tokens: ClosedRange<Int>
  var text: String
  var words: [String]
  var kind: Source.Kind
  /// The title before it: "Foreign Minister".
  var role: String?
  var gender: Cast.Gender
  /// Whether it stands in a line set as a headline, which names nobody whom the prose does not name.
  var isHeadline = false
}

/// Cuts names out of the text: what the language model marks, and runs of proper nouns that it leaves out.
struct NameRuns {
  private let reading: Reading

  static func find(in reading: Reading) -> [NameRun] {
    let finder = NameRuns(reading: reading)
    let pieces = NamePieces(reading: reading)
    var found: [NameRun] = []
    for sentence in reading.sentences {
      let isHeadline = reading.isHeadline(sentence)
      var at = sentence.lowerBound
      while at < sentence.upperBound {
        guard let run = finder.run(at: at, sentence) else {
          at += 1
          continue
        }
        for piece in pieces.all(in: run) {
          found += finder.split(piece).map {
            var run = $0
            run.isHeadline = isHeadline
            return run
          }
        }
        at = run.tokens.upperBound + 1
      }
    }
    return found
  }

  private func run(at start: Int, _ sentence: Range<Int>) -> (
    tokens: ClosedRange<Int>, kind: Source.Kind
  )? {
    guard let found = tagged(at: start, sentence) else { return nil }
    if let end = bodyEnd(behind: found.tokens, sentence) {
      return (found.tokens.lowerBound...end, .organization)
    }
    if let end = organizationEnd(behind: found.tokens, sentence) {
      return (found.tokens.lowerBound...end, .organization)
    }
    return found
  }

  private func tagged(at start: Int, _ sentence: Range<Int>) -> (
    tokens: ClosedRange<Int>, kind: Source.Kind
  )? {
    if let kind = reading.tokens[start].name.kind {
      var end = start
      while end + 1 < sentence.upperBound, reading.tokens[end + 1].name.kind == kind,
        !reading.tokens[end + 1].name.begins,
        // No name holds a verb: "State Department said John Kerry".
        reading.isCapitalized(end + 1) || reading.cue(at: end + 1)?.type != .speech
      {
        end += 1
      }
      // A hyphen binds what the tags cut: "Ki-moon".
      while end + 1 < sentence.upperBound, isJoined(end + 1),
        reading.tokens[end].tag == .hyph
          || end + 2 < sentence.upperBound && isJoined(end + 2)
      {
        end += 1
      }
      while let further = particleEnd(after: end, sentence) ?? nobleEnd(after: end, sentence) {
        end = further
      }
      if let further = nicknamedEnd(after: end, sentence) { return (start...further, .person) }
      if let further = todayEnd(after: end, sentence) { return (start...further, .organization) }
      if let surname = surname(behind: start...end, sentence) { return (start...surname, .person) }
      if kind == .organization { end = extended(start, end, sentence) }
      return (start...end, sourceKind(kind))
    }
    // "Piet van der Meer": what stands with a capital before the particles of a surname is a given name.
    if isGivenName(start), let end = nobleEnd(after: start, sentence) {
      return (start...end, .person)
    }
    // "Theo Brand", where the tagger takes the given name for a common noun.
    if isGivenName(start), GivenNames.isKnown(reading.words[start]),
      start + 1 < sentence.upperBound,
      isProper(start + 1), reading.tokens[start + 1].name == .outside
    {
      return (start...extended(start, start + 1, sentence), .unknown)
    }
    if reading.isGivenMonth(start) {
      return (start...extended(start, start + 1, sentence), .person)
    }
    if reading.isDayOfPaper(start) {
      return (start...extended(start, start + 1, sentence), .organization)
    }
    // "Van den Berg said", "Ms van den Berg": a surname that its particles begin.
    if isCapitalized(start), Self.noble.contains(reading.words[start]),
      let end = nobleEnd(after: start - 1, sentence)
    {
      return (start...end, .person)
    }
    guard isProper(start) else { return nil }
    let end = extended(start, start, sentence)
    if let further = nicknamedEnd(after: end, sentence) { return (start...further, .person) }
    if let further = nobleEnd(after: end, sentence) { return (start...further, .person) }
    if let further = todayEnd(after: end, sentence) { return (start...further, .organization) }
    return (start...end, .unknown)
  }

  private func isCapitalized(_ token: Int) -> Bool { reading.isCapitalized(token) }

  /// Whether a word that the tagger takes for a common noun may be a given name: it has a capital and opens nothing else.
  private func isGivenName(_ token: Int) -> Bool {
    let word = reading.words[token]
    return reading.isCapitalized(token) && reading.tokens[token].tag == .nn
      && !Self.noble.contains(word) && !NameLists.openers.contains(word)
      && !NameLists.isTitle(word) && !NameLists.calendar.contains(word)
      && reading.cue(at: token) == nil
  }

  /// The end of a surname that particles lead behind `end`: "van den Berg", "da Costa", "von Arnim".
  private func nobleEnd(after end: Int, _ sentence: Range<Int>) -> Int? {
    var at = end + 1
    while at < sentence.upperBound, at - end <= 3, Self.noble.contains(reading.words[at]) {
      at += 1
    }
    guard at > end + 1, at < sentence.upperBound, reading.isCapitalized(at),
      reading.tokens[at].tag.isNoun || reading.tokens[at].tag.isAdjective,
      !NameLists.calendar.contains(reading.words[at])
    else { return nil }
    // "van Rijn-Maas"
    while at + 2 < sentence.upperBound, reading.tokens[at + 1].tag == .hyph, isJoined(at + 1),
      isJoined(at + 2), reading.isCapitalized(at + 2)
    {
      at += 2
    }
    return at
  }

  private static let noble: Set<String> = English.words("particles of surnames")

  /// The end of a name with a nickname in quotation marks or, behind a given name, in brackets: "Samuel “Sam” Whitlow".
  private func nicknamedEnd(after end: Int, _ sentence: Range<Int>) -> Int? {
    let (open, name, close, last) = (end + 1, end + 2, end + 3, end + 4)
    guard last < sentence.upperBound, reading.isCapitalized(name) else { return nil }
    if reading.tokens[open].tag == .openBracket, reading.tokens[close].tag == .closeBracket {
      let nickname = reading.string(reading.bytes(of: name...name))
      let isGiven =
        GivenNames.isKnown(reading.words[end]) || reading.tokens[end].name.kind == .person
      return isGiven && nickname.count > 1 && !Spelling.isAcronym(nickname)
        && !NameLists.outlets.contains(reading.words[name])
        && !NameLists.places.contains(reading.words[name])
        && reading.isCapitalized(last) && reading.tokens[last].tag.isNoun ? last : nil
    }
    guard reading.tokens[open].tag.isQuote, reading.tokens[close].tag.isQuote, isProper(last),
      // Marks beside one another are a quotation's and the next one's.
      reading.tokens[open].end == reading.tokens[name].start,
      reading.tokens[name].end == reading.tokens[close].start
    else { return nil }
    return last
  }

  /// "USA Today": a day with a capital in the midst of a sentence ends the name of a paper.
  private func todayEnd(after end: Int, _ sentence: Range<Int>) -> Int? {
    end + 1 < sentence.upperBound && reading.words[end + 1] == "today"
      && reading.isCapitalized(end + 1) ? end + 1 : nil
  }

  /// The surname that the tags part from a given name: "Ted" a person, "Reed" a place.
  private func surname(behind given: ClosedRange<Int>, _ sentence: Range<Int>) -> Int? {
    let next = given.upperBound + 1
    guard given.count == 1, next < sentence.upperBound, isProper(next) || isMonth(next, sentence),
      reading.tokens[next].name.begins || reading.tokens[next].name == .outside,
      GivenNames.isKnown(reading.words[given.lowerBound]),
      !GivenNames.isKnown(reading.words[next]), !NameLists.isTitle(reading.words[next]),
      !NameLists.organizations.contains(reading.words[next]),
      !NameLists.places.contains(reading.words[next])
    else { return nil }
    return next
  }

  /// Whether a month behind a given name is a surname: "Mark *April* agreed".
  private func isMonth(_ token: Int, _ sentence: Range<Int>) -> Bool {
    Self.months.contains(reading.words[token]) && reading.isCapitalized(token)
      && token + 1 < sentence.upperBound && reading.tokens[token + 1].tag.isFinite
  }

  private static let months: Set<String> = English.words("months that are other words")

  /// The end of the name of a body that its town's name begins: "Velma" and "police", "Arden County Sheriff" and "’s Office".
  private func bodyEnd(behind words: ClosedRange<Int>, _ sentence: Range<Int>) -> Int? {
    var best: Int?
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

  private func isBody(_ tokens: ClosedRange<Int>) -> Bool {
    let text = reading.string(reading.bytes(of: tokens))
    guard let body = LocalBody(text), let place = body.place, !NamePieces.endsInStreet(place)
    else { return false }
    return !NameLists.isTitle(place.lowercased()) && place.first?.isUppercase ?? false
  }

  /// The end of an organisation's name that the tags cut in two: "World" and "Health Organization".
  private func organizationEnd(behind words: ClosedRange<Int>, _ sentence: Range<Int>) -> Int? {
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
  private func extended(_ start: Int, _ first: Int, _ sentence: Range<Int>) -> Int {
    var end = first
    while end + 1 < sentence.upperBound {
      let next = end + 1
      let isOutside = reading.tokens[next].name == .outside
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
  private func particleEnd(after end: Int, _ sentence: Range<Int>) -> Int? {
    guard end + 3 < sentence.upperBound,
      AttributionWords.particlesOfArabicNames.contains(
        reading.words[end + 1]),
      isJoined(end + 2), isJoined(end + 3), isProper(end + 3)
    else { return nil }
    return end + 3
  }

  private func isProper(_ token: Int) -> Bool {
    reading.tokens[token].tag.isProperNoun && reading.isCapitalized(token)
      && !NameLists.calendar.contains(reading.words[token])
  }

  /// Whether the token follows the one before without a blank: "Ki-moon", "al-Qaddafi".
  private func isJoined(_ token: Int) -> Bool {
    token > 0 && reading.tokens[token].start == reading.tokens[token - 1].end
      && (reading.tokens[token].tag == .hyph || reading.tokens[token - 1].tag == .hyph)
  }

  private func sourceKind(_ kind: NameKind) -> Source.Kind {
    switch kind {
    case .person: .person
    case .organization: .organization
    case .place: .place
    }
  }

  /// Takes the title off the front of a run.
  private func split(_ run: (tokens: ClosedRange<Int>, kind: Source.Kind)) -> [NameRun] {
    var first = run.tokens.lowerBound
    let last = trimmedEnd(run.tokens)
    var role: String?
    var gender = Cast.Gender.unknown
    var at = first
    while at < last {
      let word = reading.words[at].filter { $0 != "." }
      if NameLists.isTitle(word), at + 1 <= last, !isFollowedByJoint(at, last),
        word != "general" || at == run.tokens.lowerBound
          || NameLists.titles.contains(reading.words[at - 1].filter { $0 != "." })
      {
        if AttributionWords.titlesOfMen.contains(
          word)
        {
          gender = .male
        }
        if AttributionWords.titlesOfWomen.contains(word) {
          gender = .female
        }
        first = at + 1
        if let field = fieldEnd(behind: at, last) {
          first = field + 1
          at = field
        }
      }
      at += 1
    }
    if run.kind == .organization || run.kind == .place, !isPersonsName(first, last),
      last - first < 1 || NameLists.organizations.contains(reading.words[last])
        || !(run.tokens.lowerBound..<first).allSatisfy({
          NameLists.isTitle(reading.words[$0].filter { $0 != "." }) || reading.isMark($0)
            || NameLists.fields.contains(reading.words[$0])
            || AttributionWords.smallWordsWithinATitle.contains(reading.words[$0])
        })
    {
      first = run.tokens.lowerBound
    }
    while first < last, reading.isMark(first) { first += 1 }
    if first > run.tokens.lowerBound {
      let title = reading.string(reading.bytes(of: run.tokens.lowerBound...(first - 1)))
      if !AttributionWords.politeTitles.contains(title.lowercased().filter { $0 != "." }) {
        role = title
      }
    }
    let text = VisibleText.normalized(reading.string(reading.bytes(of: first...last)))
    // A nickname stays in the name and is no word of it that others share.
    let words = text.lowercased().split(separator: " ").map(String.init).filter {
      !["\"", "\u{201C}", "\u{2018}", "("].contains($0.prefix(1))
    }
    guard let lead = words.first, words.count <= 12 else { return [] }
    // "Foreign Minister" alone names an office; the Sunday Anchor is a paper.
    if NameLists.isTitle(
      (words.count == 1 ? lead : reading.words[last]).filter { $0 != "." }),
      !reading.isDayOfPaper(first)
    {
      return []
    }
    var kind = kind(of: words, tagged: run.kind, titled: first > run.tokens.lowerBound)
    if first > run.tokens.lowerBound, isPersonsName(first, last) { kind = .person }
    if kind == .person, run.kind == .unknown, first == run.tokens.lowerBound, isThing(first, lead) {
      kind = .unknown
    }
    if kind == .person, gender == .unknown, words.count > 1 {
      if NameLists.female.contains(lead) {
        gender = .female
      } else if NameLists.male.contains(lead) {
        gender = .male
      }
    }
    return [
      NameRun(
        tokens: first...last, text: text, words: words, kind: kind, role: role, gender: gender)
    ]
  }

  /// The end of what an office is over, where a name follows: "Secretary *of State* Ana Okoro".
  private func fieldEnd(behind title: Int, _ last: Int) -> Int? {
    var end = title + 2
    guard end < last, ["of", "for"].contains(reading.words[title + 1]) else { return nil }
    if reading.words[end] == "the", end + 1 < last { end += 1 }
    guard NameLists.fields.contains(reading.words[end]) else { return nil }
    if end + 2 < last, reading.words[end + 1] == "and" { end += 2 }
    while end + 2 < last,
      AttributionWords.fieldsOfTwoWords
        .contains(reading.words[end + 1])
    {
      end += 1
    }
    return end < last ? end : nil
  }

  /// Whether a person's name of two words or more is left behind a title: "Arden Ports *Minister* Ana Okoro".
  private func isPersonsName(_ first: Int, _ last: Int) -> Bool {
    guard last > first, last - first < 4, first > 0,
      NameLists.isTitle(reading.words[first - 1].filter { $0 != "." })
        || NameLists.fields.contains(reading.words[first - 1])
    else { return false }
    return (first...last).allSatisfy {
      (isProper($0) || reading.tokens[$0].tag == .hyph)
        && !NameLists.organizations.contains(reading.words[$0])
        && !NameLists.places.contains(reading.words[$0])
    }
  }

  /// Whether what stands before an untagged name speaks against a person: "the", "its", "in".
  private func isThing(_ first: Int, _ lead: String) -> Bool {
    guard first > 0, !NameLists.male.contains(lead), !NameLists.female.contains(lead) else {
      return false
    }
    return AttributionWords.beforeAPlaceAlone.contains(
      reading.words[first - 1])
  }

  private func isFollowedByJoint(_ at: Int, _ last: Int) -> Bool {
    // "Secretary-General" is one title.
    at + 1 <= last && reading.tokens[at + 1].tag == .hyph
  }

  private func trimmedEnd(_ tokens: ClosedRange<Int>) -> Int {
    var last = tokens.upperBound
    while last > tokens.lowerBound,
      reading.isMark(last) || ["'s", "'", "’s", "’"].contains(reading.words[last])
    {
      last -= 1
    }
    return last
  }

  private func kind(of words: [String], tagged: Source.Kind, titled: Bool) -> Source.Kind {
    guard let last = words.last, let first = words.first else { return .unknown }
    if words.count > 1, NamePieces.endsInStreet(last), !GivenNames.isKnown(first) { return .place }
    if words.count == 1, OrganizationName.isParty(last) {
      return last.hasSuffix("s") ? .group : .organization
    }
    if words.count == 1, NameLists.places.contains(last) { return .place }
    if NameLists.organizations.contains(last)
      || NameLists.organizations.contains(first) && words.count > 2
      || NameLists.businesses.contains(last) && words.count > 1
    {
      return .organization
    }
    if words.contains("of"), words.contains(where: NameLists.organizations.contains) {
      return .organization
    }
    if tagged == .organization, (2...3).contains(words.count), GivenNames.isKnown(first),
      !words.contains(where: {
        NameLists.organizations.contains($0) || NameLists.places.contains($0)
      }), words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "." } })
    {
      return .person
    }
    if tagged != .unknown { return tagged }
    if titled { return .person }
    if words.count == 1 { return .unknown }
    if NameLists.female.contains(first) || NameLists.male.contains(first) { return .person }
    if words.contains(where: {
      NameLists.organizations.contains($0) || NameLists.places.contains($0)
    }) {
      return .organization
    }
    return words.count <= 3 ? .person : .organization
  }
}
