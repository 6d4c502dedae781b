// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Who speaks a cue verb, as far as the words around it tell.
///
/// A parse is least sure where news prose is most itself: a name, its titles and asides, the cue and what was said in one
/// sentence. What stands right before a finite verb is plain from the words, so where the two disagree the words win.
extension Reading {
  /// Head of the noun phrase that speaks `verb`.
  func speaker(of verb: Word) -> Word? {
    let parsed = subject(of: verb)
    if isPassive(verb) { return parsed }
    if let issuer = issuer(ofPaperSaying: verb) { return issuer }
    if let other = speakerOfParticiple(verb) { return other }
    if tokens[verb].tag == .vbg, verb > .first,
      isComma(verb - 1) || AttributionWords.beforeAParticipleOfTheReporter.contains(words[verb - 1])
    {
      return narrator(mainSubject(before: verb) ?? parsed, before: verb)
    }
    if let earlier = parallelCue(before: verb) { return speaker(of: earlier) }
    if parsed == nil, verb > .first, tokens[verb - 1].tag == .cc {
      return mainSubject(before: verb)
    }
    // "residents whose homes were lost said", "a man who lives nearby told the paper"
    if tokens[verb].tag.isFinite, verb > .first, [.vbn, .rb, .rp].contains(tokens[verb - 1].tag),
      let noun = nounOfRelativeClause(endingIn: verb - 1...verb - 1)
    {
      return noun
    }
    guard isFinite(verb) || tokens[verb].tag == .nns, let words = phraseBefore(verb) else {
      // "said Lena Frost of Harrow Bank": the name before the preposition speaks, whatever the parse took for the head.
      guard let parsed, parsed > verb, leftEdge(of: parsed) > verb else { return parsed }
      return head(of: leftEdge(of: parsed)...parsed)
    }
    // "A Department of Health spokesperson said": the last word speaks, and the office before it is whose.
    if Spokesperson.isNoun(self.words[words.upperBound]), words.count > 1,
      isCapitalized(words.upperBound - 1)
    {
      return words.upperBound
    }
    if let noun = nounOfComplements(endingIn: words) { return noun }
    if let noun = nounOfRelativeClause(endingIn: words) { return noun }
    if let described = described(byParticipleBefore: words) { return described }
    if let first = firstOfTwo(before: words) { return first }
    if let parsed, parsed < verb {
      // "Reed, who said it was late, said": the second verb is not the pronoun's.
      if words.contains(parsed) || isRelativePronoun(parsed) && !isComma(verb - 1) { return parsed }
      // "The union and the council said": both; "the fine was 20,000 crowns, prosecutors said" joins nobody.
      if children(of: parsed).contains(where: { conjunct in
        tokens[conjunct].relation == .conj && words.contains(conjunct)
          && (parsed..<conjunct).contains { tokens[$0].tag == .cc }
      }) {
        return parsed
      }
      if holdsRelativeClause(from: parsed, to: words.lowerBound) { return parsed }
    }
    return head(of: words)
  }

  /// Who goes on in ", noting that": the one found, unless that is a thing, where the sentence's first speaker goes on.
  private func narrator(_ found: Word?, before verb: Word) -> Word? {
    guard let found, tokens[found].tag == .nn, NounKind.of(words[found]) == nil,
      let first = (sentence(of: verb).lowerBound..<verb).first(where: { tokens[$0].tag.isFinite }),
      first < found, let entry = cue(at: first), entry.type == .speech,
      entry.frames.contains(.clause)
    else { return found }
    return speaker(of: first) ?? found
  }

  /// Whether a relative clause without a comma opens behind the noun phrase of `noun` and goes on up to `phrase`, which ends it:
  /// "the *men* who robbed the bank said".
  private func holdsRelativeClause(from noun: Word, to phrase: Word) -> Bool {
    let between = noun + 1..<max(noun + 1, phrase)
    guard let pronoun = between.first(where: { tokens[$0].tag == .wp || tokens[$0].tag == .wdt }),
      !(noun + 1..<pronoun).contains(where: { tokens[$0].tag.isVerb }),
      !between.contains(where: { isMark($0) && tokens[$0].tag != .hyph })
    else { return false }
    return (pronoun + 1..<phrase).contains { tokens[$0].tag.isFinite }
  }

