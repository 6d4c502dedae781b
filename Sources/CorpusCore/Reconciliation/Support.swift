// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// How many independent wires stand behind a proposition.
///
/// Wires are independent only if they are known to be: reports whose outlet nothing tells are no second witness, nor is who prints
/// another's paragraph or sentence, or names another paper as his source.
package enum Support {
  /// What the support of a proposition depends on in one of its claims.
  package struct Telling: Hashable, Sendable {
    /// Whose reporting the article is; nil where no outlet is known.
    package var wire: String?
    /// The outlet or agency that the article says it has this from.
    package var via: String?
    /// The hash of the paragraph it stands in, where that is long enough to be known again.
    package var lifted: Int64?
    /// The hash of its words, where they are the reporter's own and many.
    package var wording: Int64?

    package init(wire: String?, via: String?, lifted: Int64?, wording: Int64?) {
      self.wire = wire
      self.via = via
      self.lifted = lifted
      self.wording = wording
    }
  }

  /// The number of independent wires behind the tellings; one at least where there is a telling.
  package static func wires(of tellings: Set<Telling>) -> Int {
    var names: [String: Int] = [:]
    var sets = DisjointSets()
    let tellings = called(in: tellings)
    let circle = Set(self.circle(of: tellings))
    for telling in tellings {
      let marks =
        [
          (telling.via ?? telling.wire).map { circle.contains($0) ? "by a circle" : "by \($0)" },
          telling.lifted.map { "in \($0)" },
          telling.wording.map { "as \($0)" },
        ].compactMap { $0 }.map { mark in
          names[mark]
            ?? {
              names[mark] = sets.add()
              return names[mark] ?? 0
            }()
        }
      for mark in marks.dropFirst() { sets.join(marks[0], mark) }
    }
    // A set of paragraphs and wordings without a wire is nobody's reporting.
    let known = names.filter { $0.key.hasPrefix("by ") }.map { sets.root(of: $0.value) }
    return tellings.isEmpty ? 0 : max(1, Set(known).count)
  }

  /// The outlets that have it from one another in a circle, sorted; where none do, nobody.
  package static func circle(of tellings: Set<Telling>) -> [String] {
    var sources: [String: Set<String>] = [:]
    for telling in called(in: tellings) {
      if let wire = telling.wire, let via = telling.via, wire != via {
        sources[wire, default: []].insert(via)
      }
    }
    return sources.keys.filter { start in
      var (seen, next): (Set<String>, [String]) = ([], [start])
      while let outlet = next.popLast() {
        for source in sources[outlet] ?? [] where seen.insert(source).inserted {
          next.append(source)
        }
      }
      return seen.contains(start)
    }.sorted()
  }

  /// The same tellings with outlets by their full names: "the Sentinel" is the one known outlet whose name ends so.
  private static func called(in tellings: Set<Telling>) -> Set<Telling> {
    let wires = Set(tellings.compactMap(\.wire))
    return Set(
      tellings.map { telling in
        guard let via = telling.via, !wires.contains(via) else { return telling }
        let full = wires.filter { $0.hasSuffix(" \(via)") }
        var telling = telling
        if full.count == 1 { telling.via = full.first }
        return telling
      })
  }

  /// The outlet or agency that an article has a claim from, in the form that all its spellings share.
  ///
  /// It is who passed the claim on, else the source itself: "the Athens paper reported", "a report in the Daily News".
  static func outlet(of claim: Claim) -> String? {
    let credited = claim.via.isEmpty ? claim.sources : claim.via
    let outlets = credited.compactMap { source in
      let name = publisher(of: source.name)
      return source.kind == .outlet || Publication.isOutlet(name) ? Publication.credit(name) : nil
    }
    return outlets.last.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The outlet to which somebody said what another prints: "told the Daily News"; "told the newspaper" is the one outlet that the
  /// article has other things from.
  ///
  /// - Parameters:
  ///   - claim: a claim of the article.
  ///   - own: the article's outlet.
  ///   - claims: all claims of the article.
  static func hearer(of claim: Claim, in own: String?, among claims: [Claim]) -> String? {
    guard let hearer = claim.hearer, let own = own.map(Publication.credit) else { return nil }
    if hearers.contains(hearer) {
      let cited = Set(claims.compactMap { outlet(of: $0) }.filter { $0 != own })
      return cited.count == 1 ? cited.first : nil
    }
    let credit = Publication.credit(hearer)
    return !Publication.isOutlet(hearer) || credit == own || credit.isEmpty ? nil : credit
  }

  private static let hearers = English.words("outlets without a name")

  /// Whose report it is: "report in the Daily News".
  private static func publisher(of name: String) -> String {
    let words = name.split(separator: " ")
    guard let noun = words.first, reports.contains(noun.lowercased()), words.count > 2,
      before.contains(String(words[1]))
    else { return name }
    return words.dropFirst(2).joined(separator: " ")
  }

  /// What stands between a report and who printed it.
  private static let before = English.words("prepositions before an outlet")
  private static let reports = English.words("nouns of a report")

  /// The agency that an article which credits none in its head credits in its first sentences: the rest of such a text is mostly the
  /// agency's, too.
  static func agency(citedBy extraction: Extraction) -> String? {
    guard let lead = extraction.article.body?.prefix(2).last?.end else { return nil }
    let cited = extraction.claims.filter { ($0.spans.first?.start ?? 0) < lead }
      .flatMap { $0.via + $0.sources }
    return cited.lazy.map(\.name).first(where: Publication.isAgency)
  }

  /// Fewer words may be chosen twice.
  private static let leastWords = 12

  /// The hash of the words of an indirect statement: two reporters do not choose the same twelve.
  static func wording(of claim: Claim) -> Int64? {
    guard claim.kind == .statement, claim.quotation == .indirect else { return nil }
    let words = ContentWords.words(claim.content)
    guard words.count >= leastWords else { return nil }
    var hash = FNV1a()
    hash.combine(run: words)
    return Int64(bitPattern: hash.value)
  }
}

/// Sets that are joined one by one (union–find).
private struct DisjointSets {
  private var parents: [Int] = []

  mutating func add() -> Int {
    parents.append(parents.count)
    return parents.count - 1
  }

  func root(of element: Int) -> Int {
    var at = element
    while parents[at] != at { at = parents[at] }
    return at
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(of: a), root(of: b))
    parents[max(x, y)] = min(x, y)
  }
}
