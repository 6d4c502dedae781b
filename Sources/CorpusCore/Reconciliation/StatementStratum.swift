package import CorpusProtocol

/// Statements of one speaker on one occasion: stratum 6, for claims in words.
package enum StatementStratum: Stratum {
  /// A statement as one article renders it.
  package struct Node: Codable, Hashable, Sendable {
    /// Everybody credited with it.
    package var speakers: [EntityStratum.Node]
    /// Sorted stems of its content words.
    package var stems: [String]
    /// Whether it asks for something rather than says how things are.
    package var directive: Bool
    package var negated: Bool
    /// Whether the speakers deny it rather than say it.
    package var denied: Bool
    /// When it was said (ISO 8601-2), where that is known.
    package var time: String?

    package init(
      speakers: [EntityStratum.Node], content: String, act: Claim.Act, negated: Bool, time: String?
    ) {
      self.speakers = speakers
      stems = ContentWords.stems(content)
      let modals: Set<String> = ["must", "should", "ought"]
      directive =
        [.ask, .demand, .propose, .urge].contains(act)
        || !modals.isDisjoint(with: ContentWords.words(content))
      self.negated = negated
      denied = act == .deny
      self.time = time
    }
  }

  package static let prefix = "p"

  package static func keys(of node: Node) -> [String] {
    // Two renderings share at least two of their telling stems, so pairs of them are keys: a speaker's
    // ten thousand statements meet only where they are alike.
    let speakers = Set(node.speakers.flatMap { EntityStratum.keys(of: $0) }).sorted()
    let pairs = node.stems.count < 2 ? node.stems : pairs(telling(node).prefix(7))
    return speakers.flatMap { speaker in pairs.map { "\(speaker)|\($0)" } }
  }

  package static func edge(_ a: Node, _ b: Node) -> String? {
    guard a.directive == b.directive, a.negated == b.negated, a.denied == b.denied,
      sameOccasion(a.time, b.time),
      let speaker = sharedSpeaker(a, b)
    else { return nil }
    let x = Set(a.stems)
    let shared = b.stems.filter(x.contains).count
    guard saysTheSame(shared: shared, a.stems.count, b.stems.count) else { return nil }
    return
      "both are \(speaker)’s, \(a.time != nil && a.time == b.time ? "of one day" : "not of different days"), "
      + "and share \(shared) of the \(min(a.stems.count, b.stems.count)) telling words of the shorter"
  }

  package static func specificity(of node: Node) -> Int { node.stems.count }

  package static func isLeaf(_ node: Node) -> Bool { node.stems.count < 3 }

  /// Whoever denies a thing need not be who said it: contents meet without their speakers, under pairs of telling stems.
  package static func oppositionKeys(of node: Node) -> (own: [String], opposed: [String]) {
    let pairs = pairs(telling(node).prefix(5))
    let isNot = node.negated != node.denied
    return (
      pairs.map { "\(isNot ? "not" : "so") \($0)" }, pairs.map { "\(isNot ? "so" : "not") \($0)" }
    )
  }

  package static func opposition(_ a: Node, _ b: Node) -> Opposition? {
    guard a.directive == b.directive, (a.negated != a.denied) != (b.negated != b.denied),
      TimeSpan.near(a.time, b.time)
    else { return nil }
    let x = Set(a.stems)
    let shared = b.stems.filter(x.contains).count
    guard shared >= 3, shared * 10 >= 6 * max(a.stems.count, b.stems.count) else { return nil }
    return a.denied || b.denied
      ? Opposition(reason: .denial, because: "one denies what the other says")
      : Opposition(reason: .negation, because: "one says that what the other says is not so")
  }

  /// Whether so many shared stems make two contents one: half of the shorter and a quarter of both, and at least four;
  /// shorter contents must share nearly all.
  package static func saysTheSame(shared: Int, _ a: Int, _ b: Int) -> Bool {
    let union = a + b - shared
    guard shared > 0 else { return false }
    if shared >= 4 { return shared * 2 >= min(a, b) && shared * 4 >= union }
    return shared * 5 >= union * 4
  }

  /// Whether two statements can be of one occasion: days that touch, since a day may be told in two time zones.
  package static func sameOccasion(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b, a != b else { return true }
    return TimeSpan.overlap(a, b, slack: 1)
  }

  private static func pairs(_ stems: ArraySlice<String>) -> [String] {
    let sorted = stems.sorted()
    return sorted.indices.flatMap { i in sorted[(i + 1)...].map { "\(sorted[i]) \($0)" } }
  }

  /// The stems by length: the longest stand for the rarest, a frozen proxy for frequency that needs no corpus.
  private static func telling(_ node: Node) -> [String] {
    node.stems.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  private static func sharedSpeaker(_ a: Node, _ b: Node) -> String? {
    for x in a.speakers {
      for y in b.speakers where x == y || EntityStratum.edge(x, y) != nil { return x.name }
    }
    return nil
  }
}
