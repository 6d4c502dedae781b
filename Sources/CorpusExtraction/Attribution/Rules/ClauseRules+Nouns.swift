// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Contents of cue nouns: "his claim that …", "made the claim that …".
extension ClauseRules {
  /// Credits what the first construction finds that reads the noun.
  mutating func noun(_ noun: Word, _ entry: CueEntry, _ sentence: Range<Word>) {
    let clause = clause(of: noun, entry, sentence)
    for construction in NounConstruction.all {
      guard let finding = construction.find(self, clause) else { continue }
      if case .content(let source, let first, let last) = finding {
        emitNoun(noun, entry, source, first, last)
      }
      return
    }
  }

  /// The noun with its sentence and owner.
  func clause(of noun: Word, _ entry: CueEntry, _ sentence: Range<Word>) -> NounClause {
    NounClause(noun: noun, entry: entry, owner: owner(of: noun), sentence: sentence)
  }

  /// Whose the noun is, by the parse or by the words before it.
  func holder(of clause: NounClause) -> Word? {
    clause.owner ?? ownerBeside(clause.noun, clause.sentence)
  }

  /// The words that a dependent of the noun makes its content: a clause with "that", an infinitive, a phrase behind a preposition of the
  /// cue.
  func content(under child: Word, of clause: NounClause) -> (first: Word, last: Word)? {
    let (noun, entry) = (clause.noun, clause.entry)
    let relation = reading[child].relation
    if relation == .acl || relation == .ccomp {
      if let mark = reading.marker(of: child), reading.words[mark] == "that",
        entry.frames.contains(.clause), mark > noun
      {
        return (
          mark + 1, beforePredicate(of: noun, from: mark + 1, to: reading.rightEdge(of: child))
        )
      }
      if entry.frames.contains(.infinitive),
        let to = reading.children(of: child).first(where: { reading[$0].tag == .to }),
        to > noun
      {
        return (to, reading.rightEdge(of: child))
      }
    }
    guard relation == .nmod || relation == .acl || relation == .obl,
      let preposition = reading.child(of: child, .case) ?? reading.child(of: child, .mark),
      entry.prepositions.contains(reading.words[preposition]), preposition > noun
    else { return nil }
    return (preposition + 1, reading.rightEdge(of: child))
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
  func beforePredicate(of noun: Word, from first: Word, to last: Word) -> Word {
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

  private mutating func emitNoun(
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
