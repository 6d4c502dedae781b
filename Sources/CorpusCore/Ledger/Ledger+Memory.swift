// SPDX-License-Identifier: Apache-2.0

internal import SQLite

/// How much memory the ledger's writer takes: much while a corpus is read for the first time, little afterwards.
extension Ledger {
  /// From so many edits in one transaction on, more are expected.
  private static let many = 64
  /// Pages of the file that are kept in memory and pages of the log that wait to be put in their places, in KiB and pages.
  private static let small = (cache: 16 << 10, log: 4096)
  private static let large = (cache: 176 << 10, log: 32768)

  /// Suits the writer's memory to a transaction: keys are scattered over the file, and what does not fit is read and written again and
  /// again.
  static func suit(_ db: Database, edits: Int) throws {
    guard edits == 1 || edits >= many else { return }
    try set(edits >= many ? large : small, db)
  }

  /// Folds new keys, and gives the cache and the log's room back once nothing more is to be written.
  package func rest() throws {
    memory.clear()
    try pool.write { db in
      let keys = KeyTable(db: db)
      if try keys.newRows() >= KeyTable.most.idle { try keys.fold() }
    }
    try pool.writeWithoutTransaction { db in
      try Self.set(Self.small, db)
      _ = try db.checkpoint(.truncate)
    }
  }

  /// Puts what the log holds in its place in the file, as far as nobody reads what was there before.
  ///
  /// SQLite does so by itself within the commit that fills the log: that one takes five times as long as others. Only the connection that
  /// writes does it: before SQLite 3.51.3 a second one that does may, very rarely, lose commits.
  package func checkpoint() throws {
    try pool.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
  }

  private static func set(_ size: (cache: Int, log: Int), _ db: Database) throws {
    let old = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? 0
    guard old != -size.cache else { return }
    try db.execute(
      sql: "PRAGMA cache_size = -\(size.cache); PRAGMA wal_autocheckpoint = \(size.log)")
  }
}
