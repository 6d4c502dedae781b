// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusLanguage

@Suite("Times: found and resolved")
struct TimeFinderTests {
  private static func expressions(_ text: String) -> [TimeExpression] {
    let bytes = Array(text.utf8)
    return TimeFinder.find(in: bytes, paragraphs: [0..<bytes.count])
  }

  private static func timex(_ text: String, _ published: String) -> [String?] {
    let anchor = PublicationDate(value: published, precision: .day, evidence: .stated).timeValue
    return expressions(text).map { $0.timex(published: anchor) }
  }

  /// Published on a Wednesday.
  private static let published = "2012-03-14"

  @Test(
    "Values seen from the day of publication",
    arguments: [
      ("It opened on March 9, 2011.", "2011-03-09"), ("It opened on 9 March 2011.", "2011-03-09"),
      ("They met on March 9.", "2012-03-09"), ("They met on December 20.", "2011-12-20"),
      ("It happened on Aug. 8 last year.", "2011-08-08"),
      ("It happened in June of last year.", "2011-06"),
      ("It opens on the last Monday of August 2030.", "2030-08-26"),
      ("It closed on the second Tuesday of last month.", "2012-02-14"),
      ("It met on the first Friday in March 2011.", "2011-03-04"),
      ("They left yesterday.", "2012-03-13"), ("They leave tomorrow.", "2012-03-15"),
      ("They met today.", "2012-03-14"), ("He died on Monday.", "2012-03-12"),
      ("He arrived Wednesday.", "2012-03-14"), ("They will meet on Monday.", "2012-03-19"),
      ("They met last Wednesday.", "2012-03-07"), ("They met last week.", "2012-W10"),
      ("It began three days ago.", "2012-03-11"), ("It began two months ago.", "2012-01"),
      ("It began ten years ago.", "2002"), ("It began last year.", "2011"),
      ("It ends this month.", "2012-03"), ("It was built in 1934.", "1934"),
      ("They met on Monday, March 12.", "2012-03-12"), ("It opened last summer.", "2011-SU"),
      ("They met last night.", "2012-03-13TNI"), ("They met on Tuesday evening.", "2012-03-13TEV"),
      ("They met at 8 p.m. Monday.", "2012-03-12T20:00"),
      ("Sales fell in the fourth quarter.", "2011-Q4"),
      ("It was common in the 1990s.", "199X"), ("Storms hit over the weekend.", "2012-W10-WE"),
      ("They now agree.", "PRESENT_REF"), ("It took three months.", "P3M"),
      ("They meet every day.", "P1D"),
      ("They meet on Tuesdays.", "XXXX-WXX-2"), ("It came soon.", "FUTURE_REF"),
      ("It was the winter of 1994.", "1994-WI"), ("It lasted two and a half hours.", "PT2H30M"),
      ("They met on Thanksgiving Day.", "2011-11-24"),
      ("She left last Thanksgiving.", "2011-11-24"),
      ("It closed on Memorial Day 2010.", "2010-05-31"), ("They met on Good Friday.", "2012-04-06"),
      ("Easter week began.", "2012-W14"), ("It will end on Election Day.", "2012-11-06"),
      ("He was born on Christmas Eve 1950.", "1950-12-24"),
      ("They met on the day before last Tuesday.", "2012-03-12"),
      ("It opened two days after March 9, 2011.", "2011-03-11"),
      ("The talks are set for the week of March 26.", "2012-W13"),
      ("They met on March 9 and 10.", "2012-03-10"), ("Rain fell on Oct. 3-5, 2011.", "2011-10-05"),
      ("The temple is of the 11th century.", "10XX"),
      ("It was due by the year two thousand.", "2000"),
      ("It began in January nineteen ninety-seven.", "1997-01"),
      ("It has stood since mid-1996.", "1996"), ("It led the post-1959 wave.", "1959"),
      ("He has until 9 a.m. Friday to sign.", "2012-03-16T09:00"),
      ("The United States team arrived Friday.", "2012-03-09"),
      ("She would travel to the United States Friday.", "2012-03-16"),
      ("They have decided to admit Velmark in early April.", "2012-04"),
      ("He gets the April cheque.", "2012-04"), ("It fell from 20 points in January.", "2012-01"),
      ("The October raid was the worst.", "2011-10"),
      ("It took a couple of years.", "P2Y"), ("It was a day-long meeting.", "P1D"),
      ("They met at midday.", "2012-03-14T12:00"),
      ("The ship sailed at 4 in the morning.", "2012-03-14T04:00"),
      ("The deal closes by year-end.", "2012"), ("Few walk these days.", "PRESENT_REF"),
      ("The year-ago third quarter was weak.", "2010-Q3"),
    ])
  func value(text: String, expected: String) {
    #expect(
      Self.timex(text, Self.published).contains(expected),
      "\(Self.expressions(text).map(\.meaning))")
  }

  @Test(
    "Words that are no times",
    arguments: [
      "The law, passed in 2074 BS, took effect in 1445 AH.", "It fell in AH 1445.",
      "They may march to the sun.", "Resolution 1973 was a mark.", "A 34-year-old man spoke.",
      "He spent $2011 on it.",
      "Second Lieutenant Toll spoke.", "Ms. April Winter spoke.",
      "He spoke on 60 Minutes about it.", "About three-quarters of the town burned.",
      "Easter Island lies far off.", "The film was High Noon.", "She kissed her 6-year-old son.",
    ])
  func noTime(text: String) {
    #expect(
      Self.expressions(text).filter { $0.pattern != nil }.count <= (text.contains("1973") ? 1 : 0))
  }

  @Test("One date, not two")
  func single() {
    #expect(Self.expressions("It fell on Aug. 8 last year, when it rained.").count == 1)
    #expect(Self.expressions("It fell on Monday, March 12, 2012, at noon.").count <= 2)
  }

  @Test("What follows refers back: the next day, two days later, that year")
  func anaphora() {
    #expect(
      Self.timex(
        "They met on March 9, 2011. The following day they left. Two days later they came back.",
        Self.published)
        == ["2011-03-09", "2011-03-10", "2011-03-12"])
  }

  @Test("The next morning, and what no day is known for")
  func anaphoraOfDays() {
    #expect(
      Self.timex("They met on March 9, 2011. He left the next morning.", Self.published)
        == ["2011-03-09", "2011-03-10TMO"])
    #expect(
      Self.timex("It opened in 1987. They came back that day.", Self.published) == ["1987"])
    #expect(
      Self.timex("They met on March 9, 2011. The previous Friday it rained.", Self.published)
        == ["2011-03-09", "2011-03-04"])
  }

  @Test("Without a publication date only absolute times have a value")
  func unresolved() throws {
    let bytes = Array("It fell on Aug. 8 last year, not on August 8, 2010.".utf8)
    let times = TimeFinder.find(in: bytes, paragraphs: [0..<bytes.count]).map { $0.time(in: bytes) }
    #expect(times.map(\.value) == [nil, "2010-08-08"])
    let published = PublicationDate(value: "2012-03-14", precision: .day, evidence: .copy)
    #expect(times[0].resolved(published: published).value == "2011-08-08")
    #expect(times[0].resolved(published: published).precision == "day")
    #expect(times[0].resolved(published: nil) == times[0])
    #expect(times[1].resolved(published: published) == times[1])
    // A year alone tells the year before it, and no day.
    let year = PublicationDate(value: "2012", precision: .year, evidence: .metadata)
    #expect(times[0].resolved(published: year).value == "2011-08-08")
  }

  @Test("What the date of publication leaves open stays open")
  func openTime() throws {
    let bytes = Array("They met on Monday.".utf8)
    let time = try #require(TimeFinder.find(in: bytes, paragraphs: [0..<bytes.count]).first).time(
      in: bytes)
    let month = PublicationDate(value: "2012-03", precision: .month, evidence: .stated)
    #expect(time.resolved(published: month).value == nil)
  }

  @Test("ISO 8601-2 forms")
  func edtf() {
    let anchor = TimePattern.readValue("2012-03-14")
    func edtf(_ pattern: String) -> String? { TimePattern(pattern)?.value(from: anchor)?.edtf }
    #expect(edtf("-1W") == "2012-03-05/2012-03-11")
    #expect(edtf("-1Y") == "2011")
    #expect(edtf("XXXX-SU<<") == "2011-22")
    #expect(edtf("XXXX-Q4<") == "2011-36")
    #expect(edtf("199X") == "199X")
    #expect(edtf("+0D;T20:00") == "2012-03-14")
  }
}

