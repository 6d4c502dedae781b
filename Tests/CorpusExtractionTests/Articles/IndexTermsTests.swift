// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

@Suite struct IndexTermsTests {
  private static func terms(_ text: String, title: String? = nil) throws -> [String: Int] {
    var article = Article(
      path: "a.txt", sha256: "", bytes: text.utf8.count, format: "text", state: .ready)
    article.text = text
    article.title = title
    let terms = IndexTerms.of(article, model: try LanguageModel.load())
    return Dictionary(uniqueKeysWithValues: terms.map { ($0.word, $0.weight) })
  }

  @Test func rareNamesOutweighCommonOnesAndRepeatedOnesSingleOnes() throws {
    let terms = try Self.terms(
      "Orla Quennick of Elmsea spoke on Monday. Quennick\u{2019}s boat, said 'Elmsea Echo\u{2019}, left."
    )
    let quennick = try #require(terms["quennick"])
    let monday = try #require(terms["monday"])
    #expect(quennick > monday)
    #expect(terms["elmsea"] == quennick && terms["echo"] != nil)
    #expect(terms["boat"] == nil && terms["spoke"] == nil)
  }

  @Test func aWordThatIsMostlySmallIsNoName() throws {
    let terms = try Self.terms("The crane fell. Crane after crane had failed: a crane is a crane.")
    #expect(terms["crane"] == nil)
  }

  @Test func numbersOfTwoDigitsOrMoreCount() throws {
    let terms = try Self.terms("On 14 May 9 of 250 ships left.")
    #expect(terms["14"] != nil && terms["250"] != nil && terms["9"] == nil)
  }

  @Test func theTitleCountsToo() throws {
    #expect(try Self.terms("Nothing else.", title: "Quennick resigns")["quennick"] != nil)
  }

  @Test func manyNamesAreCutToTheHeaviest() throws {
    let names = (0..<200).map {
      "Qua\(String(UnicodeScalar(UInt8(97 + $0 % 26))))x\(String(UnicodeScalar(UInt8(97 + $0 / 26))))"
    }
    #expect(try Self.terms(names.joined(separator: " ")).count == 32)
  }
}
