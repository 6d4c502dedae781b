// SPDX-License-Identifier: Apache-2.0

/// A calendar date as printed, with the parts that the words give.
package struct StatedDate: Hashable, Sendable {
  package var year: Int?
  package var month: Int
  package var day: Int?
  /// 1 for Monday to 7 for Sunday, where a weekday stands with it.
  package var weekday: Int?
  /// Index of the first lexeme.
  package var from: Int
  /// Index after the last lexeme.
  package var to: Int

  /// The day, where year, month and day are given and the calendar has it.
  package var civil: CivilDate? {
    guard let year, let day else { return nil }
    return CivilDate(year, month, day)
  }

  /// Reads the date that begins at lexeme `index`: "March 14, 2012", "14 March 2012", "Monday, March 12", "3 JAN 90",
  /// "the 14th of March", "2011-07-04", "Feb 2011"; numbers with slashes only where day and month cannot be mixed up.
  package static func read(_ lexemes: [Lexeme], at index: Int) -> StatedDate? {
    guard index < lexemes.count else { return nil }
    let first = lexemes[index]
    if first.kind == .number {
      return numeric(lexemes, at: index) ?? dayFirst(lexemes, at: index, from: index)
    }
    guard first.kind == .word else { return nil }
    if let weekday = CalendarWords.weekday(first.key) {
      var next = index + 1
      // "Sat" and "Sun" are words too: short forms count only before a point or comma and a date.
      while next < lexemes.count, next <= index + 2, [".", ","].contains(lexemes[next].key) {
        next += 1
      }
      if next < lexemes.count, lexemes[next].key == "the" { next += 1 }
      guard next < lexemes.count, CalendarWords.weekday(lexemes[next].key) == nil,
        var date = read(lexemes, at: next), date.day != nil
      else { return nil }
      date.weekday = weekday
      date.from = index
      return date
    }
    if first.key == "the" || first.key == "day" { return nil }
    return monthFirst(lexemes, at: index)
  }

  /// `March 14, 2012`, `March 14th`, `March 2012`, `March`.
  private static func monthFirst(_ lexemes: [Lexeme], at index: Int) -> StatedDate? {
    guard let month = CalendarWords.month(lexemes[index].key), lexemes[index].capitalized else {
      return nil
    }
    var next = index + 1
    // The point of "Aug." belongs to the month; the point after "March" ends a sentence.
    if isKey(lexemes, next, "."), lexemes[index].key.utf8.count <= 4, !lexemes[next].spaced {
      next += 1
    }
    var date = StatedDate(month: month, from: index, to: next)
    let ambiguous = TimeLists.monthsThatAreOtherWords.contains(lexemes[index].key)
    if next < lexemes.count, lexemes[next].kind == .number, let value = Int(lexemes[next].key) {
      let digits = lexemes[next].key.utf8.count
      if digits <= 2, (1...31).contains(value), !isUnit(lexemes, next + 1) {
        date.day = value
        next = ordinalEnd(lexemes, next + 1)
        date.to = next
        var ahead = next
        if isKey(lexemes, ahead, ",") { ahead += 1 }
        if let year = year(lexemes, ahead, short: false) {
          date.year = year
          date.to = ahead + 1
        }
      } else if let year = year(lexemes, next, short: false) {
        date.year = year
        date.to = next + 1
      }
    } else if isKey(lexemes, next, ","), let year = year(lexemes, next + 1, short: false) {
      date.year = year
      date.to = next + 2
    } else if isKey(lexemes, next, "of"), let year = year(lexemes, next + 1, short: false) {
      date.year = year
      date.to = next + 2
    } else if isKey(lexemes, next, "'"), let year = year(lexemes, next + 1, short: true),
      !(next + 1 < lexemes.count && lexemes[next + 1].spaced)
    {
      date.year = year
      date.to = next + 2
    } else if ambiguous, lexemes[index].key.utf8.count <= 3 {
      // "Mar", "Sep", "Dec", "Jan", "May" alone are names and verbs as often as months.
      if lexemes[index].key != "may" || !isMonthAlone(lexemes, index) { return nil }
    }
    return date
  }

  /// `14 March 2012`, `14th of March`, `3 JAN 90`.
  private static func dayFirst(
    _ lexemes: [Lexeme], at index: Int, from: Int
  ) -> StatedDate? {
    guard lexemes[index].key.utf8.count <= 2, let day = Int(lexemes[index].key),
      (1...31).contains(day)
    else { return nil }
    var next = ordinalEnd(lexemes, index + 1)
    if isKey(lexemes, next, "day") { next += 1 }
    if isKey(lexemes, next, "of") { next += 1 }
    let hyphen = isKey(lexemes, next, "-")
    if hyphen { next += 1 }
    guard next < lexemes.count, lexemes[next].capitalized,
      let month = CalendarWords.month(lexemes[next].key)
    else { return nil }
    let abbreviated = lexemes[next].key.utf8.count <= 4
    next += 1
    if abbreviated, isKey(lexemes, next, "."), !lexemes[next].spaced,
      next + 1 >= lexemes.count || lexemes[next + 1].kind == .number
    {
      next += 1
    }
    var date = StatedDate(month: month, day: day, from: from, to: next)
    var ahead = next
    if isKey(lexemes, ahead, ",") || (hyphen && isKey(lexemes, ahead, "-")) { ahead += 1 }
    // "on 23 September 28 bodies were found": a short year ends its phrase, a number before a noun counts.
    let counts =
      ahead + 1 < lexemes.count && lexemes[ahead + 1].kind == .word
      && (Int(lexemes[ahead].key) ?? 99) <= 31
    if let year = year(lexemes, ahead, short: (ahead == next || hyphen) && !counts) {
      date.year = year
      date.to = ahead + 1
    }
    return date
  }

  /// `2011-07-04`, `2011/07/04`, `04.07.2011`, `14/3/2012`.
  private static func numeric(_ lexemes: [Lexeme], at index: Int) -> StatedDate? {
    let first = lexemes[index].key
    if first.utf8.count >= 8, first.utf8.contains(0x2e) {
      let parts = first.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 3, let a = parts[0], let b = parts[1], let c = parts[2] else {
        return nil
      }
      return slashed(a, b, c, from: index, to: index + 1)
    }
    guard index + 4 < lexemes.count, lexemes[index + 2].kind == .number,
      lexemes[index + 4].kind == .number,
      let separator = ["-", "/"].first(where: { lexemes[index + 1].key == $0 }),
      lexemes[index + 3].key == separator,
      !(1...4).contains(where: { lexemes[index + $0].spaced }), let a = Int(first),
      let b = Int(lexemes[index + 2].key),
      let c = Int(lexemes[index + 4].key.prefix(while: { $0 != ":" }))
    else { return nil }
    if index > 0, lexemes[index - 1].key == separator, !lexemes[index].spaced { return nil }
    return slashed(a, b, c, from: index, to: index + 5)
  }

  private static func slashed(_ a: Int, _ b: Int, _ c: Int, from: Int, to: Int) -> StatedDate? {
    if (1000...2100).contains(a), CivilDate(a, b, c) != nil {
      return StatedDate(year: a, month: b, day: c, from: from, to: to)
    }
    let year = (1000...2100).contains(c) ? c : (0...99).contains(c) ? expand(c) : 0
    guard year > 0 else { return nil }
    // Day and month tell each other apart only where one of them is no month, or both are equal.
    if a > 12, b <= 12, CivilDate(year, b, a) != nil {
      return StatedDate(year: year, month: b, day: a, from: from, to: to)
    }
    if b > 12 || a == b, a <= 12, CivilDate(year, a, b) != nil {
      return StatedDate(year: year, month: a, day: b, from: from, to: to)
    }
    return nil
  }

  /// The year at `index`; `short` allows two digits, as telegrams print.
  package static func year(_ lexemes: [Lexeme], _ index: Int, short: Bool) -> Int? {
    guard index < lexemes.count, lexemes[index].kind == .number,
      let value = Int(lexemes[index].key)
    else { return nil }
    if Eras.isOfAnother(lexemes, index) { return nil }
    if lexemes[index].key.utf8.count == 4, (1000...2100).contains(value) {
      // "1,500 of March 2000 men" is no year: a unit or hyphen after it makes it a count.
      return value
    }
    if short, lexemes[index].key.utf8.count == 2 { return expand(value) }
    return nil
  }

  /// The century of a year printed with two digits: the one nearest to the turn of 2000.
  private static func expand(_ value: Int) -> Int { value >= 50 ? 1900 + value : 2000 + value }

  private static func ordinalEnd(_ lexemes: [Lexeme], _ index: Int) -> Int {
    guard index < lexemes.count, !lexemes[index].spaced,
      TimeLists.ordinalEndings.contains(lexemes[index].key)
    else { return index }
    return index + 1
  }

  private static func isKey(_ lexemes: [Lexeme], _ index: Int, _ key: String) -> Bool {
    index < lexemes.count && lexemes[index].key == key
  }

  /// Whether what follows a number makes it a count or a clock time and no day of the month.
  private static func isUnit(_ lexemes: [Lexeme], _ index: Int) -> Bool {
    guard index < lexemes.count else { return false }
    return TimeLists.afterNoYear.contains(lexemes[index].key)
  }

  /// Whether "May" stands as a month: after a preposition or a word of time.
  private static func isMonthAlone(_ lexemes: [Lexeme], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    return TimeLists.beforeAYear.contains(lexemes[index - 1].key)
  }
}
