// SPDX-License-Identifier: Apache-2.0

/// Times that are counted from the publication or from what the text spoke of last.
extension TimeGrammar {
  /// "today", "yesterday", "tomorrow", "tonight", "this morning", "last night", "the day before yesterday".
  func deictic(at index: Int) -> Match? {
    switch key(index) {
    case "today": return .date(index, index + 1, .shift(0, .day))
    case "yesterday": return .date(index, index + 1, .shift(-1, .day))
    case "tomorrow": return .date(index, index + 1, .shift(1, .day))
    case "tonight":
      return Match(
        index, index + 1, .time, .calendar(TimePattern([.shift(0, .day), .clock("NI")])))
    case "this", "last":
      guard let part = TimeWords.dayPart(key(index + 1)), part.utf8.count == 2,
        key(index) == "this" || key(index + 1) == "night"
      else { return nil }
      let day = key(index) == "this" ? 0 : -1
      return Match(
        index, index + 2, .time, .calendar(TimePattern([.shift(day, .day), .clock(part)])))
    case "the":
      if key(index + 1) == "day", key(index + 2) == "before", key(index + 3) == "yesterday" {
        return .date(index, index + 4, .shift(-2, .day))
      }
      if key(index + 1) == "day", key(index + 2) == "after", key(index + 3) == "tomorrow" {
        return .date(index, index + 4, .shift(2, .day))
      }
      // "the next morning", "the following night": of the day after the one that the text spoke of.
      if isKey(index + 1, ["next", "following"]), let part = TimeWords.dayPart(key(index + 2)),
        part.utf8.count == 2
      {
        return Match(
          index, index + 3, .time,
          .calendar(dayReference.then(.shift(1, .day)).then(.clock(part))))
      }
      if key(index + 1) == "day", isKey(index + 2, ["before", "after"]),
        let match = offset(
          NumberPhrase(value: 1, from: index, to: index), "day", from: index, to: index + 2),
        match.to > index + 3
      {
        return match
      }
      return weekOf(at: index)
    default: return nil
    }
  }

  /// "the week of March 6".
  private func weekOf(at index: Int) -> Match? {
    guard key(index + 1) == "week", key(index + 2) == "of",
      let date = calendarDate(at: index + 3, in: index..<index + 4), date.kind == .date,
      case .calendar(let pattern) = date.meaning, pattern.grain == .day
    else { return nil }
    return Match(index, date.to, .date, .calendar(pattern.then(.shift(0, .week))))
  }

  /// The day that the text spoke of last; where it spoke of none, that of publication.
  var dayReference: TimePattern {
    reference.flatMap { $0.grain == .day ? $0 : nil } ?? TimePattern([])
  }

  /// "last year", "this week", "the past three months", "the following day", "that year", "the weekend", "the quarter".
  func relativeUnit(at index: Int, in sentence: Range<Int>) -> Match? {
    var at = index
    if isKey(at, TimeLists.determinersOfAPeriod) { at += 1 }
    let qualifier = key(at)
    let hasArticle = at > index
    let count: Int?
    switch qualifier {
    case let word where TimeLists.qualifiersOfTheLast.contains(word): count = -1
    case "this", "current", "present": count = 0
    case "next", "coming", "following": count = 1
    case let word where TimeLists.qualifiersOfOneOfSeveral.contains(word): count = nil
    case let word where TimeLists.unitsOfADefinitePeriod.contains(word):
      return hasArticle ? definite(at, from: index, in: sentence) : nil
    default: return nil
    }
    at += 1
    if isKey(at, ["fiscal", "calendar", "full"]) { at += 1 }
    // "the past three months", "the last few weeks", "recent years": stretches, not points.
    if let phrase = NumberReader.cardinal(lexemes, at: at),
      let unit = TimeWords.duration(key(skipAdjective(phrase.to))),
      count != nil || qualifier == "first", !isKey(skipAdjective(phrase.to) + 2, ["old"])
    {
      let to = skipAdjective(phrase.to) + 1
      return .symbol(index, to, .duration, Self.period(phrase, unit))
    }
    // "the latest period" of a report on quarters
    if qualifier == "latest", hasArticle, key(at) == "period", isQuarterly {
      return .date(index, at + 1, .shift(-1, .quarter))
    }
    guard let grain = TimeWords.grain(key(at)) else { return nil }
    if key(at).hasSuffix("s") {
      guard let unit = TimeWords.duration(key(at)), count != nil, count != 0 else { return nil }
      return .symbol(index, at + 1, .duration, Self.period(nil, unit))
    }
    return qualified(qualifier, grain, at, from: index, hasArticle: hasArticle, count: count)
  }

