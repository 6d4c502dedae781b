internal import CorpusLanguage
internal import CorpusProtocol

/// A source that sets an amount: "put the toll at 14", "raised its estimate of the missing to 40".
extension ClauseRules {
  /// Credits the amount and what it is of; true where the verb sets one.
  mutating func amount(_ verb: Int) -> Bool {
    guard let amounts = AmountVerb.named(reading.words[verb]), !taken.contains(verb),
      !reading.isPassive(verb),
      let subject = reading.speaker(of: verb), subject < verb, isSomebody(subject),
      let object = reading.child(of: verb, .obj), object > verb,
      reading.tokens[object].tag.isNoun,
      !amounts.ofTallies || Self.tallies.contains(reading.words[object]),
      let last = amountEnd(behind: object, amounts.preposition, reading.clauseEnd(of: verb))
    else { return false }
    let entry =
      CueLexicon.verbs[amounts.lemma]
      ?? CueEntry(lemma: amounts.lemma, type: .speech, act: .assert, frames: [], prepositions: [])
    emit(
      .amount, verb, entry, subject: subject, from: phraseStart(object, after: verb), to: last)
    return true
  }

  /// The last word of a number that `preposition` leads to, soon behind the object; nil where there is none.
  private func amountEnd(behind object: Int, _ preposition: String, _ limit: Int) -> Int? {
    guard object < limit else { return nil }
    let near = object + 1...min(limit, object + 12)
    guard let at = near.first(where: { reading.words[$0] == preposition }), at < limit,
      let number = (at + 1...min(limit, at + 6)).first(where: { reading.tokens[$0].tag == .cd }),
      !(at + 1..<number).contains(where: {
        reading.tokens[$0].tag.isNoun || reading.tokens[$0].tag.isVerb || reading.isMark($0)
      })
    else { return nil }
    // "at 14 Elm Street"
    if number < limit, reading.tokens[number + 1].tag.isProperNoun { return nil }
    var end = number
    if let head = reading.head(of: at), head >= number { end = Int(reading.rightEdge[head]) }
    while end < limit, reading.tokens[end + 1].tag == .cd { end += 1 }
    return min(end, limit)
  }

  /// What is counted or reckoned and may be set anew.
  private static let tallies: Set<String> = English.words("tallies")
}
