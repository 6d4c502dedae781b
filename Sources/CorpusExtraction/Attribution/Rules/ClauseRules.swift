// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Finds attributions whose content is a clause or phrase of the sentence itself: indirect and mixed speech.
struct ClauseRules {
  let reading: Reading
  /// Cues that set-off quotations have used up.
  var taken: Set<Word>
  private(set) var found: [Attribution] = []

  init(reading: Reading, taken: Set<Word>) {
    self.reading = reading
    self.taken = taken
  }

  /// All attributions of the article's sentences.
  static func find(in reading: Reading, taken: Set<Word>) -> [Attribution] {
    var rules = ClauseRules(reading: reading, taken: taken)
    for sentence in reading.sentences { rules.read(sentence) }
    return rules.found
  }

  private mutating func read(_ sentence: Range<Word>) {
    // What somebody thinks in words of his own is part of them.
    let isReported = !reading.isQuoted(sentence.lowerBound)
    if isReported, fronted(sentence), let cue = found.last?.cue { taken.insert(cue) }
    for token in sentence {
      let word = reading.words[token]
      if isReported, isConviction(token), conviction(token, sentence) { continue }
      if word == CueLexicon.according {
        accordingTo(token, sentence)
      } else if reading[token].tag.isVerb || isHeadlineVerb(token, sentence) {
        if amount(token) { continue }
        if let entry = reading.cue(at: token) {
          verb(token, entry, sentence)
        } else {
          openVerb(token, sentence)
        }
      } else if reading[token].tag == .nn || reading[token].tag == .nns,
        let entry = CueLexicon.nouns[word]
      {
        noun(token, entry, sentence)
      }
    }
  }

  /// "Mayor claims bridge is safe": a headline's verb that the tagger takes for a noun, but the parser for the predicate.
  private func isHeadlineVerb(_ token: Word, _ sentence: Range<Word>) -> Bool {
    if isVerbAsNoun(token, sentence) { return true }
    return reading[token].tag.isNoun && reading[token].relation == .root
      && reading.words[token].hasSuffix("s")
      && reading.child(of: token, .nsubj).map { $0 < token } ?? false
      && reading.cue(at: token)?.frames.contains(.clause) ?? false
      && !sentence.contains { reading[$0].tag.isFinite && $0 < token }
  }

  /// "Reed, 41, *denies* killing him": a verb that the tagger takes for a plural, in a sentence that has no other.
  private func isVerbAsNoun(_ token: Word, _ sentence: Range<Word>) -> Bool {
    guard reading[token].tag == .nns, token > sentence.lowerBound,
      token + 1 < sentence.upperBound, reading.cue(at: token) != nil,
      reading[token - 1].tag.isProperNoun || reading.isComma(token - 1)
    else { return false }
    let next = reading[token + 1].tag
    return (next == .vbg || next == .to || reading.words[token + 1] == "that")
      && !sentence.contains { reading[$0].tag.isFinite && $0 < token }
  }

  // MARK: Verbs

  private mutating func verb(_ verb: Word, _ entry: CueEntry, _ sentence: Range<Word>) {
    let frames = entry.frames
    if isPutToTheSpeaker(verb, sentence) || confirmsNothing(verb) { return }
    let passive = reading.isPassive(verb)
    let subject = reading.speaker(of: verb)
    if !taken.contains(verb), !passive, parenthetical(verb, entry, sentence) { return }
    if passive, !taken.contains(verb), quotedPassive(verb, entry) || told(verb, entry) { return }
    guard let subject, !reading.isReducedClause(verb) else { return }
    guard isSomebody(subject) else { return }
    let limit = reading.reportEnd(of: verb)
    if let quoted = asSaying(verb, limit) {
      taken.insert(quoted.cue)
      emit(
        .quoted, verb, entry, subject: quoted.source, from: quoted.first, to: limit, via: [subject])
      return
    }
    if taken.contains(verb), !hasClause(verb) { return }
    if asksNotToBeNamed(verb, limit) { return }
    if passive { return passiveVerb(verb, entry, subject, limit) }
    if interposed(verb, entry, limit) { return }
    let clause = VerbClause(
      verb: verb, entry: entry, subject: subject, limit: limit,
      object: (reading.child(of: verb, .obj)
        // "played down the risk": the parser may take the particle for a preposition.
        ?? (entry.lemma.contains(" ") ? reading.child(of: verb, .obl) : nil)).flatMap {
          $0 > verb ? $0 : nil
        },
      indirectObject: reading.child(of: verb, .iobj).flatMap { $0 > verb ? $0 : nil })
    for construction in VerbConstruction.all where frames.isSuperset(of: construction.frame) {
      guard let found = construction.find(self, clause) else { continue }
      var entry = entry
      // "campaigned against the closing": what somebody is against is not what he says.
      if construction.rule == .preposition, entry.act == .assert,
        reading.words[found.first - 1] == "against"
      {
        entry.act = .criticize
      }
      emit(
        construction.rule, verb, entry, subject: subject, from: found.first,
        to: found.last ?? limit, cueTo: found.cueEnd)
      return
    }
    if entry.type == .document || entry.type == .speech, reading[verb].tag.isFinite {
      // No content, but figures in the clause are the subject's.
      found.append(
        Attribution(
          rule: .object, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
          cueBytes: reading[verb].range, sources: [subject], content: []))
    }
  }

