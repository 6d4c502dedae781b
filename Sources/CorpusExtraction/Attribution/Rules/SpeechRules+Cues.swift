// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// The cue that credits a quotation, in the sentence that is left when the quotation is taken out.
extension SpeechRules {
  struct Credit {
    var cue: Word
    var source: Word?
    var cueBytes: Range<Int>
    var entry: CueEntry
    /// Who quotes the source: "was quoted as saying by the *Courier*".
    var via: [Word] = []
    /// Another verb that the credit uses up: "quoted as *saying*".
    var second: Word?
  }

  /// The cue of the sentence part that begins at `next`, right behind a quotation.
  func followingCue(_ next: Word, _ quotation: Quotation, strict: Bool) -> Credit? {
    let sentence = reading.sentence(of: next)
    var at = next
    while at < sentence.upperBound, reading.isMark(at) { at += 1 }
    guard at < sentence.upperBound, at - next <= 3 else { return nil }
    if reading.words[at] == CueLexicon.according, at + 2 < sentence.upperBound {
      let source = clauses.nounAfter(at + 1, sentence)
      return Credit(
        cue: at, source: source, cueBytes: reading.bytes(of: at...(at + 1)),
        entry: CueEntry(
          lemma: "according to", type: .document, act: .assert, frames: .clause, prepositions: []))
    }
    if let quoted = quotedCue(from: at, sentence) { return quoted }
    guard let cue = firstCue(from: at, sentence, comma: endsWithComma(quotation), strict: strict)
    else { return nil }
    let entry = reading.cue(at: cue) ?? plainEntry(cue)
    var source = reading.speaker(of: cue)
    if source == nil || source.map({ $0 < at }) ?? false && cue == at {
      source = clauses.nounAfter(cue, sentence) ?? source
    }
    if source == nil { source = nounBefore(cue, down: at) ?? describedAfter(cue, sentence) }
    // "recalled Mia Reed, whose brother died": who stands right behind the cue speaks, not whom an aside of theirs names.
    if cue == at, let far = source, let near = clauses.nounAfter(cue, sentence), near < far,
      (near..<far).contains(where: { reading.isComma($0) })
    {
      source = near
    }
    guard let source, reading.isNominal(source) else { return nil }
    if strict {
      // After a full stop only a sentence that is all attribution belongs to the quotation before it.
      let length = sentence.upperBound - at
      let start = SourcePhrase(head: source, in: reading).words.lowerBound
      guard length <= 14, min(start, cue) == at, reading.words[sentence.upperBound - 1] != ":",
        !reading.children(of: cue).contains(where: {
          $0 > cue && [.ccomp, .xcomp].contains(reading[$0].relation)
        }),
        !hasQuotation(
          between: reading.end(of: cue),
          and: reading.end(of: sentence.upperBound - 1))
      else { return nil }
    }
    return Credit(cue: cue, source: source, cueBytes: reading[cue].range, entry: entry)
  }

  /// "Reed was quoted (by the Courier) as saying (by the Courier)" behind a quotation: whom it quotes speaks.
  private func quotedCue(from start: Word, _ sentence: Range<Word>) -> Credit? {
    let words = start..<min(sentence.upperBound, start + 24)
    guard
      let saying = words.dropFirst(2).first(where: {
        ["saying", "telling"].contains(reading.words[$0]) && reading.words[$0 - 1] == "as"
      }),
      let verb = (start..<saying).last(where: { ["quoted", "cited"].contains(reading.words[$0]) }),
      verb > start, let entry = reading.cue(at: verb),
      Reading.beForms.contains(reading.words[verb - 1]),
      let source = reading.phraseBefore(verb)?.upperBound, source >= start,
      reading.isNominal(source)
    else { return nil }
    let by = (verb + 1..<words.upperBound).first { reading.words[$0] == "by" }
    let paper = by.flatMap { clauses.nounAfter($0, sentence) }
    return Credit(
      cue: verb, source: source, cueBytes: reading[verb].range, entry: entry,
      via: paper.map { [$0] } ?? [], second: saying)
  }

  /// The verb that credits the quotation before `start`: the first of saying, relative clauses skipped; behind a comma, which
  /// only a credit follows, any verb.
  private func firstCue(from start: Word, _ sentence: Range<Word>, comma: Bool, strict: Bool)
    -> Word?
  {
    let part = start..<min(sentence.upperBound, start + 60)
    let end = part.first { reading.words[$0] == ";" } ?? part.upperBound
    let words = start..<end
    func speaks(_ token: Word) -> Bool {
      reading.cue(at: token)?.frames.contains(.quotation) ?? false
    }
    func isVerb(_ token: Word) -> Bool {
      // A verb of saying right behind the mark helps no other, whatever the parse made of it.
      reading[token].tag.isVerb
        && (reading[token].relation != .aux || token == start && speaks(token))
        && !isRelative(token)
    }
    if let verb = words.first(where: { isVerb($0) && speaks($0) }) { return verb }
    guard !strict else { return nil }
    // "the ministers state", "the editorial read": a verb that the tagger takes for a noun.
    if let verb = words.dropFirst().first(where: {
      speaks($0) && reading[$0 - 1].tag.isNoun && !reading.isMark($0 - 1)
    }) {
      return verb
    }
    if let verb = words.first(where: { isVerb($0) && reading.cue(at: $0) != nil }) { return verb }
    return comma ? words.first { isVerb($0) && reading[$0].tag.isFinite } : nil
  }

