// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar.
///
/// Own arithmetic (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"), since a calendar library brings
/// locales and time zones that dates in print do not have.
package struct CivilDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Makes the date if the calendar has it; years from 1 to 9999.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Makes the date that lies `number` days after 1970-01-01; nil outside the years 1 to 9999.
  package init?(number: Int) {
    guard number >= -719_162, number <= 2_932_896 else { return nil }
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    self.day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  }

  /// Reads `YYYY-MM-DD` at the beginning of `text`.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == 0x2d, bytes[7] == 0x2d,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year, month, day)
  }

  /// Days since 1970-01-01.
  package var number: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  package var weekday: Int { (number + 719_162) % 7 + 1 }

  /// `YYYY-MM-DD`.
  package var iso: String { "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))" }

  /// The day `days` later; nil where the calendar ends.
  package func adding(days: Int) -> CivilDate? {
    guard abs(days) < 4_000_000 else { return nil }
    return CivilDate(number: number + days)
  }

  /// The same day `months` later, moved back to the month's last day where it has fewer days.
  package func adding(months: Int) -> CivilDate? {
    guard abs(months) < 120_000 else { return nil }
    let index = year * 12 + month - 1 + months
    guard index >= 12 else { return nil }
    let month = index % 12 + 1
    return CivilDate(index / 12, month, Swift.min(day, Self.days(in: month, of: index / 12)))
  }

  /// ISO 8601 week and the year it belongs to.
  package var week: (year: Int, week: Int) {
    let thursday = CivilDate(number: number - weekday + 4) ?? self
    let first = CivilDate(thursday.year, 1, 1) ?? self
    return (thursday.year, (thursday.number - first.number) / 7 + 1)
  }

  /// The nth `weekday` of a month, the last for a negative `nth`.
  package static func weekday(_ weekday: Int, nth: Int, in month: Int, of year: Int) -> CivilDate? {
    guard let first = CivilDate(year, month, 1) else { return nil }
    let day = 1 + (weekday - first.weekday + 7) % 7
    if nth > 0 { return CivilDate(year, month, day + 7 * (nth - 1)) }
    return CivilDate(year, month, day + 28) ?? CivilDate(year, month, day + 21)
  }

  /// Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher).
  package static func easter(_ year: Int) -> CivilDate? {
    let golden = year % 19
    let century = year / 100
    let leaps = century / 4
    let moon = (19 * golden + century - leaps - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7
    let late = (golden + 11 * moon + 22 * sunday) / 451
    let days = moon + sunday - 7 * late + 114
    return CivilDate(year, days / 31, days % 31 + 1)
  }

  /// How many days a month has.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  package static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// Decimal digits, padded with zeros to `width`.
  package static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard ASCII.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
