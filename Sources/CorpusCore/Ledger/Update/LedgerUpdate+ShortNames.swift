// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Stratum 3: whom names mean that are not whole in their article, by the other articles of its coverage.
extension LedgerUpdate {
  /// Notes the short names that an article tells of, and the full ones that they may be short for.
  func attachShortNames(_ article: Int64, _ extraction: Extraction) throws {
    guard try isNewest(article) else { return }
    var entities = extraction.article.names ?? []
    let named = Set(entities.map(\.name))
    for source in extraction.claims.flatMap({ $0.sources + $0.via })
    where source.kind != .person && !named.contains(source.name) && LocalBody(source.name) != nil {
      entities.append(NamedEntity(name: source.name, kind: source.kind, names: [], roles: []))
    }
    for entry in ShortNames.entries(of: entities) {
      try db.cached("INSERT OR IGNORE INTO short_name (article, short, name) VALUES (?, ?, ?)")
        .execute(arguments: [article, entry.key, entry.name ?? ""])
    }
  }

  /// Forgets the short names of an article.
  mutating func detachShortNames(_ article: Int64) throws {
    try noteShortNames(of: article)
    try db.cached("DELETE FROM short_name WHERE article = ?").execute(arguments: [article])
  }

  /// Notes that an article's coverage of now may get or lose what these names are short for.
  mutating func noteShortNames(of article: Int64) throws {
    for row in try Row.fetchAll(
      db.cached(
        """
        SELECT DISTINCT a.coverage, s.short FROM article a JOIN short_name s ON s.article = a.id
        WHERE a.id = ? AND a.coverage IS NOT NULL
        """), arguments: [article])
    {
      touchedShortNames[row[0], default: []].insert(row[1])
    }
  }

  /// Tells every short name whom it means, where the coverage that it stands in has changed; the articles wait in `unplaced`.
  mutating func settleShortNames() throws {
    for article in unplaced { try noteShortNames(of: article) }
    for (coverage, names) in touchedShortNames.sorted(by: { $0.key < $1.key }) {
      for name in names.sorted() { try settle(name, in: coverage) }
    }
    touchedShortNames = [:]
  }

  private mutating func settle(_ short: String, in coverage: String) throws {
    let lone = try Row.fetchAll(
      db.cached(
        """
        SELECT s.article, s.told FROM article a JOIN short_name s ON s.article = a.id
        WHERE a.coverage = ? AND s.short = ? AND s.name = ''
        """), arguments: [coverage, short])
    guard !lone.isEmpty else { return }
    let person = ShortNames.one(
      of: try String.fetchAll(
        db.cached(
          """
          SELECT DISTINCT s.name FROM article a JOIN short_name s ON s.article = a.id
          WHERE a.coverage = ? AND s.short = ? AND s.name <> '' ORDER BY s.name
          """), arguments: [coverage, short]), for: short)
    for row in lone where row["told"] != person {
      let article: Int64 = row["article"]
      try db.cached("UPDATE short_name SET told = ? WHERE article = ? AND short = ? AND name = ''")
        .execute(arguments: [person, article, short])
      unplaced.insert(article)
    }
  }

  /// What an article's short names are short for.
  func fullNames(in article: Int64) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db.cached(
        "SELECT short, told FROM short_name WHERE article = ? AND name = '' AND told IS NOT NULL"),
      arguments: [article])
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { a, _ in a })
  }
}
