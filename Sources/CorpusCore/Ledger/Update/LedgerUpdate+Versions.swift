// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Versions of one article: the newest takes part in the strata, the others are kept as its history.
///
/// An article that does not count has its row, its text and its claims, and no node in any stratum: so the strata are those of a
/// corpus without it.
extension LedgerUpdate {
  /// Notes which article the row is a version of.
  ///
  /// - Parameter prints: whether it has a text of its own; a page that asks to log in is no version of what it hides.
  mutating func markVersion(_ row: Int64, _ facts: Article, prints: Bool) throws {
    try touchVersions(of: row)
    let mark =
      prints ? VersionMark(facts, ruled: corrections.label(ofArticle: facts.path)) : nil
    try db.cached("UPDATE article SET version = ?, version_rank = ? WHERE id = ?")
      .execute(arguments: [mark?.article, mark?.rank, row])
    if let mark { touchedVersions.insert(mark.article) }
  }

  /// Notes that the other versions of the article may count from now on.
  mutating func touchVersions(of row: Int64) throws {
    if let version = try String.fetchOne(
      db.cached("SELECT version FROM article WHERE id = ?"), arguments: [row])
    {
      touchedVersions.insert(version)
    }
  }

  /// Whether the article takes part in the strata.
  func isNewest(_ row: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cached("SELECT outdated = 0 FROM article WHERE id = ?"), arguments: [row]) ?? false
  }

  /// Lets the newest version of each article count, and no other.
  ///
  /// - Returns: the articles that count, or do so no more, other than before.
  mutating func settleVersions() throws -> [Int64] {
    var moved: [Int64] = []
    for version in touchedVersions.sorted() {
      let rows = try Row.fetchAll(
        db.cached(
          """
          SELECT id, outdated FROM article WHERE version = ? ORDER BY version_rank DESC, path DESC
          """), arguments: [version])
      for (index, row) in rows.enumerated() where row["outdated"] != (index > 0) {
        try settle(row["id"], isOutdated: index > 0)
        moved.append(row["id"])
      }
    }
    touchedVersions = []
    return moved.sorted()
  }

  private mutating func settle(_ row: Int64, isOutdated: Bool) throws {
    try db.cached("UPDATE article SET outdated = ? WHERE id = ?")
      .execute(arguments: [isOutdated, row])
    if isOutdated { try leaveStrata(row) } else { try joinStrata(row) }
  }

  /// Takes an article's text and names out of the strata; its claims follow when they are told anew.
  private mutating func leaveStrata(_ row: Int64) throws {
    try detachShortNames(row)
    try leaveStory(row)
    try db.cached(
      """
      UPDATE article SET wire = NULL, coverage = NULL, published = own_date,
        published_value = own_date ->> '$.value' WHERE id = ?
      """
    ).execute(arguments: [row])
  }

  /// Puts an article's text and names into the strata; its claims follow when they are told anew.
  private mutating func joinStrata(_ row: Int64) throws {
    guard let facts = try storedArticle(row) else { return }
    let body = BodyParagraph.all(in: facts)
    let story = try story(of: body, in: facts)
    try db.cached("UPDATE article SET story = ? WHERE id = ?").execute(arguments: [story, row])
    try notePrinted(body, by: facts, row)
    try attachShortNames(
      row, Extraction(article: facts, claims: try claims(ofArticle: row)))
  }

  /// An article as the ledger has it, with its text.
  func storedArticle(_ row: Int64) throws -> Article? {
    guard
      let row = try Row.fetchOne(
        db.cached(
          """
          SELECT a.facts, t.body FROM article a JOIN article_text t ON t.rowid = a.id WHERE a.id = ?
          """), arguments: [row])
    else { return nil }
    var facts = try CanonicalJSON.decode(Article.self, from: row["facts"])
    facts.text = row["body"]
    return facts
  }
}
