// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import CorpusProtocol
import HTMLParsing
import Testing

/// An invented page of news with what stands around such an article.
let quarryPage = """
  <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
  <title>Quarry to close after flood | The Morrow Ledger</title>
  <link rel="canonical" href="https://ledger.example/quarry">
  <meta property="og:site_name" content="The Morrow Ledger">
  <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
  "headline": "Quarry to close after flood", "datePublished": "2019-03-14T09:00:00+01:00",
  "dateModified": "2019-03-15T10:00:00+01:00", "author": {"@type": "Person", "name": "Ada Winter"}}</script>
  </head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
  <main><article><h1>Quarry to close after&nbsp;flood</h1>
  <p class="byline">By Ada Winter</p><time datetime="2019-03-14">14 March 2019</time>
  <div class="share-bar"><a href="#">Share on a network</a></div>
  <div class="article-body"><p>MORROW, March 14 — The quarry at Morrow will close for good, its owner said on
  Thursday, &ldquo;because the water will not go&rdquo;.</p>
  <p>Some 240 people work there. The mayor, Olga Pine, called the decision hasty &amp; wrong, and asked for talks.</p>
  <figure><img src="data:image/png;base64,AAAA"><figcaption>The quarry under water on Tuesday.</figcaption></figure>
  <p>The flood came on Monday night when a dam of earth gave way above the town, officials said.</p></div>
  <div class="related-stories"><h3>Related stories</h3><ul><li><a href="/a">A dam that nobody watched</a></li>
  <li><a href="/b">The river, a history</a></li></ul></div></article></main>
  <footer><p>All rights reserved by the ledger and its owners, who are not to be found.</p></footer></body></html>
  """

@Suite("Pages: the article in a page")
struct PageReaderTests {
  private func read(_ page: String) -> FormatDocument {
    PageFile.read(Array(page.utf8)).documents.first ?? FormatDocument()
  }

  private func parts(_ document: FormatDocument) -> [String] {
    let text = Array(document.text.utf8)
    return document.blocks.map { String(decoding: text[$0.span.range], as: UTF8.self) }
  }

