// SPDX-License-Identifier: Apache-2.0

internal import Dispatch

/// One connection that writes and some that read, each lent to one caller at a time; the log is kept ahead (WAL), so that nobody waits
/// for the writer but who wants to write.
///
/// `@unchecked Sendable`: `writer` is touched only between `wait` and `signal` of `writing`, which counts to one, and `idle` only
/// between those of `lending`, which does too; a connection taken out of `idle` is known to nobody else until it is put back.
package final class DatabasePool: @unchecked Sendable {
  private let path: String
  private let prepare: @Sendable (Database) throws -> Void
  private let writer: Database
  private let writing = DispatchSemaphore(value: 1)
  private var idle: [Database] = []
  private let lending = DispatchSemaphore(value: 1)
  private let reading: DispatchSemaphore

  /// Opens the file at `path`; `prepare` makes each connection ready.
  package init(
    path: String, readers: Int, prepare: @escaping @Sendable (Database) throws -> Void
  ) throws {
    self.path = path
    self.prepare = prepare
    reading = DispatchSemaphore(value: readers)
    writer = try Database(path: path)
    try prepare(writer)
    try Self.keepLog(writer)
  }

  private static func keepLog(_ writer: Database) throws {
    guard try String.fetchOne(writer, sql: "PRAGMA journal_mode = WAL") == "wal" else {
      throw DatabaseError(
        code: DatabaseError.Kind.cannotOpen.rawValue, message: "its disk can keep no log ahead")
    }
  }

  // Readers first: who closes last folds the log into the file, and those may not write.
  deinit { idle = [] }

  /// Does `body` in a transaction of its own; who else wants to write waits.
  package func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try writeWithoutTransaction { try $0.transaction("BEGIN IMMEDIATE", body) }
  }

  /// Does `body` with the connection that writes.
  package func writeWithoutTransaction<Value>(_ body: (Database) throws -> Value) rethrows -> Value
  {
    writing.wait()
    defer { writing.signal() }
    return try body(writer)
  }

  /// Does `body` with a connection that reads: all that it sees is of one moment.
  package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    reading.wait()
    defer { reading.signal() }
    let reader = try takeReader()
    defer { giveBack(reader) }
    return try reader.transaction("BEGIN DEFERRED", body)
  }

  /// Leaves an empty file, whatever it held; nobody may be reading.
  package func erase() throws {
    try writeWithoutTransaction { writer in
      // SQLite takes the file for itself, which an open connection would not let it.
      lending.wait()
      idle = []
      lending.signal()
      try writer.erase()
      try Self.keepLog(writer)
    }
  }

  private func takeReader() throws -> Database {
    lending.wait()
    let known = idle.popLast()
    lending.signal()
    if let known { return known }
    let reader = try Database(path: path, isReadOnly: true)
    try prepare(reader)
    try reader.execute(sql: "PRAGMA query_only = ON")
    return reader
  }

  private func giveBack(_ reader: Database) {
    lending.wait()
    idle.append(reader)
    lending.signal()
  }
}
