// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// Of the versions of an article the newest counts, and the others are kept.
@Suite struct VersionTests {
  private static let address = "https://www.post.example/quay"

  private func version(_ path: String, dead: Int, on day: String, url: String? = address)
    -> Extraction
  {
    ArticleBuilder(
      path, text: "A crane fell at the quay of Elmsea; the harbour counts \(dead) dead so far."
    )
    .publishedOn(day).from(outlet: "Elmsea Post").savedFrom(url).about("elmsea", "quay", "crane")
    .naming("Orla Venn", .person)
    .saying("the crane was inspected in spring", by: "Orla Venn")
    .counting(
      "\(dead) died", dead, dead, .exactly, by: "Harbour Board", places: ["Elmsea"], on: day
    )
    .extraction
  }

  private var other: Extraction {
    ArticleBuilder(
      "other.txt", text: "The crane at the quay of Elmsea had been a danger, says a rival."
    )
    .publishedOn("2031-04-06").from(outlet: "Hill Courier").about("elmsea", "quay", "crane")
    .naming("Orla Venn", .person)
    .saying("the crane was inspected in spring", by: "Orla Venn")
    .counting("7 died", 7, 7, .exactly, by: "Fire Brigade", places: ["Elmsea"], on: "2031-04-05")
    .extraction
  }

  /// Everything but articles and claims.
  private func lines(_ fixture: borrowing LedgerFixture) throws -> [String] {
    var lines: [String] = []
    try fixture.ledger.export { record in
      if record.article == nil, record.claim == nil {
        lines.append(try CanonicalJSON.string(record))
      }
    }
    return lines.sorted()
  }

  /// Law: the ledger reconciles as if the older versions were not there, in whichever order they came.
  @Test(arguments: [
    ["old.txt", "new.txt", "other.txt"], ["new.txt", "other.txt", "old.txt"],
    ["other.txt", "old.txt", "new.txt"],
  ])
  func olderVersionsTakePartInNothing(order: [String]) throws {
    let all = [
      "old.txt": version("old.txt", dead: 5, on: "2031-04-05"),
      "new.txt": version(
        "new.txt", dead: 7, on: "2031-04-06", url: Self.address + "/?utm_source=x"),
      "other.txt": other,
    ]
    let expected = try LedgerFixture()
    for path in ["new.txt", "other.txt"] { try expected.apply(try #require(all[path])) }
    let ledger = try LedgerFixture()
    for path in order { try ledger.apply(try #require(all[path])) }
    #expect(try lines(ledger) == lines(expected))
    let articles = try ledger.articles()
    let old = try #require(articles["old.txt"])
    #expect(
      old.version
        == Article.Version(number: 1, of: 2, newer: "new.txt", paths: ["old.txt", "new.txt"]))
    #expect(old.story == nil && old.wire == nil && old.copies == [] && old.claimCount == 2)
    #expect(articles["new.txt"]?.version?.newer == nil && articles["new.txt"]?.version?.number == 2)
    let shown = try ledger.ledger.reply(to: GetArticle.Parameters(path: "old.txt"))
    #expect(shown.claims.count == 2 && shown.claims.allSatisfy { $0.proposition == nil })
    #expect(shown.claims.allSatisfy { $0.newer == "new.txt" })
    var ask = ListClaims.Parameters(limit: 50)
    #expect(try ledger.ledger.reply(to: ask).claims.count == 6)
    ask.about = "crane"
    #expect(try ledger.ledger.reply(to: ask).claims.map(\.article) == ["new.txt", "other.txt"])
  }

  @Test func deletingTheNewestBringsTheOlderBack() throws {
    let expected = try LedgerFixture()
    try expected.apply(version("old.txt", dead: 5, on: "2031-04-05"))
    try expected.apply(other)
    let ledger = try LedgerFixture()
    try ledger.apply(other)
    try ledger.apply(version("old.txt", dead: 5, on: "2031-04-05"))
    try ledger.apply(version("new.txt", dead: 7, on: "2031-04-06"))
    #expect(try ledger.conflicts().isEmpty)
    try ledger.remove("new.txt")
    #expect(try ledger.ledger.canonicalLines() == expected.ledger.canonicalLines())
    #expect(try !ledger.conflicts().isEmpty)
  }

  @Test func aFileThatIsEditedIntoAnotherAddressIsAVersionNoMore() throws {
    let ledger = try LedgerFixture()
    try ledger.apply(version("old.txt", dead: 5, on: "2031-04-05"))
    try ledger.apply(version("new.txt", dead: 7, on: "2031-04-06"))
    #expect(try ledger.articles()["old.txt"]?.version != nil)
    try ledger.apply(version("new.txt", dead: 7, on: "2031-04-06", url: nil))
    let articles = try ledger.articles()
    #expect(articles.values.allSatisfy { $0.version == nil && $0.story != nil })
  }

  @Test func correctionsTellTwoArticlesOfOneAddressApart() throws {
    let ledger = try LedgerFixture()
    try ledger.apply(version("old.txt", dead: 5, on: "2031-04-05"))
    try ledger.apply(version("new.txt", dead: 7, on: "2031-04-06"))
    try ledger.apply(
      CorrectionTests.extraction(
        """
        [{"different": [{"article": "old.txt"}, {"article": "new.txt"}], "by": "Ada Finch",
          "because": "two events on one page"}]
        """))
    #expect(try ledger.articles().values.allSatisfy { $0.version == nil })
    #expect(try ledger.articles()["old.txt"]?.story != nil)
    try ledger.remove("corrections.json")
    #expect(try ledger.articles()["old.txt"]?.version?.newer == "new.txt")
  }

  @Test func diffWorksBetweenVersions() throws {
    let ledger = try LedgerFixture()
    try ledger.apply(version("old.txt", dead: 5, on: "2031-04-05"))
    try ledger.apply(version("new.txt", dead: 7, on: "2031-04-06"))
    for ask in [
      Diff.Parameters(path: "new.txt"), Diff.Parameters(path: "new.txt", from: "old.txt"),
    ] {
      let reply = try ledger.ledger.reply(to: ask)
      #expect(reply.from == "old.txt" && reply.before == 1 && reply.after == 1)
      #expect(reply.altered.map(\.before.content) == ["5 died"])
      #expect(reply.altered.map(\.after.content) == ["7 died"])
      #expect(reply.added.isEmpty && reply.dropped.isEmpty)
    }
    let back = try ledger.ledger.reply(to: Diff.Parameters(path: "old.txt", from: "new.txt"))
    #expect(back.altered.map(\.after.content) == ["5 died"])
    let first = try ledger.ledger.reply(to: Diff.Parameters(path: "old.txt"))
    #expect(first.from == nil && first.before == nil)
  }
}
