internal import CorpusProtocol

/// Content before its cue: "…, he said", "…, said the minister".
extension ClauseRules {
  /// "…, said the minister": the subject behind the verb, the content before both.
  mutating func inverted(_ verb: Int, _ entry: CueEntry, _ sentence: Range<Int>) {
    guard !taken.contains(verb),
      entry.frames.contains(.clause) || entry.frames.contains(.quotation),
      reading.tokens[verb].tag.isFinite, verb > sentence.lowerBound, reading.isComma(verb - 1),
      let subject = nounAfter(verb, sentence)
    else { return }
    _ = parenthetical(verb, entry, subject, sentence, from: verb)
  }

  /// "Recipients, said Mauer, are required": a cue with its name between two commas, after no other comma.
  func isInsertion(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    guard verb > sentence.lowerBound + 1, reading.isComma(verb - 1),
      reading.tokens[verb].tag.isFinite,
      verb + 2 < sentence.upperBound,
      reading.tokens[verb + 1].tag.isProperNoun || reading.tokens[verb + 1].tag == .prp,
      !(max(sentence.lowerBound, verb - 40)..<verb - 1).contains(where: { reading.isComma($0) })
    else { return false }
    var at = verb + 2
    while at < sentence.upperBound, at - verb < 6, reading.tokens[at].tag.isProperNoun { at += 1 }
    return reading.isComma(at)
  }

  /// "…, he said", "…, said the minister", "…, he said, …": true where the rule fired.
  mutating func parenthetical(
    _ verb: Int, _ entry: CueEntry, _ subject: Int, _ sentence: Range<Int>, from first: Int? = nil
  ) -> Bool {
    guard entry.frames.contains(.clause) || entry.frames.contains(.quotation),
      reading.tokens[verb].tag.isFinite || reading.tokens[verb].tag == .vbn,
      !reading.isNegated(verb)
    else { return false }
    let start =
      first ?? roleStart(SourcePhrase(head: subject, in: reading).words.lowerBound, sentence)
    guard start <= verb, start > sentence.lowerBound + 1, reading.isComma(start - 1) else {
      return false
    }
    if let relation = reading.head(of: verb).map({ _ in reading.tokens[verb].relation }),
      ![.parataxis, .ccomp, .conj, .dep, .advcl].contains(relation)
    {
      return false
    }
    var left = sentence.lowerBound
    while left < start - 1, reading.tokens[left].tag == .cc { left += 1 }
    guard start - 1 - left >= 2,
      isInsertion(verb, sentence)
        || (left..<start - 1).contains(where: {
          reading.tokens[$0].tag.isVerb || reading.tokens[$0].tag == .md
        })
    else { return false }
    guard let before = reading.evidence(left, start - 2), !isAdverbial(before),
      !reading.children(of: verb).contains(where: {
        $0 > verb && [.obj, .ccomp, .xcomp].contains(reading.tokens[$0].relation) && $0 != subject
      })
    else { return false }
    var content = [before]
    // "The plan, he said, will cost": the rest belongs to it as well.
    var after = max(verb, first == nil ? verb : subject)
    var steps = 0
    while after + 1 < sentence.upperBound, !reading.isComma(after + 1), steps < 24 {
      after += 1
      steps += 1
    }
    if reading.isComma(after + 1), after + 2 < sentence.upperBound,
      !reading.isMark(after + 2),
      !reading.tokens[after + 2].tag.isVerb || reading.tokens[after + 2].tag.isFinite,
      reading.tokens[verb].relation == .parataxis || isInsertion(verb, sentence), steps <= 8,
      let rest = reading.evidence(
        after + 2, reading.contentEnd(from: after + 2, under: verb, limit: sentence.upperBound - 1)),
      rest.lowerBound > before.upperBound
    {
      content.append(rest)
    }
    append(
      Attribution(
        rule: .parenthetical, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
        cueBytes: reading.tokens[verb].range, sources: [subject], content: content))
    return true
  }

  /// Where a speaker begins whose name stands behind a role and a comma: "…, a spokeswoman, Anna White, said".
  func roleStart(_ start: Int, _ sentence: Range<Int>) -> Int {
    guard start > sentence.lowerBound + 1, reading.isComma(start - 1) else { return start }
    var at = start - 2
    var titled = false
    while at > sentence.lowerBound, start - at <= 14, !reading.isComma(at) {
      if reading.tokens[at].tag.isFinite { return start }
      titled = titled || NameLists.titles.contains(reading.words[at])
      at -= 1
    }
    return titled && reading.isComma(at) ? at + 1 : start
  }

  /// Whether what stands before the cue only tells when, where or why it was said: "As the vote neared, he said".
  func isAdverbial(_ content: Range<Int>) -> Bool {
    guard let lead = reading.lead(of: content) else { return false }
    switch reading.tokens[lead].relation {
    case .advcl, .obl, .nmod, .acl, .advmod: return true
    default: break
    }
    let at = reading.position(from: content.lowerBound)
    guard at < reading.inOrder.count else { return false }
    let opener = Int(reading.inOrder[at])
    return ["as", "while", "when", "after", "before", "although", "though", "since", "asked"]
      .contains(reading.words[opener]) && reading.tokens[lead].relation != .ccomp
  }
}