@Suite("Times: patterns")
struct TimePatternTests {
  @Test(
    "A pattern read from its written form is written the same",
    arguments: [
      "2011-08-08", "2011-08", "2011", "2011-Q3", "2011-H1", "2011-WI", "2011-W32", "2011-W32-WE",
      "201X", "20XX",
      "-1D", "+0W", "-1WE", "+2M", "-1Q", "-10Y", "-1y", "XXXX-08-08~", "XXXX-08<", "XXXX-Q3<",
      "XXXX-SU<<",
      "XXXX-WXX-1>", "XXXX-WXX-WE<", "XXXX-11-W4-4~", "XXXX-05-WL-1<", "XXXX-EA~;-2D",
      "2030-08;XXXX-00-WL-1=", "-1M;XXXX-00-W5-2=",
      "-1Y;XXXX-08-08=", "XXXX-03-09~;+2D", "+0D;TNI",
      "2011-03-09T20:00",
    ])
  func roundTrip(text: String) {
    #expect(TimePattern(text)?.description == text)
  }

  @Test(
    "What is no pattern",
    arguments: [
      "", ";", "XXXX-13-01~", "XXXX-WXX-9<", "+D", "2011-13", "Monday", "PRESENT_REF", "P3M",
      "XXXX-08-08", "XXXX-11-W5-4~", "XXXX-13-W1-1~", "XXXX-11-W1-9~",
    ])
  func malformed(text: String) {
    #expect(TimePattern(text) == nil)
  }

  @Test("Recurring dates lie on the side their sign says, for every day of four years")
  func directions() throws {
    let first = try #require(CivilDate(2011, 1, 1))
    for offset in stride(from: 0, to: 1461, by: 3) {
      let day = try #require(first.adding(days: offset))
      let anchor = TimeValue.day(day)
      func found(_ text: String) throws -> CivilDate {
        try #require(TimePattern(text)?.value(from: anchor)?.first)
      }
      for template in ["XXXX-WXX-3", "XXXX-06-15"] {
        #expect(try found(template + "<") <= day)
        #expect(try found(template + "<<") < day)
        #expect(try found(template + ">") >= day)
        #expect(try found(template + ">>") > day)
        let near = try found(template + "~")
        // A weekday is never more than half a week off; of a year, dates ahead count half as far again.
        #expect(abs(near.number - day.number) <= (template.contains("W") ? 3 : 220))
      }
    }
  }
}
