internal import CorpusProtocol

/// The cue that credits a quotation, in the sentence that is left when the quotation is taken out.
extension SpeechRules {
  struct Credit {
    var cue: Int
    var source: Int?
    var cueBytes: Range<Int>
    var entry: CueEntry
  }

  /// The cue of the sentence part that begins at `next`, right behind a quotation.
  func followingCue(_ next: Int, _ quotation: Quotation, strict: Bool) -> Credit? {
    let sentence = reading.sentence(of: next)
    var at = next
    while at < sentence.upperBound, reading.isMark(at) { at += 1 }
    guard at < sentence.upperBound, at - next <= 3 else { return nil }
    if reading.words[at] == "according", at + 2 < sentence.upperBound {
      let source = clauses.nounAfter(at + 1, sentence)
      return Credit(
        cue: at, source: source, cueBytes: reading.bytes(of: at...(at + 1)),
        entry: CueEntry(
          lemma: "according to", type: .document, act: .assert, frames: .clause, prepositions: []))
    }
    // The first finite verb of the attribution, relative clauses skipped.
    var candidate: Int?
    var scan = at
    while scan < sentence.upperBound, scan - at < 60 {
      if reading.tokens[scan].tag.isVerb, reading.tokens[scan].relation != .aux,
        let entry = reading.cue(at: scan), entry.frames.contains(.quotation),
        !isRelative(scan)
      {
        candidate = scan
        break
      }
      if reading.words[scan] == ";" { break }
      scan += 1
    }
    guard let cue = candidate, let entry = reading.cue(at: cue) else { return nil }
    var source = reading.speaker(of: cue)
    if source == nil || source.map({ $0 < at }) ?? false && cue == at {
      source = clauses.nounAfter(cue, sentence) ?? source
    }
    if source == nil { source = nounBefore(cue, down: at) }
    guard let source, reading.isNominal(source) else { return nil }
    if strict {
      // After a full stop only a sentence that is all attribution belongs to the quotation before it.
      let length = sentence.upperBound - at
      let start = SourcePhrase(head: source, in: reading).words.lowerBound
      guard length <= 14, min(start, cue) == at, reading.words[sentence.upperBound - 1] != ":",
        !reading.children(of: cue).contains(where: {
          $0 > cue && [.ccomp, .xcomp].contains(reading.tokens[$0].relation)
        }),
        !hasQuotation(
          between: Int(reading.tokens[cue].end),
          and: Int(reading.tokens[sentence.upperBound - 1].end))
      else { return nil }
    }
    return Credit(cue: cue, source: source, cueBytes: reading.tokens[cue].range, entry: entry)
  }

  func hasQuotation(between low: Int, and high: Int) -> Bool {
    !reading.quotations(touching: low..<max(low, high)).isEmpty
  }

  /// The last cue of the unfinished sentence that ends at `previous`, right before a quotation.
  func precedingCue(_ previous: Int, _ bounds: Range<Int>) -> Credit? {
    let sentence = reading.sentence(of: previous)
    var at = previous
    while at >= sentence.lowerBound, previous - at < 60 {
      defer { at -= 1 }
      guard reading.tokens[at].tag.isVerb, reading.tokens[at].relation != .aux,
        let entry = reading.cue(at: at),
        !entry.frames.isDisjoint(with: [.quotation, .object, .thing]), !reading.isPassive(at)
      else { continue }
      if isRelative(at), reading.tokens[at].relation == .acl, reading.child(of: at, .nsubj) != nil,
        previous - at > 8
      {
        continue
      }
      var source = reading.speaker(of: at)
      if source == nil { source = nounBefore(at, down: sentence.lowerBound) }
      if let source, !reading.isNominal(source) { continue }
      return Credit(cue: at, source: source, cueBytes: reading.tokens[at].range, entry: entry)
    }
    return nil
  }

  /// The main verb of a sentence that runs into a quotation without a cue: "A footnote makes that clear:".
  func leadingCredit(_ previous: Int) -> Credit? {
    let sentence = reading.sentence(of: previous)
    guard
      let verb = sentence.first(where: {
        reading.tokens[$0].relation == .root && reading.tokens[$0].tag.isVerb
      }), let source = reading.subject(of: verb), reading.isNominal(source)
    else { return nil }
    return Credit(
      cue: verb, source: source, cueBytes: reading.tokens[verb].range,
      entry: CueEntry(
        lemma: reading.words[verb], type: .speech, act: .assert, frames: .quotation,
        prepositions: []))
  }

  func isRelative(_ verb: Int) -> Bool {
    if reading.tokens[verb].relation == .acl { return true }
    var up = verb
    for _ in 0..<4 {
      guard let head = reading.head(of: up) else { return false }
      if reading.tokens[up].relation == .acl { return true }
      up = head
    }
    return false
  }

  /// Head of the last noun phrase between `low` and `verb`.
  func nounBefore(_ verb: Int, down low: Int) -> Int? {
    var at = verb - 1
    while at >= low, verb - at < 12 {
      if reading.tokens[at].tag.isNoun || reading.tokens[at].tag == .prp { return at }
      at -= 1
    }
    return nil
  }
}
