// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import SQLite

/// Under which keys nodes stand: a large table, and a small one for what is new.
///
/// Keys are hashes, so a row lies anywhere: each would rewrite a page of its own in a table of millions. New rows gather in a table that
/// fits in memory and are folded into the large one in its order, many to a page (a log-structured merge tree of two levels: O’Neil,
/// Cheng, Gawlick and O’Neil 1996).
struct KeyTable {
  let db: Database

  /// Rows of the small table from which on it is folded, which takes seconds, and from which on it is when there is nothing else to do.
  static let most = (busy: 400_000, idle: 20_000)

  /// Puts a row for each entry, where there is none.
  func insert(_ entries: [(key: Int64, node: Int64)]) throws {
    let insert = try db.cached("INSERT OR IGNORE INTO new_key (key, node) VALUES (?, ?)")
    for entry in entries.sorted(by: { $0 < $1 }) {
      try insert.execute(arguments: [entry.key, entry.node])
    }
  }

  /// Takes a node's rows away.
  func remove(_ node: Int64, keys: some Collection<Int64>) throws {
    for table in ["new_key", "node_key"] {
      try db.cached(
        "DELETE FROM \(table) WHERE (key, node) IN (SELECT value, ? FROM json_each(?))"
      ).execute(arguments: [node, Self.list(keys)])
    }
  }

  /// The nodes that stand under so many of the keys, as heads or as others, each once.
  ///
  /// They are counted here: a hot key has thousands, and the database would make a record of each to sort them.
  func nodes(under keys: KeyNumbers, asHeads: Bool) throws -> [Int64] {
    guard !keys.lows.isEmpty else { return [] }
    let (lows, points) =
      asHeads
      ? (keys.lows.map(KeyNumbers.ofHead), keys.points.map(KeyNumbers.ofHead))
      : (keys.lows, keys.points)
    var rows = try Int64.fetchAll(
      db.cached("\(Self.standing(in: "node_key")) UNION ALL \(Self.standing(in: "new_key"))"),
      arguments: [Self.list(lows), keys.width, Self.list(points)])
    rows.sort()
    var nodes: [Int64] = []
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end] == rows[start] { end += 1 }
      if end - start >= keys.shared { nodes.append(rows[start]) }
      start = end
    }
    return nodes
  }

  private static func standing(in table: String) -> String {
    """
    SELECT k.node FROM json_each(?1) j CROSS JOIN \(table) k ON k.key BETWEEN j.value AND j.value + ?2
    UNION ALL SELECT k.node FROM json_each(?3) j CROSS JOIN \(table) k ON k.key = j.value
    """
  }

  /// Numbers as one parameter: a statement a list costs less than one a number.
  static func list(_ numbers: some Collection<Int64>) -> String {
    "[\(numbers.map(String.init).joined(separator: ","))]"
  }

  /// How many rows the small table has, by visiting them.
  func newRows() throws -> Int { try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM new_key") ?? 0 }

  /// Brings the small table's rows into the large one.
  ///
  /// No row is there already; were it said that one might abort the statement, all pages would be kept twice until its end.
  func fold() throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO node_key (key, node) SELECT key, node FROM new_key ORDER BY key, node;
        DELETE FROM new_key;
        """)
  }
}
