// SPDX-License-Identifier: Apache-2.0

/// Dates of the calendar: days, months, weekdays, years, quarters and seasons.
extension TimeGrammar {
  /// "March 9", "Aug. 8 last year", "Monday, March 12, 2012", "last March", "30 DECEMBER", "2011-07-04".
  func calendarDate(at index: Int, in sentence: Range<Int>) -> Match? {
    var at = index
    var direction: TimePattern.Direction?
    if isKey(at, TimeLists.qualifiersOfAPeriod) {
      direction = key(at) == "next" ? .strictlyAfter : key(at) == "this" ? .inside : .strictlyBefore
      at += 1
    }
    if key(at) == "the", index == at {
      // "the 14th of March"
      guard NumberReader.ordinal(lexemes, at: at + 1) != nil else { return nil }
      at += 1
    }
    guard let date = StatedDate.read(lexemes, at: at), date.to > at else { return nil }
    let shouted = lexemes[at].kind == .word || date.day != nil
    guard shouted else { return nil }
    if date.year == nil, let spelled = NumberReader.spelledYear(lexemes, at: date.to),
      let value = date.day.map({
        CivilDate(spelled.value, date.month, $0).map { TimeValue.day($0) }
      })
        ?? TimeValue.month(spelled.value, date.month)
    {
      return .date(index, spelled.to, .absolute(value))
    }
    if let year = date.year {
      guard
        let value = date.day.map({ CivilDate(year, date.month, $0).map { TimeValue.day($0) } })
          ?? TimeValue.month(year, date.month)
      else { return nil }
      return .date(index, date.to, .absolute(value))
    }
    if date.day == nil, !isMonth(at, date, direction != nil) { return nil }
    let recurring: TimePattern.Recurring =
      date.day.map { .monthDay(date.month, $0) } ?? .month(date.month)
    var to = date.to
    if key(to) == ",", isKey(to + 1, ["last", "this", "next"]), key(to + 2) == "year" { to += 1 }
    // "Aug. 8 last year", "June of this year", "March the following year"
    let of = key(to) == "of" ? to + 1 : to
    if isKey(of, ["last", "this", "next"]), key(of + 1) == "year" {
      let count = key(of) == "last" ? -1 : key(of) == "next" ? 1 : 0
      return .date(index, of + 2, .shift(count, .year), .recurring(recurring, .inside))
    }
    let way = direction ?? self.direction(around: at..<to, in: sentence)
    return .date(index, to, .recurring(recurring, way))
  }

  /// A further day of the month just named: "April 24 and 25", "Oct. 13-15", "March 3, 4 and 5".
  func nextDay(after match: Match) -> Match? {
    guard case .calendar(var pattern) = match.meaning, match.kind == .date,
      let last = pattern.steps.last
    else { return nil }
    var at = match.to
    guard isKey(at, TimeLists.betweenDates) else { return nil }
    if key(at) == ",", key(at + 2) != "and" || lexemes[at + 1].kind != .number { return nil }
    at += 1
    guard at < lexemes.count, lexemes[at].kind == .number, lexemes[at].key.utf8.count <= 2,
      let day = Int(lexemes[at].key)
    else { return nil }
    // "April 24 and 25 people" counts: what follows must end the phrase.
    let next = at + 1
    guard
      next >= lexemes.count || (lexemes[next].kind == .mark && lexemes[next].spaced == false)
        || isKey(next, TimeLists.afterAMonthAlone)
    else { return nil }
    if isKey(next, ["-", ":", "/", "%"]) { return nil }
    pattern.steps.removeLast()
    switch last {
    case .recurring(.monthDay(let month, let before), let direction):
      guard day > before, day <= 31 else { return nil }
      pattern.steps.append(.recurring(.monthDay(month, day), direction))
    case .absolute(let value):
      guard value.grain == .day, lexemes[at - 2].key == String(value.first.day),
        day > value.first.day,
        let date = CivilDate(value.first.year, value.first.month, day)
      else { return nil }
      pattern.steps.append(.absolute(.day(date)))
    default: return nil
    }
    return Match(at, next, .date, .calendar(pattern))
  }

