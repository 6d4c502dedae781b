// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// A small ledger that hangs together: a flood at an invented place, told by two invented outlets.
///
/// Every free text has `mark` in it, so that a test can put into all of them what no output may hold.
struct World: Sendable {
  var mark = ""

  private func text(_ words: String) -> String { words + mark }

  static let body = """
    Tarn river floods mill town

    TARN, May 4 (Norrin) - Mayor Orla Venn said the dam had held.
    At least 12 people were killed, she said. “Nobody warned us,” said Piet Holm.
    """

  var articles: [Article] {
    var first = Article(
      path: text("flood.txt"), sha256: "00", bytes: 200, format: "text", state: .ready)
    first.title = text("Tarn river floods mill town")
    first.outlet = text("The Tarn Courier")
    first.agency = text("Norrin")
    first.byline = text("By Ada Finch")
    first.published = PublicationDate(
      value: "2031-05-04", precision: .day, evidence: .weekday)
    first.story = "s-aaaaaaaaaaaaaaaa"
    first.copies = [text("reprint.txt")]
    first.claimCount = 3
    first.text = Self.body + mark
    var second = Article(
      path: text("reprint.txt"), sha256: "01", bytes: 100, format: "text", state: .ready)
    second.published = PublicationDate(
      value: "2031-05-04", precision: .day, evidence: .copy, lender: text("flood.txt"))
    second.story = "s-aaaaaaaaaaaaaaaa"
    second.claimCount = 1
    let third = Article(
      path: text("picture.png"), sha256: "02", bytes: 9, format: "none", state: .skipped,
      problem: text("This is a picture, not an article."))
    return [first, second, third]
  }

  var venn: Source {
    Source(
      text: text("she"), name: text("Orla Venn"), role: text("mayor"), kind: .person,
      entity: "e-aaaaaaaaaaaaaaaa")
  }

  /// The range of `words` in the article's text.
  private func span(_ words: String) -> TextSpan {
    let bytes = Array(Self.body.utf8)
    let wanted = Array(words.utf8)
    for start in 0...(bytes.count - wanted.count)
    where Array(bytes[start..<(start + wanted.count)]) == wanted {
      return TextSpan(start: start, end: start + wanted.count)
    }
    return TextSpan(start: 0, end: 0)
  }

  private func cue(_ words: String) -> Cue {
    Cue(text: text(words), lemma: words, type: .speech, span: TextSpan(start: 0, end: 1))
  }

  var claims: [Claim] {
    var dam = Claim(
      id: "c-aaaaaaaaaaaaaaaa", article: text("flood.txt"), kind: .statement,
      content: text("the dam had held"), spans: [span("the dam had held")], quotation: .indirect,
      sources: [venn], via: [Source(text: text("Norrin"), name: text("Norrin"), kind: .outlet)],
      cue: cue("said"), time: Time(text: text("May 4"), value: "2031-05-04", precision: "day"),
      rule: "test", confidence: 1)
    dam.proposition = "p-aaaaaaaaaaaaaaaa"
    var dead = Claim(
      id: "c-bbbbbbbbbbbbbbbb", article: text("flood.txt"), kind: .figure,
      content: text("At least 12 people were killed"),
      spans: [span("At least 12 people were killed")],
      quotation: .indirect, sources: [venn], cue: cue("said"), places: [text("Tarn")],
      figure: Figure(
        measure: text("killed"), low: 12, high: nil, bound: .atLeast, who: text("people")),
      rule: "test", confidence: 1)
    dead.proposition = "p-bbbbbbbbbbbbbbbb"
    dead.event = "v-aaaaaaaaaaaaaaaa"
    var warned = Claim(
      id: "c-cccccccccccccccc", article: text("flood.txt"), kind: .statement,
      content: text("“Nobody warned us,”"), spans: [span("“Nobody warned us,”")],
      quotation: .direct,
      sources: [Source(text: text("Piet Holm"), name: text("Piet Holm"), kind: .person)],
      cue: cue("said"), act: .accuse, negated: true, rule: "test", confidence: 1)
    warned.proposition = "p-cccccccccccccccc"
    var other = Claim(
      id: "c-dddddddddddddddd", article: text("reprint.txt"), kind: .figure,
      content: text("nine dead"), spans: [TextSpan(start: 0, end: 9)], quotation: .indirect,
      sources: [], figure: Figure(measure: text("killed"), low: 9, high: 9, bound: .exactly),
      parent: "c-cccccccccccccccc", rule: "test", confidence: 1)
    other.proposition = "p-dddddddddddddddd"
    other.event = "v-aaaaaaaaaaaaaaaa"
    return [dam, dead, warned, other].map { claim in
      var claim = claim
      claim.published = "2031-05-04"
      return claim
    }
  }

  var event: Event {
    Event(
      id: "v-aaaaaaaaaaaaaaaa", what: text("the flood at Tarn"), agent: text("the river"),
      places: [text("Tarn")], time: nil, figureCount: 2)
  }

