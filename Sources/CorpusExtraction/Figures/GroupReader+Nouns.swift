// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// The noun that a number counts, with the words that belong to its name.
extension GroupReader {
  /// The noun behind the number, with the words before it.
  func readNoun(_ group: inout CountedGroup, _ sentence: Range<Int>) {
    var at = group.to
    let limit = min(sentence.upperBound, at + 9)
    if FigureWords.othersAndMore.contains(key(at)) {
      group.isOthers = true
      at += 1
      group.to = at
      if key(at - 1) == "others" { return }
    }
    guard let start = wholeEnd(&group, at, limit) else { return }
    at = start
    var head: Int?
    while at < limit + max(0, start - group.to) && at < sentence.upperBound {
      let lexeme = lexemes[at]
      if lexeme.kind != .word {
        // "air-strikes", "U.S. soldiers"
        if lexeme.key == "-", !lexeme.spaced, at > start, at + 1 < sentence.upperBound,
          !lexemes[at + 1].spaced
        {
          at += 1
          continue
        }
        if lexeme.key == ".", !lexeme.spaced, at > start, lexemes[at - 1].key.utf8.count == 1,
          at + 1 < sentence.upperBound, lexemes[at + 1].kind == .word || lexemes[at + 1].key == "."
        {
          at += 1
          continue
        }
        break
      }
      // "two of the minister's guards"
      if lexeme.key == "'s", head != nil, start > group.to, at + 1 < sentence.upperBound {
        at += 1
        continue
      }
      if lexeme.key == "'s" || Self.stops.contains(lexeme.key) || isVerb(at, after: head) { break }
      if Measures.adjective(lexeme.key) != nil, lexeme.key != "dead" || head != nil { break }
      if timed.contains(at) { break }
      head = at
      at += 1
      if endsNoun(at - 1, sentence) { break }
    }
    guard let head else { return }
    group.head = head
    group.modifiers = start..<head
    group.to = head + 1
    if ["others"].contains(key(head)) {
      group.isOthers = true
      group.head = nil
    }
  }

  /// Where the noun begins behind "of": "five *of the 20 air strikes*"; nil where a pronoun takes its place.
  private func wholeEnd(_ group: inout CountedGroup, _ from: Int, _ limit: Int) -> Int? {
    guard key(from) == "of" else { return from }
    guard FigureWords.thoseOfWhom.contains(key(from + 1)) else {
      return group.bound == .atLeast ? from + 1 : from
    }
    // "two of them"
    if FigureWords.pronounsOfWhom.contains(key(from + 1)) {
      group.to = from + 2
      return nil
    }
    guard let inner = NumberReader.cardinal(lexemes, at: from + 2), inner.to < limit + 2 else {
      return from + 2
    }
    // "one of the four was dead": the four are no group of their own.
    group.to = inner.to
    return inner.to
  }

  /// Whether a noun group ends with this word: a plural, and no noun of the same group behind it.
  private func endsNoun(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let word = lexemes[index].key
    guard Self.isPlural(word),
      !FigureWords.notAfterUnited.contains(word)
    else { return false }
    let next = index + 1
    guard next < sentence.upperBound, lexemes[next].kind == .word else { return true }
    // "security forces members", "Sports fans"
    if let tag = tags[next] { return !tag.isNoun || Measures.verb(lexemes[next].key) != nil }
    return true
  }

  static func isPlural(_ word: String) -> Bool {
    if irregular.contains(word) { return true }
    if word.hasSuffix("men"), word.utf8.count > 5, word != "specimen", word != "regimen" {
      return true
    }
    return word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      && !word.hasSuffix("us")
      && !word.hasSuffix("'s")
  }

  private static let irregular: Set<String> = English.words("irregular")

  /// Whether a word ends the noun group as a verb.
  private func isVerb(_ index: Int, after head: Int?) -> Bool {
    let word = lexemes[index].key
    if Measures.verb(word) != nil {
      // "injured people", "20 arrested men" count as well: a participle before a plural noun describes it.
      return head != nil || !Self.isPlural(key(index + 1)) || Measures.counted(word) != nil
    }
    // Taggers take "strikes" and "raids" behind a name for verbs.
    if Measures.compound(key(index - 1), word) != nil || Measures.counted(word) != nil {
      return false
    }
    guard let tag = tags[index] else { return false }
    return tag.isFinite && head != nil || tag == .vbd
  }

  static let stops: Set<String> = English.words("stops")
}
