// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
internal import CorpusProtocol

/// Reads one file as the articles it holds: format, text, layout, what it says about itself, and the paragraphs to be mined.
///
/// Pure, and never fails: a file that is no article is `skipped` with a sentence that says why.
package enum ArticleReader {
  /// Reads one file: every article that it holds, in order, at least one.
  ///
  /// - Parameters:
  ///   - path: where it lies in the corpus; its name may give the format and, as the weakest evidence, the date.
  ///   - bytes: the whole file.
  ///   - sidecar: the bytes of `NAME.meta.json` beside it; overrules front matter.
  ///   - published: a publication date that overrules all others (ISO 8601 or words).
  ///   - formats: what reads the formats that need a library in C; without it they are skipped.
  /// - Returns: each article with its text and parts; one without text where the file was skipped.
  package static func read(
    path: CorpusPath, bytes: [UInt8], sidecar: [UInt8]? = nil, published: String? = nil,
    formats: (any FormatReading)? = nil
  ) -> [ReadArticle] {
    let format = FileFormat.of(path, bytes)
    if let formats, case .format(let name) = format {
      return FormatArticles(path: path, bytes: bytes, sidecar: sidecar, published: published)
        .read(name, with: formats)
    }
    let article = Article(
      path: path.display, pathBytes: path.hexadecimal, sha256: Digest.sha256(bytes),
      bytes: bytes.count, format: format.word, state: .ready)
    let decoding = decoding(format, bytes)
    if let decoding, decoding.problem == nil {
      switch ExportReader.read(decoding.text, isMade: format == .rtf) {
      case .article: break
      case .documents(let documents, let problem):
        return DocumentReader(
          path: path, file: article, decoding: decoding, sidecar: sidecar, published: published
        ).articles(documents, problem: problem)
      case .refused(let problem): return [.skipped(article, problem)]
      }
    }
    return [
      one(
        article, path: path, format: format, bytes: bytes, decoding: decoding, sidecar: sidecar,
        published: published)
    ]
  }

  /// The text of a file that may hold many articles; nil of other kinds and of empty files.
  private static func decoding(_ format: FileFormat, _ bytes: [UInt8]) -> TextDecoding? {
    if bytes.isEmpty { return nil }
    switch format {
    case .text: return TextDecoding.decode(bytes)
    case .rtf: return TextDecoding.richText(bytes)
    case .markdown, .corrections, .format, .unread, .part: return nil
    }
  }

  /// Reads a file that is one article.
  static func one(
    _ article: Article, path: CorpusPath, format: FileFormat, bytes: [UInt8],
    decoding: TextDecoding?, sidecar: [UInt8]?, published: String?
  ) -> ReadArticle {
    var article = article
    func skip(_ problem: String) -> ReadArticle { .skipped(article, problem) }
    if bytes.isEmpty { return skip("The file is empty.") }
    if format == .corrections { return corrections(article, bytes) }
    if let problem = format.problem(of: bytes.count) { return skip(problem) }
    let decoding = decoding ?? TextDecoding.decode(bytes)
    if let problem = decoding.problem { return skip(problem) }
    let text = decoding.text
    let front = Metadata.frontMatter(text)
    var metadata = sidecar.map(Metadata.sidecar) ?? Metadata()
    if let front { metadata = metadata.completed(by: front.0) }
    if let published { metadata.published = published }
    let start = front?.end ?? (text.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0)
    let markup = Markup.read(text, markdown: format == .markdown)
    let page = Page.read(text, markup, from: start)
    if page.units.isEmpty { return skip("The file holds nothing but white space.") }

    let reading = PageFacts(page: page, text: text, prose: markup.prose)
    article.title = metadata.title ?? reading.title
    article.byline = metadata.byline ?? reading.byline
    article.agency = metadata.agency ?? reading.agency
    article.outlet = metadata.outlet ?? reading.outlet
    article.url = metadata.url ?? reading.url
    article.dateline = page.dateline.map { ByteText.line(markup.prose, $0.range) }
    article.body = page.paragraphs.map { TextSpan($0) }
    article.published =
      metadata.readPublished() ?? reading.published ?? PublicationDating.name(path)
    if !metadata.problems.isEmpty { article.problem = metadata.problems.joined(separator: " ") }
    return ReadArticle(
      article: article, text: text, prose: markup.prose, paragraphs: page.paragraphs,
      headlines: page.headlines, offsets: decoding.offsets, latestYear: reading.latestYear
    ).inEnglish(declared: metadata.language)
  }

  /// Corrections have a text like an article, and nothing to mine.
  private static func corrections(_ article: Article, _ bytes: [UInt8]) -> ReadArticle {
    var article = article
    do {
      let problems = try CorrectionsReader.read(bytes).problems
      if !problems.isEmpty { article.problem = problems.joined(separator: " ") }
    } catch {
      article.state = .failed
      article.problem = error.problem
      return .unread(article)
    }
    var read = ReadArticle.unread(article)
    read.text = bytes
    return read
  }
}
