// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Content that is an object of its cue, with what is said of it: "accused them of lying", "called him a liar", "demanded an inquiry".
extension ClauseRules {
  /// Whether what the object is charged with follows it: "accused *them* of lying".
  func chargesWith(_ object: Word, _ entry: CueEntry, _ verb: Word, _ limit: Word) -> Bool {
    let edge = max(reading.rightEdge(of: object), object)
    var at = object + 1
    while at <= min(limit, edge + 2, object + 40) {
      if entry.prepositions.contains(reading.words[at]) { return true }
      at += 1
    }
    return false
  }

  /// "called him a liar", "described it as unfair": an object and something said of it.
  func hasPredicate(_ verb: Word, _ object: Word, _ limit: Word) -> Bool {
    for child in reading.children(of: verb) where child > object {
      if [.xcomp, .obl, .advcl, .obj, .ccomp].contains(reading[child].relation) {
        if reading[child].relation == .xcomp || reading[child].relation == .obj {
          return true
        }
        if let mark = reading.children(of: child).first(where: { reading.words[$0] == "as" }),
          mark < child
        {
          return true
        }
      }
    }
    var at = object + 1
    // "called him a kind and loving man"
    if at < limit, reading[object].tag == .prp, object == verb + 1,
      ["a", "an", "the"].contains(reading.words[at])
    {
      return true
    }
    while at <= min(limit, object + 24) {
      if reading.words[at] == "as" || reading[at].tag == .openQuote { return true }
      at += 1
    }
    return false
  }

  /// "quotes him as saying …": who is quoted, and the first word of what.
  func asSaying(_ verb: Word, _ limit: Word) -> (source: Word, cue: Word, first: Word)? {
    guard ["quote", "cite"].contains(reading.cue(at: verb)?.lemma ?? ""),
      let object = reading.child(of: verb, .obj), object > verb
    else { return nil }
    var at = object + 1
    while at + 1 < limit, at - object < 40 {
      if reading.words[at] == "as", ["saying", "telling"].contains(reading.words[at + 1]) {
        var first = at + 2
        if reading.words[first] == "that" { first += 1 }
        return first <= limit ? (object, at + 1, first) : nil
      }
      at += 1
    }
    return nil
  }

  /// "was quoted (by the Courier) as saying …": whom it quotes speaks, and whoever quotes stands between.
  mutating func quotedPassive(_ verb: Word, _ entry: CueEntry) -> Bool {
    guard ["quote", "cite"].contains(entry.lemma),
      let source = reading.ownSubject(of: verb) ?? reading.phraseBefore(verb)?.upperBound,
      source < verb, isSomebody(source)
    else { return false }
    let limit = reading.sentence(of: verb).upperBound - 1
    guard
      let saying = (verb + 1..<min(limit, verb + 24)).first(where: {
        reading.words[$0] == "as" && ["saying", "telling"].contains(reading.words[$0 + 1])
      })
    else { return false }
    var first = saying + 2
    var through = (verb + 1..<saying).first { reading.words[$0] == "by" }.flatMap {
      nounAfter($0, verb..<saying)
    }
    // "was quoted as saying by the Courier": whoever quotes stands behind.
    if first < limit, reading.words[first] == "by", let paper = nounAfter(first, first..<limit + 1)
    {
      through = paper
      first = SourcePhrase(head: paper, in: reading).words.upperBound + 1
    }
    taken.insert(saying + 1)
    let via = through.map { [$0] } ?? []
    if first < limit, !reading.isMark(first) {
      if reading.words[first] == "that" { first += 1 }
      emit(.quoted, verb, entry, subject: source, from: first, to: limit, via: via)
      return true
    }
    // "It was late, Reed was quoted as saying."
    let start = SourcePhrase(head: source, in: reading).words.lowerBound
    let sentence = reading.sentence(of: verb)
    guard start - 2 > sentence.lowerBound, reading.isComma(start - 1),
      (sentence.lowerBound..<start - 1).contains(where: { reading[$0].tag.isFinite }),
      let content = reading.evidence(sentence.lowerBound, start - 2)
    else { return true }
    append(
      Attribution(
        rule: .quoted, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
        cueBytes: reading[verb].range, sources: [source], via: via, content: [content]))
    return true
  }

