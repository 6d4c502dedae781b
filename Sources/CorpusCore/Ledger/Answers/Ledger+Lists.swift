// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol
internal import SQLite

/// Lists of articles and claims, a page at a time: each page is a short read of its own, so that no client holds the WAL.
extension Ledger {
  package func reply(to ask: ListArticles.Parameters) throws -> ListArticles.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      var conditions = try Self.articles(ask)
      let total = try Self.count(ask.count, "article a WHERE \(conditions.sql)", conditions, db)
      if let total {
        var reply = ListArticles.Reply(articles: [], clock: try clock(db))
        reply.count = total
        return reply
      }
      var place: (touched: Int64, id: Int64)?
      let order: String
      let key: (ArticleRows.Entry) -> String
      switch ask.sort ?? .changed {
      case .changed:
        order = "a.touched DESC, a.id"
        key = { "\($0.touched)|\($0.id)" }
        if let after = try ListPage.parts(ask.after, count: 2) {
          let (touched, id) = (try ListPage.number(after[0]), try ListPage.number(after[1]))
          conditions.add("(a.touched, -a.id) < (?, ?)", [touched, -id])
          place = (touched, id)
        }
      case .published, .path:
        let isByDate = ask.sort == .published
        order = isByDate ? "COALESCE(a.published_value, '') DESC, a.path" : "a.path"
        key = { "\($0.id)" }
        if let after = try ListPage.parts(ask.after, count: 1) {
          let last = "FROM article x WHERE x.id = ?"
          let id = try ListPage.number(after[0])
          conditions.add(
            isByDate
              ? Self.behindDate("a.path", "x.path", last) : "a.path > (SELECT x.path \(last))",
            isByDate ? [id, id, id] : [id])
        }
      }
      let entries = try ArticleRows(db: db).fetch(
        "WHERE \(conditions.sql) ORDER BY \(order) LIMIT ?", conditions.arguments + [size])
      if let place, let last = entries.last {
        try ListPage.goesOn((last.touched, -last.id) < (place.touched, -place.id))
      }
      return ListArticles.Reply(
        articles: entries.map(\.article), next: entries.count == size ? entries.last.map(key) : nil,
        clock: try clock(db))
    }
  }

  /// What a list of articles is restricted to: dates, outlet and words are the article's own, the rest is asked of its claims.
  private static func articles(_ ask: ListArticles.Parameters) throws -> ClaimConditions {
    var own = ClaimConditions()
    if let paths = ask.paths, !paths.isEmpty {
      own.add("a.id IN (\(ArticleRows.atPaths))", [try ArticleRows.list(paths)])
    }
    if let state = ask.state { own.add("a.state = ?", [state.rawValue]) }
    if let about = ask.about {
      guard let query = FullText.all(about) else { throw LedgerError.invalidParameter("about") }
      own.add(
        "a.id IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)", [query])
    }
    if let outlet = ask.outlet { own.add(ClaimConditions.outlet, [outlet]) }
    if let since = ask.since { own.add("a.published_value >= ?", [since]) }
    if let until = ask.until {
      own.add(ClaimConditions.until("a.published_value"), [until, until])
    }
    var claims = ask
    (claims.about, claims.outlet, claims.since, claims.until) = (nil, nil, nil, nil)
    let conditions = try ClaimConditions(claims, kind: ask.kind)
    guard !conditions.isEmpty else { return own }
    own.add(
      conditions.isNarrow
        ? "a.id IN (SELECT c.article FROM claim c WHERE \(conditions.sql))"
        : "EXISTS (SELECT 1 FROM claim c WHERE c.article = a.id AND \(conditions.sql))",
      conditions.arguments)
    return own
  }

  /// That a row stands behind another in the order of descending dates and ascending keys: three parameters.
  ///
  /// The first condition is where the index is entered.
  private static func behindDate(_ key: String, _ last: String, _ from: String) -> String {
    let date = "COALESCE(a.published_value, '')"
    let lastDate = "(SELECT COALESCE(x.published_value, '') \(from))"
    return """
      \(date) <= \(lastDate) AND (\(date) < \(lastDate) OR \(key) > (SELECT \(last) \(from)))
      """
  }

  /// How many rows there are, where that is asked for.
  private static func count(
    _ wanted: Bool?, _ from: String, _ conditions: ClaimConditions, _ db: Database
  ) throws -> Int? {
    guard wanted == true else { return nil }
    return try Int.fetchOne(
      db.cached("SELECT COUNT(*) FROM \(from)"), arguments: conditions.arguments)
  }

  package func reply(to ask: ListClaims.Parameters) throws -> ListClaims.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      var conditions = try claims(ask, db)
      let joined = "claim c JOIN article a ON a.id = c.article"
      let whole = conditions.isEmpty ? "claim" : "\(joined) WHERE \(conditions.sql)"
      if let total = try Self.count(ask.count, whole, conditions, db) {
        var reply = ListClaims.Reply(claims: [], clock: try clock(db))
        reply.count = total
        return reply
      }
      let isByDate = ask.sort == .published
      // Where all claims are listed, or by date, articles are gone through in order, and claims read of the first of them only.
      let isWalk = isByDate || conditions.isEmpty
      let key = "(a.path, c.position)"
      let last = "FROM claim y JOIN article x ON x.id = y.article WHERE y.code = ?"
      if let after = try ListPage.parts(ask.after, count: 1) {
        conditions.add(
          isByDate
            ? Self.behindDate(key, "x.path, y.position", last)
            : "\(key) > (SELECT x.path, y.position \(last))",
          isByDate ? [after[0], after[0], after[0]] : [after[0]])
      }
      let order =
        (isByDate ? "COALESCE(a.published_value, '') DESC, " : "") + "a.path, c.position"
      let chosen =
        isWalk
        ? """
        c.id IN (SELECT c.id FROM article a\(isByDate ? " INDEXED BY article_published" : "")
          CROSS JOIN claim c ON c.article = a.id\(conditions.isEmpty ? "" : " WHERE \(conditions.sql)")
          ORDER BY \(order) LIMIT ?)
        ORDER BY \(order)
        """ : "\(conditions.sql) ORDER BY \(order) LIMIT ?"
      let claims = try ClaimRows(db: db).fetch("WHERE \(chosen)", conditions.arguments + [size])
      if let after = ask.after, let last = claims.last, !isByDate {
        try ListPage.goesOn(try isClaim(last.id, behind: after, db))
      }
      return ListClaims.Reply(
        claims: claims, next: claims.count == size ? claims.last?.id : nil, clock: try clock(db))
    }
  }

  private func claims(_ ask: ListClaims.Parameters, _ db: Database) throws -> ClaimConditions {
    var conditions = try ClaimConditions(ask, kind: ask.kind, paths: ask.paths)
    if let path = ask.path {
      guard let article = try ArticleRows(db: db).at(path) else { throw LedgerError.notFound(path) }
      conditions.add(
        article.article.holds == nil
          ? "c.article = ?" : "c.article IN (SELECT id FROM article WHERE whole = ?)", [article.id])
    }
    if let since = ask.saidSince { conditions.add("c.time_value >= ?", [since]) }
    if let until = ask.saidUntil {
      conditions.add(ClaimConditions.until("c.time_value"), [until, until])
    }
    if let since = ask.publishedSince { conditions.add("a.published_value >= ?", [since]) }
    // Who asks what was said asks for what articles say now.
    if !conditions.isEmpty, ask.path == nil, ask.paths?.isEmpty ?? true {
      conditions.add("a.outdated = 0", [])
    }
    return conditions
  }

  /// Whether a claim stands behind another in the order of paths and positions.
  private func isClaim(_ code: String, behind other: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cached(
        """
        SELECT (a.path, c.position) > (b.path, d.position) FROM claim c JOIN article a ON a.id = c.article,
          claim d JOIN article b ON b.id = d.article WHERE c.code = ? AND d.code = ?
        """), arguments: [code, other]) ?? false
  }
}
