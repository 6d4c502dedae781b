// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// What was taken back, and what is called false.
extension Reading {
  /// "retracted his *claim* that", "his *claim* that … was withdrawn", "took back his *remark*".
  func isTakenBack(_ noun: Word) -> Bool {
    guard let verb = head(of: noun) else { return false }
    switch tokens[noun].relation {
    case .obj, .obl, .nsubj: return takesBack(verb)
    default: return false
    }
  }

  /// "apologised for saying", "regretted having said".
  func regrets(_ cue: Word) -> Bool {
    guard tokens[cue].tag == .vbg, cue > sentence(of: cue).lowerBound + 1 else { return false }
    let before = words[cue - 1] == "for" ? cue - 2 : cue - 1
    return ModalityWords.regretting.contains(words[before])
  }

  func takesBack(_ verb: Word) -> Bool {
    ModalityWords.retracting.contains(words[verb])
      || ModalityWords.takingBack.contains(words[verb])
        && (verb + 1..<min(verb + 3, tokens.endIndex)).contains { words[$0] == "back" }
  }

  /// "falsely claimed", "the false claim that".
  func isCalledFalse(_ cue: Word) -> Bool {
    let low = sentence(of: cue).lowerBound
    guard cue > low else { return false }
    return (max(low, cue - 2)..<cue).contains {
      tokens[cue].tag.isVerb
        ? ModalityWords.falsely.contains(words[$0])
        : ModalityWords.falseWords.contains(words[$0]) && tokens[$0].tag != .cc
    }
  }

  /// "*It is not true*, as some posts claim, that the dam is cracked": the sentence denies what the posts claim.
  func isSetIntoADenial(_ cue: Word, _ spans: [Range<Int>]) -> Bool {
    guard let first = spans.first, first.lowerBound > start(of: cue) else { return false }
    return opensWithADenial(sentence(of: cue))
  }

  /// Whether a sentence begins with "it is not true" or its like.
  func opensWithADenial(_ sentence: Range<Word>) -> Bool {
    let first = sentence.lowerBound
    return first + 3 < sentence.upperBound && words[first] == "it"
      && Self.beForms.contains(words[first + 1]) && isFalse(after: first + 1, sentence)
  }

  /// "*An earlier version* of this article said": the paper takes back what it had said.
  func isSaidByThePaper(_ attribution: Attribution) -> Bool {
    guard let source = attribution.sources.first, source > .first else { return false }
    return ModalityWords.ofThePaper.contains(words[source])
      && ["earlier", "previous", "original"].contains(words[source - 1])
      && !children(of: source).contains { child(of: $0, .case).map { words[$0] } == "by" }
  }

  /// "the claim that the dam held *was false*": what follows the noun's clause calls it so.
  func isPredicatedFalse(_ noun: Word) -> Bool {
    let sentence = sentence(of: noun)
    let held = noun + 1..<sentence.upperBound
    // The clause has a verb of its own before the predicate on the noun.
    guard let own = held.first(where: { tokens[$0].tag.isFinite }) else { return false }
    return (own + 1..<max(own + 1, sentence.upperBound)).contains {
      Self.beForms.contains(words[$0]) && isFalse(after: $0, sentence)
    }
  }

  /// Whether the predicate behind a form of "be" calls something false: "were false", "was not true", "is a lie".
  func isFalse(after verb: Word, _ sentence: Range<Word>) -> Bool {
    var isNegated = false
    for at in verb + 1..<max(verb + 1, min(verb + 6, sentence.upperBound)) {
      if ModalityWords.falseWords.contains(words[at]) { return !isNegated }
      if ModalityWords.trueWords.contains(words[at]) { return isNegated }
      if Self.negations.contains(words[at]) {
        isNegated = true
      } else if !tokens[at].tag.isAdverb, tokens[at].tag != .dt, words[at] != "be" {
        return false
      }
    }
    return false
  }
}
