// SPDX-License-Identifier: Apache-2.0

/// Tells a page that leads to articles and holds none: a site's front page, a section, results of a search.
///
/// Read as an article, its teasers would be the statements of one story.
enum PageListing {
  /// So many links make a list.
  private static let least = 4

  /// Whether the `body` of a page is a list: its headings are links, and nearly every paragraph is the only one below its own.
  static func isOne(_ lines: [PageBlock], body: [PageBlock], declared: DeclaredFacts) -> Bool {
    guard !declared.isArticle, let first = body.first?.node, let last = body.last?.node else {
      return false
    }
    var titles = 0
    var prose = 0
    var led = 0
    /// Paragraphs since the last heading that is a link; nil where there was another heading.
    var below: Int?
    let start = lines.firstIndex { $0.node >= first } ?? 0
    for line in lines[max(0, start - 3)...] where line.node <= last {
      if line.tag.isHeading {
        if line.isLinked { titles += 1 }
        below = line.isLinked ? 0 : nil
      } else if line.weight > 0 {
        prose += 1
        if below == 0 { led += 1 }
        below = below.map { $0 + 1 }
      }
    }
    return titles >= least && led >= least && led * 10 >= prose * 9
  }
}
