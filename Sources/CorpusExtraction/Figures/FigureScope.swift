// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// The scope of the figures in one sentence.
struct SentenceScope {
  let passage: Passage
  let sentence: Range<Int>
  let text: [UInt8]
  let event: ArticleEvent
  /// Whether the sentence is the article's first.
  let isFirst: Bool
  /// The occasion that the sentences before it in the paragraph turned to, by its number in the article.
  let occasion: Int?

  /// Completes a figure with what it counts over: the article's event, or the occasion that its sentence tells.
  ///
  /// - Parameter number: the number that an occasion of its own would have.
  func mention(
    _ figure: Figure, _ bytes: Range<Int>, at evidence: Range<Int>, rule: String,
    isListed: Bool = false, number: Int
  ) -> FigureMention {
    let times = SentenceTimes(passage: passage, sentence: sentence, text: text)
    let time = times.time(near: evidence)
    let found = PlaceFinder.places(passage, sentence, text)
    let places = found.map(\.name).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let place = nearest(found, evidence)
    let own = OwnOccasion(passage: passage, sentence: sentence, event: event, isFirst: isFirst)
    let isOwn =
      occasion != nil || own.isOwn(evidence, time: time, place: place, isListed: isListed)
    let scope =
      isOwn
      ? ownScope(evidence, time: time?.time, place: place, number: occasion ?? number)
      : articleScope(time?.time)
    return FigureMention(
      span: bytes, figure: figure, time: time?.time, places: places, scope: scope, rule: rule)
  }

  /// The event that the article reports; what a round-up sums up is its own.
  private func articleScope(_ time: Time?) -> Scope {
    var scope = Scope(
      what: event.what, agent: event.agent, places: event.place.map { [$0.name] } ?? [],
      time: event.time ?? event.period, inherited: true)
    scope.preposition = event.place?.preposition
    if event.isRoundUp {
      scope.inherited = false
      scope.occasion = "round-up"
    }
    return scope
  }

  private func ownScope(
    _ evidence: Range<Int>, time: Time?, place: PlaceFinder.Found?, number: Int
  ) -> Scope {
    let agent = AgentFinder.agents(passage, sentence, text).first
    var scope = Scope(
      what: what(near: evidence), agent: agent ?? (place == nil ? nil : event.agent),
      places: place.map { [$0.name] } ?? [], time: time, inherited: false)
    scope.preposition = place?.preposition
    if place == nil || time == nil { scope.occasion = "\(number)" }
    return scope
  }

  private func nearest(_ found: [PlaceFinder.Found], _ evidence: Range<Int>) -> PlaceFinder.Found? {
    // The preposition of a place behind the figure is no distance: "three in Korsand".
    func away(_ place: Range<Int>) -> Int {
      let steps = distance(place, evidence)
      return place.lowerBound >= evidence.upperBound ? max(0, steps - 1) : steps
    }
    return found.min {
      (away($0.lexemes), $0.lexemes.lowerBound) < (away($1.lexemes), $1.lexemes.lowerBound)
    }
  }

  private func distance(_ a: Range<Int>, _ evidence: Range<Int>) -> Int {
    a.lowerBound >= evidence.upperBound
      ? a.lowerBound - evidence.upperBound : max(0, evidence.lowerBound - a.upperBound)
  }

  /// The event named nearest to the evidence: "air strike", "ferry sinking".
  private func what(near evidence: Range<Int>) -> String? {
    let found = sentence.compactMap { EventKinds.kind(passage, $0) }
    return found.min {
      (distance($0.lexemes, evidence), $0.lexemes.lowerBound)
        < (distance($1.lexemes, evidence), $1.lexemes.lowerBound)
    }?.name
  }
}