  /// "the 20th century", "the nineteenth century".
  package func century(at index: Int) -> Match? {
    let at = key(index) == "the" ? index + 1 : index
    guard let ordinal = NumberReader.ordinal(lexemes, at: at), (2...21).contains(ordinal.value)
    else { return nil }
    let unit = key(ordinal.to) == "-" ? ordinal.to + 1 : ordinal.to
    guard key(unit) == "century", let first = CivilDate((ordinal.value - 1) * 100, 1, 1) else {
      return nil
    }
    return .date(index, unit + 1, .absolute(TimeValue(grain: .century, first: first)))
  }

  /// Whether a month's name alone is the month and no name or verb.
  private func isMonth(_ at: Int, _ date: StatedDate, _ qualified: Bool) -> Bool {
    let word = lexemes[at].key
    guard word == "may" || word == "march" || word == "april" || word == "june" || word == "august"
    else { return word.utf8.count > 3 || key(date.to - 1) == "." || qualified }
    if qualified { return true }
    let before = key(at - 1)
    // "the March accession"
    if word == "march", before == "the", date.to < lexemes.count, lexemes[date.to].kind == .word,
      !lexemes[date.to].capitalized, !isKey(date.to, TimeLists.afterADateWithoutAYear)
    {
      return true
    }
    if word == "april" || word == "june" {
      return
        !(date.to < lexemes.count && lexemes[date.to].capitalized && lexemes[date.to].kind == .word)
    }
    return TimeLists.beforeAMonth.contains(before)
  }

  /// "Monday", "last Friday", "Tuesday night", "next Sunday".
  ///
  /// - Parameter start: where the words about the clause end, if the weekday stands behind a time of day.
  package func weekday(at index: Int, from start: Int? = nil, in sentence: Range<Int>) -> Match? {
    var at = index
    var direction: TimePattern.Direction?
    if key(at) == "on" { return nil }
    if key(at) == "the", isKey(at + 1, ["previous", "following"]) {
      return neighbouringWeekday(at: index)
    }
    if isKey(at, ["last", "past"]) { direction = .strictlyBefore }
    if key(at) == "next" { direction = .strictlyAfter }
    if key(at) == "this" {
      direction = .after
      if key(at + 1) == "coming" { at += 1 }
      if key(at + 1) == "past" {
        direction = .before
        at += 1
      }
    }
    if key(at) == "coming" { direction = .after }
    if direction != nil { at += 1 }
    guard at < lexemes.count, lexemes[at].capitalized,
      let day = CalendarWords.weekday(lexemes[at].key),
      lexemes[at].key.utf8.count >= 6 || key(at + 1) == "." && isAttached(at + 1)
    else { return nil }
    // "Friday" with "last week" or "next week" after it.
    var to = at + 1
    if isKey(to, ["last", "next", "this"]), key(to + 1) == "week" {
      let count = key(to) == "last" ? -1 : key(to) == "next" ? 1 : 0
      to += 2
      return .date(index, to, .shift(count, .week), .recurring(.weekday(day), .inside))
    }
    let way = direction ?? (isFuture(around: (start ?? at)..<to, in: sentence) ? .after : .before)
    return .date(index, to, .recurring(.weekday(day), way))
  }

