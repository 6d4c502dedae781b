internal import CorpusProtocol
internal import GRDB

/// Names, summaries and counts: joined on reading, so that renaming one thing rewrites nothing.
struct Summaries {
  let db: Database

  /// An event by its identifier.
  func event(_ id: String) throws -> Event? {
    guard let node: EventStratum.Node = try node(id) else { return nil }
    let claims = try Int.fetchOne(
      db.cached(
        """
        SELECT COUNT(*) FROM node h JOIN node n ON n.head = h.id JOIN figure f ON f.event = n.id
        JOIN claim c ON c.figure = f.id WHERE h.hash = ?
        """), arguments: [id])
    let precision = node.time.map { Precision.name(of: $0) }
    return Event(
      id: id, what: EventStratum.describe(node),
      agent: node.agent, places: node.places,
      time: node.time.map { Time(text: $0, value: $0, precision: precision) },
      figureCount: claims ?? 0)
  }

  /// An entity by its identifier.
  func entity(_ id: String) throws -> Entity? {
    let members = try String.fetchAll(
      db.cached(
        "SELECT n.value FROM node h JOIN node n ON n.head = h.id WHERE h.hash = ? ORDER BY n.hash"),
      arguments: [id]
    ).map { try CanonicalJSON.decode(EntityStratum.Node.self, from: $0) }
    guard let head: EntityStratum.Node = try node(id), !members.isEmpty else { return nil }
    let claims = try Int.fetchOne(
      db.cached(
        """
        SELECT COUNT(DISTINCT s.claim) FROM node h JOIN node n ON n.head = h.id
        JOIN claim_source s ON s.node = n.id WHERE h.hash = ? AND s.via = 0
        """), arguments: [id])
    return Entity(
      id: id, name: head.name, kind: head.kind,
      names: Set(members.flatMap { $0.names + [$0.name] }).sorted(),
      roles: Set(members.flatMap(\.roles)).sorted().map { Entity.Role(role: $0) },
      claimCount: claims ?? 0)
  }

  /// The name that a group of entities goes by.
  func name(ofEntity id: String) throws -> String? {
    let head: EntityStratum.Node? = try node(id)
    return head?.name
  }

  /// A proposition by its identifier, with the claims that make it.
  func proposition(_ id: String) throws -> (Proposition, [Claim])? {
    guard
      let row = try Row.fetchOne(
        db.cached("SELECT kind, claims, articles, wires, status FROM proposition WHERE id = ?"),
        arguments: [id])
    else { return nil }
    let claims = try ClaimRows(db: db).ofProposition(id)
    let origins = Set(claims.flatMap { $0.sources.compactMap(\.entity) })
    let conflicts = try String.fetchAll(
      db.cached("SELECT id FROM conflict WHERE a = ?1 OR b = ?1 ORDER BY id"), arguments: [id])
    var proposition = Proposition(
      id: id, kind: Claim.Kind(rawValue: row["kind"]) ?? .statement,
      summary: try summary(of: claims),
      status: Proposition.Status(rawValue: row["status"]) ?? .single, claimCount: row["claims"],
      articleCount: row["articles"], wireCount: row["wires"], claims: claims.map(\.id).sorted(),
      origins: Set(try origins.sorted().compactMap { try name(ofEntity: $0) }).sorted(),
      conflicts: conflicts)
    let older = try String.fetchAll(
      db.cached("SELECT older FROM supersession WHERE newer = ? ORDER BY older"), arguments: [id])
    proposition.supersedes = older.isEmpty ? nil : older
    return (proposition, claims)
  }

  /// A conflict by its identifier, with the claims of its sides.
  func conflict(_ id: String) throws -> (Conflict, [Claim])? {
    guard
      let row = try Row.fetchOne(
        db.cached("SELECT reason, event, a, b FROM conflict WHERE id = ?"), arguments: [id])
    else { return nil }
    var sides: [Conflict.Side] = []
    var all: [Claim] = []
    for proposition in [row["a"] as String, row["b"]] {
      let claims = try ClaimRows(db: db).ofProposition(proposition)
      all += claims
      sides.append(
        Conflict.Side(
          proposition: proposition, summary: try summary(of: claims),
          claims: claims.map(\.id).sorted()))
    }
    let reason = Conflict.Reason(rawValue: row["reason"]) ?? .figure
    let group: String? = row["event"]
    let about: String
    switch reason {
    case .figure: about = " of \(try group.flatMap { try self.event($0)?.what } ?? "one event")"
    case .denial: about = ": one denies what the other says"
    case .negation: about = ": one says that what the other says is not so"
    }
    let told = sides.map { side in
      let articles = Set(all.filter { side.claims.contains($0.id) }.map(\.article)).sorted()
      return "“\(side.summary)” (\(articles.joined(separator: ", ")))"
    }
    return (
      Conflict(
        id: id, reason: reason,
        explanation: "\(told.joined(separator: " and ")) cannot both be true\(about).",
        sides: sides), all
    )
  }

  /// What a proposition says, in a line: the fullest direct rendering, or the figure in plain words.
  func summary(of claims: [Claim]) throws -> String {
    guard let best = claims.min(by: Self.tellsMore) else { return "" }
    if best.kind == .figure {
      let event = try best.event.flatMap { try self.event($0) }
      return [best.figure?.described ?? best.content, event.map { "(\($0.what))" } ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let speakers = try best.sources.map { source in
      try source.entity.flatMap { try name(ofEntity: $0) } ?? source.name
    }
    let words = best.content.count > 200 ? "\(best.content.prefix(200))…" : best.content
    return speakers.isEmpty ? words : "\(speakers.joined(separator: ", ")): \(words)"
  }

  /// Orders claims by how well they stand for their proposition: the speaker's own words first, then the longest.
  private static func tellsMore(_ a: Claim, _ b: Claim) -> Bool {
    let order: [Claim.Quotation: Int] = [.direct: 0, .mixed: 1, .indirect: 2]
    let x = order[a.quotation] ?? 3
    let y = order[b.quotation] ?? 3
    if x != y { return x < y }
    let lengths = (a.content.utf8.count, b.content.utf8.count)
    return lengths.0 == lengths.1 ? a.id < b.id : lengths.0 > lengths.1
  }

  private func node<Node: Decodable>(_ id: String) throws -> Node? {
    try String.fetchOne(db.cached("SELECT value FROM node WHERE hash = ?"), arguments: [id])
      .map { try CanonicalJSON.decode(Node.self, from: $0) }
  }
}
