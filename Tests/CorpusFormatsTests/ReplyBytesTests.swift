// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusFormats

@Suite("What goes from the reader of formats to its worker")
struct ReplyBytesTests {
  private static var reply: ReaderFrames.Reply {
    var page = FormatDocument(
      title: "Dam breaks", paragraphs: ["It rained — for days.", "It stopped."])
    page.map = [0, 10, 4, 10]
    page.id = "m-1"
    page.byline = "Ida Marsh"
    page.outlet = "The Morrow Ledger"
    page.agency = "Tarn Wire"
    page.section = "News"
    page.copyright = "© 2031"
    page.modified = "2031-03-13"
    page.captured = "2031-04-01T10:00:00Z"
    page.url = "https://ledger.example/dam"
    page.language = "en"
    page.published = PublicationDate(value: "2031-03-12", precision: .day, evidence: .stated)
    var refused = FormatDocument()
    refused.problem = "Many."
    refused.isRefused = true
    var reply = ReaderFrames.Reply(
      documents: [page, refused], lines: "one\ntwo", problem: "One is missing.", hasFailed: true)
    reply.otherwise = "html article"
    reply.isLacking = true
    return reply
  }

  @Test("A reply is the same once it is read back")
  func same() throws {
    for reply in [Self.reply, .unread("Nothing."), .init(documents: [FormatDocument()])] {
      #expect(try ReaderFrames.Reply(bytes: reply.bytes) == reply)
    }
  }

  @Test("What is cut off, longer or changed is refused or read, and never ends the process")
  func damaged() {
    let bytes = Self.reply.bytes
    for count in bytes.indices {
      #expect(throws: (any Error).self) { try ReaderFrames.Reply(bytes: Array(bytes[..<count])) }
    }
    #expect(throws: (any Error).self) { try ReaderFrames.Reply(bytes: bytes + [0]) }
    for index in bytes.indices {
      for value: UInt8 in [0xff, 0x80, 0x02] {
        var changed = bytes
        changed[index] = value
        if let reply = try? ReaderFrames.Reply(bytes: changed) {
          for document in reply.documents { for block in document.blocks { _ = block.span.range } }
        }
      }
    }
  }
}
