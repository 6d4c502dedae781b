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
  /// Throws `LedgerError.damaged` where the file is no ledger or cannot be read as one.
  package init(path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = NORMAL;
          PRAGMA secure_delete = ON;
          PRAGMA cache_size = -16384;
          PRAGMA temp_store = MEMORY;
          """)
    }
    configuration.maximumReaderCount = 4
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
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
      case .SQLITE_CORRUPT, .SQLITE_NOTADB:
        throw LedgerError.damaged(path: path, reason: error.message ?? "\(error.resultCode)")
      default: throw error
      }
    }
  }

  /// Everything the ledger has an entry for, by path.
  package func files() throws -> [LedgerFile] {
    try pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT path, device, inode, size, modified, changed, read_at, sha256, sidecar, extractor, state
          FROM article ORDER BY path
          """
      ).map(LedgerFile.init(row:))
    }
  }

  /// What the ledger knows of one file; nil where it has no entry.
  package func file(_ path: CorpusPath) throws -> LedgerFile? {
    try pool.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT path, device, inode, size, modified, changed, read_at, sha256, sidecar, extractor, state
          FROM article WHERE path = ?
          """, arguments: [Data(path.bytes)]
      ).map(LedgerFile.init(row:))
    }
  }

  /// Takes in what one file gives, with all that follows for the rest of the ledger, in one transaction.
  ///
  /// - Parameters:
  ///   - stamp: nil for an imported article.
  ///   - readAt: when the file was read, nanoseconds since 1970.
  ///   - sidecar: SHA-256 of the sidecar that the extraction used.
  /// - Returns: the entries of the change log it made; empty where nothing changed but the stamp.
  @discardableResult
  package func apply(
    _ extraction: Extraction, at path: CorpusPath, stamp: FileStamp?, readAt: Int64,
    sidecar: String? = nil
  ) throws -> [Change] {
    try pool.write { db in
      let file = LedgerFile(
        path: path, stamp: stamp, readAt: readAt, sha256: extraction.article.sha256,
        sidecar: sidecar, extractor: extraction.article.extractor, state: extraction.article.state)
      var update = LedgerUpdate(db, epoch: epoch)
      try update.replace(file, with: extraction)
      return update.changes
    }
  }

  /// Forgets an article, its claims and its earlier revision.
  ///
  /// - Returns: the entries of the change log it made; none where there was no such article.
  @discardableResult
  package func remove(_ path: CorpusPath) throws -> [Change] {
    try pool.write { db in
      var update = LedgerUpdate(db, epoch: epoch)
      try update.remove(path)
      return update.changes
    }
  }

  /// Notes that a file was looked at and holds what it held.
  package func restamp(_ path: CorpusPath, stamp: FileStamp, readAt: Int64) throws {
    try pool.write { db in
      try db.cached(
        """
        UPDATE article SET device = ?, inode = ?, size = ?, modified = ?, changed = ?, read_at = ?
        WHERE path = ?
        """
      ).execute(
        arguments: [
          stamp.device, stamp.inode, stamp.size, stamp.modified, stamp.changed, readAt,
          Data(path.bytes),
        ])
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
