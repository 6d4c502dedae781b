// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// What an article reports: what happened, where, when, and who did it.
///
/// News tells it in the title and in its first sentences. Figures count over this event unless their sentence names a
/// place, a day or an occasion of its own.
struct ArticleEvent {
  /// "ferry sinking", "shooting"; nil where the article reports no event of a known kind.
  var what: String?
  /// The last word of it: what kind of event.
  var kind: String?
  var agent: String?
  var place: PlaceFinder.Found?
  var time: Time?
  /// The stretch of time that title and first sentences tell beside an event: "last year's Libya conflict".
  var period: Time?
  /// Whether it tells of several events of one kind: "Three killed in weekend shootings".
  var isRoundUp = false
  /// Where the article was published, which its times are relative to.
  let published: PublicationDate?
  /// Places that the title, the dateline and the first sentences name, in lower case.
  private(set) var homes: Set<String> = []
  /// Words with a capital in the title and the first sentences.
  private(set) var openingNames: Set<String> = []
  /// Days that the first sentences tell.
  private(set) var days: [ClosedRange<Int>] = []

  /// So many sentences of an article tell what it is about.
  private static let lead = 5

  init(
    _ text: [UInt8], passages: [Passage], article: ReadArticle, times: [TimeExpression]
  ) {
    published = article.article.published
    let titles = article.headlines.prefix(4).map { Passage(text, $0, Analysis(), []) }
    let opening = passages.flatMap { passage in
      passage.sentences.filter { $0.count >= 5 }.map { (passage, $0) }
    }.prefix(Self.lead)
    readKind(titles, Array(opening))
    readPlace(text, titles, Array(opening), passages, dateline: article.article.dateline)
    for (passage, range) in titles.map({ ($0, $0.lexemes.indices) }) + opening {
      openingNames.formUnion(range.filter { passage.lexemes[$0].capitalized }.map(passage.key))
    }
    agent = Self.agent(text, titles + passages.prefix(400))
    readTimes(text, Array(opening), passages)
    period = times.first { Self.isCoarse($0) && Self.standsByEvent($0, text) }?.time(in: text)
  }

  // MARK: What

  private mutating func readKind(_ titles: [Passage], _ opening: [(Passage, Range<Int>)]) {
    var votes: [String: (weight: Int, first: Int)] = [:]
    var names: [String: [String: Int]] = [:]
    var order = 0
    func vote(_ passage: Passage, _ range: Range<Int>, _ weight: Int) {
      for index in range {
        guard let found = EventKinds.kind(passage, index) else { continue }
        order += 1
        let one = GeneralEvents.contains(found.kind) ? weight : weight * 3
        let seen = votes[found.kind] ?? (0, order)
        votes[found.kind] = (seen.weight + one, seen.first)
        names[found.kind, default: [:]][found.name, default: 0] += found.of == nil ? 0 : weight
      }
    }
    for title in titles.prefix(1) { vote(title, title.lexemes.indices, 3) }
    for (index, sentence) in opening.enumerated() {
      vote(sentence.0, sentence.1, index == 0 ? 3 : index < 3 ? 2 : 1)
    }
    kind =
      votes.min { ($1.value.weight, $0.value.first) < ($0.value.weight, $1.value.first) }?.key
    if let kind {
      what =
        names[kind]?.filter { $0.value > 0 }.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
        ?? kind
    }
    isRoundUp = Self.tellsOfSeveral(titles, opening)
  }

  /// "Three killed in weekend shootings", "a string of shootings left two dead".
  ///
  /// A plural alone may be one event in several acts; so title and first sentence must both tell of several, or one say that they are
  /// apart.
  private static func tellsOfSeveral(_ titles: [Passage], _ opening: [(Passage, Range<Int>)])
    -> Bool
  {
    let title = titles.first.map { ($0, $0.lexemes.indices) }
    let told = [title, opening.first].compactMap { $0 }.map { passage, range in
      let several = range.filter {
        EventKinds.isSeveral(passage.key($0)) || passage.key($0) == "incidents"
      }
      let areApart = several.contains { index in
        passage.key(index - 1) == "in" && passage.isTitleCase
          || (max(range.lowerBound, index - 4)..<index).contains {
            Self.apart.contains(passage.key($0))
          }
      }
      return (isSeveral: !several.isEmpty, areApart: areApart)
    }
    guard let first = told.first else { return false }
    // What the body sums up beside one event that the title tells is no round-up.
    if title != nil, !first.isSeveral { return false }
    return told.contains { $0.areApart } || told.count > 1 && told.allSatisfy(\.isSeveral)
  }

  private static let apart: Set<String> = English.words("apart")

  // MARK: Where

