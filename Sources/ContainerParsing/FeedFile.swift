// SPDX-License-Identifier: Apache-2.0

package import CorpusFormats
internal import CorpusProtocol
internal import HTMLParsing

/// Reads XML files that hold articles: RSS and Atom feeds, and Factiva's XML.
package enum FeedFile {
  /// The articles of a file.
  package static func read(_ bytes: [UInt8]) -> ReaderFrames.Reply {
    guard bytes.count <= XMLReader.limit else {
      return .unread(
        "The XML file has \(bytes.count) bytes; up to \(XMLReader.limit >> 20) MiB are read.")
    }
    guard let events = XMLReader.read(bytes) else {
      return .unread(
        "The XML file is damaged, cut off or declares entities, and was not read.")
    }
    var documents: [FormatDocument] = []
    var channel = Record()
    var open: Record?
    var path: [String] = []
    var declared: Int?
    for event in events {
      switch event {
      case .open(let name, let attributes):
        path.append(name)
        if let count = attributes["count"].flatMap({ Int($0) }) { declared = declared ?? count }
        if open == nil, ["item", "entry", "article"].contains(name) { open = Record() }
        if name == "paragraph" { open?.paragraphs.append("") }
        if name == "link", let address = attributes["href"],
          attributes["rel"] ?? "alternate" == "alternate"
        {
          if open == nil { channel.take("link", address) } else { open?.take("link", address) }
        }
      case .close(let name):
        _ = path.popLast()
        if let record = open, ["item", "entry", "article"].contains(name), !path.contains(name) {
          documents.append(record.document(outlet: channel.values["title"]))
          open = nil
        }
      case .text(let words):
        if open == nil { channel.add(path, words) } else { open?.add(path, words) }
      }
    }
    if documents.isEmpty {
      return .unread(
        "The XML file holds no articles in a form that is known.")
    }
    let found = documents.count
    return .init(
      documents: documents,
      problem: declared.flatMap { declared in
        declared == found ? nil : "The file declares \(declared) articles; \(found) were found."
      })
  }

  /// The fields of one item.
  private struct Record {
    var values: [String: String] = [:]
    var paragraphs: [String] = []
    /// The names of the elements around each paragraph.
    var around: [Int: [String]] = [:]

    mutating func take(_ name: String, _ value: String) { values[name] = values[name] ?? value }

    mutating func add(_ path: [String], _ words: String) {
      guard let name = path.last else { return }
      if path.contains("paragraph"), !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1] += words
        around[paragraphs.count - 1] = path
      } else if name == "name" {
        let owner = path.dropLast().last ?? ""
        if owner == "author" { values["creator", default: ""] += words }
      } else {
        values[name, default: ""] += words
      }
    }

    func value(_ names: String...) -> String? {
      for name in names {
        let words = (values[name] ?? "").split { $0.isWhitespace }.joined(separator: " ")
        if !words.isEmpty { return FeedFile.plain(words) }
      }
      return nil
    }

    func document(outlet: String?) -> FormatDocument {
      let named = { (names: Set<String>) in
        paragraphs.indices.filter { !names.isDisjoint(with: around[$0] ?? []) }
          .map { paragraphs[$0].split { $0.isWhitespace }.joined(separator: " ") }
          .filter { !$0.isEmpty }
      }
      let full = values["encoded"] ?? values["content"]
      var body = named(["leadParagraph", "tailParagraphs"])
      if body.isEmpty, let full { body = PageLines.read(HTMLParser.parse(Array(full.utf8))) }
      let headline = named(["headline"]).joined(separator: " ")
      var document = FormatDocument(
        title: headline.isEmpty ? value("title") : headline, paragraphs: body)
      document.byline = value("byline", "creator", "author").map(Self.writer)
      document.outlet = value("sourceName") ?? outlet.map { FeedFile.plain($0) }
      document.section = value("sectionName")
      document.copyright = value("copyright")
      document.url = value("link")
      document.id = value("accessionNo", "guid", "id")
      document.published = (value("dateTime", "pubDate", "published", "date", "updated"))
        .flatMap(PageDate.published)
      if body.isEmpty {
        document.problem = "The file gives a summary of this article and no text."
      }
      return document
    }

    private static func writer(_ words: String) -> String {
      for opening in ["By ", "BY ", "by "] where words.hasPrefix(opening) {
        return String(words.dropFirst(3))
      }
      return words
    }
  }

  /// Feeds escape titles twice: "&amp;amp;".
  private static func plain(_ words: String) -> String {
    guard words.contains("&") || words.contains("<") else { return words }
    return PageLines.read(HTMLParser.parse(Array(words.utf8))).joined(separator: " ")
  }
}
