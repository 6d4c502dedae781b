// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Whether a clause says that something is not so.
extension Reading {
  /// Whether "not", "never" or the like stands at `verb`.
  func isNegated(_ verb: Word) -> Bool {
    for child in children(of: verb)
    where tokens[child].relation == .advmod || tokens[child].relation == .det
      || tokens[child].relation == .aux
    {
      if Self.negations.contains(words[child]) { return true }
    }
    return false
  }

  /// Whether a clause is negated by its verb or by its subject: "was never warned", "nobody warned".
  func isDenied(_ verb: Word) -> Bool { isNegated(verb) || hasNegativeSubject(verb) }

  /// Whether what `verb` says is said of nobody: "nobody warned", "neither the mayor nor the union agreed".
  func hasNegativeSubject(_ verb: Word) -> Bool {
    guard let subject = ownSubject(of: verb) ?? phraseBefore(verb)?.lowerBound else { return false }
    // "Not everyone agrees"
    let opening = sentence(of: verb).lowerBound
    return namesNobody(subject) || words[leftEdge(of: subject)] == "neither"
      || words[opening] == "not" && subject <= opening + 2
  }

  /// Whether the noun phrase of `head` names nobody: "nobody", "no one", "none of them", "neither", "no official".
  func namesNobody(_ head: Word) -> Bool {
    if Self.nobody.contains(words[head]) { return true }
    let low = sentence(of: head).lowerBound
    var first = max(leftEdge(of: head), low)
    if words[first] != "no", head > low, words[head - 1] == "no" { first = head - 1 }
    let next = first + 1
    guard next < tokens.endIndex else { return false }
    if words[first] == "neither" || words[first] == "none" { return words[next] == "of" }
    // "No fewer than twelve" are twelve, and "No. 10" is a house.
    return words[first] == "no" && (tokens[next].tag != .cd || words[next] == "one")
      && !AttributionWords.afterNo.contains(words[next])
  }

  /// Whether a sentence that nobody parsed is negated: its first finite verb has a "not" right behind it, or nobody before it.
  func isDeniedUnparsed(_ lead: Word, _ content: Range<Int>) -> Bool {
    let sentence = sentence(of: lead)
    guard sentence.count > 2, sentence.allSatisfy({ tokens[$0].head < 0 }),
      let verb = sentence.first(where: {
        tokens[$0].tag.isFinite && start(of: $0) >= content.lowerBound
      })
    else { return false }
    let next = verb + 1..<min(sentence.upperBound, verb + 3)
    return next.contains { Self.negations.contains(words[$0]) }
      || (sentence.lowerBound..<verb).contains { Self.nobody.contains(words[$0]) }
  }

  private static let nobody: Set<String> = English.words("nobody")

  static let negations: Set<String> = English.words("negations")
}
