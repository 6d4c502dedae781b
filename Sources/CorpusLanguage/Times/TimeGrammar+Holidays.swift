// SPDX-License-Identifier: Apache-2.0

/// Days of the year that have names.
extension TimeGrammar {
  /// A named day: the date it recurs on, and the days from there to it.
  struct Holiday {
    package var words: [String]
    package var recurring: TimePattern.Recurring
    package var offset = 0
    /// Whether the words before "day" or "eve" name it alone.
    package var standsAlone = false

    package init(
      _ words: String, _ recurring: TimePattern.Recurring, offset: Int = 0,
      standsAlone: Bool = false
    ) {
      self.words = words.split(separator: " ").map(String.init)
      self.recurring = recurring
      self.offset = offset
      self.standsAlone = standsAlone
    }
  }

  private static let holidays: [String: [Holiday]] = Dictionary(
    grouping: [
      Holiday("christmas eve", .monthDay(12, 24)),
      Holiday("christmas day", .monthDay(12, 25)),
      Holiday("christmas", .monthDay(12, 25), standsAlone: true),
      Holiday("halloween", .monthDay(10, 31), standsAlone: true),
      Holiday("new year 's day", .monthDay(1, 1)), Holiday("new year 's eve", .monthDay(12, 31)),
      Holiday("valentine 's day", .monthDay(2, 14)),
      Holiday("independence day", .monthDay(7, 4)), Holiday("fourth of july", .monthDay(7, 4)),
      Holiday("veterans day", .monthDay(11, 11)), Holiday("boxing day", .monthDay(12, 26)),
      Holiday("bastille day", .monthDay(7, 14)), Holiday("may day", .monthDay(5, 1)),
      Holiday("thanksgiving day", .nthWeekday(nth: 4, weekday: 4, month: 11)),
      Holiday("thanksgiving", .nthWeekday(nth: 4, weekday: 4, month: 11), standsAlone: true),
      Holiday("labor day", .nthWeekday(nth: 1, weekday: 1, month: 9)),
      Holiday("memorial day", .nthWeekday(nth: -1, weekday: 1, month: 5)),
      Holiday("presidents ' day", .nthWeekday(nth: 3, weekday: 1, month: 2)),
      Holiday("presidents day", .nthWeekday(nth: 3, weekday: 1, month: 2)),
      Holiday("columbus day", .nthWeekday(nth: 2, weekday: 1, month: 10)),
      Holiday("mother 's day", .nthWeekday(nth: 2, weekday: 7, month: 5)),
      Holiday("father 's day", .nthWeekday(nth: 3, weekday: 7, month: 6)),
      // The Tuesday after the first Monday.
      Holiday("election day", .nthWeekday(nth: 1, weekday: 1, month: 11), offset: 1),
      Holiday("easter sunday", .easter), Holiday("easter monday", .easter, offset: 1),
      Holiday("easter", .easter, standsAlone: true),
      Holiday("good friday", .easter, offset: -2),
      Holiday("palm sunday", .easter, offset: -7),
      Holiday("ash wednesday", .easter, offset: -46),
    ], by: { $0.words[0] })

  /// Words that named days begin with.
  static let holidayLeads: Set<String> = Set(holidays.keys)

  /// "Thanksgiving Day", "last Christmas", "Easter Sunday 1999", "Good Friday".
  package func holiday(at index: Int, in sentence: Range<Int>) -> Match? {
    var at = index
    var direction: TimePattern.Direction?
    switch key(at) {
    case "last": direction = .strictlyBefore
    case "next": direction = .strictlyAfter
    case "this": direction = .near
    default: at -= 1
    }
    at += 1
    guard at < lexemes.count, lexemes[at].capitalized,
      let found = Self.holidays[key(at)]?.first(where: { holiday in
        holiday.words.indices.allSatisfy { key(at + $0) == holiday.words[$0] }
      })
    else { return nil }
    var to = at + found.words.count
    // "Easter Island", "Christmas Humphreys": a name goes on in capitals.
    if found.standsAlone, to < lexemes.count, lexemes[to].capitalized, lexemes[to].kind == .word,
      CalendarWords.weekday(key(to)) == nil
    {
      return nil
    }
    var steps: [TimePattern.Step]
    let comma = key(to) == "," ? to + 1 : to
    let of = key(comma) == "of" ? comma + 1 : comma
    if let year = StatedDate.year(lexemes, of, short: false), let value = TimeValue.year(year) {
      to = of + 1
      steps = [.absolute(value), .recurring(found.recurring, .inside)]
    } else if isKey(of, ["last", "this", "next"]), key(of + 1) == "year" {
      let count = key(of) == "last" ? -1 : key(of) == "next" ? 1 : 0
      to = of + 2
      steps = [.shift(count, .year), .recurring(found.recurring, .inside)]
    } else {
      steps = [
        .recurring(
          found.recurring, direction ?? (isFuture(around: at..<to, in: sentence) ? .after : .near))
      ]
    }
    if found.offset != 0 { steps.append(.shift(found.offset, .day)) }
    if key(to) == "week" {
      steps.append(.shift(0, .week))
      to += 1
    }
    return Match(index, to, .date, .calendar(TimePattern(steps)))
  }
}