  @Test(
    "Headline and paragraphs are kept; share bars, captions, related stories and footers are not")
  func body() {
    let parts = parts(read(quarryPage))
    #expect(parts.count == 4)
    #expect(parts.first == "Quarry to close after flood")
    #expect(
      parts.dropFirst().first?.hasSuffix("said on Thursday, “because the water will not go”.")
        == true)
    #expect(parts.last?.hasSuffix("officials said.") == true)
  }

  @Test(
    "What a saved page brings along is not the article",
    arguments: [
      "<amp-user-notification id=\"c\">We use cookies on this page, said its makers to us.</amp-user-notification>",
      "<amp-sidebar><p>The other stories of the day are here, said the editor of them.</p></amp-sidebar>",
      "<div id=\"wm-ipp-base\"><div>An archive collected this page, said those who keep copies of it.</div></div>",
      "<h2>Subscribe to continue reading</h2><p>Get every story for one crown a month, said nobody.</p>",
    ])
  func brought(part: String) {
    let page = quarryPage.replacing(
      "<div class=\"related-stories\">", with: part + "<div class=\"related-stories\">")
    #expect(parts(read(page)) == parts(read(quarryPage)))
  }

  private static let prose = [
    "The town council of Morrow voted on Tuesday to rebuild the harbour wall that a storm broke in January, at a cost of 12 million crowns.",
    "“We cannot wait for another winter,” said Ida Marsh, the mayor. She said the work would begin in the spring and take fourteen months.",
    "A spokesman for the fishermen, Karl Denby, said that three boats had been lost and that nobody had been paid for them yet.",
    "The regional government will pay half of the cost, according to a statement from its office, which did not say when.",
  ]

  /// A story as sites show one below another.
  private static func story(_ title: String, _ day: String) -> String {
    "<div class=\"story\"><h1>\(title)</h1><p>By Ada Finch</p><time>\(day)</time>"
      + prose.map { "<p>\($0)</p>" }.joined() + "</div>"
  }

  @Test("The next story below is none of the first; a main heading without a day or a writer is")
  func nextStory() {
    let title = "Wall at Morrow to be rebuilt"
    let head =
      "<title>\(title) | The Ledger</title><script type=\"application/ld+json\">"
      + "{\"@type\": \"NewsArticle\", \"headline\": \"\(title)\", \"datePublished\": \"2031-03-10\"}</script>"
    let first = Self.story(title, "March 10, 2031")
    let page = read(
      head + "<main>\(first)\(Self.story("Quarry to close after flood", "March 11, 2031"))</main>")
    #expect(parts(page) == [title] + Self.prose)
    let section =
      "<h1>What the wall will cost</h1>" + Self.prose.map { "<p>\($0) Again.</p>" }.joined()
    #expect(parts(read(head + "<main>\(first)\(section)</main>")).count == 9)
  }

  @Test("A page that leads to articles is none")
  func listing() {
    let teasers = (1...5).map {
      "<article><h2><a href=\"/\($0)\">Wall at Morrow to be rebuilt \($0)</a></h2><p>\(Self.prose[$0 % 4])</p></article>"
    }
    let page = read("<title>The Ledger</title><main>\(teasers.joined())</main>")
    #expect(page.problem?.contains("lists articles") == true)
  }

  @Test("The day above a page that an archive kept is the copy's")
  func archivePage() {
    let page = read(
      "<title>Wall at Morrow to be rebuilt</title><div id=\"HEADER\">archive.today saved from <time datetime=\"2031-06-01\">1 Jun 2031</time></div>"
        + "<div id=\"CONTENT\"><h1>Wall at Morrow to be rebuilt</h1><div>March 12, 2031</div>"
        + Self.prose.map { "<div>\($0)</div>" }.joined() + "</div>")
    #expect(page.published?.value == "2031-03-12")
    #expect(parts(page).count == 5)
  }

  @Test(
    "A document of a word processor: its first line is the headline, and a line below it the day")
  func document() {
    let page = read(
      "<p class=title>Wall at Morrow to be rebuilt</p><p>By Lena Fisk</p><p>9 May 2031</p>"
        + Self.prose.map { "<p>\($0)</p>" }.joined())
    #expect(page.title == "Wall at Morrow to be rebuilt")
    #expect(page.byline == "Lena Fisk")
    #expect(page.published?.value == "2031-05-09")
  }

  /// Found by fuzzing: a NUL, which browsers leave out, put places behind it within characters, and beyond the file's end.
  @Test func placesBehindNUL() {
    let page =
      Array("<p>Weir\u{0}".utf8) + [0x8d, 0x8d, 0x8d]
      + Array(" gives way at Ostly, officials said on Monday night.".utf8)
    let reply = PageFile.article(page)
    #expect(reply.documents.first?.blocks.isEmpty == false)
    #expect(FormatLaws.broken(by: reply, of: page.count) == nil)
  }

  @Test("What the page says of itself")
  func facts() {
    let page = read(quarryPage)
    #expect(page.title == "Quarry to close after flood")
    #expect(page.byline == "Ada Winter")
    #expect(page.outlet == "The Morrow Ledger")
    #expect(page.url == "https://ledger.example/quarry")
    #expect(page.published?.value == "2019-03-14")
    #expect(page.published?.evidence == .metadata)
    #expect(page.modified == "2019-03-15")
    #expect(page.language == "en")
  }

  @Test("Every piece of the text is mapped to the bytes of the file that it was written with")
  func map() {
    let page = read(quarryPage)
    let text = Array(page.text.utf8)
    let file = Array(quarryPage.utf8)
    for at in stride(from: 0, to: page.map.count, by: 4) {
      // A line break in the page is a blank in the text.
      let written = file[page.map[at + 2]..<page.map[at + 2] + page.map[at + 3]]
        .map { $0 == 0x0a ? 0x20 : $0 }
      let piece = text[page.map[at]..<page.map[at] + page.map[at + 1]]
      if page.map[at + 1] == page.map[at + 3], piece.elementsEqual(written) { continue }
      let reference = String(decoding: written, as: UTF8.self)
      #expect(
        ["&nbsp;", "&ldquo;", "&rdquo;", "&amp;", "\n"].contains(reference),
        "\(String(decoding: piece, as: UTF8.self)) from \(reference)")
    }
  }

  @Test("A page of links is no article", arguments: ["", "<html></html>", "<p><a href=x>Home</a>"])
  func nothing(page: String) {
    #expect(read(page).problem != nil)
  }

  @Test("What is called a page and is none is refused")
  func binary() {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    #expect(PageFile.read(bytes).problem != nil)
  }

  @Test(
    "The day in a line of its own below the headline counts before a later one that is declared")
  func shown() {
    let page = """
      <meta property="article:published_time" content="2020-02-02"><h1>The well at Morrow is dry</h1>
      <p>March 3, 2012</p><p>The well of the town has no water left, said its mayor, and none will come soon.</p>
      <p>Nobody knows what to do about it, and the council will meet again on Friday to talk.</p>
      """
    #expect(read(page).published?.value == "2012-03-03")
    #expect(read(page).published?.evidence == .stated)
  }

  @Test(
    "Writers as pages show them",
    arguments: [
      (#"<p class="meta">By Ada Winter | 3 May 2012</p>"#, "Ada Winter"),
      (#"<a rel="author" href="/x">Ada Winter</a>"#, "Ada Winter"),
      (#"<div class="article-author">Ada Winter, Staff Writer</div>"#, "Ada Winter"),
      (#"<a href="/authors/ada-winter">Ada Winter</a>"#, "Ada Winter"),
      (#"<p>Posted in News</p>"#, nil),
    ])
  func writers(line: String, name: String?) {
    let page = """
      <h1>The well at Morrow is dry</h1>\(line)
      <p>The well of the town has no water left, said its mayor, and none will come soon.</p>
      <p>Nobody knows what to do about it, and the council will meet again on Friday to talk.</p>
      """
    #expect(read(page).byline == name)
  }

  @Test("A text that only a script would show is read from what the page declares")
  func declared() {
    let body = String(
      repeating: "The well of the town has no water left, said its mayor. ", count: 6)
    let page =
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"The well is dry","#
      + #""articleBody":"\#(body)"}</script><div id="app"></div>"#
    #expect(read(page).problem == nil)
    #expect(read(page).text.hasPrefix("The well is dry\n\nThe well of the town"))
  }

  @Test("A separator of lines is a blank: no line of JSON is cut at one")
  func separators() {
    let page =
      "<h1>The well is dry</h1><p>The well of the\u{2028}town has no water left, said its mayor.</p>"
    #expect(read(page).text.hasSuffix("The well of the town has no water left, said its mayor."))
  }

  @Test("Depth costs no stack")
  func deep() {
    let page = String(repeating: "<div>", count: 20_000) + "<p>A short text that stands deep."
    #expect(read(page).problem == nil)
  }
}

@Suite("Pages: character sets")
struct PageEncodingTests {
  @Test(
    "Declared, marked and undeclared character sets",
    arguments: [
      (#"<meta charset="iso-8859-1"><p>caf"#, [0xe9], "café"),
      (
        #"<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>"#,
        [0xc4, 0xe0], "Да"
      ),
      (#"<meta charset="iso-8859-1"><p>caf"#, [0xc3, 0xa9], "café"),
      ("<p>caf", [0xe9], "café"),
      (#"<meta charset="shift_jis"><p>"#, [0x93, 0xfa], "日"),
    ] as [(String, [UInt8], String)])
  func sets(head: String, tail: [UInt8], text: String) {
    let bytes = Array(head.utf8) + tail
    let encoding = PageEncoding(bytes)
    #expect(String(decoding: encoding.text, as: UTF8.self).hasSuffix(text))
    #expect(encoding.fileOffset(encoding.text.count) == bytes.count)
  }
}

struct PageSavingTests {
  @Test(
    arguments: [
      (
        """
        <!DOCTYPE html> <html lang=en><!--
         Page saved with SingleFile
         url: https://ledger.example/quarry
         saved date: Sat Mar 15 2031 10:21:33 GMT+0100 (Central European Standard Time)
        --><head>
        """, "https://ledger.example/quarry", "2031-03-15T10:21:33+01:00"
      ),
      (
        "<!-- saved from url=(0029)https://ledger.example/quarry -->\n<html>",
        "https://ledger.example/quarry", nil
      ),
      ("<!--\n Page saved with SingleFile\n url: data:text/html\n saved date: soon\n-->", nil, nil),
    ] as [(String, String?, String?)])
  func remarks(page: String, url: String?, date: String?) throws {
    let saving = try #require(PageSaving(Array(page.utf8)))
    #expect(saving.url == url)
    #expect(saving.date == date)
  }

  @Test(arguments: [
    "<html><p>He wrote: Page saved with SingleFile", "<!-- a --> Page saved with SingleFile -->",
    "",
  ])
  func othersHaveNone(page: String) {
    #expect(PageSaving(Array(page.utf8)) == nil)
  }

  /// Somebody saves today what was written last year.
  @Test func theDayOfSavingIsNoDayOfPublication() throws {
    let remark = """
      <!--
       Page saved with SingleFile
       url: https://ledger.example/saved
       saved date: Sat Mar 15 2031 10:21:33 GMT+0100
      -->
      """
    let page = Array(
      (remark + "<h1>Quarry to close</h1><p>It will close, its owner said.</p>").utf8)
    let document = try #require(PageFile.read(page).documents.first)
    #expect(document.published == nil)
    #expect(document.captured == "2031-03-15T10:21:33+01:00")
    #expect(document.url == "https://ledger.example/saved")
  }
}
