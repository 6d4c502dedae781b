import CorpusProtocol
import Foundation
import Testing

@testable import CorpusCore

/// Law: whatever an index says of a row, reading a list comes to its end.
///
/// Unless the last use ended by a crash nobody compares indexes with their tables.
@Suite struct DamagedIndexTests {
  @Test(.timeLimit(.minutes(5)), arguments: ["v-", "e-", "p-", "x-", "c-", "paths"])
  func listsEnd(_ kind: String) throws {
    let fixture = try LedgerFixture()
    var random = SplitMix(11)
    for i in 0..<12 { try fixture.apply(HistoryTests.article("\(i).txt", &random)) }
    let lines = try fixture.ledger.canonicalLines()
    try fixture.ledger.checkpoint()
    let sound = try Data(contentsOf: fixture.folder.appending(path: "ledger.sqlite"))
    var names = kind == "paths" ? (0..<12).map { "\($0).txt" } : try identifiers(kind, lines)
    try #require(names.count > 2)
    names.removeSubrange(3...)
    // Comes after all others, and is no text any more; comes after or before all others.
    let damages: [UInt8] = [0xff, UInt8(ascii: "z"), UInt8(ascii: "!")]
    for (name, damage) in names.flatMap({ name in damages.map { (name, $0) } }) {
      var start = sound.startIndex
      while let place = sound.range(of: Data(name.utf8), in: start..<sound.endIndex) {
        start = place.upperBound
        var bytes = sound
        bytes[place.upperBound - 1] = damage
        try expectAnEnd(of: bytes, in: fixture.folder)
      }
    }
  }

  /// SQLite's quick check would not see it: an index gave NULL for a column that cannot be, which ends whoever reads it.
  @Test func anIndexThatIsNotItsTablesIsFoundAfterACrash() throws {
    let fixture = try LedgerFixture()
    var random = SplitMix(11)
    for i in 0..<12 { try fixture.apply(HistoryTests.article("\(i).txt", &random)) }
    try fixture.ledger.checkpoint()
    let sound = try Data(contentsOf: fixture.folder.appending(path: "ledger.sqlite"))
    let name = try #require(try identifiers("p-", fixture.ledger.canonicalLines()).first)
    var start = sound.startIndex
    var places: [Range<Data.Index>] = []
    while let place = sound.range(of: Data(name.utf8), in: start..<sound.endIndex) {
      places.append(place)
      start = place.upperBound
    }
    let copy = fixture.folder.appending(path: "copy.sqlite").path
    let found = try places.filter { place in
      var bytes = sound
      bytes[place.upperBound - 1] = UInt8(ascii: "!")
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + end) }
      try bytes.write(to: URL(filePath: copy))
      do { _ = try Ledger(path: copy, isSuspect: true) } catch LedgerError.damaged { return true }
      return false
    }
    // In the table and in two indexes of it.
    #expect(found.count >= 3)
  }

  /// The identifiers of a kind that exported lines begin with.
  private func identifiers(_ prefix: String, _ lines: [String]) throws -> [String] {
    let found = lines.compactMap { line in
      line.range(of: "\"id\":\"\(prefix)[a-z2-7]+\"", options: .regularExpression).map {
        String(line[$0].dropFirst(6).dropLast())
      }
    }
    return Set(found).sorted()
  }

  private func expectAnEnd(of bytes: Data, in folder: URL) throws {
    let copy = folder.appending(path: "copy.sqlite").path
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + end) }
    try bytes.write(to: URL(filePath: copy))
    do {
      let ledger = try Ledger(path: copy)
      _ = try ledger.canonicalLines()
    } catch is LedgerError {
      // It says that it is damaged, which will have it built anew.
    }
  }
}