  /// The period of `grain` that a qualifier picks: "that day", "the following week", "last year".
  private func qualified(
    _ qualifier: String, _ grain: TimeValue.Grain, _ at: Int, from index: Int, hasArticle: Bool,
    count: Int?
  ) -> Match? {
    let to = at + 1
    switch qualifier {
    case "same", "that":
      // "that day" of a year tells none.
      guard let reference, reference.grain.map({ $0 <= grain }) ?? false else { return nil }
      return Match(index, to, .date, .calendar(reference.then(.shift(0, grain))))
    case "following", "previous", "prior":
      guard hasArticle || qualifier == "following", let count else { return nil }
      let base = reference ?? TimePattern([])
      return Match(index, to, .date, .calendar(base.then(.shift(count, grain))))
    case "next" where hasArticle && grain == .day, "next" where hasArticle && grain == .year:
      let base = reference ?? TimePattern([])
      return Match(index, to, .date, .calendar(base.then(.shift(1, grain))))
    case "latest":
      guard hasArticle, grain == .quarter else { return nil }
      return .date(index, to, .shift(-1, .quarter))
    case "first", "final": return nil
    case "past", "last":
      // "the past year" is the year up to now, "last year" the calendar year.
      if qualifier == "past" || hasArticle, grain >= .year || grain == .day,
        let unit = TimeWords.duration(key(at))
      {
        return .symbol(
          index, to, .duration, Self.period(NumberPhrase(value: 1, from: 0, to: 0), unit))
      }
      return .date(index, to, .shift(-1, grain))
    case "present" where grain != .year: return nil
    default:
      guard let count else { return nil }
      return .date(index, to, .shift(count, grain))
    }
  }

  /// "year-end", "year end", "the year's end": the year at whose end it is.
  func yearEnd(at index: Int) -> Match? {
    guard key(index) == "year" else { return nil }
    let at = isKey(index + 1, ["-", "'s"]) ? index + 2 : index + 1
    guard key(at) == "end", !isKey(index - 1, ["last", "next", "this"]) else { return nil }
    return .date(index, at + 1, .shift(0, .year))
  }

  private func skipAdjective(_ at: Int) -> Int {
    if key(at) == "-" { return at + 1 }
    return isKey(at, TimeLists.adjectivesOfADuration)
      ? at + 1 : at
  }

  /// "the weekend", "the year", "the week", "the quarter", "the day".
  private func definite(_ at: Int, from index: Int, in sentence: Range<Int>) -> Match? {
    let to = at + 1
    switch key(at) {
    case "weekend":
      return .date(
        index, to, .recurring(.weekend, isFuture(around: at..<to, in: sentence) ? .after : .before))
    case "quarter": return .date(index, to, .shift(-1, .quarter))
    case "year" where isKey(to, ["ended", "ending"]):
      return .symbol(index, to, .duration, "P1Y")
    case "year", "month", "week":
      // "the end of the year", "for the year"
      guard isKey(index - 1, TimeLists.prepositionsOfADuration),
        let grain = TimeWords.grain(key(at)), !isKey(to, TimeLists.afterAShift)
      else { return nil }
      return .date(index, to, .shift(0, grain))
    default: return nil
    }
  }

