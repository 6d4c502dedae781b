// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import CorpusLanguage
import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// Exports of invented papers: what is read of them, and what is not taken for one.
struct ExportTests {
  private func read(_ text: String) -> [ReadArticle] {
    ArticleReader.read(path: CorpusPath("export.txt"), bytes: Array(text.utf8))
  }

  /// The article itself, as its spans cut it.
  private func body(_ page: ReadArticle) -> [String] {
    (page.article.body ?? []).map { ByteText.line(page.text, $0.range) }
  }

  static let rule = String(repeating: "_", count: 60)

  /// One document as ProQuest sets it.
  static func labelled(_ number: Int, text: String, date: String = "Mar 4, 2031") -> String {
    """
    \(rule)

    Document \(number) of 3

    Weir at Ostly gives way &amp; floods mill \(number)

    Author: Finch, Ada

    Full text: \(text)

    Subject: Floods

    Publication title: The Ostly Courier; Ostly

    Publication date: \(date)

    ProQuest documentID: 77000\(number)

    Document URL: https://db.example/docview/77000\(number)

    """
  }

  @Test func labelsBetweenRules() {
    let texts = [
      "The weir broke.\nNobody was hurt.", "Two died.\n\nCAPTION: The weir.", "It is over.",
    ]
    let file =
      texts.enumerated().map { Self.labelled($0.offset + 1, text: $0.element) }.joined()
      + Self.rule + "\n\nContact us at: http://db.example\n"
    let pages = read(file)
    #expect(pages.map(\.article.path) == ["export.txt#1", "export.txt#2", "export.txt#3"])
    #expect(pages.map(\.article.part?.of) == [3, 3, 3])
    #expect(pages.map(\.article.id) == ["770001", "770002", "770003"])
    #expect(pages.map(\.article.published?.value) == Array(repeating: "2031-03-04", count: 3))
    #expect(pages.map(\.article.outlet) == Array(repeating: "The Ostly Courier", count: 3))
    #expect(pages[0].article.title == "Weir at Ostly gives way & floods mill 1")
    #expect(pages[0].article.byline == "Finch, Ada")
    #expect(
      pages.map(body) == [["The weir broke.", "Nobody was hurt."], ["Two died."], ["It is over."]])
    #expect(pages.allSatisfy { $0.article.problem == nil })
  }

  /// As web pages and mail hold them: no rules between documents, one inside a text, and the sender's words around.
  @Test func labelsWithoutRules() {
    let documents = (1...2).map { number in
      """
      Weir gives way \(number)

      Author: Finch, Ada

      Full text:

      Two died.

      ----------

      ada@ostly.example

      Publication title: The Ostly Courier; Ostly

      Publication date: Mar 4, 2031

      ProQuest document ID: 77000\(number)

      Database: Ostly News

      """
    }
    let file = "Somebody sent you this.\n\n" + documents.joined(separator: "\n") + "\nContact us.\n"
    let pages = read(file)
    #expect(pages.map(\.article.title) == ["Weir gives way 1", "Weir gives way 2"])
    #expect(pages.map(\.article.id) == ["770001", "770002"])
    #expect(pages.map { body($0).last } == ["ada@ostly.example", "ada@ostly.example"])
  }

  @Test func evidenceIsInTheFile() {
    let file = (1...3).map { Self.labelled($0, text: "Document \($0) “speaks”.") }.joined()
    let bytes = Array(file.utf8)
    for page in read(file) {
      for span in page.article.body ?? [] {
        let inFile = page.fileSpan(span)
        #expect(Array(bytes[inFile.range]) == Array(page.text[span.range]))
      }
    }
  }

  @Test func whatIsMissingIsTold() {
    let file =
      [1, 2].map { Self.labelled($0, text: $0 == 2 ? "Not available." : "One died.") }.joined()
    let pages = read(file)
    #expect(pages.map(\.article.state) == [.ready, .skipped])
    #expect(pages[0].fileProblem?.contains("declares 3 documents") == true)
    #expect(pages[0].fileProblem?.contains("without a text: number 2") == true)
    #expect(pages[1].article.problem?.contains("no text") == true)
  }

  @Test(
    arguments: [
      ("Mar 4, 2031", "2031-03-04"), ("Feb 26, 2 009", "2009-02-26"),
      ("Au g 24, 2031", "2031-08-24"),
      ("3 janvier 2031", "2031-01-03"), ("1er mars 2032", "2032-03-01"),
      ("4. März 2031", "2031-03-04"), ("2031-03-04", "2031-03-04"), ("20310304", "2031-03-04"),
      ("04.03.2031", "2031-03-04"), ("January 11, 2010 Monday", "2010-01-11"),
      ("Friday 11 January 2030", "2030-01-11"), ("03/04/2031", nil), ("Spring 2031", nil),
      ("Final Edition 2", nil),
    ] as [(String, String?)])
  func datesOfLabels(words: String, day: String?) {
    #expect(ExportDate.read(words) == day)
  }

  /// One document as Nexis sets it.
  static func counted(_ number: Int) -> String {
    """


                                   \(number) of 2 DOCUMENTS


                                 The Ostly Courier

                               March 4, 2031 Tuesday
                                   First Edition

    Weir gives way and the whole of the lower town is under water for days, mayor
    says

    BYLINE: ADA FINCH

    LENGTH: 30 words

    "The weir had been inspected in the week before the flood," said Muriel Vance
    of the water board.

    CREDIT is due to nobody, residents said.

    LOAD-DATE: March 4, 2031

    GRAPHIC: The weir


                         Copyright 2031 Ostly Newspapers
                              All Rights Reserved

    """
  }

  @Test func countedDocuments() {
    let pages = read((1...2).map(Self.counted).joined())
    #expect(pages.map(\.article.path) == ["export.txt#1", "export.txt#2"])
    for page in pages {
      #expect(page.article.outlet == "The Ostly Courier")
      #expect(page.article.published?.value == "2031-03-04")
      #expect(page.article.byline == "ADA FINCH")
      #expect(page.article.copyright == "Copyright 2031 Ostly Newspapers All Rights Reserved")
      #expect(page.article.title?.hasSuffix("for days, mayor says") == true)
      #expect(body(page).count == 2)
      #expect(body(page).first?.hasSuffix("said Muriel Vance of the water board.") == true)
    }
  }

  @Test func aFileOfOneKeepsItsName() {
    let pages = read(Self.counted(1))
    #expect(pages.map(\.article.path) == ["export.txt"])
    #expect(pages[0].article.part == nil)
    #expect(pages[0].article.outlet == "The Ostly Courier")
  }

  @Test(arguments: [
    "TI=Weir breaks\nSO=Courier\n\nTwo died in Ostly, officials said.\n",
    "Kopf: Wehr bricht\nBlatt: Kurier\n\nTwo died in Ostly, officials said.\n",
  ])
  func unknownLayoutsAreRefused(record: String) {
    let file = Array(repeating: record, count: 4).joined(separator: "##########\n")
    let pages = read(file)
    #expect(pages.count == 1)
    #expect(pages[0].article.state == .skipped)
    #expect(pages[0].article.problem?.contains("4 parts between rules") == true)
  }

  @Test func unknownCountsAreRefused() {
    let pages = read((1...4).map { "-- Piece \($0)/4 --\n\nTwo died in Ostly.\n\n" }.joined())
    #expect(pages[0].article.problem?.contains("-- Piece 1/4 --") == true)
  }

  @Test(arguments: [
    "Weir breaks\n\nTwo died.\n\n\(rule)\n\nDocument 1 of the inquiry lists pumps.\n\n\(rule)\n\nTitle: none.\n",
    "Weir breaks\n\nQ: Who knew?\nA: Nobody.\nQ: When?\nA: Never.\nQ: Why?\nA: No idea.\n",
    "Weir breaks\n\n2 of 3 documents were lost, the clerk said.\n\n> Full text: none.\n",
    "Scores\n\nOstly 1-2 Norrin\nTarn 2-3 Selby\nHarrow 0-1 Vale\n",
  ])
  func oneArticleStaysOne(text: String) {
    let pages = read(text)
    #expect(pages.count == 1)
    #expect(pages[0].article.state == .ready)
    #expect(pages[0].article.path == "export.txt")
  }
}
