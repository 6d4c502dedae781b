// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Foundation
import Testing

@testable import CorpusExtraction

/// Exports as databases wrote them in other years and languages, of invented papers: read right or refused, never as one article.
struct OtherYearsTests {
  private static func body(_ number: Int) -> String {
    """
    The weir number \(number) at Ostly was closed after an inspection, Mayor Ada Finch said on Monday.

    "We warned them \(number + 1) times before the winter," Finch told the council.
    """
  }

  private func read(_ text: String, _ name: String = "export.txt") -> [ReadArticle] {
    ArticleReader.read(path: CorpusPath(name), bytes: Array(text.utf8))
  }

  private static func all(_ make: (Int) -> String) -> String { (1...4).map(make).joined() }

  /// ProQuest's PDF, RTF and Word files of the twenties, as their text is.
  private static func headed(_ number: Int, of count: Int, table: Bool = false) -> String {
    let gap = table ? "\n\n" : " "
    return """
      Document \(number) of \(count)

      Weir \(number) at Ostly gives way

      Finch, Ada. The Ostly Courier; Ostly [Ostly]. 0\(number) Mar 2031: A1.

      ProQuest document link

      ABSTRACT (ENGLISH)

      What was not said in the paper.

      FULL TEXT

      \(body(number))

      DETAILS

      Subject:\(gap)Floods

      Publication title:\(gap)The Ostly Courier; Ostly

      Publication date:\(gap)Mar \(number), 2031

      ProQuest document ID:\(gap)24950000\(number)

      Document URL:\(gap)https://db.example/docview/24950000\(number)

      Database:\(gap)Newsstand

      LINKS

      Check for full text elsewhere


      """
  }

  @Test(arguments: [(1, false), (2, false), (4, false), (3, true)])
  func headingsInCapitals(count: Int, table: Bool) {
    let pages = read((1...count).map { Self.headed($0, of: count, table: table) }.joined())
    #expect(pages.count == count)
    #expect(pages.map(\.article.title) == (1...count).map { "Weir \($0) at Ostly gives way" })
    #expect(pages.map(\.article.published?.value) == (1...count).map { "2031-03-0\($0)" })
    #expect(pages.map(\.article.id) == (1...count).map { "24950000\($0)" })
    for page in pages {
      #expect(page.article.outlet == "The Ostly Courier")
      #expect(page.article.byline == "Finch, Ada")
      let words = (page.article.body ?? []).map { ByteText.line(page.text, $0.range) }
      #expect(words.count == 2 && words[0].hasPrefix("The weir number"), "\(words)")
    }
  }

  private static func centred(_ line: String) -> String { String(repeating: " ", count: 24) + line }

  @Test func storiesOfALevel() {
    let pages = read(
      Self.all { number in
        """


        \(Self.centred("LEVEL 1 - \(number) OF 4 STORIES"))

        \(Self.centred("Copyright 1998 The Ostly Courier"))
        \(Self.centred("The Ostly Courier"))

        \(Self.centred("March \(number), 1998, Tuesday, City Edition"))

        SECTION: News; Pg. \(number)A

        LENGTH: 84 words

        HEADLINE: Weir \(number) at Ostly gives way

        BODY:
           \(Self.body(number))

        LOAD-DATE: March 4, 1998

        """
      })
    #expect(pages.count == 4)
    #expect(pages.map(\.article.published?.value) == (1...4).map { "1998-03-0\($0)" })
    #expect(pages.allSatisfy { $0.article.outlet == "The Ostly Courier" })
  }

  @Test(arguments: [
    ("Documento", "palavras", "março"), ("Document", "woorden", "maart"),
    ("Документ", "слов", "March"),
  ])
  func numbersInOtherLanguages(document: String, words: String, month: String) {
    let pages = read(
      Self.all { number in
        """
        Weir \(number) at Ostly gives way

        84 \(words)
        \(number) \(month) 2019
        Ostly Courier
        OSTLYC
        (c) 2019 Courier Group

        \(Self.body(number))

        \(document) OSTLYC002019030\(number)ef3300001


        """
      })
    #expect(pages.count == 4)
    #expect(pages.map(\.article.published?.value) == (1...4).map { "2019-03-0\($0)" })
  }

  /// Layouts that nobody taught us: each document as its export sets it.
  private static let unknown: [@Sendable (Int) -> String] = [
    { number in
      """
      \(number). Weir \(number) at Ostly gives way
      Ada Finch. The Ostly Courier. Ostly: Mar \(number), 2006. pg. A.1

      ProQuest document ID:   10383838\(number)
      Text Word Count         84

      Full Text (84   words)
      \(body(number))


      """
    },
    { number in
      """
      Weir \(number) at Ostly gives way
      Ada Finch. The Ostly Courier. Ostly: Mar \(number), 2006. pg. A.1

      Full Text (84   words)
      (Copyright (c) 2006 The Ostly Courier)
      \(body(number))


      """
    },
    { number in
      """
      Paper: The Ostly Courier
      Title: Weir \(number) at Ostly gives way
      Date: March \(number), 2009

      \(body(number))

      Record Number: 0F0F0\(number)


      """
    },
    { number in
      """
      Weir \(number) at Ostly gives way

      Author: Ada Finch
      Date: Mar. \(number), 2010
      From: The Ostly Courier(Ostly)

      Full Text:
      \(body(number))


      """
    },
    { number in
      """
      TY  - NEWS
      TI  - Weir \(number) at Ostly gives way
      PY  - 2015/03/0\(number)
      N2  - \(body(number))
      ER  -

      """
    },
    { number in
      """
      Weir \(number) at Ostly gives way
      By Ada Finch
      March \(number), 2031

      \(body(number))

      ###

      """
    },
    { number in
      """
      Weir \(number) at Ostly gives way

      \(body(number))

      Article Name:Weir \(number) at Ostly gives way
      Publication:The Ostly Courier
      Start Page:A\(number)


      """
    },
  ]

  @Test(arguments: 0..<7) func unknownLayoutsAreRefused(_ layout: Int) throws {
    let pages = read(Self.all(Self.unknown[layout]))
    #expect(pages.count == 1)
    #expect(pages[0].article.state == .skipped)
    #expect(pages[0].article.problem?.hasPrefix("The file looks like many articles") == true)
    // What one of them is, is one article.
    #expect(read(Self.unknown[layout](1)).map(\.article.state) == [.ready])
  }

  @Test(arguments: [
    "Title: Weir \u{1}\nAuthor: Ada Finch\nThe story of a weir, told by Finch.\n\n",
    "Title: Concert \u{1}\nDate: March 1\u{1}\nPlace: Town hall\nThe choir sings, Finch said.\n\n",
    "Q: What happened at weir \u{1}?\n\nA: It was closed, Mayor Ada Finch said.\n\n",
    "The weir number \u{1} was closed, Mayor Ada Finch said.\n\n###\n\n",
  ])
  func lookAlikesStayOneArticle(_ part: String) {
    let text =
      "What is on in Ostly\n\nBy Ada Finch\n\nMarch 3, 2031\n\n"
      + Self.all { part.replacingOccurrences(of: "\u{1}", with: "\($0)") }
    #expect(read(text).map(\.article.state) == [.ready])
  }

  @Test(arguments: ["{\"title\": \"Weir\", \"text\": \"It broke.\"}\n", " [ {\n \"a\" : 1 } ]"])
  func dataIsNoArticle(_ text: String) {
    let pages = read(text, "weirs.txt")
    #expect(pages.map(\.article.state) == [.skipped])
    #expect(read("{sic} he said, \"it\": so.", "weir.txt").map(\.article.state) == [.ready])
  }
}
