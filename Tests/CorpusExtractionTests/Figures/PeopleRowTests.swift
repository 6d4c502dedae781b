// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// People told one by one are added up, and only where all of the row is understood.
@Suite("Figures: sums")
struct PeopleRowTests {
  private let extractor: Extractor

  init() throws {
    extractor = Extractor(model: try LanguageModel.load())
  }

  private func figures(_ text: String) -> [Claim] {
    extractor.extract(path: CorpusPath("a.txt"), bytes: Array(text.utf8))[0].claims
      .filter { $0.kind == .figure }
  }

  @Test(
    "A row is one total and its numbers are parts",
    arguments: [
      ("A woman and her two sons were killed in the fire.", "killed", 3),
      ("A couple and their baby were killed in the fire.", "killed", 3),
      ("The bomb killed a man, his wife and their two children.", "killed", 4),
      ("He and eight others were killed.", "killed", 9),
      ("The driver and three passengers were injured.", "injured", 4),
      ("A 34-year-old woman and her two daughters, aged 8 and 10, died.", "killed", 3),
      ("A man and a woman were shot dead.", "killed", 2),
      ("Ada Lund, 41, and her three sons were killed when the roof fell in.", "killed", 4),
      ("Three people, a man and two women, were killed.", "killed", 3),
      ("The blast killed three people, a man and two women.", "killed", 3),
      ("Police confirmed the deaths of a farmer and two shepherds.", "killed", 3),
      ("A couple and their two children were injured.", "injured", 4),
    ])
  func sums(text: String, measure: String, count: Int) {
    let found = figures(text)
    let totals = found.filter { $0.figure?.part == nil }
    #expect(totals.map(\.figure?.measure) == [measure], "\(found.map(\.content))")
    #expect(totals.map(\.figure?.low) == [count] && totals.map(\.rule) == ["figure-sum"])
  }

  @Test(
    "No sum of what may be told twice, is no row of people, or is known",
    arguments: [
      "A husband and father was killed.",
      "Lena Reed, a nurse, and two pupils were killed.",
      "A man and a dog were killed.",
      "Reed shot his mother and sister.",
      "The gunman, Cedric Holm, and 14 others were wounded.",
      "The wife of a farmer and two sons were killed.",
      "Raiders killed four people, wounding two others, and a man was held.",
      "The mayor told the man and two women of the dead.",
      "If a man and two women were killed, the mayor would go.",
      "Reed, Lund and Ada Toll were shot.",
    ])
  func none(text: String) {
    #expect(figures(text).filter { $0.rule == "figure-sum" }.map(\.content) == [])
  }

  @Test("Who was counted is not carried over a comma")
  func who() {
    let found = figures("Two soldiers were killed, and 12 were wounded.")
    #expect(found.map(\.figure?.who) == ["soldiers", nil])
    let joined = figures("Two soldiers were killed and 12 wounded.")
    #expect(joined.map(\.figure?.who) == ["soldiers", "soldiers"])
  }

  @Test("Numbers as India prints them, and years of other eras")
  func grouping() {
    let found = figures("The flood displaced 5,00,000 people, and 2 lakh people were evacuated.")
    #expect(found.map(\.figure?.low) == [500_000, 200_000])
    #expect(figures("Rebels killed the king in 2074 BS.").isEmpty)
  }

  @Test(
    "What a share is of is a noun, whole",
    arguments: [
      ("Sanctions hit 12 percent of U.S. exports.", ["u.s. exports"]),
      ("He gave 10 percent of what he had.", []),
      ("Some 14 percent of the Latino vote compared well.", ["latino vote"]),
      ("The fire was 40 percent contained.", []), ("His first son was 12 percent.", []),
      ("Turnout was 53 percent.", ["turnout"]),
      ("The corporate tax rate is 35 percent.", ["corporate tax rate"]),
    ])
  func shares(text: String, measures: [String]) {
    #expect(figures(text).compactMap(\.figure?.measure) == measures)
  }

  @Test(
    "Who set a number before or behind the verb is its source",
    arguments: [
      "The toll, which the ministry put at 12, is set to rise.",
      "The death toll was put at 12 by the ministry.", "The ministry put the toll at 12.",
      "The toll, put at 12 by the ministry, is set to rise.",
    ])
  func reckoned(text: String) {
    let found = figures(text)
    #expect(found.map(\.figure?.low) == [12])
    #expect(found.first?.sources.map(\.name) == ["ministry"])
  }
}
