// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// What a reader of the page sees around the article: who wrote it and when.
struct VisibleFacts {
  private let document: HTMLDocument
  /// Every line of the page that is seen, those beside the article, too.
  private let lines: [PageBlock]
  /// The lines from a little before the headline to the first paragraph, and the few behind the last.
  private let before: Range<Int>
  private let title: Int
  private let headline: Int?
  private let behind: Range<Int>

  /// Lines before the headline, and behind the article, that may say who and when.
  private static let reach = 10

  init(_ document: HTMLDocument, lines: [PageBlock], headline: Int?, body: PageBody) {
    self.document = document
    self.lines = lines
    let first = body.blocks.first?.node ?? document.nodes.count
    let last = body.blocks.last?.node ?? first
    let opening = lines.firstIndex { $0.node >= first } ?? lines.count
    let title = headline.flatMap { node in lines.firstIndex { $0.node >= node } } ?? opening
    self.title = min(title, opening)
    self.headline = headline
    let start = max(0, min(title, opening) - Self.reach)
    before = start..<max(start, min(opening + 1, lines.count))
    let closing = (lines.lastIndex { $0.node <= last } ?? lines.count - 1) + 1
    behind = max(closing, opening)..<max(closing, opening, min(closing + Self.reach, lines.count))
  }

  // MARK: Who wrote it

  /// The writers: those that the page declares, unless these are only the outlet, else those that it shows.
  func byline(declared: [String], outlet: String?) -> String? {
    let own = outlet.map(PageTitle.key)
    var names: [String] = []
    for name in declared {
      let clean = PageByline.clean(name, outlet: outlet)
      guard PageByline.isPlausible(clean), PageTitle.key(clean) != own, !names.contains(clean)
      else { continue }
      names.append(clean)
    }
    if !names.isEmpty { return names.joined(separator: ", ") }
    return markedByline(outlet) ?? openedByline(outlet) ?? namedByline(outlet)
      ?? declared.map { PageByline.clean($0, outlet: nil) }.first(where: PageByline.isPlausible)
  }

