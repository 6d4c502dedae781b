// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import CorpusProtocol
import Testing

@testable import ContainerParsing

/// Mail as people keep it: sent on, answered, in digests; and letters that hold no article.
struct MailTests {
  private static let text =
    "OSTLY - The town council of Ostly voted on Tuesday to rebuild the harbour wall that a storm broke in January.\n\n"
    + "\"We cannot wait for another winter,\" said Nora Quist, the mayor. Work begins in the spring.\n"

  private func body(_ document: FormatDocument) -> String {
    let text = Array(document.text.utf8)
    return document.blocks.filter { $0.kind != .title }
      .map { String(decoding: text[$0.span.range], as: UTF8.self) }.joined(separator: "\n")
  }

  private func read(_ subject: String, _ body: String, type: String = "text/plain")
    -> ReaderFrames.Reply
  {
    let mail = """
      From: Bea Holm <bea@hallam.example>
      Subject: \(subject)
      Date: Thu, 10 Apr 2031 09:00:00 +0000
      Message-ID: <1@hallam.example>
      MIME-Version: 1.0
      Content-Type: \(type); charset=utf-8

      \(body)
      """
    return MailFile.mail(Array(mail.utf8), isMailbox: false)
  }

  @Test(
    "What was sent on is of the day and the paper that it is from",
    arguments: [
      "Look!\n\n---------- Forwarded message ---------\nFrom: Ostly Courier <news@courier.example>\n"
        + "Date: Wed, Apr 2, 2031 at 9:00 AM\nSubject: Wall to be rebuilt\nTo: <bea@hallam.example>\n\n\n",
      "Look!\n\nBegin forwarded message:\n\nFrom: Ostly Courier <news@courier.example>\n"
        + "Subject: Wall to be rebuilt\nDate: 2 April 2031 at 09:00:00 CEST\nTo: bea@hallam.example\n\n",
      "Look!\n\nFrom: \"Ostly Courier\" <news@courier.example>\nSent: Wednesday, April 2, 2031 9:00 AM\n"
        + "To: Bea Holm\nSubject: Wall to be rebuilt\n\n",
    ])
  func forwarded(head: String) throws {
    let document = try #require(read("Fwd: Wall to be rebuilt", head + Self.text).documents.first)
    #expect(document.title == "Wall to be rebuilt")
    #expect(document.outlet == "Ostly Courier")
    #expect(document.published?.value == "2031-04-02")
    #expect(body(document).hasPrefix("OSTLY - The town council"))
    #expect(!body(document).contains("Look!"))
  }

  @Test("A forwarded message in HTML") func forwardedHTML() throws {
    let html = """
      <div>Look!<br><br><div class="gmail_quote"><div>---------- Forwarded message ---------<br>
      From: <strong>Ostly Courier</strong> <span>&lt;news@courier.example&gt;</span><br>
      Date: Wed, Apr 2, 2031 at 9:00 AM<br>Subject: Wall to be rebuilt<br>To: Bea<br></div><br>
      <p>The town council of Ostly voted on Tuesday to rebuild the harbour wall that a storm broke in January.</p>
      <p>"We cannot wait for another winter," said Nora Quist, the mayor. Work begins in the spring.</p>
      </div></div>
      """
    let document = try #require(
      read("FW: Wall to be rebuilt", html, type: "text/html").documents.first)
    #expect(document.outlet == "Ostly Courier")
    #expect(document.published?.value == "2031-04-02")
    #expect(body(document).hasPrefix("The town council"))
  }

  @Test("What an answer quotes is not the writer's") func quoted() throws {
    let answer =
      "The wall will be of granite, said Ida Marsh.\n\nOn Wed, Apr 2, 2031 at 9:00 AM Ostly Courier\n"
      + "<news@courier.example> wrote:\n\n"
      + Self.text.split(separator: "\n").map { "> \($0)\n" }.joined()
    let document = try #require(read("Re: Wall", answer).documents.first)
    #expect(body(document) == "The wall will be of granite, said Ida Marsh.")
  }

  @Test("What an answer in HTML quotes is not the writer's")
  func quotedHTML() throws {
    let own =
      "<p>The wall will be of granite, said Ida Marsh, the mayor, because concrete had broken twice.</p>"
    let quoted = Self.text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    for quotation in [
      "<div class=\"gmail_quote\"><div>On Wed Ada wrote:</div><blockquote>\(quoted)</blockquote></div>",
      "<div class=\"moz-cite-prefix\">Ada wrote:</div><blockquote type=\"cite\">\(quoted)</blockquote>",
    ] {
      let document = try #require(
        read("Re: Wall", own + quotation, type: "text/html").documents.first)
      #expect(
        body(document)
          == "The wall will be of granite, said Ida Marsh, the mayor, because concrete had broken twice."
      )
    }
  }

  @Test("The messages of a digest are articles, and its head is none") func digest() {
    let parts = (1...2).map { number in
      "--i\nContent-Type: message/rfc822\n\nFrom: Ada Finch <ada@ostly.example>\nSubject: Story \(number)\n"
        + "Date: Tue, \(number) Apr 2031 08:00:00 +0000\nMessage-ID: <\(number)@l>\n\n\(Self.text)\n"
    }
    let mail =
      "From: list@ostly.example\nSubject: News Digest\nDate: Fri, 11 Apr 2031 12:00:00 +0000\nMIME-Version: 1.0\n"
      + "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: text/plain\n\nToday's topics: two.\n"
      + "--o\nContent-Type: multipart/digest; boundary=i\n\n\(parts.joined())--i--\n--o--\n"
    let reply = MailFile.mail(Array(mail.utf8), isMailbox: false)
    #expect(reply.documents.map(\.title) == ["Story 1", "Story 2"])
    #expect(reply.documents.map(\.published?.value) == ["2031-04-01", "2031-04-02"])
  }

  @Test("A letter that lists articles holds none") func alert() throws {
    let teasers = (1...4).map {
      "<p><a href=\"u\">Wall \($0)</a><br>The town council of Ostly voted on Tuesday to rebuild the harbour wall that a storm ...</p>"
    }
    let document = try #require(
      read("Alert: harbour wall", teasers.joined(), type: "text/html").documents.first)
    #expect(document.problem != nil)
  }

  @Test("A page that a browser saved with all its parts: the page alone, with its address")
  func page() throws {
    let paragraph =
      "<p>The town council of Ostly voted on Tuesday to rebuild the harbour wall that a storm broke in=\n January.</p>"
    let file = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://ostly.example/wall
      Subject: =?utf-8?Q?Wall?=
      Date: Tue, 1 Apr 2031 10:00:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="b"

      --b
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://ostly.example/wall

      <html><head><title>Wall to be rebuilt</title></head><body><h1>Wall to be rebuilt</h1>
      <div>14 March 2031</div>\(String(repeating: paragraph, count: 3))</body></html>
      --b
      Content-Type: text/html
      Content-Location: https://ads.example/frame

      <html><body><p>Buy a boat now, said the captain of our adverts, and be happy on the sea.</p></body></html>
      --b--
      """
    let document = try #require(MailFile.page(Array(file.utf8)).documents.first)
    #expect(document.title == "Wall to be rebuilt")
    #expect(document.url == "https://ostly.example/wall")
    #expect(document.published?.value == "2031-03-14")
    #expect(document.captured == "2031-04-01")
    #expect(!body(document).contains("Buy a boat"))
  }
}