  /// Whether the token is "who", "which" or "that", and no short form in capitals: "the World Health Organization (WHO) said".
  func isRelativePronoun(_ token: Word) -> Bool {
    let last = end(of: token) - 1
    return Self.relatives.contains(words[token])
      && !(isCapitalized(token) && (0x41...0x5a).contains(text[last]))
  }

  /// The first verb of saying of a sentence that goes on with ", and said" or "and said that": "Reed said her party had agreed, and
  /// said".
  private func parallelCue(before verb: Word) -> Word? {
    let low = max(sentence(of: verb).lowerBound, verb - 60)
    guard verb - 2 > low, tokens[verb - 1].tag == .cc,
      isComma(verb - 2) || words[min(verb + 1, words.endIndex - 1)] == "that",
      tokens[verb].tag.isFinite || tokens[verb].tag == .vbn, cue(at: verb)?.type == .speech
    else { return nil }
    return (low..<verb - 2).first {
      (tokens[$0].tag == tokens[verb].tag || tokens[verb].tag == .vbn && tokens[$0].tag == .vbd)
        && cue(at: $0)?.type == .speech && $0 > low
        && tokens[$0 - 1].tag != .cc && !Self.relatives.contains(words[$0 - 1])
    }
  }

  /// The noun that a participle or adjective without a comma describes: "a *letter* seen by the Herald", "a *study* of salt covering
  /// towns", "*officials* familiar with the matter".
  private func described(byParticipleBefore phrase: ClosedRange<Word>) -> Word? {
    let low = sentence(of: phrase.lowerBound).lowerBound
    var participle = phrase.lowerBound - 1
    let led: [Tag] = [.vbn, .jj]
    if participle > low, tokens[participle].tag == .in || tokens[participle].tag == .to,
      led.contains(tokens[participle - 1].tag)
    {
      participle -= 1
    }
    guard participle > low,
      tokens[participle].tag == .vbn || tokens[participle].tag == .vbg
        || tokens[participle].tag == .jj && participle < phrase.lowerBound - 1,
      tokens[participle - 1].tag.isNoun, !NameLists.calendar.contains(words[participle - 1]),
      let noun = nounRun(endingAt: participle - 1, down: low)
    else { return nil }
    // The phrase opens its clause, else it is somebody's object.
    let before = noun.lowerBound - 1
    guard
      before < low || isMark(before) || tokens[before].tag == .cc
        || Self.subordinators.contains(words[before])
    else { return nil }
    return head(of: noun)
  }

  /// ", saying that …": whoever the main clause before it is about.
  private func mainSubject(before verb: Word) -> Word? {
    let opening = sentence(of: verb).lowerBound
    // Where the parse went on to something behind, the last clause before it.
    guard
      var up = head(of: verb).flatMap({ $0 < verb ? $0 : nil })
        ?? (opening..<verb).last(where: { tokens[$0].tag.isFinite && tokens[$0].relation != .aux })
    else { return nil }
    for _ in 0..<8 where !leadsClause(up) {
      guard let next = head(of: up), next < verb else { break }
      up = next
    }
    guard tokens[up].tag.isVerb || child(of: up, .cop) != nil else { return nil }
    return subject(of: up).flatMap { $0 < verb ? $0 : nil }
  }

  /// Whether a verb has a subject of its own and hangs to no other clause.
  private func leadsClause(_ verb: Word) -> Bool {
    guard let subject = ownSubject(of: verb), !Self.relatives.contains(words[subject]) else {
      return false
    }
    let relation = tokens[verb].relation
    return relation != .ccomp && relation != .xcomp
      && (relation != .advcl || marker(of: verb) == nil)
  }

  /// The words of the noun phrase that ends right before `verb`, adverbs, dates and asides between commas skipped.
  func phraseBefore(_ verb: Word) -> ClosedRange<Word>? {
    let low = sentence(of: verb).lowerBound
    // "Said Tom Reed": nothing stands before a verb that opens its sentence.
    guard verb > low else { return nil }
    var at = verb - 1
    while at >= low, standsBetween(at) { at -= 1 }
    if at < low, isNameLike(low) { at = low }
    if at > low, NameLists.calendar.contains(words[at]) || tokens[at].tag == .cd,
      let preposition = (max(low, at - 4)...at).last(where: { ["on", "in"].contains(words[$0]) }),
      (preposition + 1...at).contains(where: { NameLists.calendar.contains(words[$0]) }),
      preposition > low
    {
      at = preposition - 1
      while at >= low, standsBetween(at) { at -= 1 }
    }
    if let before = wordBeforeTime(endingAt: at, down: low) {
      at = before
      while at > low, standsBetween(at) { at -= 1 }
    }
    guard at >= low else { return nil }
    if at == low, isNameLike(low) { return low...low }
    if endsPhrase(at) { return nounRun(endingAt: at, down: low) }
    return phraseBeforeAsides(at, down: low)
  }

