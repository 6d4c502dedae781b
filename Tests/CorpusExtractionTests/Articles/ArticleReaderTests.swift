// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import TestSupport
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Reads `text` as a file of the corpus.
func read(
  _ text: String, path: String = "a.txt", sidecar: String? = nil, published: String? = nil
) -> ReadArticle {
  ArticleReader.read(
    path: CorpusPath(path), bytes: Array(text.utf8), sidecar: sidecar.map { Array($0.utf8) },
    published: published)[0]
}

extension ReadArticle {
  /// The mined paragraphs as strings.
  var body: [String] { paragraphs.map { String(decoding: text[$0], as: UTF8.self) } }
}

@Suite("Articles: layout and body")
struct ArticleReaderTests {
  static let news = """
    All stories

    Ferry fire kills nine off Korsand, coast guard says

    Posted June 3rd, 2014 at 7:15 pm (UTC+2)
    Leave a comment

    KORSAND, June 3 (Nordia Press) — Nine people died when a ferry burned off Korsand on Tuesday.

    Photo: Nordia Press/Handout

    The captain, Ada Lund, said the fire began below deck.

    Harbour Board Promises Safer Lifeboats for All Routes

    “We did what we could,” she said.

    Read more
    Copyright © 2014 Nordia Press. All rights reserved.
    The views expressed above are those of their authors. They may not be reprinted.
    """

  @Test("Furniture before, inside and after the body is left out")
  func furniture() {
    let article = read(Self.news)
    #expect(
      article.body == [
        "Nine people died when a ferry burned off Korsand on Tuesday.",
        "The captain, Ada Lund, said the fire began below deck.",
        "“We did what we could,” she said.",
      ])
    #expect(article.article.title == "Ferry fire kills nine off Korsand, coast guard says")
    #expect(article.article.agency == "Nordia Press" || article.article.outlet == "Nordia Press")
    #expect(article.article.dateline == "KORSAND, June 3 (Nordia Press)")
    #expect(article.article.published?.value == "2014-06-03")
    #expect(article.article.published?.evidence == .stated)
    #expect(article.article.state == .ready)
  }

  @Test("Hard-wrapped paragraphs are joined, one line a paragraph stays apart")
  func layouts() {
    let wrapped = read(
      """
      The council of Varnholm voted on Monday to close the old bridge after two
      inspectors found cracks in three of its pillars, the mayor told reporters in
      the town hall.  Nobody knows how long the repairs are going to take.

      Buses will use the northern road, and ferries are to run every half hour from
      the harbour until the bridge opens again, which may take a year or even two
      years, the council said.
      """)
    #expect(wrapped.paragraphs.count == 2)
    let lines = read(
      """
      The council of Varnholm voted on Monday to close the old bridge after two inspectors found cracks in it.
      Buses will use the northern road, the council said, and ferries are to run every half hour from the harbour.
      “It had to be done,” said the mayor.
      """)
    #expect(lines.paragraphs.count == 3)
  }

  @Test("Markdown: links count as their text, targets and marks are blank in the prose")
  func markdown() {
    let source = """
      # Bridge closed in Varnholm

      By [Ida Sand](https://example.org/sand)

      The **mayor** said the [old bridge](https://example.org/bridge "A bridge") will stay closed.

      - [Home](https://example.org)
      - [Weather](https://example.org/w)
      """
    let article = read(source, path: "b.md")
    #expect(article.article.format == "markdown")
    #expect(article.article.title == "Bridge closed in Varnholm")
    #expect(article.article.byline == "Ida Sand")
    #expect(article.paragraphs.count == 1)
    #expect(article.prose.count == article.text.count)
    let prose = article.paragraphs.map { String(decoding: article.prose[$0], as: UTF8.self) }
    #expect(!prose.joined().contains("example.org"))
    #expect(prose.joined().contains("old bridge"))
    #expect(Array(source.utf8) == article.text)
  }

  @Test("A deck that repeats the body, and sentences before the dateline, are not mined")
  func decks() {
    let article = read(
      """
      Miners freed in Ostrana

      “We never gave up hope for them,” Ravn said

      OSTRANA, May 5 (Meridian) -- All the miners were brought to the surface on Monday.

      “We never gave up hope for them,” Ravn said after the last of them was out.
      """)
    #expect(article.body.count == 2)
    #expect(article.body.first?.hasPrefix("All the miners") == true)
  }

  @Test(
    "Files that hold no article say why",
    arguments: [
      ("", "a.txt", "empty"), ("\u{0}\u{1}binary", "a.txt", "binary"),
      ("<!DOCTYPE html><html><body>Hello</body></html>", "a.txt", "HTML"),
      ("%PDF-1.4 …", "b", "PDF"),
      (" \n \n", "a.md", "white space"), ("{\"a\": 1}", "table.json", "data of no known export"),
    ])
  func skipped(bytes: String, path: String, word: String) {
    let article = read(bytes, path: path).article
    #expect(article.state == .skipped)
    #expect(article.problem?.contains(word) == true)
    #expect(article.format == "none")
  }

  @Test("Texts without any layout of news are read whole")
  func plain() {
    let article = read("One line without an end")
    #expect(article.article.state == .ready)
    #expect(article.article.published == nil)
  }

  @Test("All-capital telegrams: dateline, date and editors' tags")
  func telegram() {
    let article = read(
      """
      PUERTO LIMA, 4 FEB 91 (RADIO SUR) -- [REPORT] [TEXT] THE ARMY HAS REPORTED THAT TWO
      BRIDGES WERE DESTROYED LAST NIGHT BY UNKNOWN PERSONS.  THE COMMAND ADDED THAT NO ONE
      HAS BEEN ARRESTED SO FAR.

         THE MINISTER IS TO VISIT THE PLACE TOMORROW, THE RADIO SAID.
      """)
    #expect(article.article.published?.value == "1991-02-04")
    #expect(article.article.published?.evidence == .dateline)
    #expect(article.body.first?.hasPrefix("THE ARMY HAS") == true)
    #expect(article.paragraphs.count == 2)
  }
}