  var propositions: [Proposition] {
    var first = Proposition(
      id: "p-bbbbbbbbbbbbbbbb", kind: .figure, summary: text("at least 12 people killed"),
      status: .disputed, claimCount: 1, articleCount: 1, wireCount: 1,
      claims: ["c-bbbbbbbbbbbbbbbb"], origins: [text("Orla Venn")],
      conflicts: ["x-aaaaaaaaaaaaaaaa"])
    first.supersedes = ["p-eeeeeeeeeeeeeeee"]
    let second = Proposition(
      id: "p-aaaaaaaaaaaaaaaa", kind: .statement, summary: text("the dam had held"),
      status: .corroborated, claimCount: 2, articleCount: 2, wireCount: 2,
      claims: ["c-aaaaaaaaaaaaaaaa"], origins: [text("Orla Venn")], conflicts: [])
    return [first, second]
  }

  var conflict: Conflict {
    var conflict = Conflict(
      id: "x-aaaaaaaaaaaaaaaa", reason: .figure,
      explanation: text("12 or more killed, and 9 killed"),
      sides: [
        .init(
          proposition: "p-bbbbbbbbbbbbbbbb", summary: text("at least 12 people killed"),
          claims: ["c-bbbbbbbbbbbbbbbb"]),
        .init(
          proposition: "p-dddddddddddddddd", summary: text("9 killed"),
          claims: ["c-dddddddddddddddd"]),
      ])
    for (number, side) in conflict.sides.enumerated() {
      conflict.sides[number].evidence = claims.filter { side.claims.contains($0.id) }
    }
    return conflict
  }

  var entities: [Entity] {
    [
      Entity(
        id: "e-aaaaaaaaaaaaaaaa", name: text("Orla Venn"), kind: .person,
        names: [text("O. Venn"), text("Orla Venn")],
        roles: [
          .init(role: text("mayor"), from: "2030", to: "2031"), .init(role: text("councillor")),
        ],
        claimCount: 2)
    ]
  }

  var changes: [Change] {
    Change.Kind.allCases.enumerated().map { index, kind in
      Change(
        clock: "e:\(index + 1)", at: "2031-05-04T10:00:0\(index)Z", kind: kind,
        article: text("flood.txt"), claim: "c-aaaaaaaaaaaaaaaa", summary: text("It happened."))
    }
  }

  var status: Status {
    Status(
      health: "ok", problems: [], version: "1", instance: nil, corpus: "/srv/news",
      state: "idle", articles: .init(ready: 2, pending: 0, skipped: 1, failed: 0), ignored: 1,
      claims: 4, propositions: 4, conflicts: 1,
      progress: .init(done: 3, total: 4000, secondsLeft: 75),
      watches: .init(used: 1, needed: 2, limit: 65536), lastChange: "2031-05-04T10:00:00Z",
      startedAt: "2031-05-04T09:00:00Z")
  }

  var records: [ExportRecord] {
    articles.map { ExportRecord(article: $0) } + claims.map { ExportRecord(claim: $0) }
      + [ExportRecord(event: event)] + propositions.map { ExportRecord(proposition: $0) }
      + [ExportRecord(conflict: conflict)] + entities.map { ExportRecord(entity: $0) }
  }

