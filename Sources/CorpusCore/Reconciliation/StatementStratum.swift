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
    /// When the article told it, where nobody with a name said it and nothing dates it: "police" are others elsewhere.
    package var told: String?
    /// The class that a correction puts it in.
    package var ruled: String?

    package init(
      speakers: [EntityStratum.Node], content: String, act: Claim.Act, negated: Bool,
      time: String?, published: String?, ruled: String? = nil
    ) {
      self.ruled = ruled
      self.speakers = speakers
      if time == nil, !speakers.contains(where: \.hasProperName) { told = published }
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

  /// The longest stems under each speaker: two renderings share two of the eight longest, nine times in ten.
  package static func keys(of node: Node) -> [Keys] {
    let speakers = Set(node.speakers.flatMap { EntityStratum.meetingKeys(of: $0).flatMap(\.words) })
      .sorted()
    var stems = longest(8, of: node)
    if stems.count == 1 { stems += stems.map { "only \($0)" } }
    let keys = speakers.flatMap { speaker in stems.map { "\(speaker)|\($0)" } }
    return [Keys(keys, shared: 2, day: day(of: node))]
  }

  /// The first of the days on which it was said or told; nil where there are so many that others may begin far from it.
  private static func day(of node: Node) -> Int? {
    guard let days = (node.time ?? node.told).flatMap(TimeSpan.days),
      days.count + daysOfTelling <= Keys.reach + 1
    else { return nil }
    return days.lowerBound
  }

  package static func edge(_ a: Node, _ b: Node) -> String? {
    guard a.directive == b.directive, a.negated == b.negated, a.denied == b.denied,
      sameOccasion(a, b)
    else { return nil }
    let shared = shared(a.stems, b.stems)
    guard saysTheSame(shared: shared, a.stems.count, b.stems.count),
      let speaker = sharedSpeaker(a, b)
    else { return nil }
    return
      "both are \(speaker)’s, \(a.time != nil && a.time == b.time ? "of one day" : "not of different days"), "
      + "and share \(shared) of the \(min(a.stems.count, b.stems.count)) telling words of the shorter"
  }

  package static func ruling(of node: Node) -> String? { node.ruled }

  package static func specificity(of node: Node) -> Int { node.stems.count }

  package static func isLeaf(_ node: Node) -> Bool { node.stems.count < 3 }

  /// Whoever denies a thing need not be who said it: contents meet without their speakers, under pairs of telling stems.
  ///
  /// What is not so is rare: it stands under more pairs than what it looks for, and most nodes have few.
  package static func oppositionKeys(of node: Node) -> (own: [String], opposed: [String]) {
    let isNot = node.negated != node.denied
    let pairs = pairs(longest(isNot ? 6 : 3, of: node))
    return (
      pairs.map { "\(isNot ? "not" : "so") \($0)" }, pairs.map { "\(isNot ? "so" : "not") \($0)" }
    )
  }

  package static func opposition(_ a: Node, _ b: Node) -> Opposition? {
    guard a.directive == b.directive, (a.negated != a.denied) != (b.negated != b.denied),
      TimeSpan.near(a.time, b.time)
    else { return nil }
    let shared = shared(a.stems, b.stems)
    guard shared >= 3, shared * 10 >= 6 * max(a.stems.count, b.stems.count) else { return nil }
    return a.denied || b.denied
      ? Opposition(reason: .denial, because: "one denies what the other says")
      : Opposition(reason: .negation, because: "one says that what the other says is not so")
  }

  /// How many stems two statements share.
  private static func shared(_ a: [String], _ b: [String]) -> Int {
    var count = 0
    AscendingLists.forEachCommon(a.count, b.count) {
      a[$0] == b[$1] ? 0 : a[$0] < b[$1] ? -1 : 1
    } _: { _, _ in
      count += 1
    }
    return count
  }

  /// Whether so many shared stems make two contents one: half of the shorter and a quarter of both, and at least four;
  /// shorter contents must share nearly all.
  package static func saysTheSame(shared: Int, _ a: Int, _ b: Int) -> Bool {
    let union = a + b - shared
    guard shared > 0 else { return false }
    if shared >= 4 { return shared * 2 >= min(a, b) && shared * 4 >= union }
    return shared * 5 >= union * 4
  }

  /// What keeps two statements from being one, in sentences.
  package static func differences(_ a: Node, _ b: Node) -> [String] {
    var sentences: [String] = []
    if sharedSpeaker(a, b) == nil { sentences.append("They have different speakers.") }
    if !sameOccasion(a, b) {
      let days = [a, b].map { $0.time ?? $0.told ?? "an unknown day" }
      sentences.append("They are of two occasions: \(days[0]) and \(days[1]).")
    }
    if a.directive != b.directive {
      sentences.append("One asks for something, the other says how things are.")
    }
    if a.negated != b.negated || a.denied != b.denied {
      sentences.append("One says that it is so, the other that it is not.")
    }
    let shared = shared(a.stems, b.stems)
    if !saysTheSame(shared: shared, a.stems.count, b.stems.count) {
      sentences.append(
        "They share \(shared) telling words; the shorter has \(min(a.stems.count, b.stems.count)), and half of them must be shared."
      )
    }
    return sentences
  }

  /// Whether two statements can be of one occasion: days that touch, since a day may be told in two time zones.
  ///
  /// What nobody with a name said is told on days that lie close.
  private static func sameOccasion(_ a: Node, _ b: Node) -> Bool {
    if let x = a.time, let y = b.time { return TimeSpan.overlap(x, y, slack: 1) }
    if a.told == nil, b.told == nil { return true }
    guard let x = a.time ?? a.told, let y = b.time ?? b.told else { return false }
    return TimeSpan.overlap(x, y, slack: daysOfTelling)
  }

  /// How many days apart articles tell one thing.
  private static let daysOfTelling = 3

  private static func pairs(_ stems: [String]) -> [String] {
    let sorted = stems.sorted()
    return sorted.indices.flatMap { i in sorted[(i + 1)...].map { "\(sorted[i]) \($0)" } }
  }

  /// The longest stems stand for the rarest: a frozen proxy for frequency that needs no corpus.
  private static func longest(_ count: Int, of node: Node) -> [String] {
    Array(node.stems.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.prefix(count))
  }

  private static func sharedSpeaker(_ a: Node, _ b: Node) -> String? {
    for x in a.speakers {
      for y in b.speakers where x == y || EntityStratum.joins(x, y) != nil { return x.name }
    }
    return nil
  }
}
