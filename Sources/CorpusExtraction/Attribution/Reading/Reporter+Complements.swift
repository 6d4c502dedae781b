// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Speakers whose noun phrase goes on behind its head, so that another name stands right before the cue.
///
/// Whatever follows a noun in its own phrase is its complement and says nothing: "an *aide* to Ana Okoro said", "the *man* accused
/// of killing Tom Reed said". Read off the words, since the parse likes to take the nearest name for the subject.
extension Reading {
  /// The noun that heads all words from the beginning of the clause to the end of `phrase`; nil where that is no single phrase.
  func nounOfComplements(endingIn phrase: ClosedRange<Word>) -> Word? {
    let low = sentence(of: phrase.lowerBound).lowerBound
    var first = phrase.lowerBound
    while first > low, phrase.upperBound - first < 24, !opensBehind(first - 1) { first -= 1 }
    guard first == low || endsClause(first - 1),
      let run = nominalRun(from: first, to: phrase.upperBound)
    else { return nil }
    let next = run.upperBound + 1
    guard next < phrase.upperBound, opensComplement(next),
      !NameLists.calendar.contains(words[run.upperBound]),
      !AttributionWords.nounsOfTime.contains(words[run.upperBound]),
      !isOfficeOfName(run, behind: next, phrase)
    else { return nil }
    return run.upperBound
  }

  /// Whether nothing of a noun phrase that ends further on can reach over the token.
  private func opensBehind(_ token: Word) -> Bool {
    let tag = tokens[token].tag
    return isMark(token) && tag != .hyph && !tag.isQuote || tag == .cc || tag.isFinite || tag == .md
      || tag == .wp || tag == .wdt || tag == .prp || Self.subordinators.contains(words[token])
  }

  private func endsClause(_ token: Word) -> Bool {
    isMark(token) || tokens[token].tag == .cc || Self.subordinators.contains(words[token])
      || tokens[token].tag.isFinite && cue(at: token)?.frames.contains(.clause) == true
  }

  /// The words of the bare noun phrase that begins at `first`, without complements.
  private func nominalRun(from first: Word, to last: Word) -> ClosedRange<Word>? {
    var end = first
    while end <= last, isWithinNominal(end), end == first || !isDeterminer(end) { end += 1 }
    end -= 1
    guard end >= first,
      tokens[end].tag.isNoun || AttributionWords.quantifiersAsHeads.contains(words[end])
    else { return nil }
    return first...end
  }

  func isWithinNominal(_ token: Word) -> Bool {
    let tag = tokens[token].tag
    return tag.isNoun || tag == .dt || tag.isAdjective || tag == .cd || tag == .pos || tag == .hyph
      || tag == .prpPossessive || tag == .pdt
  }

  func isDeterminer(_ token: Word) -> Bool {
    let tag = tokens[token].tag
    return tag == .dt || tag == .prpPossessive || tag == .pdt
  }

  /// Whether a word can lead a complement of the noun before it: a preposition or a participle.
  private func opensComplement(_ token: Word) -> Bool {
    let tag = tokens[token].tag
    if AttributionWords.prepositionsWithinAReporter.contains(words[token]) {
      return !NameLists.calendar.contains(words[token + 1])
    }
    return tag == .vbn || tag == .vbg || isDoneToSomebody(token)
      || tag == .jj && (tokens[token + 1].tag == .in || tokens[token + 1].tag == .to)
  }

  /// "Secretary of State Ana Okoro", "Director of Public Works Tom Reed": an office without an article, and behind it the name.
  private func isOfficeOfName(
    _ run: ClosedRange<Word>, behind next: Word, _ phrase: ClosedRange<Word>
  )
    -> Bool
  {
    guard words[next] == "of" || words[next] == "for", !isDeterminer(run.lowerBound),
      isCapitalized(run.upperBound), tokens[phrase.upperBound].tag.isProperNoun
    else { return false }
    var first = phrase.upperBound
    while first > next + 1, tokens[first - 1].tag.isProperNoun || tokens[first - 1].tag == .hyph {
      first -= 1
    }
    return phrase.upperBound - first >= 2 || first > next + 1
  }

  /// The noun that opens the clause, where a relative clause without a comma reaches from it to the end of `phrase`: "a *man* who
  /// knew the suspect Tom Reed said".
  func nounOfRelativeClause(endingIn phrase: ClosedRange<Word>) -> Word? {
    let low = max(sentence(of: phrase.lowerBound).lowerBound, phrase.lowerBound - 24)
    guard
      let pronoun = (low..<phrase.lowerBound).last(where: {
        isRelativePronoun($0) || tokens[$0].tag == .wpPossessive
          || isMark($0) && tokens[$0].tag != .hyph
      }), [.wp, .wdt, .wpPossessive].contains(tokens[pronoun].tag),
      pronoun > low, tokens[pronoun - 1].tag.isNoun,
      // The clause has its verb before the phrase, which cannot be the subject of a second one.
      (pronoun + 1..<phrase.lowerBound).contains(where: { tokens[$0].tag.isFinite }),
      !(pronoun + 1..<phrase.lowerBound).contains(where: {
        tokens[$0].tag == .cc || Self.subordinators.contains(words[$0])
      }),
      let noun = nounRun(endingAt: pronoun - 1, down: low),
      noun.lowerBound == sentence(of: phrase.lowerBound).lowerBound
        || endsClause(noun.lowerBound - 1)
    else { return nil }
    return pronoun - 1
  }

