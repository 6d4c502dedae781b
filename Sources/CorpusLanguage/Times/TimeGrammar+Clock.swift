// SPDX-License-Identifier: Apache-2.0

/// Times of day, recurrence, and words that refer to now, before or later.
extension TimeGrammar {
  /// Whether an expression can begin with the word: keeps the rules away from all other words.
  package static func leads(_ key: String) -> Bool {
    leadWords.contains(key) || holidayLeads.contains(key)
  }

  private static let leadWords: Set<String> = English.words("lead words")

  /// "8 p.m. Wednesday", "9:30 a.m.", "noon Thursday".
  package func clock(at index: Int, in sentence: Range<Int>) -> Match? {
    guard let clock = clockTime(at: index) else { return nil }
    var to = clock.to
    if key(to) == "on" || key(to) == "," { to += 1 }
    if isKey(to, TimeLists.timeZones) {
      to += key(to) == "local" && key(to + 1) == "time" ? 2 : 1
      if key(to) == "on" || key(to) == "," { to += 1 }
    }
    if let day = weekday(at: to, from: index, in: sentence) ?? calendarDate(at: to, in: sentence)
      ?? deictic(at: to),
      day.kind == .date, case .calendar(let pattern) = day.meaning
    {
      return Match(index, day.to, .time, .calendar(pattern.then(.clock(clock.value))))
    }
    return Match(
      index, clock.to, .time,
      .calendar(dayReference.then(.shift(0, .day)).then(.clock(clock.value))), isReference: false)
  }

  private func clockTime(at index: Int) -> (value: String, to: Int)? {
    // "High Noon" is a name.
    if lexemes.indices.contains(index), lexemes[index].capitalized,
      lexemes.indices.contains(index - 1), lexemes[index - 1].capitalized,
      !isKey(index - 1, TimeLists.beforeAnHour),
      CalendarWords.weekday(key(index - 1)) == nil
    {
      return nil
    }
    if key(index) == "noon" { return ("12:00", index + 1) }
    if key(index) == "midday" { return ("12:00", index + 1) }
    if key(index) == "midnight" { return ("24:00", index + 1) }
    guard index < lexemes.count, lexemes[index].kind == .number else { return nil }
    let parts = lexemes[index].key.split(separator: ":")
    guard parts.count <= 2, let hour = parts.first.flatMap({ Int($0) }), (0...24).contains(hour),
      parts.count == 1 || Int(parts[1]).map({ $0 < 60 }) ?? false
    else { return nil }
    var to = index + 1
    var shift: Int?
    let half = key(to)
    if half == "am" || half == "pm" {
      shift = half == "pm" ? 12 : 0
      to += 1
    } else if half == "a" || half == "p", key(to + 1) == ".", key(to + 2) == "m" {
      shift = half == "p" ? 12 : 0
      to += key(to + 3) == "." ? 4 : 3
    } else if half == "o", key(to + 1) == "'", key(to + 2) == "clock" {
      shift = 0
      to += 3
    } else if half == "in", key(to + 1) == "the", isKey(index - 1, ["at", "about", "around"]),
      isKey(to + 2, ["morning", "afternoon", "evening"])
    {
      // "at 4 in the morning"
      shift = key(to + 2) == "morning" ? 0 : 12
      to += 3
    }
    guard let shift else { return nil }
    let full = hour == 12 ? (shift == 12 ? 12 : 0) : hour + shift
    guard full <= 24 else { return nil }
    let minutes = parts.count == 2 ? String(parts[1]) : "00"
    return ("\(CivilDate.pad(full, 2)):\(minutes)", to)
  }

