// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Contents of cue nouns: "his claim that …", "made the claim that …".
extension ClauseRules {
  /// "his claim that …", "Smith's statements about …", "made the claim that …".
  mutating func noun(_ noun: Word, _ entry: CueEntry, _ sentence: Range<Word>) {
    let source = owner(of: noun)
    if predicated(noun, entry, source, sentence) || isRaised(noun, entry) { return }
    if source == nil, shared(noun, entry, sentence) { return }
    guard let source = source ?? ownerBeside(noun, sentence) else { return }
    for child in reading.children(of: noun) where child > noun {
      let relation = reading[child].relation
      if relation == .acl || relation == .ccomp {
        if let mark = reading.marker(of: child), reading.words[mark] == "that",
          entry.frames.contains(.clause), mark > noun
        {
          return emitNoun(
            noun, entry, source, mark + 1,
            beforePredicate(of: noun, from: mark + 1, to: reading.rightEdge(of: child)))
        }
        if entry.frames.contains(.infinitive),
          let to = reading.children(of: child).first(where: { reading[$0].tag == .to }),
          to > noun
        {
          return emitNoun(noun, entry, source, to, reading.rightEdge(of: child))
        }
      }
      if relation == .nmod || relation == .acl || relation == .obl,
        let preposition = reading.child(of: child, .case) ?? reading.child(of: child, .mark),
        entry.prepositions.contains(reading.words[preposition]), preposition > noun
      {
        return emitNoun(noun, entry, source, preposition + 1, reading.rightEdge(of: child))
      }
    }
    // Where the parse hangs the clause elsewhere: "that" right behind the noun leads to it.
    let end = sentence.upperBound - 1
    // "Her claim, made in parliament on Monday, that …": an aside stands between.
    if entry.frames.contains(.clause), noun + 2 < end, reading.isComma(noun + 1),
      let comma = (noun + 2..<min(end, noun + 12)).first(where: { reading.isComma($0) }),
      comma + 3 < end, reading.words[comma + 1] == "that", reading[comma + 1].tag == .in
    {
      emitNoun(
        noun, entry, source, comma + 2, beforePredicate(of: noun, from: comma + 2, to: end))
      return
    }
    guard entry.frames.contains(.clause), noun + 3 < end, reading.words[noun + 1] == "that",
      reading[noun + 1].tag != .wdt
        || !reading[noun + 2].tag.isVerb && end - noun >= 6,
      (noun + 2...end).contains(where: { reading[$0].tag.isFinite })
    else { return }
    let comma = (noun + 2...end).first { reading.isComma($0) } ?? end
    emitNoun(noun, entry, source, noun + 2, beforePredicate(of: noun, from: noun + 2, to: comma))
  }

  /// Whose the noun is by the parse: "*Smith's* statements", and of "made the claim that" the subject.
  private func owner(of noun: Word) -> Word? {
    var owner: Word?
    for child in reading.children(of: noun) where child < noun {
      if reading[child].relation == .nmod,
        reading.child(of: child, .case).map({ ["'s", "'", "’"].contains(reading.words[$0]) })
          ?? false
          || reading[child].tag == .prpPossessive
      {
        owner = child
      }
    }
    if let owner { return owner }
    guard reading[noun].relation == .obj, let verb = reading.head(of: noun),
      Self.lightVerbs.contains(reading.words[verb])
    else { return nil }
    return reading.subject(of: verb)
  }

  /// The end of a clause under a noun that is itself the subject of the sentence: "her insistence that *the tunnel was safe* has
  /// angered relatives". The second finite verb that nothing leads in is the noun's.
  private func beforePredicate(of noun: Word, from first: Word, to last: Word) -> Word {
    let low = reading.sentence(of: noun).lowerBound
    guard first <= last, noun - low <= 8,
      !(low..<noun).contains(where: { reading[$0].tag.isFinite })
    else { return last }
    var isSubjectOpen = true
    for at in first...last {
      let tag = reading[at].tag
      if tag == .cc || reading.isComma(at) || tag == .wdt || tag == .wp || tag == .wrb
        || at > first && Reading.subordinators.contains(reading.words[at])
          && at < last && reading[at + 1].tag != .cd && !reading.isCalendar(at + 1)
      {
        isSubjectOpen = true
      } else if tag.isFinite || tag == .md {
        if !isSubjectOpen, at > first + 1 { return at - 1 }
        // An auxiliary and its verb are one.
        if at < last, !reading[at + 1].tag.isFinite { isSubjectOpen = false }
      }
    }
    return last
  }

