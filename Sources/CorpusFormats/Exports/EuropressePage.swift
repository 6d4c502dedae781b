// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Reads the documents of a page that Europresse exports: each part of one has a class that names it.
///
/// The pages of 2012 are tables, where only paper, day and title have classes; later ones have an `<article>` for each document.
package enum EuropressePage {
  /// Names that stand in every such page, as they are written.
  package static let marks = ["DocPublicationName", "itreArticle"]

  /// What a line of a document is.
  enum Role: String {
    case outlet, header, title, headline, deck, writer, body, number, copyright, other
  }

  /// What a class of Europresse names.
  static let roles: [[UInt8]: Role] = {
    var roles: [[UInt8]: Role] = [:]
    for (name, word) in English.table("classes of europresse") {
      guard let role = Role(rawValue: word) else {
        fatalError("English/: \"\(word)\" is no part of a document.")
      }
      roles[Array(name.utf8)] = role
    }
    return roles
  }()

  /// The documents of `page` in their order; nil where it is none of Europresse's.
  package static func read(_ page: HTMLDocument) -> [FormatDocument]? {
    let named = page.nodes.indices.map { role(page, $0) }
    let documents = regions(page, named).map {
      document(page, EuropresseLine.all(page, in: $0, named: named))
    }
    // Paper and title are in every document: a page of which half have none is another's.
    let known = documents.count { $0.title != nil && ($0.outlet != nil || $0.id != nil) }
    guard known > 0, known * 2 > documents.count else { return nil }
    return documents
  }

  private static func role(_ page: HTMLDocument, _ index: Int) -> Role? {
    guard let tag = page.nodes[index].tag else { return nil }
    if tag == .aside || tag == .footer || tag.isUnseen { return .other }
    guard let names = page.attribute("class", of: index) else { return nil }
    for name in names.lowercased().split(whereSeparator: \.isWhitespace) {
      if let role = roles[Array(name.utf8)] { return role }
    }
    return nil
  }

  /// The parts of the page that are one document each: its `<article>`, or what is around the name of one paper alone.
  private static func regions(_ page: HTMLDocument, _ named: [Role?]) -> [Range<Int>] {
    var regions: [Range<Int>] = []
    for index in page.elements(.article) where index >= regions.last?.upperBound ?? 0 {
      let range = index..<page.nodes[index].end
      if range.contains(where: { named[$0] == .title || named[$0] == .headline }) {
        regions.append(range)
      }
    }
    var papers: [Int] = []
    for index in named.indices where named[index] == .outlet {
      if let last = papers.last, page.isBelow(index, last) { continue }
      if !regions.contains(where: { $0.contains(index) }) { papers.append(index) }
    }
    for (position, paper) in papers.enumerated() {
      var around = paper
      while page.nodes[around].parent > 0 {
        let parent = page.nodes[around].parent
        let isShared =
          position > 0 && page.isBelow(papers[position - 1], parent)
          || position + 1 < papers.count && page.isBelow(papers[position + 1], parent)
        if isShared { break }
        around = parent
      }
      regions.append(around..<page.nodes[around].end)
    }
    return regions.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func document(_ page: HTMLDocument, _ lines: [EuropresseLine]) -> FormatDocument {
    var out = FormatDocument()
    func words(_ role: Role) -> [String] { lines.filter { $0.role == role }.map(\.words) }
    out.outlet = words(.outlet).first.map(paper)
    let header = words(.header).joined(separator: " ")
    out.id = lines.lazy.filter { $0.role != .body }.compactMap { number(in: $0.words) }.first
    let day = ExportDate.read(header) ?? out.id.flatMap(dayOfNumber)
    out.published = day.map { PublicationDate(value: $0, precision: .day, evidence: .metadata) }
    out.section = section(header)
    out.copyright =
      words(.copyright).first
      ?? lines.first { ["©", "(c)", "(C)"].contains($0.words.prefix(while: { $0 != " " })) }?.words
    let headlines = lines.filter { $0.role == .headline }
    let titles = headlines.isEmpty ? lines.filter { $0.role == .title } : headlines
    out.title = titles.isEmpty ? nil : titles.map(\.words).joined(separator: " ")
    let text = EuropresseLine.body(lines, behind: titles.last?.place ?? 0)
    out.byline = writer(words(.writer).last ?? text.writer)

    var mapped = MappedText()
    func add(_ kind: FormatDocument.Block.Kind, _ line: EuropresseLine) {
      if !mapped.bytes.isEmpty { mapped.append("\n\n") }
      let start = mapped.bytes.count
      for index in line.texts { mapped.append(index, of: page) }
      mapped.trim()
      out.blocks.append(.init(kind: kind, span: TextSpan(start: start, end: mapped.bytes.count)))
    }
    let decks = lines.filter { $0.role == .deck || $0.role == .title && !headlines.isEmpty }
    for line in titles + decks { add(.title, line) }
    for line in text.lines { add(.paragraph, line) }
    out.text = String(decoding: mapped.bytes, as: UTF8.self)
    out.map = mapped.map
    if text.lines.isEmpty { out.problem = "The export gives no text of this document." }
    return out
  }

  /// "The Courier, no. 5968" without the number of the issue.
  private static func paper(_ words: String) -> String {
    let parts = words.split(separator: ",", omittingEmptySubsequences: true)
    let kept = parts.prefix { part in
      let first = part.split(separator: " ").first?.lowercased().filter(\.isLetter) ?? ""
      return !(["no", "vol", "n"].contains(first) && part.contains(where: \.isNumber))
    }
    return (kept.isEmpty ? parts : Array(kept)).joined(separator: ",")
  }

  /// What stands before the day: "Politics, Thursday, March 4, 2031".
  private static func section(_ header: String) -> String? {
    guard let part = header.split(separator: ",").first, part.count < header.count,
      !part.contains(where: \.isNumber)
    else { return nil }
    let first = part.split(separator: " ").first?.lowercased() ?? ""
    return weekdays.contains(first) ? nil : String(part)
  }

  private static let weekdays = English.words("weekdays of exports")

  private static func writer(_ words: String?) -> String? {
    guard var words else { return nil }
    for opening in ["By ", "BY ", "Par ", "PAR ", "Von "] where words.hasPrefix(opening) {
      words = String(words.dropFirst(opening.count))
    }
    return words.isEmpty ? nil : words
  }

  /// The number of a document, `news·20310304·OC·175071`, where it stands in a line.
  static func number(in line: String) -> String? {
    for word in line.split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "·")
      if parts.count >= 3, parts[1].utf8.count == 8, Int(parts[1]) != nil { return String(word) }
    }
    return nil
  }

  private static func dayOfNumber(_ number: String) -> String? {
    number.split(separator: "·").dropFirst().first.flatMap { ExportDate.read(String($0)) }
  }
}
