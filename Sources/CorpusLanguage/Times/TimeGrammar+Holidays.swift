// SPDX-License-Identifier: Apache-2.0

/// Days of the year that have names.
extension TimeGrammar {
  /// A named day: the date it recurs on, and the days from there to it.
  private struct Holiday {
    var words: [String]
    var recurring: TimePattern.Recurring
    var offset = 0
    /// Whether the words before "day" or "eve" name it alone.
    var standsAlone = false

    /// Reads an entry: `easter monday = EA +1`.
    init(_ entry: WordFile.Entry) {
      words = entry.key.split(separator: " ").map(String.init)
      let parts = (entry.value ?? "").split(separator: " ")
      guard let recurring = parts.first.flatMap({ TimePattern.recurring($0) }) else {
        fatalError("English/times.txt:\(entry.line): no date that recurs.")
      }
      self.recurring = recurring
      for part in parts.dropFirst() {
        if part == "alone" { standsAlone = true } else { offset = Int(part) ?? 0 }
      }
    }
  }

  /// By their first word, those of more words first.
  private static let holidays: [String: [Holiday]] = Dictionary(
    grouping: English.entries("named days").map { Holiday($0) }, by: { $0.words[0] }
  ).mapValues { days in days.sorted { $0.words.count > $1.words.count } }

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
