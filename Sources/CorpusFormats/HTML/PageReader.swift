// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Reads a page as an article.
package enum PageReader {
  /// The article of `document`; a problem and no text where it holds none.
  ///
  /// - Parameter unseen: parts that are left out whatever they say.
  package static func read(_ document: HTMLDocument, unseen: [Int] = []) -> FormatDocument {
    var out = FormatDocument()
    guard !document.nodes.isEmpty else {
      out.problem = "The page is empty."
      return out
    }
    let declared = DeclaredFacts(document)
    let marks = PageMarks(document, unseen: unseen)
    let lines = PageBlock.all(document, isDropped: marks.isUnseen)
    if let many = ManyArticles.seen(in: document, lines: lines, declared: declared) {
      out.problem = many
      out.isRefused = true
      return out
    }
    let blocks = PageBlock.all(document, isDropped: marks.isDropped)
    let found =
      PageTitle.find(
        document, declared: declared.titles, outlet: declared.outlet, isUnseen: marks.isUnseen)
      ?? PageTitle.opening(document, lines)
    var titles = Set(declared.titles.map(PageTitle.key))
    if let found { titles.insert(PageTitle.key(found.title)) }
    let body = PageBody(
      document, marks, blocks: blocks, headline: found?.node, titles: titles,
      writers: declared.authors)
    if PageListing.isOne(lines, body: body.blocks, declared: declared) {
      out.problem =
        "The page lists articles and holds none of them in full; save the articles themselves."
      return out
    }
    out.title = found?.title
    let visible = VisibleFacts(
      document, lines: lines, headline: found?.node, body: body)
    out.byline = visible.byline(declared: declared.authors, outlet: declared.outlet)
    out.outlet =
      declared.outlet
      ?? found.flatMap { found in
        document.elements(.title).first.flatMap {
          PageTitle.site(in: document.line(of: $0), behind: found.title)
        }
      }
    out.url = declared.url
    out.language = declared.language.map { String($0.prefix(2)).lowercased() }
    out.published = visible.published(declared: declared.published, url: declared.url)
    out.modified = declared.modified.flatMap { PageDate.day($0)?.iso }
    compose(&out, document, headline: found?.node, body: body.blocks)
    if body.blocks.isEmpty, let text = declared.body, text.utf8.count >= 200 {
      compose(&out, declared: text)
    } else if body.blocks.isEmpty {
      out.problem = "The page holds no article: no text stands together in it."
    }
    return out
  }

  /// Adds the text that the page declares, where a script would have shown it: a paragraph a line.
  private static func compose(_ out: inout FormatDocument, declared text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = DeclaredFacts.line(String(line))
      if !words.isEmpty { out.append(.paragraph, words) }
    }
  }

  /// Puts the text together: the headline as the page shows it, then the body.
  private static func compose(
    _ out: inout FormatDocument, _ document: HTMLDocument, headline: Int?, body: [PageBlock]
  ) {
    var text = MappedText()
    func add(_ kind: FormatDocument.Block.Kind, _ texts: [Int], _ words: String? = nil) {
      if !text.bytes.isEmpty { text.append("\n\n") }
      let start = text.bytes.count
      if let words { text.append(words) }
      for index in texts {
        if index < 0 {
          text.trim()
          if text.bytes.count > start { text.append("\n") }
        } else {
          text.append(index, of: document)
        }
      }
      text.trim()
      out.blocks.append(.init(kind: kind, span: TextSpan(start: start, end: text.bytes.count)))
    }
    if let headline {
      let texts = (headline..<document.nodes[headline].end).filter {
        document.nodes[$0].tag == nil
      }
      add(.title, texts)
    } else if let title = out.title {
      add(.title, [], title)
    }
    for block in body {
      add(
        block.tag.isHeading ? .heading : block.tag == .li ? .item : .paragraph, block.texts)
    }
    out.text = String(decoding: text.bytes, as: UTF8.self)
    out.map = text.map
  }
}
