// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// What only the ledger knows: propositions, conflicts, events and entities.
enum LedgerPage {
  /// The proposition in a list.
  static func block(_ proposition: Proposition) -> Page {
    var page = Page()
    page.add(Line.squeezed(proposition.summary), hanging: 2)
    page.add(
      Words.status(proposition.status) + Line(": ", .faint)
        + Line.squeezed(support(proposition), .faint), indent: 2, hanging: 2)
    return page
  }

  /// "2 wires, 3 articles, 4 claims · from the commission · p-abcdefgh".
  static func support(_ proposition: Proposition) -> String {
    var parts = [
      [
        Words.count(proposition.wireCount, "independent wire"),
        Words.count(proposition.articleCount, "article"),
        Words.count(proposition.claimCount, "claim"),
      ].joined(separator: ", ")
    ]
    if !proposition.origins.isEmpty {
      parts.append("says " + proposition.origins.joined(separator: ", "))
    }
    parts.append(Words.short(proposition.id))
    if !proposition.conflicts.isEmpty {
      parts.append("against it: " + proposition.conflicts.map(Words.short).joined(separator: ", "))
    }
    if let older = proposition.supersedes, !older.isEmpty {
      parts.append("replaces " + older.map(Words.short).joined(separator: ", "))
    }
    if let others = proposition.repeats {
      parts.append("said again: " + others.map(Words.short).joined(separator: ", "))
    }
    if let circle = proposition.circle {
      parts.append("cite one another: " + circle.joined(separator: ", "))
    }
    return parts.joined(separator: " · ")
  }

  /// The conflict with its sides beside each other; `claims` are those of all sides.
  static func block(_ conflict: Conflict, claims: [Claim]) -> Page {
    var page = Page()
    let reason =
      switch conflict.reason {
      case .figure: "different figures"
      case .denial: "a denial"
      case .negation: "the opposite is said"
      }
    page.add(
      Line(reason, .bad) + Line(": ") + Line.squeezed(conflict.explanation)
        + Line.squeezed("  ").spaced + Line.squeezed(Words.short(conflict.id), .faint), hanging: 2)
    let sides = conflict.sides.map { side in
      var column = Page()
      column.add(Line.squeezed(side.summary, .strong))
      column.add(Line.squeezed(Words.short(side.proposition), .faint))
      for alike in alike(claims.filter { side.claims.contains($0.id) }) {
        column.addBlank()
        column.add(ClaimPage.credit(alike[0]))
        column.add(Line.squeezed(alike[0].content), indent: 2)
        for claim in alike {
          column.add(
            Line.squeezed("\(claim.article) · \(Words.short(claim.id))", .faint), indent: 2,
            hanging: 2)
        }
      }
      return column
    }
    page.add(columns: sides, indent: 2)
    return page
  }

  /// Claims of the same sources in the same words, as copies of one story make them, together; in order of the first.
  private static func alike(_ claims: [Claim]) -> [[Claim]] {
    var groups: [[Claim]] = []
    for claim in claims {
      let credit = ClaimPage.credit(claim).text
      let place = groups.firstIndex {
        $0[0].content == claim.content && ClaimPage.credit($0[0]).text == credit
      }
      if let place { groups[place].append(claim) } else { groups.append([claim]) }
    }
    return groups
  }

  /// A story and the articles that print it.
  static func block(_ story: Story) -> Page {
    var page = Page()
    page.add(
      Line.squeezed("Story \(Words.short(story.id))", .strong)
        + Line(", printed by \(Words.count(story.copies.count, "article"))", .faint))
    if let wire = story.wire, wire != story.id {
      page.add(Line("wire ", .faint) + Line.squeezed(wire), indent: 2, hanging: 2)
    }
    for copy in story.copies {
      page.add(Line.squeezed(copy.path, .strong), indent: 2, hanging: 2)
      if let title = copy.title { page.add(Line.squeezed(title), indent: 4) }
      let facts =
        [copy.published.map(Words.published) ?? "undated", copy.outlet].compactMap { $0 }
        + (copy.agency.map { ["agency \($0)"] } ?? [])
      page.add(Line.squeezed(facts.joined(separator: " · "), .faint), indent: 4, hanging: 2)
    }
    return page
  }

