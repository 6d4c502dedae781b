// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Finds the article among the blocks of a page.
///
/// What stands together and reads like prose is the article: the weight of prose is summed up the tree, and from the top the way is
/// followed as long as one part holds most of it. What names and links say then takes single blocks out.
struct PageBody {
  /// The blocks of the article in order, headline and bylines left out.
  private(set) var blocks: [PageBlock] = []
  /// The element that holds them.
  private(set) var container = 0
  /// Where among the blocks of the page the article begins.
  private(set) var first = 0

  private let document: HTMLDocument
  private let marks: PageMarks
  private let writers: [String]

  /// - Parameters:
  ///   - all: the blocks of the page.
  ///   - headline: the node that shows the headline.
  ///   - titles: what the page may call its headline, normal lines.
  ///   - writers: who wrote it, as the page declares.
  init(
    _ document: HTMLDocument, _ marks: PageMarks, blocks all: [PageBlock], headline: Int?,
    titles: Set<String>,
    writers: [String]
  ) {
    self.document = document
    self.marks = marks
    self.writers = writers.filter { $0.contains(" ") }
    let sums = Self.sums(document, all)
    container = Self.container(document, sums, headline: headline)
    let inside = all.indices.filter { document.isBelow(all[$0].node, container) }
    guard let start = inside.first else { return }
    first = start
    blocks = filtered(Self.first(of: inside.map { all[$0] }, headline: headline), titles: titles)
  }

  /// Bytes of prose that make an article and no part of one.
  private static let least = 400

  /// The blocks of the first article, where a site shows the next below it: a main heading, beside it a day or a writer, and prose.
  private static func first(of blocks: [PageBlock], headline: Int?) -> [PageBlock] {
    var before = 0
    for (index, block) in blocks.enumerated() {
      if block.tag == .h1, block.node != headline, block.words >= 3, before >= least,
        blocks[(index + 1)...].prefix(4).contains(where: { $0.weight == 0 && opens($0) }),
        blocks[(index + 1)...].reduce(0, { $0 + $1.weight }) >= least
      {
        return Array(blocks[..<index])
      }
      before += block.weight
    }
    return blocks
  }

  /// Whether a short line is a day, or names a writer.
  private static func opens(_ block: PageBlock) -> Bool {
    guard block.words <= 16 else { return false }
    return PageWords.opening(block.line, 1) == ["by"] || PageDate.stated(block.line) != nil
  }

  private static func sums(_ document: HTMLDocument, _ blocks: [PageBlock]) -> [Int] {
    var sums = [Int](repeating: 0, count: document.nodes.count)
    for block in blocks { sums[block.node] += block.weight }
    for index in sums.indices.reversed() where document.nodes[index].parent >= 0 {
      sums[document.nodes[index].parent] += sums[index]
    }
    return sums
  }

  private static func container(
    _ document: HTMLDocument, _ sums: [Int], headline: Int?
  ) -> Int {
    guard let total = sums.first, total > 0 else { return 0 }
    var best = 0
    for index in document.nodes.indices where sums[index] * 10 >= total * 4 {
      guard document.attribute("itemprop", of: index)?.lowercased() == "articlebody" else {
        continue
      }
      if best == 0 || sums[index] > sums[best] { best = index }
    }
    if best == 0, let headline { best = article(document, sums, around: headline) }
    var current = best
    while true {
      var most = -1
      for child in document.children(of: current) where most < 0 || sums[child] > sums[most] {
        most = child
      }
      guard most >= 0, document.nodes[most].tag?.holdsParagraphs ?? false,
        sums[most] * 10 >= sums[current] * 7
      else { return current }
      current = most
    }
  }

  /// The `<article>` around the headline, of several on the page, where it holds some prose; else the page.
  private static func article(
    _ document: HTMLDocument, _ sums: [Int], around headline: Int
  ) -> Int {
    let articles = document.elements(.article).filter { sums[$0] > 0 }
    guard articles.count > 1,
      let own = articles.last(where: { document.isBelow(headline, $0) }),
      sums[own] >= 400, sums[own] * 10 >= sums[0]
    else { return 0 }
    return own
  }

