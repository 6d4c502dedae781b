// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// Numbers that stand in a sentence which does not say that so many were.
struct FiguresNotToldTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  private func told(_ sentence: String) -> [String] {
    reader.figures("The day in Tarne\n\nTARNE — \(sentence)")
      .filter { $0.modality == .asserted && !$0.negated }
      .compactMap { claim in
        claim.figure.map { "\($0.measure) \($0.low ?? -1)" }
      }
  }

  @Test(arguments: [
    ("None of the 12 on board was killed, police said.", ["killed 0"]),
    ("All but two of the 14 miners were killed, Nora Lind said.", []),
    ("Only a few of the 30 guards were hurt, Nora Lind said.", []),
    ("There was no evidence that 17 people had been killed, Nora Lind said.", []),
    ("There was no truth in claims that 31 people had been killed, the army said.", []),
    ("About half of the 60 injured people were children, the hospital said.", ["injured 60"]),
    ("Fears that 19 people may have been killed grew on Monday.", []),
    ("A man accused of killing three women was in court.", []),
    ("Nine men between 18 and 24 years old were seen.", []),
    ("Between 40 and 50 people were killed on Tuesday, officials said.", ["killed 40"]),
    ("Rebels killed members of the Marn, one of the oldest clans in the valley.", []),
    ("“This is the one shot we have,” Nora Lind said.", []),
    ("“You only get one shot at it,” Nora Lind said.", []),
    ("“We would have had 12 slain guards,” Nora Lind said.", []),
    ("Two of the five dead were children; five people were killed, police said.", ["killed 5"]),
  ])
  func whatIsNotToldIsNotCounted(_ sentence: String, _ figures: [String]) {
    #expect(told(sentence).filter { !$0.hasSuffix(" 2") } == figures)
  }

  /// A text may begin where a rule looks back.
  @Test(arguments: [
    "of the 12 guards", "Of 12 guards, two were hurt.", "12 guards were hurt.", "and 12",
  ])
  func aTextMayBeginWithANumber(_ text: String) {
    #expect(reader.figures(text).allSatisfy { $0.figure?.low ?? 0 >= 0 })
  }

  /// Who does it is no victim, and no other victim is of his kind.
  @Test(arguments: [
    (
      "A gunman killed four people at a market on Saturday and wounded 11 more, police said.",
      ["killed 4 people", "injured 11 people"]
    ),
    ("A soldier killed six villagers, police said.", ["killed 6 villagers"]),
    ("One of the victims was killed at the gate, police said.", ["killed 1 victim"]),
    ("The death of these three brave officers was mourned.", ["killed 3 officers"]),
    ("Police held one suspect following the raid, and three guards died.", ["killed 3 guards"]),
    ("A rebel was killed and two others were wounded, police said.", ["injured 2 rebels"]),
    (
      "Twelve people were killed, four wounded, police said.",
      ["killed 12 people", "injured 4 "]
    ),
  ])
  func whoDoesItIsNotCounted(_ sentence: String, _ figures: [String]) {
    let told = reader.figures("The day in Tarne\n\nTARNE — \(sentence)").compactMap(\.figure).map {
      "\($0.measure) \($0.low ?? -1) \($0.who ?? "")"
    }
    for figure in figures { #expect(told.contains(figure), "\(told)") }
  }
}