  /// The entity in a list.
  ///
  /// - Parameter isWhole: all names and roles, and not only the first of them.
  static func block(_ entity: Entity, isWhole: Bool = false) -> Page {
    var page = Page()
    var head = Line.squeezed(entity.name, .name) + Line("  ")
    head += Line.squeezed(
      "\(entity.kind.rawValue), \(Words.count(entity.claimCount, "claim")) · \(Words.short(entity.id))",
      .faint)
    page.add(head, hanging: 2)
    let others = entity.names.filter { $0 != entity.name }
    if !others.isEmpty {
      page.add(
        Line("also ", .faint) + Line.squeezed(some(others, ", ", isWhole)), indent: 2, hanging: 2)
    }
    if !entity.roles.isEmpty {
      page.add(
        Line("role ", .faint) + Line.squeezed(some(entity.roles.map(role), "; ", isWhole)),
        indent: 2, hanging: 2)
    }
    return page
  }

  /// So many names or roles stand in a list; `show` has them all.
  private static let most = 6

  private static func some(_ words: [String], _ separator: String, _ isWhole: Bool) -> String {
    guard !isWhole, words.count > most else { return words.joined(separator: separator) }
    return words.prefix(most).joined(separator: separator) + " and \(words.count - most) more"
  }

  private static func role(_ role: Entity.Role) -> String {
    switch (role.from, role.to) {
    case (nil, nil): role.role
    case (let from?, nil): "\(role.role) (from \(ReadableDate.words(from)))"
    case (nil, let to?): "\(role.role) (until \(ReadableDate.words(to)))"
    case (let from?, let to?) where from == to: "\(role.role) (\(ReadableDate.words(from)))"
    case (let from?, let to?):
      "\(role.role) (\(ReadableDate.words(from)) – \(ReadableDate.words(to)))"
    }
  }

  /// An event as a heading over `count` of its figures.
  static func heading(_ event: Event, count: Int) -> Line {
    Line.squeezed(event.what, .strong) + Line("  ")
      + Line.squeezed(
        "\(Words.count(count, "figure")) · \(Words.short(event.id))", .faint)
  }

  /// The figures of one event: each number once, with everybody who says it and since when.
  ///
  /// "9", "9 people" and "9 students" are one number of one measure, called as most who give it do; parts stand behind the totals and
  /// say that they are.
  static func figures(_ claims: [Claim]) -> Page {
    struct Row {
      var measure: String
      var low: Int
      var number: String
      /// Whether it counts some of those whom other rows count: "two of the five".
      var isPart: Bool
      var wordings: [String: Int] = [:]
      var quantity: String {
        let words =
          wordings.min { ($1.value, $0.key.count, $0.key) < ($0.value, $1.key.count, $1.key) }?.key
          ?? ""
        return isPart && !words.hasSuffix("among them") ? "\(words) (part)" : words
      }
      var sources: [String] = []
      var articles: [String] = []
      var since: String?
    }
    var rows: [Row] = []
    for claim in claims {
      guard let figure = claim.figure else { continue }
      let words = Words.counted(figure, isDenied: claim.deniesFigure)
      let number = "\(figure.bound.rawValue) \(claim.proposition ?? words)"
      let place = rows.firstIndex { $0.measure == figure.measure && $0.number == number }
      var row =
        place.map { rows[$0] }
        ?? Row(
          measure: figure.measure, low: figure.low ?? figure.high ?? 0, number: number,
          isPart: figure.part == .part)
      row.wordings[words, default: 0] += 1
      let source = (claim.sources + claim.via).map(\.name).joined(separator: " via ")
      let name = source.isEmpty ? "the article itself" : source
      if !row.sources.contains(name) { row.sources.append(name) }
      if !row.articles.contains(claim.article) { row.articles.append(claim.article) }
      if let date = claim.published { row.since = row.since.map { min($0, date) } ?? date }
      if let place { rows[place] = row } else { rows.append(row) }
    }
    func order(_ row: Row) -> (String, Int, Int, String) {
      (row.measure, row.isPart ? 1 : 0, row.low, row.quantity)
    }
    rows.sort { order($0) < order($1) }
    var table = Table(["What", "How many", "Since", "Articles", "Who says so"], flexible: 4)
    for row in rows {
      table.add([
        Line.squeezed(row.measure), Line.squeezed(row.quantity, .strong),
        Line.squeezed(row.since.map(ReadableDate.words) ?? "undated"),
        Line.squeezed(Words.number(row.articles.count)),
        Line.squeezed(row.sources.joined(separator: "; "), .name),
      ])
    }
    var page = Page()
    page.add(table)
    return page
  }
}
