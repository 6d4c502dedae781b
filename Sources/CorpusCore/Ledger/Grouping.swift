// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import HeapModule
internal import SQLite

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

  /// A node to look at.
  private struct Visit: Comparable {
    let row: Int64
    let rank: Rank
    /// How many heads had to come or go, one because of the other, before this node was to be looked at.
    let depth: Int

    static func < (a: Visit, b: Visit) -> Bool { a.rank < b.rank }
  }

  private let db: Database
  private let keys: KeyTable
  private var queue = Heap<Visit>()
  /// Nodes in the queue; what it holds of others is out of date.
  private var queued: Set<Int64> = []
  /// Nodes that may have no use left.
  private var released: Set<Int64> = []
  /// Nodes that are new.
  private var arrivals: [Int64] = []
  /// Rows of nodes that were added: names come many times in an article, and in articles of one day.
  private var rows: [S.Node: Int64] = [:]
  /// By how much the uses of nodes have changed since they were last written.
  private var uses: [Int64: Int] = [:]
  /// What is known of nodes in the database.
  private(set) var memory: NodeMemory<S>
  /// Nodes that went when groups were settled last, by their rows of then.
  private(set) var departed: [Int64: S.Node] = [:]
  /// The group that each touched node was in before.
  private var before: [Int64: String?] = [:]
  /// Rows of keys written since the start.
  private(set) var keysWritten = 0
  /// What settling has cost since the start.
  private(set) var effort = Effort()

  init(_ db: Database, memory: NodeMemory<S> = NodeMemory()) {
    self.db = db
    keys = KeyTable(db: db)
    self.memory = memory
  }

  /// Adds one use of a node.
  ///
  /// - Returns: the node's row.
  mutating func add(_ node: S.Node) throws -> Int64 {
    let row = try rows[node] ?? memory.row(of: node) ?? find(node)
    rows[node] = row
    uses[row, default: 0] += 1
    return row
  }

  /// The row of a node, new if need be.
  private mutating func find(_ given: S.Node) throws -> Int64 {
    let value = try S.encode(given)
    // What is kept decides, not which of two equal nodes came first.
    let node =
      S.isComposed(value) ? given : try CanonicalJSON.decode(S.Node.self, from: value)
    let id = S.identifier(ofEncoded: value)
    if let row = try Int64.fetchOne(
      db.cached("SELECT id FROM node WHERE hash = ?"), arguments: [id])
    {
      memory.note(row: row, of: node)
      return row
    }
    let rank = S.rank(of: node, id: id)
    // One use, and a head of its own, as most come out: then the row, which may be long, is not written again.
    try db.cached(
      """
      INSERT INTO node (hash, value, leaf, specificity, uses, head)
      VALUES (?, ?, ?, ?, 1, (SELECT IFNULL(MAX(id), 0) + 1 FROM node))
      """
    ).execute(arguments: [id, value, rank.isLeaf, rank.specificity])
    let row = db.lastInsertedRowID
    uses[row] = -1
    memory[row] = NodeMemory.Entry(rank: rank, head: nil, node: node)
    before[row] = .some(nil)
    enqueue(Visit(row: row, rank: rank, depth: 1))
    arrivals.append(row)
    return row
  }

  /// Takes one use of a node away; the node goes when the last is gone.
  mutating func release(_ row: Int64) {
    uses[row, default: 0] -= 1
    released.insert(row)
  }

  /// Brings all heads to the fixed point.
  ///
  /// - Returns: the nodes whose group changed, in no particular order.
  mutating func settle() throws -> [Move] {
    for (row, change) in uses where change != 0 {
      try db.cached("UPDATE node SET uses = uses + ? WHERE id = ?").execute(
        arguments: [change, row])
    }
    uses = [:]
    try writeOpposition()
    departed = [:]
    for row in released { try dropIfUnused(row) }
    released = []
    for row in arrivals { try oppose(row) }
    arrivals = []
    while let visit = queue.popMin() {
      if queued.remove(visit.row) != nil { try recompute(visit) }
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
    if let known = memory[row] {
      guard let head = known.head else { return nil }
      if let its = memory[head] { return its.rank.id }
    }
    return try String.fetchOne(
      db.cached("SELECT h.hash FROM node n JOIN node h ON h.id = n.head WHERE n.id = ?"),
      arguments: [row])
  }

  /// Writes the keys by which new nodes meet what contradicts them; those by which they meet their like wait until it is known whether they
  /// are heads.
  private mutating func writeOpposition() throws {
    var entries: [(key: Int64, node: Int64)] = []
    for row in arrivals {
      guard let node = try fetch(row) else { continue }
      entries += Self.opposingNumbers(of: node).map { ($0, row) }
    }
    try write(entries)
  }

  private mutating func write(_ entries: [(key: Int64, node: Int64)]) throws {
    try keys.insert(entries)
    keysWritten += entries.count
  }

  private static func meetingNumbers(of node: S.Node) -> [KeyNumbers] {
    S.meetingKeys(of: node).map { KeyNumbers($0, prefix: S.prefix) }
  }

  private static func opposingNumbers(of node: S.Node) -> [Int64] {
    KeyNumbers(Keys(S.oppositionKeys(of: node).own), prefix: S.prefix).own
  }

  /// The keys under which a node stands to meet its like.
  private static func standing(_ kinds: [KeyNumbers], asHead: Bool) -> Set<Int64> {
    let own = Set(kinds.flatMap(\.own))
    return asHead ? Set(own.map(KeyNumbers.ofHead)) : own
  }

  /// Finds what contradicts a new node.
  private mutating func oppose(_ row: Int64) throws {
    guard let node = memory[row]?.node else { return }
    let opposed = KeyNumbers(Keys(S.oppositionKeys(of: node).opposed), prefix: S.prefix)
    for other in try keys.nodes(under: opposed, asHeads: false) {
      guard let value = try fetch(other), let opposed = S.opposition(node, value) else {
        continue
      }
      let reason = try CanonicalJSON.string(opposed)
      for (a, b) in [(row, other), (other, row)] {
        try db.cached("INSERT OR IGNORE INTO opposition (a, b, reason) VALUES (?, ?, ?)")
          .execute(arguments: [a, b, reason])
      }
    }
  }

  /// The value of a node; nil for one that is gone.
  mutating func fetch(_ row: Int64) throws -> S.Node? {
    if let known = memory[row]?.node { return known }
    guard
      let value = try String.fetchOne(
        db.cached("SELECT value FROM node WHERE id = ?"), arguments: [row])
    else { return nil }
    let node = try CanonicalJSON.decode(S.Node.self, from: value)
    try learn([row])
    memory.note(node, of: row)
    return node
  }

  /// Sees to it that ranks and heads of nodes are known.
  private mutating func learn(_ rows: some Sequence<Int64>) throws {
    let unknown = rows.filter { !memory.recalls($0) }
    guard !unknown.isEmpty else { return }
    let found = try Row.fetchCursor(
      db.cached(
        """
        SELECT n.id, n.hash, n.leaf, n.specificity, n.head FROM json_each(?) j
        CROSS JOIN node n ON n.id = j.value
        """), arguments: [KeyTable.list(unknown)])
    // Columns by position: by name costs more than the query.
    while let row = try found.next() {
      memory[row[0]] = NodeMemory.Entry(
        rank: Rank(isLeaf: row[2], specificity: row[3], id: row[1]), head: row[4], node: nil)
    }
  }

  private mutating func dropIfUnused(_ row: Int64) throws {
    guard
      try Bool.fetchOne(db.cached("SELECT uses <= 0 FROM node WHERE id = ?"), arguments: [row])
        ?? false, let node = try fetch(row)
    else { return }
    try remember(row)
    // Only a head speaks for others: nobody else's going moves them.
    let speaks = memory[row].map { $0.head == row && !$0.rank.isLeaf } ?? false
    if memory[row]?.head == row {
      effort.heads += 1
      try leave(row, depth: 1)
    }
    let kinds = Self.meetingNumbers(of: node)
    try keys.remove(
      row,
      keys: Self.standing(kinds, asHead: speaks).union(Self.opposingNumbers(of: node)))
    for other in try Int64.fetchAll(
      db.cached("SELECT b FROM opposition WHERE a = ?"), arguments: [row])
    {
      try db.cached("DELETE FROM opposition WHERE a = ? AND b = ?").execute(
        arguments: [other, row])
    }
    try db.cached("DELETE FROM opposition WHERE a = ?").execute(arguments: [row])
    try db.cached("DELETE FROM node WHERE id = ?").execute(arguments: [row])
    queued.remove(row)
    departed[row] = node
    // The number may come again for another node.
    memory.forget(node, at: row)
    rows[node] = nil
  }

  private mutating func enqueue(_ visit: Visit) {
    if queued.insert(visit.row).inserted { queue.insert(visit) }
  }

  private mutating func remember(_ row: Int64) throws {
    if before[row] == nil { before[row] = .some(try group(of: row)) }
  }

  private mutating func recompute(_ visit: Visit) throws {
    let (row, rank) = (visit.row, visit.rank)
    guard let node = try fetch(row) else { return }
    let kinds = Self.meetingNumbers(of: node)
    let heads = try candidates(kinds, asHeads: true)
    try learn(heads)
    let head = try lowestHead(among: heads, of: node, rank) ?? row
    let old = memory[row]?.head
    guard old != head else { return }
    if old != nil || head != row {
      try db.cached("UPDATE node SET head = ? WHERE id = ?").execute(arguments: [head, row])
    }
    memory.note(head: head, of: row)
    let speaks = head == row && !rank.isLeaf
    let spoke = old == row && !rank.isLeaf
    if speaks != spoke || old == nil {
      if old != nil { try keys.remove(row, keys: Self.standing(kinds, asHead: spoke)) }
      try write(Self.standing(kinds, asHead: speaks).map { ($0, row) })
    }
    guard speaks != spoke else { return }
    effort.heads += 1
    effort.chain = max(effort.chain, visit.depth)
    if speaks {
      let followers = try candidates(kinds, asHeads: false)
      try learn(followers)
      try call(heads.union(followers), to: node, rank, depth: visit.depth + 1)
    } else {
      try leave(row, depth: visit.depth + 1)
    }
  }

  /// The heads, or the others, that share enough keys with a node.
  private func candidates(_ kinds: [KeyNumbers], asHeads: Bool) throws -> Set<Int64> {
    try kinds.reduce(into: []) {
      $0.formUnion(try keys.nodes(under: $1, asHeads: asHeads))
    }
  }

  /// The lowest-ranked head that a node belongs to.
  private mutating func lowestHead(among others: Set<Int64>, of node: S.Node, _ rank: Rank) throws
    -> Int64?
  {
    var heads: [(row: Int64, rank: Rank)] = []
    for other in others {
      if let known = memory[other], known.head == other, !known.rank.isLeaf, known.rank < rank {
        heads.append((other, known.rank))
      }
    }
    for head in heads.sorted(by: { $0.rank < $1.rank }) {
      if let value = try fetch(head.row), S.compare(node, value).isOne { return head.row }
    }
    return nil
  }

  /// Has those looked at again that belong to a new head and follow one of a higher rank, if any.
  private mutating func call(_ others: Set<Int64>, to node: S.Node, _ rank: Rank, depth: Int) throws
  {
    try learn(Set(others.compactMap { memory[$0]?.head }))
    for other in others {
      guard let known = memory[other], rank < known.rank, let head = known.head,
        let theirs = memory[head], rank < theirs.rank,
        let value = try fetch(other), S.compare(node, value).isOne
      else { continue }
      try lookAgain(other, known.rank, depth)
    }
  }

  /// Has those looked at again that follow a head which is none any more.
  private mutating func leave(_ head: Int64, depth: Int) throws {
    let followers = try Int64.fetchAll(
      db.cached("SELECT id FROM node WHERE head = ?1 AND id <> ?1"), arguments: [head])
    try learn(followers)
    for row in followers {
      if let known = memory[row] { try lookAgain(row, known.rank, depth) }
    }
  }

  private mutating func lookAgain(_ row: Int64, _ rank: Rank, _ depth: Int) throws {
    try remember(row)
    enqueue(Visit(row: row, rank: rank, depth: depth))
  }
}
