// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Articles as answers show them.
struct ArticleRows {
  let db: Database

  private static let query = """
    SELECT a.id, a.path, a.facts, a.revision, a.published, a.wire, a.touched, a.coverage, a.number, a.start, a.version,
      (SELECT w.holds FROM article w WHERE w.id = a.whole) AS total, h.hash AS story,
      (SELECT COUNT(*) FROM claim c WHERE c.article = a.id) AS claims
    FROM article a LEFT JOIN node n ON n.id = a.story LEFT JOIN node h ON h.id = n.head
    """

  /// An article with the keys that lists need.
  struct Entry {
    var id: Int64
    var touched: Int64
    var article: Article
  }

  /// The articles that fulfil a condition, in the order it gives.
  func fetch(_ condition: String, _ arguments: StatementArguments) throws -> [Entry] {
    try Row.fetchAll(db.cached("\(Self.query) \(condition)"), arguments: arguments).map(entry)
  }

  /// The rows of articles at paths, or below folders, which one parameter lists: any number of them makes one short statement.
  static let atPaths = """
    SELECT x.id FROM json_each(?) j CROSS JOIN article x ON x.path = CAST(j.value AS BLOB)
      OR x.display = j.value
      OR (x.path >= CAST(j.value || '/' AS BLOB) AND x.path < CAST(j.value || '0' AS BLOB))
    """

  /// Paths as that parameter.
  static func list(_ paths: [String]) throws -> String {
    try CanonicalJSON.string(paths.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
  }

  /// The article at a path, by its display form.
  func at(_ path: String) throws -> Entry? {
    guard
      var entry = try fetch("WHERE a.path = ?", [Array(path.utf8)]).first
        ?? fetch("WHERE a.display = ?", [path]).first
    else { return nil }
    entry.article.coveredBy = try coverage(of: entry.id)
    return entry
  }

  /// The articles of other stories that report the same event; copies are listed as copies.
  private func coverage(of id: Int64) throws -> [String] {
    try String.fetchAll(
      db.cached(
        """
        SELECT b.display FROM article a JOIN article b ON b.coverage = a.coverage
        JOIN node n ON n.id = a.story JOIN node m ON m.id = b.story
        WHERE a.id = ? AND m.head <> n.head ORDER BY b.path
        """), arguments: [id])
  }

  /// The article's text.
  func text(of id: Int64) throws -> String? {
    try String.fetchOne(
      db.cached("SELECT body FROM article_text WHERE rowid = ?"), arguments: [id])
  }

  private func entry(_ row: Row) throws -> Entry {
    var article = try CanonicalJSON.decode(Article.self, from: row["facts"])
    let published: String? = row["published"]
    article.published = try published.map {
      try CanonicalJSON.decode(PublicationDate.self, from: $0)
    }
    article.revision = row["revision"]
    if let number: Int = row["number"], let of: Int = row["total"] {
      article.part = Article.Part(number: number, of: of, start: row["start"])
    }
    article.version = try version(row["version"], of: row["path"])
    article.story = row["story"]
    article.wire = row["wire"]
    article.coverage = row["coverage"]
    article.claimCount = row["claims"]
    article.names = nil
    article.terms = nil
    article.body = nil
    article.extractor = nil
    article.copies = try article.story.map { try copies(of: $0, but: row["id"]) } ?? []
    return Entry(id: row["id"], touched: row["touched"], article: article)
  }

  /// Path of the newest version of an article.
  func newest(of version: String) throws -> String? {
    try String.fetchOne(
      db.cached(
        "SELECT display FROM article WHERE version = ? ORDER BY version_rank DESC, path DESC"),
      arguments: [version])
  }

  private func version(_ version: String?, of path: [UInt8]) throws -> Article.Version? {
    guard let version else { return nil }
    let rows = try Row.fetchAll(
      db.cached("SELECT path, display FROM article WHERE version = ? ORDER BY version_rank, path"),
      arguments: [version])
    guard rows.count > 1, let index = rows.firstIndex(where: { $0["path"] == path }) else {
      return nil
    }
    let paths = rows.map { $0["display"] as String }
    return Article.Version(
      number: index + 1, of: paths.count, newer: index + 1 < paths.count ? paths.last : nil,
      paths: paths)
  }

  /// A story by its identifier; nil where no article prints it.
  func story(_ id: String) throws -> Story? {
    let rows = try Row.fetchAll(
      db.cached(
        """
        SELECT a.display, json_extract(a.facts, '$.title') AS title, a.outlet, a.agency, a.published,
          a.wire, a.coverage
        FROM node h JOIN node n ON n.head = h.id JOIN article a ON a.story = n.id
        WHERE h.hash = ? ORDER BY a.path
        """), arguments: [id])
    guard let first = rows.first else { return nil }
    let copies = try rows.map { row in
      let published: String? = row["published"]
      return Story.Copy(
        path: row["display"], title: row["title"], outlet: row["outlet"], agency: row["agency"],
        published: try published.map { try CanonicalJSON.decode(PublicationDate.self, from: $0) })
    }
    return Story(id: id, wire: first["wire"], copies: copies, coverage: first["coverage"])
  }

  private func copies(of story: String, but id: Int64) throws -> [String] {
    try String.fetchAll(
      db.cached(
        """
        SELECT a.display FROM node h JOIN node n ON n.head = h.id JOIN article a ON a.story = n.id
        WHERE h.hash = ? AND a.id <> ? ORDER BY a.path
        """), arguments: [story, id])
  }
}
