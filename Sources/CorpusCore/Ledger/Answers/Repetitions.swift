// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Which statements somebody made again on another occasion: found when asked, since each stands on its own.
struct Repetitions {
  let db: Database

  /// The propositions in which the speaker of one says the same on another occasion, sorted.
  ///
  /// The fullest rendering speaks for each.
  func of(_ proposition: String) throws -> [String] {
    guard
      let row = try Row.fetchOne(
        db.cached("SELECT id, value FROM node WHERE hash = ?"), arguments: [proposition])
    else { return [] }
    let node = try CanonicalJSON.decode(StatementStratum.Node.self, from: row["value"])
    let (own, keys): (Int64, KeyTable) = (row["id"], KeyTable(db: db))
    let others = try StatementStratum.keysOfAnyDay(of: node).reduce(into: Set<Int64>()) {
      $0.formUnion(
        try keys.nodes(
          under: KeyNumbers($1, prefix: StatementStratum.prefix), asHeads: true))
    }
    return try others.subtracting([own]).compactMap { other in
      let row = try Row.fetchOne(
        db.cached("SELECT hash, value FROM node WHERE id = ?"), arguments: [other])
      guard let row,
        StatementComparison(
          node, try CanonicalJSON.decode(StatementStratum.Node.self, from: row["value"])
        ).isRepetition
      else { return nil }
      return row["hash"]
    }.sorted()
  }
}
