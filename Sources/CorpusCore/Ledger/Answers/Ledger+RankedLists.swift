// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol
internal import SQLite

/// Lists that begin with what matters; their order is kept in step with every change (`LedgerUpdate+Lists`).
extension Ledger {
  /// So many claims of events end a page.
  private static let claimsOfAPage = 100

  /// Events by the wires that tell of them, then by their figures.
  package func reply(to ask: ListFigures.Parameters) throws -> ListFigures.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let place = ask.place.map(Spelling.words)
      let list = try Self.events(ask)
      // Where no place is looked for in any spelling, every row counts.
      if ask.count == true, place == nil {
        return try counted(ListFigures.Reply(events: [], clock: try clock(db)), \.count, list, db)
      }
      if ask.count == true { return try counted(ask, db) }
      var after = try list.place(ask.after)
      var events: [EventFigures] = []
      var claimCount = 0
      var isAtEnd = false
      // A page ends early where its events have many claims: a page is read whole.
      while events.count < size, claimCount < Self.claimsOfAPage, !isAtEnd {
        let places = try list.fetch(db, after: after, limit: 20)
        isAtEnd = places.count < 20
        for (number, row) in places.enumerated() {
          after = row
          guard let event = try Summaries(db: db).event(row.id) else { continue }
          if let place, !event.places.contains(where: { ClaimConditions.names($0, place) }) {
            continue
          }
          let claims = try ClaimRows(db: db).ofEvent(row.id).filter {
            ask.measure == nil || $0.figure?.measure == ask.measure
          }
          claimCount += claims.count
          let propositions = try Set(claims.compactMap(\.proposition)).sorted().compactMap {
            try Summaries(db: db).proposition($0)
          }
          events.append(EventFigures(event: event, claims: claims, propositions: propositions))
          guard events.count < size, claimCount < Self.claimsOfAPage else {
            isAtEnd = isAtEnd && number == places.count - 1
            break
          }
        }
      }
      return ListFigures.Reply(
        events: events, next: isAtEnd ? nil : after?.token, clock: try clock(db))
    }
  }

  private static func events(_ ask: ListFigures.Parameters) throws -> RankedPage {
    var list =
      ask.sort == .newest
      ? RankedPage(table: "event e INDEXED BY event_day", columns: ["e.day"], id: "e.id")
      : RankedPage(
        table: "event e INDEXED BY event_rank", columns: ["e.wires", "e.figures"], id: "e.id")
    var claims = ask
    claims.place = nil
    list.keep(.event, with: try ClaimConditions(claims))
    if let measure = ask.measure {
      list.filter += """
         AND EXISTS (SELECT 1 FROM node h JOIN node n ON n.head = h.id
          JOIN figure f ON f.event = n.id WHERE h.hash = e.id AND f.measure = ?)
        """
      list.arguments += [measure]
    }
    if let paths = ask.paths, !paths.isEmpty {
      list.filter += """
         AND e.id IN (SELECT h.hash FROM claim c JOIN figure f ON f.id = c.figure
          JOIN node n ON n.id = f.event JOIN node h ON h.id = n.head
          WHERE c.article IN (\(ArticleRows.atPaths)))
        """
      list.arguments += [try ArticleRows.list(paths)]
    }
    return list
  }

  /// How many events there are at a place, whose spelling no index knows: a page at a time.
  private func counted(_ ask: ListFigures.Parameters, _ db: Database) throws -> ListFigures.Reply {
    let place = ask.place.map(Spelling.words) ?? []
    let list = try Self.events(ask)
    var (after, total) = (nil as RankedPage.Place?, 0)
    while true {
      let places = try list.fetch(db, after: after, limit: ListPage.most)
      for row in places {
        guard let event = try Summaries(db: db).event(row.id) else { continue }
        if event.places.contains(where: { ClaimConditions.names($0, place) }) { total += 1 }
      }
      after = places.last
      guard places.count == ListPage.most else { break }
    }
    var reply = ListFigures.Reply(events: [], clock: try clock(db))
    reply.count = total
    return reply
  }

  /// A reply with nothing but the number of rows in a list.
  private func counted<Reply>(
    _ reply: Reply, _ count: WritableKeyPath<Reply, Int?>, _ list: RankedPage, _ db: Database
  ) throws -> Reply {
    var reply = reply
    reply[keyPath: count] = try list.count(db)
    return reply
  }

  /// So many claims of a proposition, or of a side of a conflict, lists give in full.
  private static let evidence = 20

  /// Propositions by the wires behind them, then by articles and claims.
  package func reply(to ask: ListPropositions.Parameters) throws -> ListPropositions.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let list = try Self.propositions(ask)
      if ask.count == true {
        return try counted(
          ListPropositions.Reply(propositions: [], clock: try clock(db)), \.count, list, db)
      }
      let places = try list.fetch(db, after: try list.place(ask.after), limit: size)
      return ListPropositions.Reply(
        propositions: try places.compactMap { place in
          var proposition = try Summaries(db: db).proposition(place.id)
          proposition?.evidence = try ClaimRows(db: db).first(Self.evidence, of: place.id)
          return proposition
        },
        next: places.count == size ? places.last?.token : nil, clock: try clock(db))
    }
  }

  private static func propositions(_ ask: ListPropositions.Parameters) throws -> RankedPage {
    var list: RankedPage
    if ask.sort == .newest {
      list = RankedPage(table: "proposition p INDEXED BY proposition_day", columns: ["p.day"])
    } else {
      let index = ask.status == nil ? "proposition_support" : "proposition_status"
      list = RankedPage(
        table: "proposition p INDEXED BY \(index)", columns: ["p.wires", "p.articles", "p.claims"])
    }
    list.id = "p.id"
    if let status = ask.status {
      list.filter = "p.status = ?"
      list.arguments = [status.rawValue]
    }
    if let kind = ask.kind {
      list.filter += " AND p.kind = ?"
      list.arguments += [kind.rawValue]
    }
    var claims = ask
    claims.status = nil
    list.keep(.proposition, with: try ClaimConditions(claims, paths: ask.paths))
    return list
  }

  /// Conflicts by the wires behind their weakest and strongest sides, then those over several articles, then the newest.
  package func reply(to ask: ListConflicts.Parameters) throws -> ListConflicts.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      var list =
        ask.sort == .newest
        ? RankedPage(table: "conflict x INDEXED BY conflict_day", columns: ["x.day"])
        : RankedPage(
          table: "conflict x INDEXED BY conflict_rank",
          columns: ["x.wires", "x.most", "x.wide", "x.day"])
      list.id = "x.id"
      if let kind = ask.kind {
        list.filter = "x.reason = ?"
        list.arguments = [kind.rawValue]
      }
      list.keep(.conflict, with: try ClaimConditions(ask, paths: ask.paths))
      if ask.count == true {
        return try counted(
          ListConflicts.Reply(conflicts: [], clock: try clock(db)), \.count, list, db)
      }
      let places = try list.fetch(db, after: try list.place(ask.after), limit: size)
      return ListConflicts.Reply(
        conflicts: try places.compactMap { place in
          var conflict = try Summaries(db: db).conflict(place.id)
          for (number, side) in (conflict?.sides ?? []).enumerated() {
            conflict?.sides[number].evidence = try ClaimRows(db: db).first(
              Self.evidence, of: side.proposition)
          }
          return conflict
        },
        next: places.count == size ? places.last?.token : nil, clock: try clock(db))
    }
  }

  /// Entities by the claims they make.
  package func reply(to ask: ListEntities.Parameters) throws -> ListEntities.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let wanted = ask.name.map(Spelling.words) ?? []
      var list = try Self.entities(wanted, by: ask.sort ?? .claims)
      list.keep(.entity, with: try ClaimConditions(ask, paths: ask.paths))
      if ask.count == true, wanted.isEmpty, ask.kind == nil {
        return try counted(
          ListEntities.Reply(entities: [], clock: try clock(db)), \.count, list, db)
      }
      var total = 0
      var after = try list.place(ask.after)
      var entities: [Entity] = []
      var isAtEnd = false
      while entities.count < size, !isAtEnd {
        let wide = ask.count == true ? ListPage.most : size - entities.count
        let places = try list.fetch(db, after: after, limit: wide)
        isAtEnd = places.count < wide
        for row in places {
          after = row
          guard let entity = try Summaries(db: db).entity(row.id) else { continue }
          // Words of one sound need not be spellings of one name.
          guard ask.kind.map({ $0 == entity.kind }) ?? true else { continue }
          if wanted.isEmpty
            || entity.names.contains(where: { ClaimConditions.names($0, wanted) })
          {
            if ask.count == true { total += 1 } else { entities.append(entity) }
          }
        }
      }
      var reply = ListEntities.Reply(
        entities: entities, next: isAtEnd ? nil : after?.token, clock: try clock(db))
      if ask.count == true { reply.count = total }
      return reply
    }
  }

  private static func entities(_ wanted: [String], by sort: ListEntities.Sort) throws -> RankedPage
  {
    let columns = sort == .claims ? ["e.claims"] : ["e.members"]
    let words = Set(wanted.map(Spelling.skeleton)).sorted()
    // The longest word is borne by the fewest.
    guard let first = words.max(by: { $0.utf8.count < $1.utf8.count }) else {
      let index = sort == .claims ? "entity_rank" : "entity_mentions"
      return RankedPage(table: "entity e INDEXED BY \(index)", columns: columns, id: "e.id")
    }
    return RankedPage(
      table: "entity_word w CROSS JOIN entity e ON e.id = w.entity", columns: columns,
      id: "e.id",
      filter: """
        w.word = ? AND NOT EXISTS (SELECT 1 FROM json_each(?) j WHERE NOT EXISTS (
          SELECT 1 FROM entity_word x WHERE x.word = j.value AND x.entity = w.entity))
        """,
      arguments: [first, try CanonicalJSON.string(words)])
  }
}
