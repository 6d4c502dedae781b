// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol
internal import SQLite

/// The ledger as a whole: its counts, its export, and the lines that verify compares.
extension Ledger {
  /// How much the ledger holds.
  package struct Counts: Hashable, Sendable {
    package var articles: Status.ArticleCounts
    package var claims: Int
    package var propositions: Int
    package var conflicts: Int
    /// When it last changed, RFC 3339 in UTC.
    package var lastChange: String?
    /// What is wrong with the corrections.
    package var correctionsProblem: String?
  }

  /// Counts what the ledger holds.
  package func counts() throws -> Counts {
    try pool.read { db in
      func count(_ name: String) throws -> Int {
        try Int.fetchOne(db.cached("SELECT count FROM tally WHERE name = ?"), arguments: [name])
          ?? 0
      }
      func articles(_ state: Article.State) throws -> Int {
        try count("article \(state.rawValue)")
      }
      return Counts(
        articles: Status.ArticleCounts(
          ready: try articles(.ready), pending: try articles(.pending),
          skipped: try articles(.skipped), failed: try articles(.failed)),
        claims: try count("claim"),
        propositions: try count("proposition"),
        conflicts: try count("conflict"),
        lastChange: try String.fetchOne(
          db.cached("SELECT at FROM change ORDER BY sequence DESC LIMIT 1")),
        correctionsProblem: try String.fetchOne(
          db.cached("SELECT json_extract(facts, '$.problem') FROM article WHERE path = ?"),
          arguments: [Corrections.path.bytes]))
    }
  }

  /// Hands every object of the ledger to `body`, a page of one short read at a time.
  ///
  /// Order: articles, claims, events, propositions, conflicts, entities.
  package func export(_ body: (ExportRecord) throws -> Void) throws {
    try pages {
      try reply(to: ListArticles.Parameters(after: $0, limit: ListPage.most))
    } next: {
      $0.next
    } each: {
      try $0.articles.forEach { try body(ExportRecord(article: $0)) }
    }
    try pages {
      try reply(to: ListClaims.Parameters(after: $0, limit: ListPage.most))
    } next: {
      $0.next
    } each: {
      try $0.claims.forEach { try body(ExportRecord(claim: $0)) }
    }
    try pages {
      try reply(to: ListFigures.Parameters(after: $0, limit: ListPage.most))
    } next: {
      $0.next
    } each: {
      try $0.events.forEach { try body(ExportRecord(event: $0.event)) }
    }
    try pages {
      try reply(to: ListPropositions.Parameters(after: $0, limit: ListPage.most))
    } next: {
      $0.next
    } each: {
      try $0.propositions.forEach { try body(ExportRecord(proposition: $0)) }
    }
    try pages {
      try reply(to: ListConflicts.Parameters(after: $0, limit: ListPage.most))
    } next: {
      $0.next
    } each: {
      try $0.conflicts.forEach { try body(ExportRecord(conflict: $0)) }
    }
    try pages {
      try reply(to: ListEntities.Parameters(after: $0, limit: ListPage.most))
    } next: {
      $0.next
    } each: {
      try $0.entities.forEach { try body(ExportRecord(entity: $0)) }
    }
  }

  /// Every object that the corpus alone determines, as sorted JSON lines without history: what `verify` compares.
  package func canonicalLines() throws -> [String] {
    var lines: [String] = []
    try export { record in
      var record = record
      record.article?.revision = nil
      record.claim?.revision = nil
      lines.append(try CanonicalJSON.string(record))
    }
    return lines.sorted()
  }

  private func pages<Reply>(
    _ page: (String?) throws -> Reply, next: (Reply) -> String?, each: (Reply) throws -> Void
  ) throws {
    var after: String?
    repeat {
      let reply = try page(after)
      try each(reply)
      after = next(reply)
    } while after != nil
  }
}
