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
      let package = parts[root].flatMap(XMLReader.read)
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
    var lines: [String] = []
    for page in spine.compactMap({ pages[$0] }).compactMap({ parts[folder + $0] }) {
      lines += PageLines.read(HTMLParser.parse(page))
    }
    if let title = facts["title"], lines.first == title { lines.removeFirst() }
    if let writer = facts["creator"], lines.first == "By " + writer { lines.removeFirst() }
    var document = FormatDocument(title: facts["title"], paragraphs: lines)
    document.byline = facts["creator"]
    document.outlet = facts["publisher"]
    document.language = facts["language"]
    document.published = facts["date"].flatMap(PageDate.published)
    if lines.isEmpty { document.problem = "The EPUB file holds no text." }
    return .init(documents: [document])
  }

  private static func attribute(_ name: String, of element: String, _ bytes: [UInt8]?) -> String? {
    for event in bytes.flatMap(XMLReader.read) ?? [] {
      if case .open(element, let attributes) = event { return attributes[name] }
    }
    return nil
  }
}
