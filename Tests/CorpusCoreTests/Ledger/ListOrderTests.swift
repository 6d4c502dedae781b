// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import SQLite
import Testing

@testable import CorpusCore

/// Lists begin with what matters, in an order that only the corpus decides.
@Suite struct ListOrderTests {
  /// After any history, what lists are in the order of is what counting anew gives, and equals a rebuilt ledger's.
  @Test(arguments: 0..<12) func whatOrdersListsIsKeptInStep(_ seed: UInt64) throws {
    var random = SplitMix(seed)
    let lived = try LedgerFixture()
    var corpus: [String: Extraction] = [:]
    for _ in 0..<40 {
      let path = "\(Int.random(in: 0..<8, using: &random)).txt"
      if corpus[path] != nil, Int.random(in: 0..<3, using: &random) == 0 {
        corpus[path] = nil
        try lived.remove(path)
      } else {
        corpus[path] = HistoryTests.article(path, &random)
        if let extraction = corpus[path] { try lived.apply(extraction) }
      }
    }
    let rebuilt = try LedgerFixture()
    try rebuilt.ledger.apply(
      corpus.keys.sorted().compactMap { corpus[$0] }.map(LedgerFixture.edit))
    #expect(try order(lived.ledger) == order(rebuilt.ledger))
    for table in ["conflict", "entity", "entity_word", "event", "proposition"] {
      let sql = "SELECT * FROM \(table) ORDER BY 1, 2"
      let values = try [lived.ledger, rebuilt.ledger].map { ledger in
        try ledger.pool.read { try self.values(sql, $0) }
      }
      #expect(values[0] == values[1], "\(table)")
    }
    try lived.ledger.pool.read { db in
      for (kept, counted) in Self.recounts {
        let (kept, counted) = (try values(kept, db), try values(counted, db))
        #expect(kept == counted)
      }
      let words = try String.fetchAll(db, sql: "SELECT DISTINCT entity FROM entity_word")
      let entities = Set(try String.fetchAll(db, sql: "SELECT id FROM entity"))
      #expect(words.allSatisfy(entities.contains))
      #expect(
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM entity_word WHERE members <= 0") == 0)
    }
  }

  private func values(_ sql: String, _ db: Database) throws -> [[SQLValue]] {
    try Row.fetchAll(db, sql: sql).map(\.values)
  }

  /// What is kept, and the same counted anew.
  private static let recounts = [
    (
      "SELECT id, claims, members FROM entity ORDER BY id",
      """
      SELECT h.hash, SUM((SELECT COUNT(DISTINCT s.claim) FROM claim_source s
          WHERE s.node = n.id AND s.via = 0)), COUNT(*)
      FROM node h JOIN node n ON n.head = h.id WHERE h.hash LIKE 'e-%'
        AND IFNULL(h.value ->> '$.scope', '') NOT LIKE 'in %' GROUP BY h.hash ORDER BY 1
      """
    ),
    (
      "SELECT id, figures FROM event ORDER BY id",
      """
      SELECT h.hash, COUNT(*) FROM node h JOIN node n ON n.head = h.id
      JOIN figure f ON f.event = n.id JOIN claim c ON c.figure = f.id GROUP BY h.hash ORDER BY 1
      """
    ),
    (
      "SELECT id, wires, most FROM conflict ORDER BY id",
      """
      SELECT s.conflict, MIN(p.wires), MAX(p.wires) FROM conflict_side s
      JOIN proposition p ON p.id = s.proposition GROUP BY s.conflict ORDER BY 1
      """
    ),
  ]

  private func order(_ ledger: Ledger) throws -> [[String]] {
    [
      try ledger.reply(to: ListEntities.Parameters(limit: 500)).entities.map(\.id),
      try ledger.reply(to: ListFigures.Parameters(limit: 500)).events.map(\.event.id),
      try ledger.reply(to: ListPropositions.Parameters(limit: 500)).propositions.map(\.id),
      try ledger.reply(to: ListConflicts.Parameters(limit: 500)).conflicts.map(\.id),
    ]
  }

  private func toll(_ path: String, _ town: String, _ number: Int, outlet: String, on day: String)
    -> Extraction
  {
    ArticleBuilder(path, text: "A report of its own, in \(path).").publishedOn(day)
      .from(outlet: outlet)
      .counting(
        "\(number) drowned", number, number, .exactly, by: "Board of \(outlet)", places: [town],
        on: day
      ).extraction
  }