  /// "three days ago", "a year earlier", "two weeks later", "six months", "four-month", "a few days".
  package func counted(at index: Int, in sentence: Range<Int>) -> Match? {
    var at = index
    var phrase: NumberPhrase?
    if isKey(at, ["a", "an", "one"]), TimeWords.duration(key(at + 1)) != nil {
      phrase = NumberPhrase(value: 1, from: at, to: at + 1)
    } else {
      phrase = NumberReader.cardinal(lexemes, at: at)
    }
    guard let phrase else { return bare(at: index) }
    if phrase.isFraction { return nil }
    at = phrase.to
    if key(at) == "of", phrase.isVague { at += 1 }
    // "three-quarters of the town" is no time.
    if key(at) == "-", isKey(at + 1, ["quarter", "quarters"]), phrase.value < 4, key(index) != "a" {
      return nil
    }
    var hasHalf = false
    if key(at) == "1", key(at + 1) == "/", key(at + 2) == "2" {
      hasHalf = true
      at += 3
    } else if key(at) == "and", key(at + 1) == "a", key(at + 2) == "half" {
      hasHalf = true
      at += 3
    }
    if key(at) == "to" || key(at) == "or" || key(at) == "-" || key(at) == "–",
      let second = NumberReader.cardinal(lexemes, at: at + 1), !second.isFraction,
      TimeWords.duration(key(second.to)) != nil, key(second.to) != "second"
    {
      at = second.to
    } else if key(at) == "-", isAttached(at) {
      at += 1
    }
    at =
      isKey(
        at, TimeLists.adjectivesOfAStretch)
      ? at + 1 : at
    guard let unit = TimeWords.duration(key(at)) else { return nil }
    // "on 60 Minutes": in running text a unit in capitals is part of a name.
    if lexemes[at].capitalized, index > 0, lexemes[index - 1].kind == .word,
      !lexemes[index - 1].capitalized, at + 1 >= lexemes.count || !lexemes[at + 1].capitalized
    {
      return nil
    }
    // "a year-earlier loss" compares; the year belongs to "earlier".
    if isKey(index, ["a", "an"]), key(at + 1) == "-", isAttached(at + 1) { return nil }
    let isPlural = key(at).hasSuffix("s")
    if key(at) == "second" || (key(at) == "quarter" && !isPlural && phrase.value == 1) {
      return nil
    }
    if unit.hasPrefix("T"), key(at) == "seconds", phrase.isVague { return nil }
    // "the 34-year-old": an age is none of the text's times.
    if key(at + 1) == "-", key(at + 2) == "old" { return nil }
    if isKey(at + 1, ["old", "olds"]) { return nil }
    return measured(phrase, unit, at, from: index, hasHalf: hasHalf)
  }

  /// The duration or the shift of as many units, with what stands behind the unit: "and a half", "or so ago", "later".
  private func measured(
    _ phrase: NumberPhrase, _ unit: String, _ at: Int, from index: Int, hasHalf: Bool
  ) -> Match? {
    var hasHalf = hasHalf
    var to = at + 1
    if key(to) == "and", key(to + 1) == "a", key(to + 2) == "half" {
      hasHalf = true
      to += 3
    }
    // "a week or so ago"
    if key(to) == "or", isKey(to + 1, ["so", "more"]), key(to + 2) == "ago",
      let match = offset(phrase, key(at), from: index, to: to + 2)
    {
      return match
    }
    let isCouple = key(phrase.to - 1) == "couple" || key(phrase.to - 2) == "couple"
    let counted =
      isCouple ? NumberPhrase(value: 2, from: phrase.from, to: phrase.to) : phrase
    let period = Self.period(counted, unit) + (hasHalf ? Self.half(unit) : "")
    if let match = offset(phrase, key(at), from: index, to: to) { return match }
    if isKey(index, ["a", "an"]), isKey(to, ["a", "per"]) { return nil }
    return .symbol(index, to, .duration, period)
  }

