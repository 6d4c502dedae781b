// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// Files that hold many articles, as the ledger keeps them.
@Suite struct PartsTests {
  static let file = CorpusPath("export.txt")

  /// An invented article of the file, called so.
  static func part(_ name: String, saying: String) -> (name: String, extraction: Extraction) {
    let builder = ArticleBuilder("export.txt#\(name)", text: "Orla Venn spoke. \(saying)")
      .naming("Orla Venn", .person).saying(saying, by: "Orla Venn")
    return (name, builder.extraction)
  }

  /// What takes the file in: all of `parts` in order, of which only some were read.
  static func edit(
    _ parts: [(name: String, extraction: Extraction)], reading: Set<String>? = nil
  ) -> LedgerEdit {
    var article = Article(
      path: file.display, sha256: "\(parts.map(\.extraction.article.sha256))", bytes: 1,
      format: "export", state: .ready)
    article.holds = parts.count
    let extractions = parts.enumerated().map { index, part in
      var extraction = part.extraction
      extraction.article.part = Article.Part(
        number: index + 1, of: parts.count, start: index * 1000)
      for claim in extraction.claims.indices {
        extraction.claims[claim].fileSpans = [
          TextSpan(start: index * 1000, end: index * 1000 + 5)
        ]
      }
      return extraction
    }
    let read = zip(parts, extractions).filter { reading?.contains($0.0.name) ?? true }.map(\.1)
    let entries = parts.enumerated().map { index, part in
      PartedFile.Entry(
        name: part.name, sha256: part.extraction.article.sha256, start: index * 1000)
    }
    let ledgerFile = LedgerFile(
      path: file, stamp: FileStamp(device: 1, inode: 1, size: 1, modified: 1, changed: 1),
      readAt: 0, sidecar: nil, extraction: Extraction(article: article, claims: []))
    return .replaceParts(
      ledgerFile, PartedFile(file: article, entries: entries, extractions: read))
  }

  static let three = [
    part("1", saying: "the harbour stays closed"),
    part("770001", saying: "every crane is replaced"),
    part("3", saying: "the quay was never inspected"),
  ]

