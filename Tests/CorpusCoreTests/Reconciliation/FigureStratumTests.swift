// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

@Suite struct FigureStratumTests {
  static func count(
    _ low: Int?, _ high: Int?, _ bound: Figure.Bound, who: String? = nil,
    measure: String = "killed", denied: Bool = false
  ) -> FigureStratum.Count {
    FigureStratum.Count(
      Figure(measure: measure, low: low, high: high, bound: bound, who: who), isDenied: denied)
  }

  @Test(arguments: [
    (count(60, 60, .exactly), count(60, nil, .atLeast), false),
    (count(60, 60, .exactly), count(72, nil, .atLeast), true),
    (count(75, 75, .exactly), count(60, nil, .atLeast), false),
    (count(0, 0, .none), count(1, nil, .atLeast), true),
    (count(100, 100, .about), count(95, 95, .exactly), false),
    (count(100, 100, .about), count(80, 80, .exactly), true),
    (count(60, nil, .moreThan), count(60, 60, .exactly), true),
    (count(60, 60, .exactly, who: "children"), count(72, 72, .exactly), false),
    (count(60, 60, .exactly, who: "civilians"), count(72, 72, .exactly, who: "people"), true),
    (count(5, 5, .exactly, measure: "injured"), count(6, 6, .exactly), false),
    (count(0, 0, .none, measure: "casualties"), count(60, nil, .atLeast), true),
    (count(80, 80, .exactly, measure: "casualties"), count(60, nil, .exactly), false),
    (count(Int.max, Int.max, .about), count(3, 3, .exactly), true),
  ])
  func exclusion(_ a: FigureStratum.Count, _ b: FigureStratum.Count, _ excluded: Bool) {
    #expect(FigureStratum.exclusion(a, b) == (excluded ? .figure : nil))
    #expect(FigureStratum.exclusion(b, a) == (excluded ? .figure : nil))
  }

  /// A denied number excludes what states it, and nothing that may be another number.
  @Test(arguments: [
    (count(40, 40, .exactly), true), (count(40, nil, .atLeast), false),
    (count(41, 41, .exactly), false), (count(40, 40, .exactly, who: "children"), false),
    (count(40, 40, .exactly, measure: "injured"), false),
    (count(40, 40, .exactly, denied: true), false),
  ])
  func denial(_ other: FigureStratum.Count, _ excluded: Bool) {
    let denied = Self.count(40, 40, .exactly, denied: true)
    #expect(FigureStratum.exclusion(denied, other) == (excluded ? .denial : nil))
    #expect(FigureStratum.exclusion(other, denied) == (excluded ? .denial : nil))
    let stated = Self.count(40, 40, .exactly)
    #expect(
      FigureStratum.proposition(event: "v", denied) != FigureStratum.proposition(event: "v", stated)
    )
  }

  @Test func boundsLeaveTheNumberAsItIs() {
    #expect(Self.count(60, nil, .atLeast).number == Self.count(60, 60, .exactly).number)
    #expect(Self.count(nil, 60, .atMost).number == Self.count(60, 60, .exactly).number)
  }
}
