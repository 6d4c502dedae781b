// SPDX-License-Identifier: Apache-2.0

/// What a time expression says, before anything that it is relative to is known.
///
/// A pattern is a chain of steps, each taking the stretch of time before it to another; the first starts from the day
/// of publication unless it is absolute. "Aug. 8 last year" is `-1Y;XXXX-08-08=`: a year back, then that day in it.
/// The grammar stands in Documentation/Contributing/Times.md.
package struct TimePattern: Hashable, Sendable {
  /// Which of the recurring dates is meant, seen from the stretch before.
  package enum Direction: String, Sendable {
    /// The nearest one.
    case near = "~"
    /// The latest that is not after it.
    case before = "<"
    /// The latest that is wholly before it.
    case strictlyBefore = "<<"
    /// The earliest that is not before it.
    case after = ">"
    /// The earliest that is wholly after it.
    case strictlyAfter = ">>"
    /// The one inside it.
    case inside = "="
  }

  /// A date that recurs every year or week.
  package enum Recurring: Hashable, Sendable {
    case monthDay(Int, Int), month(Int), quarter(Int), half(Int), season(Int), weekday(Int), weekend
    /// The nth weekday of a month, -1 for the last: Thanksgiving is the fourth Thursday of November. Month 0 is the one it is sought in.
    case nthWeekday(nth: Int, weekday: Int, month: Int)
    /// Easter Sunday, which Good Friday and Palm Sunday are counted from.
    case easter
  }

  package enum Step: Hashable, Sendable {
    /// A fixed stretch of the calendar.
    case absolute(TimeValue)
    /// So many units on, cut to the unit.
    case shift(Int, TimeValue.Grain)
    /// So many units on, as fine as before.
    case move(Int, TimeValue.Grain)
    case recurring(Recurring, Direction)
    /// The time of day in TIMEX3 form without `T`.
    case clock(String)
  }

  package var steps: [Step]

  package init(_ steps: [Step]) {
    self.steps = steps
  }

  /// The chain continued.
  package func then(_ step: Step) -> TimePattern { TimePattern(steps + [step]) }

  /// How fine the value will be; nil for the stretch of another pattern with no step of its own.
  package var grain: TimeValue.Grain? {
    switch steps.last {
    case .absolute(let value): value.grain
    case .shift(_, let grain): grain
    case .move: TimePattern(steps.dropLast()).grain
    case .clock: .day
    case .recurring(let recurring, _):
      switch recurring {
      case .monthDay, .weekday, .nthWeekday, .easter: .day
      case .month: .month
      case .quarter: .quarter
      case .half: .half
      case .season: .season
      case .weekend: .weekend
      }
    case nil: nil
    }
  }

  /// Whether the value is known without a publication date.
  package var isAbsolute: Bool {
    if case .absolute? = steps.first { return true }
    return false
  }
}

extension TimePattern {
  /// The pattern's written form.
  package var description: String { steps.map(Self.write).joined(separator: ";") }

