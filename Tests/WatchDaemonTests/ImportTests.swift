// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import Testing

@testable import WatchDaemon

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
