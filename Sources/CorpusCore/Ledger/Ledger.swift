// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
internal import Glibc
internal import SQLite

/// The reconciled ledger: a SQLite file in WAL mode, one writer, any number of readers.
///
/// A view of the corpus: it can always be rebuilt, so `synchronous = NORMAL` suffices (a power cut may cost the last commits, never consistency).
package struct Ledger: Sendable {
  let pool: DatabasePool
  /// Names this ledger's clocks; a new ledger has a new one.
  package let epoch: String
  let memory = WriterMemory()
  private let atStep: (@Sendable (LedgerStep) throws -> Void)?

  /// Opens the ledger at `path`, creating its tables where there are none, or those of an earlier version.
  ///
  /// Throws `LedgerError.newer` where a later version made its tables, `.damaged` where it is no ledger or cannot be read as one,
  /// `.unavailable` where the disk fails.
  ///
  /// - Parameters:
  ///   - isSuspect: whether to look at every page and every entry of an index first, twice as long as reading the whole file takes. A
  ///     value of a type that its column cannot have ends the process that reads it, and an index may give one that no table has, so a
  ///     ledger that may be damaged must not be read unseen.
  ///   - atStep: is called within each transaction, which fails where it throws.
  package init(
    path: String, isSuspect: Bool = false,
    atStep: (@Sendable (LedgerStep) throws -> Void)? = nil
  ) throws {
    self.atStep = atStep
    do {
      if Self.asksForLaterSQLite(path) {
        throw LedgerError.damaged(reason: "its header asks for a later SQLite")
      }
      pool = try DatabasePool(path: path, readers: 4, prepare: Self.prepare)
      if isSuspect { try pool.read(Self.look(through:)) }
      switch try pool.read(Schema.state) {
      case .made: break
      case .later: throw LedgerError.newer(path: path)
      case .earlier:
        try pool.erase()
        fallthrough
      case .none: try pool.write(Schema.make)
      }
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
    } catch {
      if let failure = LedgerError(damageIn: error) { throw failure }
      // What is wrong with the tables is as bad as what is wrong with the pages.
      guard let error = error as? DatabaseError, [.error, .constraint].contains(error.kind) else {
        throw error
      }
      throw LedgerError.damaged(reason: error.message)
    }
  }

  private static func prepare(_ db: Database) throws {
    try db.add(ClaimConditions.bears)
    // Whoever had the file before may be closing it yet, or its log be in recovery; afterwards nobody else writes.
    try db.execute(
      sql: """
        PRAGMA busy_timeout = 5000;
        PRAGMA synchronous = NORMAL;
        PRAGMA secure_delete = ON;
        PRAGMA cache_size = -16384;
        PRAGMA wal_autocheckpoint = 4096;
        PRAGMA temp_store = MEMORY;
        PRAGMA hard_heap_limit = \(most);
        PRAGMA busy_timeout = 0;
        """)
  }

  /// Bytes that SQLite may hold for all connections of the process; what it does not get, it reports.
  ///
  /// The caches of a ledger in haste, of one that is built beside it to verify it, and of all readers come to 500 MB, and a damaged
  /// length may ask for two gigabytes.
  private static let most = 768 << 20

  /// Compares every index with its table, and has the full-text tables say how they are built, which SQLite's own check leaves out.
  private static func look(through db: Database) throws {
    do {
      let found = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
      if let found, found != "ok" { throw LedgerError.damaged(reason: found) }
      for table in Schema.fullTextTables where try db.tableExists(table) {
        _ = try Row.fetchOne(db, sql: "SELECT rowid FROM \(table) LIMIT 1")
      }
    } catch let error as DatabaseError where error.kind == .outOfMemory {
      throw LedgerError.insatiable
    }
  }

  /// Whether the file's header names a later format than SQLite has (bytes 18 and 19, for who writes and who reads).
  ///
  /// SQLite would open such a file for reading only, and that looks like a read-only disk, which is waited for.
  private static func asksForLaterSQLite(_ path: String) -> Bool {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: 20)
    return unsafe pread(file, &header, 20, 0) == 20 && header.suffix(2).contains { $0 > 2 }
  }

  /// The device that the file lay on that was read last; nil where none is known.
  package func lastDevice() throws -> Int64? {
    try pool.read { db in
      try Int64.fetchOne(
        db, sql: "SELECT device FROM article WHERE device <> 0 ORDER BY touched DESC LIMIT 1")
    }
  }

  /// Everything the ledger has an entry for, in no order.
  ///
  /// Throws `LedgerError.damaged` where it cannot be read.
  package func files() throws -> [LedgerFile] {
    do { return try allFiles() } catch { throw LedgerError(damageIn: error) ?? error }
  }

  private func allFiles() throws -> [LedgerFile] {
    try pool.read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(LedgerFile.columns) FROM article WHERE whole IS NULL")
      var files: [LedgerFile] = []
      while let row = try rows.next() { files.append(LedgerFile(row: row)) }
      let parts = try self.parts(db)
      guard !parts.isEmpty else { return files }
      for index in files.indices { files[index].parts = parts[files[index].path] ?? [:] }
      return files
    }
  }

  /// The articles of all files that hold many, by file and name.
  private func parts(_ db: Database) throws -> [CorpusPath: [String: PartStamp]] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT path, sha256, extractor FROM article WHERE whole IS NOT NULL")
    var parts: [CorpusPath: [String: PartStamp]] = [:]
    var extractors: Set<String> = []
    while let row = try rows.next() {
      let bytes: [UInt8] = row[0]
      let path = CorpusPath(bytes: bytes)
      // One string for all that bear the same.
      let extractor: String? = (row[2] as String?).map { extractors.insert($0).memberAfterInsert }
      parts[path.file, default: [:]][path.partName ?? ""] = PartStamp(
        sha256: row[1], extractor: extractor)
    }
    return parts
  }

  /// What the ledger knows of one file; nil where it has no entry.
  package func file(_ path: CorpusPath) throws -> LedgerFile? {
    try pool.read { db in
      try Row.fetchOne(
        db, sql: "SELECT \(LedgerFile.columns) FROM article WHERE path = ?",
        arguments: [path.bytes]
      ).map(LedgerFile.init(row:))
    }
  }

  /// Does all of `edits`, at most one a path, with all that follows for the rest of the ledger, in one transaction.
  ///
  /// The ledger is a function of the corpus, so it does not matter how edits are put into transactions.
  ///
  /// Throws `LedgerError.refused` where the content of one of them is to blame, `.damaged` or `.unavailable` where the file or its
  /// disk is, and then does none.
  @discardableResult
  package func apply(_ edits: [LedgerEdit]) throws -> Commit {
    do {
      let commit = try memory.lend { memory in
        try pool.write { db in
          try Self.suit(db, edits: edits.count)
          var update = LedgerUpdate(db, epoch: epoch, memory: memory.take(), atStep: atStep)
          try update.apply(edits)
          memory = update.memory
          return Commit(changes: update.changes, effort: update.effort)
        }
      }
      try atStep?(.committed)
      return commit
    } catch let error as DatabaseError
      where [.constraint, .tooBig].contains(error.kind)
    {
      throw LedgerError.refused(reason: error.message)
    } catch let error as DatabaseError where error.kind == .outOfMemory {
      throw LedgerError.insatiable
    } catch {
      throw LedgerError(damageIn: error) ?? error
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
