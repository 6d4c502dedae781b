// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage
internal import CorpusProtocol

/// The fields of one article of a feed, or of the feed itself.
struct FeedRecord {
  /// How deep its element stands.
  var depth = 0
  var values: [String: String] = [:]
  var paragraphs: [String] = []
  /// The names of the elements around each paragraph.
  private var around: [Int: [String]] = [:]

  init(depth: Int = 0) { self.depth = depth }

  mutating func take(_ name: String, _ value: String) { values[name] = values[name] ?? value }

  /// Adds to content that is written as elements.
  mutating func add(markup: String) { values["content", default: ""] += markup }

  /// Adds the text of the element at `path`.
  ///
  /// What stands deeper in an item tells of something else: of the feed that it was taken from, of a picture.
  mutating func add(_ path: [String], _ words: String, isItem: Bool) {
    guard let name = path.last else { return }
    let owner = path.dropLast().last ?? ""
    if path.contains("paragraph"), !paragraphs.isEmpty {
      paragraphs[paragraphs.count - 1] += words
      around[paragraphs.count - 1] = path
    } else if name == "name" {
      if owner == "author" { values["creator", default: ""] += words }
    } else if Self.strangers.isDisjoint(with: path.dropLast().dropFirst(depth)) {
      values[name, default: ""] += words
    }
  }

  /// Elements with fields of their own, under the names that those of an article have.
  private static let strangers: Set<String> = [
    "source", "image", "textinput", "textInput", "author",
  ]

  /// The first of `names` that has words, as one line.
  func value(_ names: String...) -> String? {
    for name in names {
      let words = Self.line(values[name] ?? "")
      if !words.isEmpty { return FeedFile.plain(words) }
    }
    return nil
  }

  /// White space of any kind as one blank.
  private static func line(_ words: String) -> String {
    let bytes = Array(words.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) { return ByteText.line(bytes, bytes.indices) }
    return words.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The article; `base` is where its address begins if it is a relative one.
  func document(outlet: String?, base: String?) -> FormatDocument {
    let body = body
    let headline = named(["headline"]).joined(separator: " ")
    var document = FormatDocument(
      title: headline.isEmpty ? value("title") : headline, paragraphs: body)
    document.byline = value("byline", "creator", "author").map(Self.writer)
    document.outlet = value("sourceName") ?? outlet
    document.section = value("sectionName")
    document.copyright = value("copyright")
    document.url = value("link").map { Self.address($0, base) }
    document.id = value("accessionNo", "guid", "id")
    document.published = (value("dateTime", "pubDate", "published", "date", "updated"))
      .flatMap(PageDate.published)
    if body.isEmpty {
      document.problem = "The file gives a summary of this article and no text."
    }
    return document
  }

  private func named(_ names: Set<String>) -> [String] {
    paragraphs.indices.filter { !names.isDisjoint(with: around[$0] ?? []) }
      .map { Self.line(paragraphs[$0]) }
      .filter { !$0.isEmpty }
  }

  /// The paragraphs: Factiva's own, those of the full text, or of a description that is one.
  private var body: [String] {
    let known = named(["leadParagraph", "tailParagraphs"])
    if !known.isEmpty { return known }
    if let full = values["encoded"] ?? values["content"] {
      var lines = FeedFile.lines(full)
      // What WordPress adds to each.
      if let last = lines.last, last.hasPrefix("The post "), last.contains(" appeared first on ") {
        lines.removeLast()
      }
      return lines
    }
    let lines = FeedFile.lines(values["description"] ?? "")
    return Self.isWhole(lines) ? lines : []
  }

  /// Bytes of prose that make an article and no summary.
  private static let least = 600

  /// Whether a description is all of the article, as in feeds that have no other place for it: paragraphs that do not break off.
  private static func isWhole(_ lines: [String]) -> Bool {
    guard lines.count > 1, let last = lines.last, let end = last.last else { return false }
    return ".!?\"\u{201d}".contains(end) && !last.hasSuffix("...")
      && lines.reduce(0) { $0 + $1.utf8.count } >= least
  }

  private static func writer(_ words: String) -> String {
    for opening in ["By ", "BY ", "by "] where words.hasPrefix(opening) {
      return String(words.dropFirst(3))
    }
    return words
  }

  /// The whole of an address that begins with a slash.
  private static func address(_ address: String, _ base: String?) -> String {
    guard address.hasPrefix("/"), let base, let host = base.firstRange(of: "://") else {
      return address
    }
    if address.hasPrefix("//") { return base[..<host.lowerBound] + ":" + address }
    let end = base[host.upperBound...].firstIndex(of: "/") ?? base.endIndex
    return base[..<end] + address
  }
}
