// SPDX-License-Identifier: Apache-2.0

/// Resolved times (ISO 8601-2) compared as the days they cover.
package enum TimeSpan {
  /// The months a time covers, as `2011-08`, at most the first twelve; none for values without a year.
  package static func months(of value: String) -> [String] {
    guard let days = days(value), var month = CivilDate(number: days.lowerBound) else {
      return []
    }
    var months: [String] = []
    while month.number <= days.upperBound, months.count < 12 {
      months.append(String(month.iso.prefix(7)))
      guard let first = CivilDate(month.year, month.month, 1), let next = first.adding(months: 1)
      else { break }
      month = next
    }
    return months
  }

  /// Whether two times can be the same moment: their days overlap, or lie at most `slack` apart.
  package static func overlap(_ a: String, _ b: String, slack: Int = 0) -> Bool {
    guard let x = days(a), let y = days(b) else { return a == b }
    return x.lowerBound <= y.upperBound + slack && y.lowerBound <= x.upperBound + slack
  }

  /// Whether two days, as far as they are known, lie at most about a month apart.
  package static func near(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return true }
    return overlap(a, b, slack: 31)
  }

  /// Whether a value is a long period that a total is told over, "since March", and no single event fills.
  package static func isPeriod(_ value: String) -> Bool {
    value.contains("/") && (days(value)?.count ?? 0) > 45
  }

  /// Whether two times are of one event: days that touch, or one stretch that both tell alike. A day in March is not
  /// all of March.
  package static func areOne(_ a: String, _ b: String) -> Bool {
    guard let x = days(a), let y = days(b), x.overlaps(y) else { return a == b }
    return x == y || max(x.count, y.count) <= 7 || isPeriod(a) && isPeriod(b)
  }

  /// The days a value covers, counted from 1970-01-01; nil where it names none.
  package static func days(_ value: String) -> ClosedRange<Int>? {
    let ends = value.split(separator: "/").map { TimePattern.readValue($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil,
      first.first.number <= last.last.number
    else { return nil }
    return first.first.number...last.last.number
  }
}
