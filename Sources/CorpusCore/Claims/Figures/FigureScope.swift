internal import CorpusProtocol

/// What an article is about at large: the agent, the place and the period that most of it speaks of.
///
/// Figures whose sentence names neither place nor day inherit these, and never a number.
struct ArticleScope {
  var agent: String?
  var place: String?
  var period: Time?

  init(_ text: [UInt8], passages: [Passage], headlines: [Range<Int>], times: [TimeExpression]) {
    var places: [String: (count: Int, first: Int)] = [:]
    var agents: [String: (count: Int, first: Int)] = [:]
    let titles = headlines.prefix(4).map { Passage(text, $0, Analysis(), []) }
    for passage in titles + passages.prefix(400) {
      for found in PlaceFinder.places(passage, passage.lexemes.indices, text) {
        let seen = places[found.name] ?? (0, found.lexemes.lowerBound + passage.range.lowerBound)
        places[found.name] = (seen.count + 1, seen.first)
      }
      for found in AgentFinder.agents(passage, passage.lexemes.indices, text) {
        let seen = agents[found] ?? (0, passage.range.lowerBound)
        agents[found] = (seen.count + 1, seen.first)
      }
    }
    // What an article is about it names often, with and without "in": "the Velmark conflict".
    var mentions: [String: Int] = [:]
    for passage in titles + passages.prefix(400) {
      for lexeme in passage.lexemes where lexeme.kind == .word && lexeme.capitalized {
        mentions[lexeme.key, default: 0] += 1
      }
    }
    for (name, seen) in places {
      let first = Lexer.lexemes(of: Array(name.utf8), in: 0..<name.utf8.count).first?.key ?? ""
      places[name] = (mentions[first] ?? seen.count, seen.first)
    }
    place = Self.most(places, atLeast: 1)
    agent = Self.most(agents, atLeast: 2)
    period = times.first { expression in
      guard let pattern = expression.pattern, let last = pattern.steps.last else { return false }
      // A year or month told beside an event: "last year's Libya conflict".
      let isCoarse =
        switch last {
        case .shift(_, let grain): grain == .year || grain == .month
        case .absolute(let value): value.grain == .year || value.grain == .month
        default: false
        }
      return isCoarse && Self.standsByEvent(expression, text)
    }?.time(in: text)
  }

  private static func standsByEvent(_ expression: TimeExpression, _ text: [UInt8]) -> Bool {
    let end = expression.range.upperBound
    let words = Lexer.lexemes(of: text, in: end..<min(text.count, end + 60)).prefix(5)
    guard words.first?.key == "'s" else { return false }
    return words.dropFirst().contains { Measures.event($0.key) }
  }

  /// The commonest; of equally common ones the first in the text.
  private static func most(_ counts: [String: (count: Int, first: Int)], atLeast: Int) -> String? {
    counts.filter { $0.value.count >= atLeast }
      .min { ($1.value.count, $0.value.first, $0.key) < ($0.value.count, $1.value.first, $1.key) }?
      .key
  }
}

/// The scope of the figures in one sentence.
struct SentenceScope {
  let passage: Passage
  let sentence: Range<Int>
  let text: [UInt8]
  let large: ArticleScope

  /// Completes a figure with what its sentence, and failing that the article, says of the event.
  func mention(
    _ figure: Figure, _ bytes: Range<Int>, at evidence: Range<Int>, rule: String
  ) -> FigureMention {
    let time = time(near: evidence)
    let found = PlaceFinder.places(passage, sentence, text)
    let places = found.map(\.name).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let own = nearest(found, evidence).map { [$0] } ?? []
    let inherits = own.isEmpty && time == nil
    let agent = AgentFinder.agents(passage, sentence, text).first ?? large.agent
    let scope = Scope(
      what: what(near: evidence), agent: agent,
      places: own.isEmpty ? large.place.map { [$0] } ?? [] : own,
      time: time ?? (inherits ? large.period : nil), inherited: inherits)
    return FigureMention(
      span: bytes, figure: figure, time: time, places: places, scope: scope, rule: rule)
  }

  /// The time nearest to the evidence that is not when something was said.
  private func time(near evidence: Range<Int>) -> Time? {
    var best: (distance: Int, time: Time)?
    for (expression, lexemes) in passage.times {
      guard sentence.contains(lexemes.lowerBound), !isOfSpeech(lexemes),
        !isAside(lexemes, evidence), let time = happening(expression, lexemes)
      else { continue }
      let distance =
        lexemes.lowerBound >= evidence.upperBound
        ? lexemes.lowerBound - evidence.upperBound
        : lexemes.upperBound <= evidence.lowerBound ? evidence.lowerBound - lexemes.upperBound : 0
      if best.map({ distance < $0.distance }) ?? true { best = (distance, time) }
    }
    return best?.time
  }

