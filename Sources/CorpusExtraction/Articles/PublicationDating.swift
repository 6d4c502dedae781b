// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Finds when an article was published, from what its own text and name say.
enum PublicationDating {
  /// A date line and how much it looks like the publication's own.
  private struct Candidate {
    var value: String
    var precision: PublicationDate.Precision
    var span: TextSpan
    var rank: Int
  }

  /// The date stated in the lines around the body: a line that says "published" or "posted" first, then a line that is
  /// little more than a date, then one that says "updated". After the body only lines that say what their date is count.
  static func stated(header: [Unit], footer: [Unit], prose: [UInt8]) -> PublicationDate? {
    var best: Candidate?
    for (units, isHeader) in [(header, true), (footer, false)] {
      for unit in units where unit.words <= 40 && unit.range.count <= 400 {
        guard let found = candidate(unit, prose, isHeader: isHeader) else { continue }
        if best.map({ found.rank < $0.rank }) ?? true { best = found }
      }
    }
    return best.map {
      PublicationDate(value: $0.value, precision: $0.precision, evidence: .stated, span: $0.span)
    }
  }

  private static func candidate(_ unit: Unit, _ prose: [UInt8], isHeader: Bool) -> Candidate? {
    let lexemes = Lexer.lexemes(of: prose, in: unit.range)
    let words = Set(lexemes.lazy.filter { $0.kind == .word }.map(\.key))
    let isPosted = !words.isDisjoint(with: ArticleWords.fieldsOfPublication)
    let isUpdated = !words.isDisjoint(with: ArticleWords.fieldsOfAnUpdate)
    guard isHeader || isPosted else { return nil }
    if !words.isDisjoint(with: ArticleWords.fieldsOfOtherDates) {
      return nil
    }
    for index in lexemes.indices {
      guard let date = StatedDate.read(lexemes, at: index), let year = date.year else { continue }
      let span = TextSpan(start: lexemes[date.from].start, end: lexemes[date.to - 1].end)
      let others = lexemes.lazy.filter { $0.kind == .word }.count - (date.to - date.from)
      // A sentence or title that mentions a date is not dated by it.
      guard isPosted || isUpdated || others <= 12, !unit.isTerminated || isPosted || others <= 1
      else { return nil }
      let rank = isPosted ? 0 : isUpdated && words.contains("last") ? 2 : isUpdated ? 2 : 1
      if let day = date.civil {
        return Candidate(value: day.iso, precision: .day, span: span, rank: rank * 2)
      }
      guard date.day == nil, isPosted || isUpdated || others <= 4 else { continue }
      return Candidate(
        value: "\(CivilDate.pad(year, 4))-\(CivilDate.pad(date.month, 2))", precision: .month,
        span: span, rank: rank * 2 + 1)
    }
    return nil
  }

  /// The date of a dateline, where it gives the year.
  static func dateline(_ dateline: Dateline?, _ prose: [UInt8]) -> PublicationDate? {
    guard let dateline, let day = dateline.date?.civil else { return nil }
    return PublicationDate(
      value: day.iso, precision: .day, evidence: .dateline, span: TextSpan(dateline.range))
  }

  /// The year of a month and day whose weekday the text gives, where it fits only one year.
  ///
  /// A text is not older than the latest year it names and seldom four years younger; should none of these fit, the
  /// four years before are tried, since texts look ahead too. Weekday and date recur after five, six or eleven years,
  /// so that within each span one year at most fits nearly always; where two fit, nothing is inferred.
  static func weekday(
    _ dateline: Dateline?, paragraphs: [Range<Int>], latestYear: Int?, prose: [UInt8]
  ) -> PublicationDate? {
    guard let latestYear else { return nil }
    let filed = dateline?.date.flatMap { date in date.day.map { (month: date.month, day: $0) } }
    for paragraph in paragraphs.prefix(8) {
      let lexemes = Lexer.lexemes(of: prose, in: paragraph.prefixed(2000))
      for index in lexemes.indices {
        guard let date = StatedDate.read(lexemes, at: index), date.year == nil, let day = date.day,
          let weekday = date.weekday,
          // With a dateline only its own day counts; without one, the day that the report tells of.
          filed.map({ $0.month == date.month && $0.day == day }) ?? false,
          let year = year(latestYear, date.month, day, weekday)
        else { continue }
        return PublicationDate(
          value: year.iso, precision: .day, evidence: .weekday,
          span: TextSpan(start: lexemes[date.from].start, end: lexemes[date.to - 1].end))
      }
    }
    guard let filed, let dateline, let first = paragraphs.first else { return nil }
    // Only one weekday in the opening paragraph: the report's day is the dateline's or the day before. Both readings
    // together must leave one year.
    let lexemes = Lexer.lexemes(of: prose, in: first.prefixed(2000))
    let days = Set(lexemes.filter(\.capitalized).compactMap { CalendarWords.weekday($0.key) })
    guard days.count == 1, let weekday = days.first else { return nil }
    let years = (latestYear...latestYear + 4).compactMap { year -> CivilDate? in
      guard let day = CivilDate(year, filed.month, filed.day) else { return nil }
      return day.weekday == weekday || day.adding(days: -1)?.weekday == weekday ? day : nil
    }
    guard years.count == 1, let only = years.first else { return nil }
    return PublicationDate(
      value: only.iso, precision: .day, evidence: .weekday, span: TextSpan(dateline.range))
  }