  /// The writers that elements are marked to name: `rel="author"`, `itemprop="author"`.
  private func markedByline(_ outlet: String?) -> String? {
    var names: [String] = []
    for index in document.nodes.indices where document.nodes[index].tag != nil {
      guard
        document.attribute("rel", of: index) == "author"
          || document.attribute("itemprop", of: index) == "author"
      else { continue }
      let inner =
        (index..<document.nodes[index].end).first {
          document.attribute("itemprop", of: $0) == "name"
        } ?? index
      let line = PageByline.clean(
        document.attribute("content", of: inner) ?? name(in: inner, outlet), outlet: outlet)
      if PageByline.isName(line, least: 1), !names.contains(line) { names.append(line) }
      if names.count == 6 { break }
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The name in an element: its first text where that is one and a role follows, else the whole.
  private func name(in index: Int, _ outlet: String?) -> String {
    for at in index..<document.nodes[index].end where document.nodes[at].tag == nil {
      let first = PageByline.clean(document.line(of: at), outlet: outlet)
      if first.isEmpty { continue }
      return PageByline.isName(first, least: 2) ? first : document.line(of: index)
    }
    return document.line(of: index)
  }

  /// The writer in a line "By …" around the article.
  private func openedByline(_ outlet: String?) -> String? {
    for (index, line) in Array(before).map({ ($0, lines[$0]) }) + behind.map({ ($0, lines[$0]) }) {
      guard line.line.count <= 160 else { continue }
      let text = String(decoding: line.line, as: UTF8.self)
      guard let rest = PageByline.behindOpener(text) else { continue }
      let name = PageByline.clean(rest, outlet: outlet)
      if PageByline.isName(name, least: 1) { return name }
      // The name may stand in a line of its own.
      guard rest.isEmpty, index + 1 < lines.count else { continue }
      let next = PageByline.clean(
        String(decoding: lines[index + 1].line, as: UTF8.self), outlet: outlet)
      if PageByline.isName(next, least: 1) { return next }
    }
    return nil
  }

  /// The writer in an element that is called one, or in a link to the page of one.
  private func namedByline(_ outlet: String?) -> String? {
    for index in Array(before) + Array(behind) {
      let line = lines[index]
      guard line.line.count <= 120 else { continue }
      var isNamed = false
      var at = line.node
      for _ in 0..<4 where at >= 0 && !isNamed {
        isNamed = (document.words(of: "class", at) + document.words(of: "id", at)).contains {
          PageWords.bylines.contains($0)
        }
        at = document.nodes[at].parent
      }
      let links = (line.node..<document.nodes[line.node].end).filter {
        document.nodes[$0].tag == .a && leadsToWriter($0)
      }
      guard isNamed || !links.isEmpty else { continue }
      let text =
        links.first.map { document.line(of: $0) } ?? String(decoding: line.line, as: UTF8.self)
      let name = PageByline.clean(text, outlet: outlet)
      if PageByline.isName(name, least: links.isEmpty ? 2 : 1) { return name }
    }
    return nil
  }

  private func leadsToWriter(_ link: Int) -> Bool {
    guard let address = document.attribute("href", of: link)?.lowercased() else { return false }
    return address.split(separator: "/").dropLast().contains {
      ["author", "authors", "contributors"].contains($0)
    }
  }

  // MARK: When

  /// When the page was published: as it declares, else as a `<time>` or a line around the headline says.
  ///
  /// An address tells the day where nothing else does: `/2019/03/14/`.
  func published(declared: [String], url: String?) -> PublicationDate? {
    let shown = shownDay() ?? namedDay()
    for value in declared {
      guard let day = PageDate.day(value) else { continue }
      // Pages that were moved declare the day of the move, and go on to show the one they first appeared on.
      if let first = loneDay(), first < day {
        return PublicationDate(value: first.iso, precision: .day, evidence: .stated)
      }
      if let shown, PageDate.isUniversal(value), abs(shown.number - day.number) == 1 {
        return PublicationDate(value: shown.iso, precision: .day, evidence: .stated)
      }
      return PublicationDate(value: day.iso, precision: .day, evidence: .metadata)
    }
    if let shown { return PublicationDate(value: shown.iso, precision: .day, evidence: .stated) }
    return url.flatMap(PageDate.inAddress).map {
      PublicationDate(value: $0.iso, precision: .day, evidence: .name)
    }
  }

  /// Whether a part of the page, and not only the page, holds both a node and the headline.
  private func standsWithHeadline(_ node: Int) -> Bool {
    guard let headline else { return false }
    var at = node
    while at > 0, !document.isBelow(headline, at) {
      if document.nodes[at].tag == .header || document.nodes[at].tag == .nav { return false }
      at = document.nodes[at].parent
    }
    return at > 0 && document.nodes[at].tag != .body && document.nodes[at].tag != .html
  }

  /// Whether a line stands right above the text of a page that has no headline, and names the writer, or the page links to nothing:
  /// a document that a word processor wrote.
  private func standsWithText(_ index: Int) -> Bool {
    guard headline == nil, index + 5 >= title else { return false }
    return PageWords.opening(lines[index].line, 1) == ["by"] || document.elements(.a).isEmpty
  }

  /// The day in a line of nothing else between headline and first paragraph, where only one is.
  private func loneDay() -> CivilDate? {
    var day: CivilDate?
    for index in title..<max(title, before.upperBound) {
      let line = lines[index].line
      guard (8...40).contains(line.count), let found = PageDate.stated(line), found.others <= 0,
        index == 0 || !PageWords.opening(lines[index - 1].line, 12).contains("updated")
      else { continue }
      if let day, day != found.day { return nil }
      day = found.day
    }
    return day
  }

  /// The day in elements that are called one, where they all show the same.
  private func namedDay() -> CivilDate? {
    var day: CivilDate?
    for line in lines[..<behind.upperBound] where (8...60).contains(line.line.count) {
      let words = document.words(of: "class", line.node)
      guard words.contains(where: PageWords.days.contains),
        let found = PageDate.stated(line.line), found.others <= 4
      else { continue }
      if let day, day != found.day { return nil }
      day = found.day
    }
    return day
  }

  private func shownDay() -> CivilDate? {
    guard let first = before.first else { return nil }
    let start = lines[first].node
    let end = before.last.map { document.nodes[lines[$0].node].end } ?? start
    for index in start..<max(start, end) where document.nodes[index].tag == .time {
      if let value = document.attribute("datetime", of: index), let day = PageDate.day(value) {
        return day
      }
    }
    var updated: CivilDate?
    // Above the headline many pages show the day of reading: it must stand in one part with the headline.
    for index in Array(before).filter({ $0 >= title }) + Array(before).filter({ $0 < title })
      + Array(behind)
    {
      let line = lines[index]
      guard (8...160).contains(line.line.count), let found = PageDate.stated(line.line) else {
        continue
      }
      let words = PageWords.opening(line.line, 12)
      let label = index > 0 ? PageWords.opening(lines[index - 1].line, 3) : []
      let isPosted =
        words.contains { ["published", "posted"].contains($0) }
        || label == ["published"] || label == ["posted"]
      // Behind the article only what says that it is the day of publication; a sentence dates nothing.
      guard
        isPosted
          || found.others <= 8 && before.contains(index) && !line.isSentence
            && (index >= title || standsWithHeadline(line.node) || standsWithText(index))
      else {
        continue
      }
      if words.contains("updated"), !isPosted {
        updated = updated ?? found.day
        continue
      }
      return found.day
    }
    return updated
  }
}
