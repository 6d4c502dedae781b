// SPDX-License-Identifier: Apache-2.0

internal import SQLite

/// The words of what is gone, out of the full-text index and out of the write-ahead log.
///
/// A full-text index is a pile of sorted segments. What is deleted from it is only marked so in the newest; the words themselves go
/// when all segments are merged into one, which costs a rewriting of the index. So it is not done for each deletion, but in short
/// steps once nothing else is to be done.
extension Ledger {
  /// Notes, in the transaction that takes text out of the index, that its words are still there.
  static func notePurge(_ db: Database) throws {
    try db.cached("INSERT OR IGNORE INTO meta (name, value) VALUES ('purge', 'due')").execute()
  }

  /// Whether the index may hold words of articles that are gone or were changed.
  package func needsPurge() throws -> Bool {
    try pool.read { db in
      try Bool.fetchOne(
        db.cached("SELECT EXISTS (SELECT 1 FROM meta WHERE name = 'purge')")) ?? false
    }
  }

  /// Merges about `pages` pages of the index, in one transaction; tells whether more is left to do.
  ///
  /// Throws while somebody still reads what was before: then the log cannot be emptied yet.
  package func purge(pages: Int = 64) throws -> Bool {
    let isMerged = try pool.write { db in
      for index in Schema.fullTextTables {
        // A negative number makes one segment of all, whatever their sizes. SQLite counts two changes where it merged anything.
        let before = db.totalChangesCount
        try db.execute(
          sql: "INSERT INTO \(index) (\(index), rank) VALUES ('merge', ?)", arguments: [-pages])
        if db.totalChangesCount - before >= 2 { return false }
      }
      return true
    }
    guard isMerged else { return true }
    // Overwrites freed pages of the file, then leaves nothing in the log.
    try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try pool.write { try $0.execute(sql: "DELETE FROM meta WHERE name = 'purge'") }
    return false
  }
}
