internal import CorpusLanguage
package import CorpusProtocol
internal import Foundation
internal import GRDB

/// Lists, a page at a time: each page is a short read of its own, so that no client holds the WAL.
extension Ledger {
  package func reply(to ask: ListArticles.Parameters) throws -> ListArticles.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      var condition: [String] = []
      var arguments = StatementArguments()
      if let paths = ask.paths, !paths.isEmpty {
        condition.append("a.id IN (\(ArticleRows.atPaths))")
        arguments += [try ArticleRows.list(paths)]
      }
      var place: (touched: Int64, id: Int64)?
      if let after = try ListPage.parts(ask.after, count: 2) {
        let (touched, id) = (try ListPage.number(after[0]), try ListPage.number(after[1]))
        condition.append("(a.touched, -a.id) < (?, ?)")
        arguments += [touched, -id]
        place = (touched, id)
      }
      arguments += [size]
      let whole = condition.isEmpty ? "" : "WHERE \(condition.joined(separator: " AND "))"
      let entries = try ArticleRows(db: db).fetch(
        "\(whole) ORDER BY a.touched DESC, a.id LIMIT ?", arguments)
      if let place, let last = entries.last {
        try ListPage.goesOn((last.touched, -last.id) < (place.touched, -place.id))
      }
      let next = entries.count == size ? entries.last.map { "\($0.touched)|\($0.id)" } : nil
      return ListArticles.Reply(
        articles: entries.map(\.article), next: next, clock: try clock(db))
    }
  }

  package func reply(to ask: ListClaims.Parameters) throws -> ListClaims.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      var condition: [String] = []
      var arguments = StatementArguments()
      if let path = ask.path {
        guard let article = try ArticleRows(db: db).at(path) else {
          throw LedgerError.notFound(path)
        }
        condition.append("c.article = ?")
        arguments += [article.id]
      }
      if let about = ask.about {
        guard let query = FullText.all(about) else { throw LedgerError.invalidParameter("about") }
        condition.append("c.id IN (SELECT rowid FROM claim_text WHERE claim_text MATCH ?)")
        arguments += [query]
      }
      if let source = ask.source {
        guard let query = FullText.all(source, in: "sources") else {
          throw LedgerError.invalidParameter("source")
        }
        // Whoever goes by these words in one article is meant under every name in the others; where several are credited
        // with a claim, the words do not tell which of them is meant. Sets within sets, no joins: a claim of a much-quoted speaker
        // would be joined with all his others.
        condition.append(
          """
          (c.id IN (SELECT rowid FROM claim_text WHERE claim_text MATCH ?)
            OR c.id IN (SELECT claim FROM claim_source WHERE via = 0 AND node IN (
              SELECT id FROM node WHERE head IN (
                SELECT n.head FROM claim_text t JOIN claim_source s ON s.claim = t.rowid
                JOIN node n ON n.id = s.node WHERE t.claim_text MATCH ? AND s.position = 0
                  AND NOT EXISTS (SELECT 1 FROM claim_source k WHERE k.claim = t.rowid AND k.position > 0)))))
          """)
        arguments += [query, query]
      }
      if let kind = ask.kind {
        condition.append("c.kind = ?")
        arguments += [kind.rawValue]
      }
      if let since = ask.saidSince {
        condition.append("c.time_value >= ?")
        arguments += [since]
      }
      if let since = ask.publishedSince {
        condition.append("a.published_value >= ?")
        arguments += [since]
      }
      if let after = try ListPage.parts(ask.after, count: 1) {
        condition.append(
          """
          (a.path, c.position) > (SELECT x.path, y.position FROM claim y JOIN article x ON x.id = y.article
            WHERE y.code = ?)
          """)
        arguments += [after[0]]
      }
      arguments += [size]
      let whole = condition.isEmpty ? "" : "WHERE \(condition.joined(separator: " AND "))"
      let claims = try ClaimRows(db: db).fetch(
        "\(whole) ORDER BY a.path, c.position LIMIT ?", arguments)
      if let after = ask.after, let last = claims.last {
        try ListPage.goesOn(try isClaim(last.id, behind: after, db))
      }
      return ListClaims.Reply(
        claims: claims, next: claims.count == size ? claims.last?.id : nil, clock: try clock(db))
    }
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

  package func reply(to ask: ListChanges.Parameters) throws -> ListChanges.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let since = try ask.since.map { try sequence(of: $0, db) } ?? 0
      let changes = try Row.fetchAll(
        db.cached(
          """
          SELECT sequence, at, kind, article, claim, proposition, summary FROM change
          WHERE sequence > ? ORDER BY sequence LIMIT ?
          """), arguments: [since, size]
      ).map { row in
        try ListPage.goesOn(row["sequence"] > since)
        return Change(
          clock: "\(epoch):\(row["sequence"] as Int64)", at: row["at"],
          kind: Change.Kind(rawValue: row["kind"]) ?? .reset, article: row["article"],
          claim: row["claim"], proposition: row["proposition"], summary: row["summary"])
      }
      return ListChanges.Reply(
        changes: changes, next: changes.count == size ? changes.last?.clock : nil,
        clock: try clock(db))
    }
  }

  /// The sequence number of a clock of this ledger; ClockTooOld where the log no longer reaches back to it.
  private func sequence(of clock: String, _ db: Database) throws -> Int64 {
    let parts = clock.split(separator: ":")
    guard parts.count == 2, let sequence = Int64(parts[1]) else {
      throw LedgerError.invalidParameter("since")
    }
    let oldest = try Int64.fetchOne(db.cached("SELECT MIN(sequence) FROM change")) ?? 1
    guard parts[0] == epoch, sequence >= oldest - 1 || sequence == 0 else {
      throw LedgerError.clockTooOld(oldest: "\(epoch):\(max(0, oldest - 1))")
    }
    return sequence
  }
}
