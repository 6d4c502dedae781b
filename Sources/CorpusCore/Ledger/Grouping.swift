internal import GRDB

/// The groups of one stratum, kept up to date as nodes come and go within a transaction.
///
/// Nodes are added and released; `settle` then recomputes heads from the lowest rank up, only where something changed.
/// The fixed point is unique by induction on rank, so it equals grouping from nothing (`Stratum.groups`).
struct Grouping<S: Stratum> {
  /// A node whose group changed, with the groups' identifiers.
  struct Move: Hashable {
    var node: Int64
    var from: String?
    var to: String?
  }

  private let db: Database
  /// Nodes to look at, with their ranks.
  private var queue: [Int64: Rank] = [:]
  /// Nodes that may have no use left.
  private var released: Set<Int64> = []
  /// The group that each touched node was in before.
  private var before: [Int64: String?] = [:]

  init(_ db: Database) {
    self.db = db
  }

  /// Adds one use of a node, with its keys and edges if it is new.
  ///
  /// - Returns: the node's row.
  mutating func add(_ node: S.Node) throws -> Int64 {
    let value = try S.encode(node)
    let id = S.identifier(ofEncoded: value)
    if let row = try Int64.fetchOne(
      db.cached("UPDATE node SET uses = uses + 1 WHERE hash = ? RETURNING id"), arguments: [id])
    {
      return row
    }
    let rank = S.rank(of: node, id: id)
    try db.cached(
      """
      INSERT INTO node (hash, value, leaf, specificity, uses) VALUES (?, ?, ?, ?, 1)
      """
    ).execute(arguments: [id, value, rank.isLeaf, rank.specificity])
    let row = db.lastInsertedRowID
    before[row] = .some(nil)
    queue[row] = rank
    try connect(row, node, rank)
    return row
  }

  /// Takes one use of a node away; the node goes when the last is gone.
  mutating func release(_ row: Int64) throws {
    try db.cached("UPDATE node SET uses = uses - 1 WHERE id = ?").execute(arguments: [row])
    released.insert(row)
  }

  /// Brings all heads to the fixed point.
  ///
  /// - Returns: the nodes whose group changed, in no particular order.
  mutating func settle() throws -> [Move] {
    for row in released { try dropIfUnused(row) }
    released = []
    while let next = queue.min(by: { $0.value < $1.value }) {
      queue[next.key] = nil
      try recompute(next.key, next.value)
    }
    var moves: [Move] = []
    for (row, from) in before {
      let to = try group(of: row)
      if from != to { moves.append(Move(node: row, from: from, to: to)) }
    }
    before = [:]
    return moves
  }

  /// The identifier of the group that a node is in; nil for a node that is gone or not settled yet.
  func group(of row: Int64) throws -> String? {
    try String.fetchOne(
      db.cached("SELECT h.hash FROM node n JOIN node h ON h.id = n.head WHERE n.id = ?"),
      arguments: [row])
  }

  private mutating func connect(_ row: Int64, _ node: S.Node, _ rank: Rank) throws {
    let keys = Self.keyNumbers(S.keys(of: node))
    for other in try standing(under: keys) {
      guard let (value, theirs) = try fetch(other) else { continue }
      if rank.isLeaf && theirs.isLeaf { continue }
      guard let reason = S.edge(node, value) else { continue }
      for (a, b) in [(row, other), (other, row)] {
        try db.cached("INSERT INTO edge (a, b, reason) VALUES (?, ?, ?)")
          .execute(arguments: [a, b, reason])
      }
    }
    let opposition = S.oppositionKeys(of: node)
    for other in try standing(under: Self.keyNumbers(opposition.opposed)) {
      guard let (value, _) = try fetch(other), let opposed = S.opposition(node, value) else {
        continue
      }
      let reason = try CanonicalJSON.string(opposed)
      for (a, b) in [(row, other), (other, row)] {
        try db.cached("INSERT INTO opposition (a, b, reason) VALUES (?, ?, ?)")
          .execute(arguments: [a, b, reason])
      }
    }
    for key in keys + Self.keyNumbers(opposition.own) {
      try db.cached("INSERT INTO node_key (key, node) VALUES (?, ?)").execute(arguments: [key, row])
    }
  }

  /// The nodes that stand under any of the keys.
  private func standing(under keys: [Int64]) throws -> Set<Int64> {
    var nodes: Set<Int64> = []
    for key in keys {
      nodes.formUnion(
        try Int64.fetchAll(
          db.cached("SELECT node FROM node_key WHERE key = ?"), arguments: [key]))
    }
    return nodes
  }

