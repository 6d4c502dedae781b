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

extension Row {
  /// All rows that a statement returns.
  package static func fetchAll(_ statement: Statement, arguments: StatementArguments = []) throws
    -> [Row]
  {
    try statement.collect(arguments) { $0.row() }
  }

  /// The first row that a statement returns.
  package static func fetchOne(_ statement: Statement, arguments: StatementArguments = []) throws
    -> Row?
  {
    try statement.first(arguments) { $0.row() }
  }

  /// The rows that a statement returns, one by one.
  package static func fetchCursor(_ statement: Statement, arguments: StatementArguments = [])
    throws -> RowCursor
  {
    try RowCursor(statement, arguments)
  }

  /// All rows that `sql` returns.
  package static func fetchAll(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> [Row] {
    try fetchAll(db.prepare(sql), arguments: arguments)
  }

  /// The first row that `sql` returns.
  package static func fetchOne(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> Row? {
    try fetchOne(db.prepare(sql), arguments: arguments)
  }

  /// The rows that `sql` returns, one by one.
  package static func fetchCursor(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> RowCursor {
    try fetchCursor(db.prepare(sql), arguments: arguments)
  }
}

extension SQLConvertible {
  /// The first column of all rows that a statement returns.
  package static func fetchAll(_ statement: Statement, arguments: StatementArguments = []) throws
    -> [Self]
  {
    try statement.collect(arguments) { try Self.read($0) }
  }

  /// The first column of the first row; nil where there is no row, or nothing in it.
  package static func fetchOne(_ statement: Statement, arguments: StatementArguments = []) throws
    -> Self?
  {
    try statement.first(arguments) { $0.value(0) == .null ? nil : try Self.read($0) } ?? nil
  }

  /// The first column of all rows that `sql` returns.
  package static func fetchAll(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> [Self] {
    try fetchAll(db.prepare(sql), arguments: arguments)
  }

  /// The first column of the first row; nil where there is no row, or nothing in it.
  package static func fetchOne(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> Self? {
    try fetchOne(db.prepare(sql), arguments: arguments)
  }

  private static func read(_ statement: Statement) throws -> Self {
    guard let value = Self(sqlValue: statement.value(0)) else {
      throw DatabaseError(
        code: DatabaseError.Kind.mismatch.rawValue, message: "a value is no \(Self.self)",
        sql: statement.sql)
    }
    return value
  }
}

extension Statement {
  /// What `take` makes of each row.
  fileprivate func collect<Value>(
    _ arguments: StatementArguments, _ take: (Statement) throws -> Value
  ) throws -> [Value] {
    try begin(arguments)
    defer { reset() }
    var taken: [Value] = []
    while try step() { taken.append(try take(self)) }
    return taken
  }

  /// What `take` makes of the first row.
  fileprivate func first<Value>(
    _ arguments: StatementArguments, _ take: (Statement) throws -> Value
  ) throws -> Value? {
    try begin(arguments)
    defer { reset() }
    return try step() ? try take(self) : nil
  }
}