  /// "the last Monday of August 2030", "the second Tuesday of last month": seen from that month.
  func weekdayOfMonth(at index: Int, in sentence: Range<Int>) -> Match? {
    let at = key(index) == "the" ? index + 1 : index
    let nth: Int
    if key(at) == "last" {
      nth = -1
    } else {
      guard let ordinal = NumberReader.ordinal(lexemes, at: at), ordinal.to == at + 1,
        (1...5).contains(ordinal.value)
      else { return nil }
      nth = ordinal.value
    }
    guard at + 1 < lexemes.count, lexemes[at + 1].capitalized,
      let weekday = CalendarWords.weekday(key(at + 1)), isKey(at + 2, ["of", "in"]),
      let month = calendarDate(at: at + 3, in: sentence) ?? relativeUnit(at: at + 3, in: sentence),
      case .calendar(let pattern) = month.meaning, pattern.grain == .month
    else { return nil }
    let recurring = TimePattern.Recurring.nthWeekday(nth: nth, weekday: weekday, month: 0)
    return Match(
      index, month.to, .date, .calendar(pattern.then(.recurring(recurring, .inside))))
  }

  /// "the previous Friday", "the following Monday": seen from the day that the text spoke of.
  private func neighbouringWeekday(at index: Int) -> Match? {
    guard index + 2 < lexemes.count, lexemes[index + 2].capitalized,
      let day = CalendarWords.weekday(key(index + 2))
    else { return nil }
    let way: TimePattern.Direction =
      key(index + 1) == "previous" ? .strictlyBefore : .strictlyAfter
    return Match(
      index, index + 3, .date, .calendar(dayReference.then(.recurring(.weekday(day), way))))
  }

  /// "1989", "in 1989", "fiscal 1990", "the 1990s", "nineteen ninety-six".
  package func year(at index: Int) -> Match? {
    var at = index
    if key(at) == "fiscal" { at += 1 }
    if key(at) == "the" { at += 1 }
    if key(at) == "year" { at += 1 }
    if let spelled = NumberReader.spelledYear(lexemes, at: at),
      let value = TimeValue.year(spelled.value)
    {
      return .date(index, spelled.to, .absolute(value))
    }
    // "the year two thousand"
    if key(at - 1) == "year", key(at) == "two", let count = NumberReader.cardinal(lexemes, at: at),
      (2000...2099).contains(count.value), let value = TimeValue.year(count.value)
    {
      return .date(index, count.to, .absolute(value))
    }
    if key(at) == "'", at + 1 < lexemes.count, lexemes[at + 1].kind == .number, isAttached(at + 1),
      key(at + 2) == "s", isAttached(at + 2), let two = Int(key(at + 1)), two % 10 == 0, two < 100,
      let first = CivilDate((two >= 30 ? 1900 : 2000) + two, 1, 1)
    {
      return .date(index, at + 3, .absolute(TimeValue(grain: .decade, first: first)))
    }
    guard at < lexemes.count, lexemes[at].kind == .number, lexemes[at].key.utf8.count == 4,
      let number = Int(lexemes[at].key), (1400...2099).contains(number),
      !Eras.isOfAnother(lexemes, at)
    else { return nil }
    let next = key(at + 1)
    if next == "s" || next == "'s" && number % 10 == 0 && key(at - 1) == "the", isAttached(at + 1) {
      guard let first = CivilDate(number, 1, 1) else { return nil }
      return .date(index, at + 2, .absolute(TimeValue(grain: .decade, first: first)))
    }
    guard let value = TimeValue.year(number), at > index || isYear(at) else { return nil }
    return .date(index, at + 1, .absolute(value))
  }

  /// Whether four digits are a year and count nothing.
  private func isYear(_ at: Int) -> Bool {
    guard let number = Int(key(at)) else { return false }
    let before = key(at - 1)
    if isAttached(at), before == "-", isKey(at - 2, TimeLists.partsOfAMonth) {
      return true
    }
    if isAttached(at), ["$", "#", "-", "/", "+", ".", "·"].contains(before) {
      return (before == "-" || before == "/") && at >= 2 && lexemes[at - 2].kind == .number
    }
    if isAttached(at + 1), isKey(at + 1, TimeLists.afterNoYearByAMark) { return false }
    if TimeLists.beforeAYearAlone
      .contains(before)
    {
      let counted = Self.countedNouns.contains(key(at + 1))
      return !counted && (number >= 1700 || before == "in" || before == "since")
    }
    if ["(", ","].contains(before) {
      return number >= 1700 && !Self.countedNouns.contains(key(at + 1))
    }
    // "the 2008 declaration", "his 1996 book": recent years before a noun.
    return (1900...2049).contains(number) && !Self.countedNouns.contains(key(at + 1))
      && !isKey(
        at - 1, TimeLists.beforeNoYear)
  }

