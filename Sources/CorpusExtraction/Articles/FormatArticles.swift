// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage
internal import CorpusProtocol

/// Makes articles of what a reader of a format found in a file.
struct FormatArticles {
  var path: CorpusPath
  var bytes: [UInt8]
  var sidecar: [UInt8]?
  var published: String?

  /// The articles of a file of `format`, at least one.
  func read(_ format: String, with reader: any FormatReading) -> [ReadArticle] {
    var file = Article(
      path: path.display, pathBytes: path.hexadecimal, sha256: Digest.sha256(bytes),
      bytes: bytes.count, format: format, state: .ready)
    func unread(_ state: Article.State, _ problem: String) -> [ReadArticle] {
      file.format = "none"
      file.state = state
      file.problem = problem
      return [.unread(file)]
    }
    if bytes.isEmpty { return unread(.skipped, "The file is empty.") }
    var reply = reader.read(format, bytes)
    if let lines = reply.lines {
      let isPage = reply.otherwise != nil || !reply.documents.isEmpty
      if let articles = articles(file, lines, ofPage: isPage) { return articles }
      if let other = reply.otherwise { reply = reader.read(other, bytes) }
    }
    guard let first = reply.documents.first else {
      var read = unread(
        reply.hasFailed ? .failed : .skipped, reply.problem ?? "The file holds no article.")
      read[0].isLacking = reply.isLacking
      return read
    }
    guard reply.documents.count > 1 else {
      if let problem = first.problem { return unread(.skipped, problem) }
      return [article(file, first, sidecar: sidecar)]
    }
    return reply.documents.enumerated().map { index, document in
      var part = file
      part.number(index + 1, of: reply.documents.count, in: path)
      var read = article(part, document, sidecar: nil)
      if index == 0 { read.fileProblem = reply.problem }
      return read
    }
  }

  /// The articles of a file that is plain text once unpacked: those of an export, or the one that the text is; nil of a page
  /// that is no export.
  private func articles(
    _ file: Article, _ lines: String, ofPage isPage: Bool
  ) -> [ReadArticle]? {
    let decoding = TextDecoding(
      text: Array(lines.utf8), offsets: FileOffsets(text: [], encoding: .container))
    switch ExportReader.read(decoding.text, isMade: true) {
    case .documents(let found, let problem):
      return DocumentReader(
        path: path, file: file, decoding: decoding, sidecar: sidecar, published: published
      ).articles(found, problem: problem)
    case .refused(let problem): return isPage ? nil : [.skipped(file, problem)]
    case .article:
      if isPage { return nil }
      return [
        ArticleReader.one(
          file, path: path, format: .text, bytes: bytes, decoding: decoding, sidecar: sidecar,
          published: published)
      ]
    }
  }

  private func article(
    _ file: Article, _ document: FormatDocument, sidecar: [UInt8]?
  ) -> ReadArticle {
    var article = file
    article.id = document.id
    let text = Array(document.text.utf8)
    var paragraphs: [Range<Int>] = []
    var headlines: [Range<Int>] = []
    for block in document.blocks {
      switch block.kind {
      case .title, .heading: headlines.append(block.span.range)
      case .paragraph, .item: paragraphs.append(block.span.range)
      }
    }
    article.body = document.blocks.filter { $0.kind != .title }.map(\.span)
    var dateline: Dateline?
    for index in paragraphs.indices.prefix(2) {
      dateline = Dateline.read(text, paragraphs[index], shouting: false)
      guard let dateline else { continue }
      let end = paragraphs[index].upperBound
      paragraphs[index] = min(dateline.bodyStart, end)..<end
      break
    }
    paragraphs.removeAll(where: \.isEmpty)
    var metadata = sidecar.map(Metadata.sidecar) ?? Metadata()
    if let published { metadata.published = published }
    article.title = metadata.title ?? document.title
    article.byline = metadata.byline ?? document.byline
    article.agency =
      metadata.agency ?? document.agency ?? dateline?.filer(in: text)
      ?? Agencies.credited(in: document.byline)
    article.outlet = metadata.outlet ?? document.outlet
    article.url = metadata.url ?? document.url
    article.section = document.section
    article.copyright = document.copyright
    article.modified = document.modified
    article.captured = document.captured
    article.dateline = dateline.map { ByteText.line(text, $0.range) }
    if let problem = document.problem {
      article.published = document.published
      return .skipped(article, problem)
    }
    let latest = PublicationDating.latestYear(paragraphs, text)
    article.published =
      metadata.readPublished() ?? document.published
      ?? PublicationDating.dateline(dateline, text)
      ?? PublicationDating.weekday(
        dateline, paragraphs: paragraphs, latestYear: latest, prose: text)
      ?? PublicationDating.name(path)
    if !metadata.problems.isEmpty { article.problem = metadata.problems.joined(separator: " ") }
    return ReadArticle(
      article: article, text: text, prose: text, paragraphs: paragraphs, headlines: headlines,
      offsets: .identity, pieces: TextPieces(document.map), latestYear: latest
    ).inEnglish(declared: metadata.language ?? document.language)
  }
}
