// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import SQLite
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// What is deleted is gone: from tables, full-text index, freed pages and the write-ahead log.
@Suite struct PurgeTests {
  /// Words that stand in one article only, each at another place of it; the index keeps them in lower case.
  private static let planted = ["zanzilore", "quibbernaught", "mirthwaddle", "oxthrobble"]

  private func secret(_ path: String) -> Extraction {
    var builder = ArticleBuilder(
      path, text: "The \(Self.planted[0]) was seen at the quay by night, a witness says.")
    builder = builder.naming("Una \(Self.planted[1])", .person)
      .saying("the \(Self.planted[2]) was paid for twice", by: "Una \(Self.planted[1])")
      .counting(
        "12 dockers died at \(Self.planted[3])", 12, 12, .exactly, places: [Self.planted[3]],
        on: "2031-04-04")
    return builder.extraction
  }

  /// Which of `words` the ledger's files hold anywhere.
  private func left(of words: [String], in folder: URL) throws -> Set<String> {
    var found: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      let text = String(decoding: try Data(contentsOf: file), as: Unicode.ASCII.self).lowercased()
      for word in words where text.contains(word) { found.insert(word) }
    }
    return found
  }

  private func purge(_ ledger: Ledger) throws {
    #expect(try ledger.needsPurge())
    while try ledger.purge(pages: 4) {}
    #expect(try !ledger.needsPurge())
  }

  @Test(arguments: [0, 300]) func aRemovedArticleLeavesNoWord(others: Int) throws {
    let fixture = try LedgerFixture()
    for number in 0..<others {
      if number == others / 2 { try fixture.apply(secret("secret.txt")) }
      try fixture.apply(
        ArticleBuilder("\(number).txt", text: "Note \(number): nothing happened at pier \(number).")
          .saying("pier \(number) stays closed for \(number) days", by: "Speaker \(number)")
          .extraction)
    }
    if others == 0 { try fixture.apply(secret("secret.txt")) }
    #expect(try left(of: Self.planted, in: fixture.folder) == Set(Self.planted))
    try fixture.remove("secret.txt")
    try purge(fixture.ledger)
    #expect(try left(of: Self.planted, in: fixture.folder) == [])
    #expect(try fixture.articles().count == others)
    let hits = try fixture.ledger.reply(to: Search.Parameters(words: "pier")).hits
    #expect(hits.isEmpty == (others == 0))
  }

  /// Of an edited article the claims of the revision before stay, for diff; its text does not.
  @Test func anEditedArticleLeavesNoWordOfItsText() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(secret("a.txt"))
    try fixture.apply(ArticleBuilder("a.txt", text: "Nothing was seen.").extraction)
    try purge(fixture.ledger)
    #expect(try left(of: [Self.planted[0]], in: fixture.folder) == [])
  }

  /// A service that ended before it came to it goes on at its next start.
  @Test func theNeedOutlivesTheProcess() throws {
    let fixture = try LedgerFixture()
    #expect(try !fixture.ledger.needsPurge())
    try fixture.apply(secret("a.txt"))
    #expect(try !fixture.ledger.needsPurge())
    try fixture.remove("a.txt")
    let again = try Ledger(path: fixture.folder.appending(path: "ledger.sqlite").path)
    try purge(again)
  }

  @Test func purgingChangesNoAnswer() throws {
    let fixture = try LedgerFixture()
    for number in 0..<20 {
      try fixture.apply(
        ArticleBuilder("\(number).txt", text: "Pier \(number) was closed.")
          .saying("pier \(number) stays closed", by: "Orla Venn").extraction)
    }
    for number in 0..<10 { try fixture.remove("\(number).txt") }
    let before = try fixture.ledger.canonicalLines()
    let clock = try fixture.ledger.clock()
    try purge(fixture.ledger)
    #expect(try fixture.ledger.canonicalLines() == before)
    #expect(try fixture.ledger.clock() == clock)
  }
}

/// A ledger's file may be older or newer than the program.
@Suite struct SchemaTests {
  private func path(_ folder: borrowing LedgerFixture) -> String {
    folder.folder.appending(path: "other.sqlite").path
  }

  /// The ledger is a view: what an earlier version made of the corpus is read again, and old clocks are of another. Versions before 22
  /// noted theirs in a table.
  @Test(arguments: ["PRAGMA user_version = 21", "CREATE TABLE grdb_migrations (identifier TEXT)"])
  func theTablesOfAnEarlierVersionAreMadeAnew(mark: String) throws {
    let fixture = try LedgerFixture()
    let path = path(fixture)
    try Database(path: path).execute(
      sql: """
        CREATE TABLE meta (name TEXT, value TEXT);
        INSERT INTO meta (name, value) VALUES ('epoch', 'old');
        \(mark)
        """)
    let ledger = try Ledger(path: path)
    #expect(ledger.epoch != "old")
    #expect(try ledger.files().isEmpty)
    #expect(try ledger.pool.read(Schema.state) == .made)
    try ledger.apply([
      LedgerFixture.edit(
        ArticleBuilder("a.txt", text: "x").saying("it is so", by: "Orla Venn").extraction)
    ])
    #expect(try ledger.counts().claims == 1)
  }

  @Test func aNewerSchemaIsLeftAlone() throws {
    let fixture = try LedgerFixture()
    let path = path(fixture)
    let db = try Database(path: path)
    try db.execute(
      sql: "CREATE TABLE tomorrow (x); PRAGMA user_version = \(Schema.version + 1)")
    #expect(throws: LedgerError.newer(path: path)) { try Ledger(path: path) }
    #expect(try db.tableExists("tomorrow"))
  }

  @Test func tablesThatAreNotOursAreDamage() throws {
    let fixture = try LedgerFixture()
    let path = path(fixture)
    try Database(path: path).execute(sql: "CREATE TABLE article (other TEXT)")
    let error = #expect(throws: LedgerError.self) { try Ledger(path: path) }
    guard case .damaged = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }
}
