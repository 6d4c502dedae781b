// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Content around its cue: "…, he said", "…, said the minister", "The plan, he told the council, will fail", "…, as he put it".
extension ClauseRules {
  /// A speaker and a cue between marks, as words of the sentence.
  private struct Parenthesis {
    var subject: Word
    /// First word of speaker and cue.
    var start: Word
    /// Last word of both, before adverbs and dates.
    var end: Word
    var inverted: Bool
  }

  /// Credits what stands before a cue between commas, and what stands behind; true where the rule fired.
  mutating func parenthetical(_ verb: Word, _ entry: CueEntry, _ sentence: Range<Word>) -> Bool {
    guard entry.frames.contains(.clause) || entry.frames.contains(.quotation),
      // "As the coroner put it": a form that the tagger takes for an infinitive.
      reading.isFinite(verb) || entry.lemma == "put", !reading.isNegated(verb),
      !reading.isPassive(verb), let parenthesis = parenthesis(verb, entry, sentence)
    else { return false }
    let told = parenthesis.subject
    // "He was alive, thank God."
    guard reading.words[told] != "god" else { return false }
    // "the wall cracked": a verb that only leads quotations in says nothing of a thing.
    guard
      entry.frames.contains(.clause) || reading[told].tag != .nn
        || NounKind.of(reading.words[told]) != nil
    else { return false }
    guard let edge = adverbialEnd(parenthesis, entry, sentence) else { return false }
    var left = opening(sentence, before: parenthesis.start)
    // "The ministry said that 60 had died, as experts had determined": the experts determined what the ministry said.
    if reading.words[parenthesis.start] == "as",
      let cue = (left..<max(left, parenthesis.start)).last(where: {
        reading[$0].tag.isFinite && reading.cue(at: $0)?.frames.contains(.clause) ?? false
          && !(reading.cue(at: $0)?.frames.contains(.marked) ?? false)
      })
    {
      left = cue + (reading.words[cue + 1] == "that" ? 2 : 1)
    }
    let before = left..<max(left, parenthesis.start)
    if let content = behindAnAside(before, parenthesis, edge, sentence) {
      append(
        Attribution(
          rule: .parenthetical, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
          cueBytes: reading[verb].range, sources: [told], content: [content]))
      return true
    }
    let isClause =
      (before.contains { reading[$0].tag.isFinite }
        || edge >= sentence.upperBound - 2 && isStatement(before)) && !isAdverbial(before)
    var content: [Range<Int>] = []
    if isClause || !before.isEmpty, let words = reading.evidence(left, parenthesis.start - 1) {
      content.append(words)
    }
    if let first = continuation(parenthesis, edge, sentence, afterClause: isClause),
      let rest = reading.evidence(
        first, reading.contentEnd(from: first, under: verb, limit: sentence.upperBound - 1)),
      content.isEmpty || rest.lowerBound > (content.last?.upperBound ?? 0)
    {
      content.append(rest)
    } else if !isClause {
      return false
    }
    append(
      Attribution(
        rule: .parenthetical, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
        cueBytes: reading[verb].range, sources: [told], content: content))
    return true
  }

  /// What stands behind "If, *as he says*, she was there, …" and "It is not true, *as some say*, that …": the clause of the first, and
  /// what the second denies.
  private func behindAnAside(
    _ before: Range<Word>, _ parenthesis: Parenthesis, _ edge: Word, _ sentence: Range<Word>
  ) -> Range<Int>? {
    guard reading.words[parenthesis.start] == "as", edge + 3 < sentence.upperBound,
      reading.isComma(edge + 1)
    else { return nil }
    let first = edge + 2
    let end = sentence.upperBound - 1
    if reading.opensWithADenial(sentence), reading.words[first] == "that" {
      return reading.evidence(first + 1, end)
    }
    let opener = reading.words[sentence.lowerBound]
    guard before.isEmpty || before.count == 2, parenthesis.start == sentence.lowerBound + 2,
      opener != "that", Reading.subordinators.contains(opener),
      let comma = (first..<end).first(where: { reading.isComma($0) }), comma > first + 1
    else { return nil }
    return reading.evidence(first, comma - 1)
  }

