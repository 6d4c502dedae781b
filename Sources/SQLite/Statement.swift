// SPDX-License-Identifier: Apache-2.0

internal import CSQLite

/// A prepared statement of one connection, used by whoever was lent that connection.
@safe package final class Statement {
  let sql: String
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  /// The numbers of its columns by their names, once a row was asked for.
  private(set) lazy var columns = Row.Columns(names())

  /// Prepares the first statement of `sql`.
  ///
  /// - Returns: the bytes behind it in `rest`; nil where `sql` holds none.
  init?(_ sql: Substring.UTF8View, of connection: OpaquePointer, rest: inout Substring.UTF8View)
    throws
  {
    var prepared: OpaquePointer?
    let text = String(Substring(sql))
    var used = 0
    let code = unsafe text.utf8CString.withUnsafeBufferPointer { bytes in
      var tail: UnsafePointer<CChar>?
      let code = unsafe sqlite3_prepare_v3(
        connection, bytes.baseAddress, Int32(bytes.count), UInt32(SQLITE_PREPARE_PERSISTENT),
        &prepared, &tail)
      if let tail = unsafe tail, let start = bytes.baseAddress { used = unsafe tail - start }
      return code
    }
    guard code == SQLITE_OK else { throw unsafe Database.error(code, connection, text) }
    rest = sql.dropFirst(used)
    guard let prepared = unsafe prepared else { return nil }
    unsafe handle = prepared
    unsafe self.connection = connection
    self.sql = text
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Runs it to its end; what it returns is left out.
  package func execute(arguments: StatementArguments = []) throws {
    try begin(arguments)
    defer { reset() }
    while try step() {}
  }

  /// Readies it to run with `arguments`.
  func begin(_ arguments: StatementArguments) throws {
    reset()
    guard unsafe sqlite3_bind_parameter_count(handle) == arguments.values.count else {
      throw DatabaseError(
        code: SQLITE_MISUSE, message: "\(arguments.values.count) arguments", sql: sql)
    }
    for (index, value) in arguments.values.enumerated() {
      let code = bind(value, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw unsafe Database.error(code, connection, sql) }
    }
  }

  /// Goes on to the next row; false where there is none.
  func step() throws -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let error = unsafe Database.error(code, connection, sql)
      reset()
      throw error
    }
  }

  /// Gives back what running it holds.
  func reset() { unsafe sqlite3_reset(handle) }

  /// The row that it stands at.
  func row() -> Row {
    Row(columns: columns, values: (0..<columns.count).map(value))
  }

  /// A value of the row that it stands at.
  func value(_ column: Int) -> SQLValue {
    let column = Int32(column)
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
      guard let start = unsafe sqlite3_column_text(handle, column) else { return .null }
      let count = Int(unsafe sqlite3_column_bytes(handle, column))
      let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
      return .text(unsafe String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      guard let start = unsafe sqlite3_column_blob(handle, column) else { return .blob([]) }
      let count = Int(unsafe sqlite3_column_bytes(handle, column))
      return .blob(unsafe Array(UnsafeRawBufferPointer(start: start, count: count)))
    default: return .null
    }
  }

  private func names() -> [String] {
    let count = unsafe sqlite3_column_count(handle)
    return (0..<count).map { column in
      unsafe sqlite3_column_name(handle, column).map { unsafe String(cString: $0) } ?? ""
    }
  }

  private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    switch value {
    case .null: return unsafe sqlite3_bind_null(handle, index)
    case .integer(let number): return unsafe sqlite3_bind_int64(handle, index, number)
    case .real(let number): return unsafe sqlite3_bind_double(handle, index, number)
    case .text(let text):
      let count = Int32(text.utf8.count)
      // Always followed by a zero, which SQLite, told the length, does not read: an empty text has an address too.
      return unsafe text.withCString {
        unsafe sqlite3_bind_text(handle, index, $0, count, csqlite_transient())
      }
    case .blob(let bytes):
      guard !bytes.isEmpty else { return unsafe sqlite3_bind_zeroblob(handle, index, 0) }
      return unsafe bytes.withUnsafeBytes { bytes in
        unsafe sqlite3_bind_blob64(
          handle, index, bytes.baseAddress, UInt64(bytes.count), csqlite_transient())
      }
    }
  }
}
