import CorpusProtocol
import Testing

@testable import CorpusCore

@Suite struct FigureStratumTests {
  static func count(
    _ low: Int?, _ high: Int?, _ bound: Figure.Bound, who: String? = nil, measure: String = "killed"
  ) -> FigureStratum.Count {
    FigureStratum.Count(Figure(measure: measure, low: low, high: high, bound: bound, who: who))
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
    #expect(FigureStratum.exclude(a, b) == excluded)
    #expect(FigureStratum.exclude(b, a) == excluded)
  }

  @Test func boundsLeaveTheNumberAsItIs() {
    #expect(Self.count(60, nil, .atLeast).number == Self.count(60, 60, .exactly).number)
    #expect(Self.count(nil, 60, .atMost).number == Self.count(60, 60, .exactly).number)
  }
}
