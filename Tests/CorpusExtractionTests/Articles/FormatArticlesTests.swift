// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// A reader that answers what it is told to.
private struct FixedReader: FormatReading {
  var reply: ReaderFrames.Reply

  func read(_ format: String, _ bytes: [UInt8]) -> ReaderFrames.Reply { reply }
}

@Suite("Articles: what readers of formats find")
struct FormatArticlesTests {
  /// "Dam breaks" and one paragraph, in which a reference stands for a character.
  private static let page = "<h1>Dam breaks</h1><p>MORROW (AP) &mdash; It rained.</p>"

  private func read(_ reply: ReaderFrames.Reply, path: String = "a.html") -> ReadArticle {
    ArticleReader.read(
      path: CorpusPath(path), bytes: Array(Self.page.utf8), formats: FixedReader(reply: reply))[0]
  }

  private var document: FormatDocument {
    var document = FormatDocument()
    document.text = "Dam breaks\n\nMORROW (AP) — It rained."
    document.blocks = [
      .init(kind: .title, span: TextSpan(start: 0, end: 10)),
      .init(kind: .paragraph, span: TextSpan(start: 12, end: 38)),
    ]
    document.map = [0, 10, 4, 10, 12, 12, 22, 12, 24, 3, 34, 7, 27, 11, 41, 11]
    document.title = "Dam breaks"
    return document
  }

  @Test("What a missing program would read is looked at again, and what broke is not")
  func lacking() {
    for (reply, version) in [
      (ReaderFrames.Reply.lacking("Install it."), nil),
      (.unread("It broke.", hasFailed: true), Extractor.version),
    ] {
      let article = Extractor.article(of: read(reply))
      #expect(article.state == .failed && article.extractor == version)
    }
  }

  @Test("What is not read has no body, and two that are not have none beside each other")
  func unreadBody() {
    var listed = document
    listed.problem = "It lists articles."
    let read = ArticleReader.read(
      path: CorpusPath("a.mbox"), bytes: Array(Self.page.utf8),
      formats: FixedReader(reply: .init(documents: [listed, listed])))
    #expect(read.count >= 2)
    #expect(read.allSatisfy { $0.text.isEmpty && $0.article.body?.isEmpty ?? true })
  }

  @Test("Title, dateline, agency and paragraphs of a page")
  func article() {
    let read = read(.init(documents: [document]))
    #expect(read.article.state == .ready)
    #expect(read.article.format == "html")
    #expect(read.article.title == "Dam breaks")
    #expect(read.article.agency == "Associated Press")
    #expect(
      read.paragraphs.map { String(decoding: read.text[$0], as: UTF8.self) } == ["It rained."])
  }

  @Test(
    "Spans of the text are told as spans of the file",
    arguments: [
      (0..<3, "Dam"), (28..<37, "It rained"), (12..<27, "MORROW (AP) &mdash;"),
      (24..<27, "&mdash;"), (10..<12, nil), (0..<0, nil),
    ] as [(Range<Int>, String?)])
  func fileSpans(span: Range<Int>, words: String?) {
    let found = TextPieces(document.map).fileSpan(TextSpan(span))
    let file = Array(Self.page.utf8)
    #expect(found.map { String(decoding: file[$0.range], as: UTF8.self) } == words)
  }

  @Test("What is wrong with a file of many is told of the file, not of its first article")
  func problemOfTheFile() throws {
    let pages = ArticleReader.read(
      path: CorpusPath("a.xml"), bytes: Array("<?xml version=\"1.0\"?><rss/>".utf8),
      formats: FixedReader(
        reply: .init(
          documents: [document, document],
          problem: "The file declares 3 articles; 2 were found.")))
    #expect(pages.map(\.article.problem) == [nil, nil])
    let parts = try #require(FileParts(pages, of: CorpusPath("a.xml")))
    #expect(parts.file.problem == "The file declares 3 articles; 2 were found.")
    #expect(parts.pages.map(\.article.path) == ["a.xml#1", "a.xml#2"])
  }

  @Test("A reader that fails fails the file, a page without an article is skipped")
  func failures() {
    let broken = read(.init(documents: [], problem: "The reader ended.", hasFailed: true))
    #expect(broken.article.state == .failed)
    #expect(broken.article.problem == "The reader ended.")
    var empty = FormatDocument()
    empty.problem = "The page holds no article."
    #expect(read(.init(documents: [empty])).article.state == .skipped)
  }

  @Test(
    "What kind of file each is",
    arguments: [
      ("a.txt", "A text.", .text), ("a", "A text.", .text), ("letter.2012", "A text.", .text),
      ("a.rst", "A text.", .text), ("a.MD", "A text.", .markdown),
      ("a.html", "<p>A text.", .format("html")), ("a.html", "A text without marks.", .text),
      ("a.txt", "<!-- saved --> <!DOCTYPE html><p>A", .format("html")),
      ("app.js", "var a", .unread(UnreadFile("part", suffix: "js"))),
      ("a.unknown", "A text.", .unread(UnreadFile("unknown", suffix: "unknown"))),
      ("a.docx", "A text.", .unread(UnreadFile("misnamed", suffix: "docx"))),
      ("a.xlsx", "PK\u{3}\u{4}", .unread(UnreadFile("table", suffix: "xlsx"))),
      ("a.pack", "PK\u{3}\u{4}", .unread(UnreadFile("archive"))),
      ("x/Page_files/frame.html", "<html>", .part(page: "x/Page.html")),
      ("case_files/a.txt", "A text.", .text),
      ("result.json", "{\"chats\": 1", .format("telegram")),
      ("a.json", "{\"name\": \"A\", \"messages\": []", .format("telegram")),
      ("a.json", "{\"version\": \"https://jsonfeed.org/version/1\"", .format("jsonfeed")),
      ("a.xml", "<?xml?>\n<?x?><!-- a --><feed xmlns=\"a\"><c type=\"xhtml\">", .format("xml")),
      ("a.arc", "filedesc://a.arc 0.0.0.0 2031", .format("warc")),
      ("a.json", "[1]", .unread(UnreadFile("data", suffix: "json"))),
      ("a.pdf", "A text.", .format("pdf")),
      ("a.txt", "%PDF-1.4", .format("pdf")),
    ] as [(String, String, FileFormat)])
  func formats(path: String, content: String, format: FileFormat) {
    #expect(FileFormat.of(CorpusPath(path), Array(content.utf8)) == format)
  }

  @Test("Every kind of file that is none has a sentence that tells what to do")
  func sentences() {
    let kinds = Set(English.table("files: kinds by extension").values)
    #expect(kinds.union(["unknown"]) == Set(English.table("files: what they are").keys))
    for kind in kinds {
      let reason = UnreadFile(kind).reason
      #expect(reason.hasPrefix("The file is ") && reason.contains("; "), "\(reason)")
      #expect(reason.hasSuffix("."), "\(reason)")
    }
    #expect(UnreadFile.of(suffix: "xyz").reason.hasPrefix("The .xyz file is in a format"))
  }
}
