// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// What the reporter adds to a sentence behind the words that he reports.
extension Reading {
  /// Whether a verb joined to a cue without a comma belongs to what was said: it is no cue itself.
  func goesOn(_ verb: Word, from edge: Word) -> Bool {
    guard tokens[edge].tag == .cc, words[edge] == "and" || words[edge] == "or", !isComma(edge - 1)
    else { return false }
    // "would begin talks" says nothing, though "he began" may lead in a quotation.
    return cue(at: verb).map { $0.type != .speech || $0.frames == .quotation } ?? true
  }

  /// The end of what "who said …," reports: the comma before the main verb.
  func endOfRelative(_ verb: Word, _ first: Word, _ last: Word) -> Word {
    var at = verb - 1
    let low = sentence(of: verb).lowerBound
    while at > low, tokens[at].tag.isAdverb || tokens[at].relation == .aux { at -= 1 }
    guard at > low, words[at] == "who" || words[at] == "which", isComma(at - 1), first < last else {
      return last
    }
    return (first..<last).first { isComma($0) && opensPredicate($0 + 1, last) }.map { $0 - 1 }
      ?? last
  }

  /// The last word of content from `first` to `last` before what is no part of it: another's words ("but the union said"), the
  /// reporter's own ("but gave no details", "despite the rain", "when asked"), who reported it and on what occasion.
  func beforeAfterthought(from first: Word, to last: Word) -> Word {
    guard first + 1 <= last else { return last }
    var depth = 0
    for at in first + 1...last {
      let tag = tokens[at].tag
      if tag == .openQuote || tag == .openBracket { depth += 1 }
      if tag == .closeQuote || tag == .closeBracket { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      if isComma(at - 1), at - 2 >= first, opensAfterthought(at, from: first, last) {
        return at - 2
      }
      // `at “less advanced schools,” Reed said`
      if tokens[at - 1].tag.isQuote, isComma(at - 2), isCreditBehind(at, last) { return at - 1 }
      if asksBehind(at, last) { return isComma(at - 1) && at - 2 >= first ? at - 2 : at - 1 }
    }
    return beforeOccasion(from: first, to: last)
  }

  /// Whether the words before an aside are a subject whose verb stands behind it: "the pension, which he called a cartel, was unfair".
  private func waitsForVerb(from first: Word, _ at: Word, _ last: Word) -> Bool {
    guard !(first..<at).contains(where: { tokens[$0].tag.isFinite || tokens[$0].tag == .md }),
      let comma = (at..<last).first(where: { isComma($0) })
    else { return false }
    return tokens[comma + 1].tag.isFinite || tokens[comma + 1].tag == .md
  }

  private func opensAfterthought(_ at: Word, from first: Word, _ last: Word) -> Bool {
    let word = words[at]
    if word == "despite" || AttributionWords.participlesOfTheTelling.contains(word) { return true }
    if AttributionWords.openersOfAnotherMouth.contains(word), opensAnotherMouth(at + 1, last) {
      return true
    }
    if word == "but", opensPredicate(at + 1, last), tellsNoMore(at + 1, last) { return true }
    // "…, which the audit office found to be wrong"; "did not say it was over, only that it was late".
    if word == "which", opensAnotherMouth(at + 1, last) || callsItSo(at + 1, last) {
      return !waitsForVerb(from: first, at, last)
    }
    if word == "only", at < last, words[at + 1] == "that" { return true }
    if word == "before", at < last, tokens[at + 1].tag == .vbg { return true }
    // "…, as the crowd left the hall": when, and not what.
    if word == "as", at < last, isWithinNominal(at + 1),
      let verb = verbBehindNoun(at + 1, last), cue(at: verb)?.type != .speech
    {
      return true
    }
    return isCreditBehind(at, last)
  }

  /// "…, but *the union said* the plant was open": a speaker, a cue, and what it leads to.
  private func opensAnotherMouth(_ first: Word, _ last: Word) -> Bool {
    guard let verb = verbBehindNoun(first, last), verb < last else { return false }
    // "…, while the army put its dead at three"
    if let amounts = AmountVerb.named(words[verb]),
      (verb + 1..<last).contains(where: {
        words[$0] == amounts.preposition && tokens[$0 + 1].tag == .cd
      })
    {
      return true
    }
    guard let entry = cue(at: verb),
      entry.type == .speech, entry.frames.contains(.clause),
      entry.frames.contains(.quotation) || entry.frames.contains(.told)
    else { return false }
    return !isMark(verb + 1) || tokens[verb + 1].tag.isQuote || words[verb + 1] == ":"
  }

  /// "…, which *the audit office found* to be wrong": what somebody else makes of it.
  private func callsItSo(_ first: Word, _ last: Word) -> Bool {
    guard let verb = verbBehindNoun(first, last), verb < last, let entry = cue(at: verb) else {
      return false
    }
    return entry.frames.contains(.predicate) || entry.act == .deny
      || entry.type == .document && tokens[verb + 1].tag == .to
  }

  /// Whether the predicate is of the telling itself: "but *gave* no details", "but *declined* to say who"; "but *wanted* observers" goes on
  /// with what was said.
  private func tellsNoMore(_ first: Word, _ last: Word) -> Bool {
    guard let verb = (first...last).first(where: { tokens[$0].tag.isFinite }) else { return false }
    return AttributionWords.predicatesOfTheTelling.contains(words[verb])
      || cue(at: verb)?.type == .speech
  }

  /// "…, but *gave* no details", "…, but *did not elaborate*": a predicate without a subject.
  private func opensPredicate(_ first: Word, _ last: Word) -> Bool {
    var at = first
    while at < last, tokens[at].tag.isAdverb { at += 1 }
    return at <= last && tokens[at].tag.isFinite && tokens[at].tag != .md
  }

  /// "…, *state radio reported* on Monday", "…, *said Judge Ana Okoro*": who passed it on, and nothing else.
  private func isCreditBehind(_ first: Word, _ last: Word) -> Bool {
    if tokens[first].tag.isFinite, let entry = cue(at: first), entry.type != .belief,
      entry.frames.contains(.quotation), first < last,
      tokens[first + 1].tag.isNoun
        || tokens[first + 1].tag == .dt
    {
      return !(first + 1...last).contains { tokens[$0].tag.isFinite || words[$0] == "that" }
    }
    guard let verb = verbBehindNoun(first, last), let entry = cue(at: verb),
      entry.frames.contains(.clause) || entry.frames.contains(.quotation),
      entry.type != .intention,
      entry.type != .belief || AttributionWords.hearers.contains(words[verb - 1])
    else { return false }
    guard verb < last else { return true }
    let next = tokens[verb + 1].tag
    guard
      next.isAdverb || ["late", "early"].contains(words[verb + 1]) || next == .in || next == .to
        || isCalendar(verb + 1) || isMark(verb + 1)
        || isPeriod(min(verb + 2, last)), words[verb + 1] != "that", words[verb + 1] != "whether"
    else { return false }
    return !(verb + 1...last).contains { tokens[$0].tag.isFinite || words[$0] == "that" }
  }

  /// The finite verb right behind the noun phrase that begins at `first`.
  private func verbBehindNoun(_ first: Word, _ last: Word) -> Word? {
    guard first <= last, !NameLists.calendar.contains(words[first]) else { return nil }
    var at = first
    while at <= last, at - first < 10 {
      let tag = tokens[at].tag
      let isNominal =
        tag.isNoun || tag == .dt || tag.isAdjective || tag == .cd || tag == .pos || tag == .hyph
        || tag == .prpPossessive || tag == .prp && at == first
        || at > first && AttributionWords.prepositionsOfASubject.contains(words[at])
      if !isNominal { break }
      at += 1
    }
    guard at > first else { return nil }
    while at < last, tokens[at].tag.isAdverb || tokens[at].relation == .aux { at += 1 }
    guard at <= last, tokens[at].tag.isFinite || tokens[at].tag == .vbn else { return nil }
    return at
  }

  /// "… *when asked* about it": what was asked is nothing that was said.
  private func asksBehind(_ at: Word, _ last: Word) -> Bool {
    at < last && ["when", "after", "if"].contains(words[at])
      && AttributionWords.askedBehindAClause.contains(words[at + 1])
  }

  /// "… *in an interview* on Sunday", "… *at a news conference*": on what occasion it was said.
  private func beforeOccasion(from first: Word, to last: Word) -> Word {
    let low = max(first + 2, last - 14)
    guard low < last else { return last }
    for at in (low..<last).reversed()
    where AttributionWords.prepositionsOfAnUtterance.contains(words[at]) {
      var noun = at + 1
      guard
        AttributionWords.determinersOfAnUtterance.contains(words[noun]) || isCapitalized(noun)
      else { continue }
      while noun <= last, noun - at < 7, !AttributionWords.utterances.contains(words[noun]),
        tokens[noun].tag.isNoun || tokens[noun].tag.isAdjective || tokens[noun].tag == .dt
          || tokens[noun].tag == .prpPossessive || tokens[noun].tag == .pos
          || tokens[noun].tag == .hyph || tokens[noun].tag == .vbn || tokens[noun].tag == .vbg
          || tokens[noun].tag == .cd || isPeriod(noun)
      {
        noun += 1
      }
      guard noun <= last, AttributionWords.utterances.contains(words[noun]),
        // "said the case rested on a single letter": a writing has its words in it, not on it.
        words[at] != "on" || !AttributionWords.writings.contains(words[noun]),
        !(noun..<last).contains(where: { tokens[$0 + 1].tag.isFinite || isComma($0 + 1) }),
        noun == last || AttributionWords.behindAnUtterance.contains(words[noun + 1])
          || isCalendar(noun + 1) || tokens[noun + 1].tag.isAdverb || tokens[noun + 1].tag == .vbn
          || AttributionWords.utterances.contains(words[noun + 1])
          || isPeriod(min(noun + 2, last))
      else { continue }
      let end = isComma(at - 1) ? at - 2 : at - 1
      return end > first ? end : last
    }
    return last
  }
}