  private func parenthesis(_ verb: Word, _ entry: CueEntry, _ sentence: Range<Word>) -> Parenthesis?
  {
    // Nobody writes "…, held the man" or "…, found the man": only what leads speech in stands before its subject.
    if entry.frames.contains(.quotation), let subject = subjectBehind(verb, sentence) {
      let end = SourcePhrase(head: subject, in: reading).words.upperBound
      return Parenthesis(subject: subject, start: verb, end: max(end, subject), inverted: true)
    }
    guard let subject = reading.speaker(of: verb), subject < verb, reading.isNominal(subject),
      !Reading.relatives.contains(reading.words[subject])
    else { return nil }
    var start = SourcePhrase(head: subject, in: reading).words.lowerBound
    if let words = reading.phraseBefore(verb), words.contains(subject) { start = words.lowerBound }
    start = roleStart(start, sentence)
    // "as he said": the conjunction belongs to the aside.
    if start > sentence.lowerBound, reading.words[start - 1] == "as" {
      start -= 1
      guard start == sentence.lowerBound || isParted(start, sentence) else { return nil }
    } else {
      guard isParted(start, sentence) else { return nil }
    }
    return Parenthesis(subject: subject, start: start, end: verb, inverted: false)
  }

  /// Whether a comma, perhaps inside a closing mark, stands right before `token`.
  private func isParted(_ token: Word, _ sentence: Range<Word>) -> Bool {
    var at = token - 1
    while at > sentence.lowerBound, reading[at].tag.isQuote { at -= 1 }
    return at > sentence.lowerBound && reading.isComma(at)
  }

  /// The subject behind a cue that follows what was said: "…, said the minister".
  private func subjectBehind(_ verb: Word, _ sentence: Range<Word>) -> Word? {
    guard reading[verb].tag.isFinite, isParted(verb, sentence),
      reading.phraseBefore(verb) == nil, verb + 1 < sentence.upperBound
    else { return nil }
    let next = reading[verb + 1].tag
    guard next != .in, next != .to, next != .cc, next != .prp, !next.isAdverb,
      let subject = nounAfter(verb, sentence)
    else { return nil }
    // "Reed, the mayor, said Okoro was wrong": a clause follows, so the subject stands before.
    var at = subject + 1
    var inside = false
    while at < sentence.upperBound, !reading.isComma(at) {
      let tag = reading[at].tag
      inside = inside || tag == .wp || tag == .wdt
      if tag.isFinite, !inside { return nil }
      at += 1
    }
    return subject
  }

  /// Last word of what tells when, where or to whom it was said; nil where something said follows instead.
  private func adverbialEnd(
    _ parenthesis: Parenthesis, _ entry: CueEntry, _ sentence: Range<Word>
  ) -> Word? {
    var at = parenthesis.end + 1
    if parenthesis.inverted {
      while at < sentence.upperBound, !reading.isComma(at), reading.words[at] != ";" { at += 1 }
      return at - 1
    }
    guard at < sentence.upperBound else { return at - 1 }
    if entry.prepositions.contains(reading.words[at]),
      at + 1 == sentence.upperBound
        || !reading.isCalendar(at + 1)
    {
      return nil
    }
    let first = reading[at].tag
    guard
      reading.isMark(at) && !first.isQuote || first.isAdverb || first == .in || first == .to
        || first == .rp || reading.isCalendar(at) || entry.frames.contains(.told)
        || reading.isPeriod(min(at + 1, sentence.upperBound - 1))
        || ["late", "early"].contains(reading.words[at])
        || entry.lemma == "put"
    else { return nil }
    while at < sentence.upperBound, !reading.isComma(at), reading.words[at] != ";" {
      let tag = reading[at].tag
      if tag.isFinite || tag == .in && ["that", "whether", "if"].contains(reading.words[at]) {
        return nil
      }
      if tag == .to, at + 1 < sentence.upperBound, reading[at + 1].tag == .vb { return nil }
      at += 1
    }
    return at - 1
  }

  /// First word of what was said behind the cue; nil where nothing there belongs to it.
  private func continuation(
    _ parenthesis: Parenthesis, _ edge: Word, _ sentence: Range<Word>, afterClause: Bool
  ) -> Word? {
    var comma = edge + 1
    while comma + 1 < sentence.upperBound, reading.isComma(comma) {
      let first = comma + 1
      // A quotation of its own follows.
      if reading[first].tag.isQuote
        || reading.start(of: first) - reading.end(of: comma) > 4
      {
        return nil
      }
      var end = first
      while end < sentence.upperBound, !reading.isComma(end) { end += 1 }
      let tag = reading[first].tag
      if tag.isFinite, !parenthesis.inverted || !afterClause { return first }
      // "The dam will, he said, hold": the verb of the helper before the comma.
      if tag == .vb || tag == .vbn || tag == .vbg, !parenthesis.inverted,
        endsInHelper(before: parenthesis.start, sentence)
      {
        return first
      }
      if afterClause {
        // What goes on after a whole clause says so: "…, he said, but it will cost".
        guard
          parenthesis.inverted
            ? reading.words[first] == "but" : Self.joints.contains(reading.words[first]),
          !(first..<sentence.upperBound).contains(where: { isOtherCue($0) })
        else { return nil }
        return first
      }
      if tag == .vbg, Reading.resuming.contains(reading.words[first]) { return nil }
      let finite = (first..<sentence.upperBound).contains { reading[$0].tag.isFinite }
      guard finite else { return nil }
      // The speaker's own aside stands between: "said Reed, the mayor, they will".
      guard parenthesis.inverted,
        tag == .wp
          || !(first..<end).contains(where: {
            reading[$0].tag.isFinite
          })
      else { return first }
      comma = end
    }
    return nil
  }