  private mutating func readPlace(
    _ text: [UInt8], _ titles: [Passage], _ opening: [(Passage, Range<Int>)],
    _ passages: [Passage], dateline: String?
  ) {
    var found: [String: (weight: Int, first: Int, place: PlaceFinder.Found)] = [:]
    var order = 0
    func vote(_ place: PlaceFinder.Found, _ weight: Int) {
      order += 1
      let key = place.name.lowercased()
      guard !PlaceFinder.isFacility(key), !["from", "into", "across"].contains(place.preposition)
      else { return }
      // "at" mostly stands before houses, "in" before towns.
      let weight = place.preposition == "at" ? (weight + 1) / 2 : weight * 2
      let seen = found[key] ?? (0, order, place)
      found[key] = (seen.weight + weight, seen.first, seen.place)
    }
    for title in titles {
      for place in PlaceFinder.places(title, title.lexemes.indices, text) {
        homes.insert(place.name.lowercased())
      }
    }
    let city = dateline.flatMap { PlaceFinder.city(ofDateline: $0) }
    for (index, sentence) in opening.enumerated() {
      for place in PlaceFinder.places(sentence.0, sentence.1, text) {
        // "MARN — Shells hit a market in the town of Osk": a dateline tells where it was written.
        vote(place, index < 2 ? (place.isNamed ? 16 : 4) : 2)
      }
    }
    // The first paragraph tells where, or the one after it.
    var told: Int?
    for (passage, sentence) in opening {
      if let told, passage.range.lowerBound != told { break }
      let places = PlaceFinder.places(passage, sentence, text)
      homes.formUnion(places.map { $0.name.lowercased() })
      if !places.isEmpty || city != nil { told = passage.range.lowerBound }
    }
    for passage in passages.prefix(60) {
      for place in PlaceFinder.places(passage, passage.lexemes.indices, text) { vote(place, 1) }
    }
    for passage in titles.prefix(1) + passages.prefix(20) {
      for place in PlaceFinder.towns(passage, text) { vote(place, 1) }
    }
    for passage in passages.prefix(20) {
      for place in PlaceFinder.scenes(passage, text)
      where passage.key(place.lexemes.upperBound) == kind { vote(place, 3) }
    }
    for title in titles.prefix(1) {
      for place in PlaceFinder.places(title, title.lexemes.indices, text) {
        // Titles run on in capitals: a place in them is one that the body names, too.
        if found[place.name.lowercased()] != nil || !title.isTitleCase { vote(place, 4) }
      }
    }
    if let city {
      homes.insert(city.lowercased())
      vote(PlaceFinder.Found(name: city, lexemes: 0..<0), 5)
    }
    place =
      found.values.min { ($1.weight, $0.first) < ($0.weight, $1.first) }?.place
  }

  /// Whether a place is one of those that the article opens with, or lies in one: "west Velma".
  func isHome(_ name: String) -> Bool {
    let name = name.lowercased()
    return homes.contains { $0 == name || $0.hasSuffix(" " + name) || name.hasSuffix(" " + $0) }
  }

  // MARK: When

  private mutating func readTimes(
    _ text: [UInt8], _ opening: [(Passage, Range<Int>)], _ passages: [Passage]
  ) {
    func all(_ passage: Passage, _ sentence: Range<Int>) -> [Time] {
      let scope = SentenceTimes(passage: passage, sentence: sentence, text: text)
      return passage.times.filter { sentence.contains($0.lexemes.lowerBound) }
        .compactMap { scope.happening($0.expression, $0.lexemes) }
    }
    func happened(_ passage: Passage, _ sentence: Range<Int>) -> [Time] {
      all(passage, sentence).filter { isOfEvent($0) }
    }
    func tells(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
      sentence.contains {
        EventKinds.kind(passage, $0) != nil || Measures.verb(passage.key($0)) != nil
          || passage.key($0) == "dead"
      }
    }
    // The first paragraph that tells a time tells the event's; a year or month is all that is told then.
    var told: Int?
    for (passage, sentence) in opening {
      if let told, passage.range.lowerBound != told { break }
      let found = happened(passage, sentence)
      days += found.compactMap { self.days(of: $0) }
      if time == nil, tells(passage, sentence) { time = found.first }
      if !all(passage, sentence).isEmpty { told = passage.range.lowerBound }
    }
    for passage in passages.prefix(40) where time == nil && (told == nil || !days.isEmpty) {
      for sentence in passage.sentences where time == nil && tells(passage, sentence) {
        time = happened(passage, sentence).first
      }
    }
    if let told = time.flatMap({ self.days(of: $0) }), !days.contains(told) { days.append(told) }
  }

  /// Whether a time can be the day of what is reported: a day or two, and none after the report.
  private func isOfEvent(_ time: Time) -> Bool {
    guard let told = days(of: time), told.count <= 3 else { return false }
    guard let published = published.flatMap({ TimeSpan.days($0.value) }) else { return true }
    return told.lowerBound <= published.upperBound
  }

  /// The days that a time covers, seen from the day of publication; where none is known, from any day.
  func days(of time: Time) -> ClosedRange<Int>? {
    let anchor =
      published ?? PublicationDate(value: "2001-01-03", precision: .day, evidence: .stated)
    return time.resolved(published: anchor).value.flatMap(TimeSpan.days)
  }

  private static func isCoarse(_ expression: TimeExpression) -> Bool {
    guard let last = expression.pattern?.steps.last else { return false }
    switch last {
    case .shift(_, let grain): return grain == .year || grain == .month
    case .absolute(let value): return value.grain == .year || value.grain == .month
    default: return false
    }
  }

  /// A year or month told beside an event: "last year's Libya conflict".
  private static func standsByEvent(_ expression: TimeExpression, _ text: [UInt8]) -> Bool {
    let end = expression.range.upperBound
    let words = Lexer.lexemes(of: text, in: end..<min(text.count, end + 60)).prefix(5)
    guard words.first?.key == "'s" else { return false }
    return words.dropFirst().contains { Measures.event($0.key) }
  }

  // MARK: Who

  /// Who did it: named twice at least, the commonest, of equally common ones the first.
  private static func agent(_ text: [UInt8], _ passages: [Passage]) -> String? {
    var agents: [String: (count: Int, first: Int)] = [:]
    for passage in passages {
      for found in AgentFinder.agents(passage, passage.lexemes.indices, text) {
        let seen = agents[found] ?? (0, passage.range.lowerBound)
        agents[found] = (seen.count + 1, seen.first)
      }
    }
    return agents.filter { $0.value.count >= 2 }
      .min { ($1.value.count, $0.value.first, $0.key) < ($0.value.count, $1.value.first, $1.key) }?
      .key
  }
}
