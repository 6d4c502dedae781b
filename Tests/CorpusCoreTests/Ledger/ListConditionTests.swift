// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore

/// What every list may be restricted to, in which order it may come, and how many objects it says it has.
@Suite struct ListConditionTests {
  /// Three articles of two outlets: a mayor in two of them, a warden in the third.
  private func fixture() throws -> LedgerFixture {
    let fixture = try LedgerFixture()
    var first = ArticleBuilder("b.txt", text: "Tarn.").saying("the dam had held", by: "Orla Venn")
      .extraction
    first.article.outlet = "The Tarn Courier"
    first.article.published = PublicationDate(
      value: "2031-05-04", precision: .day, evidence: .stated)
    var second = ArticleBuilder("a.txt", text: "Elmsea. Port Majer.").saying(
      "nobody had warned the harbour", by: "Piet Holm"
    ).extraction
    second.article.outlet = "Elmsea Herald"
    second.article.published = PublicationDate(
      value: "2031-06-10", precision: .day, evidence: .stated)
    second.claims[0].confidence = 0.4
    second.claims[0].places = ["Port Majer"]
    let third = ArticleBuilder("c.txt", text: "Port Majer.").saying(
      "the bridge would open again", by: "Orla Venn"
    ).extraction
    try fixture.apply(first)
    try fixture.apply(second)
    try fixture.apply(third)
    return fixture
  }

  private typealias Change = (inout ListClaims.Parameters) -> Void

  @Test(arguments: [
    ("all", ["a.txt", "b.txt", "c.txt"]), ("source", ["b.txt", "c.txt"]), ("about", ["a.txt"]),
    ("place", ["a.txt"]), ("spelling", ["a.txt"]), ("outlet", ["b.txt"]), ("since", ["a.txt"]),
    ("until", ["b.txt"]), ("day", ["b.txt"]), ("confidence", ["b.txt", "c.txt"]),
    ("status", ["a.txt", "b.txt", "c.txt"]), ("disputed", []), ("both", []),
    ("paths", ["a.txt", "c.txt"]),
  ])
  func restrictsClaims(what: String, articles: [String]) throws {
    let ledger = try fixture().ledger
    var ask = ListClaims.Parameters()
    switch what {
    case "source": ask.source = "venn"
    case "about": ask.about = "harbour warned"
    case "place": ask.place = "port majer"
    case "spelling": ask.place = "Majer"
    case "outlet": ask.outlet = "courier"
    case "since": ask.since = "2031-05-05"
    case "until": ask.until = "2031-05"
    case "day": ask.until = "2031-05-04"
    case "confidence": ask.confidence = 0.5
    case "status": ask.status = .single
    case "disputed": ask.status = .disputed
    case "both": (ask.source, ask.outlet) = ("Venn", "Herald")
    case "paths": ask.paths = ["a.txt", "c.txt"]
    default: break
    }
    let reply = try ledger.reply(to: ask)
    #expect(reply.claims.map(\.article) == articles)
    ask.count = true
    #expect(try ledger.reply(to: ask).count == articles.count)
    // The same conditions on what claims are part of.
    var propositions = ListPropositions.Parameters(status: ask.status)
    var entities = ListEntities.Parameters()
    var list = ListArticles.Parameters(paths: ask.paths)
    (propositions.paths, entities.paths) = (ask.paths, ask.paths)
    func give(_ other: inout some SelectingParameters) {
      (other.source, other.place, other.outlet) = (ask.source, ask.place, ask.outlet)
      (other.since, other.until, other.confidence) = (ask.since, ask.until, ask.confidence)
      other.status = ask.status
    }
    give(&propositions)
    give(&entities)
    give(&list)
    guard what != "about" else { return }
    let found = try ledger.reply(to: propositions).propositions
    #expect(Set(found.flatMap { $0.evidence ?? [] }.map(\.article)) == Set(articles))
    #expect(Set(try ledger.reply(to: list).articles.map(\.path)) == Set(articles))
    let speakers = Set(reply.claims.flatMap(\.sources).map(\.name))
    #expect(Set(try ledger.reply(to: entities).entities.map(\.name)) == speakers)
    (propositions.count, entities.count, list.count) = (true, true, true)
    #expect(try ledger.reply(to: propositions).count == found.count)
    #expect(try ledger.reply(to: entities).count == speakers.count)
    #expect(try ledger.reply(to: list).count == articles.count)
  }

  @Test(arguments: [
    (ListArticles.Sort.changed, ["c.txt", "a.txt", "b.txt"]),
    (.published, ["a.txt", "b.txt", "c.txt"]), (.path, ["a.txt", "b.txt", "c.txt"]),
  ])
  func sortsArticlesPageByPage(order: ListArticles.Sort, paths: [String]) throws {
    let ledger = try fixture().ledger
    var found: [String] = []
    var after: String?
    repeat {
      var ask = ListArticles.Parameters(after: after, limit: 1)
      ask.sort = order
      let reply = try ledger.reply(to: ask)
      found += reply.articles.map(\.path)
      after = reply.next
    } while after != nil
    #expect(found == paths)
  }

  @Test func sortsClaimsPageByPage() throws {
    let ledger = try fixture().ledger
    var found: [String] = []
    var after: String?
    repeat {
      var ask = ListClaims.Parameters(after: after, limit: 1)
      ask.sort = .published
      let reply = try ledger.reply(to: ask)
      found += reply.claims.map(\.article)
      after = reply.next
    } while after != nil
    #expect(found == ["a.txt", "b.txt", "c.txt"])
  }

  @Test func newestPropositionsComeFirst() throws {
    let ledger = try fixture().ledger
    var found: [String] = []
    var after: String?
    repeat {
      var ask = ListPropositions.Parameters(after: after, limit: 1)
      ask.sort = .newest
      let reply = try ledger.reply(to: ask)
      found += reply.propositions.flatMap { $0.evidence ?? [] }.map(\.article)
      after = reply.next
    } while after != nil
    #expect(found == ["a.txt", "b.txt", "c.txt"])
  }

  /// What is evidence now does not tell how often its article was edited: that would tell the ledger from one built anew.
  @Test func evidenceHasNoHistory() throws {
    let reply = try fixture().ledger.reply(to: ListPropositions.Parameters())
    let evidence = reply.propositions.flatMap { $0.evidence ?? [] }
    #expect(!evidence.isEmpty && evidence.allSatisfy { $0.revision == nil })
  }

  @Test func changesOfAKindNewestFirst() throws {
    let ledger = try fixture().ledger
    var ask = ListChanges.Parameters(limit: 2)
    (ask.sort, ask.kinds) = (.newest, [.articleAdded])
    let reply = try ledger.reply(to: ask)
    #expect(reply.changes.map(\.article) == ["c.txt", "a.txt"])
    ask.after = reply.next
    #expect(try ledger.reply(to: ask).changes.map(\.article) == ["b.txt"])
    ask.count = true
    #expect(try ledger.reply(to: ask).count == 1)
  }
}
