internal import CorpusProtocol
internal import GRDB

/// Stratum 7: which propositions cannot all hold, and which figures a later one of the same source replaces.
extension LedgerUpdate {
  /// A claim's part in the comparison of an event's figures.
  private struct Claimed {
    var proposition: String
    var count: FigureStratum.Count
    var article: Int64
    var wire: String
    /// Its sources as its article knows them, by their nodes, ascending.
    var sources: [Int64]
    /// Day of publication, where known to the day.
    var day: String?
  }

  /// Compares the figures of an event.
  ///
  /// Two that exclude each other conflict where different reporting gives them, or different sources in one article;
  /// where one source gives the other number on a later day it supersedes the earlier.
  mutating func settleConflicts(_ event: String) throws {
    let claimed = try claimed(over: event)
    var sources = ComparedSources(db: db)
    var conflicts: Set<[String]> = []
    var newer: Set<[String]> = []
    for (i, a) in claimed.enumerated() {
      for b in claimed[(i + 1)...] where a.proposition != b.proposition {
        guard FigureStratum.exclude(a.count, b.count) else { continue }
        let isOneSource = try sources.areOne(a.sources, b.sources)
        if isOneSource, let x = a.day, let y = b.day, x != y {
          newer.insert(x > y ? [a.proposition, b.proposition] : [b.proposition, a.proposition])
        } else if a.wire != b.wire || a.article == b.article && !isOneSource {
          conflicts.insert([a.proposition, b.proposition].sorted())
        }
      }
    }
    // A number that one source gave both before and after another replaces nothing.
    let superseding = newer.filter { !newer.contains([$0[1], $0[0]]) }
    try storeSupersessions(superseding, event)
    let old = try Row.fetchAll(
      db.cached("SELECT id, a, b FROM conflict WHERE event = ?"), arguments: [event])
    try store(
      conflicts.map { ($0[0], $0[1], Conflict.Reason.figure) }, inPlaceOf: old, event: event)
  }

  /// Finds the conflicts that denial or negation makes between a proposition of words and others.
  mutating func settleOppositions(_ proposition: String) throws {
    let opposed = try Row.fetchAll(
      db.cached(
        """
        SELECT DISTINCT h2.hash AS other, o.reason FROM node h JOIN node n ON n.head = h.id
        JOIN opposition o ON o.a = n.id JOIN node m ON m.id = o.b JOIN node h2 ON h2.id = m.head
        WHERE h.hash = ? AND h2.id <> h.id
        """), arguments: [proposition])
    let found = try opposed.map { row in
      let sides = [proposition, row["other"] as String].sorted()
      let reason = try CanonicalJSON.decode(Opposition.self, from: row["reason"]).reason
      return (sides[0], sides[1], reason)
    }
    // The plus keeps the planner from the index of events, under which all conflicts of words stand together.
    let old = try Row.fetchAll(
      db.cached("SELECT id, a, b FROM conflict WHERE +event IS NULL AND (a = ?1 OR b = ?1)"),
      arguments: [proposition])
    try store(found, inPlaceOf: old, event: nil)
  }

  private func claimed(over event: String) throws -> [Claimed] {
    try Row.fetchAll(
      db.cached(
        """
        SELECT DISTINCT f.proposition, f.count, c.article, a.wire, a.published_value AS day,
          (SELECT json_group_array(node) FROM (SELECT DISTINCT node FROM claim_source
             WHERE claim = c.id AND via = 0 ORDER BY node)) AS sources
        FROM node h JOIN node n ON n.head = h.id JOIN figure f ON f.event = n.id
        JOIN claim c ON c.figure = f.id JOIN article a ON a.id = c.article WHERE h.hash = ?
        """), arguments: [event]
    ).map { row in
      let day: String? = row["day"]
      return Claimed(
        proposition: row["proposition"],
        count: try CanonicalJSON.decode(FigureStratum.Count.self, from: row["count"]),
        article: row["article"], wire: row["wire"] ?? "",
        sources: try CanonicalJSON.decode([Int64].self, from: row["sources"]),
        day: day.flatMap { $0.utf8.count == 10 ? $0 : nil })
    }
  }

  private mutating func store(
    _ found: [(a: String, b: String, reason: Conflict.Reason)], inPlaceOf old: [Row],
    event: String?
  ) throws {
    var new: [String: (a: String, b: String, reason: Conflict.Reason)] = [:]
    for entry in found { new[Opposition.conflict(entry.reason, entry.a, entry.b)] = entry }
    for row in old where new[row["id"]] == nil {
      try db.cached("DELETE FROM conflict WHERE id = ?").execute(arguments: [row["id"] as String])
      touchedPropositions.formUnion([row["a"], row["b"]])
      try record(.conflictRemoved, proposition: row["a"], "A contradiction is gone.")
    }
    let known = Set(old.map { $0["id"] as String })
    for (id, entry) in new.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
      try db.cached("INSERT INTO conflict (id, reason, event, a, b) VALUES (?, ?, ?, ?, ?)")
        .execute(arguments: [id, entry.reason.rawValue, event, entry.a, entry.b])
      touchedPropositions.formUnion([entry.a, entry.b])
      try record(
        .conflictAdded, proposition: entry.a, "Two propositions contradict each other: \(id).")
    }
  }

  private mutating func storeSupersessions(_ found: Set<[String]>, _ event: String) throws {
    let old = Set(
      try Row.fetchAll(
        db.cached("SELECT newer, older FROM supersession WHERE event = ?"), arguments: [event]
      ).map { [$0["newer"] as String, $0["older"]] })
    for pair in old.subtracting(found) {
      try db.cached("DELETE FROM supersession WHERE newer = ? AND older = ?")
        .execute(arguments: [pair[0], pair[1]])
    }
    for pair in found.subtracting(old) {
      try db.cached("INSERT INTO supersession (newer, older, event) VALUES (?, ?, ?)")
        .execute(arguments: [pair[0], pair[1], event])
    }
  }
}

/// Whether claims have the same sources, by their articles' accounts of them: not by groups, since what joins or splits these is no
/// change of the event.
private struct ComparedSources {
  let db: Database
  private var nodes: [Int64: EntityStratum.Node] = [:]
  private var known: [[[Int64]]: Bool] = [:]

  init(db: Database) {
    self.db = db
  }

  mutating func areOne(_ a: [Int64], _ b: [Int64]) throws -> Bool {
    if a == b { return true }
    if let known = known[[a, b]] { return known }
    let x = try a.map { try node($0) }
    let y = try b.map { try node($0) }
    func hasEach(_ some: [EntityStratum.Node], _ others: [EntityStratum.Node]) -> Bool {
      some.allSatisfy { one in
        others.contains { one == $0 || EntityStratum.joins(one, $0) != nil }
      }
    }
    let areOne = hasEach(x, y) && hasEach(y, x)
    known[[a, b]] = areOne
    return areOne
  }

  private mutating func node(_ row: Int64) throws -> EntityStratum.Node {
    if let node = nodes[row] { return node }
    let value = try String.fetchOne(
      db.cached("SELECT value FROM node WHERE id = ?"), arguments: [row])
    let node = try CanonicalJSON.decode(EntityStratum.Node.self, from: value ?? "")
    nodes[row] = node
    return node
  }
}