  /// The answers to every method of both interfaces.
  func answers() -> [String: FakeService.Answer] {
    let clock = "e:7"
    let stale = mark.isEmpty ? nil : text("The corpus is still being read.")
    let why = [text("It was counted at one place.")]
    let world = self
    @Sendable func find<Value>(_ values: [Value], _ id: String, _ key: (Value) -> String) throws
      -> Value
    {
      let found = values.filter { key($0).hasPrefix(id) }
      guard let first = found.first else { throw VarlinkError.notFound(what: id) }
      guard found.count == 1 else {
        throw VarlinkError.ambiguous(id: id, candidates: found.map(key))
      }
      return first
    }
    let pairs: [(String, FakeService.Answer)] = [
      FakeService.answer(GetStatus.self) { _ in
        .init(status: world.status, clock: clock, stale: stale)
      },
      FakeService.answer(ListArticles.self) { parameters in
        .init(
          articles: world.articles.filter { article in
            parameters.paths?.contains { article.path == $0 || article.path.hasPrefix($0 + "/") }
              ?? true
          }, clock: clock, stale: stale)
      },
      FakeService.answer(GetArticle.self) { parameters in
        guard let article = world.articles.first(where: { $0.path == parameters.path }) else {
          throw VarlinkError.notFound(what: parameters.path)
        }
        return .init(
          article: article, claims: world.claims.filter { $0.article == article.path },
          clock: clock, stale: stale)
      },
      FakeService.stream(ListClaims.self) { parameters in
        let claims = world.claims.filter {
          (parameters.paths?.contains($0.article) ?? true)
            && (parameters.kind ?? $0.kind) == $0.kind
        }
        // One claim a reply, as no service would, to see that all of them are read.
        return claims.isEmpty
          ? [.init(claims: [], clock: clock, stale: stale)]
          : claims.map { .init(claims: [$0], clock: clock, stale: stale) }
      },
      FakeService.answer(GetClaim.self) {
        .init(claim: try find(world.claims, $0.id, \.id), clock: clock, stale: stale)
      },
      FakeService.answer(ListFigures.self) { parameters in
        let isWanted = parameters.measure.map { "killed".hasPrefix($0) } ?? true
        return .init(
          events: isWanted
            ? [
              EventFigures(
                event: world.event, claims: world.claims.filter { $0.figure != nil },
                propositions: world.propositions)
            ] : [], clock: clock, stale: stale)
      },
      FakeService.answer(GetEvent.self) {
        .init(
          event: try find([world.event], $0.id, \.id),
          claims: world.claims.filter { $0.figure != nil }, clock: clock, stale: stale)
      },
      FakeService.answer(ListPropositions.self) { parameters in
        .init(
          propositions: world.propositions.filter {
            (parameters.status ?? $0.status) == $0.status
          }, clock: clock, stale: stale)
      },
      FakeService.answer(GetProposition.self) {
        let proposition = try find(world.propositions, $0.id, \.id)
        return .init(
          proposition: proposition,
          claims: world.claims.filter { $0.proposition == proposition.id }, clock: clock,
          stale: stale)
      },
      FakeService.answer(ListConflicts.self) { _ in
        .init(conflicts: [world.conflict], clock: clock, stale: stale)
      },
      FakeService.answer(GetConflict.self) {
        .init(
          conflict: try find([world.conflict], $0.id, \.id), claims: world.claims, clock: clock,
          stale: stale)
      },
      FakeService.answer(ListEntities.self) { parameters in
        .init(
          entities: world.entities.filter { $0.name.contains(parameters.name ?? "") },
          clock: clock, stale: stale)
      },
      FakeService.answer(GetEntity.self) {
        .init(
          entity: try find(world.entities, $0.id, \.id), claims: world.claims, clock: clock,
          stale: stale)
      },
      FakeService.answer(GetStory.self) {
        let story = Story(
          id: "s-aaaaaaaaaaaaaaaa", wire: "Coastal Wire",
          copies: world.articles.filter { $0.story != nil }.map {
            Story.Copy(path: $0.path, title: $0.title, published: $0.published)
          })
        return .init(story: try find([story], $0.id, \.id), clock: clock, stale: stale)
      },
      FakeService.answer(Search.self) { parameters in
        .init(
          hits: parameters.words.hasPrefix("dam")
            ? [
              SearchHit(
                article: world.articles[0].path, title: world.articles[0].title,
                claim: "c-aaaaaaaaaaaaaaaa", snippet: world.claims[0].content),
              SearchHit(
                article: world.articles[0].path, title: world.articles[0].title, claim: nil,
                snippet: world.claims[0].content),
            ] : [], clock: clock, stale: stale)
      },
      FakeService.answer(Match.self) { parameters in
        .init(
          matches: parameters.text.contains("dam")
            ? [
              PropositionMatch(
                proposition: world.propositions[1], similarity: 0.754, claims: [world.claims[0]],
                variants: [
                  Variant(
                    content: world.claims[0].content, claims: [world.claims[0].id],
                    parts: [
                      .init(.same, "the dam"), .init(.omitted, "\u{1B}wall"),
                      .init(.added, "had held"),
                    ])
                ])
            ] : [], clock: clock, stale: stale)
      },
      FakeService.answer(Explain.self) { _ in
        .init(sentences: why, clock: clock, stale: stale)
      },
      FakeService.answer(Diff.self) { parameters in
        guard let article = world.articles.first(where: { $0.path == parameters.path }) else {
          throw VarlinkError.notFound(what: parameters.path)
        }
        return .init(
          path: article.path, before: 1, after: 2, added: [world.claims[0]],
          dropped: [world.claims[2]],
          altered: [AlteredClaim(before: world.claims[3], after: world.claims[1])], clock: clock,
          stale: stale)
      },
      FakeService.answer(ListChanges.self) { parameters in
        .init(
          changes: parameters.since == "e:99"
            ? [] : parameters.sort == .newest ? world.changes.reversed() : world.changes,
          clock: clock, stale: stale)
      },
      FakeService.answer(Sync.self) { _ in .init(clock: clock, stale: stale) },
      FakeService.stream(Subscribe.self) { _ in
        [.init(changes: [], clock: clock, stale: stale)]
      },
      FakeService.stream(Export.self) { _ in
        world.records.map { .init(record: $0, clock: clock, stale: stale) }
      },
      FakeService.answer(Rescan.self) { _ in .init(clock: clock, stale: stale) },
      FakeService.answer(Reload.self) { _ in .init(clock: clock, stale: stale) },
      FakeService.answer(Verify.self) { _ in
        .init(
          articles: 3, differences: world.mark.isEmpty ? [] : [world.text("One claim differs.")],
          clock: clock, stale: stale)
      },
    ]
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
