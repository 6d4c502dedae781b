// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// Figure propositions and their conflicts: stratum 6 and 7, for counted quantities.
///
/// No clustering: a figure proposition is (event, measure, whom, stated number), and numbers either exclude each other or not.
package enum FigureStratum {
  /// A figure over an event; everything that decides what it agrees and conflicts with.
  package struct Count: Codable, Hashable, Sendable {
    package var measure: String
    /// Who was counted, where that tells a part from the whole; nil for people at large.
    package var who: String?
    package var low: Int?
    package var high: Int?
    package var bound: Figure.Bound
    package var unit: String?
    /// True of a number that is denied; absent for one that is stated.
    package var denied: Bool?
    /// True of a number that counts some of those that another counts; absent for a total.
    package var part: Bool?

    package init(_ figure: Figure, isDenied: Bool = false) {
      denied = isDenied ? true : nil
      part = figure.part == .part ? true : nil
      measure = figure.measure
      who = figure.who.flatMap(FigureStratum.part)
      low = figure.low
      high = figure.high
      bound = figure.bound
      unit = figure.unit
    }

    /// The stated number, without its bound: what two renderings of one figure share.
    package var number: String {
      switch (bound, low, high) {
      case (.between, let low?, let high?): "\(low)-\(high)"
      case (.atMost, _, let high?), (.lessThan, _, let high?): "\(high)"
      case (_, let low?, _): "\(low)"
      case (_, nil, let high?): "\(high)"
      default: "some"
      }
    }

    /// The numbers that the figure allows; "about" allows a tenth more or less.
    package var interval: ClosedRange<Int> {
      // What was imported may be less than nothing.
      let (low, high) = (low.map { max(0, $0) }, high.map { max(0, $0) })
      let stated = low ?? high ?? 0
      switch bound {
      case .none: return 0...0
      case .exactly: return span(low ?? stated, high ?? stated)
      case .between: return span(low ?? stated, high ?? stated)
      case .atLeast: return span(stated, Int.max)
      case .moreThan: return span(stated == Int.max ? stated : stated + 1, Int.max)
      case .atMost: return span(0, high ?? stated)
      case .lessThan: return span(0, max(0, (high ?? stated) - 1))
      case .about:
        return span(stated - stated / 10, stated > Int.max / 2 ? Int.max : stated + stated / 10)
      }
    }

    private func span(_ a: Int, _ b: Int) -> ClosedRange<Int> { min(a, b)...max(a, b) }
  }

  /// Identifier of the proposition that a count over an event makes: one for each number of a measure, whoever the
  /// counted ones are said to be; of parts, one for each group of them.
  package static func proposition(event: String, _ count: Count) -> String {
    Digest.identifier(
      "p",
      [
        count.denied == true ? "denied figure" : "figure", event, count.measure,
        count.part == true ? "part \(count.who ?? "")" : "", count.unit ?? "", count.number,
      ])
  }

  /// Why two counts over one event cannot both be true; nil if they can.
  ///
  /// Totals of one measure where their intervals are apart; a whole of which there is none, and one of its parts: without casualties
  /// nobody was killed; and a denied number against one that states nothing else. What counts some of all contradicts nothing.
  package static func exclusion(_ a: Count, _ b: Count) -> Conflict.Reason? {
    guard a.who == b.who, a.unit == b.unit, a.part != true, b.part != true else { return nil }
    switch (a.denied ?? false, b.denied ?? false) {
    case (true, true): return nil
    case (true, false): return denies(a, b) ? .denial : nil
    case (false, true): return denies(b, a) ? .denial : nil
    case (false, false):
      guard a.unit == nil else { return nil }
      let isApart =
        if isWhole(a, of: b) {
          a.bound == .none && b.interval.lowerBound > 0
        } else if isWhole(b, of: a) {
          b.bound == .none && a.interval.lowerBound > 0
        } else {
          a.measure == b.measure && !a.interval.overlaps(b.interval)
        }
      return isApart ? .figure : nil
    }
  }

  /// Whether what `a` counts holds what `b` counts.
  package static func isWhole(_ a: Count, of b: Count) -> Bool {
    wholes[a.measure]?.contains(b.measure) ?? false
  }

  /// Whether the numbers that `stated` allows are all denied.
  private static func denies(_ denied: Count, _ stated: Count) -> Bool {
    denied.measure == stated.measure
      && denied.interval.lowerBound <= stated.interval.lowerBound
      && stated.interval.upperBound <= denied.interval.upperBound
  }

  /// Whether a measure counts people who came to harm, as an event has them even where nobody names it.
  package static func countsHarm(_ measure: String) -> Bool { harm.contains(measure) }

  private static let harm = English.words("measures of people harmed")

  /// Measures that count several others together.
  private static let wholes: [String: Set<String>] = ["casualties": ["killed", "injured"]]

  /// People at large are no part: "34 people" and "34 civilians" count the same dead.
  private static func part(_ who: String) -> String? {
    let words = ContentWords.stems(who)
    return words.isEmpty || words.allSatisfy(atLarge.contains) ? nil : words.joined(separator: " ")
  }

  private static let atLarge = Set(
    English.words("people at large").flatMap { ContentWords.stems($0) })
}
