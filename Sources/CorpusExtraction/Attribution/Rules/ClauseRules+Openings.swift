// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Where the content behind a cue verb begins: the clause, infinitive, object or prepositional phrase it leads to.
extension ClauseRules {
  /// First word of the clause that `verb` reports: behind "that" where one stands.
  func clauseStart(_ verb: Word, after: Word, _ limit: Word) -> Word? {
    if after == verb, let that = distantThat(verb, limit) { return that + 1 }
    if after != verb, let that = complementiser(behind: after, limit) { return that + 1 }
    guard let clause = reportedClause(of: verb, after: after) else {
      return unparsedStart(verb, after: after, limit)
    }
    // "said as she read the verdict", "said when asked": that is when, not what.
    guard
      !(reading.isReducedClause(clause)
        && AttributionWords.beforeAReducedClause.contains(reading.words[verb + 1])),
      !AttributionWords.openersOfAnAdverbial.contains(
        reading.words[max(reading.leftEdge(of: clause), verb + 1)])
    else { return nil }
    if let entry = reading.cue(at: verb), entry.frames.contains(.marked),
      !isMarked(clause, after: verb)
    {
      return nil
    }
    var first = withSubject(
      parsedStart(of: clause, under: verb), of: verb, after: after, limit)
    // "said he had been there that night": the parse takes the time for the clause.
    if first > verb + 1, after == verb, reading.words[first - 1] != "that",
      (verb + 1..<first).contains(where: { reading[$0].tag.isFinite }),
      let bare = bareClause(verb, limit)
    {
      return bare
    }
    if first < limit, reading.words[first] == "that",
      reading[first].relation == .mark || determinesNothing(first)
    {
      first += 1
    }
    if first <= after, after < limit { first = after + 1 }
    // "said on Thursday he would go": when it was said.
    if first == verb + 1, first + 3 < limit, reading.words[first] == "on",
      reading.isCalendar(first + 1), !reading.isMark(first + 2)
    {
      first += 2
    }
    return first <= limit ? first : nil
  }

  /// First word of a clause by the parse, but behind "that": an adverb or date between cue and "that" belongs to neither; "said reports
  /// that" begins with the reports.
  private func parsedStart(of clause: Word, under verb: Word) -> Word {
    var at = verb + 1
    while at < min(clause, verb + 16), !reading[at].tag.isFinite {
      if isObjectBefore(at + 1, of: verb) {
        return verb + 1
      }
      if reading.words[at] == "that",
        reading[at].tag == .in || reading[at].relation == .mark
      {
        return at + 1
      }
      at += 1
    }
    return max(reading.leftEdge(of: clause), verb + 1)
  }

  /// The first word of a clause with its subject, where the parse gave that to the cue.
  private func withSubject(
    _ first: Word, of verb: Word, after: Word, _ limit: Word
  ) -> Word {
    var first = first
    // "say damage may exceed": the subject of the clause, which the parse takes for an object of saying.
    if takesNoObject(verb) || first < limit && reading[first].tag.isFinite,
      let object = reading.children(of: verb).first(where: {
        $0 > verb && [.obj, .nsubj].contains(reading[$0].relation)
      }),
      endsBefore(first, object)
    {
      first = phraseStart(object, after: verb)
    }
    // "says closing the school would save money": what is done is the subject.
    if after == verb, takesNoObject(verb), first > verb + 2, first <= limit,
      reading[verb + 1].tag == .vbg, reading[first].tag.isFinite || reading[first].tag == .md
    {
      first = verb + 1
    }
    return first
  }

  /// Whether a noun phrase ends right before a word, or its aside does: "believe *Tom Reed, 34,* fled".
  private func endsBefore(_ first: Word, _ noun: Word) -> Bool {
    let edge = reading.rightEdge(of: noun)
    return edge + 1 == first || edge + 2 == first && edge > noun && reading.isComma(edge + 1)
  }

  /// The clause that the parse hangs to the verb, or to the addressee where "that" marks it.
  private func reportedClause(of verb: Word, after: Word) -> Word? {
    let clause = reading.children(of: verb).first {
      $0 > verb && reading[$0].relation == .ccomp
    }
    guard clause == nil, after != verb else { return clause }
    return reading.children(of: after).first { child in
      child > after && [.ccomp, .acl].contains(reading[child].relation)
        && reading.marker(of: child).map { reading.words[$0] } == "that"
    }
  }