  private func filtered(_ inside: [PageBlock], titles: Set<String>) -> [PageBlock] {
    var lists: [Int: Bool] = [:]
    var kept = inside.filter { !isFurniture($0, titles) && !isLinkList($0, &lists) }
    cutEnding(&kept)
    // What stands before the first prose is headline, byline, day; what stands behind the last, tags.
    while let block = kept.first, block.weight == 0, !(block.isSentence && block.words >= 5) {
      kept.removeFirst()
    }
    while let block = kept.last,
      block.isTitle
        || block.weight == 0 && !block.isSentence && !block.isInList && !block.isInTable
        || isAboutWriter(block)
    {
      kept.removeLast()
    }
    var out: [PageBlock] = []
    for (index, block) in kept.enumerated() {
      // A heading without a text under it led to something else.
      if block.isTitle, index + 1 < kept.count, kept[index + 1].isTitle,
        kept[index + 1].tag.rawValue <= block.tag.rawValue
      {
        continue
      }
      out.append(block)
    }
    return out
  }

  private func isFurniture(_ block: PageBlock, _ titles: Set<String>) -> Bool {
    if block.tag == .h1 { return true }
    if block.words <= 40,
      titles.contains(PageTitle.key(String(decoding: block.line, as: UTF8.self)))
    {
      return true
    }
    if block.isLinked, !block.isSentence || block.words < 8 || block.linked + 4 > block.line.count {
      return true
    }
    if block.words <= 16 {
      let words = PageWords.opening(block.line)
      if PageWords.promoting.opens(words), !block.isSentence || block.linked > 0 || block.words < 8
      {
        return true
      }
    }
    return false
  }

  /// Whether the list around a block leads elsewhere; `known` lists are looked at once.
  private func isLinkList(_ block: PageBlock, _ known: inout [Int: Bool]) -> Bool {
    guard block.isInList else { return false }
    var at = block.node
    while at > container {
      if document.nodes[at].tag == .ul || document.nodes[at].tag == .ol {
        let leads =
          known[at] ?? (marks.linked[at] * 2 > marks.visible[at] || isTeaserList(at))
        known[at] = leads
        if leads { return true }
      }
      at = document.nodes[at].parent
    }
    return false
  }

  /// Whether every item of a list begins with a link of some words, as lists of other articles do.
  private func isTeaserList(_ list: Int) -> Bool {
    guard marks.linked[list] * 6 > marks.visible[list] else { return false }
    let items = document.children(of: list).filter { document.nodes[$0].tag == .li }
    return items.count >= 3
      && items.allSatisfy { item in
        let first = (item..<document.nodes[item].end).first {
          document.nodes[$0].tag == .a && marks.visible[$0] > 0
        }
        guard let first else { return false }
        let before = (item..<first).contains {
          document.nodes[$0].tag == nil && document.bytes(of: $0).contains { $0 > 0x20 }
        }
        return !before && marks.visible[first] >= 20
      }
  }

  /// Whether a last paragraph tells who the writer is, or how to reach them: it begins with their name or an invitation to write.
  private func isAboutWriter(_ block: PageBlock) -> Bool {
    guard block.words <= 90 else { return false }
    let line = String(decoding: block.line, as: UTF8.self)
    return writers.contains { name in
      line.hasPrefix(name + " is ") || line.hasPrefix(name + " covers ")
        || line.hasPrefix(name + " may be ") || line.hasPrefix(name + " can be ")
        || line.contains(name) && line.contains("@") && block.words <= 40
    }
  }

  /// Cuts at a heading like "Related stories", unless much of the text stands behind it.
  private func cutEnding(_ kept: inout [PageBlock]) {
    let total = kept.reduce(0) { $0 + $1.weight }
    var before = 0
    for (index, block) in kept.enumerated() {
      before += block.weight
      guard block.words <= 8, !block.isSentence, before * 10 >= total * 5,
        PageWords.ending.opens(PageWords.opening(block.line))
      else { continue }
      kept.removeSubrange(index...)
      return
    }
  }
}

extension HTMLTag {
  /// Whether it can be what an article is in, and not a single paragraph of it.
  var holdsParagraphs: Bool {
    switch self {
    case .p, .li, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .dd, .dt: false
    default: true
    }
  }
}
