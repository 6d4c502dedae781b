// SPDX-License-Identifier: Apache-2.0

package import CorpusFormats
internal import HTMLParsing

/// Reads electronic books: the pages in the order of the spine, as one article.
package enum BookFile {
  package static func read(_ bytes: [UInt8]) -> ReaderFrames.Reply {
    let names = [".opf", ".xml", ".xhtml", ".html", ".htm"]
    guard
      let parts = ZipFile.read(
        bytes, wanted: { name in names.contains { name.lowercased().hasSuffix($0) } })
    else {
      return .unread(
        "The EPUB file is damaged, cut off or unpacks to more than "
          + "\(ZipFile.limit >> 20) MiB; save it anew.")
    }
    guard let root = attribute("full-path", of: "rootfile", parts["META-INF/container.xml"]),
      let package = parts[root].flatMap({ XMLReader.read($0) })
    else {
      return .unread(
        "The EPUB file does not say what it holds.")
    }
    let folder = root.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    var pages: [String: String] = [:]
    var spine: [String] = []
    var facts: [String: String] = [:]
    var name = ""
    for event in package {
      switch event {
      case .open(let element, let attributes):
        name = element
        if element == "item", let id = attributes["id"], attributes["properties"] != "nav" {
          pages[id] = attributes["href"]
        }
        if element == "itemref", attributes["linear"] != "no", let id = attributes["idref"] {
          spine.append(id)
        }
      case .close: name = ""
      case .text(let words): if facts[name] == nil { facts[name] = words }
      }
    }
    let trees = spine.compactMap { pages[$0] }.compactMap { parts[folder + $0] }
      .map(HTMLParser.parse)
    if let articles = articles(trees, facts) { return .init(documents: articles) }
    let lines = trees.flatMap(PageLines.read)
    return .init(documents: [book(lines, facts)])
  }

  /// Bytes of text that make an article and no cover, contents or imprint.
  private static let least = 600

  /// The articles of a magazine: pages with a headline, and each with a writer or a day of its own; nil where that is not so.
  ///
  /// Chapters of one report have headings too, and neither.
  private static func articles(
    _ trees: [HTMLDocument], _ facts: [String: String]
  ) -> [FormatDocument]? {
    let found = trees.map { PageReader.read($0) }.filter {
      $0.problem == nil && $0.blocks.first?.kind == .title && $0.text.utf8.count >= least
    }
    let own = found.count { $0.byline != nil || $0.published != nil }
    guard own >= 2, own * 4 >= found.count * 3 else { return nil }
    return found.map { page in
      var document = page.withoutMap
      document.outlet = facts["publisher"] ?? facts["title"]
      document.language = facts["language"]
      document.published = page.published ?? facts["date"].flatMap(PageDate.published)
      return document
    }
  }

  /// The one article of a book.
  private static func book(_ lines: [String], _ facts: [String: String]) -> FormatDocument {
    var lines = lines
    if let title = facts["title"], lines.first == title { lines.removeFirst() }
    if let writer = facts["creator"], lines.first == "By " + writer { lines.removeFirst() }
    var document = FormatDocument(title: facts["title"], paragraphs: lines)
    document.byline = facts["creator"]
    document.outlet = facts["publisher"]
    document.language = facts["language"]
    document.published = facts["date"].flatMap(PageDate.published)
    if lines.isEmpty { document.problem = "The EPUB file holds no text." }
    return document
  }

  private static func attribute(_ name: String, of element: String, _ bytes: [UInt8]?) -> String? {
    for event in bytes.flatMap({ XMLReader.read($0) }) ?? [] {
      if case .open(element, let attributes) = event { return attributes[name] }
    }
    return nil
  }
}