  /// "ago", "earlier", "later", "before", "after" behind a counted unit.
  private func offset(_ phrase: NumberPhrase, _ unit: String, from: Int, to: Int) -> Match? {
    guard let grain = TimeWords.grain(unit) else { return nil }
    let word = key(to)
    let sign: Int
    var end = to + 1
    switch word {
    case "ago", "earlier", "before": sign = -1
    case let word where TimeLists.afterACountedUnit.contains(word): sign = 1
    case "from" where key(to + 1) == "now":
      sign = 1
      end = to + 2
    default: return nil
    }
    if phrase.isVague {
      return word == "ago" ? .symbol(from, end, .date, "PAST_REF") : nil
    }
    let anchored = word == "ago" || word == "from"
    if word == "before" || word == "after" {
      // "two days after March 9", "a week before Easter": counted from the day that follows.
      let ahead = end..<min(lexemes.count, end + 1)
      guard !ahead.isEmpty,
        let day = calendarDate(at: end, in: ahead) ?? weekday(at: end, in: ahead)
          ?? holiday(at: end, in: ahead) ?? deictic(at: end),
        case .calendar(let pattern) = day.meaning, pattern.grain == .day
      else { return nil }
      return Match(
        from, day.to, .date, .calendar(pattern.then(.shift(sign * phrase.value, grain))))
    }
    var base = TimePattern([])
    if !anchored || isQuarterly {
      if let reference, grain >= .month || !anchored { base = reference }
    }
    if let reference, isQuarterly, grain == .year { base = reference }
    if !base.steps.isEmpty, grain == .year, isQuarterly {
      return Match(
        from, end, .date, .calendar(base.then(.move(sign * phrase.value, grain))),
        isReference: false)
    }
    if anchored { base = TimePattern([]) }
    // What was "a year ago" is compared with; a comparison that follows is with the same year.
    return Match(
      from, end, .date, .calendar(base.then(.shift(sign * phrase.value, grain))),
      isReference: !(word == "ago" && grain == .year && phrase.value == 1))
  }

  /// Whether the text speaks of a quarter: comparisons in reports of earnings are with the same one a year before.
  private var isQuarterly: Bool {
    guard let last = reference?.steps.last else { return false }
    switch last {
    case .absolute(let value): return value.grain == .quarter
    case .shift(_, let grain): return grain == .quarter
    case .recurring(.quarter, _): return true
    default: return false
    }
  }

  /// "years", "weeks", "months" alone, and "year-ago".
  private func bare(at index: Int) -> Match? {
    if key(index) == "year", key(index + 1) == "-", isKey(index + 2, ["ago", "earlier"]) {
      var base = isQuarterly ? reference ?? TimePattern([]) : TimePattern([])
      var to = index + 3
      let from = key(index - 1) == "the" ? index - 1 : index
      if let ordinal = NumberReader.ordinal(lexemes, at: to), (1...4).contains(ordinal.value),
        key(ordinal.to) == "quarter"
      {
        // "the year-ago third quarter"
        base = TimePattern([.recurring(.quarter(ordinal.value), .before)])
        to = ordinal.to + 1
      } else if isKey(to, ["quarter", "period"]) {
        if key(to) == "quarter", base.steps.isEmpty { base = TimePattern([.shift(-1, .quarter)]) }
        to += 1
      }
      let step: TimePattern.Step = base.steps.isEmpty ? .shift(-1, .year) : .move(-1, .year)
      return Match(from, to, .date, .calendar(base.then(step)), isReference: false)
    }
    // "a day-long meeting", "a decades-long war"
    if key(index + 1) == "-", isAttached(index + 1), key(index + 2) == "long",
      let unit = TimeWords.duration(key(index))
    {
      let phrase = key(index).hasSuffix("s") ? nil : NumberPhrase(value: 1, from: 0, to: 0)
      return .symbol(index, index + 3, .duration, Self.period(phrase, unit))
    }
    guard
      isKey(index, TimeLists.unitsOfDurations),
      let unit = TimeWords.duration(key(index)),
      isKey(
        index - 1,
        TimeLists.beforeADuration)
    else { return nil }
    let from = isKey(index - 1, ["many", "recent"]) ? index - 1 : index
    if key(index - 1) == "recent" { return .symbol(from, index + 1, .date, "PAST_REF") }
    return .symbol(from, index + 1, .duration, Self.period(nil, unit))
  }

}
