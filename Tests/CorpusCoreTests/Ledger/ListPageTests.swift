// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import SQLite
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

@Suite struct ListPageTests {
  /// Pages of any size give the whole list, each object once.
  @Test(arguments: [1, 2, 3, 7]) func pagesJoinToTheWhole(_ size: Int) throws {
    let fixture = try LedgerFixture()
    var random = SplitMix(7)
    for i in 0..<12 { try fixture.apply(HistoryTests.article("\(i).txt", &random)) }
    let ledger = fixture.ledger
    func whole<Reply>(
      _ page: (String?) throws -> Reply, _ ids: (Reply) -> [String], _ next: (Reply) -> String?
    ) throws -> [String] {
      var all: [String] = []
      var after: String?
      repeat {
        let reply = try page(after)
        all += ids(reply)
        after = next(reply)
      } while after != nil
      return all
    }
    let articles = try whole(
      { try ledger.reply(to: ListArticles.Parameters(after: $0, limit: size)) },
      { $0.articles.map(\.path) }, { $0.next })
    #expect(articles == (0..<12).reversed().map { "\($0).txt" })
    let claims = try whole(
      { try ledger.reply(to: ListClaims.Parameters(after: $0, limit: size)) },
      { $0.claims.map(\.id) }, { $0.next })
    #expect(claims == (try ledger.reply(to: ListClaims.Parameters(limit: 500)).claims.map(\.id)))
    let propositions = try whole(
      { try ledger.reply(to: ListPropositions.Parameters(after: $0, limit: size)) },
      { $0.propositions.map(\.id) }, { $0.next })
    #expect(propositions == (try fixture.propositions().map(\.id)))
    let entities = try whole(
      { try ledger.reply(to: ListEntities.Parameters(after: $0, limit: size)) },
      { $0.entities.map(\.id) }, { $0.next })
    #expect(entities == (try fixture.entities().map(\.id)))
    let conflicts = try whole(
      { try ledger.reply(to: ListConflicts.Parameters(after: $0, limit: size)) },
      { $0.conflicts.map(\.id) }, { $0.next })
    #expect(conflicts == (try fixture.conflicts().map(\.id)))
    let events = try whole(
      { try ledger.reply(to: ListFigures.Parameters(after: $0, limit: size)) },
      { $0.events.map(\.event.id) }, { $0.next })
    #expect(
      events == (try ledger.reply(to: ListFigures.Parameters(limit: 500)).events.map(\.event.id)))
  }

  /// Places are handed out, but anybody may ask for any.
  @Test(arguments: [
    "0|-9223372036854775808", "-1|-1|x", "9223372036854775807|9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808|0", "|", "", "1|1|1|x", "1|1|1|1|x", "0|0|x", "1|x",
    "v-e\u{301}", "\u{0}", "9223372036854775807|0|\u{e9}",
  ])
  func anyPlaceIsAnsweredOrRefused(_ after: String) throws {
    let fixture = try LedgerFixture()
    var random = SplitMix(7)
    for i in 0..<12 { try fixture.apply(HistoryTests.article("\(i).txt", &random)) }
    let ledger = fixture.ledger
    func ask(_ list: () throws -> some Any) throws {
      do { _ = try list() } catch LedgerError.invalidParameter("after") {}
    }
    try ask { try ledger.reply(to: ListArticles.Parameters(after: after)) }
    try ask { try ledger.reply(to: ListClaims.Parameters(after: after)) }
    try ask { try ledger.reply(to: ListFigures.Parameters(after: after)) }
    try ask { try ledger.reply(to: ListPropositions.Parameters(after: after)) }
    try ask { try ledger.reply(to: ListConflicts.Parameters(after: after)) }
    try ask { try ledger.reply(to: ListEntities.Parameters(after: after)) }
    try ask { try ledger.reply(to: Search.Parameters(words: "elmsea", after: after)) }
  }
}
