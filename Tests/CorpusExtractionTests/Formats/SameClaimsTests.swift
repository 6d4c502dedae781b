// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import CorpusLanguage
import CorpusProtocol
import Foundation
import HTMLParsing
import Testing

@testable import CorpusExtraction

/// One article says the same whatever it comes in: the seeds and the gold articles as text, as pages and as one export of Nexis.
struct SameClaimsTests {
  /// An article as it stands in its text.
  private struct Original {
    var path: String
    var bytes: [UInt8]
    var article: Article
    /// The paragraphs as they are written, datelines too.
    var paragraphs: [String]
  }

  /// What is said, without where it stands.
  private struct Said: Hashable {
    var kind: Claim.Kind
    var content: String
    var quotation: Claim.Quotation?
    var negated: Bool
    var sources: [String]
    var figure: Figure?

    init(_ claim: Claim) {
      kind = claim.kind
      content = claim.content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      quotation = claim.quotation
      negated = claim.negated
      sources = claim.sources.map(\.name).sorted()
      figure = claim.figure
    }
  }

  private struct Pages: FormatReading {
    func read(_ format: String, _ bytes: [UInt8]) -> ReaderFrames.Reply {
      format == "html" ? PageFile.read(bytes) : PageFile.article(bytes)
    }
  }

  private static let originals: [Original] = {
    let top = GoldTests.folder.deletingLastPathComponent().deletingLastPathComponent()
    return [top.appending(path: "seeds"), GoldTests.folder].flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        .filter { $0.hasSuffix(".txt") }
        .compactMap { name in
          (try? Data(contentsOf: folder.appending(path: name))).map { original(name, Array($0)) }
        }
    }
  }()

  private static func original(_ name: String, _ bytes: [UInt8]) -> Original {
    let page = ArticleReader.read(path: CorpusPath(name), bytes: bytes)[0]
    let paragraphs = (page.article.body ?? []).map { span in
      let line = page.text[..<span.start].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
      return ByteText.line(page.text, line..<span.end)
    }
    return Original(
      path: name, bytes: bytes, article: page.article, paragraphs: paragraphs)
  }

  private func said(_ extraction: Extraction) -> [Said: Int] {
    var counts: [Said: Int] = [:]
    for claim in extraction.claims { counts[Said(claim), default: 0] += 1 }
    return counts
  }

  private func extract(_ path: String, _ bytes: [UInt8]) throws -> [Extraction] {
    let extractor = Extractor(model: try LanguageModel.load())
    let pages = ArticleReader.read(path: CorpusPath(path), bytes: bytes, formats: Pages())
    return pages.map(extractor.extract)
  }

  private func compare(_ found: Extraction, _ original: Original) throws {
    let text = try extract(original.path, original.bytes)[0]
    let (expected, got) = (said(text), said(found))
    #expect(!expected.isEmpty)
    for claim in Set(expected.keys).union(got.keys) where expected[claim] != got[claim] {
      Issue.record(
        "\(original.path): \(got[claim] ?? 0) for \(expected[claim] ?? 0) of \(claim.sources): \(claim.content) \(claim.figure.map { "\($0)" } ?? "")"
      )
    }
    #expect(found.article.published?.value == text.article.published?.value, "\(original.path)")
  }

  @Test func thereAreAll() { #expect(Self.originals.count == 25) }

  @Test func pages() throws {
    for original in Self.originals {
      let day = original.article.published.map {
        "<time datetime=\"\($0.value)\">\($0.value)</time>"
      }
      let page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(escaped(original.article.title ?? ""))</title>
        <meta property="og:site_name" content="\(escaped(original.article.outlet ?? ""))"></head><body>
        <nav><a href="/">Home</a></nav><article><h1>\(escaped(original.article.title ?? ""))</h1>
        <p class="byline">\((agency(original) ?? original.article.byline).map { "By \(escaped($0))" } ?? "")</p>\(day ?? "")
        \(original.paragraphs.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n"))
        </article><footer><a href="/about">About us</a></footer></body></html>
        """
      try compare(try extract("a.html", Array(page.utf8))[0], original)
    }
  }

  @Test func export() throws {
    let count = Self.originals.count
    let file = Self.originals.enumerated().map { index, original in
      document(original, index + 1, of: count)
    }.joined()
    let found = try extract("export.txt", Array(file.utf8))
    try #require(found.count == count)
    for (extraction, original) in zip(found, Self.originals) {
      try compare(extraction, original)
      if let title = original.article.title { #expect(extraction.article.title == title) }
    }
  }

  /// One document as Nexis sets it, in lines of at most 78 characters.
  private func document(_ original: Original, _ number: Int, of count: Int) -> String {
    let centre = String(repeating: " ", count: 24)
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let day = original.article.published.flatMap { CivilDate(iso: $0.value) }
      .map { "\(centre)\(months[$0.month - 1]) \($0.day), \($0.year)\n\n" }
    return """


      \(centre)\(number) of \(count) DOCUMENTS


      \(centre)\(original.article.outlet ?? "")

      \(day ?? "")\(filled(original.article.title ?? "No title"))

      BYLINE: \(agency(original) ?? original.article.byline ?? "")

      LENGTH: 300 words

      \(original.paragraphs.map(filled).joined(separator: "\n\n"))

      LANGUAGE: ENGLISH


      \(centre)Copyright 2031 Ostly Newspapers

      """
  }

  /// The agency that a line above the text credits; one in a dateline stands in the text.
  private func agency(_ original: Original) -> String? {
    original.article.dateline == nil || original.article.byline != nil
      ? original.article.agency : nil
  }

  private func filled(_ paragraph: String) -> String {
    var lines = [""]
    for word in paragraph.split(separator: " ") {
      if lines[lines.count - 1].count + word.count >= 78 { lines.append("") }
      if !lines[lines.count - 1].isEmpty { lines[lines.count - 1] += " " }
      lines[lines.count - 1] += word
    }
    return lines.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
