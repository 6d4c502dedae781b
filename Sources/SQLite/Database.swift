// SPDX-License-Identifier: Apache-2.0

internal import CSQLite

/// A connection to a database, for one thread at a time.
@safe package final class Database {
  let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  /// Opens the file at `path`, and makes it where there is none and it may be written.
  package init(path: String, isReadOnly: Bool = false) throws {
    let access = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &opened, access | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened = unsafe opened else {
      throw DatabaseError(code: SQLITE_NOMEM, message: "no memory to open \(path)")
    }
    unsafe handle = opened
    // From here on `deinit` closes it.
    guard code == SQLITE_OK else { throw unsafe Self.error(code, opened, nil) }
    unsafe sqlite3_extended_result_codes(opened, 1)
    try check(unsafe csqlite_be_strict(opened))
  }

  deinit {
    statements = [:]
    unsafe sqlite3_close_v2(handle)
  }

  /// A prepared statement that is kept for the next use.
  package func cached(_ sql: String) throws -> Statement {
    if let statement = statements[sql] { return statement }
    let statement = try prepare(sql)
    statements[sql] = statement
    return statement
  }

  /// A prepared statement.
  package func prepare(_ sql: String) throws -> Statement {
    var rest = Substring(sql).utf8
    guard let statement = try unsafe Statement(rest, of: handle, rest: &rest) else {
      throw DatabaseError(code: SQLITE_MISUSE, message: "no statement", sql: sql)
    }
    return statement
  }

  /// Runs all statements of `sql`; only where it is one, it may have arguments.
  package func execute(sql: String, arguments: StatementArguments = []) throws {
    var rest = Substring(sql).utf8
    while !rest.isEmpty, let statement = try unsafe Statement(rest, of: handle, rest: &rest) {
      try statement.execute(arguments: arguments)
    }
  }

  /// The number of the row that was inserted last.
  package var lastInsertedRowID: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// How many rows were changed since the connection was opened.
  package var totalChangesCount: Int { Int(unsafe sqlite3_total_changes(handle)) }

  /// Whether a transaction is open.
  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// Whether a table has this name.
  package func tableExists(_ name: String) throws -> Bool {
    try Bool.fetchOne(
      self, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?)",
      arguments: [name]) ?? false
  }

  /// How thoroughly the log is put in its place.
  package enum Checkpoint {
    /// As far as nobody is in the way.
    case passive
    /// All of it, leaving an empty log; fails while somebody still reads what was before.
    case truncate
  }

  /// Puts what the log holds in its place in the file.
  package func checkpoint(_ kind: Checkpoint) throws {
    let mode = kind == .passive ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_TRUNCATE
    try check(unsafe sqlite3_wal_checkpoint_v2(handle, nil, mode, nil, nil))
  }

  /// Leaves an empty file, whatever it held, damaged or not.
  func erase() throws {
    statements = [:]
    try check(unsafe csqlite_set_reset(handle, 1))
    defer { unsafe _ = csqlite_set_reset(handle, 0) }
    try execute(sql: "VACUUM")
  }

  /// Does `body` in a transaction, which ends as `body` does: well, or as if it had not begun.
  func transaction<Value>(_ begin: String, _ body: (Database) throws -> Value) throws -> Value {
    try cached(begin).execute()
    do {
      let value = try body(self)
      try cached("COMMIT").execute()
      return value
    } catch {
      // Some failures have ended it already.
      if isInTransaction { try? cached("ROLLBACK").execute() }
      throw error
    }
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw unsafe Self.error(code, handle, nil) }
  }

  /// The failure that a call has just returned, in SQLite's words.
  static func error(_ code: Int32, _ connection: OpaquePointer, _ sql: String?) -> DatabaseError {
    let message = unsafe String(cString: sqlite3_errmsg(connection))
    let extended = unsafe sqlite3_extended_errcode(connection)
    return DatabaseError(
      code: extended & 0xff == code & 0xff ? extended : code, message: message, sql: sql)
  }
}
