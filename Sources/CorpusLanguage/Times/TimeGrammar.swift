// SPDX-License-Identifier: Apache-2.0

/// The rules over one paragraph's words.
struct TimeGrammar {
  /// What one rule found.
  package struct Match {
    package var from: Int
    package var to: Int
    package var kind: TimeExpression.Kind
    package var meaning: TimeExpression.Meaning
    /// Whether later expressions ("the next day") may refer to it.
    var isReference = true

    package init(
      _ from: Int, _ to: Int, _ kind: TimeExpression.Kind, _ meaning: TimeExpression.Meaning,
      isReference: Bool = true
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.meaning = meaning
      self.isReference = isReference
    }

    package static func date(_ from: Int, _ to: Int, _ steps: TimePattern.Step...) -> Match {
      Match(from, to, .date, .calendar(TimePattern(steps)))
    }

    package static func symbol(_ from: Int, _ to: Int, _ kind: TimeExpression.Kind, _ value: String)
      -> Match
    {
      Match(from, to, kind, .symbol(value), isReference: false)
    }
  }

  package let lexemes: [Lexeme]
  /// The stretch of the calendar that the text spoke of last.
  package var reference: TimePattern?
  /// For each lexeme the index of the sentence it belongs to.
  private let sentences: [Range<Int>]

  package init(_ lexemes: [Lexeme], reference: TimePattern?) {
    self.lexemes = lexemes
    self.reference = reference
    self.sentences = Self.cut(lexemes)
  }

  /// Every expression, from left to right.
  package mutating func expressions() -> [TimeExpression] {
    var out: [TimeExpression] = []
    var index = 0
    var sentence = 0
    while index < lexemes.count {
      while sentence + 1 < sentences.count, sentences[sentence].upperBound <= index {
        sentence += 1
      }
      guard var match = match(at: index, in: sentences[sentence]) else {
        index += 1
        continue
      }
      attachClock(&match)
      if match.isReference, case .calendar(let pattern) = match.meaning { reference = pattern }
      // Prefixes such as "early" reach back, never into the expression before.
      var from = match.from
      if let last = out.last {
        while from < match.to, lexemes[from].start < last.range.upperBound { from += 1 }
      }
      guard from < match.to else {
        index = max(index + 1, match.to)
        continue
      }
      out.append(
        TimeExpression(
          range: lexemes[from].start..<lexemes[match.to - 1].end, kind: match.kind,
          meaning: match.meaning))
      index = max(index + 1, match.to)
      while let next = nextDay(after: match) {
        guard next.to <= lexemes.count else { break }
        out.append(
          TimeExpression(
            range: lexemes[next.from].start..<lexemes[next.to - 1].end, kind: .date,
            meaning: next.meaning))
        if case .calendar(let pattern) = next.meaning { reference = pattern }
        index = next.to
        match = next
      }
    }
    return out
  }

  /// The key of a lexeme; empty outside the paragraph.
  package func key(_ index: Int) -> String {
    index >= 0 && index < lexemes.count ? lexemes[index].key : ""
  }

  func isKey(_ index: Int, _ keys: [String]) -> Bool { keys.contains(key(index)) }

  /// Whether the lexeme at an index is one of a class of words.
  func isKey(_ index: Int, _ keys: Set<String>) -> Bool { keys.contains(key(index)) }

  /// Whether no space stands before the lexeme.
  func isAttached(_ index: Int) -> Bool {
    index > 0 && index < lexemes.count && !lexemes[index].spaced
  }

  private func match(at index: Int, in sentence: Range<Int>) -> Match? {
    let lexeme = lexemes[index]
    guard lexeme.kind == .number || lexeme.key == "'" || Self.leads(lexeme.key) else { return nil }
    var best: Match?
    func take(_ candidate: Match?) {
      if let candidate, candidate.to > (best?.to ?? index) { best = candidate }
    }
    take(calendarDate(at: index, in: sentence))
    take(weekday(at: index, in: sentence))
    take(weekdayOfMonth(at: index, in: sentence))
    take(year(at: index))
    take(quarter(at: index, in: sentence))
    take(season(at: index, in: sentence))
    take(deictic(at: index))
    take(relativeUnit(at: index, in: sentence))
    take(counted(at: index, in: sentence))
    take(clock(at: index, in: sentence))
    take(recurring(at: index))
    take(symbol(at: index))
    take(holiday(at: index, in: sentence))
    take(yearEnd(at: index))
    take(century(at: index))
    if var match = best {
      extendLeft(&match)
      return match
    }
    return nil
  }

  /// Takes in "early", "late", "mid-", "the end of", "about" before the expression.
  private func extendLeft(_ match: inout Match) {
    var from = match.from
    if case .calendar = match.meaning {
      if key(from - 1) == "-", isAttached(from), key(from - 2) == "mid" {
        from -= 2
      } else if isKey(from - 1, TimeLists.earlyAndLate) {
        from -= 1
        if key(from - 1) == "the", key(from) != "earlier", key(from) != "later" { from -= 1 }
      } else if key(from - 1) == "of",
        isKey(from - 2, TimeLists.partsOfAPeriod)
      {
        from -= 2
        if isKey(from - 1, ["the", "latter", "very"]) { from -= 1 }
      }
    } else if match.kind == .duration,
      isKey(from - 1, TimeLists.aboutATime)
    {
      from -= 1
    } else if match.kind == .duration, key(from - 1) == "than", isKey(from - 2, ["more", "less"]) {
      from -= 2
    }
    match.from = from
  }

  /// Sentences as ranges of lexemes: a stop before a space and a capital letter or digit ends one.
  private static func cut(_ lexemes: [Lexeme]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 0
    for index in lexemes.indices where [".", "!", "?", ";"].contains(lexemes[index].key) {
      guard index + 1 < lexemes.count, lexemes[index + 1].spaced else { continue }
      if lexemes[index].key == ".", index > 0, !lexemes[index].spaced {
        // "Aug. 8", "Mr. Toll", "U.S. officials": a point after a short capitalised word is no full stop.
        let word = lexemes[index - 1]
        let next = lexemes[index + 1]
        if word.capitalized, word.key.utf8.count <= 4,
          !next.capitalized || next.kind != .word
            || word.key.utf8.count == 1
        {
          continue
        }
      }
      out.append(start..<index + 1)
      start = index + 1
    }
    out.append(start..<max(start + 1, lexemes.count))
    return out
  }
}
