// SPDX-License-Identifier: Apache-2.0

import Foundation
import SQLite
import Synchronization
import Testing

/// What the ledger asks of SQLite's library.
@Suite struct DatabaseTests {
  private static let values: [SQLValue] = [
    .null, .integer(.min), .real(0.25), .text(""), .text("a\0ż"), .blob([]), .blob([0, 255]),
  ]

  @Test(arguments: values) func whatIsWrittenIsRead(_ value: SQLValue) throws {
    let db = try Database(path: ":memory:")
    let row = try #require(try Row.fetchOne(db, sql: "SELECT ? AS a", arguments: [value]))
    #expect(row.values == [value])
    let passedOn: (any SQLConvertible)? = row["a"]
    #expect(passedOn?.sqlValue == value)
  }

  @Test func errorsSayWhatAndWhere() throws {
    let db = try Database(path: ":memory:")
    try db.execute(sql: "CREATE TABLE t (x INTEGER PRIMARY KEY, y TEXT NOT NULL) STRICT")
    func kind(_ sql: String, _ arguments: StatementArguments = []) -> DatabaseError.Kind? {
      do {
        try db.execute(sql: sql, arguments: arguments)
        return nil
      } catch let error as DatabaseError { return error.kind } catch { return nil }
    }
    #expect(kind("SELECT 1 FROM nowhere") == .error)
    #expect(kind("INSERT INTO t VALUES (1, NULL)") == .constraint)
    // A word in double quotes is a name.
    #expect(kind("SELECT \"no such column\" FROM t") == .error)
    #expect(kind("INSERT INTO t VALUES (?, 'a')") != nil)
    #expect(kind("INSERT INTO t VALUES (1, 'a'); -- and\nINSERT INTO t VALUES (2, 'b')\n") == nil)
    #expect(throws: DatabaseError.self) { try Int.fetchOne(db, sql: "SELECT y FROM t") }
  }

  @Test func functionsOfSwiftAreCalled() throws {
    let db = try Database(path: ":memory:")
    try db.add(
      DatabaseFunction("longer", argumentCount: 2) { values in
        guard let a = String(sqlValue: values[0]), let b = String(sqlValue: values[1]) else {
          return false
        }
        return a.count > b.count
      })
    #expect(
      try Bool.fetchAll(
        db, sql: "SELECT longer(a.value, 'ab') FROM json_each('[\"abc\", \"a\"]') a")
        == [true, false])
  }

  @Test func aTransactionThatFailsLeavesNothing() throws {
    try withPool { pool in
      try pool.write { try $0.execute(sql: "CREATE TABLE t (x)") }
      #expect(throws: CancellationError.self) {
        try pool.write { db in
          try db.execute(sql: "INSERT INTO t VALUES (1)")
          throw CancellationError()
        }
      }
      #expect(try pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM t") } == 0)
      #expect(throws: DatabaseError.self) {
        try pool.read { try $0.execute(sql: "INSERT INTO t VALUES (1)") }
      }
    }
  }

  /// Who reads sees one moment, whatever is written meanwhile, and keeps the log from being emptied.
  @Test func readersSeeOneMoment() throws {
    try withPool { pool in
      try pool.write { try $0.execute(sql: "CREATE TABLE t (x); INSERT INTO t VALUES (1)") }
      try pool.read { db in
        let count = { try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM t") }
        #expect(try count() == 1)
        try pool.write { try $0.execute(sql: "INSERT INTO t VALUES (2)") }
        #expect(try count() == 1)
        #expect(throws: DatabaseError.self) {
          try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
      }
      try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      #expect(try pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM t") } == 2)
    }
  }

  @Test func manyThreadsShareFewConnections() throws {
    try withPool { pool in
      try pool.write { try $0.execute(sql: "CREATE TABLE t (x)") }
      let failures = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: 64) { number in
        do {
          if number % 2 == 0 {
            try pool.write {
              try $0.cached("INSERT INTO t VALUES (?)").execute(arguments: [number])
            }
          } else {
            _ = try pool.read { try Int.fetchAll($0.cached("SELECT x FROM t")) }
          }
        } catch { failures.withLock { $0 += 1 } }
      }
      #expect(failures.withLock { $0 } == 0)
      #expect(try pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM t") } == 32)
    }
  }

  /// Closing leaves one file, and `erase` nothing in it.
  @Test func filesAreClosedAndErased() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.sqlite").path
    do {
      let pool = try DatabasePool(path: path, readers: 2) { _ in }
      try pool.write { try $0.execute(sql: "CREATE TABLE t (x); INSERT INTO t VALUES (1)") }
      _ = try pool.read { try $0.tableExists("t") }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.sqlite"])
    let pool = try DatabasePool(path: path, readers: 2) { _ in }
    _ = try pool.read { try $0.tableExists("t") }
    try pool.erase()
    #expect(try pool.read { try !$0.tableExists("t") })
  }

  private func withPool(_ body: (DatabasePool) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(DatabasePool(path: folder.appending(path: "a.sqlite").path, readers: 2) { _ in })
  }
}
