internal import CorpusLanguage
internal import CorpusProtocol

/// What a reader of the page sees around the headline: who wrote it and when.
struct VisibleFacts {
  private let document: HTMLDocument
  private let headline: Int?
  private let firstParagraph: Int
  private let lastParagraph: Int

  init(_ document: HTMLDocument, blocks: [PageBlock], headline: Int?, body: PageBody) {
    self.document = document
    self.headline = headline
    firstParagraph = body.blocks.first?.node ?? document.nodes.count
    lastParagraph = body.blocks.last?.node ?? document.nodes.count
  }

  // MARK: Who wrote it

  /// The writers, those that the page declares first, else those that it shows.
  func byline(declared: [String], outlet: String?) -> String? {
    var names: [String] = []
    for name in declared {
      let clean = Self.clean(name)
      if clean.isEmpty || names.contains(clean) { continue }
      names.append(clean)
    }
    if !names.isEmpty { return names.joined(separator: ", ") }
    return shownByline()
  }

  private func shownByline() -> String? {
    var names: [String] = []
    for index in document.nodes.indices where document.nodes[index].tag != nil {
      guard
        document.attribute("rel", of: index) == "author"
          || document.attribute("itemprop", of: index) == "author"
      else { continue }
      let inner = (index..<document.nodes[index].end).first {
        document.attribute("itemprop", of: $0) == "name"
      }
      let line = Self.clean(
        document.attribute("content", of: inner ?? index) ?? document.line(of: inner ?? index))
      if Self.isName(line), !names.contains(line) { names.append(line) }
      if names.count == 6 { break }
    }
    if !names.isEmpty { return names.joined(separator: ", ") }
    for index in around() {
      guard document.nodes[index].tag != nil else { continue }
      let words = document.words(of: "class", index)
      let isByline = words.contains {
        ["byline", "author", "authors"].contains(String(decoding: $0, as: UTF8.self))
      }
      guard isByline else { continue }
      let line = Self.clean(document.line(of: index))
      if Self.isName(line) { return line }
    }
    return nil
  }

  /// The nodes from a little before the headline to the first paragraph.
  private func around() -> Range<Int> {
    let start = max(0, min(headline ?? firstParagraph, firstParagraph) - 60)
    return start..<min(max(firstParagraph, start), document.nodes.count)
  }

  static func isName(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard (2...8).contains(words.count), line.utf8.count <= 80 else { return false }
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      return first.properties.isUppercase
        || ["and", "de", "van", "von", "der", "al", "la", "&"].contains(String(word))
    }
  }

  /// A writer's name without "By" and what follows behind a bar or a date.
  static func clean(_ name: String) -> String {
    var line = DeclaredFacts.line(name)[...]
    for opener in ["by ", "written by ", "posted by ", "from "] {
      if line.lowercased().hasPrefix(opener) { line = line.dropFirst(opener.count) }
    }
    for separator in [" | ", " • ", " · ", " – "] {
      if let range = line.firstRange(of: separator) { line = line[..<range.lowerBound] }
    }
    while let last = line.last, ",;:. ".contains(last), !line.hasSuffix("Jr."),
      !line.hasSuffix("Sr.")
    {
      line = line.dropLast()
    }
    return String(line)
  }

  // MARK: When

  /// When the page was published: as it declares, else as a `<time>` or a line around the headline says.
  func published(declared: [String]) -> PublicationDate? {
    let shown = shownDay()
    for value in declared {
      guard let day = PageDate.day(value) else { continue }
      if let shown, PageDate.isUniversal(value), abs(shown.number - day.number) == 1 {
        return PublicationDate(value: shown.iso, precision: .day, evidence: .stated)
      }
      return PublicationDate(value: day.iso, precision: .day, evidence: .metadata)
    }
    return shown.map { PublicationDate(value: $0.iso, precision: .day, evidence: .stated) }
  }

  private func shownDay() -> CivilDate? {
    for index in around() where document.nodes[index].tag == .time {
      if let value = document.attribute("datetime", of: index), let day = PageDate.day(value) {
        return day
      }
    }
    for index in around() {
      guard let tag = document.nodes[index].tag, !tag.isUnseen, !tag.isHeading,
        document.nodes[index].end - index <= 12
      else { continue }
      let line = document.line(of: index)
      guard (8...120).contains(line.utf8.count), let found = PageDate.stated(Array(line.utf8)),
        found.others <= 8
      else { continue }
      return found.day
    }
    return nil
  }
}
