// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// When what a sentence tells happened, by its time expressions.
struct SentenceTimes {
  let passage: Passage
  let sentence: Range<Int>
  let text: [UInt8]

  /// The time nearest to the evidence that is not when something was said.
  func time(near evidence: Range<Int>) -> (time: Time, lexemes: Range<Int>)? {
    var best: (distance: Int, time: Time, lexemes: Range<Int>)?
    for (expression, lexemes) in passage.times {
      guard sentence.contains(lexemes.lowerBound), !isAside(lexemes, evidence),
        let time = happening(expression, lexemes)
      else { continue }
      let distance =
        lexemes.lowerBound >= evidence.upperBound
        ? lexemes.lowerBound - evidence.upperBound
        : lexemes.upperBound <= evidence.lowerBound ? evidence.lowerBound - lexemes.upperBound : 0
      if best.map({ distance < $0.distance }) ?? true { best = (distance, time, lexemes) }
    }
    return best.map { ($0.time, $0.lexemes) }
  }

  /// When something happened by a time expression: its stretch, or the period that "since March" and "over the past
  /// three years" open, which a single event is no part of; nil where it dates the saying.
  func happening(_ expression: TimeExpression, _ lexemes: Range<Int>) -> Time? {
    guard !isOfSpeech(lexemes) else { return nil }
    if let pattern = expression.pattern {
      guard isEventual(pattern) else { return nil }
      var time = expression.time(in: text)
      let before = lexemes.lowerBound - 1
      guard sentence.contains(before), passage.key(before) == "since" else { return time }
      time.pattern = "\(pattern.description)/+0D"
      time.value = nil
      time.precision = nil
      return time
    }
    guard case .symbol(let period) = expression.meaning, expression.kind == .duration,
      lexemes.contains(where: { ["last", "past"].contains(passage.key($0)) }),
      let length = Self.length(period)
    else { return nil }
    var time = expression.time(in: text)
    time.pattern = "-\(length)/+0D"
    return time
  }

  /// `P3M` as the step back that it is: `3m`.
  private static func length(_ period: String) -> String? {
    guard let unit = period.last, "DWMY".contains(unit), period.hasPrefix("P"),
      let count = Int(period.dropFirst().dropLast()), count < 1000
    else { return nil }
    return "\(count)\(unit.lowercased())"
  }

  /// Whether the pattern tells when something happened: a stretch of a year at most.
  private func isEventual(_ pattern: TimePattern) -> Bool {
    guard let last = pattern.steps.last else { return false }
    switch last {
    case .absolute(let value): return value.grain <= .year
    case .shift(_, let grain), .move(_, let grain): return grain <= .year
    default: return true
    }
  }

  private static let speech: Set<String> = English.words("speech")

  /// Whether a time dates the saying: "said on Monday", "on Monday the minister said".
  private func isOfSpeech(_ lexemes: Range<Int>) -> Bool {
    let before = lexemes.lowerBound - 1
    for at in [before, before - 1, before - 2] where sentence.contains(at) {
      if Self.speech.contains(passage.key(at)) { return true }
      if !FigureWords.beforeADay.contains(passage.key(at)) { break }
    }
    return sentence.contains(lexemes.upperBound)
      && Self.speech.contains(passage.key(lexemes.upperBound))
  }

  /// Whether a time stands in an aside that dates something else: "the panel, founded last March to …, counted 5", "the chief, who has led
  /// the service since 2026, said 11 were missing".
  private func isAside(_ lexemes: Range<Int>, _ evidence: Range<Int>) -> Bool {
    var at = lexemes.lowerBound - 1
    var steps = 0
    while sentence.contains(at), steps < 10, passage.key(at) != "," {
      at -= 1
      steps += 1
    }
    guard sentence.contains(at), passage.key(at) == ",", at > sentence.lowerBound,
      !(at..<lexemes.lowerBound).contains(evidence.lowerBound)
    else { return false }
    let word = passage.key(at + 1)
    if ["who", "whose"].contains(word) {
      let end = (lexemes.upperBound..<sentence.upperBound).first { passage.key($0) == "," }
      return end.map { !(at..<$0).contains(evidence.lowerBound) } ?? false
    }
    return steps < 6 && word.hasSuffix("ed") && Measures.verb(word) == nil
  }
}