  /// Reads the written form; nil if it is none.
  package init?(_ text: some StringProtocol) {
    var steps: [Step] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      guard steps.count < 16, let step = Self.read(part) else { return nil }
      steps.append(step)
    }
    guard !steps.isEmpty else { return nil }
    self.steps = steps
  }

  private static let grainLetters: [(TimeValue.Grain, String)] = [
    (.day, "D"), (.week, "W"), (.weekend, "WE"), (.month, "M"), (.season, "S"), (.quarter, "Q"),
    (.half, "H"), (.year, "Y"), (.decade, "E"), (.century, "C"),
  ]

  private static func write(_ step: Step) -> String {
    func signed(_ count: Int) -> String { count < 0 ? String(count) : "+\(count)" }
    func letter(_ grain: TimeValue.Grain) -> String {
      grainLetters.first { $0.0 == grain }?.1 ?? "D"
    }
    switch step {
    case .absolute(let value): return value.timex
    case .shift(let count, let grain): return signed(count) + letter(grain)
    case .move(let count, let grain): return signed(count) + letter(grain).lowercased()
    case .clock(let clock): return "T\(clock)"
    case .recurring(let recurring, let direction):
      let template =
        switch recurring {
        case .monthDay(let month, let day):
          "XXXX-\(CivilDate.pad(month, 2))-\(CivilDate.pad(day, 2))"
        case .month(let month): "XXXX-\(CivilDate.pad(month, 2))"
        case .quarter(let quarter): "XXXX-Q\(quarter)"
        case .half(let half): "XXXX-H\(half)"
        case .season(let season): "XXXX-\(["SP", "SU", "FA", "WI"][max(0, min(3, season - 1))])"
        case .weekday(let day): "XXXX-WXX-\(day)"
        case .weekend: "XXXX-WXX-WE"
        case .nthWeekday(let nth, let weekday, let month):
          "XXXX-\(CivilDate.pad(month, 2))-W\(nth < 0 ? "L" : String(nth))-\(weekday)"
        case .easter: "XXXX-EA"
        }
      return template + direction.rawValue
    }
  }

  private static func read(_ part: some StringProtocol) -> Step? {
    guard let first = part.first else { return nil }
    if first == "T" { return .clock(String(part.dropFirst())) }
    if first == "+" || first == "-" {
      let digits = part.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard let count = Int(digits), count < 1_000_000,
        let grain = grainLetters.first(where: {
          $0.1 == part.dropFirst(1 + digits.count).uppercased()
        })?.0
      else { return nil }
      let signed = first == "-" ? -count : count
      return part.last?.isLowercase == true ? .move(signed, grain) : .shift(signed, grain)
    }
    if part.hasPrefix("XXXX-") { return readRecurring(part) }
    return readValue(part).map { .absolute($0) }
  }

  private static func readRecurring(_ part: some StringProtocol) -> Step? {
    let signs = part.reversed().prefix { "~<>=".contains($0) }.reversed()
    guard let direction = Direction(rawValue: String(signs)) else { return nil }
    return recurring(part.dropFirst(5).dropLast(signs.count)).map { .recurring($0, direction) }
  }

  /// Reads what recurs: `11-W4-4`, `12-25`, `EA`.
  static func recurring(_ body: some StringProtocol) -> Recurring? {
    if body == "WXX-WE" {
      return .weekend
    } else if body.hasPrefix("WXX-"), let day = Int(body.dropFirst(4)), (1...7).contains(day) {
      return .weekday(day)
    } else if let season = ["SP", "SU", "FA", "WI"].firstIndex(where: { $0 == body }) {
      return .season(season + 1)
    } else if body.hasPrefix("Q"), let quarter = Int(body.dropFirst()), (1...4).contains(quarter) {
      return .quarter(quarter)
    } else if body.hasPrefix("H"), let half = Int(body.dropFirst()), (1...2).contains(half) {
      return .half(half)
    } else if body == "EA" {
      return .easter
    } else if body.contains("-W") {
      return readNthWeekday(body.split(separator: "-"))
    } else {
      let parts = body.split(separator: "-").map { Int($0) ?? 0 }
      guard let month = parts.first, (1...12).contains(month), parts.count <= 2 else { return nil }
      if parts.count == 2 {
        guard (1...31).contains(parts[1]) else { return nil }
        return .monthDay(month, parts[1])
      } else {
        return .month(month)
      }
    }
  }

  /// `11-W4-4`, cut at its hyphens.
  private static func readNthWeekday(_ parts: [some StringProtocol]) -> Recurring? {
    guard parts.count == 3, let month = Int(parts[0]), (0...12).contains(month),
      let weekday = Int(parts[2]), (1...7).contains(weekday)
    else { return nil }
    if parts[1] == "WL" { return .nthWeekday(nth: -1, weekday: weekday, month: month) }
    guard let nth = Int(parts[1].dropFirst()), (1...(month == 0 ? 5 : 4)).contains(nth) else {
      return nil
    }
    return .nthWeekday(nth: nth, weekday: weekday, month: month)
  }

  /// Reads the TIMEX3 or ISO 8601-2 form of a stretch of the calendar.
  package static func readValue(_ text: some StringProtocol) -> TimeValue? {
    var clock: String?
    var base = Substring(text)
    if let mark = base.firstIndex(of: "T") {
      clock = String(base[base.index(after: mark)...])
      base = base[..<mark]
    }
    let parts = base.split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first, head.utf8.count == 4, parts.count <= 3 else { return nil }
    var value: TimeValue?
    if head.hasSuffix("XX"), let century = Int(head.prefix(2)) {
      value = CivilDate(century * 100, 1, 1).map { TimeValue(grain: .century, first: $0) }
    } else if head.hasSuffix("X"), let decade = Int(head.prefix(3)) {
      value = CivilDate(decade * 10, 1, 1).map { TimeValue(grain: .decade, first: $0) }
    } else if let year = Int(head) {
      value = parts.count == 1 ? .year(year) : readPart(year, parts)
    }
    value?.clock = clock
    return value
  }

  private static func readPart(_ year: Int, _ parts: [Substring]) -> TimeValue? {
    let second = parts[1]
    if second.hasPrefix("W"), second != "WI", let week = Int(second.dropFirst()),
      (1...53).contains(week),
      let fourth = CivilDate(year, 1, 4),
      let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
    {
      if parts.count == 3 {
        return monday.adding(days: 5).map { TimeValue(grain: .weekend, first: $0) }
      }
      return TimeValue(grain: .week, first: monday)
    }
    if parts.count == 2, second.hasPrefix("Q") {
      return .quarter(year, Int(second.dropFirst()) ?? 0)
    }
    if parts.count == 2, second.hasPrefix("H") { return .half(year, Int(second.dropFirst()) ?? 0) }
    if parts.count == 2, let season = ["SP", "SU", "FA", "WI"].firstIndex(where: { $0 == second }) {
      return .season(year, season + 1)
    }
    guard let month = Int(second) else { return nil }
    // ISO 8601-2 numbers seasons, quarters and halves behind the months.
    switch month {
    case 21...24 where parts.count == 2: return .season(year, month - 20)
    case 33...36 where parts.count == 2: return .quarter(year, month - 32)
    case 40...41 where parts.count == 2: return .half(year, month - 39)
    default: break
    }
    if parts.count == 2 { return .month(year, month) }
    return Int(parts[2]).flatMap { CivilDate(year, month, $0) }.map { .day($0) }
  }
}
