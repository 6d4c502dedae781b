// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import FoundationEssentials

/// What a person or program added about an article, in front matter or beside it.
struct Metadata: Equatable {
  var title: String?
  var byline: String?
  var outlet: String?
  var agency: String?
  var url: String?
  var published: String?
  var language: String?
  var section: String?
  var copyright: String?
  /// What could not be understood, as sentences for the owner.
  var problems: [String] = []

  /// Fills what this one leaves open from `other`.
  func completed(by other: Metadata) -> Metadata {
    var out = self
    out.title = title ?? other.title
    out.byline = byline ?? other.byline
    out.outlet = outlet ?? other.outlet
    out.agency = agency ?? other.agency
    out.url = url ?? other.url
    out.published = published ?? other.published
    out.language = language ?? other.language
    out.section = section ?? other.section
    out.copyright = copyright ?? other.copyright
    out.problems += other.problems
    return out
  }

  /// The publication date that is stated; one that is not understood becomes a problem.
  mutating func readPublished() -> PublicationDate? {
    guard let published else { return nil }
    let date = PublicationDating.metadata(published)
    if date == nil {
      problems.append(
        "The publication date \"\(published)\" was not understood; write it as YYYY-MM-DD.")
    }
    return date
  }

  /// Takes one field; unknown keys are left to whoever wrote them.
  mutating func set(_ key: String, _ value: String) {
    guard !value.isEmpty else { return }
    switch key.lowercased() {
    case "title", "headline": title = value
    case "byline", "author", "authors": byline = value
    case "outlet", "publisher", "source", "site": outlet = value
    case "agency": agency = value
    case "url", "link": url = value
    case "published", "date", "published_at": published = value
    case "language", "lang": language = value
    default: break
    }
  }

  /// Reads the sidecar `NAME.meta.json`: an object of strings.
  static func sidecar(_ bytes: [UInt8]) -> Metadata {
    var out = Metadata()
    guard bytes.count <= 1 << 20,
      let values = try? JSONDecoder().decode([String: SidecarValue].self, from: Data(bytes))
    else {
      out.problems.append(
        "The sidecar is no JSON object of strings and was left aside; correct it to use it.")
      return out
    }
    for key in values.keys.sorted() {
      switch values[key] {
      case .string(let value): out.set(key, value)
      case .other:
        if ["title", "byline", "outlet", "agency", "url", "published", "language"].contains(key) {
          out.problems.append("\"\(key)\" in the sidecar is no string and was left aside.")
        }
      case nil: break
      }
    }
    return out
  }

  private enum SidecarValue: Decodable {
    case string(String), other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(String.self) {
        self = .string(value)
      } else {
        self = .other
      }
    }
  }

  /// Reads front matter: lines `key: value` between two lines `---` at the very beginning.
  ///
  /// - Returns: the fields and where the text after them begins; nil if there is none.
  static func frontMatter(_ text: [UInt8]) -> (Metadata, end: Int)? {
    var at = text.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    guard let first = line(text, at), trimmed(text, first.range) == "---" else { return nil }
    at = first.next
    var out = Metadata()
    for _ in 0..<100 {
      guard let next = line(text, at) else { return nil }
      at = next.next
      let content = trimmed(text, next.range)
      if content == "---" || content == "..." { return (out, at) }
      if content.isEmpty || content.hasPrefix("#") || content.hasPrefix("- ") { continue }
      guard let colon = content.firstIndex(of: ":") else {
        if ASCII.isSpace(text[next.range.lowerBound]) { continue }
        return nil
      }
      let key = content[..<colon].filter { $0 != " " }
      let value = unquoted(content[content.index(after: colon)...])
      out.set(String(key), value)
    }
    return nil
  }

  private static func line(_ text: [UInt8], _ start: Int) -> (range: Range<Int>, next: Int)? {
    guard start < text.count else { return nil }
    var at = start
    while at < text.count, text[at] != 0x0a, at - start < 4096 { at += 1 }
    if at < text.count, text[at] != 0x0a { return nil }
    return (start..<at, min(at + 1, text.count))
  }

  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: ByteText.trim(text, range).map { text[$0] }, as: UTF8.self)
  }

  private static func unquoted(_ value: Substring) -> String {
    var out = value.drop { $0 == " " || $0 == "\t" }
    while let last = out.last, last == " " || last == "\t" { out.removeLast() }
    if out.count >= 2, let first = out.first, first == "\"" || first == "'", out.last == first {
      out = out.dropFirst().dropLast()
    }
    return String(out)
  }
}
