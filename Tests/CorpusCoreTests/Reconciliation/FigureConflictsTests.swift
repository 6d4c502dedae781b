// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

@Suite("Which figures of an event contradict each other")
struct FigureConflictsTests {
  /// A count as "who says what, when": everything that decides.
  private static func telling(
    _ number: Int, article: Int64, by source: Int64? = nil, on day: String? = nil,
    bound: Figure.Bound = .exactly, measure: String = "killed", part: Figure.Part? = nil,
    wire: String? = nil, risen: Bool = false, official: Bool = false, incident: Bool = true,
    denied: Bool = false, violent: Bool = false, some: Bool = false
  ) -> FigureConflicts.Telling {
    let count = FigureStratum.Count(
      Figure(
        measure: measure, low: number, high: bound == .atLeast ? nil : number, bound: bound,
        part: part), isDenied: denied)
    return FigureConflicts.Telling(
      proposition: FigureStratum.proposition(event: "v", count), count: count, article: article,
      wire: wire ?? "wire \(article)", sources: source.map { [$0] } ?? [], isOfficial: official,
      isViolent: violent, day: day, hasRisen: risen, isOfSome: some, isOfIncident: incident)
  }

  /// The numbers of each conflict in their order, and of each succession, newer first.
  private static func judged(_ tellings: [FigureConflicts.Telling]) -> (
    conflicts: [[String]], successions: [[String]]
  ) {
    let numbers = Dictionary(
      tellings.map { ($0.proposition, $0.count.number) }, uniquingKeysWith: { a, _ in a })
    let found = FigureConflicts.judge(tellings, event: "v") { $0.sources == $1.sources }
    return (
      found.contradictions.map { $0.sides.compactMap { numbers[$0] } }.sorted { $0[0] < $1[0] },
      found.successions.map { [numbers[$0.newer], numbers[$0.older]].compactMap { $0 } }
        .sorted { $0[0] < $1[0] }
    )
  }

  @Test("Four tolls are one conflict, its sides in the order of their numbers")
  func sides() {
    let tolls = [
      Self.telling(15, article: 1, by: 1), Self.telling(12, article: 2, by: 2, bound: .atLeast),
      Self.telling(9, article: 1, by: 3), Self.telling(0, article: 1, by: 4, bound: .none),
    ]
    #expect(Self.judged(tolls).conflicts == [["0", "9", "12", "15"]])
    #expect(Self.judged(tolls.reversed()).conflicts == [["0", "9", "12", "15"]])
    // Two sources whom one outlet quotes in turn.
    let quoted = [
      Self.telling(5, article: 1, by: 1, wire: "w"), Self.telling(9, article: 2, by: 2, wire: "w"),
    ]
    #expect(Self.judged(quoted).conflicts == [["5", "9"]])
  }

  @Test(
    "Words that count some of all",
    arguments: [
      ("two people were critically wounded", true), ("three bodies were found", true),
      ("murdered the two men", true), ("two deputies also were shot", true),
      ("three men were found dead", true),
      ("two people were wounded", false), ("the fire killed two men", false),
    ])
  func some(_ content: String, _ expected: Bool) {
    #expect(CountedSome.holds(content) == expected)
  }

  @Test("Some are fewer than all, and who counts those hit may count the dead")
  func someAndAll() {
    func tellings(_ few: Bool, _ many: Bool) -> [FigureConflicts.Telling] {
      [Self.telling(3, article: 1, some: few), Self.telling(7, article: 2, some: many)]
    }
    #expect(Self.judged(tellings(true, false)).conflicts.isEmpty)
    #expect(Self.judged(tellings(false, true)).conflicts == [["3", "7"]])
    let hit = [
      Self.telling(4, article: 1, by: 1, measure: "injured", violent: true),
      Self.telling(6, article: 2, by: 2, measure: "injured", violent: true),
    ]
    #expect(Self.judged(hit).conflicts == [["4", "6"]])
    let dead = Self.telling(2, article: 2, by: 2, violent: true)
    #expect(Self.judged(hit + [dead]).conflicts.isEmpty)
  }

  @Test("Who gives both numbers on one authority disputes neither")
  func bothNumbers() {
    let one = Self.telling(4, article: 1, by: 1)
    let both = [Self.telling(7, article: 2, by: 2), Self.telling(4, article: 2, by: 2)]
    #expect(Self.judged([one, both[0]]).conflicts == [["4", "7"]])
    #expect(Self.judged([one] + both).conflicts.isEmpty)
    let other = Self.telling(4, article: 2, by: 3)
    #expect(Self.judged([one, both[0], other]).conflicts == [["4", "7"]])
  }