  /// Whose words a participle leads in that is no part of the clause's own predicate: "*Reed* could be heard saying", "*Reed* fell
  /// short of claiming", "*Reed* came close to admitting".
  func speakerOfParticiple(_ verb: Word) -> Word? {
    let low = sentence(of: verb).lowerBound
    guard tokens[verb].tag == .vbg, verb > low + 1 else { return nil }
    let main: Word
    if AttributionWords.overheard.contains(words[verb - 1]), tokens[verb - 1].tag == .vbn {
      main = verb - 1
    } else if isShort(of: verb),
      let finite = (low..<verb - 2).last(where: { tokens[$0].tag.isVerb })
    {
      main = finite
    } else {
      return nil
    }
    if let phrase = phraseBefore(main) {
      return nounOfComplements(endingIn: phrase) ?? phrase.upperBound
    }
    return ownSubject(of: main).flatMap { $0 < main ? $0 : nil }
  }

  /// Whether somebody only nearly did what the verb says: "stopped short of *saying*", "came close to *admitting*".
  func isShort(of verb: Word) -> Bool {
    guard verb > sentence(of: verb).lowerBound + 1 else { return false }
    return words[verb - 2] == "short" && words[verb - 1] == "of"
      || ["close", "near"].contains(words[verb - 2]) && words[verb - 1] == "to"
        && tokens[verb].tag == .vbg
  }

  /// Whether a verb that needs a listener has none, so that it tells what was done to the noun before it: "a diplomat *briefed* on
  /// the talks", "residents *informed* of the plan".
  func isDoneToSomebody(_ verb: Word) -> Bool {
    guard verb > .first, verb + 1 < tokens.endIndex, tokens[verb - 1].tag.isNoun,
      tokens[verb].tag == .vbd || tokens[verb].tag == .vbn, tokens[verb + 1].tag == .in,
      words[verb + 1] != "that", let frames = cue(at: verb)?.frames
    else { return false }
    return frames.contains(.told) && !frames.contains(.quotation)
  }

  /// Whether a participle without a subject stands behind a conjunction, so that its clause has no speaker: "when *asked* whether",
  /// "if *told* that".
  func isReducedClause(_ verb: Word) -> Bool {
    let low = sentence(of: verb).lowerBound
    guard tokens[verb].tag == .vbn || tokens[verb].tag == .vbd else { return false }
    var at = verb - 1
    while at > low, tokens[at].tag.isAdverb, tokens[at].tag != .wrb { at -= 1 }
    return at >= low && AttributionWords.beforeAReducedClause.contains(words[at])
  }

  /// The first of two speakers whose second is the phrase right before the cue: "*Police* and the army said".
  func firstOfTwo(before phrase: ClosedRange<Word>) -> Word? {
    let low = sentence(of: phrase.lowerBound).lowerBound
    let joint = phrase.lowerBound - 1
    guard joint > low, words[joint] == "and", tokens[joint - 1].tag.isNoun,
      !NameLists.calendar.contains(words[joint - 1]), !isPeriod(joint - 1),
      let first = nounRun(endingAt: joint - 1, down: low),
      first.lowerBound == low || endsClause(first.lowerBound - 1)
        || words[first.lowerBound - 1] == "both"
    else { return nil }
    return nounOfComplements(endingIn: first) ?? first.upperBound
  }

  /// The second of two speakers, behind `last`, the last word of the first, and right before the cue.
  func secondOfTwo(behind last: Word) -> Word? {
    let end = sentence(of: last).upperBound
    let first = last + 2
    guard first < end, words[last + 1] == "and", isDeterminer(first) || isCapitalized(first),
      let run = nominalRun(from: first, to: min(end - 1, first + 8))
    else { return nil }
    var next = run.upperBound + 1
    while next < end, tokens[next].tag.isAdverb || tokens[next].relation == .aux { next += 1 }
    guard next < end, tokens[next].tag.isFinite, cue(at: next) != nil else { return nil }
    return run.upperBound
  }

  /// Where a noun phrase ends whose complements reach from behind `last` to a cue, or from a cue to a mark.
  func complementEnd(behind last: Word, from first: Word) -> Word {
    let end = sentence(of: last).upperBound
    // "a study documenting salt": what it does is no part of its name.
    guard last + 2 < end, !tellsInPaper(last + 1),
      opensComplement(last + 1) && tokens[last + 1].tag != .vbg
        || last > first && words[last].hasSuffix("ing") && opensComplement(last - 1)
          && isWithinNominal(last + 1)
    else {
      return last
    }
    var at = last + 1
    while at < end, at - last < 20 {
      let tag = tokens[at].tag
      if NameLists.calendar.contains(words[at]) { return last }
      guard
        isWithinNominal(at) || tag == .vbg || tag == .vbn
          || AttributionWords.prepositionsWithinAReporter.contains(words[at])
      else { break }
      at += 1
    }
    let edge = at - 1
    while at < end, tokens[at].tag.isAdverb || tokens[at].relation == .aux { at += 1 }
    if at < end, tokens[at].tag.isFinite || at > edge + 1 && tokens[at].tag == .vbn,
      cue(at: at) != nil
    {
      return edge
    }
    // "…, said an aide to Ana Okoro."
    let isBehindCue = first > .first && tokens[first - 1].tag.isFinite && cue(at: first - 1) != nil
    return isBehindCue && (at >= end || isMark(at)) ? edge : last
  }
}
