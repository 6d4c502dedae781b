// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
package import CorpusProtocol

/// Reads articles and extracts their claims.
///
/// Pure: no clock, no disk, no shared state; the same bytes give the same claims on every machine.
package struct Extractor: Sendable {
  /// Changes whenever the same bytes could give other facts, so that the ledger knows what to read again.
  ///
  /// A digest of the rules' sources, the words and the weights, which the build makes (Plugins/ExtractorDigest).
  package static let version = ExtractorDigest.value

  /// The language model that all articles are read with.
  package let model: LanguageModel

  package init(model: LanguageModel) {
    self.model = model
  }

  /// The article itself: text and facts, without claims and the names in them.
  package static func article(of page: ReadArticle) -> Article {
    var article = page.article
    article.extractor = page.isLacking ? nil : version
    if article.state == .ready { article.text = String(decoding: page.text, as: UTF8.self) }
    if !page.corrections.isEmpty {
      article.corrections = page.corrections.map {
        Article.Note(text: ByteText.line(page.text, $0), span: TextSpan($0))
      }
    }
    return article
  }

  /// Reads one file: the article that it is, or the entry of a file that holds many and each of them, in order.
  ///
  /// - Parameters:
  ///   - path: where it lies in the corpus; claims carry it.
  ///   - bytes: the whole file.
  ///   - sidecar: the bytes of `NAME.meta.json` beside it, if there is one.
  ///   - published: a publication date that overrules what the file says (ISO 8601).
  package func extract(
    path: CorpusPath, bytes: [UInt8], sidecar: [UInt8]? = nil, published: String? = nil
  ) -> [Extraction] {
    let pages = ArticleReader.read(
      path: path, bytes: bytes, sidecar: sidecar, published: published)
    guard let parts = FileParts(pages, of: path) else { return pages.prefix(1).map(extract) }
    return [Extraction(article: parts.file, claims: [])] + parts.pages.map(extract)
  }

  /// The claims of one article that was read.
  package func extract(_ page: ReadArticle) -> Extraction {
    let page = page.partingCorrections
    var article = Self.article(of: page)
    guard article.state == .ready else { return Extraction(article: article, claims: []) }
    let reading = SpeechReader.read(page.prose, paragraphs: page.paragraphs, model: model)
    let times = page.times()
    let figures = FigureFinder.find(
      in: page.prose, analysis: reading.flat, paragraphs: page.paragraphs, times: times,
      article: page)
    var builder = ClaimBuilder(
      path: article.path, isPart: article.part != nil, text: page.text, reading: reading,
      times: times,
      dateline: article.dateline, byline: article.byline)
    var claims = builder.claims(figures: figures, outlet: article.agency ?? article.outlet)
    if page.offsets.isShifted {
      for index in claims.indices {
        claims[index].fileSpans = claims[index].spans.map { page.fileSpan($0) }
      }
    }
    page.locate(&claims)
    article.names = builder.names
    // Another language writes other words with capitals: they would tie articles that share no event.
    if !article.isUnread { article.terms = IndexTerms.of(article, model: model) }
    return Extraction(article: article, claims: claims)
  }
}
