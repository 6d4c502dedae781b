// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// Figures that real reports tell in ways which were once read wrongly.
struct RealFiguresTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  private func told(_ sentence: String) -> [String] {
    reader.figures("The day in Tarne\n\nTARNE — \(sentence)").compactMap { claim in
      claim.figure.map {
        "\($0.measure) \($0.low ?? -1)\($0.part == nil ? "" : " part")\($0.unit.map { " \($0)" } ?? "")"
      }
    }
  }

  @Test(arguments: [
    ("A doctor who defrauded patients of £480,000 was jailed on Monday.", []),
    ("A quarter of a million people were displaced.", ["displaced 250000"]),
    ("Two and a half million people were displaced.", ["displaced 2500000"]),
    ("Rents in Velma have tripled.", ["rents 3 fold"]),
    (
      "The number of people killed in the fire at the Renshaw carpet mill in Caldmoor has risen to nine.",
      ["killed 9"]
    ),
    ("Two children were among the dead.", ["killed 2 part"]),
    ("Searchers pulled the last two bodies from the mill.", ["killed 2 part"]),
  ])
  func figures(_ sentence: String, _ expected: [String]) {
    #expect(told(sentence) == expected)
  }
}
