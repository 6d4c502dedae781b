// SPDX-License-Identifier: Apache-2.0

internal import ContainerParsing
internal import CorpusExtraction
internal import CorpusFormats
internal import CorpusLanguage
internal import CorpusProtocol

/// Any bytes as a file of a format: its reader ends, finds the same twice, and what it finds keeps `FormatLaws` and makes articles.
struct FormatsTarget {
  private let format: String

  init(_ format: String) {
    self.format = format
  }

  /// Gives what was read already.
  private struct Answer: FormatReading {
    var reply: ReaderFrames.Reply
    var bytes: [UInt8]

    func read(_ format: String, _: [UInt8]) -> ReaderFrames.Reply {
      format == reply.otherwise ? FormatFile.read(format, bytes) : reply
    }
  }

  @Sendable func run(_ input: [UInt8]) {
    let bytes = file(input)
    let reply = read(bytes)
    precondition(reply == read(bytes), "not the same twice")
    if let broken = FormatLaws.broken(by: reply, of: bytes.count) { fatalError(broken) }
    precondition((try? ReaderFrames.Reply(bytes: reply.bytes)) == reply, "not the same read back")
    let pages = ArticleReader.read(
      path: CorpusPath("a.html"), bytes: Array("<html>".utf8),
      formats: Answer(reply: reply, bytes: bytes))
    for page in pages {
      for span in page.article.body ?? [] {
        precondition(span.range.upperBound <= page.text.count, "a body leaves the text")
      }
    }
    _ = FileParts(pages, of: CorpusPath("a.html"))
  }

  /// What `pdftotext` prints is what the project reads of PDF: that program is fuzzed by those who make it.
  private func read(_ bytes: [UInt8]) -> ReaderFrames.Reply {
    guard format == "pdf" else { return FormatFile.read(format, bytes) }
    return .init(documents: [], lines: PDFText.read(bytes))
  }

  /// The input itself, or, for zip files, the part that holds the text: nobody guesses its sum.
  private func file(_ input: [UInt8]) -> [UInt8] {
    guard !input.starts(with: "PK".utf8) else { return input }
    return switch format {
    case "docx": StoredZip.file([("word/document.xml", input)])
    case "odt": StoredZip.file([("content.xml", input)])
    case "epub":
      StoredZip.file([
        ("META-INF/container.xml", Array("<c><rootfile full-path=\"a.opf\"/></c>".utf8)),
        ("a.opf", input), ("a.html", input),
      ])
    default: input
    }
  }
}