@Suite("Articles: hostile input")
struct ArticleReaderPropertyTests {
  /// A small generator: the same bytes for the same seed on every machine.
  struct Generator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }

  static let pieces: [String] = [
    "---\n", "title: x\n", "# ", "[a](", ")", "](", "**", "\n", "\n\n", "<", ">", "<http://a>",
    "By ",
    "March 12", "Monday, ", "2012", "\"", "“", "”", "’s", "12 killed", "(", ")", " -- ", "—",
    "Photo ",
    "Copyright ©", "é", "\u{feff}", "\r", "\t", ". ", "at least 60 civilians", "Aug. 8 last year",
    "-", "0",
    "99999999999999999999", "the", "no casualties", "6 to 12", "\u{202e}", "ℝ", "🙂",
  ]

  @Test("Any bytes: no trap, and every range lies in the text in order", arguments: 0..<60)
  func survives(seed: Int) {
    var random = Generator(state: UInt64(seed) &* 977 &+ 1)
    var bytes: [UInt8] = []
    for _ in 0..<400 {
      if random.next() % 20 == 0 {
        bytes.append(UInt8(truncatingIfNeeded: random.next()))
      } else {
        bytes += Array(Self.pieces[Int(random.next() % UInt64(Self.pieces.count))].utf8)
      }
    }
    let path = seed % 2 == 0 ? "x.md" : "x.txt"
    let page = ArticleReader.read(path: CorpusPath(path), bytes: bytes)[0]
    guard page.article.state == .ready else { return }
    #expect(page.prose.count == page.text.count)
    #expect(TextRules.isOrdered(page.paragraphs, in: page.text.count))
    #expect(page.headlines.allSatisfy { $0.upperBound <= page.text.count })
    if page.offsets.isIdentity { #expect(page.text == bytes) }
    let times = page.times()
    #expect(times.allSatisfy { $0.range.upperBound <= page.text.count && !$0.range.isEmpty })
    for time in times { _ = time.time(in: page.text).resolved(published: page.article.published) }
    let figures = FigureFinder.find(
      in: page.prose, analysis: Analysis(), paragraphs: page.paragraphs, times: times, article: page
    )
    #expect(figures.allSatisfy { $0.span.upperBound <= page.text.count && !$0.span.isEmpty })
  }

  @Test("Reading the same bytes twice gives the same article")
  func deterministic() {
    let one = read(ArticleReaderTests.news)
    let two = read(ArticleReaderTests.news)
    #expect(one.article == two.article)
    #expect(one.paragraphs == two.paragraphs)
  }
}
