// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusExtraction

/// Who is counted, where other words than the number's own say it.
@Suite("Counted ones")
struct CountedOnesTests {
  @Test(
    "Who was counted, where another word than the number's own noun says it",
    arguments: [
      (
        "The army lost 9 dead and 12 wounded in the raid.",
        ["killed 9-9 exactly army: 9 dead", "injured 12-12 exactly army: 12 wounded"]
      ),
      ("The battle cost the rebels 29 dead.", ["killed 29-29 exactly rebels: 29 dead"]),
      (
        "The rebels of the north have sustained 148 casualties (93 dead and 55 wounded).",
        [
          "casualties 148-148 exactly rebels: 148 casualties",
          "killed 93-93 exactly rebels: 93 dead", "injured 55-55 exactly rebels: 55 wounded",
        ]
      ),
      (
        "There were 26 dead and 65 wounded among the troops.",
        ["killed 26-26 exactly troops: 26 dead", "injured 65-65 exactly troops: 65 wounded"]
      ),
      (
        "The officer spoke of 9 wounded soldiers.", ["injured 9-9 exactly soldiers: 9 wounded"]
      ),
      (
        "A mine went off, killing three and wounding four enemy troops.",
        [
          "killed 3-3 exactly enemy troops: killing three",
          "injured 4-4 exactly enemy troops: wounding four enemy troops",
        ]
      ),
      (
        "A rebel was killed and two others were wounded.",
        ["injured 2-2 exactly rebels: two others were wounded"]
      ),
      (
        "Two members of the Velmark peasant front were shot dead.",
        [
          "killed 2-2 exactly members of the Velmark peasant front: Two members of the Velmark peasant front were shot dead"
        ]
      ),
    ])
  func countedOnes(text: String, expected: [String]) {
    #expect(FigureFinderTests.figures(text).map { FigureFinderTests.line($0, text) } == expected)
  }

  @Test(
    "Words that two numbers share",
    arguments: [
      (
        "Gunmen wounded four officers and two clerks.",
        [
          "injured 4-4 exactly officers: wounded four officers",
          "injured 6-6 exactly –: wounded four officers and two clerks",
          "injured 2-2 exactly clerks: two clerks",
        ]
      ),
      (
        "The mayor was shot dead along with two of his guards.",
        ["killed 2-2 exactly guards: two of his guards"]
      ),
      (
        "Rebels have killed the mayor of Aldby, as well as two farmers.",
        [
          "killed 3-3 exactly –: killed the mayor of Aldby, as well as two farmers",
          "killed 2-2 exactly farmers: two farmers",
        ]
      ),
      (
        "Six monks (five Ostrians and one Velmarker) and two cooks were killed.",
        ["killed 6-6 exactly monks: Six monks", "killed 2-2 exactly cooks: two cooks were killed"]
      ),
      (
        "Two officers are among the wounded.",
        ["injured 2-2 exactly officers: Two officers are among the wounded"]
      ),
      (
        "Among the injured are two girls.",
        ["injured 2-2 exactly girls among them: Among the injured are two girls"]
      ),
      (
        "A bomb went off, injuring only two watchmen.",
        ["injured 2-2 exactly watchmen: injuring only two watchmen"]
      ),
      (
        "On 23 September 28 farmers were killed.",
        ["killed 28-28 exactly farmers: 28 farmers were killed"]
      ),
    ])
  func shared(text: String, expected: [String]) {
    #expect(FigureFinderTests.figures(text).map { FigureFinderTests.line($0, text) } == expected)
  }
}
