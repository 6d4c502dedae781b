package import CorpusProtocol
internal import Foundation
internal import GRDB

/// The reconciled ledger: a SQLite file in WAL mode, one writer, any number of readers.
///
/// A view of the corpus: it can always be rebuilt, so `synchronous = NORMAL` suffices (a power cut may cost the last commits, never consistency).
package struct Ledger: Sendable {
  let pool: DatabasePool
  /// Names this ledger's clocks; a new ledger has a new one.
  package let epoch: String

  /// Opens the ledger at `path`, creating and migrating it.
  ///
  /// Throws `LedgerError.newer` where a later version made its tables, `.damaged` where it is no ledger or cannot be read as one.
  ///
  /// - Parameter isSuspect: whether to look at every page first, which takes as long as reading the whole file. A value of a
  ///   type that its column cannot have ends the process that reads it, so a ledger that may be damaged must not be read unseen.
  package init(path: String, isSuspect: Bool = false) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = NORMAL;
          PRAGMA secure_delete = ON;
          PRAGMA cache_size = -16384;
          PRAGMA wal_autocheckpoint = 4096;
          PRAGMA temp_store = MEMORY;
          """)
    }
    configuration.maximumReaderCount = 4
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      if isSuspect,
        let damage = try pool.read({ try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }),
        damage != "ok"
      {
        throw LedgerError.damaged(path: path, reason: damage)
      }
      if try pool.read(Schema.migrator.hasBeenSuperseded) { throw LedgerError.newer(path: path) }
      try Schema.migrator.migrate(pool)
      epoch = try pool.write { db in
        if let epoch = try String.fetchOne(
          db, sql: "SELECT value FROM meta WHERE name = 'epoch'")
        {
          return epoch
        }
        let epoch = String(UInt64.random(in: .min ... .max), radix: 36)
        try db.execute(
          sql: "INSERT INTO meta (name, value) VALUES ('epoch', ?)", arguments: [epoch])
        return epoch
      }
    } catch let error as DatabaseError {
      switch error.resultCode {
      // What is wrong with the tables is as bad as what is wrong with the pages.
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_CONSTRAINT:
        throw LedgerError.damaged(path: path, reason: error.message ?? "\(error.resultCode)")
      default: throw error
      }
    }
  }

  /// Everything the ledger has an entry for, in no order.
  package func files() throws -> [LedgerFile] {
    try pool.read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT \(LedgerFile.columns) FROM article")
      var files: [LedgerFile] = []
      while let row = try rows.next() { files.append(LedgerFile(row: row)) }
      return files
    }
  }

  /// How many articles are in each state.
  package func states() throws -> [Article.State: Int] {
    try pool.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT state, COUNT(*) FROM article GROUP BY state")
      return Dictionary(
        uniqueKeysWithValues: rows.compactMap { row in
          Article.State(rawValue: row[0]).map { ($0, row[1]) }
        })
    }
  }

  /// What the ledger knows of one file; nil where it has no entry.
  package func file(_ path: CorpusPath) throws -> LedgerFile? {
    try pool.read { db in
      try Row.fetchOne(
        db, sql: "SELECT \(LedgerFile.columns) FROM article WHERE path = ?",
        arguments: [Data(path.bytes)]
      ).map(LedgerFile.init(row:))
    }
  }

  /// Does all of `edits`, at most one a path, with all that follows for the rest of the ledger, in one transaction.
  ///
  /// The ledger is a function of the corpus, so it does not matter how edits are put into transactions.
  ///
  /// Throws `LedgerError.refused` where the content of one of them is to blame, and then does none.
  ///
  @discardableResult
  package func apply(_ edits: [LedgerEdit]) throws -> Commit {
    do {
      return try pool.write { db in
        var update = LedgerUpdate(db, epoch: epoch)
        try update.apply(edits)
        return Commit(changes: update.changes, effort: update.effort)
      }
    } catch let error as DatabaseError
      where [.SQLITE_CONSTRAINT, .SQLITE_TOOBIG].contains(error.resultCode)
    {
      throw LedgerError.refused(reason: error.message ?? "\(error.resultCode)")
    }
  }

  /// The clock of the last commit.
  package func clock() throws -> String {
    try pool.read { try clock($0) }
  }

  func clock(_ db: Database) throws -> String {
    let sequence = try Int64.fetchOne(db.cached("SELECT MAX(sequence) FROM change")) ?? 0
    return "\(epoch):\(sequence)"
  }
}