  /// "*Asked* if it was true, he said": what was put to the speaker; "a diplomat *briefed* on the talks": what was done to somebody.
  private func isPutToTheSpeaker(_ verb: Word, _ sentence: Range<Word>) -> Bool {
    let tag = reading[verb].tag
    guard tag == .vbn || tag == .vbd, verb + 1 < sentence.upperBound else { return false }
    if verb == sentence.lowerBound {
      return AttributionWords.puttingAQuestion.contains(reading.words[verb])
    }
    return reading.isDoneToSomebody(verb)
  }

  /// "would neither *confirm* nor *deny*", "declined to *confirm* or *deny*": nobody says either.
  private func confirmsNothing(_ verb: Word) -> Bool {
    guard let lemma = reading.cue(at: verb)?.lemma, lemma == "confirm" || lemma == "deny" else {
      return false
    }
    let other = lemma == "deny" ? verb - 2 : verb + 2
    let joint = lemma == "deny" ? verb - 1 : verb + 1
    return reading.words.indices.contains(other)
      && ["nor", "or"].contains(reading.words[joint])
      && ["confirm", "deny"].contains(reading.words[other])
  }

  /// A verb that no list has: content only where a clause with "that" or "whether" depends on it.
  private mutating func openVerb(_ verb: Word, _ sentence: Range<Word>) {
    guard !taken.contains(verb),
      let clause = reading.child(of: verb, .ccomp)
        // "managed to persuade them that"; in "refused to say that" the cue is "say".
        ?? reading.child(of: verb, .xcomp).flatMap({
          reading.cue(at: $0) == nil ? reading.child(of: $0, .ccomp) : nil
        }),
      clause > verb,
      let mark = reading.marker(of: clause), reading.words[mark] == "that", mark > verb,
      // "fell short of claiming that": the clause is the cue's.
      !(verb + 1..<mark).contains(where: {
        reading[$0].tag.isVerb && reading.cue(at: $0)?.frames.contains(.clause) ?? false
      }),
      reading[mark - 1].tag != .cc,
      let subject = reading.subject(of: verb), reading.isNominal(subject), !reading.isPassive(verb)
    else { return }
    guard isSpeaker(subject), !reading.namesNobody(subject) else { return }
    let entry = CueEntry(
      lemma: reading.words[verb], type: .speech, act: .assert, frames: .clause, prepositions: [])
    emit(.open, verb, entry, subject: subject, from: mark + 1, to: reading.clauseEnd(of: verb))
  }

  /// "was told that", "is accused by them of": the agent speaks.
  private mutating func passiveVerb(_ verb: Word, _ entry: CueEntry, _ subject: Word, _ limit: Word)
  {
    if entry.frames.contains(.clause), let patient = reading.child(of: verb, .nsubj),
      reading.words[patient] == "it", let first = clauseStart(verb, after: subject, limit)
    {
      // "it is asserted by the council that": what is asserted follows.
      return emit(.clause, verb, entry, subject: subject, from: first, to: limit)
    }
    if entry.frames.contains(.told), subject > verb,
      let first = clauseStart(verb, after: subject, limit)
    {
      // "she was told by a teacher that": what was told follows whoever told it.
      return emit(.told, verb, entry, subject: subject, from: first, to: limit)
    }
    guard let patient = reading.child(of: verb, .nsubj), patient < verb,
      !["who", "which", "that"].contains(reading.words[patient])
    else { return }
    guard
      entry.frames.contains(.object) || entry.frames.contains(.charged)
        || entry.frames.contains(.predicate)
    else { return }
    guard
      let content = reading.evidence(
        reading.leftEdge(of: patient), reading.rightEdge(of: patient))
    else { return }
    // "was condemned as blackmail by": what it is called is part of what was said.
    let called =
      subject > verb + 2 && reading.words[verb + 1] == "as"
      ? (verb + 2..<subject).last { reading.words[$0] == "by" }.flatMap {
        reading.evidence(verb + 1, $0 - 1)
      } : nil
    append(
      Attribution(
        rule: .object, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
        cueBytes: reading[verb].range, negated: false, sources: [subject],
        content: [content] + (called.map { [$0] } ?? [])))
  }

