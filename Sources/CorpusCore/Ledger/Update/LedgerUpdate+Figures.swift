// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

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
    events.release(event)
    releasedFigures.insert(row)
  }

  /// Deletes the figures that no claim gives any more.
  mutating func dropUnusedFigures() throws {
    for row in releasedFigures {
      try db.cached("DELETE FROM figure WHERE id = ? AND uses <= 0").execute(arguments: [row])
    }
    releasedFigures = []
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
    try rank(event: event)
  }
}
