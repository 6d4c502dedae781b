// SPDX-License-Identifier: Apache-2.0

/// A stretch of the calendar that a time expression can mean.
package struct TimeValue: Hashable, Sendable {
  /// The grain of a value, finest first.
  package enum Grain: Int, CaseIterable, Comparable, Sendable {
    case day, weekend, week, month, season, quarter, half, year, decade, century

    package static func < (a: Grain, b: Grain) -> Bool { a.rawValue < b.rawValue }
  }

  package var grain: Grain
  /// The first day of the stretch.
  package var first: CivilDate
  /// Season 1 (spring) to 4 (winter), quarter or half, where the grain is one of these.
  package var part = 0
  /// Time of day in TIMEX3 form without `T`: `20:00`, `EV`, `NI`.
  package var clock: String?

  package static func day(_ date: CivilDate) -> TimeValue { TimeValue(grain: .day, first: date) }

  package static func month(_ year: Int, _ month: Int) -> TimeValue? {
    CivilDate(year, month, 1).map { TimeValue(grain: .month, first: $0) }
  }

  package static func quarter(_ year: Int, _ quarter: Int) -> TimeValue? {
    guard (1...4).contains(quarter) else { return nil }
    return CivilDate(year, quarter * 3 - 2, 1).map {
      TimeValue(grain: .quarter, first: $0, part: quarter)
    }
  }

  package static func half(_ year: Int, _ half: Int) -> TimeValue? {
    guard (1...2).contains(half) else { return nil }
    return CivilDate(year, half * 6 - 5, 1).map { TimeValue(grain: .half, first: $0, part: half) }
  }

  /// Meteorological seasons of the northern hemisphere; a winter begins in December of its year.
  package static func season(_ year: Int, _ season: Int) -> TimeValue? {
    guard (1...4).contains(season) else { return nil }
    return CivilDate(year, season * 3, 1).map {
      TimeValue(grain: .season, first: $0, part: season)
    }
  }

  package static func year(_ year: Int) -> TimeValue? {
    CivilDate(year, 1, 1).map { TimeValue(grain: .year, first: $0) }
  }

  /// The stretch of `grain` around a day.
  package static func around(_ day: CivilDate, _ grain: Grain) -> TimeValue? {
    switch grain {
    case .day: .day(day)
    case .week: day.adding(days: 1 - day.weekday).map { TimeValue(grain: .week, first: $0) }
    case .weekend: day.adding(days: 6 - day.weekday).map { TimeValue(grain: .weekend, first: $0) }
    case .month: month(day.year, day.month)
    case .quarter: quarter(day.year, (day.month + 2) / 3)
    case .half: half(day.year, day.month <= 6 ? 1 : 2)
    case .season:
      day.month < 3 ? season(day.year - 1, 4) : season(day.year, day.month / 3)
    case .year: year(day.year)
    case .decade:
      CivilDate(max(1, day.year / 10 * 10), 1, 1).map { TimeValue(grain: .decade, first: $0) }
    case .century:
      CivilDate(max(1, day.year / 100 * 100), 1, 1).map { TimeValue(grain: .century, first: $0) }
    }
  }

  /// The last day of the stretch.
  package var last: CivilDate {
    let end: CivilDate? =
      switch grain {
      case .day: first
      case .weekend: first.adding(days: 1)
      case .week: first.adding(days: 6)
      case .month: first.adding(months: 1)?.adding(days: -1)
      case .season, .quarter: first.adding(months: 3)?.adding(days: -1)
      case .half: first.adding(months: 6)?.adding(days: -1)
      case .year: CivilDate(first.year, 12, 31)
      case .decade: CivilDate(first.year + 9, 12, 31)
      case .century: CivilDate(first.year + 99, 12, 31)
      }
    return end ?? first
  }

  /// The value as TIMEX3 writes it.
  package var timex: String {
    let year = CivilDate.pad(first.year, 4)
    let base: String
    switch grain {
    case .day: base = first.iso
    case .week: base = "\(CivilDate.pad(first.week.year, 4))-W\(CivilDate.pad(first.week.week, 2))"
    case .weekend:
      base = "\(CivilDate.pad(first.week.year, 4))-W\(CivilDate.pad(first.week.week, 2))-WE"
    case .month: base = "\(year)-\(CivilDate.pad(first.month, 2))"
    case .season: base = "\(year)-\(["SP", "SU", "FA", "WI"][max(0, min(3, part - 1))])"
    case .quarter: base = "\(year)-Q\(part)"
    case .half: base = "\(year)-H\(part)"
    case .year: base = year
    case .decade: base = String(year.prefix(3)) + "X"
    case .century: base = String(year.prefix(2)) + "XX"
    }
    return clock.map { "\(base)T\($0)" } ?? base
  }

  /// The value as ISO 8601-2 (EDTF) writes it; the time of day is left out.
  package var edtf: String {
    let year = CivilDate.pad(first.year, 4)
    switch grain {
    case .week, .weekend: return "\(first.iso)/\(last.iso)"
    case .season: return "\(year)-\(20 + part)"
    case .quarter: return "\(year)-\(32 + part)"
    case .half: return "\(year)-\(39 + part)"
    case .day, .month, .year, .decade, .century:
      var plain = self
      plain.clock = nil
      return plain.timex
    }
  }

  /// Word for `Time.precision`.
  package var precision: String {
    switch grain {
    case .day: "day"
    case .weekend: "weekend"
    case .week: "week"
    case .month: "month"
    case .season: "season"
    case .quarter: "quarter"
    case .half: "half"
    case .year: "year"
    case .decade: "decade"
    case .century: "century"
    }
  }
}
