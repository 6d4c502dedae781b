// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import SQLite
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// The file in which the ledger is kept.
@Suite struct LedgerFileTests {
  @Test func fileThatIsNoLedgerIsReportedDamaged() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(repeating: 0x41, count: 8192).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    #expect {
      _ = try Ledger(path: path.path)
    } throws: {
      if case LedgerError.damaged = $0 { true } else { false }
    }
  }

  /// It would be opened for reading only, and that be taken for a disk to wait for.
  @Test(arguments: [18, 19]) func headerOfALaterFormatIsDamage(_ offset: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    _ = try Ledger(path: path)
    _ = try Ledger(path: path)
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[offset] = 0xf6
    try bytes.write(to: URL(filePath: path))
    #expect(throws: LedgerError.damaged(reason: "its header asks for a later SQLite")) {
      try Ledger(path: path)
    }
  }

  /// Whoever had the file before may still be closing it.
  @Test func openingWaitsForWhoeverHoldsTheFile() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    _ = try Ledger(path: path)
    let released = DispatchSemaphore(value: 0)
    let held = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      let holder = try? Database(path: path)
      try? holder?.execute(
        sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM meta WHERE 0")
      held.signal()
      Thread.sleep(forTimeInterval: 0.2)
      try? holder?.execute(sql: "ROLLBACK")
      released.signal()
    }
    held.wait()
    _ = try Ledger(path: path)
    released.wait()
  }

  /// A column's value of a type that it cannot have would end whoever reads it.
  @Test func suspectLedgerIsNotReadUnseen() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    _ = try Ledger(path: path)
    _ = try Ledger(path: path, isSuspect: true)
    func alter(_ sql: String) throws {
      try Database(path: path).execute(sql: "PRAGMA writable_schema = ON; \(sql)")
    }
    let change = "UPDATE sqlite_schema SET sql = replace(sql, 'value TEXT"
    try alter("\(change) NOT NULL', 'value TEXT') WHERE name = 'meta'")
    try alter("INSERT INTO meta (name, value) VALUES ('x', NULL)")
    try alter("\(change)', 'value TEXT NOT NULL') WHERE name = 'meta'")
    #expect(throws: LedgerError.damaged(reason: "NULL value in meta.value")) {
      try Ledger(path: path, isSuspect: true)
    }
  }
}
