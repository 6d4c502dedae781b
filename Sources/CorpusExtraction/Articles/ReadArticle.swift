// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// An article's text with the parts that extraction works on.
package struct ReadArticle: Sendable {
  /// Title, byline, dates and the rest of what the file says about itself; `text` is left out.
  package var article: Article
  /// The text that all spans cut: for UTF-8 files the file itself, byte for byte.
  package var text: [UInt8]
  /// `text` with markup (link targets, emphasis marks, list marks) blanked by spaces: as long as `text`, so that
  /// offsets into one hold for the other.
  package var prose: [UInt8]
  /// The paragraphs to be mined, in order, as byte ranges: the body without dateline, headlines and boilerplate.
  package var paragraphs: [Range<Int>]
  /// Title, decks, subheadings and captions: read for names and topics, never mined for claims.
  package var headlines: [Range<Int>]
  /// Paragraphs in which the paper says what it had got wrong: they are no part of `paragraphs`.
  package var corrections: [Range<Int>] = []
  /// Where the text's bytes stand in the file.
  package var offsets: FileOffsets
  /// Where the text stands in the file, where it was put together from pieces of it.
  package var pieces: TextPieces?
  /// The year that the article's partial dates most likely belong to when nothing dates it: the latest it names.
  package var latestYear: Int?
  /// What is wrong with the file as a whole; with the first of its articles.
  package var fileProblem: String?
  /// Whether a program is missing that reads it: what was read is no answer that lasts.
  var isLacking = false

  /// The same with notes of what was wrong taken out of what is mined.
  var partingCorrections: ReadArticle {
    let inBody = CorrectionNotes.find(paragraphs, in: prose, title: article.title)
    // What stands above the first sentence may be taken for a deck.
    let above = CorrectionNotes.find(headlines, in: prose, title: nil)
    guard !inBody.isEmpty || !above.isEmpty else { return self }
    var page = self
    page.corrections = (inBody.map { paragraphs[$0] } + above.map { headlines[$0] })
      .sorted { $0.lowerBound < $1.lowerBound }
    for index in inBody.reversed() { page.paragraphs.remove(at: index) }
    for index in above.reversed() { page.headlines.remove(at: index) }
    return page
  }

  /// Where the file has the bytes that a span cuts from the text.
  func fileSpan(_ span: TextSpan) -> TextSpan {
    TextSpan(
      start: offsets.fileOffset(of: span.start, in: text),
      end: offsets.fileOffset(of: span.end, in: text))
  }

  /// An article, or a file, that is not read, for the reason given.
  static func skipped(_ article: Article, _ problem: String) -> ReadArticle {
    var article = article
    article.format = "none"
    article.body = nil
    article.state = .skipped
    article.problem = problem
    return .unread(article)
  }

  /// An article that could not be read.
  static func unread(_ article: Article) -> ReadArticle {
    ReadArticle(
      article: article, text: [], prose: [], paragraphs: [], headlines: [], offsets: .identity)
  }
}

extension Article {
  /// Makes it one of the articles that the file at `path` holds, under its number; `FileParts` knows better names.
  mutating func number(_ number: Int, of count: Int, in path: CorpusPath) {
    let path = CorpusPath(bytes: path.bytes + Array("#\(number)".utf8))
    self.path = path.display
    pathBytes = path.hexadecimal
    part = Part(number: number, of: count)
  }
}