  /// "The court was told that …", "…, jurors were told": where it was said stands for who said it, as in "the court heard".
  mutating func told(_ verb: Word, _ entry: CueEntry) -> Bool {
    guard entry.frames.contains(.told), reading.agent(of: verb) == nil,
      let source = reading.ownSubject(of: verb) ?? reading.phraseBefore(verb)?.upperBound,
      source < verb, AttributionWords.hearers.contains(reading.words[source])
    else { return false }
    let sentence = reading.sentence(of: verb)
    if verb + 2 < sentence.upperBound, reading.words[verb + 1] == "that" {
      emit(.told, verb, entry, subject: source, from: verb + 2, to: sentence.upperBound - 1)
      return true
    }
    let start = SourcePhrase(head: source, in: reading).words.lowerBound
    guard start - 2 > sentence.lowerBound, reading.isComma(start - 1),
      verb + 2 >= sentence.upperBound || reading.isMark(verb + 1) || reading.isCalendar(verb + 1)
        || reading.words[verb + 1] == "on",
      (sentence.lowerBound..<start - 1).contains(where: { reading[$0].tag.isFinite }),
      let content = reading.evidence(sentence.lowerBound, start - 2)
    else { return false }
    append(
      Attribution(
        rule: .parenthetical, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
        cueBytes: reading[verb].range, sources: [source], content: [content]))
    return true
  }

  /// The end of what "what critics call" names: before the verb whose subject it is, "what they called *a scheme* took a turn".
  func endOfNaming(_ first: Word, _ limit: Word) -> Word {
    for at in first...max(first, limit) {
      if at > first, Reading.subordinators.contains(reading.words[at]) { return limit }
      if at > first + 1,
        reading.isComma(at) || reading[at].tag.isFinite
          || reading[at].tag == .closeBracket || reading[at].tag == .md
      {
        return at - 1
      }
    }
    return limit
  }

  /// Last word of an object without the day behind it: "condemned the plan *on Monday*".
  func withoutDay(_ last: Word, from first: Word) -> Word {
    var end = last
    if end > first, ["late", "early"].contains(reading.words[end]) { end -= 1 }
    while end > first + 1, reading.isCalendar(end) || reading.isPeriod(end) {
      end -= reading.isPeriod(end) && !reading.isCalendar(end) ? 2 : 1
      if end > first, ["on", "late", "early"].contains(reading.words[end]) { end -= 1 }
      if end > first, ["late", "early"].contains(reading.words[end]) { end -= 1 }
    }
    return end
  }

  func phraseStart(_ head: Word, after verb: Word) -> Word {
    max(reading.leftEdge(of: head), verb + 1)
  }

  /// Last word of an object's phrase and of what follows it without a comma.
  func objectEnd(_ object: Word, _ verb: Word, _ limit: Word) -> Word {
    var end = max(reading.rightEdge(of: object), object)
    for child in reading.children(of: verb) where child > object {
      let relation = reading[child].relation
      let edge = reading.leftEdge(of: child)
      if relation == .obl || relation == .advmod, edge == end + 1,
        !isOccasion(child)
      {
        end = max(end, reading.rightEdge(of: child))
      }
    }
    return withoutDay(min(end, limit), from: object)
  }

  /// Whether an adverbial tells when or where it was said, not what.
  func isOccasion(_ child: Word) -> Bool {
    guard let preposition = reading.child(of: child, .case) else { return true }
    return AttributionWords.prepositionsOfAnOccasion
      .contains(reading.words[preposition])
  }
}
