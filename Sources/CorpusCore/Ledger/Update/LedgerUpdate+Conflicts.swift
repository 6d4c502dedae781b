// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Stratum 7: which propositions cannot all hold, and which figures a later one of the same source replaces.
extension LedgerUpdate {
  /// A claim's part in the comparison of an event's figures, as the database has it.
  private struct ClaimedFigure: Hashable {
    var proposition: String
    var count: String
    var wire: String
    /// Its sources as its article knows them, by their nodes, ascending.
    var sources: String
    /// Day of publication, where known to the day.
    var day: String?
    var hasRisen: Bool
    var isOfIncident: Bool
    /// Whether place and day of it are told.
    var isPlaced: Bool
    /// Whether it was done by people to people.
    var isViolent: Bool
    /// Whether its words count some of all.
    var isOfSome: Bool
  }

  /// Compares the figures of an event.
  mutating func settleConflicts(_ event: String) throws {
    let tellings = try tellings(over: event)
    var compared: [[[Int64]]: Bool] = [:]
    let found = try FigureConflicts.judge(tellings, event: event) { a, b in
      try areOne(a.sources, b.sources, &compared)
    }
    try storeSupersessions(Set(found.successions.map { [$0.newer, $0.older] }), event)
    let old = try String.fetchAll(
      db.cached("SELECT id FROM conflict WHERE event = ?"), arguments: [event])
    try store(found.contradictions, inPlaceOf: old, event: event)
  }

  /// Finds the conflicts that denial or negation makes between a proposition of words and others.
  mutating func settleOppositions(_ proposition: String) throws {
    let opposed = try Row.fetchAll(
      db.cached(
        """
        SELECT n.id AS a, m.id AS b, h2.hash AS other, o.reason
        FROM node h JOIN node n ON n.head = h.id
        JOIN opposition o ON o.a = n.id JOIN node m ON m.id = o.b JOIN node h2 ON h2.id = m.head
        WHERE h.hash = ? AND h2.id <> h.id ORDER BY h2.hash, n.id, m.id
        """), arguments: [proposition])
    var found: Set<Contradiction> = []
    for row in opposed {
      let opposition = try CanonicalJSON.decode(Opposition.self, from: row["reason"])
      let contradiction = Contradiction(opposition.reason, proposition, row["other"])
      guard !found.contains(contradiction) else { continue }
      if try StatementConflicts.isContradiction(
        opposition, tellings(of: row["a"]), tellings(of: row["b"]))
      {
        found.insert(contradiction)
      }
    }
    let old = try String.fetchAll(
      db.cached(
        """
        SELECT s.conflict FROM conflict_side s CROSS JOIN conflict c ON c.id = s.conflict
        WHERE s.proposition = ? AND c.event IS NULL
        """), arguments: [proposition])
    try store(found, inPlaceOf: old, event: nil)
  }

  /// The sources of a claim `c` as its article knows them, ascending, as JSON.
  private static let sources = """
    (SELECT json_group_array(node) FROM (SELECT DISTINCT node FROM claim_source
      WHERE claim = c.id AND via = 0 ORDER BY node))
    """

  /// Where the claims of a statement stand.
  private func tellings(of statement: Int64) throws -> [StatementConflicts.Telling] {
    try Row.fetchAll(
      db.cached(
        """
        SELECT c.article, json_extract(c.facts, '$.spans[0].start'),
          json_extract(c.facts, '$.spans[#-1].end'),
          \(Self.sources)
        FROM claim c WHERE c.statement = ? ORDER BY c.id
        """), arguments: [statement]
    ).map { row in
      let (start, end): (Int, Int) = (row[1] ?? 0, row[2] ?? 0)
      return StatementConflicts.Telling(
        article: row[0], extent: start..<max(start, end),
        sources: try CanonicalJSON.decode([Int64].self, from: row[3]))
    }
  }