  /// Whether the sentence's first word, though tagged as something else, can be a name: "Cook said", "Jolly said".
  func isNameLike(_ token: Word) -> Bool {
    let tag = tokens[token].tag
    return token == sentence(of: token).lowerBound && isCapitalized(token)
      && (tag.isVerb && tag != .vbg && tag != .vbn || tag.isAdjective || tag.isAdverb || tag == .fw)
      && !Self.openers.contains(words[token])
  }

  private static let openers: Set<String> = English.words("reading: openers")

  /// Words that stand between a subject and its verb: "also", "has", "later", "himself".
  private func standsBetween(_ token: Word) -> Bool {
    AttributionWords.reflexives.contains(words[token])
      || tokens[token].tag.isAdverb && words[token] != "nearly" || tokens[token].tag == .md
      || tokens[token].tag.isVerb && Self.auxiliaries.contains(words[token])
  }

  private static let auxiliaries: Set<String> = English.words("reading: auxiliaries")

  /// Whether a noun phrase can end with the word.
  func endsPhrase(_ token: Word) -> Bool {
    let tag = tokens[token].tag
    return tag.isNoun || tag == .prp || tag == .cd || tag == .closeBracket
      || NameLists.titles.contains(words[token])
      || AttributionWords.quantifiersAlone
        .contains(words[token])
  }

  /// Whether a noun phrase can begin with the word.
  func opensPhrase(_ token: Word) -> Bool {
    let tag = tokens[token].tag
    return tag.isNoun || tag == .dt || tag == .pdt || tag == .prp || tag == .prpPossessive
      || tag == .cd || tag.isAdjective
  }

  /// The words of the noun phrase that ends at `last`.
  func nounRun(endingAt end: Word, down low: Word) -> ClosedRange<Word>? {
    var last = end
    if tokens[last].tag == .prp {
      // "none of them", "two of us"
      return last - 2 >= low && words[last - 1] == "of" && endsPhrase(last - 2)
        ? last - 2...last : last...last
    }
    if tokens[last].tag == .closeBracket {
      // "the World Food Council (WFC)": the short form is not the head.
      while last > low, tokens[last].tag != .openBracket { last -= 1 }
      last -= 1
      guard last >= low, tokens[last].tag.isNoun else { return nil }
    }
    var first = last
    while first > low, last - first < 24 {
      let tag = tokens[first - 1].tag
      let opened = tokens[first].tag == .dt || tokens[first].tag == .prpPossessive
      if !opened,
        tag.isNoun && !NameLists.calendar.contains(words[first - 1]) || tag.isAdjective
          || tag == .dt || tag == .pdt || tag == .cd || tag == .prpPossessive || tag == .pos
          || tag == .hyph || tag == .vbn && tokens[first - 1].relation == .amod
          || words[first - 1] == "/"
      {
        first -= 1
      } else if AttributionWords.prepositionsWithinAReporter.contains(words[first - 1]),
        first - 2 >= low,
        tokens[first - 2].tag.isNoun || ["none", "neither"].contains(words[first - 2]),
        !NameLists.calendar.contains(words[first - 2])
      {
        first -= 2
      } else if let share = shareBefore(first, down: low) {
        first = share
      } else {
        break
      }
    }
    while first < last, tokens[first].tag == .pos || tokens[first].tag == .hyph { first += 1 }
    return first...last
  }

  /// Conjunctions that open a clause below another.
  static let subordinators: Set<String> = English.words("subordinators")

  /// The noun that heads a phrase: the last before its first preposition.
  private func head(of phrase: ClosedRange<Word>) -> Word {
    var head = phrase.upperBound
    for token in phrase where tokens[token].tag == .in && token > phrase.lowerBound {
      head = token - 1
      break
    }
    while head > phrase.lowerBound, isMark(head) || tokens[head].tag == .pos { head -= 1 }
    return head
  }
}