  private static func year(_ latest: Int, _ month: Int, _ day: Int, _ weekday: Int) -> CivilDate? {
    for years in [latest...latest + 4, latest - 4...latest - 1] {
      let fitting = years.compactMap { CivilDate($0, month, day) }.filter { $0.weekday == weekday }
      if fitting.count == 1 { return fitting[0] }
      if !fitting.isEmpty { return nil }
    }
    return nil
  }

  /// A full date in a file's name: `2011-07-04`, `2011_07_04` or `20110704`, with nothing but separators around.
  static func name(_ path: CorpusPath) -> PublicationDate? {
    let name = Array(path.bytes[(path.bytes.lastIndex(of: 0x2f).map { $0 + 1 } ?? 0)...])
    var at = 0
    while at < name.count {
      guard ASCII.isDigit(name[at]) else {
        at += 1
        continue
      }
      var groups: [(digits: Int, value: Int)] = []
      var next = at
      while next < name.count, groups.count < 3 {
        var digits = 0
        var value = 0
        while next < name.count, ASCII.isDigit(name[next]), digits < 10 {
          value = value * 10 + Int(name[next] - 0x30)
          digits += 1
          next += 1
        }
        guard digits > 0 else { break }
        groups.append((digits, value))
        guard next < name.count, [0x2d, 0x5f, 0x2e].contains(name[next]) else { break }
        next += 1
      }
      var parts: (Int, Int, Int)?
      if groups.count == 3, groups[0].digits == 4, groups[1].digits == 2, groups[2].digits == 2 {
        parts = (groups[0].value, groups[1].value, groups[2].value)
      } else if let first = groups.first, first.digits == 8 {
        parts = (first.value / 10000, first.value / 100 % 100, first.value % 100)
      }
      let attached = at > 0 && ASCII.isLetter(name[at - 1])
      if let parts, !attached, (1900...2100).contains(parts.0),
        let day = CivilDate(parts.0, parts.1, parts.2)
      {
        return PublicationDate(value: day.iso, precision: .day, evidence: .name)
      }
      while at < name.count, ASCII.isDigit(name[at]) { at += 1 }
    }
    return nil
  }

  /// A date as people write it into metadata: ISO 8601 or words.
  static func metadata(_ value: String) -> PublicationDate? {
    if let day = CivilDate(iso: value) {
      return PublicationDate(value: day.iso, precision: .day, evidence: .metadata)
    }
    let lexemes = Lexer.lexemes(of: Array(value.utf8), in: 0..<min(value.utf8.count, 200))
    for index in lexemes.indices {
      guard let date = StatedDate.read(lexemes, at: index), let year = date.year else { continue }
      if let day = date.civil {
        return PublicationDate(value: day.iso, precision: .day, evidence: .metadata)
      }
      return PublicationDate(
        value: "\(CivilDate.pad(year, 4))-\(CivilDate.pad(date.month, 2))", precision: .month,
        evidence: .metadata)
    }
    let digits = lexemes.filter { $0.kind == .number }
    if digits.count >= 2, let year = StatedDate.year(digits, 0, short: false),
      let month = Int(digits[1].key), (1...12).contains(month)
    {
      return PublicationDate(
        value: "\(CivilDate.pad(year, 4))-\(CivilDate.pad(month, 2))", precision: .month,
        evidence: .metadata)
    }
    guard let year = StatedDate.year(digits, 0, short: false) else { return nil }
    return PublicationDate(
      value: CivilDate.pad(year, 4), precision: .year, evidence: .metadata)
  }

  /// The latest year that the paragraphs name as a year.
  static func latestYear(_ paragraphs: [Range<Int>], _ prose: [UInt8]) -> Int? {
    var latest: Int?
    for paragraph in paragraphs {
      var at = paragraph.lowerBound
      while at < paragraph.upperBound {
        guard ASCII.isDigit(prose[at]) else {
          at += 1
          continue
        }
        var end = at
        var value = 0
        while end < paragraph.upperBound, ASCII.isDigit(prose[end]) {
          if end - at < 4 { value = value * 10 + Int(prose[end] - 0x30) }
          end += 1
        }
        let before: UInt8 = at > paragraph.lowerBound ? prose[at - 1] : 0x20
        let after: UInt8 = end < paragraph.upperBound ? prose[end] : 0x20
        let grouped =
          (before == 0x2c || before == 0x2e || before == 0x24 || before == 0x23 || before == 0x3a)
          || (after == 0x2c && end + 1 < paragraph.upperBound && ASCII.isDigit(prose[end + 1]))
          || after == 0x25 || ASCII.isLetter(after)
        if end - at == 4, !grouped, (1900...2099).contains(value) {
          latest = max(latest ?? value, value)
        }
        at = end
      }
    }
    return latest
  }
}

extension Range<Int> {
  /// At most the first `count` of the range.
  func prefixed(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
