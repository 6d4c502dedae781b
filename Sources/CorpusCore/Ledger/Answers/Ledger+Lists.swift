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
        let one = "a.path = ? OR a.display = ? OR (a.path >= ? AND a.path < ?)"
        condition.append("(\(paths.map { _ in one }.joined(separator: " OR ")))")
        for path in paths {
          let bare = path.hasSuffix("/") ? String(path.dropLast()) : path
          arguments += [Data(bare.utf8), bare, Data("\(bare)/".utf8), Data("\(bare)0".utf8)]
        }
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

  /// So many claims of events end a page.
  private static let claimsOfAPage = 100

  package func reply(to ask: ListFigures.Parameters) throws -> ListFigures.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let place = ask.place.map(Spelling.words)
      var after = try ListPage.parts(ask.after, count: 1)?.first ?? "v-"
      var events: [EventFigures] = []
      var claimCount = 0
      var isAtEnd = false
      // A page ends early where its events have many claims: a page is read whole.
      while events.count < size, claimCount < Self.claimsOfAPage, !isAtEnd {
        let id = try String.fetchOne(
          db.cached(
            """
            SELECT h.hash FROM node h WHERE h.hash > ?1 AND h.hash < 'v.' AND h.head = h.id
            AND EXISTS (SELECT 1 FROM node n JOIN figure f ON f.event = n.id
              WHERE n.head = h.id AND (?2 IS NULL OR f.measure = ?2))
            ORDER BY h.hash LIMIT 1
            """), arguments: [after, ask.measure])
        guard let id else {
          isAtEnd = true
          continue
        }
        try ListPage.goesOn(from: after, to: id)
        after = id
        guard let event = try Summaries(db: db).event(id) else { continue }
        if let place, !event.places.contains(where: { Self.names($0, place) }) { continue }
        let claims = try ClaimRows(db: db).ofEvent(id).filter {
          ask.measure == nil || $0.figure?.measure == ask.measure
        }
        claimCount += claims.count
        let propositions = try Set(claims.compactMap(\.proposition)).sorted().compactMap {
          try Summaries(db: db).proposition($0)
        }
        events.append(EventFigures(event: event, claims: claims, propositions: propositions))
      }
      let next = isAtEnd ? nil : events.last?.event.id
      return ListFigures.Reply(events: events, next: next, clock: try clock(db))
    }
  }

  package func reply(to ask: ListPropositions.Parameters) throws -> ListPropositions.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      var condition: [String] = []
      var arguments = StatementArguments()
      if let status = ask.status {
        condition.append("status = ?")
        arguments += [status.rawValue]
      }
      var place: (wires: Int64, claims: Int64, id: String)?
      if let after = try ListPage.parts(ask.after, count: 3) {
        condition.append(
          "wires <= ? AND (wires < ? OR claims < ? OR (claims = ? AND id > ?))")
        let wires = try ListPage.number(after[0])
        let claims = try ListPage.number(after[1])
        arguments += [wires, wires, claims, claims, after[2]]
        place = (wires, claims, after[2])
      }
      arguments += [size]
      let whole = condition.isEmpty ? "" : "WHERE \(condition.joined(separator: " AND "))"
      let rows = try Row.fetchAll(
        db.cached(
          "SELECT id, wires, claims FROM proposition \(whole) ORDER BY wires DESC, claims DESC, id LIMIT ?"
        ), arguments: arguments)
      if let place, let last = rows.last {
        let (wires, claims): (Int64, Int64) = (last["wires"], last["claims"])
        if (wires, claims) == (place.wires, place.claims) {
          try ListPage.goesOn(from: place.id, to: last["id"])
        } else {
          try ListPage.goesOn((wires, claims) < (place.wires, place.claims))
        }
      }
      let propositions = try rows.compactMap {
        try Summaries(db: db).proposition($0["id"])
      }
      let next =
        rows.count == size
        ? rows.last.map { "\($0["wires"] as Int)|\($0["claims"] as Int)|\($0["id"] as String)" }
        : nil
      return ListPropositions.Reply(
        propositions: propositions, next: next, clock: try clock(db))
    }
  }

  package func reply(to ask: ListConflicts.Parameters) throws -> ListConflicts.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let ids = try String.fetchAll(
        db.cached("SELECT id FROM conflict WHERE id > ? ORDER BY id LIMIT ?"),
        arguments: [ask.after ?? "", size])
      if let after = ask.after, let last = ids.last { try ListPage.goesOn(from: after, to: last) }
      return ListConflicts.Reply(
        conflicts: try ids.compactMap { try Summaries(db: db).conflict($0) },
        next: ids.count == size ? ids.last : nil, clock: try clock(db))
    }
  }

  package func reply(to ask: ListEntities.Parameters) throws -> ListEntities.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let wanted = ask.name.map(Spelling.words)
      var after = ask.after ?? "e-"
      var entities: [Entity] = []
      while entities.count < size {
        let ids = try String.fetchAll(
          db.cached(
            "SELECT hash FROM node WHERE hash > ? AND hash < 'e.' AND head = id ORDER BY hash LIMIT 500"
          ), arguments: [after])
        for id in ids where entities.count < size {
          try ListPage.goesOn(from: after, to: id)
          after = id
          guard let entity = try Summaries(db: db).entity(id) else { continue }
          if let wanted, !entity.names.contains(where: { Self.names($0, wanted) }) { continue }
          entities.append(entity)
        }
        if ids.count < 500 { break }
      }
      return ListEntities.Reply(
        entities: entities, next: entities.count == size ? after : nil, clock: try clock(db))
    }
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

  /// Whether a name has all of the words, in any spelling.
  private static func names(_ name: String, _ wanted: [String]) -> Bool {
    let words = Spelling.words(name)
    return wanted.allSatisfy { want in words.contains { Spelling.same($0, want) } }
  }
}
