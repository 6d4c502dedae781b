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
    guard let events = XMLReader.read(bytes, foreign: foreign) else {
      return .unread(
        "The XML file is damaged, cut off or declares entities, and was not read.")
    }
    var reader = FeedReader()
    for event in events { reader.take(event) }
    if reader.documents.isEmpty {
      return .unread(
        "The XML file holds no articles in a form that is known.")
    }
    let found = reader.documents.count
    return .init(
      documents: reader.documents,
      problem: reader.declared.flatMap { declared in
        declared == found ? nil : "The file declares \(declared) articles; \(found) were found."
      })
  }

  /// Prefixes of elements that tell of pictures, sound and other things: a picture's title is none of the article, and the excerpt that
  /// WordPress exports beside the text is not the text.
  private static let foreign: Set<String> = [
    "media", "itunes", "googleplay", "podcast", "image", "excerpt", "wp",
  ]

  /// The lines that HTML shows.
  static func lines(_ html: String) -> [String] {
    PageLines.read(HTMLParser.parse(Array(html.utf8)))
  }

  /// Feeds escape titles twice: "&amp;amp;".
  static func plain(_ words: String) -> String {
    guard words.contains("&") || words.contains("<") else { return words }
    return lines(words).joined(separator: " ")
  }
}

/// Walks through the events of a feed.
private struct FeedReader {
  private(set) var documents: [FormatDocument] = []
  /// How many articles the file says it has.
  private(set) var declared: Int?
  private var channel = FeedRecord()
  private var open: FeedRecord?
  private var path: [String] = []
  /// Where relative addresses of an Atom feed begin.
  private var base: String?
  /// Inside content that is written as elements: how deep its own element stands.
  private var markup: Int?

  private static let items: Set<String> = ["item", "entry", "article"]

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .open(let name, let attributes): begin(name, attributes)
    case .close(let name): end(name)
    case .text(let words):
      if markup != nil {
        open?.add(markup: words.escaped)
      } else if open == nil {
        channel.add(path, words, isItem: false)
      } else {
        open?.add(path, words, isItem: true)
      }
    }
  }

  private mutating func begin(_ name: String, _ attributes: [String: String]) {
    path.append(name)
    if markup != nil {
      open?.add(markup: "<\(name)>")
      return
    }
    if let count = attributes["count"].flatMap({ Int($0) }) { declared = declared ?? count }
    base = base ?? attributes["base"]
    if open == nil, Self.items.contains(name) { open = FeedRecord(depth: path.count) }
    if name == "paragraph" { open?.paragraphs.append("") }
    if name == "content", attributes["type"] == "xhtml", open?.depth == path.count - 1 {
      markup = path.count
    }
    if name == "link", let address = attributes["href"],
      attributes["rel"] ?? "alternate" == "alternate"
    {
      if open == nil { channel.take("link", address) } else { open?.take("link", address) }
    }
  }

  private mutating func end(_ name: String) {
    defer { path.removeLast() }
    if let depth = markup {
      if path.count > depth {
        if !Self.empty.contains(name) { open?.add(markup: "</\(name)>") }
        return
      }
      markup = nil
    }
    guard let record = open, path.count == record.depth else { return }
    documents.append(
      record.document(outlet: channel.value("title"), base: base ?? channel.value("link")))
    open = nil
  }

  /// Elements of HTML that have no end.
  private static let empty: Set<String> = ["br", "hr", "img", "input", "wbr", "source"]
}

extension String {
  /// The text as HTML writes it.
  fileprivate var escaped: String {
    guard contains("&") || contains("<") else { return self }
    return replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
