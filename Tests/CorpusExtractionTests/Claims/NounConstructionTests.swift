// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// Each construction of nouns, and each phrase that opens a sentence, reads the sentence that it is explained by.
struct NounConstructionTests {
  @Test(arguments: NounConstruction.all.map(\.name))
  func readsItsExample(name: String) throws {
    let construction = try #require(NounConstruction.all.first { $0.name == name })
    let reading = try ExampleReading(construction.example).reading
    let rules = ClauseRules(reading: reading, taken: [])
    let used = reading.words.indices.compactMap { word -> String? in
      guard reading[word].tag == .nn || reading[word].tag == .nns,
        let entry = CueLexicon.nouns[reading.words[word]]
      else { return nil }
      let clause = rules.clause(of: word, entry, reading.sentence(of: word))
      return NounConstruction.all.first { $0.find(rules, clause) != nil }?.name
    }
    #expect(used.contains(name), "\(used)")
  }

  @Test(arguments: FrontedPhrase.all.map(\.name))
  func opensItsExample(name: String) throws {
    let phrase = try #require(FrontedPhrase.all.first { $0.name == name })
    let reading = try ExampleReading(phrase.example).reading
    let rules = ClauseRules(reading: reading, taken: [])
    let used = FrontedPhrase.all.first { $0.find(rules, reading.sentences[0]) != nil }
    #expect(used?.name == name)
  }
}
