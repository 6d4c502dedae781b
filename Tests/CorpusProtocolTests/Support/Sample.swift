// SPDX-License-Identifier: Apache-2.0

@testable import CorpusProtocol

/// One value of every wire type with every field present; what it says is of no account.
enum Sample {
  static let span = TextSpan(start: 3, end: 9)
  static let published = PublicationDate(
    value: "2031-05-04", precision: .day, evidence: .copy, span: span, lender: "b.txt")
  static let named = NamedEntity(
    name: "Orla Venn", kind: .person, names: ["Orla Venn", "Venn"], roles: ["mayor"])
  static let article: Article = {
    var article = Article(
      path: "a.txt", pathBytes: "ff", sha256: "00", bytes: 12, format: "text", state: .ready,
      problem: "none")
    article.revision = 2
    article.title = "A title"
    article.byline = "By somebody"
    article.section = "Home"
    article.copyright = "© 2031 Somebody"
    article.outlet = "The Outlet"
    article.agency = "Agency"
    article.url = "https://example.org/"
    article.language = "en"
    article.dateline = "TARN, May 4"
    article.published = published
    article.modified = "2031-05-05"
    article.corrections = [Article.Note(text: "Correction: three, not four.", span: span)]
    article.captured = "2031-05-06T07:08:09Z"
    article.version = Article.Version(number: 1, of: 2, newer: "d.txt", paths: ["a.txt", "d.txt"])
    article.story = "s-aaaa"
    article.wire = "Agency"
    article.copies = ["b.txt"]
    article.terms = [Article.Term(word: "elmsea", weight: 7)]
    article.coverage = "g-aaaaaaaaaaaaaaaa"
    article.coveredBy = ["c.txt"]
    article.part = Article.Part(number: 1, of: 2, start: 0)
    article.id = "2900"
    article.holds = 2
    article.claimCount = 1
    article.text = "Text"
    article.body = [span]
    article.names = [named]
    article.extractor = "1"
    return article
  }()
  static let time = Time(
    text: "Monday", span: span, value: "2031-05-04", precision: "day", pattern: "weekday:1")
  static let cue = Cue(text: "said", lemma: "say", type: .speech, span: span)
  static let source = Source(
    text: "she", span: span, name: "Orla Venn", role: "mayor", kind: .person, entity: "e-aaaa")
  static let figure = Figure(
    measure: "killed", low: 3, high: 4, bound: .between, unit: "percent", who: "miners",
    part: .part)
  static let scope: Scope = {
    var scope = Scope(
      what: "flood", agent: "the river", places: ["Tarn"], time: time, inherited: true)
    scope.preposition = "off"
    scope.occasion = "3"
    return scope
  }()
  static let claim: Claim = {
    var claim = Claim(
      id: "c-aaaa", article: "a.txt", kind: .figure, content: "three or four", spans: [span],
      quotation: .mixed, sources: [source], via: [source], cue: cue, act: .assert, negated: false,
      time: time, places: ["Tarn"], figure: figure, scope: scope, parent: "c-bbbb", rule: "rule",
      confidence: 0.75)
    claim.revision = 2
    claim.hearer = "the Daily News"
    claim.fileSpans = [span]
    claim.event = "v-aaaa"
    claim.proposition = "p-aaaa"
    claim.status = .disputed
    claim.outlet = "The Outlet"
    claim.published = "2031-05-04"
    claim.newer = "d.txt"
    return claim
  }()
  static let event = Event(
    id: "v-aaaa", what: "flood", agent: "the river", places: ["Tarn"], time: time, figureCount: 1)
  static let proposition: Proposition = {
    var proposition = Proposition(
      id: "p-aaaa", kind: .figure, summary: "summary", status: .disputed, claimCount: 1,
      articleCount: 1, wireCount: 1, claims: ["c-aaaa"], origins: ["Orla Venn"],
      conflicts: ["x-aaaa"])
    proposition.supersedes = ["p-bbbb"]
    proposition.repeats = ["p-cccc"]
    proposition.circle = ["Hill Post", "Sea Post"]
    proposition.evidence = [claim]
    return proposition
  }()
  static let conflict: Conflict = {
    var side = Conflict.Side(proposition: "p-aaaa", summary: "summary", claims: ["c-aaaa"])
    side.evidence = [claim]
    return Conflict(id: "x-aaaa", reason: .figure, explanation: "they differ", sides: [side])
  }()
  static let entity = Entity(
    id: "e-aaaa", name: "Orla Venn", kind: .person, names: ["Venn"],
    roles: [.init(role: "mayor", from: "2030", to: "2031")], claimCount: 1,
    of: "Tomas Reed", place: "Velma")
  static let story = Story(
    id: "s-a", wire: "Coastal",
    copies: [
      Story.Copy(
        path: "a.txt", title: "t", outlet: "o", agency: "g", published: published)
    ], coverage: "g-a")
  static let change = Change(
    clock: "e:1", at: "2031-05-04T00:00:00Z", kind: .claimAdded, article: "a.txt",
    claim: "c-aaaa", proposition: "p-aaaa", conflict: "x-aaaa", event: "v-aaaa", entity: "e-aaaa",
    summary: "summary")
  static let status = Status(
    health: "ok", problems: ["none"], version: "1", instance: "main", corpus: "/srv/news",
    state: "idle", articles: .init(ready: 1, pending: 0, skipped: 0, failed: 0), ignored: 2,
    claims: 3, propositions: 4, conflicts: 5,
    progress: .init(done: 1, total: 2, secondsLeft: 3),
    watches: .init(used: 1, needed: 1, limit: 2, share: 1), lastChange: "2031-05-04T00:00:00Z",
    startedAt: "2031-05-04T00:00:00Z")
  static let record = ExportRecord(
    article: article, claim: claim, event: event, proposition: proposition, conflict: conflict,
    entity: entity)
  static let hit = SearchHit(
    article: "a.txt", title: "A title", claim: "c-aaaa", snippet: "some words")
  static let figures = EventFigures(event: event, claims: [claim], propositions: [proposition])
  static let match = PropositionMatch(
    proposition: proposition, similarity: 0.5, claims: [claim], variants: [variant])
  static let variant = Variant(
    content: "a wall", claims: ["c-aaaa"],
    parts: [.init(.omitted, "the"), .init(.added, "a"), .init(.same, "wall")])
  /// Parameters with every condition that all lists take.
  static func whole<Parameters: SelectingParameters>(
    _ parameters: Parameters, _ change: (inout Parameters) -> Void
  ) -> Parameters {
    var parameters = parameters
    (parameters.source, parameters.about, parameters.place) = ("Venn", "flood", "Tarn")
    (parameters.outlet, parameters.since, parameters.until) = ("Courier", "2031-05", "2032")
    (parameters.status, parameters.confidence, parameters.count) = (.disputed, 0.5, true)
    change(&parameters)
    return parameters
  }

  static let altered = AlteredClaim(before: claim, after: claim)
}
