// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// Reports: which stories plainly tell of one event, by the names they share and the days they speak of. First half of stratum 3.
///
/// Greedy grouping of strict likeness comes first and `CoverageStratum` joins what is left by weaker, average likeness: two passes find
/// what one threshold cannot, since a first report and the trial a year later share few names with each other but more with those between.
/// How the numbers here were chosen stands in Documentation/Contributing/Reconciliation.md.
package enum ReportStratum: Stratum {
  /// What tells of which event a story reports.
  package struct Node: Codable, Hashable, Sendable {
    /// Names in lower case, and numbers.
    package var names: WeightedWords
    package var numbers: WeightedWords
    /// Those of the names that are not in the news every day.
    package var rare: WeightedWords
    /// People by their full names, in lower case, sorted.
    package var people: [String]
    /// Days from 1970-01-01 that it was published on or speaks of, first and last of each span, sorted.
    package var days: [ClosedRange<Int>]
    /// The story, where it names too little to tell what it reports: two that name nothing do not report one event.
    package var story: String?

    /// Makes the node of an article.
    ///
    /// - Parameters:
    ///   - published: when it was published, if that is known (ISO 8601).
    ///   - story: the story that it prints.
    ///   - times: resolved times of its claims (ISO 8601-2); the two most frequent of those that name a day or a month are kept.
    package init(_ article: Article, story: String, published: String?, times: [String]) {
      let terms = (article.terms ?? []).map { (word: $0.word, weight: $0.weight) }
      func isNumber(_ word: String) -> Bool {
        word.utf8.first.map(\.isASCIIDigit) ?? false
      }
      names = WeightedWords(terms.filter { !isNumber($0.word) })
      rare = WeightedWords(
        terms.filter {
          !isNumber($0.word) && WordRarity.level(ofStem: ContentWords.stem($0.word)) >= rareLevel
        })
      numbers = WeightedWords(terms.filter { isNumber($0.word) })
      let persons = (article.names ?? []).filter { $0.kind == .person }.flatMap(\.names)
      people = Set(persons.map { Spelling.words($0) }.filter { $0.count > 1 })
        .map { $0.joined(separator: " ") }.sorted()
      days = Self.days(published: published, times: times)
      if ReportStratum.isLeaf(self) { self.story = story }
    }

    private static func days(published: String?, times: [String]) -> [ClosedRange<Int>] {
      var counts: [ClosedRange<Int>: Int] = [:]
      for time in times {
        if let span = TimeSpan.days(time), span.count <= 31 { counts[span, default: 0] += 1 }
      }
      let told = published.flatMap(TimeSpan.days)
      let frequent = counts.filter { $0.key != told }.sorted {
        ($1.value, $0.key.lowerBound, $0.key.upperBound)
          < ($0.value, $1.key.lowerBound, $1.key.upperBound)
      }
      return ((told.map { [$0] } ?? []) + frequent.prefix(2).map(\.key))
        .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }
  }

  package static let prefix = "r"
  /// From here on two reports tell of one event, in hundredths.
  private static let threshold = 42
  /// From so many days on the names that are always in the news tell nothing.
  private static let far = 3
  /// The level of `WordRarity` from which on a name is not in the news every day: "Trump" and "Washington" are.
  private static let rareLevel = 8
  /// Days that one key covers.
  private static let window = 4

  /// Names within days of each other; what shares less is left to `CoverageStratum`.
  package static func keys(of node: Node) -> [Keys] { [near([node], names: 12)] }

  /// Two of the heaviest names within days: each with the window of each day and the one after it, so that two of one window share
  /// two keys a name, and days at most a window apart share one.
  static func near(_ nodes: [Node], names count: Int) -> Keys {
    let keys = nodes.flatMap { node in
      let windows = Set(
        node.days.flatMap { ($0.lowerBound / window)...($0.upperBound / window + 1) })
      return node.names.heaviest(count).flatMap { name in windows.map { "\(name) \($0)" } }
    }
    return Keys(keys, shared: 3)
  }

  /// Three of the heaviest names, whatever the days.
  static func far(_ nodes: [Node], names count: Int) -> Keys {
    Keys(
      nodes.flatMap { node in
        let names = node.names.heaviest(count).sorted()
        return names.indices.flatMap { a in
          names[(a + 1)...].indices.flatMap { b in
            names[(b + 1)...].map { "\(names[a]) \(names[b]) \($0)" }
          }
        }
      })
  }

  package static func judge(_ a: Node, _ b: Node) -> Judgement {
    similarity(a, b) >= threshold ? .one { reason(a, b) } : .apart { differences(a, b) }
  }

  /// How alike two reports are, in hundredths: the cosine of their names (days apart, of the rare ones that they share), a fifth of
  /// that of their numbers, twelve for each of up to three people whom both name in full, less five for each doubling of the days
  /// between them.
  ///
  /// Whole numbers, and square roots of whole numbers: the same on every machine.
  package static func similarity(_ a: Node, _ b: Node) -> Int {
    let people = min(3, a.people.count { b.people.contains($0) })
    let apart = gap(a, b) + 1
    let doublings = Int.bitWidth - 1 - apart.leadingZeroBitCount
    let names =
      apart > far
      ? WeightedWords.cosine(a.names, b.names, sharing: (a.rare, b.rare))
      : WeightedWords.cosine(a.names, b.names)
    let all =
      names + WeightedWords.cosine(a.numbers, b.numbers) / 5 + 12 * people - 5 * doublings
    return all < 20 || names >= 30 || people > 0 || sharesTellingName(a, b) ? all : 0
  }

  /// Whether two reports share a name that is more than a day's, "police" or a number: every town has those.
  private static func sharesTellingName(_ a: Node, _ b: Node) -> Bool {
    WeightedWords.shared(a.names, b.names).contains { word, _ in
      !NameLists.calendar.contains(word) && !LocalBody.isBody(word) && !ContentReader.isNumber(word)
    }
  }

  /// Days between what two reports speak of; a month where one has no date at all.
  private static func gap(_ a: Node, _ b: Node) -> Int {
    guard !a.days.isEmpty, !b.days.isEmpty else { return 31 }
    var least = Int.max
    for x in a.days {
      for y in b.days {
        least = min(least, max(0, x.lowerBound - y.upperBound, y.lowerBound - x.upperBound))
      }
    }
    return least
  }

  /// Why two reports are alike, as a sentence's second half.
  static func reason(_ a: Node, _ b: Node) -> String {
    "both name \(names(shared: a, b).joined(separator: ", ")) and tell of times \(apart(gap(a, b)))"
  }

  /// The four names that two reports share and that tell most.
  private static func names(shared a: Node, _ b: Node) -> [String] {
    WeightedWords.shared(a.names, b.names).enumerated()
      .sorted { ($1.element.product, $0.offset) < ($0.element.product, $1.offset) }.prefix(4)
      .map { $0.element.word.prefix(1).uppercased() + $0.element.word.dropFirst() }
  }

  private static func apart(_ days: Int) -> String {
    days == 0 ? "of one day" : "\(days) day\(days == 1 ? "" : "s") apart"
  }

  private static func differences(_ a: Node, _ b: Node) -> [String] {
    if isLeaf(a) || isLeaf(b) { return ["One of them names too little to tell what it reports."] }
    let shared = names(shared: a, b)
    if shared.isEmpty { return ["They name nothing in common."] }
    let when =
      a.days.isEmpty || b.days.isEmpty
      ? "where one has no date" : "for reports of times \(apart(gap(a, b)))"
    return ["Both name \(shared.joined(separator: ", ")), which is too little \(when)."]
  }

  /// Everything that it tells by: who names much speaks for others.
  package static func specificity(of node: Node) -> Int {
    node.names.weight
  }

  package static func isLeaf(_ node: Node) -> Bool { node.names.count < 4 }
}
