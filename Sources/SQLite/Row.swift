// SPDX-License-Identifier: Apache-2.0

/// A row that a statement returned; columns by their numbers or, more slowly, by their names.
///
/// A column that is read as a type it cannot have ends the process: the ledger's tables are strict, and a file that may be damaged is
/// looked through before.
package struct Row: Sendable {
  /// The names of a statement's columns, which all its rows share.
  final class Columns: Sendable {
    let count: Int
    private let numbers: [String: Int]

    init(_ names: [String]) {
      count = names.count
      numbers = Dictionary(
        names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The number of the first column with a name.
    subscript(name: String) -> Int {
      guard let number = numbers[name] else { preconditionFailure("no column \(name)") }
      return number
    }
  }

  let columns: Columns
  package let values: [SQLValue]

  package subscript<Value: SQLConvertible>(_ column: Int) -> Value {
    guard let value = Value(sqlValue: values[column]) else {
      preconditionFailure("column \(column) holds no \(Value.self)")
    }
    return value
  }

  package subscript<Value: SQLConvertible>(_ column: Int) -> Value? {
    if values[column] == .null { return nil }
    let value: Value = self[column]
    return value
  }

  package subscript<Value: SQLConvertible>(_ column: String) -> Value { self[columns[column]] }

  /// A value as it is, to be handed to another statement.
  package subscript(_ column: String) -> (any SQLConvertible)? { values[columns[column]] }

  package subscript<Value: SQLConvertible>(_ column: String) -> Value? { self[columns[column]] }
}

/// Rows one after the other, without holding all of them; the statement is its own until it goes.
package final class RowCursor {
  private let statement: Statement
  private var isOver = false

  init(_ statement: Statement, _ arguments: StatementArguments) throws {
    self.statement = statement
    try statement.begin(arguments)
  }

  deinit { statement.reset() }

  /// The next row; nil behind the last one.
  package func next() throws -> Row? {
    guard !isOver else { return nil }
    if try statement.step() { return statement.row() }
    isOver = true
    return nil
  }
}

/// What can be read off the row that a statement stands at.
package protocol Fetchable {
  /// Reads it; nil where there is nothing in it.
  static func read(_ statement: Statement) throws -> Self?
}

extension Row: Fetchable {
  package static func read(_ statement: Statement) -> Row? { statement.row() }

  /// The rows that a statement returns, one by one.
  package static func fetchCursor(_ statement: Statement, arguments: StatementArguments = [])
    throws -> RowCursor
  {
    try RowCursor(statement, arguments)
  }

  /// The rows that `sql` returns, one by one.
  package static func fetchCursor(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> RowCursor {
    try fetchCursor(db.prepare(sql), arguments: arguments)
  }
}

/// A value is that of the first column.
extension SQLConvertible {
  package static func read(_ statement: Statement) throws -> Self? {
    let stored = statement.value(0)
    if case .null = stored { return nil }
    guard let value = Self(sqlValue: stored) else { throw mismatch(statement) }
    return value
  }
}

extension Fetchable {
  /// What each row that a statement returns is read as; nothing may be missing.
  package static func fetchAll(_ statement: Statement, arguments: StatementArguments = []) throws
    -> [Self]
  {
    try statement.begin(arguments)
    defer { statement.reset() }
    var taken: [Self] = []
    while try statement.step() {
      guard let next = try read(statement) else { throw mismatch(statement) }
      taken.append(next)
    }
    return taken
  }

  /// What the first row is read as; nil where there is no row, or nothing in it.
  package static func fetchOne(_ statement: Statement, arguments: StatementArguments = []) throws
    -> Self?
  {
    try statement.begin(arguments)
    defer { statement.reset() }
    return try statement.step() ? read(statement) : nil
  }

  /// What each row that `sql` returns is read as; nothing may be missing.
  package static func fetchAll(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> [Self] {
    try fetchAll(db.prepare(sql), arguments: arguments)
  }

  /// What the first row that `sql` returns is read as; nil where there is no row, or nothing in it.
  package static func fetchOne(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> Self? {
    try fetchOne(db.prepare(sql), arguments: arguments)
  }

  fileprivate static func mismatch(_ statement: Statement) -> DatabaseError {
    DatabaseError(
      code: DatabaseError.Kind.mismatch.rawValue, message: "a value is no \(Self.self)",
      sql: statement.sql)
  }
}
