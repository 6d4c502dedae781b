// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// Texts with two articles in a layout that nobody taught us, and texts that only look so.
struct SeparateHeadsTests {
  private static let towns = ["Morrow", "Tarnby"]

  private static func prose(_ town: String) -> String {
    """
    The \(town) town council voted on Tuesday to rebuild the harbour wall that a storm broke in January, at a cost of 12 million crowns.

    “We cannot wait for another winter,” said Ida Marsh, the mayor of \(town). She said the work would begin in the spring and take a year.

    A spokesman for the fishermen of \(town), Karl Denby, said that four boats had been lost and that nobody had been paid for them yet.

    The regional government will pay half of the cost, according to a statement from its office, which did not say when the money would be there.

    The wall was built in 1931 and has been mended eleven times since then, most of all after the storms of the last three winters.
    """
  }

  private static func parts(_ head: (String, Int) -> String, between border: String) -> String {
    towns.enumerated().map { index, town in
      head("\(town) votes to rebuild the old harbour wall", index + 4) + "\n\n" + prose(town)
    }.joined(separator: border)
  }

  private static func comment(_ day: Int) -> String {
    "Posted: Monday, May \(day), 2031\nArticle comment by: Ida of Ostly \(day)\n\n\(prose("Tarnby"))\n\n\n\n"
  }

  private func read(_ text: String) -> [ReadArticle] {
    ArticleReader.read(path: CorpusPath("two.txt"), bytes: Array(text.utf8))
  }

  @Test(
    "Two headlines with a day and a text each are refused",
    arguments: [
      parts({ "\($0)\n\nBy Lena Fisk\n\($1) May 2031" }, between: "\n\n\n"),
      parts({ "\($0)\n\nMay \($1), 2031" }, between: "\n\u{c}"),
      parts({ "\($0)\nMay \($1), 2031" }, between: "\n\n--------------------\n\n"),
      parts({ "Headline: \($0)\nPaper: The Ledger\nDay: \($1) May 2031" }, between: "\n\n\n"),
      parts(
        { "[\($1)] <<\($0)>>\nquelle=The Ledger\nstand=2031/05/0\($1)" },
        between: "\n########################\n"),
      parts(
        { "=== RECORD \($1 - 3)/2 ===\nTI  \($0)\nSO  The Ledger\nDT  0\($1).05.2031" },
        between: "\n\n"),
      parts(
        { "Item \($1 - 3) out of 2\n\nThe Ledger\n\n\($0)\n\nWRITER: Lena Fisk" }, between: "\n\n"),
      parts({ "Title: \($0)\nDate: \($1) May 2031" }, between: "\n\n"),
      parts({ "Item \($1 - 3) of 2\n\n\($0)\n\($1) May 2031" }, between: "\n\n"),
    ])
  func refused(text: String) {
    let pages = read(text)
    #expect(pages.map(\.article.state) == [.skipped])
    #expect(pages[0].article.problem?.contains("many articles") == true)
  }

  @Test(
    "One article with a box, a list of stories or the same head on each page is one",
    arguments: [
      // Teasers have no text.
      "Wall to be rebuilt at last\n\nBy Lena Fisk\n4 May 2031\n\n\(prose("Morrow"))\n\n\n"
        + "Boats lost in the storm of January\n\nBy Ada Finch\n2 May 2031\n\n\n"
        + "Who pays for the boats and when\n\nBy Ada Finch\n1 May 2031\n",
      // Pages are counted, too.
      "Wall to be rebuilt at last\n4 May 2031\n\n\(prose("Morrow"))\n\nPage 1 of 2\n\n\(prose("Tarnby"))\n\nPage 2 of 2\n",
      // A diary has the days of one year.
      "A week at the wall\n\nMay 1, 2031\n\n\(prose("Morrow"))\n\nMay 2, 2031\n\n\(prose("Tarnby"))\n\nMay 3, 2031\n\n\(prose("Ostly"))",
      // Comments of readers.
      "Wall to be rebuilt at last\n4 May 2031\n\n\(prose("Morrow"))\n\n\n\(comment(1))\(comment(2))",
      // A box has no day.
      "Wall to be rebuilt at last\n\nBy Lena Fisk\n4 May 2031\n\n\(prose("Morrow"))\n\n\n"
        + "What the wall has cost so far\n\n\(prose("Tarnby"))",
      // Pages of print begin alike.
      "Wall to be rebuilt at last\n4 May 2031\n\n\(prose("Morrow"))\n\u{c}"
        + "Wall to be rebuilt at last\n4 May 2031\n\n\(prose("Tarnby"))",
      // A timeline: days, and no headlines.
      "Wall to be rebuilt at last\n\nBy Lena Fisk\n4 May 2031\n\n\(prose("Morrow"))\n\n\n"
        + "12 January 2031\n\n\(prose("Tarnby"))\n\n\n3 May 2031\n\n\(prose("Ostly"))",
    ])
  func kept(text: String) {
    #expect(read(text).map(\.article.state) == [.ready])
  }
}
