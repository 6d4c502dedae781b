// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@Suite struct ExtractionStreamTests {
  private func article(_ path: String) throws -> [UInt8] {
    try VarlinkJSON.encode(
      Article(path: path, sha256: "00", bytes: 1, format: "text", state: .ready))
  }

  private func claim(_ article: String, _ id: String) throws -> [UInt8] {
    try VarlinkJSON.encode(
      Claim(
        id: id, article: article, kind: .statement, content: "x",
        spans: [TextSpan(start: 0, end: 1)], quotation: .direct, sources: [], rule: "r",
        confidence: 1))
  }

  private func extractions(_ lines: [[UInt8]]) throws -> [Extraction] {
    var rest = lines[...]
    var stream = ExtractionStream { rest.popFirst() }
    var found: [Extraction] = []
    while let extraction = try stream.next() { found.append(extraction) }
    return found
  }

  @Test func putsClaimsToTheirArticles() throws {
    let found = try extractions([
      article("a"), claim("a", "c-1"), claim("a", "c-2"), [], article("b"),
    ])
    #expect(found.map(\.article.path) == ["a", "b"])
    #expect(found.map { $0.claims.map(\.id) } == [["c-1", "c-2"], []])
  }

  @Test func refusesClaimsWithoutTheirArticle() throws {
    let failure = ExtractionStream.Failure(
      line: 2, reason: "the claim does not follow its article")
    #expect(throws: failure) { try extractions([article("a"), claim("b", "c-1")]) }
  }

  @Test(arguments: ["{", "[]", "hello", "{\"path\":1}"])
  func refusesWhatIsNeither(line: String) {
    #expect(throws: ExtractionStream.Failure.self) { try extractions([Array(line.utf8)]) }
  }
}
