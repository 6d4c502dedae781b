// SPDX-License-Identifier: Apache-2.0

internal import SQLite

/// What a transaction adds to the full-text index and takes out of it, written all at once at the transaction's end.
///
/// FTS5 gathers words in memory, but writes a segment of its own whenever a statement on another table opens a savepoint: written in
/// between, each article would leave several small segments to be merged later.
struct FullTextUpdate {
  /// The text of a row.
  enum Text {
    case article(title: String, body: String)
    case claim(content: String, sources: String)
  }

  private enum Edit {
    case add(Text, row: Int64)
    case removeArticle(row: Int64)
    case removeClaim(row: Int64)
  }

  private var edits: [Edit] = []

  /// Adds the text of an article's or a claim's row.
  mutating func add(_ text: Text, _ row: Int64) { edits.append(.add(text, row: row)) }

  /// Takes an article's text out.
  mutating func removeArticle(_ row: Int64) { edits.append(.removeArticle(row: row)) }

  /// Takes a claim's text out.
  mutating func removeClaim(_ row: Int64) { edits.append(.removeClaim(row: row)) }

  /// Writes everything, in the order in which it was asked for: a row's number may have gone to another.
  func write(into db: Database) throws {
    // What was taken out the index goes on holding until it is purged.
    var hasForgotten = false
    for edit in edits {
      switch edit {
      case .add(.article(let title, let body), let row):
        try db.cached("INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)")
          .execute(arguments: [row, title, body])
      case .add(.claim(let content, let sources), let row):
        try db.cached("INSERT INTO claim_text (rowid, content, sources) VALUES (?, ?, ?)")
          .execute(arguments: [row, content, sources])
      case .removeArticle(let row):
        try db.cached("DELETE FROM article_text WHERE rowid = ?").execute(arguments: [row])
        hasForgotten = true
      case .removeClaim(let row):
        try db.cached("DELETE FROM claim_text WHERE rowid = ?").execute(arguments: [row])
        hasForgotten = true
      }
    }
    if hasForgotten { try Ledger.notePurge(db) }
  }
}