  private func fetch(_ row: Int64) throws -> (S.Node, Rank)? {
    guard
      let found = try Row.fetchOne(
        db.cached("SELECT value, hash, leaf, specificity FROM node WHERE id = ?"), arguments: [row])
    else { return nil }
    return (
      try CanonicalJSON.decode(S.Node.self, from: found[0]),
      Rank(isLeaf: found[2], specificity: found[3], id: found[1])
    )
  }

  private mutating func dropIfUnused(_ row: Int64) throws {
    guard
      let found = try Row.fetchOne(
        db.cached("SELECT value, head FROM node WHERE id = ? AND uses <= 0"), arguments: [row])
    else { return }
    try remember(row)
    // Only a head speaks for others: nobody else's going moves them.
    let head: Int64? = found["head"]
    if head == row {
      for neighbour in try neighbours(of: row) { try enqueue(neighbour.row, neighbour.rank) }
    }
    let node: S.Node = try CanonicalJSON.decode(S.Node.self, from: found["value"])
    for key in Self.keyNumbers(S.keys(of: node))
      + Self.keyNumbers(S.oppositionKeys(of: node).own)
    {
      try db.cached("DELETE FROM node_key WHERE key = ? AND node = ?").execute(
        arguments: [key, row])
    }
    for other in try Int64.fetchAll(db.cached("SELECT b FROM edge WHERE a = ?"), arguments: [row]) {
      try db.cached("DELETE FROM edge WHERE a = ? AND b = ?").execute(arguments: [other, row])
    }
    try db.cached("DELETE FROM edge WHERE a = ?").execute(arguments: [row])
    for other in try Int64.fetchAll(
      db.cached("SELECT b FROM opposition WHERE a = ?"), arguments: [row])
    {
      try db.cached("DELETE FROM opposition WHERE a = ? AND b = ?").execute(
        arguments: [other, row])
    }
    try db.cached("DELETE FROM opposition WHERE a = ?").execute(arguments: [row])
    try db.cached("DELETE FROM node WHERE id = ?").execute(arguments: [row])
    queue[row] = nil
  }

  private mutating func enqueue(_ row: Int64, _ rank: Rank) throws {
    try remember(row)
    queue[row] = rank
  }

  private mutating func remember(_ row: Int64) throws {
    if before[row] == nil { before[row] = .some(try group(of: row)) }
  }

  private mutating func recompute(_ row: Int64, _ rank: Rank) throws {
    let head = try lowestHead(below: rank, beside: row) ?? row
    let old = try Int64.fetchOne(
      db.cached("SELECT head FROM node WHERE id = ?"), arguments: [row])
    guard old != head else { return }
    try db.cached("UPDATE node SET head = ? WHERE id = ?").execute(arguments: [head, row])
    guard (old == row) != (head == row), !rank.isLeaf else { return }
    for neighbour in try neighbours(of: row) where rank < neighbour.rank {
      try enqueue(neighbour.row, neighbour.rank)
    }
  }

  /// The lowest-ranked neighbour that is a head; the database walks the edges, since a hot node has thousands.
  private func lowestHead(below rank: Rank, beside row: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cached(
        """
        SELECT n.id FROM edge e JOIN node n ON n.id = e.b
        WHERE e.a = ? AND n.head = n.id AND n.leaf = 0 AND (n.leaf, -n.specificity, n.hash) < (?, ?, ?)
        ORDER BY n.specificity DESC, n.hash LIMIT 1
        """), arguments: [row, rank.isLeaf, -rank.specificity, rank.id])
  }

  private func neighbours(of row: Int64) throws -> [(row: Int64, rank: Rank)] {
    // Columns by position: by name costs more than the query.
    try Row.fetchAll(
      db.cached(
        """
        SELECT n.id, n.hash, n.leaf, n.specificity FROM edge e JOIN node n ON n.id = e.b
        WHERE e.a = ?
        """), arguments: [row]
    ).map { ($0[0], Rank(isLeaf: $0[2], specificity: $0[3], id: $0[1])) }
  }

  /// Keys as 64-bit numbers (FNV-1a): a collision costs a comparison, never an error.
  private static func keyNumbers(_ keys: [String]) -> [Int64] {
    Set(
      keys.map { key in
        var hash = FNV1a()
        hash.combine(S.prefix + key)
        return Int64(bitPattern: hash.value)
      }
    ).sorted()
  }
}

extension Database {
  /// A prepared statement that is kept for the next use.
  func cached(_ sql: String) throws -> Statement {
    try cachedStatement(sql: sql)
  }
}