  /// First word of what `verb` reports where the parse hangs no clause to it.
  private func unparsedStart(_ verb: Word, after: Word, _ limit: Word) -> Word? {
    if after == verb, let first = bareClause(verb, limit) ?? subjectAndVerb(verb, limit) {
      return first
    }
    // "explained how the pump had failed": a question word right behind the cue.
    if after == verb, verb + 1 < limit, reading.cue(at: verb)?.type == .speech,
      ["how", "why", "what"].contains(reading.words[verb + 1])
    {
      return verb + 1
    }
    // "that" or "whether" close behind the cue announces a clause whatever the parse says.
    for at in after + 1..<max(after + 1, min(limit, after + 7)) {
      if reading[at].tag == .in, ["that", "whether"].contains(reading.words[at]) {
        // "said A would hold and that B": the second clause is no content of "hold".
        if reading[at - 1].tag == .cc { return nil }
        return reading.words[at] == "that" ? at + 1 : at
      }
      if reading.isMark(at) || reading[at].tag.isVerb { return nil }
    }
    return nil
  }

  /// Whether "that" stands before words that take no determiner: "that nobody", "that he", "that the".
  private func determinesNothing(_ that: Word) -> Bool {
    let tag = reading[that + 1].tag
    return tag == .prp || tag == .prpPossessive || tag == .dt || tag == .ex
      || AttributionWords.pronounsOfNobodyAndEverybody
        .contains(reading.words[that + 1])
  }

  /// "that" behind adverbs, dates and asides that stand between it and a plain verb of saying: "said, through an aide, that".
  private func distantThat(_ verb: Word, _ limit: Word) -> Word? {
    guard verb + 1 < limit,
      takesNoObject(verb) || reading.isComma(verb + 1) || isTimeBeforeAComma(verb + 1, limit)
        // "wrote in a letter that"
        || ["in", "on"].contains(reading.words[verb + 1])
          && reading.cue(at: verb)?.frames.isSuperset(of: [.clause, .quotation]) ?? false
    else { return nil }
    let next = reading[verb + 1].tag
    guard
      next.isAdverb || next == .in || next == .to || next.isAdjective
        || reading.isComma(verb + 1) || reading.isCalendar(verb + 1)
    else { return nil }
    for at in verb + 1..<min(limit, verb + 20) {
      if reading.words[at] == "that", reading[at].tag != .dt { return at }
      if reading.words[at] == "that", at > verb + 1, reading.isComma(at - 1) { return at }
      let tag = reading[at].tag
      if tag.isFinite || tag == .wp || tag == .wdt || reading.words[at] == ";" { return nil }
    }
    return nil
  }

  /// Whether the verb is one of plain saying, which takes words or a clause but no thing as its object.
  func takesNoObject(_ verb: Word) -> Bool {
    guard let entry = reading.cue(at: verb) else { return false }
    return entry.type == .speech && entry.frames.contains(.clause)
      && entry.frames.contains(.quotation)
      && entry.frames.isDisjoint(with: [.object, .thing, .marked])
      && (!entry.frames.contains(.told) || reading.child(of: verb, .obj, .iobj) == nil)
  }

