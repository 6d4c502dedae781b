// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import SQLite

/// What lists are in the order of, kept in step for everything that a change touches: a page is then a short read along an index.
extension LedgerUpdate {
  /// What an entity's members came to have more than before.
  private struct Gain {
    var claims = 0
    var members = 0
    var words: [String: Int] = [:]
  }

  /// Brings stratum 4 to its fixed point, and counts claims and names of the entities that changed.
  ///
  /// Differences are added: a much-quoted speaker's claims are not counted anew for each of them. An entity's claims are those of its
  /// members added up; one that is credited to two members of one entity counts twice.
  mutating func settleEntities() throws {
    var gains: [String: Gain] = [:]
    for move in try entities.settle() {
      let more = spoken.removeValue(forKey: move.node) ?? 0
      if try isNobody(move.node) { continue }
      let now = move.to == nil ? 0 : try claims(of: move.node)
      let words = try words(of: move.node)
      if let from = move.from {
        gains[from, default: Gain()].claims -= now - more
        gains[from, default: Gain()].members -= 1
        for word in words { gains[from, default: Gain()].words[word, default: 0] -= 1 }
      }
      if let to = move.to {
        gains[to, default: Gain()].claims += now
        gains[to, default: Gain()].members += 1
        for word in words { gains[to, default: Gain()].words[word, default: 0] += 1 }
      }
    }
    for (node, more) in spoken where try more != 0 && !isNobody(node) {
      if let group = try entities.group(of: node) { gains[group, default: Gain()].claims += more }
    }
    spoken = [:]
    for (entity, gain) in gains.sorted(by: { $0.key < $1.key }) { try note(gain, of: entity) }
  }

  /// Whether a node is no entity of any list, be it still there or not.
  private mutating func isNobody(_ row: Int64) throws -> Bool {
    try (entities.departed[row] ?? entities.fetch(row))?.isNobody ?? false
  }

  private func claims(of node: Int64) throws -> Int {
    try Int.fetchOne(
      db.cached("SELECT COUNT(DISTINCT claim) FROM claim_source WHERE node = ? AND via = 0"),
      arguments: [node]) ?? 0
  }

  /// The words that a node is found by, whether it is still there or not.
  private mutating func words(of row: Int64) throws -> Set<String> {
    guard let node = try entities.departed[row] ?? entities.fetch(row) else { return [] }
    return Set((node.names + [node.name]).flatMap(Spelling.words).map(Spelling.skeleton))
  }

  private func note(_ gain: Gain, of entity: String) throws {
    if gain.claims != 0 || gain.members != 0 {
      try db.cached(
        """
        INSERT INTO entity (id, claims, members) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET claims = claims + excluded.claims,
          members = members + excluded.members
        """
      ).execute(arguments: [entity, gain.claims, gain.members])
    }
    if gain.members < 0 {
      try db.cached("DELETE FROM entity WHERE id = ? AND members = 0").execute(arguments: [entity])
    }
    for (word, members) in gain.words.sorted(by: { $0.key < $1.key }) where members != 0 {
      try db.cached(
        """
        INSERT INTO entity_word (word, entity, members) VALUES (?, ?, ?)
        ON CONFLICT (word, entity) DO UPDATE SET members = members + excluded.members
        """
      ).execute(arguments: [word, entity, members])
      guard members < 0 else { continue }
      try db.cached("DELETE FROM entity_word WHERE word = ? AND entity = ? AND members = 0")
        .execute(arguments: [word, entity])
    }
  }

  private static let claimsOverEvent = """
    node h JOIN node n ON n.head = h.id JOIN figure f ON f.event = n.id
    JOIN claim c ON c.figure = f.id JOIN article a ON a.id = c.article WHERE h.hash = ?
    """

  /// Counts anew the wires and figures of an event.
  func rank(event: String) throws {
    let row = try Row.fetchOne(
      db.cached(
        """
        SELECT COUNT(*), MAX(a.published_value), MAX(json_extract(c.facts, '$.scope.what') IS NOT NULL
            AND json_extract(c.facts, '$.figure.unit') IS NULL)
        FROM \(Self.claimsOverEvent)
        """), arguments: [event])
    guard let row, let figures: Int = row[0], figures > 0 else {
      try db.cached("DELETE FROM event WHERE id = ?").execute(arguments: [event])
      return
    }
    let last: String? = row[1]
    // What nobody says the kind of is no event that a reader looks for: it comes after all others.
    let isNamed: Bool = row[2]
    let tellings = try Tellings(db: db).of(Self.claimsOverEvent, event)
    try db.cached(
      """
      INSERT INTO event (id, wires, figures, day) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET wires = excluded.wires, figures = excluded.figures,
        day = excluded.day
      """
    ).execute(
      arguments: [
        event, isNamed ? Support.wires(of: tellings) : 0, figures,
        Self.number(ofDay: last),
      ])
  }

  /// Ranks anew the conflicts that propositions are sides of, whose support is counted already.
  func rankConflicts(of propositions: Set<String>) throws {
    var conflicts: Set<String> = []
    for proposition in propositions {
      conflicts.formUnion(
        try String.fetchAll(
          db.cached("SELECT conflict FROM conflict_side WHERE proposition = ?"),
          arguments: [proposition]))
    }
    for conflict in conflicts.sorted() { try rank(conflict: conflict) }
  }

  private func rank(conflict: String) throws {
    let sides = try Row.fetchAll(
      db.cached(
        """
        SELECT s.proposition, p.wires FROM conflict_side s
        JOIN proposition p ON p.id = s.proposition WHERE s.conflict = ?
        """), arguments: [conflict])
    var articles: Set<Int64> = []
    var last: String?
    for side in sides {
      let told = try Row.fetchOne(
        db.cached(
          """
          SELECT MIN(a.id), MAX(a.id), MAX(a.published_value) FROM claim c
          JOIN article a ON a.id = c.article WHERE \(Summaries.makes)
          """), arguments: [side["proposition"] as String])
      articles.formUnion([told?[0], told?[1]].compactMap { $0 })
      last = [last, told?[2]].compactMap { $0 }.max()
    }
    let wires: [Int] = sides.map { $0["wires"] }
    try db.cached("UPDATE conflict SET wires = ?, most = ?, wide = ?, day = ? WHERE id = ?")
      .execute(
        arguments: [
          wires.min() ?? 0, wires.max() ?? 0, articles.count > 1, Self.number(ofDay: last),
          conflict,
        ])
  }

  /// A date as a number that grows with it, 20310504 for 2031-05-04; months and years stand before their days.
  static func number(ofDay date: String?) -> Int {
    let digits = (date ?? "").filter(\.isASCII).filter(\.isNumber).prefix(8)
    return Int(digits + String(repeating: "0", count: 8 - digits.count)) ?? 0
  }
}
