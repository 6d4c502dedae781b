// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Makes claims of attributions: names, nesting, order and identifiers.
struct ClaimBuilder {
  private let path: String
  /// What identifiers of claims come from: the path, marked where a file could have the same.
  private let identity: String
  let reading: Reading
  private var speakers: Speakers
  /// Most sources that may stand between a claim and the article.
  private static let deepest = 3
  /// Clauses under a cue that took no content ("documented five of the raids"), with those whom it credits.
  private var governors: [(clause: Range<Int>, sources: [Source])] = []

  /// The article's text as it stands, which evidence is cut from.
  private let text: [UInt8]

  private let times: StatementTimes

  init(
    path: String, isPart: Bool = false, text: [UInt8], reading: Reading, times: [TimeExpression],
    dateline: String? = nil, byline: String? = nil
  ) {
    self.path = path
    identity = isPart ? "\(path)//" : path
    self.text = text
    self.reading = reading
    let cast = Cast(reading: reading)
    // "Mark April", "USA Today": a day or month in a name is no time.
    self.times = StatementTimes(
      reading: reading, expressions: times.filter { !cast.isName($0.range, reading) })
    self.speakers = Speakers(
      reading: reading, cast: cast,
      filed: dateline.flatMap(DatelineTown.init)?.name,
      byline: byline)
  }

  /// Everybody and everything that the article names.
  var names: [NamedEntity] { speakers.cast.named() }

  /// The claims of the article in reading order, parents before their children.
  ///
  /// - Parameters:
  ///   - figures: the counted quantities of the text.
  ///   - outlet: who reports what nobody else is credited with.
  mutating func claims(figures mentions: [FigureMention], outlet: String?) -> [Claim] {
    let statements = statements()
    let figures = figures(mentions, among: statements, outlet: outlet)
    return DraftClaim.finished(statements + figures, identity: identity)
  }

  private mutating func statements() -> [DraftClaim] {
    let speech = SpeechRules.find(in: reading)
    let all =
      speech.attributions + ClauseRules.find(in: reading, taken: speech.taken)
      + TurnRules.find(in: reading)
    let ordered = ContinuedQuotations.joined(all.sorted { key($0) < key($1) }, in: reading)
    var found = ordered.map { (attribution: $0, sources: [Source](), via: [Source]()) }
    for index in found.indices { resolve(&found[index]) }
    governors = found.filter { counts($0.attribution) }.compactMap { governed in
      governed.attribution.cue.map { cue in
        let sentence = reading.sentence(of: cue)
        let end = reading.end(of: sentence.upperBound - 1)
        return (
          reading.end(of: cue)..<max(end, reading.end(of: cue)), governed.sources
        )
      }
    }
    governors.sort { $0.clause.lowerBound < $1.clause.lowerBound }
    let told = Set(
      found.lazy.filter { !$0.attribution.content.isEmpty }.compactMap(\.attribution.cue))
    found.removeAll { $0.attribution.content.isEmpty || isRefusal($0.attribution, to: told) }
    let attributions = found.map(\.attribution)
    let said = times.all(attributions, speakers: found.map(\.sources))
    return drafts(found, Self.parents(attributions, reading), said)
  }

  /// Whether figures behind a cue without content are its source's: "documented five raids", but not "shot back, killing two".
  private func counts(_ attribution: Attribution) -> Bool {
    guard attribution.content.isEmpty, let cue = attribution.cue else { return false }
    return attribution.type == .document || reading.cue(at: cue)?.frames.contains(.object) ?? false
  }

  /// Order of reading: where the source and cue stand, so that pronouns meet whom they mean.
  private func key(_ attribution: Attribution) -> (Int, Int, Int) {
    let begin = attribution.content.first?.lowerBound ?? attribution.cueBytes?.lowerBound ?? 0
    return (min(begin, attribution.cueBytes?.lowerBound ?? begin), -attribution.extent.count, begin)
  }

  private mutating func resolve(
    _ found: inout (attribution: Attribution, sources: [Source], via: [Source])
  ) {
    let attribution = found.attribution
    found.via = attribution.via.flatMap { speakers.sources(at: $0) }
    for head in attribution.sources { found.sources += speakers.sources(at: head) }
    if let bytes = attribution.sourceBytes {
      found.sources.append(speakers.source(words: bytes, near: nil))
    }
    // "A." in an interview is whom its introduction names.
    if attribution.lemma == ":", attribution.sourceBytes == nil, attribution.sources.isEmpty,
      let guest = speakers.guest(before: reading.turns.first?.label.lowerBound ?? 0)
    {
      found.sources = [guest]
    }
    found.sources.removeAll { Speakers.isNobody($0) }
    if attribution.rule == .continued, found.sources.isEmpty,
      let last = speakers.lastSpeaker(before: attribution.extent)
    {
      found.sources = [last]
    }
    // Only a person whom the text names goes on speaking without a word of it.
    if attribution.rule == .continued { found.sources.removeAll { $0.kind != .person } }
  }

