// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import CorpusProtocol
import Testing

@testable import ContainerParsing

/// Feeds as sites write them: what belongs to an article, and what to a picture, another feed or the feed itself.
struct FeedTests {
  private static let paragraphs = [
    "The town council of Morrow voted on Tuesday to rebuild the harbour wall that a storm broke in January.",
    "“We cannot wait for another winter,” said Ida Marsh, the mayor. Work begins in the spring.",
  ]
  private static let html = paragraphs.map { "<p>\($0)</p>" }.joined()

  private func body(_ document: FormatDocument) -> [String] {
    let text = Array(document.text.utf8)
    return document.blocks.filter { $0.kind != .title }
      .map { String(decoding: text[$0.span.range], as: UTF8.self) }
  }

  private func only(_ feed: String) throws -> FormatDocument {
    let reply = FeedFile.read(Array(feed.utf8))
    #expect(reply.documents.count == 1)
    return try #require(reply.documents.first)
  }

  @Test("The title of a picture and of the feed's logo is none of the article's or the outlet's")
  func pictures() throws {
    let article = try only(
      """
      <rss version="2.0" xmlns:media="m" xmlns:excerpt="e" xmlns:content="c"><channel><title>The Morrow Ledger</title>
      <image><title>Our logo</title></image>
      <item><title>Wall to be rebuilt</title>
      <content:encoded><![CDATA[\(Self.html)<p>The post <a href="x">Wall to be rebuilt</a> appeared first on
      <a href="y">The Morrow Ledger</a>.</p>]]></content:encoded>
      <excerpt:encoded>An excerpt.</excerpt:encoded>
      <media:content><media:title>A wave</media:title><media:description>Tall</media:description></media:content>
      </item></channel></rss>
      """)
    #expect(article.title == "Wall to be rebuilt")
    #expect(article.outlet == "The Morrow Ledger")
    #expect(body(article) == Self.paragraphs)
  }

  @Test("Atom writes the text as elements, and tells the feed that an entry was taken from")
  func atom() throws {
    let article = try only(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://ledger.example/news/"><title>The Morrow Ledger</title>
      <author><name>The desk</name></author>
      <entry><title>Wall to be rebuilt</title><link href="/wall"/><id>tag:1</id>
      <published>2031-04-10T08:00:00Z</published><updated>2031-05-20T00:00:00Z</updated>
      <author><name>Lena Fisk</name><email>lena@ledger.example</email></author>
      <source><title>Another paper</title></source>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\(Self.html)<p>A &lt; B.<br/>End &amp; all.</p></div></content>
      </entry></feed>
      """)
    #expect(article.title == "Wall to be rebuilt")
    #expect(article.byline == "Lena Fisk")
    #expect(article.url == "https://ledger.example/wall")
    #expect(article.published?.value == "2031-04-10")
    #expect(body(article) == Self.paragraphs + ["A < B.", "End & all."])
  }

  @Test(
    "A description is the text where it is all of one, and a summary where it breaks off",
    arguments: [(4, "", true), (4, "<p>And so the council ...</p>", false), (1, "", false)])
  func description(copies: Int, end: String, isWhole: Bool) throws {
    let text = String(repeating: Self.html, count: copies) + end
    let article = try only(
      "<rss><channel><title>L</title><item><title>Wall</title><description><![CDATA[\(text)]]></description></item></channel></rss>"
    )
    #expect((article.problem == nil) == isWhole)
  }

  @Test("JSON Feed") func json() throws {
    let feed = """
      {"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "title": "The Morrow Ledger", "items": [
      {"id": "7", "url": "https://ledger.example/7", "title": "Wall to be rebuilt", "summary": "Short",
      "content_html": "\(Self.html)", "date_published": "2031-04-10T08:00:00Z", "authors": [{"name": "Lena Fisk"}]},
      {"id": "8", "title": "Only a summary", "summary": "Short"}]}
      """
    let reply = JSONFeedFile.read(Array(feed.utf8))
    let first = try #require(reply.documents.first)
    #expect(body(first) == Self.paragraphs)
    #expect(first.outlet == "The Morrow Ledger" && first.byline == "Lena Fisk" && first.id == "7")
    #expect(first.published?.value == "2031-04-10")
    #expect(reply.documents.last?.problem != nil)
    #expect(JSONFeedFile.read(Array("{\"items\": [".utf8)).problem != nil)
  }
}
