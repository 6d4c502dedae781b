// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// Paragraphs that end in something else than a full stop, and lines around the body that are not the article's.
struct PageEdgesTests {
  private static let opening = """
    TARNE, March 3, 2031 — The harbour board met again in the old customs house after a week of storms.


    """
  private static let closing = """


    The board will meet again on Friday, and the doors of the customs house will be open from noon on.
    """

  private func read(_ text: String) throws -> ReadArticle {
    try #require(
      ArticleReader.read(path: CorpusPath("a.txt"), bytes: Array(text.utf8)).first)
  }

  private func paragraphs(_ text: String) throws -> [String] {
    let article = try read(text)
    return article.paragraphs.map { String(decoding: article.text[$0], as: UTF8.self) }
  }

  @Test(
    "The time that an entry of a live report opens with is none of its sentence",
    arguments: [
      "13:20 Police said nine boats sank.", "12:45 - Police said nine boats sank.",
      "11:50 GMT – Police said nine boats sank.", "12.30pm: Police said nine boats sank.",
    ])
  func clockOfAnEntry(text: String) throws {
    #expect(
      try paragraphs(Self.opening + text + Self.closing).contains("Police said nine boats sank."))
  }

  @Test(arguments: [
    "Police said nine boats sank. (Norrin)", "Police said nine boats sank.[1]",
    "Police said nine boats sank. https://tarne.example/boats", "Police said nine boats sank. 🌊🌊",
    "Police said nine boats sank. @tarneharbour",
    "Police said nine boats sank (https://tarne.example/boats).", "- Police said nine boats sank",
    "• Police said nine boats sank", "– Police said nine boats sank.",
    "Police said nine boats sank",
  ])
  func aParagraphIsReadWhateverStandsAtItsEdges(paragraph: String) throws {
    let read = try paragraphs(Self.opening + paragraph + Self.closing)
    #expect(read.count == 3)
    #expect(read[1].hasPrefix("Police said nine boats sank"))
    #expect(!read[1].hasSuffix(")") && !read[1].hasSuffix("boats") && !read[1].hasSuffix("]"))
  }

  @Test(arguments: [
    ("By ANA BELL, CARL DORN and ELI FALK", ["ANA BELL", "CARL DORN", "ELI FALK"]),
    ("By Ana Bell, Harbour Correspondent", ["Ana Bell"]),
  ])
  func allWritersOfABylineAreRead(line: String, names: [String]) throws {
    let byline = try read("Storm Closes Three Quays\n\n\(line)\n" + Self.closing).article.byline
    for name in names { #expect(byline?.contains(name) == true) }
  }

  @Test func readersCommentsDateNothing() throws {
    let text = """
      Fire Closes Old Quay in Tarne
      By Ana Bell

      Nine boats sank when a fire swept along the old quay on Saturday, the harbour board said.

      3 Comments
      Posted August 27, 2028 at 10:05 am by boatman
      Terrible news for everybody there.
      """
    #expect(try read(text).article.published == nil)
  }

  @Test func aDateInASentenceDatesNothing() throws {
    let text = """
      The quay opens on 5 June 2032.

      The gates will stay open until noon, its warden Ada Moor said on Monday.
      """
    #expect(try read(text).article.published == nil)
  }

  @Test func aShortHeadlineIsNoMasthead() throws {
    let article = try read(
      """
      Harbour Board Review

      What the report says

      TARNE, March 3, 2031 — The quay was shut on Monday, the harbour board said.
      """
    ).article
    #expect(article.outlet == nil)
    #expect(article.title == "Harbour Board Review")
  }

  @Test func aDatelineMayBeginWithItsDate() throws {
    let article = try read("February 21, 2031 (TARNE HAVEN) - Talks were put off until Monday.")
      .article
    #expect(article.outlet == nil && article.agency == nil)
    #expect(article.published?.value == "2031-02-21")
  }

  @Test func whoStandsInADatelinesBracketsIsTheAgency() throws {
    let article = try read("TARNE, March 3, 2031 (Norrin) — Nine boats sank on Monday.").article
    #expect(article.agency == "Norrin" && article.outlet == nil)
  }

  @Test(arguments: [
    "From Monday the boats will run again, the harbour board said on Sunday.",
    "Received: 16 December 2030\nAccepted: 2 January 2031\n\nLead author Ada Moor said walls help.",
  ])
  func proseThatBeginsAsMailDoesIsRead(text: String) throws {
    #expect(try read(text).article.state == .ready)
  }

  @Test(arguments: [
    "From ana@tarne.example Mon Mar  3 09:12:04 2031\nFrom: Ana Bell\nSubject: Boats\n\nHello.",
    "Received: by tarne.example\nFrom: Ana Bell\nSubject: Boats\n\nHello.",
  ])
  func mailIsNoProse(text: String) throws {
    #expect(try read(text).article.format != "text")
  }

  @Test func aMastheadIsTheOutletAndNoTitle() throws {
    let article = try read(
      """
      The Tarne Courier

      Quay Closed After Storm

      By Nora Lind

      TARNE, March 3, 2031 — The quay was shut on Monday, the harbour board said.
      """
    ).article
    #expect(article.outlet == "The Tarne Courier")
    #expect(article.title == "Quay Closed After Storm")
  }

  @Test func aDatelineMayBeginWithTheDay() throws {
    let read = try read(
      "3 March 2031, TARNE – The quay was shut on Monday, the harbour board said.")
    #expect(read.article.published?.value == "2031-03-03")
    #expect(read.article.dateline == "3 March 2031, TARNE")
    #expect(read.paragraphs.count == 1)
  }
}
