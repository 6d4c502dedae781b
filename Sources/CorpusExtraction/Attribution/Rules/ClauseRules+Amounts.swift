// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// A source that sets an amount: "put the toll at 14", "raised its estimate of the missing to 40".
extension ClauseRules {
  /// Credits the amount and what it is of; true where the verb sets one.
  mutating func amount(_ verb: Word) -> Bool {
    guard let amounts = AmountVerb.named(reading.words[verb]), !taken.contains(verb) else {
      return false
    }
    if reckoned(verb, amounts) { return true }
    // "Reed has died, raising the toll to four, police said": who died says nothing.
    let trails = reading[verb].tag == .vbg && verb > .first && reading.isComma(verb - 1)
    guard !reading.isPassive(verb), !trails,
      let subject = reading.speaker(of: verb), subject < verb, isSomebody(subject),
      let object = reading.child(of: verb, .obj) ?? tally(behind: verb), object > verb,
      reading[object].tag.isNoun || Self.tallies.contains(reading.words[object]),
      !amounts.ofTallies || Self.tallies.contains(reading.words[object]),
      let last = amountEnd(behind: object, amounts.preposition, reading.clauseEnd(of: verb))
    else { return false }
    emit(
      .amount, verb, amounts.entry, subject: subject, from: phraseStart(object, after: verb),
      to: last)
    return true
  }

  /// "The toll, which the ministry put at 12", "the toll was put at 14 by police", "a toll put at 15 by the army": what is reckoned stands
  /// before the verb and the number behind it.
  private mutating func reckoned(_ verb: Word, _ amounts: AmountVerb) -> Bool {
    guard verb + 1 < reading.tokens.endIndex, reading.words[verb + 1] == amounts.preposition,
      let last = amountEnd(behind: verb, amounts.preposition, reading.clauseEnd(of: verb))
    else { return false }
    let sentence = reading.sentence(of: verb)
    let tally: Word?
    let source: Word?
    if let agent = reading.agent(of: verb) ?? agent(behind: last) {
      tally = nearestTally(before: verb, in: sentence)
      source = agent
    } else if let pronoun = (max(sentence.lowerBound, verb - 8)..<verb).last(where: {
      reading.isRelativePronoun($0) && reading.words[$0] != "who"
    }), pronoun + 1 < verb {
      tally = nearestTally(before: pronoun, in: sentence)
      source = (pronoun + 1..<verb).last { reading[$0].tag.isNoun }
    } else {
      return false
    }
    guard let tally, let source, isSomebody(source), source > verb || source > tally,
      let what = reading.evidence(min(tally, reading.leftEdge(of: tally)), tally),
      let number = reading.evidence(verb + 1, min(last, source > verb ? source - 1 : last))
    else { return false }
    append(
      Attribution(
        rule: .amount, lemma: amounts.lemma, type: amounts.entry.type, act: .assert, cue: verb,
        cueBytes: reading[verb].range, negated: reading.isDenied(verb), sources: [source],
        content: [what, number]))
    return true
  }

  /// The reckoned noun right before a verb or a relative clause: at most a comma and auxiliaries stand between.
  private func nearestTally(before word: Word, in sentence: Range<Word>) -> Word? {
    (max(sentence.lowerBound, word - 4)..<word).last {
      reading[$0].tag.isNoun
    }.flatMap { Self.tallies.contains(reading.words[$0]) ? $0 : nil }
  }

  /// A reckoned noun soon behind the verb: "put its *dead* at three".
  private func tally(behind verb: Word) -> Word? {
    let end = reading.sentence(of: verb).upperBound
    return (verb + 1..<max(verb + 1, min(end, verb + 4))).first {
      Self.tallies.contains(reading.words[$0])
    }
  }

  /// Who stands behind "by" right after the number.
  private func agent(behind number: Word) -> Word? {
    guard number + 2 < reading.tokens.endIndex, reading.words[number + 1] == "by" else {
      return nil
    }
    return reading.head(of: number + 1)
  }

  /// The last word of a number that `preposition` leads to, soon behind the object; nil where there is none.
  private func amountEnd(behind object: Word, _ preposition: String, _ limit: Word) -> Word? {
    guard object < limit else { return nil }
    let near = object + 1...min(limit, object + 12)
    guard let at = near.first(where: { reading.words[$0] == preposition }), at < limit,
      let number = (at + 1...min(limit, at + 6)).first(where: { reading[$0].tag == .cd }),
      !(at + 1..<number).contains(where: {
        reading[$0].tag.isNoun || reading[$0].tag.isVerb || reading.isMark($0)
      })
    else { return nil }
    // "at 14 Elm Street"
    if number < limit, reading[number + 1].tag.isProperNoun { return nil }
    var end = number
    if let head = reading.head(of: at), head >= number { end = reading.rightEdge(of: head) }
    while end < limit, reading[end + 1].tag == .cd { end += 1 }
    return min(end, limit)
  }

  /// What is counted or reckoned and may be set anew.
  private static let tallies: Set<String> = English.words("tallies")
}
