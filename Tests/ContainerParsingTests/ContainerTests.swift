// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import CorpusProtocol
import Testing

@testable import ContainerParsing

/// Files that hold articles in containers, of invented papers: what is read, and what is refused.
struct ContainerTests {
  private func body(_ document: FormatDocument) -> [String] {
    let text = Array(document.text.utf8)
    return document.blocks.filter { $0.kind != .title }
      .map { String(decoding: text[$0.span.range], as: UTF8.self) }
  }

  @Test func feed() throws {
    let file = """
      <?xml version="1.0"?><rss xmlns:content="c" xmlns:dc="d"><channel><title>The Ostly Courier</title>
      <item><title>Weir &amp;amp; mill</title><guid>77</guid><dc:creator>Ada Finch</dc:creator>
      <pubDate>Tue, 04 Mar 2031 06:05:00 +0000</pubDate>
      <content:encoded><![CDATA[<p>Two died.</p><p>Nobody knew.</p>]]></content:encoded></item>
      <item><title>Short</title><description>Two died […]</description></item></channel></rss>
      """
    let reply = FeedFile.read(Array(file.utf8))
    let first = try #require(reply.documents.first)
    #expect(first.title == "Weir & mill")
    #expect(first.outlet == "The Ostly Courier")
    #expect(first.byline == "Ada Finch")
    #expect(first.id == "77")
    #expect(first.published?.value == "2031-03-04")
    #expect(body(first) == ["Two died.", "Nobody knew."])
    #expect(reply.documents.last?.problem?.contains("summary") == true)
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY b \"c\">]><rss><item><title>&b;</title></item></rss>",
    "<rss><item>", String(repeating: "<a>", count: 5000),
  ])
  func hostileXML(file: String) {
    let reply = FeedFile.read(Array(file.utf8))
    #expect(reply.documents.isEmpty && reply.problem != nil)
  }

  @Test func mailbox() {
    let messages = (1...2).map { number in
      """
      From a@ostly.example Tue Mar  4 06:05:00 2031
      From: =?utf-8?Q?The_Ostly_Courier?= <a@ostly.example>
      Subject: =?utf-8?Q?Weir_gives_way_\(number)?=
      Date: Tue, 04 Mar 2031 06:05:00 +0000
      Message-ID: <77\(number)@ostly.example>
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Weir gives way \(number)

      By Ada Finch

      Two died =E2=80=93 officials s=
      aid.

      Unsubscribe: https://ostly.example/u

      """
    }
    let reply = MailFile.mail(Array(messages.joined(separator: "\n").utf8), isMailbox: true)
    #expect(reply.documents.map(\.title) == ["Weir gives way 1", "Weir gives way 2"])
    for document in reply.documents {
      #expect(document.outlet == "The Ostly Courier")
      #expect(document.byline == "Ada Finch")
      #expect(document.published?.value == "2031-03-04")
      #expect(body(document) == ["Two died – officials said."])
    }
  }

  @Test func webArchive() {
    let page =
      "<html><head><title>Weir gives way</title></head><body><article><h1>Weir gives way</h1>"
      + String(
        repeating: "<p>Two people died in the flood at Ostly, officials said on Monday night.</p>",
        count: 4) + "</article></body></html>"
    let response =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
      + String(page.utf8.count, radix: 16) + "\r\n" + page + "\r\n0\r\n\r\n"
    let record =
      "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://ostly.example/1\r\n"
      + "Content-Length: \(response.utf8.count)\r\n\r\n" + response + "\r\n\r\n"
    let reply = WebArchive.read(Array((record + record.dropLast(400)).utf8))
    #expect(reply.documents.map(\.title) == ["Weir gives way"])
    #expect(reply.documents.first?.url == "https://ostly.example/1")
  }

  @Test("A page twice in an archive is one; what a program wrote beside the answers is read")
  func archiveTwice() {
    func page(_ title: String) -> String {
      "<html><body><h1>\(title)</h1>"
        + String(
          repeating:
            "<p>Two people died in the flood at Ostly, officials said on Monday night.</p>",
          count: 4) + "</body></html>"
    }
    func record(_ type: String, _ media: String, _ address: String, _ block: String) -> String {
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nContent-Type: \(media)\r\n"
        + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    }
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("Weir gives way")
    let missing = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page("Not here")
    let archive = [
      record("response", "application/http", "<https://ostly.example/1>", answer),
      record("response", "application/http", "https://ostly.example/1", answer),
      record("response", "application/http", "https://ostly.example/2", missing),
      record("resource", "text/html", "https://ostly.example/3", page("Mill is rebuilt")),
      record("resource", "text/css", "https://ostly.example/4", page("Style")),
    ].joined()
    let reply = WebArchive.read(Array(archive.utf8))
    #expect(reply.documents.map(\.title) == ["Weir gives way", "Mill is rebuilt"])
    #expect(reply.documents.first?.url == "https://ostly.example/1")
  }

  @Test("The forerunner of WARC has a line before each answer; what is packed with brotli is told")
  func oldArchive() {
    let page =
      "<html><body><h1>Weir gives way</h1>"
      + String(
        repeating: "<p>Two people died in the flood at Ostly, officials said on Monday night.</p>",
        count: 4) + "</body></html>"
    func record(_ address: String, _ fields: String) -> String {
      let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(fields)\r\n" + page
      return "\(address) 192.0.2.1 20310601100000 text/html \(block.utf8.count)\n\(block)\n"
    }
    let archive =
      "filedesc://a.arc 0.0.0.0 20310601100000 text/plain 9\n1 0 tests\n\n"
      + record("https://ostly.example/1", "")
      + record("https://ostly.example/2", "Content-Encoding: br\r\n")
    let reply = WebArchive.read(Array(archive.utf8))
    #expect(reply.documents.map(\.url) == ["https://ostly.example/1"])
    #expect(reply.documents.first?.captured == "2031-06-01T10:00:00Z")
    #expect(reply.problem?.contains("brotli") == true)
  }

  /// What was moved away or deleted is gone, and a box comes behind its paragraph.
  @Test func changesAndBoxes() {
    func run(_ words: String) -> String { "<w:r><w:t>\(words)</w:t></w:r>" }
    let box = "<w:txbxContent><w:p>\(run("In a box."))</w:p></w:txbxContent>"
    let text =
      "<w:p><w:moveFrom>\(run("Moved."))</w:moveFrom>\(run("One"))<w:del>\(run("Gone"))</w:del>"
      + "<w:r>\(box)</w:r>\(run(" and two."))</w:p><w:p>\(run("Three."))</w:p>"
    var zip = ZipBuilder()
    zip.add("word/document.xml", Array("<w:d xmlns:w=\"w\"><w:body>\(text)</w:body></w:d>".utf8))
    #expect(OfficeFile.word(zip.bytes).lines == "One and two.\nIn a box.\nThree.\n")
  }

  @Test("The articles of a magazine are read one by one, and the chapters of a book as one")
  func books() {
    let prose = String(
      repeating: "<p>Two people died in the flood at Ostly, officials said on Monday night.</p>",
      count: 9)
    func book(_ writer: String) -> [UInt8] {
      var zip = ZipBuilder()
      zip.add(
        "META-INF/container.xml", Array("<c><rootfile full-path=\"a.opf\"/></c>".utf8))
      let pages = 1...3
      zip.add(
        "a.opf",
        Array(
          ("<package><metadata><title>The Ostly Review</title><date>2031-05-01</date></metadata><manifest>"
            + pages.map { "<item id=\"p\($0)\" href=\"p\($0).html\"/>" }.joined()
            + "</manifest><spine>"
            + pages.map { "<itemref idref=\"p\($0)\"/>" }.joined() + "</spine></package>").utf8))
      zip.add(
        "p1.html", Array("<html><body><h1>Contents</h1><ol><li>One</li></ol></body></html>".utf8))
      for page in 2...3 {
        zip.add(
          "p\(page).html",
          Array(
            "<html><body><h1>Weir gives way again \(page)</h1>\(writer)\(prose)</body></html>".utf8)
        )
      }
      return zip.bytes
    }
    let magazine = BookFile.read(book("<p>By Ada Finch</p>"))
    #expect(
      magazine.documents.map(\.title) == ["Weir gives way again 2", "Weir gives way again 3"])
    #expect(magazine.documents.map(\.outlet) == ["The Ostly Review", "The Ostly Review"])
    #expect(magazine.documents.map(\.published?.value) == ["2031-05-01", "2031-05-01"])
    #expect(BookFile.read(book("")).documents.map(\.title) == ["The Ostly Review"])
  }

  /// Lengths that no file can have end the archive there, and nothing traps.
  @Test(arguments: [
    "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 9223372036854775807\r\n\r\nx",
    "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 96\r\n\r\nHTTP/1.1 200 OK\r\n"
      + "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n<p>a\r\n\r\n",
  ])
  func lengthsThatNoFileHas(archive: String) {
    #expect(WebArchive.read(Array(archive.utf8)).problem != nil)
  }

  @Test func damagedZip() {
    let bytes: [UInt8] = [0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8]
    for reply in [OfficeFile.word(bytes), OfficeFile.openDocument(bytes), BookFile.read(bytes)] {
      #expect(reply.documents.isEmpty && reply.lines == nil && reply.problem != nil)
    }
  }
}