  @Test("What makes no conflict")
  func none() {
    let quiet: [[FigureConflicts.Telling]] = [
      // Bounds that overlap.
      [Self.telling(12, article: 1, bound: .atLeast), Self.telling(15, article: 2)],
      // A part beside a whole, and beside another part.
      [Self.telling(2, article: 1, part: .part), Self.telling(5, article: 2)],
      [Self.telling(2, article: 1, part: .part), Self.telling(3, article: 2, part: .part)],
      // One article on one authority, or on its own.
      [Self.telling(2, article: 1, by: 7), Self.telling(5, article: 1, by: 7)],
      [Self.telling(2, article: 1), Self.telling(5, article: 1, by: 7)],
      // Two measures; one wire; people who come to hospital in turn.
      [Self.telling(2, article: 1, measure: "injured"), Self.telling(5, article: 2)],
      [Self.telling(2, article: 1, wire: "w"), Self.telling(5, article: 2, wire: "w")],
      [
        Self.telling(2, article: 1, measure: "hospitalized"),
        Self.telling(5, article: 2, measure: "hospitalized"),
      ],
      // No event that anybody tells of.
      [Self.telling(2, article: 1, incident: false), Self.telling(5, article: 2, incident: false)],
      // The smaller number of an article that tells the greater, too.
      [
        Self.telling(2, article: 1, by: 1), Self.telling(5, article: 1, by: 1),
        Self.telling(5, article: 2, by: 2),
      ],
    ]
    for tellings in quiet { #expect(Self.judged(tellings).conflicts == []) }
  }

  @Test(
    "A later count replaces an earlier one of the same source, of officials, or one that it says has risen"
  )
  func successions() {
    let (first, third) = ("2031-05-01", "2031-05-03")
    let replaced: [[FigureConflicts.Telling]] = [
      [
        Self.telling(20, article: 1, by: 7, on: first),
        Self.telling(61, article: 2, by: 7, on: third),
      ],
      [
        Self.telling(20, article: 1, by: 7, on: first, official: true),
        Self.telling(61, article: 2, by: 8, on: third, official: true),
      ],
      [
        Self.telling(20, article: 1, by: 7, on: first),
        Self.telling(61, article: 2, by: 8, on: third, risen: true),
      ],
    ]
    for tellings in replaced {
      #expect(Self.judged(tellings).successions == [["61", "20"]])
      #expect(Self.judged(tellings).conflicts == [])
    }
    // Two sources of whom neither speaks for the other.
    let apart = [
      Self.telling(20, article: 1, by: 7, on: first),
      Self.telling(61, article: 2, by: 8, on: third),
    ]
    #expect(Self.judged(apart).successions == [])
    #expect(Self.judged(apart).conflicts == [["20", "61"]])
  }

  @Test("A number that was replaced contradicts nothing newer")
  func outdated() {
    let tellings = [
      Self.telling(20, article: 1, by: 7, on: "2031-05-01"),
      Self.telling(61, article: 2, by: 7, on: "2031-05-03"),
      Self.telling(61, article: 3, by: 9, on: "2031-05-04"),
      Self.telling(18, article: 4, by: 8, on: "2031-05-01"),
    ]
    #expect(Self.judged(tellings).conflicts == [["18", "20", "61"]])
    #expect(Self.judged(Array(tellings.dropLast())).conflicts == [])
  }

  @Test("Without casualties nobody was killed or injured: one conflict with all who were")
  func wholes() {
    let tellings = [
      Self.telling(0, article: 1, bound: .none, measure: "casualties"),
      Self.telling(12, article: 2), Self.telling(30, article: 2, measure: "injured"),
    ]
    #expect(Self.judged(tellings).conflicts == [["0", "12", "30"]])
  }

  @Test("A denied number contradicts who states it")
  func denials() {
    let tellings = [
      Self.telling(40, article: 1, by: 1), Self.telling(40, article: 2, by: 2, denied: true),
    ]
    #expect(Self.judged(tellings).conflicts.count == 1)
  }

  /// Tellings come out of a set, in another order in each process: the ledger may not depend on it.
  @Test("The order of the tellings decides nothing", arguments: 0..<400 as Range<UInt64>)
  func order(seed: UInt64) {
    var random = SplitMix(seed)
    func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
    let isViolent = oneIn(2)
    let measures = ["killed", "injured", "shot", "casualties"]
    let days = ["2031-05-01", "2031-05-02", nil]
    let tellings = (0..<Int.random(in: 3...8, using: &random)).map { _ in
      let measure = measures[Int.random(in: 0..<4, using: &random)]
      let isNone = measure == "casualties" || oneIn(6)
      return Self.telling(
        isNone ? 0 : Int.random(in: 2...4, using: &random),
        article: Int64.random(in: 1...2, using: &random),
        by: oneIn(3) ? nil : Int64.random(in: 1...3, using: &random),
        on: days[Int.random(in: 0..<3, using: &random)],
        bound: isNone ? .none : oneIn(4) ? .moreThan : .exactly, measure: measure,
        risen: oneIn(8), official: oneIn(4), denied: oneIn(12), violent: isViolent,
        some: oneIn(10))
    }
    func judge(_ tellings: [FigureConflicts.Telling]) -> (Set<Contradiction>, Set<[String]>) {
      let found = FigureConflicts.judge(tellings, event: "v") { $0.sources == $1.sources }
      return (found.contradictions, Set(found.successions.map { [$0.newer, $0.older] }))
    }
    let first = judge(tellings)
    for _ in 0..<6 { #expect(judge(tellings.shuffled(using: &random)) == first) }
  }
}
