// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import HTMLParsing
import Testing

@testable import ContainerParsing

/// Files made to cost much, to reach beyond themselves, or called what they are not: each ends soon, with a sentence that says why.
struct HostileFileTests {
  /// Seconds that a file of these tests may take in a build for debugging, on a machine that does other things as well.
  private static let seconds = 20

  private func check(
    _ reply: () -> ReaderFrames.Reply, says words: String, _ name: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let start = ContinuousClock.now
    let reply = reply()
    let problem = reply.problem ?? reply.documents.first?.problem
    #expect(
      problem?.contains(words) == true, "\(name): \(problem ?? "read")", sourceLocation: location)
    #expect(
      reply.lines == nil && reply.documents.allSatisfy { $0.text.isEmpty }, "\(name)",
      sourceLocation: location)
    #expect(.now - start < .seconds(Self.seconds), "\(name)", sourceLocation: location)
  }

  private static func zip(_ parts: [(String, [UInt8])]) -> [UInt8] {
    var zip = ZipBuilder()
    for (name, content) in parts { zip.add(name, content) }
    return zip.bytes
  }

  @Test("What is made by the builder of these tests is read")
  func builder() {
    let document =
      "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>Two died.</w:t></w:r></w:p></w:document>"
    let file = Self.zip([("word/document.xml", Array(document.utf8))])
    #expect(OfficeFile.word(file).lines?.contains("Two died.") == true)
    let page = ZipBuilder.gzip(Array("<p>Two people died in the flood, officials said.".utf8))
    #expect(PageFile.read(page).documents.first?.text.hasPrefix("Two people") == true)
  }

  @Test("Bombs: what unpacks to much more than an article is not unpacked to its end")
  func bombs() {
    let zeros = [UInt8](repeating: 0x20, count: 65 << 20)
    let word = Self.zip([("word/document.xml", zeros)])
    #expect(word.count < 1 << 20)
    check({ OfficeFile.word(word) }, says: "unpacks to more than", "docx")
    check(
      { OfficeFile.openDocument(Self.zip([("content.xml", zeros)])) }, says: "unpacks to more than",
      "odt")
    let many = (0..<10).map { ("page\($0).html", [UInt8](repeating: 0x20, count: 7 << 20)) }
    check({ BookFile.read(Self.zip(many)) }, says: "unpacks to more than", "epub of many parts")
    let page = ZipBuilder.gzip(zeros)
    check({ PageFile.read(page) }, says: "unpacks to more than", "html.gz")
    // One bomb in another: what is inside is looked at once and is no text.
    check({ PageFile.read(ZipBuilder.gzip(page)) }, says: "binary", "html.gz.gz")
    check(
      { OfficeFile.word(Self.zip([("word/document.xml", word)])) },
      says: "no text that can be read",
      "docx in docx")
  }

  @Test("A web archive of many bombs is unpacked as far as one")
  func archiveOfBombs() {
    let body = ZipBuilder.gzip([UInt8](repeating: 0x20, count: 1 << 20))
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    let block = Array(head.utf8) + body
    let record =
      Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(block.count)\r\n\r\n".utf8)
      + block
      + [0x0d, 0x0a, 0x0d, 0x0a]
    check(
      { WebArchive.read((0..<300).flatMap { _ in record }, limit: 4 << 20) },
      says: "unpack to more than",
      "300 bombs")
  }

  @Test("Depth costs no stack, and no more time than is reasonable")
  func depth() {
    for tag in ["div", "b", "table><tr><td", "font color=1"] {
      let page = Array("<html><body>\(String(repeating: "<\(tag)>", count: 100_000))Two died.".utf8)
      check({ PageFile.read(page) }, says: "within each other", tag)
    }
    let nested = String(repeating: "<a>", count: 100_000)
    check({ FeedFile.read(Array(nested.utf8)) }, says: "damaged", "xml")
    check(
      { OfficeFile.word(Self.zip([("word/document.xml", Array(nested.utf8))])) },
      says: "no text that can be read", "docx")
    let mail = (0..<5000).map {
      "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n"
    }.joined()
    check(
      { MailFile.mail(Array("From: a@ostly.example\r\n\(mail)".utf8), isMailbox: false) },
      says: "no text", "mail")
  }

  @Test("Entities are not replaced, and nothing outside of a file is looked at")
  func entities() {
    let declared = [
      "<!ENTITY a SYSTEM \"file:///etc/hostname\">",
      "<!ENTITY % a SYSTEM \"file:///etc/hostname\"> %a;",
      "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">",
    ]
    for entity in declared {
      let xml = "<!DOCTYPE rss [\(entity)]><rss><item><title>&a;</title></item></rss>"
      check({ FeedFile.read(Array(xml.utf8)) }, says: "declares entities", entity)
      check(
        { OfficeFile.word(Self.zip([("word/document.xml", Array(xml.utf8))])) },
        says: "no text that can be read", entity)
    }
    // A feed of old names its rules elsewhere: it is read without them.
    let old =
      "<!DOCTYPE rss SYSTEM \"file:///etc/hostname\"><rss><channel><item><title>Weir</title><description>Two died.</description></item></channel></rss>"
    #expect(FeedFile.read(Array(old.utf8)).documents.first?.title == "Weir")
  }

  @Test("100 MB: refused by length, or read within bounds")
  func length() {
    let long = [UInt8](repeating: 0x61, count: 100 << 20)
    check({ PageFile.read(Array("<p>".utf8) + long) }, says: "bytes", "html")
    check({ FeedFile.read(Array("<rss>".utf8) + long) }, says: "MiB", "xml")
    check({ MailFile.mail(long, isMailbox: false) }, says: "MiB", "mail")
    check({ OfficeFile.word(long) }, says: "damaged", "docx")
    check({ WebArchive.read(long) }, says: "no page", "warc")
    check({ PDFFile.read(long) }, says: "is none", "pdf")
    check({ TelegramExport.read(long) }, says: "cut off", "json")
  }

  /// Cut anywhere, an archive is read as far as it is whole, or says that it is not.
  @Test func truncated() {
    let document =
      "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>Two died.</w:t></w:r></w:p></w:document>"
    let word = Self.zip([("word/document.xml", Array(document.utf8))])
    for length in stride(from: 0, to: word.count, by: 7) {
      let reply = OfficeFile.word(Array(word.prefix(length)))
      #expect(reply.problem != nil || reply.lines?.contains("Two died.") == true, "\(length)")
    }
    let page =
      "<html><body>" + String(repeating: "<p>Two people died, officials said.</p>", count: 9)
    let packed = ZipBuilder.gzip(Array(page.utf8))
    for length in 0..<packed.count where length > 3 {
      let reply = PageFile.read(Array(packed.prefix(length)))
      #expect(reply.problem?.contains("cut off") == true, "\(length)")
    }
  }

  @Test("What is called one thing and is another is refused by what it is, or read as that")
  func lies() {
    let picture: [UInt8] = [0x89, 0x50, 0x4e, 0x47] + (0..<3000).map { UInt8($0 % 7) }
    check({ PageFile.read(picture) }, says: "binary", "html")
    check({ OfficeFile.word(picture) }, says: "damaged", "docx")
    check({ BookFile.read(picture) }, says: "damaged", "epub")
    check({ FeedFile.read(picture) }, says: "damaged", "xml")
    check({ WebArchive.read(picture) }, says: "no page", "warc")
    check({ MailFile.page(picture) }, says: "no page", "mhtml")
    check({ PDFFile.read(picture) }, says: "is none", "pdf")
    check({ TelegramExport.read(picture) }, says: "damaged", "json")
    // An Office file of tables, in a text's clothes.
    let sheet = Self.zip([("xl/workbook.xml", Array("<workbook/>".utf8))])
    check({ OfficeFile.word(sheet) }, says: "no text that can be read", "xlsx")
    check({ BookFile.read(sheet) }, says: "does not say what it holds", "xlsx")
  }
}
