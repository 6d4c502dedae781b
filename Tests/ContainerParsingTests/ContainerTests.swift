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
