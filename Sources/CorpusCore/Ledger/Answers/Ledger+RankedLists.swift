internal import CorpusLanguage
package import CorpusProtocol
internal import GRDB

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
          if let place, !event.places.contains(where: { Self.names($0, place) }) { continue }
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
    var list = RankedPage(
      table: "event e INDEXED BY event_rank", columns: ["e.wires", "e.figures"], id: "e.id")
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

  /// Propositions by the wires behind them, then by articles and claims.
  package func reply(to ask: ListPropositions.Parameters) throws -> ListPropositions.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let index = ask.status == nil ? "proposition_support" : "proposition_status"
      var list = RankedPage(
        table: "proposition INDEXED BY \(index)", columns: ["wires", "articles", "claims"])
      if let status = ask.status {
        list.filter = "status = ?"
        list.arguments = [status.rawValue]
      }
      let places = try list.fetch(db, after: try list.place(ask.after), limit: size)
      return ListPropositions.Reply(
        propositions: try places.compactMap { try Summaries(db: db).proposition($0.id) },
        next: places.count == size ? places.last?.token : nil, clock: try clock(db))
    }
  }

  /// Conflicts by the wires behind their weakest and strongest sides, then those over several articles, then the newest.
  package func reply(to ask: ListConflicts.Parameters) throws -> ListConflicts.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let list = RankedPage(
        table: "conflict INDEXED BY conflict_rank", columns: ["wires", "most", "wide", "day"])
      let places = try list.fetch(db, after: try list.place(ask.after), limit: size)
      return ListConflicts.Reply(
        conflicts: try places.compactMap { try Summaries(db: db).conflict($0.id) },
        next: places.count == size ? places.last?.token : nil, clock: try clock(db))
    }
  }

  /// Entities by the claims they make.
  package func reply(to ask: ListEntities.Parameters) throws -> ListEntities.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let wanted = ask.name.map(Spelling.words) ?? []
      let list = try Self.entities(wanted)
      var after = try list.place(ask.after)
      var entities: [Entity] = []
      var isAtEnd = false
      while entities.count < size, !isAtEnd {
        let wide = size - entities.count
        let places = try list.fetch(db, after: after, limit: wide)
        isAtEnd = places.count < wide
        for row in places {
          after = row
          guard let entity = try Summaries(db: db).entity(row.id) else { continue }
          // Words of one sound need not be spellings of one name.
          if wanted.isEmpty || entity.names.contains(where: { Self.names($0, wanted) }) {
            entities.append(entity)
          }
        }
      }
      return ListEntities.Reply(
        entities: entities, next: isAtEnd ? nil : after?.token, clock: try clock(db))
    }
  }

  private static func entities(_ wanted: [String]) throws -> RankedPage {
    let words = Set(wanted.map(Spelling.skeleton)).sorted()
    // The longest word is borne by the fewest.
    guard let first = words.max(by: { $0.utf8.count < $1.utf8.count }) else {
      return RankedPage(table: "entity e INDEXED BY entity_rank", columns: ["e.claims"], id: "e.id")
    }
    return RankedPage(
      table: "entity_word w CROSS JOIN entity e ON e.id = w.entity", columns: ["e.claims"],
      id: "e.id",
      filter: """
        w.word = ? AND NOT EXISTS (SELECT 1 FROM json_each(?) j WHERE NOT EXISTS (
          SELECT 1 FROM entity_word x WHERE x.word = j.value AND x.entity = w.entity))
        """,
      arguments: [first, try CanonicalJSON.string(words)])
  }

  /// Whether a name has all of the words, in any spelling.
  private static func names(_ name: String, _ wanted: [String]) -> Bool {
    let words = Spelling.words(name)
    return wanted.allSatisfy { want in words.contains { Spelling.same($0, want) } }
  }
}