  /// "that" right behind the addressee: what was told begins there, however the word is tagged.
  private func complementiser(behind addressee: Word, _ limit: Word) -> Word? {
    var at = addressee + 1
    while at < limit, at - addressee <= 12 {
      if reading.words[at] == "that" { return at }
      if reading.isMark(at) && reading[at].tag != .hyph && !isDateComma(at)
        || reading[at].tag.isVerb && !isNounOfAPhrase(at, behind: addressee)
      {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// Whether what was taken for a verb ends a phrase that a preposition opens: "told the Times from his hospital *bed* that".
  private func isNounOfAPhrase(_ at: Word, behind addressee: Word) -> Bool {
    guard reading[at - 1].tag.isNoun, at - 3 > addressee else { return false }
    let opener = (addressee + 1..<at).last { reading[$0].tag == .in }
    guard let opener, opener + 1 < at else { return false }
    return (opener + 1..<at).allSatisfy { reading.isWithinNominal($0) }
  }

  /// The comma of "on Monday, March 12".
  private func isDateComma(_ token: Word) -> Bool {
    reading.isComma(token)
      && (reading.isCalendar(token + 1) || reading[token + 1].tag == .cd)
  }

  /// First word of what was told where the parse has no clause: "told the Herald every claim would be looked at".
  func clauseBehindAddressee(_ verb: Word, _ limit: Word) -> Word? {
    guard reading.cue(at: verb)?.lemma != "ask" else { return nil }
    var at = verb + 1
    while at < limit, at - verb < 10 {
      let tag = reading[at].tag
      let opens = tag == .dt || tag == .prp || tag == .prpPossessive || tag == .ex
      if at > verb + 1, opens, reading[at - 1].tag != .in {
        let clause = at + 1..<min(limit, at + 14)
        return clause.contains { reading[$0].tag.isFinite } ? at : nil
      }
      if reading.words[at] == "that" { return at + 1 }
      guard
        opens && (at == verb + 1 || reading[at - 1].tag == .in)
          || tag.isNoun || tag.isAdjective || tag == .pos || tag == .hyph || tag == .in
          || tag == .cd || isDateComma(at)
      else { return nil }
      at += 1
    }
    return nil
  }

  /// First word of what was told to listeners without an article, or to one with a name, whom a clause follows at once: "told police
  /// [he was at home]", "told the Courier [two pumps were broken]".
  func clauseBehindListener(_ verb: Word, _ limit: Word) -> Word? {
    var at = verb + 1
    guard reading.cue(at: verb)?.lemma == "tell", at < limit else { return nil }
    if AttributionWords.listeners.contains(reading.words[at]) {
      at += 1
    } else {
      if reading.words[at] == "the" { at += 1 }
      let name = at
      while at < limit, reading[at].tag.isProperNoun, reading.isCapitalized(at) { at += 1 }
      guard at > name else { return nil }
    }
    guard at < limit, !reading.isCapitalized(at) else { return nil }
    let tag = reading[at].tag
    guard
      tag.isNoun || tag == .cd || tag.isAdjective || tag == .dt || tag == .prp
        || tag == .prpPossessive || tag == .ex, reading.words[at] != "that"
    else { return nil }
    for token in at + 1..<min(limit + 1, at + 16) {
      if reading[token].tag.isFinite || reading[token].tag == .md { return at }
      if reading.isMark(token) || reading.words[token] == "that" { return nil }
    }
    return nil
  }

  /// First word of a clause right behind a cue that takes no object ("said the plan that they have would fail"), whatever the
  /// parse made of it: a noun phrase begins there and a finite verb follows.
  func bareClause(_ verb: Word, _ limit: Word) -> Word? {
    guard takesNoObject(verb) else { return nil }
    var first = verb + 1
    while first < limit, reading.isCalendar(first) || reading[first].tag.isAdverb {
      first += 1
    }
    if first + 2 < limit, reading.words[first] == "on", reading.isCalendar(first + 1) { first += 2 }
    guard first + 1 < limit else { return nil }
    let tag = reading[first].tag
    guard
      tag.isNoun || tag == .dt || tag == .prp || tag == .prpPossessive || tag == .cd
        || tag.isAdjective || tag == .ex || tag == .pdt || tag == .openQuote
        || tag == .vbg || reading.isCapitalized(first)
    else { return nil }
    let end = min(limit, first + 40)
    // A verb may be tagged as a noun ("said profit rose 3.5pc"): plain saying takes nothing else.
    guard
      (first...end).contains(where: {
        reading[$0].tag.isVerb || reading[$0].tag == .md
      })
        || reading.cue(at: verb)?.lemma == "say" && tag == .nn && limit - first >= 2
          && !AttributionWords.nounsOfTime.contains(reading.words[first])
    else { return nil }
    return first
  }

  /// First word of a clause behind a cue that may also take an object ("noted the plan would fail"): a noun phrase, and right
  /// behind it a finite verb.
  private func subjectAndVerb(_ verb: Word, _ limit: Word) -> Word? {
    guard let entry = reading.cue(at: verb), !entry.frames.contains(.marked),
      entry.type == .speech || entry.type == .document
        || entry.frames.contains(.clause) && !reading.isQuoted(verb)
          && reading.speaker(of: verb).map({ mayUrge($0, isMany: true) }) ?? false
    else { return nil }
    var at = verb + 1
    var nouns = 0
    while at < limit, at - verb < 16 {
      let tag = reading[at].tag
      if tag.isFinite, nouns > 0 { return verb + 1 }
      // A participle with an object is none: "stressed the town *needed* more buses".
      if tag == .vbn, nouns > 0, at < limit, entry.frames.contains(.clause),
        reading.isWithinNominal(at + 1), reading[at + 1].tag != .pos
      {
        return verb + 1
      }
      let continues =
        tag.isNoun || tag.isAdjective || tag == .cd || tag == .pos || tag == .hyph
        || tag == .dollar || tag.isAdverb
        || (tag == .dt || tag == .prpPossessive)
          && (nouns == 0 || reading[at - 1].tag == .in)
        || tag == .in && nouns > 0 && reading.words[at] != "that"
        || (tag == .prp || tag == .wp) && at == verb + 1
      guard continues else { return nil }
      if tag.isNoun || tag == .prp || tag == .cd || tag == .wp
        || AttributionWords.quantifiersOfSpeakers.contains(reading.words[at])
      {
        nouns += 1
      }
      at += 1
    }
    return nil
  }

  /// Whether "that" or a question word opens the clause.
  func isMarked(_ clause: Word, after verb: Word) -> Bool {
    let first = max(reading.leftEdge(of: clause), verb + 1)
    return (first...max(first, min(clause, first + 3))).contains {
      reading.words[$0] == "that" || reading.words[$0] == "whether"
        || reading[$0].tag == .wrb || reading[$0].tag == .wp
    }
  }

  func hasClause(_ verb: Word) -> Bool {
    reading.children(of: verb).contains { $0 > verb && reading[$0].relation == .ccomp }
  }

}
