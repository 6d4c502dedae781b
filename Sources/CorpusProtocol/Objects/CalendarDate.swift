// SPDX-License-Identifier: Apache-2.0

/// A day, a month or a year of the calendar as ISO 8601 writes it: `2031-05-04`, `2031-05`, `2031`.
///
/// The one reader of dates that people type or a program passes; dates in the prose of articles are the extractor's.
package struct CalendarDate: Hashable, Sendable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// Reads `text`; nil where it is none, or names a day that the calendar does not have.
  package init?(_ text: some StringProtocol) {
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard (1...3).contains(fields.count), fields[0].count == 4,
      fields.dropFirst().allSatisfy({ $0.count == 2 }),
      fields.allSatisfy({ $0.allSatisfy(digits.contains) })
    else { return nil }
    let numbers = fields.map { $0.reduce(0) { $0 * 10 + Int($1 - digits.lowerBound) } }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard month.map({ (1...12).contains($0) }) ?? true,
      day.map({ (1...Self.days(inMonth: month ?? 1, of: numbers[0])).contains($0) }) ?? true
    else { return nil }
    (year, self.month, self.day) = (numbers[0], month, day)
  }

  /// What a date may look like, to say to whoever wrote another.
  package static let allowed = "A date is 2031-05-04, 2031-05 or 2031, and one of the calendar."

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
