// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

/// Words that look like a credit and are none.
struct NoSpeakersTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  @Test(arguments: [
    "The carmaker added 400 jobs in the quarter.", "Its forecast for the year was lower.",
    "The company's forecast for 2031 is 5 percent.",
  ])
  func whoAddsOrReckonsWithTheYearSaysNothing(text: String) {
    #expect(reader.said(text).isEmpty)
  }

  @Test func aPronounNeverMeansSomebodyOfTheOtherGender() {
    let said = reader.said(
      "Anna Kress, the mayor, opened the bridge. Susan Dale agreed. \"It was cheap,\" he added.")
    #expect(
      said.contains { $0.contains("It was cheap") } && !said.contains { $0.hasPrefix("Susan") })
  }
}
