// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Tells a page that holds many articles in a layout that nobody taught us: an export, a list of search results with their texts.
///
/// One article of many days would be silently wrong, and worse than none. What speaks for many are headings of one kind, each with a
/// day of its own and paragraphs below it. Teasers have no paragraphs, parts of one article no days, comments no headings.
enum ManyArticles {
  /// A heading with what stands between it and the next of its kind.
  private struct Part {
    var title: String
    var day: String
    var hasClock: Bool
  }

  /// Bytes of prose that make an article and no teaser.
  private static let least = 600

  /// What was seen, as a sentence for the owner; nil where the page is one article.
  static func seen(
    in page: HTMLDocument, lines: [PageBlock], declared: DeclaredFacts
  ) -> String? {
    if declared.isArticle { return nil }
    var kinds: [String: [Int]] = [:]
    for index in lines.indices where isTitle(lines[index]) {
      let line = lines[index]
      kinds["\(line.tag) \(page.attribute("class", of: line.node) ?? "")", default: []]
        .append(index)
    }
    for kind in kinds.keys.sorted() {
      guard let titles = kinds[kind], titles.count > 1 else { continue }
      let parts = parts(page, lines, titles)
      guard parts.count >= (declared.isSilent ? 2 : 3), parts.count * 2 > titles.count,
        let first = parts.first, !isLive(parts, lines[..<titles[0]]),
        !holdsArticle(lines[..<titles[0]])
      else { continue }
      return
        "The page looks like many articles (\(parts.count) headlines such as \"\(first.title)\", each with a day and a text of its own) in a layout that is not known; save each as a file of its own, or export them anew as HTML of Europresse or text of ProQuest or Nexis."
    }
    return nil
  }

  private static func isTitle(_ line: PageBlock) -> Bool {
    line.tag.isHeading && (3...40).contains(line.words) && !line.isSentence
  }

  private static func parts(
    _ page: HTMLDocument, _ lines: [PageBlock], _ titles: [Int]
  ) -> [Part] {
    var parts: [Part] = []
    for (position, title) in titles.enumerated() {
      let end = position + 1 < titles.count ? titles[position + 1] : lines.count
      let prose = lines[(title + 1)..<end].filter { $0.weight > 0 }
      guard prose.count > 1, prose.reduce(0, { $0 + $1.weight }) >= least else { continue }
      let start = position > 0 ? titles[position - 1] + 1 : 0
      // The day stands beside the headline, or in the last lines of the part.
      let beside =
        Array(max(start, title - 3)..<title) + Array(title + 1..<min(title + 5, end))
        + Array(max(title + 5, end - 4)..<max(title + 5, end))
      let dated = beside.lazy.compactMap { index in day(lines[index]).map { (index, $0) } }.first
      guard let (index, day) = dated else { continue }
      parts.append(
        Part(
          title: String(decoding: lines[title].line, as: UTF8.self), day: day,
          hasClock: hasClock(lines[index].line)))
    }
    return parts
  }

  /// The full day in a short line that is no sentence.
  private static func day(_ line: PageBlock) -> String? {
    guard (8...160).contains(line.line.count), !line.isSentence || line.words <= 6,
      line.line.contains(where: ASCII.isDigit)
    else { return nil }
    if let stated = PageDate.stated(line.line), stated.others <= 12 { return stated.day.iso }
    guard line.line.count <= 80 else { return nil }
    return ExportDate.read(String(decoding: line.line, as: UTF8.self))
  }

  /// "10:42".
  private static func hasClock(_ line: [UInt8]) -> Bool {
    line.indices.dropFirst().dropLast().contains { index in
      line[index] == 0x3a && ASCII.isDigit(line[index - 1]) && ASCII.isDigit(line[index + 1])
    }
  }

  /// Whether an article begins above the parts: a heading, a day and a text of its own. Then they are parts of it.
  private static func holdsArticle(_ lines: ArraySlice<PageBlock>) -> Bool {
    lines.indices.contains { index in
      guard isTitle(lines[index]) else { return false }
      let below = lines[(index + 1)...]
      return below.prefix(5).contains { day($0) != nil } && below.contains { $0.weight >= 100 }
    }
  }

  /// Whether the parts are entries of one report that was written as things happened: all of one day, each with its hour.
  private static func isLive(_ parts: [Part], _ before: ArraySlice<PageBlock>) -> Bool {
    Set(parts.map(\.day)).count == 1 && parts.allSatisfy(\.hasClock)
      && before.contains { $0.tag == .h1 }
  }
}