  /// Head of the noun phrase that begins right after `verb`.
  func nounAfter(_ verb: Word, _ sentence: Range<Word>) -> Word? {
    var at = verb + 1
    while at < sentence.upperBound, at - verb < 12 {
      if at + 2 < sentence.upperBound, reading[at + 1].tag == .pos {
        // "the company's chief executive": the owner is not the head.
        at += 2
        continue
      }
      if let end = ageEnd(at, sentence) {
        at = end + 1
        continue
      }
      if reading[at].tag.isNoun || reading[at].tag == .prp {
        var head = at
        for _ in 0..<8 {
          let relation = reading[head].relation
          guard [.compound, .amod, .nmod, .flat, .nummod, .det].contains(relation),
            let up = reading.head(of: head), up > head || relation == .flat, up > verb,
            up < at + 12, reading.isNominal(up),
            // "said Lena Frost of Harrow Bank": what stands behind the preposition is no head.
            !(head + 1..<max(head + 1, up)).contains(where: { reading[$0].tag == .in })
          else { break }
          head = up
        }
        return head
      }
      // "said retired General Mick Barlow": a participle that stands for an adjective.
      let isAdjective = reading[at].tag == .vbn && reading[at].relation == .amod
      let isMark = reading.isMark(at) && reading[at].tag != .hyph
      if isMark || reading[at].tag.isVerb && !isAdjective { return nil }
      at += 1
    }
    return nil
  }

  /// The last word of an age that stands before whose it is: "18-*year*-old Mia Reed", "18 year old Mia Reed".
  private func ageEnd(_ unit: Word, _ sentence: Range<Word>) -> Word? {
    guard unit > sentence.lowerBound, FigureWords.unitsOfAnAge.contains(reading.words[unit])
    else { return nil }
    var end = unit + 1
    if end < sentence.upperBound, reading[end].tag == .hyph { end += 1 }
    return end < sentence.upperBound && reading.words[end] == "old" ? end : nil
  }

  /// Whether the subject can be credited at all: what nobody said is nobody's claim.
  func isSomebody(_ subject: Word) -> Bool {
    reading.isNominal(subject) && reading[subject].tag != .ex
      && !reading.namesNobody(subject)
  }

  /// "asked not to be named": a condition of the interview, not what was said in it.
  private func asksNotToBeNamed(_ verb: Word, _ limit: Word) -> Bool {
    let lemma = reading.cue(at: verb)?.lemma ?? ""
    return ["ask", "speak", "talk"].contains(lemma)
      && (verb + 1..<max(verb + 1, min(limit + 1, verb + 6))).contains {
        AttributionWords.conditionsOfAnInterview.contains(reading.words[$0])
      }
  }

  /// Whether the subject is somebody who speaks for himself or others; of crowds and things, "want to" is no statement.
  /// Several of an office may urge too, where `isMany` allows it: "ministers urged".
  func mayUrge(_ subject: Word, isMany: Bool = false) -> Bool {
    let word = reading.words[subject]
    if isMany, word.hasSuffix("s"), NameLists.titles.contains(String(word.dropLast())) {
      return true
    }
    return isSpeaker(subject) && word != "who" || NameLists.titles.contains(word)
      || NameLists.organizations.contains(word) || NameLists.groups.contains(word)
  }

  func isSpeaker(_ subject: Word) -> Bool {
    let word = reading.words[subject]
    if AttributionWords.pronounsThatSpeak.contains(word) { return true }
    return reading[subject].tag.isProperNoun || reading[subject].name != .outside
  }

  // MARK: Emitting

  mutating func emit(
    _ rule: AttributionRule, _ verb: Word, _ entry: CueEntry, subject: Word, from first: Word,
    to limit: Word,
    cueTo: Word? = nil, via: [Word] = []
  ) {
    let last = reading.contentEnd(from: first, under: verb, limit: limit)
    guard let content = reading.evidence(first, last) else { return }
    var cue = reading[verb].range
    if let cueTo, cueTo > verb { cue = reading.bytes(of: verb...cueTo) }
    append(
      Attribution(
        rule: rule, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb, cueBytes: cue,
        negated: reading.isDenied(verb), sources: [subject], via: via, content: [content]))
  }

  mutating func append(_ attribution: Attribution) {
    guard let content = attribution.content.first, !content.isEmpty else { return }
    // "issued a statement on Monday": a day alone says nothing.
    if let first = reading.lead(of: content), reading.isCalendar(first), content.count < 12 {
      return
    }
    if pointsElsewhere(content) { return }
    // A source inside its own content is a misreading.
    for source in attribution.sources
    where attribution.content.contains(where: { $0.contains(reading.start(of: source)) }) {
      return
    }
    found.append(attribution)
  }

  /// Whether a content says nothing without what stands before it: "these are false", "this was so".
  private func pointsElsewhere(_ content: Range<Int>) -> Bool {
    guard content.count < 24 else { return false }
    let words = reading.words(in: content)
    return words.count <= 3 && words.count > 1
      && ["this", "these", "those"].contains(reading.words[words[0]])
      && Reading.beForms.contains(reading.words[words[1]])
  }
}