  private mutating func tellings(over event: String) throws -> [FigureConflicts.Telling] {
    let articles = try Row.fetchAll(
      db.cached(
        """
        SELECT DISTINCT f.proposition, f.count, c.article, a.wire, a.published_value AS day,
          json_extract(c.facts, '$.rule') = 'figure-risen' AS risen,
          json_extract(c.facts, '$.scope.what') IS NOT NULL
            OR NOT COALESCE(json_extract(c.facts, '$.scope.inherited'), 0) AS incident,
          json_extract(c.facts, '$.scope.what') AS what,
          json_array_length(c.facts, '$.scope.places') > 0
            AND json_extract(c.facts, '$.scope.time') IS NOT NULL AS placed,
          json_extract(c.facts, '$.content') AS content,
          \(Self.sources) AS sources
        FROM node h JOIN node n ON n.head = h.id JOIN figure f ON f.event = n.id
        JOIN claim c ON c.figure = f.id JOIN article a ON a.id = c.article WHERE h.hash = ?
        """), arguments: [event]
    ).reduce(into: [Int64: Set<ClaimedFigure>]()) { articles, row in
      let day: String? = row["day"]
      let figure = ClaimedFigure(
        proposition: row["proposition"], count: row["count"], wire: row["wire"] ?? "",
        sources: row["sources"], day: day.flatMap { $0.utf8.count == 10 ? $0 : nil },
        hasRisen: row["risen"] ?? false, isOfIncident: row["incident"] ?? true,
        isPlaced: row["placed"] ?? false,
        isViolent: FigureConflicts.isViolent(row["what"]),
        isOfSome: CountedSome.holds(row["content"] ?? ""))
      articles[row["article"], default: []].insert(figure)
    }
    // Copies of one day contradict nothing in each other that one of them does not contradict in itself: one stands for all.
    let distinct = Dictionary(articles.map { ($0.value, $0.key) }, uniquingKeysWith: min)
    return try distinct.flatMap { figures, article in
      try figures.map { figure in
        let nodes = try CanonicalJSON.decode([Int64].self, from: figure.sources)
        let credited = try nodes.compactMap { try entities.fetch($0) }
        let isReported = credited.allSatisfy { $0.kind == .outlet }
        return FigureConflicts.Telling(
          proposition: figure.proposition,
          count: try CanonicalJSON.decode(FigureStratum.Count.self, from: figure.count),
          article: article, wire: figure.wire, sources: isReported ? [] : nodes,
          isOfficial: !isReported
            && credited.allSatisfy {
              FigureConflicts.isOfficial($0.name, roles: $0.roles)
            },
          isGuess: !isReported
            && credited.allSatisfy {
              !$0.hasProperName && FigureConflicts.isBystander($0.name)
            }, isViolent: figure.isViolent,
          day: figure.day, hasRisen: figure.hasRisen, isOfSome: figure.isOfSome,
          isOfIncident: figure.isOfIncident, isPlaced: figure.isPlaced)
      }
    }
  }

  /// Whether claims have the same sources, by their articles' accounts of them: not by groups, since what joins or splits these is no
  /// change of the event.
  private mutating func areOne(
    _ a: [Int64], _ b: [Int64], _ compared: inout [[[Int64]]: Bool]
  ) throws -> Bool {
    if a == b { return true }
    if let known = compared[[a, b]] { return known }
    let x = try a.compactMap { try entities.fetch($0) }
    let y = try b.compactMap { try entities.fetch($0) }
    func hasEach(_ some: [EntityStratum.Node], _ others: [EntityStratum.Node]) -> Bool {
      some.allSatisfy { one in
        others.contains {
          // Of one event there is one "interior ministry", in whichever article.
          one.name == $0.name && one.kind == $0.kind || EntityStratum.compare(one, $0).isOne
        }
      }
    }
    let areOne = hasEach(x, y) && hasEach(y, x)
    compared[[a, b]] = areOne
    return areOne
  }

  private mutating func store(
    _ found: Set<Contradiction>, inPlaceOf old: [String], event: String?
  ) throws {
    let kept = Set(found.map(\.id))
    for id in old where !kept.contains(id) {
      let sides = try takeSides(of: id)
      try db.cached("DELETE FROM conflict WHERE id = ?").execute(arguments: [id])
      touchedPropositions.formUnion(sides)
      try record(.conflictRemoved, proposition: sides.first, conflict: id, event: event, "")
    }
    for conflict in found.sorted(by: { $0.id < $1.id }) {
      let before = try takeSides(of: conflict.id)
      for (position, side) in conflict.sides.enumerated() {
        try db.cached(
          "INSERT INTO conflict_side (proposition, conflict, position) VALUES (?, ?, ?)"
        ).execute(arguments: [side, conflict.id, position])
      }
      guard before != conflict.sides else { continue }
      touchedPropositions.formUnion(before + conflict.sides)
      guard before.isEmpty else { continue }
      try db.cached("INSERT INTO conflict (id, reason, event) VALUES (?, ?, ?)")
        .execute(arguments: [conflict.id, conflict.reason.rawValue, event])
      try record(
        .conflictAdded, proposition: conflict.sides.first, conflict: conflict.id, event: event, "")
    }
  }

  /// Takes the sides of a conflict away; gives them in their order.
  private func takeSides(of conflict: String) throws -> [String] {
    let sides = try String.fetchAll(
      db.cached("SELECT proposition FROM conflict_side WHERE conflict = ? ORDER BY position"),
      arguments: [conflict])
    for side in sides {
      try db.cached("DELETE FROM conflict_side WHERE proposition = ? AND conflict = ?")
        .execute(arguments: [side, conflict])
    }
    return sides
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
