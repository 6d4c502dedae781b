// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// The clause that somebody's words call false, where they hold it: "it is not true that the dam held", "there is no truth in the claim
/// that the dam held", "the claim that the dam held is nonsense", "rejected the accusation that he had lied".
struct DeniedClause {
  /// What is not so.
  let text: String

  /// Words that call something false.
  static let falsehoods = English.words("denials: false")
  /// What is said and can be false: "claim", "accusation".
  static let claims = English.words("denials: claims")
  /// What a clause can begin with and nothing else.
  private static let subjects = English.words("denials: subjects")

  /// Reads a claim's content; nil where it calls no clause false.
  init?(_ claim: Claim) {
    let isDenial = claim.act == .deny && claim.quotation != .direct
    guard isDenial || Self.hasThat(claim.content) else { return nil }
    let words = MarkedWords(claim.content)
    if isDenial {
      let isClause = words.plain.first.map(Self.subjects.contains) ?? false
      guard let start = Self.behindNoun(words, within: 6) ?? (isClause ? 0 : nil) else {
        return nil
      }
      text = words.text(start..<words.sentenceEnd)
      return
    }
    let end = words.sentenceEnd
    guard let range = Self.behindFrame(words, end) ?? Self.beforeVerdict(words, end) else {
      return nil
    }
    text = words.text(range)
  }

  /// Whether "that" stands among the first words: most claims have none there, and words cost more.
  private static func hasThat(_ content: String) -> Bool {
    let bytes = Array(content.utf8.prefix(110))
    let that = Array(" that ".utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: that) }
  }

  /// Whether words call what they speak of false: "pure nonsense", "not true", "no truth".
  static func callsFalse(_ words: MarkedWords, _ range: Range<Int>) -> Bool {
    let isNegated = words.isNegated(range)
    let plain = words.plain[range]
    if plain.contains(where: falsehoods.contains) { return !isNegated }
    return isNegated && plain.contains { ["true", "truth"].contains($0) }
  }

  private static let frames = English.words("denials: frames")
  private static let verdicts = English.words("plain copulas")

  /// "It is not true that …", "it would be a lie to say that …", "there is no truth in the claim that …".
  private static func behindFrame(_ words: MarkedWords, _ end: Int) -> Range<Int>? {
    guard let first = words.plain.first, frames.contains(first),
      let that = words.plain[..<min(end, 14)].firstIndex(of: "that"), that + 2 < end,
      callsFalse(words, 0..<that)
    else { return nil }
    return that + 1..<end
  }

  /// "The claim that … is nonsense".
  private static func beforeVerdict(_ words: MarkedWords, _ end: Int) -> Range<Int>? {
    guard let start = behindNoun(words, within: 5),
      let verb = words.plain[..<end].lastIndex(where: verdicts.contains),
      verb > start + 1, end - verb <= 6, callsFalse(words, verb..<end)
    else { return nil }
    return start..<verb
  }

  /// Where the clause begins behind "the accusation that".
  private static func behindNoun(_ words: MarkedWords, within most: Int) -> Int? {
    guard
      let noun = words.plain.prefix(most).firstIndex(where: claims.contains),
      noun + 3 < words.plain.count, words.plain[noun + 1] == "that"
    else { return nil }
    return noun + 2
  }
}
