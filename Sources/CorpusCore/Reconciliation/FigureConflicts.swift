// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Which figures of one event contradict each other, and which a later one replaces: stratum 7, for counted quantities.
package enum FigureConflicts {
  /// A figure as one article tells it.
  package struct Telling: Hashable, Sendable {
    package var proposition: String
    package var count: FigureStratum.Count
    /// Which article tells it; copies of one day that tell the same are one.
    package var article: Int64
    /// Whose reporting it is.
    package var wire: String
    /// Who is credited, as the article knows them, ascending; empty where the article says it itself.
    package var sources: [Int64]
    /// Whether those credited are authorities without a name: police, officials, investigators.
    package var isOfficial: Bool
    /// Whether those credited are bystanders without a name: witnesses guess.
    package var isGuess: Bool
    /// Whether people were killed by people: a killer may be counted with his victims.
    package var isViolent: Bool
    /// Day of publication, where known to the day.
    package var day: String?
    /// Whether the article says that the toll has risen to it.
    package var hasRisen: Bool
    /// Whether its words count some of all: those gravely hurt, the bodies found at a place, "the two men".
    package var isOfSome: Bool
    /// Whether it is told what happened, so that the number counts over a single event.
    package var isOfIncident: Bool
    /// Whether place and day of it are told, whatever it was.
    package var isPlaced: Bool

    package init(
      proposition: String, count: FigureStratum.Count, article: Int64, wire: String,
      sources: [Int64] = [], isOfficial: Bool = false, isGuess: Bool = false,
      isViolent: Bool = false, day: String? = nil, hasRisen: Bool = false, isOfSome: Bool = false,
      isOfIncident: Bool = true, isPlaced: Bool = false
    ) {
      self.isOfSome = isOfSome
      self.isGuess = isGuess
      self.isViolent = isViolent
      self.proposition = proposition
      self.count = count
      self.article = article
      self.wire = wire
      self.sources = sources
      self.isOfficial = isOfficial
      self.day = day
      self.hasRisen = hasRisen
      self.isOfIncident = isOfIncident
      self.isPlaced = isPlaced
    }

    fileprivate var isUnattributed: Bool { sources.isEmpty }
  }

  /// Whose number an article gives.
  private struct Account: Hashable {
    let article: Int64
    let proposition: String
    let sources: [Int64]

    init(article: Int64, of proposition: String, by sources: [Int64]) {
      (self.article, self.proposition, self.sources) = (article, proposition, sources)
    }
  }

  /// What replaces what.
  package struct Succession: Hashable, Sendable {
    package var newer: String
    package var older: String

    package init(newer: String, older: String) {
      self.newer = newer
      self.older = older
    }
  }

  /// Compares the figures of an event.
  ///
  /// - Parameter areOne: whether two tellings credit the same sources.
  /// - Returns: contradictions, one for each measure, with a side for each number that takes part, and successions.
  package static func judge(
    _ tellings: [Telling], event: String, areOne: (Telling, Telling) throws -> Bool
  ) rethrows -> (contradictions: Set<Contradiction>, successions: Set<Succession>) {
    // What nobody tells to have happened is no event, unless two say by name what they counted there on that day.
    let isNamed = tellings.contains(where: \.isOfIncident)
    let counted = isNamed ? tellings : tellings.filter { $0.isPlaced && !$0.isUnattributed }
    let told = try totals(counted, areOne)
    let deaths = Set(
      tellings.filter { $0.count.measure == "killed" && $0.count.denied != true }
        .map { order($0.count) })
    // Who gives both numbers on one authority tells of two things, and disputes neither.
    let all = Set(tellings.map { Account(article: $0.article, of: $0.proposition, by: $0.sources) })
    func givesBoth(_ a: Telling, _ b: Telling) -> Bool {
      all.contains(Account(article: a.article, of: b.proposition, by: a.sources))
    }
    var pairs: [(Telling, Telling, Conflict.Reason)] = []
    var newer: Set<Succession> = []
    for (index, a) in told.enumerated() {
      for b in told[(index + 1)...] where a.proposition != b.proposition {
        guard let reason = FigureStratum.exclusion(a.count, b.count) else { continue }
        let isOne = try areOne(a, b)
        if reason == .figure, let succession = succession(a, b, isOne: isOne) {
          newer.insert(succession)
        } else if isDispute(a, b, isOne: isOne),
          reason != .figure
            || isClear(a, b, deaths) && !givesBoth(a, b) && !givesBoth(b, a)
        {
          pairs.append((a, b, reason))
        }
      }
    }
    // A number that was given both before and after another replaces nothing.
    let successions = newer.filter { !newer.contains(Succession(newer: $0.older, older: $0.newer)) }
    let outdated = Set(successions.map(\.older))
    // What was replaced contradicts nothing newer.
    func isOutdated(_ a: Telling, _ b: Telling) -> Bool {
      outdated.contains(a.proposition) && (a.day ?? "") < (b.day ?? "")
    }
    pairs.removeAll { isOutdated($0.0, $0.1) || isOutdated($0.1, $0.0) }
    return (contradictions(pairs, event), successions)
  }

  /// Those that stand for all that an article says of a measure: its greatest number, and others where it credits them to somebody else.
  ///
  /// Who tells of five dead and of two mostly tells of two among the five.
  private static func totals(
    _ tellings: [Telling], _ areOne: (Telling, Telling) throws -> Bool
  ) rethrows -> [Telling] {
    let counted = tellings.filter { telling in
      telling.count.denied == true || telling.count.part != true && isComparable(telling.count)
    }
    let greatest = Dictionary(grouping: counted.filter { $0.count.denied != true }) {
      "\($0.article) \($0.count.measure) \($0.count.unit ?? "")"
    }.mapValues { tellings in tellings.map { order($0.count) }.max() ?? 0 }
    return try counted.filter { telling in
      let key = "\(telling.article) \(telling.count.measure) \(telling.count.unit ?? "")"
      guard telling.count.denied != true, let most = greatest[key], order(telling.count) < most
      else { return true }
      return try counted.contains { other in
        guard other.article == telling.article, other.count.measure == telling.count.measure,
          order(other.count) == most
        else { return false }
        return try isDispute(telling, other, isOne: areOne(telling, other))
      }
    }
  }

  /// Whether counts of a measure exclude each other: people come to hospital and to court in turn, and "no arrests" holds
  /// until the first.
  private static func isComparable(_ count: FigureStratum.Count) -> Bool {
    switch count.measure {
    case "hospitalized", "charged", "sentenced", "refugees": false
    case "detained": count.bound != .none
    // "One was shot in the leg" picks one out; of the dead "one" is a toll.
    case "injured", "shot", "casualties": count.interval != 1...1
    default: true
    }
  }

  /// Which of two numbers replaces the other, if one does: a later count of the same source, of authorities without a name, of an
  /// article itself by the same outlet; or one to which the toll is said to have risen.
  private static func succession(_ a: Telling, _ b: Telling, isOne: Bool) -> Succession? {
    guard let x = a.day, let y = b.day else { return nil }
    if x == y { return nil }
    let (later, earlier) = x > y ? (a, b) : (b, a)
    let isMore = later.count.interval.lowerBound > earlier.count.interval.lowerBound
    let isSameCount =
      isOne || a.isUnattributed && b.isUnattributed && a.wire == b.wire
      || (a.isOfficial || a.isUnattributed) && (b.isOfficial || b.isUnattributed)
    guard isSameCount || later.hasRisen && isMore else { return nil }
    return Succession(newer: later.proposition, older: earlier.proposition)
  }

  /// Whether two tellings are of different reporting, or credit different sources: one article, and one wire, contradicts itself on no
  /// authority of its own.
  private static func isDispute(_ a: Telling, _ b: Telling, isOne: Bool) -> Bool {
    if a.article != b.article, a.wire != b.wire { return true }
    return !isOne && !a.isUnattributed && !b.isUnattributed && !(a.isOfficial && b.isOfficial)
  }

  /// Whether two totals that exclude each other were meant to count the same.
  ///
  /// A toll grows, so a lower count of an earlier day is overtaken, not contradicted, unless two say so by name; a bystander guesses; of a shooting the tolls are one
  /// apart where one of them counts the killer, and papers give what they knew at some hour, unless one of them names who says so. Of
  /// those hit, one counts the dead and the other does not. Some are fewer than all.
  private static func isClear(_ a: Telling, _ b: Telling, _ deaths: Set<Int>) -> Bool {
    if a.isGuess || b.isGuess { return false }
    let (less, more) = isLess(a.count, b.count) ? (a, b) : (b, a)
    if less.isOfSome { return false }
    let isNamed = !a.isUnattributed && !b.isUnattributed && !(a.isOfficial && b.isOfficial)
    if let x = less.day, let y = more.day, x < y, !isNamed, less.count.bound != .none {
      return false
    }
    guard a.isViolent || b.isViolent else { return true }
    if a.isUnattributed, b.isUnattributed { return false }
    let measures: Set = [a.count.measure, b.count.measure]
    if measures.isSubset(of: ["injured", "shot"]),
      deaths.contains(order(more.count) - order(less.count))
    {
      return false
    }
    if measures.contains("killed") {
      return less.count.bound == .none || order(more.count) - order(less.count) > 1
    }
    return !measures.contains("shot") || !a.isUnattributed && !b.isUnattributed
  }

  /// Whether the first is the lower of two numbers; of two bounds of one number, that which allows less.
  private static func isLess(_ a: FigureStratum.Count, _ b: FigureStratum.Count) -> Bool {
    (order(a), a.interval.upperBound) < (order(b), b.interval.upperBound)
  }

  /// Whether an event of this name is violence of people against people.
  package static func isViolent(_ what: String?) -> Bool {
    Spelling.words(what ?? "").contains(where: violence.contains)
  }

  private static let violence = English.words("violence")

  /// Whether a source is an authority that speaks for the town's police and officials at large: whoever gives a later count
  /// for them corrects it.
  package static func isOfficial(_ name: String, roles: [String] = []) -> Bool {
    ([name] + roles).contains { Spelling.words($0).contains(where: officials.contains) }
  }

  private static let officials = English.words("officials")

  /// Whether a source without a name saw something and counts nothing.
  package static func isBystander(_ name: String) -> Bool {
    Spelling.words(name).contains(where: bystanders.contains)
  }

  private static let bystanders = English.words("bystanders")

  private static func contradictions(
    _ pairs: [(Telling, Telling, Conflict.Reason)], _ event: String
  ) -> Set<Contradiction> {
    var found: Set<Contradiction> = []
    var sides: [String: [String: FigureStratum.Count]] = [:]
    for (a, b, reason) in pairs {
      guard reason == .figure else {
        found.insert(Contradiction(reason, a.proposition, b.proposition))
        continue
      }
      let measure =
        FigureStratum.isWhole(b.count, of: a.count) ? b.count.measure : a.count.measure
      for telling in [a, b] {
        // Of several bounds of one number the least decides its place.
        let known = sides[measure]?[telling.proposition]
        if known.map({ order($0) > order(telling.count) }) ?? true {
          sides[measure, default: [:]][telling.proposition] = telling.count
        }
      }
    }
    for (measure, counts) in sides {
      let ordered = counts.sorted { (order($0.value), $0.key) < (order($1.value), $1.key) }
      found.insert(Contradiction(event: event, measure: measure, sides: ordered.map(\.key)))
    }
    return found
  }

  /// The stated number, by which sides stand in order.
  private static func order(_ count: FigureStratum.Count) -> Int { count.low ?? count.high ?? 0 }
}
