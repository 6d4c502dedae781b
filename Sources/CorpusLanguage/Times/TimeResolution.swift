// SPDX-License-Identifier: Apache-2.0

package import CorpusProtocol

extension TimePattern {
  /// What the pattern means, seen from a publication date; nil as long as that leaves it open.
  package func value(from published: TimeValue?) -> TimeValue? {
    var value = published
    value?.clock = nil
    for step in steps {
      switch step {
      case .absolute(let fixed): value = fixed
      case .shift(let count, let grain):
        value = value.flatMap { Self.shift($0, count, grain) }
      case .move(let count, let grain):
        value = value.flatMap { Self.move($0, count, grain) }
      case .recurring(let recurring, let direction):
        value = value.flatMap { Self.find(recurring, direction, from: $0) }
      case .clock(let clock): value?.clock = clock
      }
    }
    return value
  }

  /// `count` stretches of `grain` on from the one around the anchor.
  private static func shift(
    _ anchor: TimeValue, _ count: Int, _ grain: TimeValue.Grain
  ) -> TimeValue? {
    guard fits(anchor, grain), let start = TimeValue.around(anchor.first, grain),
      let first = advance(start.first, count, grain)
    else { return nil }
    return TimeValue.around(first, grain)
  }

  /// The anchor moved by `count` of `grain`, as fine as it is.
  private static func move(
    _ anchor: TimeValue, _ count: Int, _ grain: TimeValue.Grain
  ) -> TimeValue? {
    guard anchor.grain <= grain || anchor.grain == .day else { return nil }
    guard let first = advance(anchor.first, count, grain) else { return nil }
    return TimeValue.around(first, anchor.grain)
  }

  /// Whether the anchor is fine enough to tell which stretch of `grain` it lies in.
  private static func fits(_ anchor: TimeValue, _ grain: TimeValue.Grain) -> Bool {
    if grain == .season || grain == .quarter || grain == .half {
      return anchor.grain <= .month || anchor.grain == grain
    }
    if grain == .weekend || grain == .week { return anchor.grain <= .week }
    return anchor.grain <= grain
  }

  private static func advance(
    _ day: CivilDate, _ count: Int, _ grain: TimeValue.Grain
  ) -> CivilDate? {
    guard abs(count) < 100_000 else { return nil }
    switch grain {
    case .day: return day.adding(days: count)
    case .week, .weekend: return day.adding(days: 7 * count)
    case .month: return day.adding(months: count)
    case .season, .quarter: return day.adding(months: 3 * count)
    case .half: return day.adding(months: 6 * count)
    case .year: return day.adding(months: 12 * count)
    case .decade: return day.adding(months: 120 * count)
    case .century: return count.magnitude < 100 ? day.adding(months: 1200 * count) : nil
    }
  }

  private static func find(
    _ recurring: Recurring, _ direction: Direction, from anchor: TimeValue
  ) -> TimeValue? {
    switch recurring {
    case .weekday(let day):
      guard anchor.grain == .day || anchor.grain == .week else { return nil }
      if anchor.grain == .week { return anchor.first.adding(days: day - 1).map { .day($0) } }
      let back = (anchor.first.weekday - day + 7) % 7
      let shift =
        switch direction {
        case .before: -back
        case .strictlyBefore: back == 0 ? -7 : -back
        case .after: back == 0 ? 0 : 7 - back
        case .strictlyAfter: 7 - back
        case .near: back <= 3 ? -back : 7 - back
        case .inside: day - anchor.first.weekday
        }
      return anchor.first.adding(days: shift).map { .day($0) }
    case .weekend:
      guard anchor.grain == .day || anchor.grain == .week else { return nil }
      guard let own = TimeValue.around(anchor.first, .weekend) else { return nil }
      let count =
        switch direction {
        case .before: anchor.first >= own.first ? 0 : -1
        case .strictlyBefore: -1
        case .near, .after, .inside: 0
        case .strictlyAfter: 1
        }
      return own.first.adding(days: 7 * count).map { TimeValue(grain: .weekend, first: $0) }
    case .nthWeekday(let nth, let weekday, 0):
      guard anchor.grain == .month else { return nil }
      return CivilDate.weekday(
        weekday, nth: nth, in: anchor.first.month, of: anchor.first.year
      ).map { .day($0) }
    default:
      return yearly(recurring, direction, from: anchor)
    }
  }

  /// Dates that recur once a year.
  private static func yearly(
    _ recurring: Recurring, _ direction: Direction, from anchor: TimeValue
  ) -> TimeValue? {
    let year = anchor.first.year
    if direction == .inside {
      return anchor.grain <= .year ? instance(recurring, year) : nil
    }
    guard anchor.grain <= .month || anchor.grain == .quarter || anchor.grain == .season else {
      return nil
    }
    // The day of 29 February may be missing in the years next to the anchor's.
    let candidates = (-4...4).compactMap { instance(recurring, year + $0) }
    switch direction {
    case .before: return candidates.last { $0.first <= anchor.last }
    case .strictlyBefore: return candidates.last { $0.last < anchor.first }
    case .after: return candidates.first { $0.last >= anchor.first }
    case .strictlyAfter: return candidates.first { $0.first > anchor.last }
    case .near, .inside:
      return candidates.min { distance($0, anchor) < distance($1, anchor) }
    }
  }

  /// How far two stretches lie apart; ahead a day counts half as far again and a month double, since news tells more
  /// of what was.
  private static func distance(_ date: TimeValue, _ anchor: TimeValue) -> Int {
    let ahead = date.first.number + date.last.number - anchor.first.number - anchor.last.number
    return ahead > 0 ? (date.grain == .month ? ahead * 2 : ahead * 3 / 2) : -ahead
  }

  private static func instance(_ recurring: Recurring, _ year: Int) -> TimeValue? {
    switch recurring {
    case .monthDay(let month, let day): CivilDate(year, month, day).map { .day($0) }
    case .month(let month): .month(year, month)
    case .quarter(let quarter): .quarter(year, quarter)
    case .half(let half): .half(year, half)
    case .season(let season): .season(year, season)
    case .nthWeekday(let nth, let weekday, let month):
      CivilDate.weekday(weekday, nth: nth, in: month, of: year).map { .day($0) }
    case .easter: CivilDate.easter(year).map { .day($0) }
    case .weekday, .weekend: nil
    }
  }
}

extension PublicationDate {
  /// The date as a stretch of the calendar.
  package var timeValue: TimeValue? { TimePattern.readValue(value) }
}

extension Time {
  /// The time with value and precision, once the publication date is known.
  ///
  /// The ledger calls this with the effective date of an article, which may be borrowed from a copy. Times that are
  /// absolute, and those that the date leaves open, come back as they are.
  package func resolved(published: PublicationDate?) -> Time {
    guard value == nil, let pattern else { return self }
    let anchor = published?.timeValue
    var out = self
    let ends = pattern.split(separator: "/").map { TimePattern($0)?.value(from: anchor) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil else { return self }
    if ends.count == 2 {
      guard first.first <= last.last else { return self }
      out.value =
        first.grain == last.grain && first.grain != .week
        ? "\(first.edtf)/\(last.edtf)" : "\(first.first.iso)/\(last.last.iso)"
      out.precision = "interval"
    } else {
      out.value = first.edtf
      out.precision = first.precision
    }
    return out
  }
}
