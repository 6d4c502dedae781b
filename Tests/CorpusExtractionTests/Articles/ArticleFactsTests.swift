// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

@Suite("Articles: dates, credits and metadata")
struct ArticleFactsTests {
  private static let body =
    "The harbour of Korsand will close on Friday, its master Ada Lund told the council in a letter."

  @Test(
    "Stated dates in all their forms",
    arguments: [
      ("The Korsand Ledger, March 14, 2012", "2012-03-14"),
      ("Posted July 4th, 2011 at 9:00 pm (UTC-5)", "2011-07-04"),
      ("14 March 2012", "2012-03-14"), ("Published: 2011-07-04", "2011-07-04"),
      ("Published 2011-07-04T21:15:00Z", "2011-07-04"),
      ("[Meridian Wire](#) 14  \nMarch 2012", "2012-03-14"),
      ("Updated 3:15 PM ET, Tue May 6, 2014", "2014-05-06"),
      ("Sunday, 25 January 2015", "2015-01-25"),
      ("25/01/2015", "2015-01-25"), ("01/25/2015", "2015-01-25"), ("March 2012", "2012-03"),
    ])
  func stated(line: String, value: String) {
    let article = read("Harbour to close\n\n\(line)\n\n\(Self.body)\n").article
    #expect(article.published?.value == value)
    #expect(article.published?.evidence == .stated)
  }

  @Test("Day and month that could change places date nothing")
  func ambiguous() {
    #expect(read("Harbour to close\n\n03/04/2012\n\n\(Self.body)\n").article.published == nil)
  }

  @Test("A date inside the story is no publication date")
  func storyDate() {
    let text =
      "Harbour to close\n\nThe harbour of Korsand, opened on May 5, 1921, will close, its master said.\n"
    #expect(read(text).article.published == nil)
  }

  @Test("The year follows from weekday and date where only one year near the latest named fits")
  func weekday() {
    let text = """
      KORSAND, March 12 (Nordia) -- The envoy spoke in Korsand on Monday, March 12, about the pact of 2011.

      He said the pact will hold.
      """
    let published = read(text).article.published
    #expect(published?.value == "2012-03-12")
    #expect(published?.evidence == .weekday)
    let undated = text.replacing("2011", with: "the old king")
    #expect(read(undated).article.published == nil)
  }

  @Test("The file's name is the weakest evidence")
  func name() {
    let named = read(Self.body, path: "wire/2014-06-03-harbour.txt").article
    #expect(named.published?.value == "2014-06-03")
    #expect(named.published?.evidence == .name)
    let stated = read("Harbour\n\nPublished: 2014-06-05\n\n\(Self.body)", path: "20140603.txt")
      .article
    #expect(stated.published?.value == "2014-06-05")
    #expect(read(Self.body, path: "000_6481d95071234567.txt").article.published == nil)
  }

  @Test("Front matter, overruled by a sidecar, overruled by the caller")
  func metadata() {
    let text = """
      ---
      title: "A harbour closes"
      published: 2014-06-01
      agency: Nordia
      ---
      \(Self.body)
      """
    let front = read(text).article
    #expect(front.title == "A harbour closes")
    #expect(front.published?.value == "2014-06-01")
    #expect(front.published?.evidence == .metadata)
    #expect(front.agency == "Nordia")
    let sidecar = read(text, sidecar: #"{"published": "2 June 2014", "outlet": "The Ledger"}"#)
      .article
    #expect(sidecar.published?.value == "2014-06-02")
    #expect(sidecar.outlet == "The Ledger")
    #expect(sidecar.title == "A harbour closes")
    let forced = read(text, sidecar: #"{"published": "2014-06-02"}"#, published: "2014-07").article
    #expect(forced.published?.value == "2014-07")
    #expect(forced.published?.precision == .month)
  }

  @Test(
    "A sidecar that cannot be used is told, and the article is read all the same",
    arguments: ["{", "[]", #"{"title": 5}"#, #"{"published": "soon"}"#])
  func malformed(sidecar: String) {
    let article = read(Self.body, sidecar: sidecar).article
    #expect(article.state == .ready)
    #expect(article.problem != nil)
    #expect(article.published == nil)
  }

  @Test("Front matter is no body")
  func frontMatterBody() {
    let article = read("---\ntitle: x\n---\n\(Self.body)\n")
    #expect(article.body == [Self.body])
  }

  @Test(
    "Agencies are told by their credits",
    arguments: [
      ("PORTO (Reuters) - \(body)", "Reuters"),
      ("By Ida Sand, Associated Press\n\n\(body)", "Associated Press"),
      ("\(body)\n\nSource: Xinhua\n", "Xinhua"),
      ("[Sandvik News Agency](#)\n\n\(body)", "Sandvik News Agency"),
    ])
  func agency(text: String, agency: String) {
    #expect(read(text).article.agency == agency)
  }

  @Test("A picture's credit is no credit for the text")
  func picture() {
    #expect(read("Harbour to close\n\nPhoto: Reuters\n\n\(Self.body)").article.agency == nil)
  }

  @Test("Language by its commonest words")
  func language() {
    #expect(
      read("\(Self.body) The council said that it was not told of the plan by the harbour.").article
        .language == "en")
    #expect(
      read(
        "Der Hafen wird nicht geschlossen, und das ist mit der Stadt von den Leuten auf dem Schiff so besprochen."
      )
      .article.language == "de")
  }

  @Test("windows-1252 becomes UTF-8, and offsets lead back into the file")
  func windows() {
    let bytes =
      Array("The mayor said \u{201c}no".utf8.prefix(15)) + [0x93] + Array("no".utf8) + [0x94]
      + Array(" to them.".utf8)
    let page = ArticleReader.read(path: CorpusPath("a.txt"), bytes: bytes)[0]
    #expect(String(decoding: page.text, as: UTF8.self) == "The mayor said “no” to them.")
    let at = page.text.count - 9
    #expect(page.offsets.fileOffset(of: at, in: page.text) == bytes.count - 9)
    #expect(!page.offsets.isIdentity)
  }

  @Test("UTF-16 is read where a mark says so", arguments: [true, false])
  func utf16(littleEndian: Bool) {
    let units = Array("The ferry “Ada” sank. 🙂".utf16)
    var bytes: [UInt8] = littleEndian ? [0xff, 0xfe] : [0xfe, 0xff]
    for unit in units {
      let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
      bytes += littleEndian ? pair : pair.reversed()
    }
    let page = ArticleReader.read(path: CorpusPath("a.txt"), bytes: bytes)[0]
    #expect(String(decoding: page.text, as: UTF8.self) == "The ferry “Ada” sank. 🙂")
    #expect(page.offsets.fileOffset(of: page.text.count, in: page.text) == bytes.count)
  }

  @Test("A byte-order mark stays in the text, so that spans cut the file")
  func mark() {
    let page = read("\u{feff}\(Self.body)")
    #expect(page.text.count == Self.body.utf8.count + 3)
    #expect(page.body == [Self.body])
  }
}
