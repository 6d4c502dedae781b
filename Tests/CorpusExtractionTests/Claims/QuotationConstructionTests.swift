// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// Each construction of quotations reads the text that it is explained by, and none before it does.
struct QuotationConstructionTests {
  @Test(arguments: QuotationConstruction.all.map(\.name))
  func readsItsExample(name: String) throws {
    let construction = try #require(QuotationConstruction.all.first { $0.name == name })
    let example = Array(construction.example.utf8)
    let start = try #require(example.firstIndex(of: UInt8(ascii: "[")))
    let text = example.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
    var paragraphs: [Range<Int>] = []
    for line in text.split(separator: 10) { paragraphs.append(line.startIndex..<line.endIndex) }
    let reading = SpeechReader.read(
      text, paragraphs: paragraphs, model: try LanguageModel.load())
    var rules = SpeechRules(reading: reading)
    let used = rules.creditQuotations()
    #expect(used.first { $0.quotation.start == start }?.by.name == name)
  }

  @Test("Names tell them apart")
  func namesAreUnique() {
    let names = QuotationConstruction.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