  /// When something happened by a time expression: its stretch, or the period that "since March" and "over the past
  /// three years" open, which a single event is no part of.
  private func happening(_ expression: TimeExpression, _ lexemes: Range<Int>) -> Time? {
    if let pattern = expression.pattern {
      guard isEventual(pattern) else { return nil }
      var time = expression.time(in: text)
      let before = lexemes.lowerBound - 1
      guard sentence.contains(before), passage.key(before) == "since" else { return time }
      time.pattern = "\(pattern.description)/+0D"
      time.value = nil
      time.precision = nil
      return time
    }
    guard case .symbol(let period) = expression.meaning, expression.kind == .duration,
      lexemes.contains(where: { ["last", "past"].contains(passage.key($0)) }),
      let length = Self.length(period)
    else { return nil }
    var time = expression.time(in: text)
    time.pattern = "-\(length)/+0D"
    return time
  }

  /// `P3M` as the step back that it is: `3m`.
  private static func length(_ period: String) -> String? {
    guard let unit = period.last, "DWMY".contains(unit), period.hasPrefix("P"),
      let count = Int(period.dropFirst().dropLast()), count < 1000
    else { return nil }
    return "\(count)\(unit.lowercased())"
  }

  /// Whether the pattern tells when something happened: a stretch of a year at most.
  private func isEventual(_ pattern: TimePattern) -> Bool {
    guard let last = pattern.steps.last else { return false }
    switch last {
    case .absolute(let value): return value.grain <= .year
    case .shift(_, let grain), .move(_, let grain): return grain <= .year
    default: return true
    }
  }

  private static let speech: Set<String> = [
    "said", "says", "told", "announced", "reported", "confirmed", "added", "stated", "called",
    "urged",
    "demanded", "warned", "denied", "claimed", "acknowledged", "revealed", "disclosed",
  ]

  /// Whether a time dates the saying: "said on Monday", "on Monday the minister said".
  private func isOfSpeech(_ lexemes: Range<Int>) -> Bool {
    let before = lexemes.lowerBound - 1
    for at in [before, before - 1, before - 2] where sentence.contains(at) {
      if Self.speech.contains(passage.key(at)) { return true }
      if !["on", "the", "late", "early"].contains(passage.key(at)) { break }
    }
    return sentence.contains(lexemes.upperBound)
      && Self.speech.contains(passage.key(lexemes.upperBound))
  }

  /// Whether a time stands in an aside that dates something else: "the panel, founded last March to …, counted 5".
  private func isAside(_ lexemes: Range<Int>, _ evidence: Range<Int>) -> Bool {
    var at = lexemes.lowerBound - 1
    var steps = 0
    while sentence.contains(at), steps < 6, passage.key(at) != "," {
      at -= 1
      steps += 1
    }
    guard sentence.contains(at), passage.key(at) == ",", at > sentence.lowerBound,
      !(at..<lexemes.lowerBound).contains(evidence.lowerBound)
    else { return false }
    let word = passage.key(at + 1)
    return word.hasSuffix("ed") && Measures.verb(word) == nil
  }

  private func nearest(_ found: [PlaceFinder.Found], _ evidence: Range<Int>) -> String? {
    // The preposition of a place behind the figure is no distance: "three in Korsand".
    func away(_ place: Range<Int>) -> Int {
      let steps = distance(place, evidence)
      return place.lowerBound >= evidence.upperBound ? max(0, steps - 1) : steps
    }
    return found.min {
      (away($0.lexemes), $0.lexemes.lowerBound) < (away($1.lexemes), $1.lexemes.lowerBound)
    }?.name
  }

  private func distance(_ a: Range<Int>, _ evidence: Range<Int>) -> Int {
    a.lowerBound >= evidence.upperBound
      ? a.lowerBound - evidence.upperBound : max(0, evidence.lowerBound - a.upperBound)
  }

  /// The event named nearest to the evidence: "air strikes", "clash".
  private func what(near evidence: Range<Int>) -> String? {
    var best: (distance: Int, from: Int, to: Int)?
    for index in sentence where Measures.event(passage.key(index)) {
      let from =
        Measures.compound(passage.key(index - 1), passage.key(index)) != nil
          || [
            "air", "car", "bomb", "drone", "missile", "rocket", "suicide", "plane", "train", "bus",
            "mass",
          ].contains(passage.key(index - 1)) ? index - 1 : index
      let distance = distance(index..<index + 1, evidence)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, from, index + 1) }
    }
    return best.map {
      ByteText.line(text, passage.lexemes[$0.from].start..<passage.lexemes[$0.to - 1].end)
        .lowercased()
    }
  }
}