  /// The innermost attribution whose content holds the cue (or, without one, the content) of each; -1 for none.
  private static func parents(_ attributions: [Attribution], _ reading: Reading) -> [Int] {
    // By where contents begin; those that hold a point lie close before it.
    let order = attributions.indices.sorted {
      (attributions[$0].extent.lowerBound, $0) < (attributions[$1].extent.lowerBound, $1)
    }
    let starts = order.map { attributions[$0].extent.lowerBound }
    return attributions.indices.map { index in
      let own = attributions[index]
      let point = own.cueBytes?.lowerBound ?? own.extent.lowerBound
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= point { low = middle + 1 } else { high = middle }
      }
      var best: Int?
      var at = low - 1
      while at >= 0, low - at < 48 {
        let other = order[at]
        at -= 1
        guard other != index, attributions[other].content.contains(where: { $0.contains(point) }),
          attributions[other].extent != own.extent
        else { continue }
        if best.map({ attributions[other].extent.count < attributions[$0].extent.count }) ?? true {
          best = other
        }
      }
      return best ?? -1
    }
  }

  private func drafts(
    _ found: [(attribution: Attribution, sources: [Source], via: [Source])], _ parents: [Int],
    _ said: [TimeExpression?]
  ) -> [DraftClaim] {
    var out: [DraftClaim] = []
    var placeOf = [Int](repeating: -1, count: found.count)
    var isKept = [Bool](repeating: false, count: found.count)
    var seen: Set<[Range<Int>]> = []
    for index in found.indices {
      let attribution = found[index].attribution
      let spans = attribution.content.sorted { $0.lowerBound < $1.lowerBound }
      guard let first = spans.first, seen.insert(spans).inserted, !found[index].sources.isEmpty
      else { continue }
      var ancestors: [Int] = []
      var up = parents[index]
      while up >= 0, ancestors.count < 6, !ancestors.contains(up), up != index {
        ancestors.append(up)
        up = parents[up]
      }
      // Nobody writes deeper chains; without a limit a line of "he said that" would be copied for each of them.
      guard ancestors.count <= Self.deepest else { continue }
      // Inside a quotation, what "I" or "we" think or say is the speaker's own claim already.
      if !ancestors.isEmpty, isSpeakersOwn(attribution) { continue }
      placeOf[index] = out.count
      let outer = ancestors.lazy.map { placeOf[$0] }.first { $0 >= 0 } ?? -1
      let own = reading.modality(of: attribution, in: spans)
      var claim = Claim(
        id: "", article: path, kind: .statement, content: evidence(spans),
        spans: spans.map { TextSpan($0) },
        quotation: attribution.lemma == ":" ? .direct : quotation(spans),
        sources: found[index].sources,
        via: Self.via(
          ancestors.reversed().filter { isKept[$0] }.flatMap { found[$0].sources }
            + found[index].via, to: found[index].sources),
        cue: attribution.cueBytes.map {
          Cue(
            text: reading.string($0), lemma: attribution.lemma, type: attribution.type,
            span: TextSpan($0))
        },
        hearer: reading.hearer(of: attribution),
        act: attribution.act, negated: (attribution.negated || own.isUnsaid) != isNegated(first),
        modality: own.modality.within(outer >= 0 ? out[outer].claim.modality : .asserted),
        time: said[index]?.time(in: text), places: places(in: spans),
        rule: attribution.rule.rawValue, confidence: 0)
      if outer >= 0 && isOwn(claim, attribution, inside: out[outer].claim)
        || outer >= 0 && isOfNothing(attribution, inside: out[outer].claim)
        || isBarePhrase(claim, attribution) || isOfAThing(claim, attribution) || isTitle(claim)
      {
        placeOf[index] = outer
        continue
      }
      isKept[index] = true
      claim.confidence = RuleConfidence.of(claim, by: attribution.rule, isNested: outer >= 0)
      out.append(DraftClaim(claim: claim, parent: outer))
    }
    return out
  }

  /// Those through whom a statement comes, each once: nobody passes on what he says himself.
  private static func via(_ tellers: [Source], to sources: [Source]) -> [Source] {
    var named = Set(sources.map(\.name))
    return tellers.filter { named.insert($0.name).inserted || $0.name.isEmpty }
  }

  /// The bytes of `spans` as they stand in the article, joined by a space.
  private func evidence(_ spans: [Range<Int>]) -> String {
    spans.map { String(decoding: text[$0.clamped(to: text.indices)], as: UTF8.self) }
      .joined(separator: " ")
  }

  // MARK: Figures

  /// Those credited by the last cue before byte `at` in its sentence that took no content.
  private func governor(of at: Int) -> [Source]? {
    var low = 0
    var high = governors.count
    while low < high {
      let middle = (low + high) / 2
      if governors[middle].clause.lowerBound <= at { low = middle + 1 } else { high = middle }
    }
    return governors[max(0, low - 8)..<low].last { $0.clause.contains(at) }?.sources
  }

  /// Figures as claims: those inside a statement are its children and have its source, the others are the reporter's.
  private func figures(
    _ mentions: [FigureMention], among statements: [DraftClaim], outlet: String?
  ) -> [DraftClaim] {
    let index = EnclosingClaims(statements)
    let reporter = outlet.map { [Source(text: $0, name: $0, kind: .outlet)] } ?? []
    return mentions.map { mention in
      let parent = index.innermost(around: mention.span)
      let holder = parent.map { statements[$0].claim }
      let credited = holder == nil ? governor(of: mention.span.lowerBound) : nil
      let own = quotation([mention.span])
      let claim = Claim(
        id: "", article: path, kind: .figure, content: evidence([mention.span]),
        spans: [TextSpan(mention.span)],
        quotation: own == .indirect && holder?.quotation == .direct ? .direct : own,
        sources: holder?.sources ?? credited ?? reporter, via: holder?.via ?? [],
        act: holder?.act ?? .assert, negated: holder.map { isNegated(mention, in: $0) } ?? false,
        modality: reading.modality(ofFigure: mention.span).within(holder?.modality ?? .asserted),
        time: mention.time, places: mention.places, figure: mention.figure, scope: mention.scope,
        rule: mention.rule, confidence: RuleConfidence.ofFigure(mention.rule))
      return DraftClaim(claim: claim, parent: parent ?? -1)
    }
  }

  /// Whether the negation of a statement is that of the figure in it: "did not say that 12 were killed", but not
  /// "would not speak of the 12 who were killed".
  private func isNegated(_ mention: FigureMention, in statement: Claim) -> Bool {
    guard statement.negated, let first = statement.spans.first,
      let lead = reading.lead(of: first.range),
      // "Nobody was hurt" counts none, and so it is.
      !reading.hasNegativeSubject(lead)
    else { return false }
    return mention.span.contains(reading.start(of: lead))
  }

  /// Whether the main verb of the content is negated.
  private func isNegated(_ content: Range<Int>) -> Bool {
    reading.lead(of: content).map { reading.isDenied($0) || reading.isDeniedUnparsed($0, content) }
      ?? false
  }

  /// Places that the content names, in order, each once.
  private func places(in spans: [Range<Int>]) -> [String] {
    var out: [String] = []
    for span in spans {
      for name in speakers.cast.places(in: span, reading) where !out.contains(name) {
        out.append(name)
      }
    }
    return out
  }

  /// Whether the content stands in quotation marks of its own: wholly, partly or not.
  private func quotation(_ spans: [Range<Int>]) -> Claim.Quotation {
    guard let first = spans.first else { return .indirect }
    // Marks around the whole of it are those of the one who quotes.
    let depth = reading.quotations(touching: first).filter {
      $0.start < first.lowerBound && $0.innerStart <= first.lowerBound
        && $0.innerEnd >= first.upperBound
    }.count
    var ink = 0
    var quoted = 0
    for span in spans {
      var marks: [Range<Int>] = []
      for quotation in reading.quotations(touching: span) where quotation.depth == depth {
        marks.append(quotation.range.clamped(to: span))
      }
      for at in span where reading.text[at] > 32 {
        ink += 1
        if marks.contains(where: { $0.contains(at) }) { quoted += 1 }
      }
    }
    if quoted == 0 { return .indirect }
    return quoted * 10 >= ink * 9 ? .direct : .mixed
  }
}
