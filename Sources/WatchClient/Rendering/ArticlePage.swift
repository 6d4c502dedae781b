// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// Articles: their entry in a list, and their text with the claims marked.
enum ArticlePage {
  /// The article in a list.
  static func block(_ article: Article) -> Page {
    var page = Page()
    var head = Line.squeezed(article.path, .strong)
    switch article.state {
    case .ready where article.isUnread:
      head += Line("  ") + Line.squeezed(article.problem ?? "", .warning)
    case .ready:
      let count =
        article.holds.map { Words.count($0, "article") }
        ?? Words.count(article.claimCount ?? 0, "claim")
      head += Line("  " + count, .faint)
    case .pending: head += Line("  ") + Line("pending", .warning)
    case .skipped: head += Line("  ") + Line("skipped", .warning)
    case .failed: head += Line("  ") + Line("failed", .bad)
    }
    page.add(head, hanging: 2)
    if let title = article.title { page.add(Line.squeezed(title), indent: 2) }
    if let problem = article.problem, !article.isUnread {
      page.add(Line.squeezed(problem, .warning), indent: 2)
    }
    let facts = facts(article)
    if !facts.isEmpty {
      page.add(Line.squeezed(facts.joined(separator: " · "), .faint), indent: 2, hanging: 2)
    }
    for note in article.corrections ?? [] {
      page.add(Line.squeezed("corrected: " + note.text, .warning), indent: 2, hanging: 2)
    }
    if let version = article.version {
      page.add(
        Line.squeezed(words(version), version.newer == nil ? .faint : .warning), indent: 2,
        hanging: 2)
    }
    if let copies = article.copies, !copies.isEmpty {
      page.add(
        Line.squeezed("same story: " + copies.joined(separator: ", "), .faint), indent: 2,
        hanging: 2)
    }
    if let others = article.coveredBy, !others.isEmpty {
      page.add(
        Line.squeezed("same event: " + others.joined(separator: ", "), .faint), indent: 2,
        hanging: 2)
    }
    return page
  }

  /// Which version it is, and where the one is that counts.
  static func words(_ version: Article.Version) -> String {
    let text = "version \(version.number) of \(version.of)"
    if let newer = version.newer { return "\(text); newer: \(newer)" }
    return "\(text); older: " + version.paths.dropLast().reversed().joined(separator: ", ")
  }

  /// When, who and whose.
  private static func facts(_ article: Article) -> [String] {
    guard article.state == .ready, article.holds == nil else { return [] }
    var facts = [article.published.map(Words.published) ?? "undated"]
    if let outlet = article.outlet { facts.append(outlet) }
    if let agency = article.agency { facts.append("agency \(agency)") }
    if let byline = article.byline, byline != article.outlet { facts.append(byline) }
    if let part = article.part { facts.append("number \(part.number) of \(part.of)") }
    return facts
  }

  /// The text with each claim's evidence marked by its number in `claims`.
  ///
  /// With colour, evidence is underlined; without, it stands between «guillemets». The number follows in brackets.
  static func text(_ text: String, claims: [Claim], colour: Bool) -> Page {
    let bytes = Array(text.utf8)
    var opening: [Int: Int] = [:]
    var closing: [Int: [Int]] = [:]
    for (index, claim) in claims.enumerated() {
      for (part, span) in claim.spans.enumerated() {
        guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { continue }
        opening[span.start, default: 0] += 1
        let isLast = part == claim.spans.count - 1
        closing[span.end, default: []].append(isLast ? index + 1 : 0)
      }
    }
    let edges = Set(opening.keys).union(closing.keys).union([0, bytes.count]).sorted()
    var page = Page()
    var line = Line()
    var depth = 0
    for (position, edge) in edges.enumerated() {
      for number in (closing[edge] ?? []).sorted(by: >) {
        depth -= 1
        if !colour { line += Line("»") }
        if number > 0 { line += Line("[\(number)]", .faint) }
      }
      let opened = opening[edge] ?? 0
      depth += opened
      if !colour { line += Line(String(repeating: "«", count: opened)) }
      guard position + 1 < edges.count else { break }
      let piece = String(decoding: bytes[edge..<edges[position + 1]], as: UTF8.self)
      // CR LF is one Character in Swift, so lines are found among the scalars.
      let lines = piece.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in lines.enumerated() {
        if index > 0 {
          page.add(line)
          line = Line()
        }
        let words = part.last == "\r" ? part.dropLast() : part
        line += Line(String(String.UnicodeScalarView(words)), depth > 0 ? .evidence : .plain)
      }
    }
    if !line.isEmpty { page.add(line) }
    return page
  }
}
