// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Times that stand between a reporter and his verb, where American papers drop the "on".
extension Reading {
  /// The last word before the time that ends at `end`, nil where none ends there: "*Reed* earlier Thursday said", "initial
  /// *reports* Wednesday said", "a *poll* released late last week found".
  func wordBeforeTime(endingAt end: Word, down low: Word) -> Word? {
    var at = end
    while at > low, isWithinTime(at) { at -= 1 }
    guard at < end, isTime(at + 1...end) else { return nil }
    while at > low, ["early", "late", "on"].contains(words[at]) { at -= 1 }
    // What was done that day to the paper is no part of its name.
    let isDone = tokens[at].tag == .vbn || tokens[at].tag == .vbd || words[at] == "out"
    if at > low, isDone, tokens[at - 1].tag.isNoun { at -= 1 }
    return at
  }

  /// Whether all words of a phrase tell when: "Thursday night", "earlier Tuesday", "last week".
  func isTime(_ phrase: ClosedRange<Word>) -> Bool {
    phrase.allSatisfy { isWithinTime($0) || AttributionWords.beforeATime.contains(words[$0]) }
      && phrase.contains { isCalendar($0) || isPeriod($0) }
  }

  /// Whether the token ends a period that tells when: "last week", "this month".
  func isPeriod(_ token: Word) -> Bool {
    token > .first && AttributionWords.nounsOfTime.contains(words[token])
      && AttributionWords.beforeAPeriod.contains(words[token - 1])
  }

  /// Whether a time may hold the word where it stands: a day or month, "night" behind a day, "last" before "week".
  private func isWithinTime(_ token: Word) -> Bool {
    let isNoun = AttributionWords.nounsOfTime.contains(words[token])
    if isCalendar(token) || isPeriod(token) { return true }
    if token > .first, isNoun || tokens[token].tag == .cd, isCalendar(token - 1) { return true }
    return token + 1 < tokens.endIndex && isPeriod(token + 1)
  }

  /// Where a share begins that ends right before the number at `first`: "*four in* 10", "*nine out of* 10".
  func shareBefore(_ first: Word, down low: Word) -> Word? {
    guard tokens[first].tag == .cd, first - 2 >= low else { return nil }
    if words[first - 1] == "in", tokens[first - 2].tag == .cd { return first - 2 }
    guard first - 3 >= low, words[first - 1] == "of", words[first - 2] == "out",
      tokens[first - 3].tag == .cd
    else { return nil }
    return first - 3
  }
}