  @Test func conflictsOfIndependentWiresComeFirstThenTheNewest() throws {
    let fixture = try LedgerFixture()
    try fixture.ledger.apply(
      [
        toll("a.txt", "Tarn", 3, outlet: "Echo", on: "2031-01-01"),
        toll("b.txt", "Tarn", 5, outlet: "Post", on: "2031-01-01"),
        toll("c.txt", "Elmsea", 3, outlet: "Echo", on: "2031-03-01"),
        toll("d.txt", "Elmsea", 5, outlet: "Post", on: "2031-03-01"),
        toll("e.txt", "Velm", 3, outlet: "Echo", on: "2030-02-01"),
        toll("f.txt", "Velm", 3, outlet: "Gazette", on: "2030-02-01"),
        toll("g.txt", "Velm", 5, outlet: "Post", on: "2030-02-01"),
        toll("h.txt", "Velm", 5, outlet: "Herald", on: "2030-02-01"),
      ].map(LedgerFixture.edit))
    let towns = try fixture.conflicts().map { conflict in
      ["Velm", "Elmsea", "Tarn"].first { conflict.explanation.contains($0) }
    }
    #expect(towns == ["Velm", "Elmsea", "Tarn"])
    let events = try fixture.ledger.reply(to: ListFigures.Parameters()).events
    #expect(events.first?.event.places == ["Velm"])
  }

  @Test func theMostQuotedComeFirstAndNamesAreFoundByTheirWords() throws {
    let fixture = try LedgerFixture()
    for (number, name) in ["Orla Venn", "Orla Venn", "Muammar Qaddafi", "Piet Holm"].enumerated() {
      try fixture.apply(
        ArticleBuilder("\(number).txt", text: "Text \(number).").naming(name, .person)
          .saying("the quay number \(number) is safe", by: name).extraction)
    }
    func names(_ name: String?) throws -> [String] {
      try fixture.ledger.reply(to: ListEntities.Parameters(name: name)).entities.map(\.name)
    }
    #expect(try names(nil).first == "Orla Venn")
    #expect(try names("venn") == ["Orla Venn"])
    #expect(try names("gadhafi") == ["Muammar Qaddafi"])
    #expect(try names("Venn Orla") == ["Orla Venn"])
    #expect(try names("Orla Holm") == [])
    #expect(try names("holms") == [])
    try fixture.remove("3.txt")
    #expect(try names("holm") == [])
    try fixture.remove("0.txt")
    #expect(try names("venn") == ["Orla Venn"])
  }

  @Test func anyNumberOfPathsIsAsked() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(toll("flood/a.txt", "Tarn", 3, outlet: "Echo", on: "2031-01-01"))
    try fixture.apply(toll("b.txt", "Velm", 5, outlet: "Post", on: "2031-01-01"))
    let others = (0..<5_000).map { "none/\($0)\" OR 1.txt" }
    for path in ["flood/a.txt", "flood", "flood/"] {
      let paths = others + [path]
      let articles = try fixture.ledger.reply(to: ListArticles.Parameters(paths: paths)).articles
      #expect(articles.map(\.path) == ["flood/a.txt"])
      let events = try fixture.ledger.reply(to: ListFigures.Parameters(paths: paths)).events
      #expect(events.map(\.event.places) == [["Tarn"]])
    }
    #expect(try fixture.ledger.reply(to: ListFigures.Parameters(paths: others)).events.isEmpty)
    #expect(try fixture.ledger.reply(to: ListFigures.Parameters(paths: ["floo"])).events.isEmpty)
  }

  @Test func aStoryTellsItsCopies() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      LedgerTests.wire("a.txt").publishedOn("2031-04-05").from(agency: "Coastal Wire").extraction)
    try fixture.apply(LedgerTests.wire("b.txt", tail: " Ends.").from(outlet: "Echo").extraction)
    try fixture.apply(ArticleBuilder("c.txt", text: "Another one.").extraction)
    let id = try #require(fixture.articles()["a.txt"]?.story)
    let story = try fixture.ledger.reply(to: GetStory.Parameters(id: String(id.prefix(12)))).story
    #expect(story.id == id && story.wire == "Coastal")
    #expect(story.copies.map(\.path) == ["a.txt", "b.txt"])
    #expect(story.copies.map(\.published?.value) == ["2031-04-05", "2031-04-05"])
    #expect(story.copies.map(\.outlet) == [nil, "Echo"])
    #expect(throws: LedgerError.notFound("s-none")) {
      try fixture.ledger.reply(to: GetStory.Parameters(id: "s-none"))
    }
  }

  /// Statements are for the log.
  @Test(arguments: [DatabaseError.Kind.error, .full, .corrupt, .tooBig])
  func noFailureIsToldInSQL(_ code: DatabaseError.Kind) {
    let error = DatabaseError(
      code: code.rawValue, message: "no", sql: "SELECT secret FROM claim")
    let told = LedgerError.plain(error)
    #expect(!told.contains("SELECT") && told.hasSuffix(".") && !told.isEmpty)
    #expect("\(error)".contains("SELECT"))
  }
}
