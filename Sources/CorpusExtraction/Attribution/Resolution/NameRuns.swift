// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// One name as it stands in the text, without the title before it.
struct NameRun: Sendable {
  var tokens: ClosedRange<Word>
  var text: String
  var words: [String]
  var kind: Source.Kind
  /// The title before it: "Foreign Minister".
  var role: String?
  var gender: Cast.Gender
  /// Whether it stands in a line set as a headline, which names nobody whom the prose does not name.
  var isHeadline = false

  /// Lets the name begin elsewhere, with these words.
  mutating func begin(at first: Word, _ words: [String], _ reading: Reading) {
    tokens = first...tokens.upperBound
    self.words = words
    text = VisibleText.normalized(reading.string(reading.bytes(of: tokens)))
  }
}

/// Cuts names out of the text: what the language model marks, and runs of proper nouns that it leaves out.
struct NameRuns {
  let reading: Reading

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

  private func run(at start: Word, _ sentence: Range<Word>) -> (
    tokens: ClosedRange<Word>, kind: Source.Kind
  )? {
    guard var found = tagged(at: start, sentence) else { return nil }
    let next = found.tokens.upperBound + 1
    // "Tom Reed Jr."
    if next < sentence.upperBound, reading.isCapitalized(next),
      PersonName.isSuffix(reading.plain(next)),
      found.kind == .person || found.kind == .unknown
    {
      found.tokens = found.tokens.lowerBound...next
    }
    if let end = membersEnd(behind: found.tokens, sentence)
      ?? bodyEnd(behind: found.tokens, sentence)
    {
      return (found.tokens.lowerBound...end, .organization)
    }
    if let end = organizationEnd(behind: found.tokens, sentence) {
      return (found.tokens.lowerBound...end, .organization)
    }
    return found
  }

