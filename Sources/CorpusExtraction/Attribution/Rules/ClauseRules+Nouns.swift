// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Contents of cue nouns: "his claim that …", "made the claim that …".
extension ClauseRules {
  /// "his claim that …", "Smith's statements about …", "made the claim that …".
  mutating func noun(_ noun: Int, _ entry: CueEntry, _ sentence: Range<Int>) {
    var source: Int?
    for child in reading.children(of: noun) where child < noun {
      if reading.tokens[child].relation == .nmod,
        reading.child(of: child, .case).map({ ["'s", "'", "’"].contains(reading.words[$0]) })
          ?? false
          || reading.tokens[child].tag == .prpPossessive
      {
        source = child
      }
    }
    if source == nil, reading.tokens[noun].relation == .obj, let verb = reading.head(of: noun),
      Self.lightVerbs.contains(reading.words[verb])
    {
      source = reading.subject(of: verb)
    }
    if predicated(noun, entry, source, sentence) { return }
    guard let source = source ?? ownerBeside(noun, sentence) else { return }
    for child in reading.children(of: noun) where child > noun {
      let relation = reading.tokens[child].relation
      if relation == .acl || relation == .ccomp {
        if let mark = reading.marker(of: child), reading.words[mark] == "that",
          entry.frames.contains(.clause), mark > noun
        {
          return emitNoun(noun, entry, source, mark + 1, Int(reading.rightEdge[child]))
        }
        if entry.frames.contains(.infinitive),
          let to = reading.children(of: child).first(where: { reading.tokens[$0].tag == .to }),
          to > noun
        {
          return emitNoun(noun, entry, source, to, Int(reading.rightEdge[child]))
        }
      }
      if relation == .nmod || relation == .acl || relation == .obl,
        let preposition = reading.child(of: child, .case) ?? reading.child(of: child, .mark),
        entry.prepositions.contains(reading.words[preposition]), preposition > noun
      {
        return emitNoun(noun, entry, source, preposition + 1, Int(reading.rightEdge[child]))
      }
    }
    // Where the parse hangs the clause elsewhere: "that" right behind the noun leads to it.
    let end = sentence.upperBound - 1
    guard entry.frames.contains(.clause), noun + 3 < end, reading.words[noun + 1] == "that",
      reading.tokens[noun + 1].tag != .wdt
        || !reading.tokens[noun + 2].tag.isVerb && end - noun >= 6,
      (noun + 2...end).contains(where: { reading.tokens[$0].tag.isFinite })
    else { return }
    let comma = (noun + 2...end).first { reading.isComma($0) } ?? end
    emitNoun(noun, entry, source, noun + 2, comma)
  }

  /// "Reed's *view* is that the dam is lost", "the *view* of most engineers is that …": what somebody holds, behind a form of "be".
  private mutating func predicated(
    _ noun: Int, _ entry: CueEntry, _ owner: Int?, _ sentence: Range<Int>
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
      reading.words[at + 1] == "that", reading.tokens[at + 1].tag == .in
    else { return false }
    emitNoun(noun, entry, source, at + 2, sentence.upperBound - 1)
    return true
  }

  /// Whoever the words right before a cue noun name as its owner, whatever the parse made of them: "Okoro's *prediction*", "issued a
  /// *warning*".
  private func ownerBeside(_ noun: Int, _ sentence: Range<Int>) -> Int? {
    var at = noun - 1
    while at > sentence.lowerBound, noun - at < 4, reading.tokens[at].tag.isAdjective { at -= 1 }
    guard at > sentence.lowerBound else { return nil }
    if reading.tokens[at].tag == .pos, reading.tokens[at - 1].tag.isNoun { return at - 1 }
    if reading.tokens[at].tag == .dt { at -= 1 }
    guard at > sentence.lowerBound, reading.tokens[at].tag.isVerb,
      Self.lightVerbs.contains(reading.words[at])
    else { return nil }
    return reading.speaker(of: at)
  }

  /// The first word of what nobody's claims, reports or rumours say; nil where they have an owner, whose claim that is.
  func claimedClause(_ noun: Int, _ limit: Int) -> Int? {
    guard CueLexicon.nouns[reading.words[noun]]?.frames.contains(.clause) == true,
      noun + 1 < limit, reading.words[noun + 1] == "that", reading.tokens[noun + 1].tag == .in,
      !reading.children(of: noun).contains(where: {
        $0 < noun && reading.tokens[$0].relation == .nmod
      })
    else { return nil }
    return noun + 2
  }

  static let lightVerbs: Set<String> = English.words("light verbs")

  mutating func emitNoun(
    _ noun: Int, _ entry: CueEntry, _ source: Int, _ first: Int, _ last: Int
  ) {
    guard !isTime(first, last),
      let content = reading.evidence(
        first, reading.contentEnd(from: first, under: noun, limit: last))
    else { return }
    append(
      Attribution(
        rule: .noun, lemma: entry.lemma, type: entry.type, act: entry.act, cue: noun,
        cueBytes: reading.tokens[noun].range, sources: [source], content: [content]))
  }

  /// Whether words only tell when: "its forecast for the year".
  private func isTime(_ first: Int, _ last: Int) -> Bool {
    first <= last
      && (first...last).allSatisfy {
        let tag = reading.tokens[$0].tag
        return [.dt, .cd, .in, .jj, .prpPossessive, .period].contains(tag) || reading.isCalendar($0)
          || AttributionWords.nounsOfTime.contains(reading.words[$0])
      }
  }
}
