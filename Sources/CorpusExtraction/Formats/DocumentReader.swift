// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Makes articles of the documents that a format's reader found in a file.
struct DocumentReader {
  /// The file's path.
  var path: CorpusPath
  /// What is known of the file, for every article of it.
  var file: Article
  /// The file's text, which documents are parts of.
  var decoding: TextDecoding
  /// The bytes of `NAME.meta.json` beside the file; they tell of a file that is one article.
  var sidecar: [UInt8]?
  /// A publication date that overrules all others.
  var published: String?

  /// An article for each document, numbered where there are several; the first has what is wrong with the file.
  func articles(_ documents: [Document], problem: String?) -> [ReadArticle] {
    documents.enumerated().map { index, document in
      var document = document
      if documents.count == 1, let problem { document.metadata.problems.insert(problem, at: 0) }
      var page = article(document, number: index + 1, of: documents.count)
      if index == 0, documents.count > 1 { page.fileProblem = problem }
      return page
    }
  }

  private func article(_ document: Document, number: Int, of count: Int) -> ReadArticle {
    var article = file
    if count > 1 { article.number(number, of: count, in: path) }
    article.id = document.id
    var metadata = count > 1 ? document.metadata : withSidecar(document.metadata)
    if let published { metadata.published = published }
    article.title = metadata.title
    article.byline = metadata.byline
    article.outlet = metadata.outlet
    article.url = metadata.url
    article.section = metadata.section
    article.copyright = metadata.copyright
    if let problem = document.problem {
      return .skipped(article, (metadata.problems + [problem]).joined(separator: " "))
    }
    let markup = Markup.read(document.text, markdown: false)
    let page = Page.read(document.text, markup, paragraphs: document.paragraphs)
    let published = metadata.published.flatMap(PublicationDating.metadata)
    let facts = PageFacts(
      page: page, text: document.text, prose: markup.prose, isDated: published != nil)
    article.agency = metadata.agency ?? facts.agency ?? Agencies.credited(in: metadata.byline)
    article.dateline = page.dateline.map { ByteText.line(markup.prose, $0.range) }
    article.body = document.paragraphs.map { TextSpan($0) }
    article.published = published ?? facts.published
    if !metadata.problems.isEmpty { article.problem = metadata.problems.joined(separator: " ") }
    return ReadArticle(
      article: article, text: document.text, prose: markup.prose, paragraphs: page.paragraphs,
      headlines: (document.headlines + page.headlines).sorted { $0.lowerBound < $1.lowerBound },
      offsets: decoding.offsets.part(document.text, at: document.base, in: decoding.text),
      latestYear: facts.latestYear
    ).inEnglish(declared: metadata.language)
  }

  private func withSidecar(_ metadata: Metadata) -> Metadata {
    sidecar.map { Metadata.sidecar($0).completed(by: metadata) } ?? metadata
  }
}
