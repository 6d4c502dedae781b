// SPDX-License-Identifier: Apache-2.0

/// What the clause around an expression says of when: in the past, or ahead.
extension TimeGrammar {
  /// How a clause looks from the day of publication.
  enum Tense {
    case past, future
  }

  /// Which year's date is meant by one without a year: nearness says so for a day, the tense for a month.
  package func direction(around range: Range<Int>, in sentence: Range<Int>) -> TimePattern.Direction
  {
    if isKey(range.lowerBound - 1, ["ended"]) { return .before }
    if isKey(range.lowerBound - 1, ["ending"]) { return .after }
    // A day is told with its year when it is more than half a year away.
    if lexemes[range].contains(where: { $0.kind == .number }) { return .near }
    return switch tense(around: range, in: sentence) {
    case .past: .before
    case .future: .after
    case nil: .near
    }
  }

  /// Whether the words around an expression speak of what is to come.
  func isFuture(around range: Range<Int>, in sentence: Range<Int>) -> Bool {
    tense(around: range, in: sentence) == .future
  }

  private static let futureWords: Set<String> = English.words("future words")

  /// Words that look ahead only with what follows: "set to meet", "agreed to leave".
  private static let outlookWords: Set<String> = English.words("outlook words")

  /// The tense that the words around an expression give it; nil where they give none.
  package func tense(around range: Range<Int>, in sentence: Range<Int>) -> Tense? {
    // "Wednesday's ruling" is past wherever it is told; "until Tuesday" and "as early as Tuesday" are ahead.
    if key(range.upperBound) == "'s" { return .past }
    var before = range.lowerBound - 1
    while before > sentence.lowerBound, isKey(before, ["early", "mid", "late", "-"]) { before -= 1 }
    if isKey(before, ["until", "till"]) {
      // "until Tuesday, they had not spoken"
      return isKey(range.upperBound, [","]) && speaksOfPast(range.upperBound, sentence)
        ? .past : .future
    }
    if key(before) == "as", isKey(before - 1, ["early", "soon"]) { return .future }
    let from = max(sentence.lowerBound, range.lowerBound - 16)
    var index = range.lowerBound - 1
    while index >= from {
      let word = key(index)
      if Self.futureWords.contains(word), word != "due" || key(index + 1) != "to" {
        return .future
      }
      if Self.outlookWords.contains(word), isKey(index + 1, ["to", "for"]) { return .future }
      if word == "to", isKey(index - 1, ["is", "are"]) || key(index + 1) == "be" { return .future }
      if isPast(index) { return .past }
      index -= 1
    }
    let end = min(sentence.upperBound, range.upperBound + 20)
    for index in range.upperBound..<max(range.upperBound, end) {
      if isKey(index, ["will", "shall", "'ll"]) { return .future }
      if isKey(index, TimeLists.nounsAndVerbsOfPlans), key(index + 1) == "to" {
        return .future
      }
      if isPast(index) { return .past }
    }
    return nil
  }

  private func speaksOfPast(_ at: Int, _ sentence: Range<Int>) -> Bool {
    (at..<max(at, min(sentence.upperBound, at + 5))).contains { isPast($0) }
  }

  private static let pastWords: Set<String> = English.words("past words")

  /// Whether a word is a verb in the past.
  func isPast(_ index: Int) -> Bool {
    let word = key(index)
    if Self.pastWords.contains(word) { return true }
    return word.hasSuffix("ed") && word.utf8.count > 4 && !Self.unverbal.contains(word)
  }

  /// Words in -ed that are no verbs of the past.
  private static let unverbal: Set<String> = English.words("unverbal")
}