  /// "Reed's *view* is that the dam is lost", "the *view* of most engineers is that …": what somebody holds, behind a form of "be".
  private mutating func predicated(
    _ noun: Word, _ entry: CueEntry, _ owner: Word?, _ sentence: Range<Word>
  ) -> Bool {
    guard entry.frames.contains(.clause) else { return false }
    var at = noun + 1
    var source = owner
    if at + 1 < sentence.upperBound, reading.words[at] == "of", let behind = nounAfter(at, sentence)
    {
      source = source ?? behind
      at = SourcePhrase(head: behind, in: reading).words.upperBound + 1
    }
    guard let source, at + 3 < sentence.upperBound, ["is", "was"].contains(reading.words[at]),
      reading.words[at + 1] == "that", reading[at + 1].tag == .in
    else { return false }
    emitNoun(noun, entry, source, at + 2, sentence.upperBound - 1)
    return true
  }

  /// "raising *hopes* of a cure": what is raised in others is not what the subject hopes.
  private func isRaised(_ noun: Word, _ entry: CueEntry) -> Bool {
    guard entry.type == .belief || entry.act == .ask, let verb = reading.head(of: noun),
      verb < noun
    else { return false }
    return AttributionWords.raising.contains(reading.words[verb])
  }

  /// "a *sense* among ministers that", "a *warning* from the union that", "*calls* by residents for": whose it is stands behind.
  private mutating func shared(_ noun: Word, _ entry: CueEntry, _ sentence: Range<Word>) -> Bool {
    let next = noun + 1
    guard next + 3 < sentence.upperBound,
      ["among", "by", "from"].contains(reading.words[next]),
      let source = nounAfter(next, sentence), isSomebody(source), !reading.isCalendar(source)
    else { return false }
    let at = SourcePhrase(head: source, in: reading).words.upperBound + 1
    guard at + 2 < sentence.upperBound else { return false }
    let word = reading.words[at]
    let leads =
      word == "that" && entry.frames.contains(.clause)
      || entry.prepositions.contains(word) && !reading.isCalendar(at + 1)
    guard leads || reading[at].tag == .to && entry.frames.contains(.infinitive) else {
      return false
    }
    let first = reading[at].tag == .to ? at : at + 1
    let end = reading.clauseEnd(of: noun)
    let comma = (first..<max(first, end)).first { reading.isComma($0) } ?? end
    emitNoun(noun, entry, source, first, beforePredicate(of: noun, from: first, to: comma))
    return true
  }

  /// Whoever the words right before a cue noun name as its owner, whatever the parse made of them: "Okoro's *prediction*", "issued a
  /// *warning*".
  private func ownerBeside(_ noun: Word, _ sentence: Range<Word>) -> Word? {
    var at = noun - 1
    while at > sentence.lowerBound, noun - at < 4, reading[at].tag.isAdjective { at -= 1 }
    guard at > sentence.lowerBound else { return nil }
    if reading[at].tag == .pos, reading[at - 1].tag.isNoun { return at - 1 }
    if reading[at].tag == .dt { at -= 1 }
    guard at > sentence.lowerBound, reading[at].tag.isVerb,
      Self.lightVerbs.contains(reading.words[at])
    else { return nil }
    return reading.speaker(of: at)
  }

  /// The first word of what nobody's claims, reports or rumours say; nil where they have an owner, whose claim that is.
  func claimedClause(_ noun: Word, _ limit: Word) -> Word? {
    guard CueLexicon.nouns[reading.words[noun]]?.frames.contains(.clause) == true,
      noun + 1 < limit, reading.words[noun + 1] == "that", reading[noun + 1].tag == .in,
      !reading.children(of: noun).contains(where: {
        $0 < noun && reading[$0].relation == .nmod
      })
    else { return nil }
    return noun + 2
  }

  static let lightVerbs: Set<String> = English.words("light verbs")

  mutating func emitNoun(
    _ noun: Word, _ entry: CueEntry, _ source: Word, _ first: Word, _ last: Word
  ) {
    guard !isTime(first, last),
      let content = reading.evidence(
        first, reading.contentEnd(from: first, under: noun, limit: last))
    else { return }
    append(
      Attribution(
        rule: .noun, lemma: entry.lemma, type: entry.type, act: entry.act, cue: noun,
        cueBytes: reading[noun].range,
        negated: noun > .first && reading.words[noun - 1] == "no", sources: [source],
        content: [content]))
  }

  /// Whether words only tell when: "its forecast for the year".
  private func isTime(_ first: Word, _ last: Word) -> Bool {
    first <= last
      && (first...last).allSatisfy {
        let tag = reading[$0].tag
        return [.dt, .cd, .in, .jj, .prpPossessive, .period].contains(tag) || reading.isCalendar($0)
          || AttributionWords.nounsOfTime.contains(reading.words[$0])
      }
  }
}