  /// Takes in the part of the day behind a date: "Tuesday night", "yesterday afternoon".
  func attachClock(_ match: inout Match) {
    guard match.kind == .date, case .calendar(let pattern) = match.meaning,
      let last = pattern.steps.last
    else { return }
    switch last {
    case .shift(_, .day), .recurring(.weekday, _), .recurring(.monthDay, _): break
    default: return
    }
    guard let part = TimeWords.dayPart(key(match.to)), part.utf8.count == 2 else {
      if key(match.to) == "at", let time = clockTime(at: match.to + 1) {
        match.to = time.to
        match.kind = .time
        match.meaning = .calendar(pattern.then(.clock(time.value)))
      }
      return
    }
    match.to += 1
    match.kind = .time
    match.meaning = .calendar(pattern.then(.clock(part)))
  }

  /// "daily", "every day", "each year", "Tuesdays".
  package func recurring(at index: Int) -> Match? {
    if let value = TimeWords.set(key(index)), key(index) != "annual" {
      return .symbol(index, index + 1, .set, value)
    }
    if isKey(index, ["every", "each"]) {
      if let unit = TimeWords.duration(key(index + 1)) {
        return .symbol(
          index, index + 2, .set, Self.period(NumberPhrase(value: 1, from: 0, to: 0), unit))
      }
      if let phrase = NumberReader.cardinal(lexemes, at: index + 1),
        let unit = TimeWords.duration(key(phrase.to))
      {
        return .symbol(index, phrase.to + 1, .set, Self.period(phrase, unit))
      }
      if let day = CalendarWords.weekday(key(index + 1)) {
        return .symbol(index, index + 2, .set, "XXXX-WXX-\(day)")
      }
      if let month = CalendarWords.month(key(index + 1)), lexemes[index + 1].capitalized {
        return .symbol(index, index + 2, .set, "XXXX-\(CivilDate.pad(month, 2))")
      }
      return nil
    }
    if key(index).hasSuffix("days"), key(index) != "days",
      let day = CalendarWords.weekday(String(key(index).dropLast()))
    {
      return .symbol(index, index + 1, .set, "XXXX-WXX-\(day)")
    }
    return nil
  }

  /// "now", "recently", "the future", "the past".
  package func symbol(at index: Int) -> Match? {
    let word = key(index)
    if let value = TimeWords.reference(word) {
      if word == "shortly", isKey(index + 1, ["after", "before"]) { return nil }
      // "it soon became a flood": what was soon in a tale of the past is not ahead.
      if word == "soon",
        isKey(index + 1, ["as", "after"]) || isKey(index - 1, ["was", "were"])
          || isPast(index + 1)
      {
        return nil
      }
      return .symbol(index, index + 1, .date, value)
    }
    if word == "the" {
      if key(index + 1) == "future" { return .symbol(index, index + 2, .date, "FUTURE_REF") }
      if key(index + 1) == "near", isKey(index + 2, ["future", "term"]) {
        return .symbol(index, index + 3, .date, "FUTURE_REF")
      }
      if key(index + 1) == "past", !isKey(index + 2, ["few"]),
        index + 2 >= lexemes.count
          || lexemes[index + 2].kind == .mark
      {
        return .symbol(index, index + 2, .date, "PAST_REF")
      }
    }
    if word == "these", key(index + 1) == "days" {
      return .symbol(index, index + 2, .date, "PRESENT_REF")
    }
    if word == "current" { return .symbol(index, index + 1, .date, "PRESENT_REF") }
    if word == "recent" {
      // "recent months" is a stretch of months, "recent years" mostly the past at large.
      if isKey(index + 1, ["months", "weeks", "days"]),
        let unit = TimeWords.duration(key(index + 1))
      {
        return .symbol(index, index + 2, .duration, Self.period(nil, unit))
      }
      let to =
        isKey(index + 1, TimeLists.unitsOfYearsToDays) ? index + 2 : index + 1
      return .symbol(index, to, .date, "PAST_REF")
    }
    if word == "the", let decade = TimeWords.decade(key(index + 1)),
      let first = CivilDate(decade, 1, 1)
    {
      return .date(index, index + 2, .absolute(TimeValue(grain: .decade, first: first)))
    }
    return nil
  }
}