  private func endsWithComma(_ quotation: Quotation) -> Bool {
    let next = quotation.end < reading.text.count ? reading.text[quotation.end] : 0
    return next == 0x2c || quotation.innerEnd > 0 && reading.text[quotation.innerEnd - 1] == 0x2c
  }

  /// "said the 46-year-old": a description without a noun, which ends where the clause does.
  private func describedAfter(_ cue: Word, _ sentence: Range<Word>) -> Word? {
    guard cue + 2 < sentence.upperBound, reading[cue + 1].tag == .dt else { return nil }
    var last = cue + 1
    while last + 1 < sentence.upperBound, last - cue < 8,
      !reading.isMark(last + 1) || reading[last + 1].tag == .hyph
    {
      last += 1
    }
    return last > cue + 1 && reading.isNominal(last) ? last : nil
  }

  func hasQuotation(between low: Int, and high: Int) -> Bool {
    !reading.quotations(touching: low..<max(low, high)).isEmpty
  }

  /// The last cue of the unfinished sentence that ends at `previous`, right before a quotation.
  func precedingCue(_ previous: Word) -> Credit? {
    let sentence = reading.sentence(of: previous)
    var at = previous
    while at >= sentence.lowerBound, previous - at < 60 {
      defer { at -= 1 }
      guard reading[at].tag.isVerb, reading[at].relation != .aux,
        let entry = reading.cue(at: at),
        !entry.frames.isDisjoint(with: [.quotation, .object, .thing]), !reading.isPassive(at)
      else { continue }
      if isRelative(at), reading[at].relation == .acl, reading.child(of: at, .nsubj) != nil,
        previous - at > 8
      {
        continue
      }
      var source = reading.speaker(of: at)
      if source == nil { source = nounBefore(at, down: sentence.lowerBound) }
      if let source, !reading.isNominal(source) { continue }
      return Credit(cue: at, source: source, cueBytes: reading[at].range, entry: entry)
    }
    // `According to the Herald, "…"`.
    let first = sentence.lowerBound
    guard reading.words[first] == CueLexicon.according, first + 2 < sentence.upperBound,
      let source = clauses.nounAfter(first + 1, sentence)
    else { return nil }
    return Credit(
      cue: first, source: source, cueBytes: reading.bytes(of: first...(first + 1)),
      entry: CueEntry(
        lemma: "according to", type: .document, act: .assert, frames: .clause, prepositions: []))
  }

  /// The main verb of a sentence that runs into a quotation without a cue: "A footnote makes that clear:".
  func leadingCredit(_ previous: Word) -> Credit? {
    let sentence = reading.sentence(of: previous)
    guard
      let verb = sentence.first(where: {
        reading[$0].relation == .root && reading[$0].tag.isVerb
      }), let source = reading.subject(of: verb), reading.isNominal(source)
    else { return nil }
    return credit(verb, with: source)
  }

  /// A credit by a verb that is no cue, as one of plain saying.
  func credit(_ verb: Word, with source: Word) -> Credit {
    Credit(
      cue: verb, source: source, cueBytes: reading[verb].range, entry: plainEntry(verb))
  }

  /// The entry of a verb that no list has: it says what is so.
  private func plainEntry(_ verb: Word) -> CueEntry {
    CueEntry(
      lemma: reading.words[verb], type: .speech, act: .assert, frames: .quotation,
      prepositions: [])
  }

  /// Whether the verb belongs to a relative clause or modifies a noun: "Reed, who said so, …", "words meant to hurt".
  func isRelative(_ verb: Word) -> Bool {
    guard reading.isFinite(verb) else { return reading[verb].relation == .acl }
    if let subject = reading.ownSubject(of: verb), subject < verb {
      return Reading.relatives.contains(reading.words[subject])
    }
    var at = verb - 1
    while at > reading.sentence(of: verb).lowerBound,
      reading[at].tag.isAdverb || reading[at].relation == .aux
    {
      at -= 1
    }
    return at >= .first && ["who", "which"].contains(reading.words[at])
  }

  /// Head of the last noun phrase between `low` and `verb`.
  func nounBefore(_ verb: Word, down low: Word) -> Word? {
    var at = verb - 1
    while at >= low, verb - at < 12 {
      if reading[at].tag.isNoun || reading[at].tag == .prp { return at }
      at -= 1
    }
    return nil
  }
}
