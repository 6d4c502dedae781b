// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import TestSupport
import Testing

@testable import CorpusLanguage

/// What holds for any text, however the words of dates are strung together.
@Suite("Times: laws")
struct TimeLawTests {
  private static let words = [
    "the", "last", "next", "this", "past", "following", "previous", "same", "that", "a", "of",
    "in", "on", "since", "until", "to", "and", "-", ",", ".", "–", "'s", "(", ")", "early", "late",
    "mid", "end", "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year",
    "years", "decade", "century", "weekend", "hours", "summer", "Winter", "fall", "Monday",
    "Tuesday", "Fri.", "Sundays", "March", "Aug.", "May", "December", "Feb.", "1", "2", "14", "29",
    "30", "31", "32", "1989", "2011", "1990s", "'80s", "20th", "third", "fourth", "two", "ten",
    "twenty", "nineteen", "ninety-six", "thousand", "hundred", "couple", "few", "several",
    "dozens", "ago", "earlier", "later", "before", "after", "from", "now", "today", "yesterday",
    "tomorrow", "tonight", "morning", "night", "noon", "midnight", "8", "p.m.", "9:30", "a.m.",
    "o'clock", "EST", "Thanksgiving", "Easter", "Christmas", "Eve", "Day", "Good Friday",
    "Election", "every", "each", "daily", "annually", "fiscal", "half", "period", "latest",
    "2011-07-04", "04.07.2011", "14/3/2012", "so", "long", "old", "will", "said", "is", "1 / 2",
  ]

  private static func text(_ seed: UInt64) -> String {
    var dice = Dice(seed: seed)
    var out = ""
    for _ in 0..<60 {
      out += words[Int.random(in: 0..<words.count, using: &dice)]
      out += Int.random(in: 0..<6, using: &dice) == 0 ? "" : " "
    }
    return out
  }

  @Test(
    "Spans cut the text in order, values are TIMEX3 and ISO 8601-2",
    arguments: 0..<300 as Range<UInt64>)
  func anyText(seed: UInt64) throws {
    let text = Self.text(seed)
    let bytes = Array(text.utf8)
    let date = #/\d{4}(-\d\d(-\d\d)?|-Q[1-4]|-H[12]|-(SP|SU|FA|WI)|-W\d\d(-WE)?)?|\d{3}X|\d\dXX/#
    let clock = #/T(\d\d:\d\d|MO|MI|AF|EV|NI)/#
    let symbol =
      #/P(T?(\d+|X)[A-Z]+|\d+Y6M|T\d+H30M|T\d+M30S)|(PAST|PRESENT|FUTURE)_REF|XXXX-WXX-\d|XXXX-\d\d/#
    let edtf =
      #/\d{4}(-\d\d(-\d\d)?)?|\d{3}X|\d\dXX|\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d/#
    let anchor = try #require(TimePattern.readValue("2012-03-14"))
    var end = 0
    for expression in TimeFinder.find(in: bytes, paragraphs: [0..<bytes.count]) {
      #expect(expression.range.lowerBound >= end && !expression.range.isEmpty, "\(text)")
      end = expression.range.upperBound
      try #require(end <= bytes.count)
      if let value = expression.timex(published: anchor) {
        let parts = value.split(separator: "T", maxSplits: 1)
        let isDate =
          expression.pattern != nil && parts.first?.wholeMatch(of: date) != nil
          && (parts.count == 1 || "T\(parts[1])".wholeMatch(of: clock) != nil)
        #expect(isDate || value.wholeMatch(of: symbol) != nil, "\(value) in \(text)")
      }
      if let pattern = expression.pattern {
        #expect(TimePattern(pattern.description) == pattern, "\(pattern.description)")
        if let value = pattern.value(from: anchor)?.edtf {
          #expect(value.wholeMatch(of: edtf) != nil, "\(value) in \(text)")
          #expect(TimeSpan.days(value) != nil || value.hasSuffix("X"), "\(value)")
        }
      }
      let time = expression.time(in: bytes)
      let resolved = time.resolved(
        published: PublicationDate(value: "2012-03-14", precision: .day, evidence: .stated))
      #expect((resolved.value == nil) == (resolved.precision == nil))
    }
  }

  @Test("Easter falls on the days that almanacs give, always a Sunday of March or April")
  func easter() throws {
    for (year, iso) in [
      (1818, "1818-03-22"), (1943, "1943-04-25"), (1961, "1961-04-02"), (2000, "2000-04-23"),
      (2011, "2011-04-24"), (2024, "2024-03-31"),
    ] { #expect(CivilDate.easter(year)?.iso == iso) }
    for year in 1583...2999 {
      let day = try #require(CivilDate.easter(year))
      #expect(day.weekday == 7 && (day.month == 3 || day.month == 4))
    }
  }
}