  private func tagged(at start: Word, _ sentence: Range<Word>) -> (
    tokens: ClosedRange<Word>, kind: Source.Kind
  )? {
    if let firm = firmOfTwo(at: start, sentence) { return (firm, .organization) }
    if let kind = reading[start].name.kind {
      var end = start
      while end + 1 < sentence.upperBound, reading[end + 1].name.kind == kind,
        !reading[end + 1].name.begins, !isDash(end + 1),
        // No name holds a verb: "State Department said John Kerry".
        reading.isCapitalized(end + 1) || reading.cue(at: end + 1)?.type != .speech
      {
        end += 1
      }
      // A hyphen binds what the tags cut: "Ki-moon".
      while end + 1 < sentence.upperBound, isJoined(end + 1),
        reading[end].tag == .hyph
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
      isProper(start + 1), reading[start + 1].name == .outside
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
    if let surname = surname(behind: start...end, sentence) { return (start...surname, .person) }
    return (start...end, .unknown)
  }

  private func isCapitalized(_ token: Word) -> Bool { reading.isCapitalized(token) }

  /// Whether a word that the tagger takes for a common noun may be a given name: it has a capital and opens nothing else.
  private func isGivenName(_ token: Word) -> Bool {
    let word = reading.words[token]
    return reading.isCapitalized(token) && reading[token].tag == .nn
      && !Self.noble.contains(word) && !NameLists.openers.contains(word)
      && !NameLists.isTitle(word) && !NameLists.calendar.contains(word)
      && reading.cue(at: token) == nil
  }

  func isProper(_ token: Word) -> Bool {
    reading[token].tag.isProperNoun && reading.isCapitalized(token)
      && !NameLists.calendar.contains(reading.words[token])
  }

  /// Whether the token follows the one before without a blank: "Ki-moon", "al-Qaddafi".
  /// Whether the token is a hyphen or dash with a blank before it, which ends a name: "Ana Okoro - the mayor's aide - said".
  private func isDash(_ token: Word) -> Bool {
    ["-", "–", "—"].contains(reading.words[token])
      && reading.start(of: token) > reading.end(of: token - 1)
  }

  func isJoined(_ token: Word) -> Bool {
    token > .first && reading[token].start == reading[token - 1].end
      && (reading[token].tag == .hyph || reading[token - 1].tag == .hyph)
  }

  /// "Harrow & Vane", "Marks & Sons": a firm's name, but for two people of one surname ("Ana & Tom Reed").
  private func firmOfTwo(at start: Word, _ sentence: Range<Word>) -> ClosedRange<Word>? {
    guard start + 2 < sentence.upperBound, reading.words[start + 1] == "&",
      isCapitalized(start), isCapitalized(start + 2),
      !GivenNames.isKnown(reading.words[start])
    else { return nil }
    var end = start + 2
    while end + 1 < sentence.upperBound, isProper(end + 1), isCapitalized(end + 1),
      NameLists.organizations.contains(reading.words[end + 1])
    {
      end += 1
    }
    return start...end
  }

  private func sourceKind(_ kind: NameKind) -> Source.Kind {
    switch kind {
    case .person: .person
    case .organization: .organization
    case .place: .place
    }
  }

  /// Takes the title off the front of a run.
  private func split(_ run: (tokens: ClosedRange<Word>, kind: Source.Kind)) -> [NameRun] {
    let last = trimmedEnd(run.tokens)
    var role: String?
    var (first, gender) = behindTitles(run.tokens.lowerBound, last)
    if run.kind == .organization || run.kind == .place, !isPersonsName(first, last),
      last - first < 1 || NameLists.organizations.contains(reading.words[last])
        || !(run.tokens.lowerBound..<first).allSatisfy({
          NameLists.isTitle(reading.plain($0)) || reading.isMark($0)
            || NameLists.fields.contains(reading.words[$0])
            || AttributionWords.smallWordsWithinATitle.contains(reading.words[$0])
        })
    {
      first = run.tokens.lowerBound
    }
    while first < last, reading.isMark(first) { first += 1 }
    // "Judge Mr. Reed" is a judge; "Mr." alone is no role, nor is what else stands before it.
    var title = first - 1
    while title >= run.tokens.lowerBound, isPolite(title) { title -= 1 }
    if title >= run.tokens.lowerBound, title == first - 1 || NameLists.isTitle(reading.plain(title))
    {
      role = reading.string(reading.bytes(of: run.tokens.lowerBound...title))
    }
    let text = VisibleText.normalized(reading.string(reading.bytes(of: first...last)))
    // A nickname stays in the name and is no word of it that others share.
    let words = text.lowercased().split(separator: " ").map(String.init).filter {
      !["\"", "\u{201C}", "\u{2018}", "("].contains($0.prefix(1))
    }
    guard let lead = words.first, words.count <= 12 else { return [] }
    // "Foreign Minister" alone names an office; the Sunday Anchor is a paper.
    if NameLists.isTitle((words.count == 1 ? lead : reading.words[last]).filter { $0 != "." }),
      !reading.isDayOfPaper(first)
    {
      return []
    }
    var kind = kind(of: words, tagged: run.kind, titled: first > run.tokens.lowerBound)
    if first > run.tokens.lowerBound, isPersonsName(first, last) { kind = .person }
    if kind == .person, run.kind == .unknown, first == run.tokens.lowerBound, isThing(first, lead) {
      kind = .unknown
    }
    if kind == .unknown, words.count == 1, isTitled(first) { kind = .person }
    if kind == .person || kind == .unknown, first == run.tokens.lowerBound,
      isFirm(behind: first, lead)
    {
      kind = .organization
    }
    if kind == .person, gender == .unknown { gender = self.gender(of: words, from: first) }
    return [
      NameRun(
        tokens: first...last, text: text, words: words, kind: kind, role: role, gender: gender)
    ]
  }

  /// What the title before a person's name or the first name tells.
  private func gender(of words: [String], from first: Word) -> Cast.Gender {
    if first > .first {
      let title = reading.plain(first - 1)
      if AttributionWords.titlesOfWomen.contains(title) { return .female }
      if AttributionWords.titlesOfMen.contains(title) { return .male }
    }
    guard words.count > 1 else { return .unknown }
    if NameLists.female.contains(words[0]) { return .female }
    return NameLists.male.contains(words[0]) ? .male : .unknown
  }

  private func isPolite(_ token: Word) -> Bool {
    AttributionWords.politeTitles.contains(reading.plain(token)) || reading.isMark(token)
  }

  /// Whether a person's name of two words or more is left behind a title: "Arden Ports *Minister* Ana Okoro".
  private func isPersonsName(_ first: Word, _ last: Word) -> Bool {
    guard first > .first, last > first, last - first < 4,
      NameLists.isTitle(reading.plain(first - 1))
        || NameLists.fields.contains(reading.words[first - 1])
    else { return false }
    return (first...last).allSatisfy {
      (isProper($0) || reading[$0].tag == .hyph)
        && !NameLists.organizations.contains(reading.words[$0])
        && !NameLists.places.contains(reading.words[$0])
    }
  }

  /// Whether what stands before an untagged name speaks against a person: "the", "its", "in".
  private func isThing(_ first: Word, _ lead: String) -> Bool {
    guard first > .first, !NameLists.male.contains(lead), !NameLists.female.contains(lead) else {
      return false
    }
    return AttributionWords.beforeAPlaceAlone.contains(
      reading.words[first - 1])
  }

  func isFollowedByJoint(_ at: Word, _ last: Word) -> Bool {
    // "Secretary-General" is one title.
    at + 1 <= last && reading[at + 1].tag == .hyph
  }

  private func trimmedEnd(_ tokens: ClosedRange<Word>) -> Word {
    var last = tokens.upperBound
    while last > tokens.lowerBound,
      reading.isMark(last) || reading.isPossessiveEnding(last) || isHonour(last, tokens)
    {
      last -= 1
    }
    return last
  }

  /// Whether letters behind a full name tell an honour or an office: "Edward Lisle KC", "Rachel Dunn MP".
  private func isHonour(_ word: Word, _ tokens: ClosedRange<Word>) -> Bool {
    word - tokens.lowerBound >= 2 && Self.honours.contains(reading.words[word])
      && reading.string(reading.bytes(of: word...word)).allSatisfy(\.isUppercase)
  }

  private static let honours = English.words("letters behind a name")

  private func kind(of words: [String], tagged: Source.Kind, titled: Bool) -> Source.Kind {
    // "Corp." and "Inc." are words of firms with their points, too.
    guard let last = words.last?.filter({ $0 != "." }), let first = words.first else {
      return .unknown
    }
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
