// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import SQLite
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// A ledger in whose tables and indexes one name is another in a single place.
@Suite struct DamagedIndexTests {
  /// Law: whatever an index says of a row, reading a list comes to its end.
  ///
  /// Unless the last use ended by a crash nobody compares indexes with their tables.
  @Test(.timeLimit(.minutes(5)), arguments: ["v-", "e-", "p-", "x-", "c-", "paths"])
  func listsEnd(_ kind: String) throws {
    let fixture = try sample()
    let names = kind == "paths" ? (0..<12).map { "\($0).txt" } : try identifiers(kind, fixture)
    try #require(names.count > 2)
    for name in names.prefix(3) {
      // Comes after all others, and is no text any more; comes after or before all others.
      for damage: UInt8 in [0xff, UInt8(ascii: "z"), UInt8(ascii: "!")] {
        try forEachDamage(of: name, damage, in: fixture) { path in
          do { _ = try Ledger(path: path).canonicalLines() } catch is LedgerError {
            // It says that it is damaged, which will have it built anew.
          }
        }
      }
    }
  }

  /// SQLite's quick check would not see it: an index gave NULL for a column that cannot be, which ends whoever reads it.
  @Test func anIndexThatIsNotItsTablesIsFoundAfterACrash() throws {
    let fixture = try sample()
    let name = try #require(try identifiers("p-", fixture).first)
    var found = 0
    try forEachDamage(of: name, UInt8(ascii: "!"), in: fixture) { path in
      do { _ = try Ledger(path: path, isSuspect: true) } catch LedgerError.damaged { found += 1 }
    }
    // In the table and in two indexes of it.
    #expect(found >= 3)
  }

  /// SQLite would ask for as many bytes as a damaged record of a full-text index says that it needs.
  @Test(arguments: Schema.fullTextTables) func aLengthThatNoMemoryHoldsIsDamage(_ table: String)
    throws
  {
    let fixture = try sample()
    // What its segments are: one level, of which it says that it has 2 to the power of 27 of twelve bytes each.
    let record: [UInt8] = [0, 0, 0, 1, 1, 1, 0, 0, 0xc0, 0x80, 0x80, 0]
    try fixture.ledger.pool.write { db in
      try db.execute(
        sql: "UPDATE \(table)_data SET block = ? WHERE id = 10", arguments: [record])
    }
    let path = fixture.folder.appending(path: "ledger.sqlite").path
    #expect(throws: LedgerError.insatiable) { try Ledger(path: path, isSuspect: true) }
    #expect(throws: LedgerError.insatiable) {
      try Ledger(path: path).apply([.remove(CorpusPath("0.txt"))])
    }
  }

  private func sample() throws -> LedgerFixture {
    let fixture = try LedgerFixture()
    var random = SplitMix(7)
    for i in 0..<12 { try fixture.apply(HistoryTests.article("\(i).txt", &random)) }
    try fixture.ledger.checkpoint()
    return fixture
  }

  /// Calls `body` with a ledger for each place where `name` stands: there its last byte is another.
  private func forEachDamage(
    of name: String, _ damage: UInt8, in fixture: borrowing LedgerFixture,
    _ body: (String) throws -> Void
  ) throws {
    let sound = try Data(contentsOf: fixture.folder.appending(path: "ledger.sqlite"))
    let copy = fixture.folder.appending(path: "copy.sqlite")
    var start = sound.startIndex
    while let place = sound.range(of: Data(name.utf8), in: start..<sound.endIndex) {
      start = place.upperBound
      var bytes = sound
      bytes[place.upperBound - 1] = damage
      for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy.path + end) }
      try bytes.write(to: copy)
      try body(copy.path)
    }
  }

  /// The identifiers of a kind that exported lines begin with.
  private func identifiers(_ prefix: String, _ fixture: borrowing LedgerFixture) throws -> [String]
  {
    let found = try fixture.ledger.canonicalLines().compactMap { line in
      line.range(of: "\"id\":\"\(prefix)[a-z2-7]+\"", options: .regularExpression).map {
        String(line[$0].dropFirst(6).dropLast())
      }
    }
    return Set(found).sorted()
  }
}
