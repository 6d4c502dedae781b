// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusLanguage

@Suite("Times: the calendar")
struct CivilDateTests {
  @Test("Day numbers and dates are inverse to each other, each a day after the one before")
  func inverse() throws {
    var previous = try #require(CivilDate(number: -60_000))
    for number in -59_999...60_000 {
      let date = try #require(CivilDate(number: number))
      #expect(date.number == number)
      #expect(date.weekday == previous.weekday % 7 + 1)
      #expect(previous < date)
      previous = date
    }
  }

  @Test(
    "Known days",
    arguments: [
      ("1970-01-01", 0, 4), ("2000-02-29", 11016, 2), ("2012-03-12", 15411, 1),
      ("1989-11-01", 7244, 3),
    ])
  func known(iso: String, number: Int, weekday: Int) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.number == number)
    #expect(date.weekday == weekday)
    #expect(date.iso == iso)
  }

  @Test(
    "Dates that no calendar has",
    arguments: ["2011-02-29", "1900-02-29", "2011-13-01", "2011-04-31", "0000-01-01"])
  func none(iso: String) {
    #expect(CivilDate(iso: iso) == nil)
  }

  @Test("Weeks belong to the year of their Thursday")
  func weeks() throws {
    let date = try #require(CivilDate(2010, 1, 3))
    #expect(date.week.year == 2009)
    #expect(date.week.week == 53)
  }

  @Test("Months are added on the calendar, and the calendar ends")
  func months() throws {
    let date = try #require(CivilDate(2011, 1, 31))
    #expect(date.adding(months: 1)?.iso == "2011-02-28")
    #expect(date.adding(months: -2)?.iso == "2010-11-30")
    #expect(date.adding(days: 100_000_000) == nil)
    #expect(CivilDate(9999, 12, 31)?.adding(days: 1) == nil)
  }
}
