/// Names of months, days and seasons.
package enum CalendarWords {
  /// 1 to 12 for a month's name or printed abbreviation.
  package static func month(_ key: String) -> Int? { months[key] }

  /// 1 for Monday to 7 for Sunday.
  package static func weekday(_ key: String) -> Int? { weekdays[key] }

  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "febr": 2, "march": 3, "mar": 3, "april": 4,
    "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11,
    "december": 12, "dec": 12,
  ]

  private static let weekdays: [String: Int] = [
    "monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "tues": 2, "wednesday": 3, "wed": 3,
    "thursday": 4, "thu": 4, "thur": 4, "thurs": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6,
    "sunday": 7, "sun": 7,
  ]
}