  private static let countedNouns: Set<String> = English.words("counted nouns")

  /// "the third quarter of 1989", "fourth-quarter", "the first half", "the latest quarter".
  package func quarter(at index: Int, in sentence: Range<Int>) -> Match? {
    var at = index
    if key(at) == "the" || key(at) == "its" { at += 1 }
    var fixed: Int?
    if at < lexemes.count, lexemes[at].kind == .number, lexemes[at].key.utf8.count == 4 {
      guard let year = StatedDate.year(lexemes, at, short: false) else { return nil }
      fixed = year
      at += 1
    }
    if key(at) == "fiscal" { at += 1 }
    guard let ordinal = NumberReader.ordinal(lexemes, at: at), (1...4).contains(ordinal.value)
    else {
      return nil
    }
    at = ordinal.to
    if key(at) == "-" { at += 1 }
    if key(at) == "fiscal" { at += 1 }
    let isHalf = key(at) == "half"
    guard key(at) == "quarter" || (isHalf && ordinal.value <= 2) else { return nil }
    at += 1
    let recurring: TimePattern.Recurring = isHalf ? .half(ordinal.value) : .quarter(ordinal.value)
    let of = isKey(at, ["of", "in"]) ? at + 1 : at
    if fixed == nil, let year = StatedDate.year(lexemes, of, short: false) {
      fixed = year
      at = of + 1
    } else if isKey(of, ["last", "this", "next"]), key(of + 1) == "year" {
      let count = key(of) == "last" ? -1 : key(of) == "next" ? 1 : 0
      return .date(index, of + 2, .shift(count, .year), .recurring(recurring, .inside))
    } else if isHalf, key(of) == "the", key(of + 1) == "year" {
      return .date(index, of + 2, .recurring(recurring, .inside))
    }
    if let fixed {
      guard
        let value = isHalf ? TimeValue.half(fixed, ordinal.value) : .quarter(fixed, ordinal.value)
      else { return nil }
      return .date(index, at, .absolute(value))
    }
    if isHalf, key(index) != "the" { return nil }
    let way: TimePattern.Direction =
      isFuture(around: index..<at, in: sentence) ? .near : .before
    return .date(index, at, .recurring(recurring, way))
  }

  /// "last fall", "this summer", "the winter of 1994", "spring 1998".
  package func season(at index: Int, in sentence: Range<Int>) -> Match? {
    var at = index
    let qualifier = key(at)
    if TimeLists.qualifiersOfAWeekday.contains(qualifier) { at += 1 }
    guard let season = TimeWords.season(key(at)) else { return nil }
    let of = key(at + 1) == "of" ? at + 2 : at + 1
    if let year = StatedDate.year(lexemes, of, short: false),
      let value = TimeValue.season(year, season)
    {
      return .date(index, of + 1, .absolute(value))
    }
    if let year = NumberReader.spelledYear(lexemes, at: of),
      let value = TimeValue.season(year.value, season)
    {
      return .date(index, year.to, .absolute(value))
    }
    switch qualifier {
    case "last", "past":
      return .date(index, at + 1, .recurring(.season(season), .strictlyBefore))
    case "next": return .date(index, at + 1, .recurring(.season(season), .strictlyAfter))
    case "this": return .date(index, at + 1, .recurring(.season(season), .inside))
    default:
      // "fall" and "spring" are verbs and nouns too.
      guard
        key(index - 1) == "in" || (qualifier == "the" && ["summer", "winter"].contains(key(at)))
      else { return nil }
      return .date(
        index, at + 1,
        .recurring(.season(season), isFuture(around: index..<at, in: sentence) ? .after : .before))
    }
  }
}
