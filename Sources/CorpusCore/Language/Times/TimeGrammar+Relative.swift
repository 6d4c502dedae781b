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
      return nil
    default: return nil
    }
  }

  /// "last year", "this week", "the past three months", "the following day", "that year", "the weekend", "the quarter".
  func relativeUnit(at index: Int, in sentence: Range<Int>) -> Match? {
    var at = index
    if isKey(at, ["the", "its", "his", "their", "our"]) { at += 1 }
    let qualifier = key(at)
    let hasArticle = at > index
    let count: Int?
    switch qualifier {
    case "last", "past", "previous", "prior": count = -1
    case "this", "current", "present": count = 0
    case "next", "coming", "following": count = 1
    case "same", "that", "latest", "first", "final": count = nil
    case "day", "week", "month", "quarter", "year", "weekend", "decade", "century", "period":
      return hasArticle ? definite(at, from: index, in: sentence) : nil
    default: return nil
    }
    at += 1
    if isKey(at, ["fiscal", "calendar", "full"]) { at += 1 }
    // "the past three months", "the last few weeks", "recent years": stretches, not points.
    if let phrase = NumberReader.cardinal(lexemes, at: at),
      let unit = TimeWords.duration(key(skipAdjective(phrase.to))),
      count != nil || qualifier == "first"
    {
      let to = skipAdjective(phrase.to) + 1
      return .symbol(index, to, .duration, Self.period(phrase, unit))
    }
    guard let grain = TimeWords.grain(key(at)) else { return nil }
    let to = at + 1
    if key(at).hasSuffix("s") {
      guard let unit = TimeWords.duration(key(at)), count != nil, count != 0 else { return nil }
      return .symbol(index, to, .duration, Self.period(nil, unit))
    }
    switch qualifier {
    case "same", "that":
      guard let reference else { return nil }
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
        return .symbol(index, to, .duration, "P1\(unit)")
      }
      return .date(index, to, .shift(-1, grain))
    case "present" where grain != .year: return nil
    default:
      guard let count else { return nil }
      return .date(index, to, .shift(count, grain))
    }
  }

  private func skipAdjective(_ at: Int) -> Int {
    if key(at) == "-" { return at + 1 }
    return isKey(at, ["more", "full", "straight", "consecutive", "fiscal", "additional", "long"])
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
      guard isKey(index - 1, ["of", "for", "in", "during", "by"]),
        let grain = TimeWords.grain(key(at)), !isKey(to, ["of", "before", "after", "-", "'s"])
      else { return nil }
      return .date(index, to, .shift(0, grain))
    default: return nil
    }
  }

  /// "three days ago", "a year earlier", "two weeks later", "six months", "four-month", "a few days".
  func counted(at index: Int, in sentence: Range<Int>) -> Match? {
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
        at, ["more", "full", "straight", "consecutive", "long", "additional", "fiscal", "whole"])
      ? at + 1 : at
    guard let unit = TimeWords.duration(key(at)) else { return nil }
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
    var to = at + 1
    if key(to) == "and", key(to + 1) == "a", key(to + 2) == "half" {
      hasHalf = true
      to += 3
    }
    let period = Self.period(phrase, unit) + (hasHalf ? Self.half(unit) : "")
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
    case "later", "after", "afterward", "afterwards": sign = 1
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
      // "two days after March 9": the day is counted from the one that follows.
      guard let date = StatedDate.read(lexemes, at: end), date.day != nil else { return nil }
      return nil
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
    return Match(from, end, .date, .calendar(base.then(.shift(sign * phrase.value, grain))))
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
      let base = isQuarterly ? reference ?? TimePattern([]) : TimePattern([])
      let step: TimePattern.Step = isQuarterly ? .move(-1, .year) : .shift(-1, .year)
      var to = index + 3
      if isKey(to, ["quarter", "period"]) { to += 1 }
      let from = key(index - 1) == "the" ? index - 1 : index
      return Match(from, to, .date, .calendar(base.then(step)), isReference: false)
    }
    guard isKey(index, ["years", "months", "weeks", "days", "decades", "hours"]),
      let unit = TimeWords.duration(key(index)),
      isKey(
        index - 1,
        ["for", "in", "after", "of", "within", "over", "took", "take", "many", "recent", "lasted"])
    else { return nil }
    let from = isKey(index - 1, ["many", "recent"]) ? index - 1 : index
    if key(index - 1) == "recent" { return .symbol(from, index + 1, .date, "PAST_REF") }
    return .symbol(from, index + 1, .duration, Self.period(nil, unit))
  }

  /// Half of a unit in the next smaller one.
  private static func half(_ unit: String) -> String {
    switch unit {
    case "Y": "6M"
    case "TH": "30M"
    case "TM": "30S"
    default: ""
    }
  }

  /// TIMEX3's form of a period: `P3M`, `PT2H`, `PXY`.
  static func period(_ phrase: NumberPhrase?, _ unit: String) -> String {
    let letter = unit.hasPrefix("T") ? String(unit.dropFirst()) : unit
    let mark = unit.hasPrefix("T") ? "PT" : "P"
    guard let phrase, !phrase.isVague else { return "\(mark)X\(letter)" }
    if letter == "E", phrase.value < 1000 { return "P\(phrase.value * 10)Y" }
    return "\(mark)\(phrase.value)\(letter)"
  }
}
