internal import CorpusProtocol
internal import GRDB

/// Figure propositions of an event and the conflicts between them.
extension LedgerUpdate {
  /// Adds one use of a figure over an event.
  mutating func add(figure count: FigureStratum.Count, over event: EventStratum.Node) throws
    -> Int64
  {
    let node = try events.add(event)
    let value = try CanonicalJSON.string(count)
    let row = try Int64.fetchOne(
      db.cached(
        """
        INSERT INTO figure (event, count, measure, uses) VALUES (?, ?, ?, 1)
        ON CONFLICT (event, count) DO UPDATE SET uses = uses + 1 RETURNING id
        """), arguments: [node, value, count.measure])
    // The event may be known and settled: then no move will tell that it has a new figure.
    if let group = try events.group(of: node) { touchedEvents.insert(group) }
    guard let row else { throw LedgerError.invalidParameter("figure") }
    return row
  }

  /// Takes one use of a figure away.
  mutating func release(figure row: Int64) throws {
    guard
      let event = try Int64.fetchOne(
        db.cached("UPDATE figure SET uses = uses - 1 WHERE id = ? RETURNING event"),
        arguments: [row])
    else { return }
    try events.release(event)
    releasedFigures.insert(row)
  }

  /// Deletes the figures that no claim gives any more.
  mutating func dropUnusedFigures() throws {
    for row in releasedFigures {
      try db.cached("DELETE FROM figure WHERE id = ? AND uses <= 0").execute(arguments: [row])
    }
    releasedFigures = []
  }

  private struct Claimed {
    var proposition: String
    var count: FigureStratum.Count
    var article: Int64
    var wire: String
    var sources: String
  }

  /// Gives an event's figures their propositions and finds which exclude each other.
  mutating func settleFigures(_ event: String) throws {
    let rows = try Row.fetchAll(
      db.cached(
        """
        SELECT f.id, f.count, f.proposition FROM node h JOIN node n ON n.head = h.id
        JOIN figure f ON f.event = n.id WHERE h.hash = ? ORDER BY f.id
        """), arguments: [event])
    for row in rows {
      let count = try CanonicalJSON.decode(FigureStratum.Count.self, from: row["count"])
      let proposition = FigureStratum.proposition(event: event, count)
      let old: String? = row["proposition"]
      touchedPropositions.insert(proposition)
      guard old != proposition else { continue }
      if let old { touchedPropositions.insert(old) }
      try db.cached("UPDATE figure SET proposition = ? WHERE id = ?").execute(
        arguments: [proposition, row["id"]])
    }
    try settleConflicts(event)
  }

  private mutating func settleConflicts(_ event: String) throws {
    let claimed = try Row.fetchAll(
      db.cached(
        """
        SELECT DISTINCT f.proposition, f.count, c.article, a.wire,
          (SELECT group_concat(s.hash) FROM claim_source x JOIN node e ON e.id = x.node
             JOIN node s ON s.id = e.head WHERE x.claim = c.id AND x.via = 0) AS sources
        FROM node h JOIN node n ON n.head = h.id JOIN figure f ON f.event = n.id
        JOIN claim c ON c.figure = f.id JOIN article a ON a.id = c.article WHERE h.hash = ?
        """), arguments: [event]
    ).map {
      Claimed(
        proposition: $0["proposition"],
        count: try CanonicalJSON.decode(FigureStratum.Count.self, from: $0["count"]),
        article: $0["article"], wire: $0["wire"] ?? "", sources: $0["sources"] ?? "")
    }
    var found: [String: (String, String)] = [:]
    for (i, a) in claimed.enumerated() {
      for b in claimed[(i + 1)...] where a.proposition != b.proposition && Self.disagree(a, b) {
        let sides = [a.proposition, b.proposition].sorted()
        found[FigureStratum.conflict(a.proposition, b.proposition)] = (sides[0], sides[1])
      }
    }
    let old = try Row.fetchAll(
      db.cached("SELECT id, a, b FROM conflict WHERE event = ?"), arguments: [event])
    for row in old where found[row["id"]] == nil {
      try db.cached("DELETE FROM conflict WHERE id = ?").execute(arguments: [row["id"] as String])
      touchedPropositions.formUnion([row["a"], row["b"]])
      try record(
        .conflictRemoved, proposition: row["a"], "A conflict between two figures is resolved.")
    }
    let known = Set(old.map { $0["id"] as String })
    for (id, sides) in found.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
      try db.cached("INSERT INTO conflict (id, reason, event, a, b) VALUES (?, 'figure', ?, ?, ?)")
        .execute(arguments: [id, event, sides.0, sides.1])
      touchedPropositions.formUnion([sides.0, sides.1])
      try record(.conflictAdded, proposition: sides.0, "Two figures contradict each other: \(id).")
    }
  }

  /// One article that gives two numbers on one authority means two things by them; only others disagree.
  private static func disagree(_ a: Claimed, _ b: Claimed) -> Bool {
    FigureStratum.exclude(a.count, b.count)
      && (a.wire != b.wire || a.article == b.article && a.sources != b.sources)
  }
}
