// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

@Suite struct TimeSpanTests {
  @Test(arguments: [
    ("2011-08-08", "2011-08", true), ("2011-08-08", "2011", true),
    ("2011-08-08", "2011-08-09", false),
    ("2011-08-01/2011-08-09", "2011-08-09", true), ("2010", "2011", false),
    ("nonsense", "nonsense", true),
    ("nonsense", "2011", false), ("2011-08-08T20:00", "2011-08-08", true),
    ("2011-22", "2011-07", true), ("2011-22", "2011-09", false), ("2011-36", "2011-11-05", true),
    ("2011-40", "2011-06-30", true),
  ])
  func overlap(_ a: String, _ b: String, _ expected: Bool) {
    #expect(TimeSpan.overlap(a, b) == expected)
    #expect(TimeSpan.overlap(b, a) == expected)
  }

  @Test(arguments: [
    ("2011-08-08", ["2011-08"]), ("2011-11-30/2012-01-02", ["2011-11", "2011-12", "2012-01"]),
    ("", []), ("2011-13", []),
  ])
  func months(_ value: String, _ expected: [String]) {
    #expect(TimeSpan.months(of: value) == expected)
  }

  @Test func totalsOverAPeriodAreNoSingleEvent() {
    #expect(TimeSpan.isPeriod("2011-03-01/2012-03-14"))
    #expect(!TimeSpan.isPeriod("2011-08-01/2011-08-07"))
    #expect(!TimeSpan.isPeriod("2011"))
    func event(_ time: String) -> EventStratum.Node {
      EventStratum.Node(
        Scope(what: "raids", places: ["Aldby"], inherited: false), time: time, published: nil,
        coverage: "", text: "")
    }
    #expect(!EventStratum.judge(event("2011-03-01/2012-03-14"), event("2011-08-08")).isOne)
    #expect(
      EventStratum.judge(event("2011-03-01/2012-03-14"), event("2011-03-05/2012-03-20")).isOne)
  }

  @Test func aYearHasTwelveMonthsAndADecadeNoMore() {
    #expect(TimeSpan.months(of: "2011").count == 12)
    #expect(TimeSpan.months(of: "201X").count == 12)
  }
}
