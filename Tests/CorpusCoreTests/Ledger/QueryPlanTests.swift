// SPDX-License-Identifier: Apache-2.0

import CSQLite
import CorpusProtocol
import Foundation
import Synchronization
import Testing

@testable import CorpusCore
@testable import SQLite

/// What grows with the corpus is found by an index, whatever is asked or changed.
@Suite struct QueryPlanTests {
  /// Tables that grow with the corpus.
  private static let large: Set<String> = [
    "article", "article_name", "change", "claim", "claim_source", "conflict", "conflict_side",
    "coverage", "entity", "entity_word", "event", "figure", "new_key", "node", "node_key",
    "opposition", "paragraph", "proposition",
    "report", "supersession",
  ]

  /// Statements that go through a whole table, and may: they run once in thousands of changes, or read a page in the order of an index.
  private static let allowed = [
    "SELECT COUNT(*) FROM new_key", "SELECT key, node FROM new_key", "DELETE FROM new_key",
    "FROM change ORDER BY sequence DESC LIMIT 1", "SELECT MAX(sequence) FROM change",
    "SELECT MIN(sequence) FROM change",
  ]

  @Test func noStatementVisitsAWholeTable() throws {
    let fixture = try LedgerFixture()
    let statements = Statements()
    fixture.ledger.pool.writeWithoutTransaction(statements.trace)
    try change(fixture)
    // Reads take any connection that is free: one after the other they take one.
    try fixture.ledger.pool.read(statements.trace)
    try ask(fixture)
    let noted = statements.all
    #expect(noted.count > 100)
    try fixture.ledger.pool.read { db in
      for (sql, expanded) in noted where !Self.allowed.contains(where: sql.contains) {
        for row in try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(expanded)") {
          let step: String = row["detail"]
          // The order of a list is that of an index; whoever asks for some of it sorts what was found.
          #expect(
            !(step.contains("USE TEMP B-TREE FOR ORDER BY") && sql.contains("WHERE TRUE AND"))
              && !(step.contains("USE TEMP B-TREE") && sql.contains("WHERE TRUE ORDER BY")),
            "\(step): \(sql)")
          let words = step.split(separator: " ")
          guard words.first == "SCAN", let table = table(String(words[1]), in: sql) else {
            continue
          }
          #expect(isPage(step, sql), "\(step), \(table): \(sql)")
        }
      }
    }
  }

  /// The large table that an alias stands for; nil for what is none.
  private func table(_ alias: String, in sql: String) -> String? {
    if Self.large.contains(alias) { return alias }
    return Self.large.first { sql.contains("\($0) \(alias) ") || sql.contains("\($0) \(alias)\n") }
  }

  /// Whether a scan follows an index and ends with a page's last row.
  private func isPage(_ step: String, _ sql: String) -> Bool {
    sql.contains("ORDER BY") && sql.contains("LIMIT")
      && (step.contains("USING") || step.hasPrefix("SCAN proposition"))
  }

  private func change(_ fixture: borrowing LedgerFixture) throws {
    for (number, day) in ["2031-05-04", "2031-05-05", "2031-05-06"].enumerated() {
      try fixture.apply(article("\(number).txt", day, number))
    }
    try fixture.apply(article("0.txt", "2031-05-04", 7))
    try fixture.apply(
      CorrectionTests.extraction(
        #"[{"same": ["Orla Venn", "Ola Fenwick"], "by": "Ada Finch", "because": "they are"}]"#))
    try fixture.remove("2.txt")
    try fixture.ledger.rest()
  }

  private func article(_ path: String, _ day: String, _ number: Int) -> Extraction {
    ArticleBuilder(path, text: "\(LedgerTests.wireText) Ends \(number).").publishedOn(day)
      .from(agency: "Coastal Wire", outlet: "Echo \(number)")
      .about("tarn", "venn", "coastal", "elmsea", "fenwick")
      .naming("Orla Venn", .person, roles: ["mayor"]).naming("Tarn", .place)
      .saying("the harbour wall needs repairs before winter", by: "Orla Venn", on: day)
      .saying("the harbour wall does not need repairs before winter", by: "Ola Fenwick", on: day)
      .counting("\(number) drowned in Tarn", number, number, .exactly, places: ["Tarn"], on: day)
      .extraction
  }

  private func askSorted(_ ledger: Ledger) throws {
    var entities = ListEntities.Parameters(limit: 5)
    entities.sort = .mentions
    _ = try ledger.reply(to: entities)
    var claims = ListClaims.Parameters(limit: 2)
    claims.sort = .published
    _ = try ledger.reply(to: claims)
    var articles = ListArticles.Parameters(limit: 1)
    for sort in [ListArticles.Sort.changed, .published, .path] {
      articles.sort = sort
      _ = try ledger.reply(to: articles)
    }
    var propositions = ListPropositions.Parameters(limit: 1)
    propositions.sort = .newest
    _ = try ledger.reply(to: propositions)
    var conflicts = ListConflicts.Parameters(limit: 1)
    conflicts.sort = .newest
    _ = try ledger.reply(to: conflicts)
    var figures = ListFigures.Parameters(limit: 1)
    figures.sort = .newest
    _ = try ledger.reply(to: figures)
  }

  private func ask(_ fixture: borrowing LedgerFixture) throws {
    let ledger = fixture.ledger
    try askSorted(ledger)
    _ = try ledger.counts()
    let claims = try ledger.reply(to: ListClaims.Parameters(limit: 2)).claims
    _ = try ledger.reply(to: ListClaims.Parameters(after: claims.last?.id, limit: 2))
    _ = try ledger.reply(to: ListClaims.Parameters(path: "0.txt", limit: 2))
    _ = try ledger.reply(to: ListClaims.Parameters(source: "Venn", limit: 2))
    _ = try ledger.reply(to: ListClaims.Parameters(about: "harbour", limit: 2))
    let articles = try ledger.reply(to: ListArticles.Parameters(limit: 1))
    _ = try ledger.reply(to: ListArticles.Parameters(after: articles.next, limit: 1))
    _ = try ledger.reply(to: ListArticles.Parameters(paths: ["0.txt", "nowhere.txt"], limit: 1))
    _ = try ledger.reply(to: GetArticle.Parameters(path: "0.txt"))
    _ = try ledger.reply(to: Diff.Parameters(path: "0.txt"))
    let figures = try ledger.reply(to: ListFigures.Parameters(limit: 1))
    _ = try ledger.reply(to: ListFigures.Parameters(after: figures.next, limit: 1))
    _ = try ledger.reply(to: ListFigures.Parameters(measure: "killed", limit: 2))
    _ = try ledger.reply(to: ListFigures.Parameters(paths: ["0.txt", "nowhere"], limit: 2))
    let propositions = try ledger.reply(to: ListPropositions.Parameters(limit: 1))
    _ = try ledger.reply(to: ListPropositions.Parameters(after: propositions.next, limit: 1))
    _ = try ledger.reply(to: ListPropositions.Parameters(status: .disputed, limit: 1))
    let listed = try ledger.reply(to: ListConflicts.Parameters(limit: 1))
    _ = try ledger.reply(to: ListConflicts.Parameters(after: listed.next, limit: 1))
    let conflicts = listed.conflicts
    let some = try ledger.reply(to: ListEntities.Parameters(limit: 5))
    _ = try ledger.reply(to: ListEntities.Parameters(after: some.next, limit: 5))
    _ = try ledger.reply(to: ListEntities.Parameters(name: "Orla Venn", limit: 5))
    let entities = some.entities
    _ = try ledger.reply(to: Search.Parameters(words: "harbour", limit: 2))
    _ = try ledger.reply(to: Match.Parameters(text: "harbour wall needs repairs"))
    _ = try ledger.reply(to: ListChanges.Parameters(limit: 2))
    for claim in claims {
      _ = try ledger.reply(to: GetClaim.Parameters(id: claim.id))
      _ = try ledger.reply(to: Explain.Parameters(id: claim.id))
      _ = try ledger.reply(to: Explain.Parameters(id: claim.id, other: claims[0].id))
      if let event = claim.event { _ = try ledger.reply(to: GetEvent.Parameters(id: event)) }
      if let id = claim.proposition {
        _ = try ledger.reply(to: GetProposition.Parameters(id: id))
        _ = try ledger.reply(to: Explain.Parameters(id: id))
      }
    }
    for conflict in conflicts { _ = try ledger.reply(to: GetConflict.Parameters(id: conflict.id)) }
    for entity in entities {
      _ = try ledger.reply(to: GetEntity.Parameters(id: entity.id))
      _ = try ledger.reply(to: Explain.Parameters(id: entity.id))
    }
    if let story = articles.articles.first?.story {
      _ = try ledger.reply(to: GetStory.Parameters(id: story))
    }
    _ = try ledger.reply(to: Explain.Parameters(id: "0.txt"))
    _ = try ledger.reply(to: Explain.Parameters(id: "0.txt", other: "1.txt"))
    _ = try ledger.reply(to: Explain.Parameters(id: "corrections.json"))
  }
}

/// The statements that a connection ran, once each, with the values of one time.
private final class Statements: Sendable {
  private let noted = Mutex<[String: String]>([:])

  /// Notes what a connection runs from now on; the connection must not outlive this.
  func trace(_ db: Database) {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe _ = sqlite3_trace_v2(
      db.handle, UInt32(SQLITE_TRACE_STMT),
      { _, context, statement, _ in
        guard let context = unsafe context, let statement = unsafe statement else { return 0 }
        let statements = unsafe Unmanaged<Statements>.fromOpaque(context).takeUnretainedValue()
        unsafe statements.note(OpaquePointer(statement))
        return 0
      }, context)
  }

  private func note(_ statement: OpaquePointer) {
    guard let text = unsafe sqlite3_sql(statement),
      let expanded = unsafe sqlite3_expanded_sql(statement)
    else { return }
    defer { unsafe sqlite3_free(expanded) }
    let sql = unsafe String(cString: text)
    let verbs = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"]
    guard verbs.contains(where: sql.hasPrefix) else { return }
    let whole = unsafe String(cString: expanded)
    // What a full-text table asks of itself is told as a remark.
    guard !whole.hasPrefix("--") else { return }
    noted.withLock { $0[sql] = whole }
  }

  var all: [String: String] { noted.withLock { $0 } }
}
