// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusFormats

/// The text of invented pages as `pdftotext` tells them: lines put together as people read them.
@Suite("PDF: lines, columns and pages made to paragraphs")
struct PDFTextTests {
  /// A page of 600 by 800 points with these blocks; each line stands at `left`, `top` and is `size` high.
  private struct Page {
    var rows = "<page width=\"600.0\" height=\"800.0\">\n"

    mutating func block(
      _ lines: [String], left: Double = 50, top: Double, size: Double = 10, width: Double = 200,
      leading: Double = 12, indent: Double = 0, last: Double? = nil
    ) {
      rows += "<flow>\n<block xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"1\" yMax=\"1\">\n"
      for (index, line) in lines.enumerated() {
        let y = top + Double(index) * leading
        let x = left + (index == 0 ? indent : 0)
        let right = left + (index + 1 == lines.count ? last ?? width : width)
        rows += "<line xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(right)\" yMax=\"\(y + size)\">\n"
        for word in line.split(separator: " ") {
          rows += "<word xMin=\"1\" yMin=\"1\" xMax=\"1\" yMax=\"1\">\(word)</word>\n"
        }
        rows += "</line>\n"
      }
      rows += "</block>\n</flow>\n"
    }
  }

  private func paragraphs(_ pages: [Page]) -> [String] {
    PDFText.read(Array(pages.map { $0.rows + "</page>\n" }.joined().utf8))
      .split { $0 == "\n" || $0 == "\u{c}" }.map(String.init)
  }

  @Test("Head, foot and number of a page are no text, and the headline comes first")
  func furniture() {
    var pages: [Page] = []
    for number in 1...2 {
      var page = Page()
      page.block(["The Ostly Courier"], top: 20, size: 8)
      if number == 1 {
        page.block(["FLOOD"], top: 60)
        page.block(["Weir gives way", "above Ostly"], top: 80, size: 20, leading: 22)
      }
      page.block(["Part \(number) of the story ends", "here."], top: 200, last: 60)
      page.block(["Page \(number) of 2"], top: 770, size: 8)
      pages.append(page)
    }
    #expect(
      paragraphs(pages) == [
        "Weir gives way above Ostly", "FLOOD", "Part 1 of the story ends here.",
        "Part 2 of the story ends here.",
      ])
  }

  @Test(
    "The day at the head of a page dates the article, the day of printing does not",
    arguments: [
      ("The Ostly Courier, Tuesday, March 4, 2031", true), ("Printed on March 4, 2031", false),
      ("March 4, 2031, 10:20 AM The Courier", false), ("The Ostly Courier 12", false),
    ])
  func day(head: String, isKept: Bool) {
    var page = Page()
    page.block([head], top: 20, size: 8)
    page.block(["Weir gives way above Ostly"], top: 80, size: 20)
    page.block(["Two people died in the", "flood, officials said."], top: 200)
    #expect(
      paragraphs([page]) == ["Weir gives way above Ostly"] + (isKept ? [head] : [])
        + ["Two people died in the flood, officials said."])
  }

  @Test("A line that ends where the next word had room ends on purpose")
  func shortLines() {
    var page = Page()
    page.block(["By Ada Finch", "Staff Writer"], top: 100, width: 60)
    page.block(["Two people died in the", "flood, officials said."], top: 200)
    #expect(paragraphs([page]).prefix(2) == ["By Ada Finch", "Staff Writer"])
  }

  @Test("A paragraph goes on in the next column and on the next page")
  func columns() {
    var first = Page()
    first.block(["Two people died in the", "flood that came over"], top: 600)
    first.block(["Ostly on Monday, and", "nobody knew why the"], left: 320, top: 100)
    var second = Page()
    second.block(["weir gave way.", "It rained."], top: 100, leading: 30)
    #expect(
      paragraphs([first, second]) == [
        "Two people died in the flood that came over Ostly on Monday, and nobody knew why the weir gave way.",
        "It rained.",
      ])
  }

  @Test("Paragraphs are told by first lines moved in, by short last lines, by gaps")
  func breaks() {
    var page = Page()
    page.block(["It rained all night, they", "said."], top: 100, last: 40)
    page.block(["Two died.", "Nobody knew of it then."], top: 124, indent: 15)
    #expect(paragraphs([page]).count == 2)
    var other = Page()
    other.rows += "<block a=\"1\">\n"
    for (left, right, top, word) in [
      (65.0, 250.0, 100.0, "One"), (50, 150, 112, "two."), (65, 250, 124, "Three"),
      (50, 250, 136, "four."),
    ] {
      other.rows +=
        "<line xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(top + 10)\">\n<word xMin=\"1\">\(word)</word>\n</line>\n"
    }
    #expect(paragraphs([other]) == ["One two.", "Three four."])
  }

  @Test(
    "Words divided for a line are put together, and hyphens that are written stay",
    arguments: [
      ("told re-", "porters of it", "told reporters of it"),
      ("Ada Finch-", "Winter said", "Ada Finch-Winter said"),
      ("a long-", "term plan", "a long-term plan"), ("unit W158-", "1 of it", "unit W158-1 of it"),
      ("the state-of-the-", "art dam", "the state-of-the-art dam"),
      ("the Ostlyan-", "ish dam", "the Ostlyanish dam"), ("it was -", "and is", "it was - and is"),
      ("told re\u{ad}", "porters", "told reporters"),
    ])
  func hyphens(first: String, second: String, whole: String) {
    var page = Page()
    page.block([first, second], top: 100)
    #expect(paragraphs([page]) == [whole])
  }

  @Test(
    "Whatever is printed is read to its end",
    arguments: [
      "", "<", "<line ", "<word x=\"1\">a", "<page height=\"nan\">\n<line xMin=\"inf\">",
      """
      <page width="600" height="800"><block xMin="0" yMin="0" xMax="9" yMax="9">
      <line xMin="1" yMin="1e300" xMax="9" yMax="-1e300">
      <word xMin="1" yMin="1e300" xMax="9" yMax="-1e300">a</word></line></block></page>
      """,
    ])
  func hostile(output: String) {
    #expect(PDFText.read(Array(output.utf8)).isEmpty)
  }
}
