import CorpusCore
import CorpusProtocol
import Testing

@testable import WatchDaemon

@Suite struct ImportStreamTests {
  private func article(_ path: String) -> Article {
    Article(path: path, sha256: "00", bytes: 1, format: "text", state: .ready)
  }
  private func claim(_ article: String, _ id: String) -> Claim {
    Claim(
      id: id, article: article, kind: .statement, content: "x",
      spans: [TextSpan(start: 0, end: 1)], quotation: .direct, sources: [], rule: "r",
      confidence: 1)
  }

  @Test func putsClaimsToTheirArticles() throws {
    let bytes =
      try JSONLine.encode(article("a")) + JSONLine.encode(claim("a", "c-1"))
      + JSONLine.encode(claim("a", "c-2")) + [10] + JSONLine.encode(article("b"))
    let extractions = try ImportStream.extractions(in: bytes)
    #expect(extractions.map(\.article.path) == ["a", "b"])
    #expect(extractions.map { $0.claims.map(\.id) } == [["c-1", "c-2"], []])
  }

  @Test func refusesClaimsWithoutTheirArticle() throws {
    let bytes = try JSONLine.encode(article("a")) + JSONLine.encode(claim("b", "c-1"))
    #expect(throws: ImportStream.Failure(line: 2, reason: "the claim does not follow its article"))
    {
      try ImportStream.extractions(in: bytes)
    }
  }

  @Test(arguments: ["{", "[]", "hello", "{\"path\":1}"])
  func refusesWhatIsNeither(line: String) {
    #expect(throws: ImportStream.Failure.self) {
      try ImportStream.extractions(in: Array(line.utf8))
    }
  }
}

@Suite struct ImportedArticlesTests {
  private func path(_ text: String, bytes: String? = nil) throws -> CorpusPath {
    try ImportedArticles.path(
      of: Article(
        path: text, pathBytes: bytes, sha256: "", bytes: 0, format: "text", state: .ready))
  }

  @Test(arguments: ["", "/etc/passwd", "../x", "a/../b", "a//b", "a/", "./a", "a\0b"])
  func refusesPathsThatNoFileHas(text: String) {
    #expect(throws: VarlinkError.self) { try path(text) }
  }

  @Test func takesPathsThatAreNoText() throws {
    #expect(try path("a/b.txt") == CorpusPath("a/b.txt"))
    #expect(try path("�", bytes: "ff") == CorpusPath(bytes: [0xff]))
    #expect(throws: VarlinkError.self) { try path("x", bytes: "f") }
    #expect(throws: VarlinkError.self) { try path("x", bytes: "zz") }
    #expect(throws: VarlinkError.self) { try path("x", bytes: "2e2e") }
  }
}

@Suite struct LedgerComparisonTests {
  private let article =
    #"{"article":{"bytes":1,"format":"text","path":"a.txt","sha256":"00","state":"ready"}}"#

  @Test func equalLedgersHaveNoDifferences() {
    let comparison = LedgerComparison(ours: [article], theirs: [article])
    #expect(comparison.articles == 1)
    #expect(comparison.differences.isEmpty)
  }

  @Test func namesWhatDiffers() {
    let other = article.replacing("\"00\"", with: "\"01\"")
    let comparison = LedgerComparison(ours: [article], theirs: [other])
    #expect(
      comparison.differences == [
        "Only the ledger, not one built anew, has the article a.txt with SHA-256 00.",
        "The ledger lacks the article a.txt with SHA-256 01, which one built anew has.",
      ])
  }
}
