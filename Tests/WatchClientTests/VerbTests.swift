// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Synchronization
import Testing

@testable import WatchClient

/// Each verb against a service that answers as corpusd does.
@Suite struct VerbTests {
  /// Arguments and what the answer must hold, each in this order.
  @Test(arguments: [
    (
      ["status"],
      [
        "corpusd 1 is well, idle", "/srv/news", "2 ready, 1 skipped (1 other file ignored)",
        "4, making 4 propositions", "3 of 4,000 files, about 75 seconds left",
        "1 used of 2 needed, 65,536 allowed", "4 May 2031, 10:00:00 UTC", "e:7",
      ]
    ),
    (
      ["articles"],
      [
        "flood.txt  3 claims", "Tarn river floods mill town",
        "4 May 2031 (year inferred from the weekday) · The Tarn Courier · agency Norrin · By Ada Finch",
        "same story: reprint.txt", "reprint.txt", "borrowed from flood.txt", "picture.png  skipped",
        "This is a picture, not an article.",
      ]
    ),
    (["articles", "./reprint.txt"], ["reprint.txt  1 claim\n"]),
    (["articles", "/srv/news/flood.txt"], ["flood.txt"]),
    (
      ["claims"],
      [
        "flood.txt", "Orla Venn (mayor), via Norrin — “said”, 4 May 2031", "the dam had held",
        "c-aaaaaaaa · reported · p-aaaaaaaa", "killed: at least 12 people, Tarn",
        "Piet Holm — “said”, an accusation, negated", "“Nobody warned us,”", "quoted",
        "reprint.txt", "nobody named", "inside c-cccccccc",
      ]
    ),
    (["claims", "reprint.txt"], ["reprint.txt", "nine dead"]),
    (["claims", "--kind", "figure"], ["12 people", "nine dead"]),
    (
      ["figures"],
      [
        "the flood at Tarn  2 figures · v-aaaaaaaa", "What    How many", "killed  9  ",
        "4 May 2031", "the article itself", "killed  at least 12 people", "Orla Venn",
        "disputed at least 12 people killed", "x-aaaaaaaa",
      ]
    ),
    (
      ["propositions"],
      [
        "at least 12 people killed", "disputed: 1 independent wire, 1 article, 1 claim",
        "says Orla Venn", "against it: x-aaaaaaaa", "replaces p-eeeeeeee", "the dam had held",
        "corroborated: 2 independent wires",
      ]
    ),
    (["propositions", "--status", "corroborated"], ["the dam had held\n  corroborated"]),
    (
      ["conflicts"],
      [
        "different figures: 12 or more killed, and 9 killed", "x-aaaaaaaa",
        "at least 12 people killed", " │ 9 killed", "flood.txt · c-bbbbbbbb",
      ]
    ),
    (
      ["entities"],
      [
        "Orla Venn  person, 2 claims · e-aaaaaaaa", "also O. Venn",
        "role mayor (2030 – 2031); councillor",
      ]
    ),
    (
      ["search", "dam", "held"],
      ["flood.txt  c-aaaaaaaa", "the dam had held", "flood.txt  Tarn river"]
    ),
    (
      ["match", "the dam has held"],
      ["75 % the same words", "the dam had held", "flood.txt, bytes"]
    ),
    (
      ["log"],
      [
        "00  ARTICLE  It happened.  flood.txt  c-aaaaaaaa", "CHANGED", "REMOVED", "CLAIM",
        "CLAIM GONE", "SUPPORT", "CONFLICT", "SETTLED", "ALL ANEW",
      ]
    ),
    (["log", "-f"], ["ARTICLE", "ALL ANEW"]),
    (
      ["diff", "flood.txt"],
      [
        "flood.txt, revision 1 to 2", "altered Orla Venn", "- nine dead", "+ At least 12 people",
        "dropped Piet Holm", "added Orla Venn",
      ]
    ),
    (["sync"], ["up to date, at clock e:7"]),
    (["rescan"], ["clock e:7"]),
    (["verify"], ["3 articles compared: ledger, disk and rebuild agree."]),
    (["reload"], ["in force"]),
    (
      ["show", "flood.txt"],
      [
        "flood.txt", "said «the dam had held»[1].",
        "«At least 12 people were killed»[2], she said.",
        "«“Nobody warned us,”»[3] said", "Claims", "[1] Orla Venn", "[3] Piet Holm", "Why",
        "- It was counted at one place.",
      ]
    ),
    (["show", "c-bb"], ["Orla Venn", "At least 12", "flood.txt, bytes", "Why"]),
    (["show", "p-b"], ["at least 12 people killed", "disputed", "Orla Venn (mayor)", "Why"]),
    (["show", "v-aaaa"], ["the flood at Tarn", "killed", "Orla Venn", "Why"]),
    (["show", "x-a"], ["different figures", "9 killed", "Why"]),
    (["show", "e-a"], ["Orla Venn", "also O. Venn", "the dam had held", "Why"]),
    (
      ["show", "s-aaaaaa"],
      ["Story s-aaaaaaaa, printed by 2 articles", "flood.txt", "reprint.txt", "Why"]
    ),
    (
      ["show", "c-aa", "c-bb"],
      ["the dam had held", "At least 12", "Why", "It was counted"]
    ),
    (["show", "flood.txt", "reprint.txt"], ["flood.txt", "reprint.txt", "Why", "It was counted"]),
    (["show", "p-a", "p-b"], ["wire", "at least 12 people killed", "Why", "It was counted"]),
    (["show", "e-a", "e-a"], ["Orla Venn", "Orla Venn", "Why", "It was counted"]),
    (["show", "v-a", "v-a"], ["the flood at Tarn", "the flood at Tarn", "Why", "It was counted"]),
    (["show", "s-aa", "s-bb"], ["Story s-aa", "Story s-bb", "Why", "It was counted"]),
  ])
  func answers(arguments: [String], parts: [String]) throws {
    let both = try Both()
    let run = Run(
      arguments, service: both.service, isTerminal: true,
      environment: ["COLUMNS": "160", "NO_COLOR": "1"])
    #expect(run.status == .done, "\(run.complaints)")
    #expect(run.complaints == "")
    var rest = run.output[...]
    for part in parts {
      let found = rest.firstRange(of: part)
      #expect(found != nil, "\(part) is not in\n\(rest)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test func jsonIsTheWireTypes() throws {
    let world = World()
    let both = try Both(world)
    func objects<Value: Decodable>(_ type: Value.Type, _ arguments: String...) throws -> [Value] {
      let run = Run(arguments + ["--json"], service: both.service)
      #expect(run.status == .done)
      #expect(run.complaints == "")
      return try run.objects(type)
    }
    #expect(try objects(Status.self, "status") == [world.status])
    #expect(try objects(Article.self, "articles") == world.articles)
    #expect(try objects(Claim.self, "claims") == world.claims)
    #expect(try objects(EventFigures.self, "figures").map(\.event) == [world.event])
    #expect(try objects(Proposition.self, "propositions") == world.propositions)
    #expect(try objects(Conflict.self, "conflicts") == [world.conflict])
    #expect(try objects(Entity.self, "entities") == world.entities)
    #expect(try objects(SearchHit.self, "search", "dam").count == 2)
    #expect(try objects(PropositionMatch.self, "match", "dam").count == 1)
    #expect(try objects(Change.self, "log") == world.changes)
    #expect(try objects(Change.self, "log", "--follow") == world.changes)
    #expect(try objects(Diff.Reply.self, "diff", "flood.txt").map(\.added) == [[world.claims[0]]])
    #expect(try objects(Sync.Reply.self, "sync").map(\.clock) == ["e:7"])
    #expect(try objects(Verify.Reply.self, "verify").map(\.differences) == [[]])
    #expect(try objects(Rescan.Reply.self, "rescan").map(\.clock) == ["e:7"])
    #expect(try objects(Reload.Reply.self, "reload").map(\.clock) == ["e:7"])
    #expect(try objects(ExportRecord.self, "export") == world.records)
    #expect(try objects(GetClaim.Reply.self, "show", "c-aa").map(\.claim) == [world.claims[0]])
    #expect(
      try objects(GetArticle.Reply.self, "show", "flood.txt").map(\.article) == [world.articles[0]])
    struct Why: Decodable { let why: [String] }
    for id in ["flood.txt", "c-aa", "p-a", "v-a", "x-a", "e-a", "s-a"] {
      #expect(try objects(Why.self, "show", id).map(\.why.count) == [1])
    }
    struct Clock: Decodable { let clock: String }
    #expect(try objects(Clock.self, "status").map(\.clock) == ["e:7"])
    #expect(try objects(Clock.self, "show", "c-aa", "c-bb").map(\.clock) == ["e:7"])
    struct Articles: Decodable { let articles: [Article] }
    #expect(
      try objects(Articles.self, "show", "flood.txt", "reprint.txt").map {
        $0.articles.map(\.path)
      } == [["flood.txt", "reprint.txt"]])
  }

  @Test func conditionsReachTheService() throws {
    let both = try Both()
    _ = Run(
      [
        "claims", "flood.txt", "--source", "Venn", "--about", "dam", "--kind", "statement",
        "--said-since", "2031-05", "--published-since", "2031",
      ], service: both.service)
    let call = try #require(both.service.calls.first)
    #expect(
      try call.parameters(of: ListClaims.self)
        == .init(
          source: "Venn", about: "dam", kind: .statement, saidSince: "2031-05",
          publishedSince: "2031"
        ).of(["flood.txt"]))
    #expect(call.mode == .more)
    _ = Run(["figures", "--measure", "killed", "--place", "Tarn"], service: both.service)
    let figures = try #require(both.service.calls.first { $0.method == ListFigures.name })
    #expect(
      try figures.parameters(of: ListFigures.self) == .init(measure: "killed", place: "Tarn"))
    _ = Run(["figures", "flood.txt", "2031"], service: both.service)
    let some = try #require(both.service.calls.last { $0.method == ListFigures.name })
    #expect(try some.parameters(of: ListFigures.self) == .init(paths: ["flood.txt", "2031"]))
    _ = Run(["sync", "--timeout", "2"], service: both.service)
    let sync = try #require(both.service.calls.last)
    #expect(try sync.parameters(of: Sync.self) == .init(timeoutMilliseconds: 2000))
  }

  @Test func readsListsThatComeInPages() throws {
    let world = World()
    let service = try FakeService(
      Dictionary(uniqueKeysWithValues: [
        FakeService.answer(ListArticles.self) { parameters in
          let start = parameters.after.flatMap { Int($0) } ?? 0
          let next = start + 1 < world.articles.count ? "\(start + 1)" : nil
          return .init(articles: [world.articles[start]], next: next, clock: "e:1")
        },
        FakeService.answer(ListChanges.self) { parameters in
          let start = parameters.since.flatMap { Int($0) } ?? 0
          let next = start + 1 < world.changes.count ? "\(start + 1)" : nil
          return .init(changes: [world.changes[start]], next: next, clock: "e:1")
        },
      ]))
    #expect(
      try Run(["articles", "--json"], service: service).objects(Article.self) == world.articles)
    #expect(try Run(["log", "--json"], service: service).objects(Change.self) == world.changes)
  }

  @Test func saysWhatAnEmptyListMeans() throws {
    let service = try FakeService(
      Dictionary(uniqueKeysWithValues: [
        FakeService.answer(ListArticles.self) { _ in .init(articles: [], clock: "e:1") },
        FakeService.answer(ListClaims.self) { _ in .init(claims: [], clock: "e:1") },
        FakeService.answer(ListFigures.self) { _ in .init(events: [], clock: "e:1") },
        FakeService.answer(ListPropositions.self) { _ in .init(propositions: [], clock: "e:1") },
        FakeService.answer(ListConflicts.self) { _ in .init(conflicts: [], clock: "e:1") },
        FakeService.answer(ListEntities.self) { _ in .init(entities: [], clock: "e:1") },
        FakeService.answer(Search.self) { _ in .init(hits: [], clock: "e:1") },
        FakeService.answer(Match.self) { _ in .init(matches: [], clock: "e:1") },
        FakeService.answer(ListChanges.self) { _ in .init(changes: [], clock: "e:1") },
      ]))
    for arguments in [
      ["articles"], ["claims"], ["figures"], ["propositions"], ["conflicts"], ["entities"],
      ["search", "x"], ["match", "x"], ["log"],
    ] {
      let run = Run(arguments, service: service)
      #expect(run.status == .done)
      #expect(run.output == "")
      #expect(run.complaints.hasSuffix(".\n"), "\(arguments): \(run.complaints)")
      let json = Run(arguments + ["--json"], service: service)
      #expect(json.status == .done)
      #expect(json.output + json.complaints == "")
    }
  }

  @Test func saysWhyAnAnswerMayBeStale() throws {
    let service = try FakeService(
      Dictionary(uniqueKeysWithValues: [
        FakeService.answer(ListArticles.self) { _ in
          .init(articles: World().articles, clock: "e:1", stale: "The corpus is being read.")
        }
      ]))
    for arguments in [["articles"], ["articles", "--json"]] {
      let run = Run(arguments, service: service)
      #expect(run.complaints == "Note: The corpus is being read.\n")
      #expect(!run.output.contains("is being read"))
    }
  }
}

extension ListClaims.Parameters {
  fileprivate func of(_ paths: [String]) -> Self {
    var parameters = self
    parameters.paths = paths
    return parameters
  }
}