  @Test func eachArticleIsOne() throws {
    let fixture = try LedgerFixture()
    try fixture.ledger.apply([Self.edit(Self.three)])
    let articles = try fixture.articles()
    #expect(
      articles.keys.sorted() == ["export.txt", "export.txt#1", "export.txt#3", "export.txt#770001"])
    #expect(articles["export.txt"]?.holds == 3)
    #expect(
      articles["export.txt#770001"]?.part == Article.Part(number: 2, of: 3, start: 1000))
    // The file's own entry is no article.
    #expect(try fixture.ledger.counts().articles.ready == 3)
    let claims = try fixture.ledger.reply(to: ListClaims.Parameters(path: "export.txt")).claims
    #expect(claims.count == 3)
    #expect(Set(claims.map(\.article)).count == 3)
    let one = try fixture.ledger.reply(to: GetArticle.Parameters(path: "export.txt#770001"))
    #expect(one.claims.map(\.content) == ["every crane is replaced"])
    #expect(one.claims.first?.fileSpans == [TextSpan(start: 1000, end: 1005)])
    let listed = try fixture.ledger.reply(
      to: ListArticles.Parameters(paths: ["export.txt"], limit: 10))
    #expect(listed.articles.count == 4)
    #expect(
      try fixture.ledger.files().map(\.parts.keys).map { $0.sorted() } == [["1", "3", "770001"]])
  }

  @Test func wordsGoOnAsFilesAndTheirArticles() throws {
    let fixture = try LedgerFixture()
    try fixture.ledger.apply([Self.edit(Self.three)])
    func words(_ prefix: String) throws -> [String] {
      try fixture.ledger.reply(to: Complete.Parameters(kind: .path, prefix: prefix)).words
    }
    #expect(try words("exp") == ["export.txt"])
    #expect(try words("export.txt#7") == ["export.txt#770001"])
    let why = try fixture.ledger.reply(to: Explain.Parameters(id: "export.txt")).sentences
    #expect(why == ["It holds 3 articles, which are entries of their own: export.txt#…"])
  }

  @Test func whatIsPutBeforeTouchesNoOther() throws {
    let fixture = try LedgerFixture()
    let two = [Self.part("800001", saying: "the inquiry ends"), Self.three[1]]
    try fixture.ledger.apply([Self.edit([Self.three[1]])])
    let before = try fixture.ledger.reply(to: GetArticle.Parameters(path: "export.txt#770001"))
    let commit = try fixture.ledger.apply([Self.edit(two, reading: ["800001"])])
    let after = try fixture.ledger.reply(to: GetArticle.Parameters(path: "export.txt#770001"))
    #expect(after.article.revision == 1)
    #expect(after.claims.map(\.id) == before.claims.map(\.id))
    #expect(after.article.part == Article.Part(number: 2, of: 2, start: 1000))
    #expect(after.claims.first?.fileSpans == [TextSpan(start: 1000, end: 1005)])
    #expect(!commit.changes.contains { $0.article == "export.txt#770001" })
  }

  @Test func aFileTakesItsArticlesWithIt() throws {
    let fixture = try LedgerFixture()
    try fixture.ledger.apply([Self.edit(Self.three)])
    try fixture.remove("export.txt")
    #expect(try fixture.articles().isEmpty)
    #expect(try fixture.ledger.canonicalLines().isEmpty)
    // So does one that is a single article from now on.
    try fixture.ledger.apply([Self.edit(Self.three)])
    try fixture.apply(ArticleBuilder("export.txt", text: "One note.").extraction)
    #expect(try fixture.articles().keys.sorted() == ["export.txt"])
  }

  @Test func aFileOfTheSameNameIsAnother() throws {
    let fixture = try LedgerFixture()
    let real = ArticleBuilder("export.txt#3", text: "A file of its own.").extraction
    try fixture.apply(real)
    try fixture.ledger.apply([Self.edit(Self.three)])
    // The file's exact path comes first.
    let found = try fixture.ledger.reply(to: GetArticle.Parameters(path: "export.txt#3"))
    #expect(found.article.sha256 == real.article.sha256)
    try fixture.remove("export.txt#3")
    let part = try fixture.ledger.reply(to: GetArticle.Parameters(path: "export.txt#3"))
    #expect(part.article.part?.number == 3)
  }

  /// Whatever happened before, the ledger equals one built from the file as it is now.
  @Test(arguments: 0..<20) func incrementalEqualsRebuilt(seed: UInt64) throws {
    var random = SplitMix(seed)
    let fixture = try LedgerFixture()
    var last: [(name: String, extraction: Extraction)] = []
    for _ in 0..<8 {
      let names = ["770001", "770002", "770003", "", "", ""].shuffled(using: &random)
      let count = Int.random(in: 2...6, using: &random)
      let parts = names.prefix(count).enumerated().map { index, id in
        // What the export does not name, its number does.
        let name = id.isEmpty ? String(index + 1) : id
        return last.first { $0.name == name && Bool.random(using: &random) }
          ?? Self.part(name, saying: HistoryTests.sayings.randomElement(using: &random) ?? "")
      }
      let held = Dictionary(uniqueKeysWithValues: last.map { ($0.name, $0.extraction) })
      let fresh = parts.filter { held[$0.name] != $0.extraction }.map(\.name)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        try fixture.remove("export.txt")
        try fixture.ledger.apply([Self.edit(parts)])
      case 1:
        // In two steps, as a long file comes.
        let half = Set(fresh.prefix(fresh.count / 2))
        try fixture.ledger.apply([Self.edit(parts, reading: half)])
        try fixture.ledger.apply([Self.edit(parts, reading: Set(fresh).subtracting(half))])
      default: try fixture.ledger.apply([Self.edit(parts, reading: Set(fresh))])
      }
      last = parts
    }
    let rebuilt = try LedgerFixture()
    try rebuilt.ledger.apply([Self.edit(last)])
    #expect(try fixture.ledger.canonicalLines() == rebuilt.ledger.canonicalLines())
  }
}
