// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusExtraction

/// Each construction of quotations reads the text that it is explained by, and none before it does.
struct QuotationConstructionTests {
  @Test(arguments: QuotationConstruction.all.map(\.name))
  func readsItsExample(name: String) throws {
    let construction = try #require(QuotationConstruction.all.first { $0.name == name })
    let example = try ExampleReading(construction.example)
    var rules = SpeechRules(reading: example.reading)
    let used = rules.creditQuotations()
    #expect(used.first { $0.quotation.start == example.start }?.by.name == name)
  }

  @Test("Names tell them apart")
  func namesAreUnique() {
    let names = QuotationConstruction.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
