// SPDX-License-Identifier: Apache-2.0

/// Names of months, days and seasons.
package enum CalendarWords {
  /// 1 to 12 for a month's name or printed abbreviation.
  package static func month(_ key: String) -> Int? { months[key] }

  /// 1 for Monday to 7 for Sunday.
  package static func weekday(_ key: String) -> Int? { weekdays[key] }

  private static let months: [String: Int] = English.numbers("months")

  private static let weekdays: [String: Int] = English.numbers("weekdays")
}