  /// Whether the words before a parenthesis end in an auxiliary that still waits for its verb: "had not".
  private func endsInHelper(before start: Word, _ sentence: Range<Word>) -> Bool {
    var at = start - 1
    while at > sentence.lowerBound,
      reading.isMark(at) || reading[at].tag.isAdverb || reading.words[at] == "not"
    {
      at -= 1
    }
    return at > sentence.lowerBound
      && (reading[at].tag == .md || Self.helpers.contains(reading.words[at]))
  }

  private static let helpers = Reading.beForms.union(["had", "has", "have"])

  /// Whether words that hold no verb the tagger knows are what was said all the same: a noun phrase opens them, nothing that tells
  /// when or where.
  private func isStatement(_ words: Range<Word>) -> Bool {
    guard words.count >= 4 else { return false }
    let tag = reading[words.lowerBound].tag
    return (tag.isNoun || tag == .dt || tag == .prp || tag == .cd || tag.isAdjective)
      && !NameLists.calendar.contains(reading.words[words.lowerBound])
      && words.contains { reading[$0].tag.isVerb || reading[$0].tag == .in }
      && !words.dropLast().contains { reading.isComma($0) }
  }

  private static let joints: Set<String> = English.words("joints")

  private func isOtherCue(_ token: Word) -> Bool {
    guard reading[token].tag.isVerb, let entry = reading.cue(at: token)
    else { return false }
    return entry.type == .speech && entry.frames.contains(.quotation)
      && entry.frames.contains(.clause)
  }

  /// First word of what stands before `limit`: behind ";", another aside of this kind, a dash, or an opening conjunction.
  private func opening(_ sentence: Range<Word>, before limit: Word) -> Word {
    var left = sentence.lowerBound
    if let cue = found.last?.cue, found.last?.rule == .parenthetical, sentence.contains(cue),
      cue < limit, let comma = (cue..<limit).first(where: { reading.isComma($0) })
    {
      left = min(comma + 1, limit)
    }
    let dashes = (left..<limit).filter {
      reading[$0].tag == .colon && reading.words[$0] != ";" && reading.words[$0] != ":"
    }
    for token in left..<limit {
      if reading.words[token] == ";" { left = token + 1 }
      // "The mill – which has closed – made boats, he said": two dashes set off an aside.
      if dashes.count == 2, dashes.contains(token) { continue }
      // "… – a clause, he said, that is meant": a phrase behind a dash stands for itself.
      if reading[token].tag == .colon, !reading.holdsClause(token + 1..<limit) {
        left = token + 1
      }
    }
    while left < limit, reading[left].tag == .cc || reading.words[left] == "while" {
      left += 1
    }
    return left
  }

  /// Where a speaker begins whose name stands behind a role and a comma: "…, a spokeswoman, Anna White, said".
  private func roleStart(_ start: Word, _ sentence: Range<Word>) -> Word {
    guard start > sentence.lowerBound + 1, reading.isComma(start - 1) else { return start }
    var at = start - 2
    var titled = false
    while at > sentence.lowerBound, start - at <= 14, !reading.isComma(at) {
      if reading[at].tag.isFinite { return start }
      titled = titled || NameLists.titles.contains(reading.words[at])
      at -= 1
    }
    return titled && reading.isComma(at) ? at + 1 : start
  }

  /// Whether what stands before the cue only tells when or why it was said: "As the vote neared, he said".
  private func isAdverbial(_ words: Range<Word>) -> Bool {
    guard
      // "He died after he was hit, police said": a clause of its own stands before.
      words.prefix(4).prefix(while: { !reading[$0].tag.isFinite }).contains(where: {
        Reading.subordinators.contains(reading.words[$0]) && reading.words[$0] != "that"
          || $0 == words.lowerBound && AttributionWords.asidesOfAsking.contains(reading.words[$0])
      })
    else { return false }
    guard let comma = words.dropLast().first(where: { reading.isComma($0) }) else { return true }
    return !(comma..<words.upperBound).contains { reading[$0].tag.isFinite }
  }
}
