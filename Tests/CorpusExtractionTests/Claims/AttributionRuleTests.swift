// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// Each rule reads the sentence that it is explained by.
struct AttributionRuleTests {
  @Test(arguments: AttributionRule.allCases)
  func readsItsExample(rule: AttributionRule) throws {
    let open = try #require(rule.example.firstIndex(of: "["))
    let close = try #require(rule.example.firstIndex(of: "]"))
    let content = String(rule.example[rule.example.index(after: open)..<close])
    let text = rule.example.filter { $0 != "[" && $0 != "]" } + "\n"
    let extractor = Extractor(model: try LanguageModel.load())
    let claims = extractor.extract(path: CorpusPath("a.txt"), bytes: Array(text.utf8))[0].claims
    let found = claims.map { "\($0.rule): \($0.content)" }
    #expect(found.contains("\(rule.rawValue): \(content)"), "\(found)")
  }
}
