// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What the rules ask of a verb's clause.
///
/// Every walk up or along the tree is bounded: prose needs a few steps, hostile text must not get more.
extension Reading {
  static let relatives: Set<String> = English.words("relatives")

  /// The noun that does what `verb` says, nil where none is said.
  func subject(of verb: Word, depth: Int = 0) -> Word? {
    guard depth < 6 else { return nil }
    if isPassive(verb) { return agent(of: verb) }
    if let own = ownSubject(of: verb) {
      if own > verb || Self.relatives.contains(words[own]) && tokens[verb].relation != .acl,
        let opening = openingSubject(of: verb)
      {
        return opening
      }
      return Self.relatives.contains(words[own]) ? own : afterAside(own, verb)
    }
    // A finite verb that is joined to no other has a subject of its own.
    if tokens[verb].relation != .conj, isFinite(verb), let beside = subjectBeside(verb) {
      return beside
    }
    return sharedSubject(of: verb, depth: depth) ?? subjectBeside(verb) ?? openingSubject(of: verb)
  }

  /// Whether the verb or its first auxiliary is finite: "states", "have documented".
  func isFinite(_ verb: Word) -> Bool {
    tokens[verb].tag.isFinite || tellsInPaper(verb)
      || children(of: verb).contains {
        $0 < verb && tokens[$0].relation == .aux && tokens[$0].tag.isFinite
      }
  }

  /// Whether the tagger took for a participle what a body did: "…, the port authority *announced* in a letter."
  func tellsInPaper(_ verb: Word) -> Bool {
    let sentence = sentence(of: verb)
    guard tokens[verb].tag == .vbn, verb > sentence.lowerBound + 2, verb + 3 < sentence.upperBound,
      ["in", "on", "at"].contains(words[verb + 1]),
      cue(at: verb)?.frames.isSuperset(of: [.clause, .quotation]) ?? false,
      NameLists.organizations.contains(words[verb - 1])
        || NameLists.titles.contains(words[verb - 1])
        || NameLists.groups.contains(words[verb - 1]),
      let run = nounRun(endingAt: verb - 1, down: sentence.lowerBound),
      run.lowerBound > sentence.lowerBound, isComma(run.lowerBound - 1),
      let paper = (verb + 3..<min(sentence.upperBound, verb + 6)).first(where: {
        NameLists.documents.contains(words[$0])
      })
    else { return false }
    return paper + 1 == sentence.upperBound || isMark(paper + 1)
  }

  /// The noun phrase that opens the sentence, where nothing but an aside stands between it and the verb:
  /// "Tom Reed, president of the union, said Mayor Ana Okoro could stay".
  private func openingSubject(of verb: Word) -> Word? {
    let sentence = sentence(of: verb)
    var first = sentence.lowerBound
    while first < verb, tokens[first].tag == .cc || isMark(first) || tokens[first].tag.isAdverb {
      first += 1
    }
    guard first < verb, verb - first <= 40, tokens[verb].tag.isFinite,
      tokens[first].tag.isNoun || tokens[first].tag == .dt || tokens[first].tag.isAdjective
    else { return nil }
    var comma: Word?
    for token in first..<verb {
      if isComma(token), comma == nil { comma = token }
      // Another clause stands between, unless it is a relative one of the aside.
      if tokens[token].tag.isFinite, tokens[token].relation != .aux, tokens[token].relation != .acl
      {
        return nil
      }
    }
    guard let comma, isComma(verb - 1), comma < verb - 1, comma > first else { return nil }
    var noun = comma - 1
    while noun > first, !tokens[noun].tag.isNoun { noun -= 1 }
    guard tokens[noun].tag.isNoun, !NameLists.calendar.contains(words[noun]) else { return nil }
    return nounHead(noun, before: comma)
  }

  /// The last subject that depends on `verb`; days and months are no subjects of cues.
  func ownSubject(of verb: Word) -> Word? {
    var found: Word?
    for child in children(of: verb)
    where tokens[child].relation == .nsubj && !NameLists.calendar.contains(words[child]) {
      if child < verb || found == nil { found = child }
    }
    return found
  }

  /// The subject proper where the parse took a noun of an aside for it: "The commission, founded … in Libya, documented".
  private func afterAside(_ subject: Word, _ verb: Word) -> Word {
    if let bracket = bracketBefore(subject), bracket > sentence(of: verb).lowerBound,
      tokens[bracket - 1].tag.isNoun
    {
      // "The World Food Council (WFC) said": the short form is not the subject.
      return nounHead(bracket - 1, before: verb)
    }
    var comma = verb - 1
    while comma > subject, tokens[comma].relation == .aux || tokens[comma].tag.isAdverb {
      comma -= 1
    }
    guard isComma(comma), rightEdge(of: subject) <= comma, !tokens[subject].tag.isFinite else {
      return subject
    }
    let low = sentence(of: verb).lowerBound
    var at = max(leftEdge(of: subject), low)
    while at > low, !isComma(at - 1), verb - at < 60 { at -= 1 }
    guard at > low + 1, isComma(at - 1) else { return subject }
    let noun = at - 2
    guard tokens[noun].tag.isNoun else { return subject }
    let opening = nounHead(noun, before: verb)
    if rightEdge(of: subject) == comma {
      // The comma belongs to the subject that was found: only a second subject of the verb can be the better one.
      return tokens[opening].relation == .nsubj && head(of: opening) == verb ? opening : subject
    }
    return opening
  }

  private func bracketBefore(_ token: Word) -> Word? {
    let left = leftEdge(of: token)
    if tokens[left].tag == .openBracket { return left }
    return left > .first && tokens[left - 1].tag == .openBracket ? left - 1 : nil
  }

  /// Climbs from a word to the head of its noun phrase, not beyond `limit`.
  func nounHead(_ token: Word, before limit: Word) -> Word {
    var head = token
    for _ in 0..<8 {
      guard
        [.compound, .flat, .amod, .nmod, .det, .nummod, .goeswith].contains(tokens[head].relation),
        let up = self.head(of: head), up < limit, isNominal(up),
        tokens[head].relation != .nmod || child(of: head, .case) != nil && up < head
      else { return head }
      head = up
    }
    return head
  }

  /// The noun right before a verb that the parse left without a subject.
  private func subjectBeside(_ verb: Word) -> Word? {
    guard tokens[verb].tag.isFinite || tokens[verb].tag == .vbg || tokens[verb].tag == .vbn else {
      return nil
    }
    let low = sentence(of: verb).lowerBound
    var at = verb - 1
    while at >= low, verb - at < 6,
      tokens[at].tag.isAdverb || tokens[at].tag == .md
        || tokens[at].relation == .aux && tokens[at].tag.isVerb
    {
      at -= 1
    }
    guard at >= low, tokens[verb].tag != .vbn || at < verb - 1 else { return nil }
    guard tokens[at].tag.isNoun || tokens[at].tag == .prp || tokens[at].tag == .cd,
      !NameLists.calendar.contains(words[at])
    else { return nil }
    if tokens[verb].tag == .vbg, !tokens[at].tag.isProperNoun { return nil }
    let noun = nounHead(at, before: verb)
    // "the union and the council have found": both.
    if tokens[noun].relation == .conj, child(of: noun, .cc) != nil, let first = head(of: noun),
      first < noun, noun - first < 12, isNominal(first)
    {
      return first
    }
    return noun
  }

  /// The subject that a verb has from the clause it hangs to.
  private func sharedSubject(of verb: Word, depth: Int) -> Word? {
    guard let head = head(of: verb) else { return nil }
    switch tokens[verb].relation {
    case .acl:
      if let teller = mainSubject(behindComma: verb, on: head, depth: depth) { return teller }
      return tokens[head].tag.isNoun || tokens[head].tag == .prp ? head : nil
    case .xcomp:
      if let object = child(of: head, .obj, .iobj), tokens[head].tag.isVerb { return object }
      return tokens[head].tag.isVerb ? subject(of: head, depth: depth + 1) : nil
    case .conj, .advcl, .parataxis, .ccomp, .dep:
      if tokens[verb].tag == .vbg || tokens[verb].relation == .conj
        || tokens[verb].relation == .advcl
      {
        guard tokens[head].tag.isVerb || child(of: head, .nsubj) != nil else { return nil }
        return subject(of: head, depth: depth + 1).map { owner(of: $0) }
      }
      return nil
    default:
      return nil
    }
  }

  /// The subject of the sentence, where a participle behind a comma goes on with what it does: "*The fund* would not name 'that
  /// man,' telling the paper that". Without the comma it tells of the noun before it.
  private func mainSubject(behindComma verb: Word, on noun: Word, depth: Int) -> Word? {
    guard tokens[verb].tag == .vbg, tokens[noun].relation != .nsubj,
      isComma(verb - 1) || tokens[verb - 1].tag.isQuote && isComma(verb - 2)
    else { return nil }
    var at = noun
    for _ in 0..<6 {
      guard let up = head(of: at) else { return nil }
      if tokens[up].tag.isVerb { return subject(of: up, depth: depth + 1) }
      at = up
    }
    return nil
  }

  /// "Reed, *whose contract* ends in June, declined": of a second verb the subject is Reed, not what is hers.
  private func owner(of subject: Word) -> Word {
    let whose = leftEdge(of: subject)
    guard tokens[whose].tag == .wpPossessive, whose > sentence(of: subject).lowerBound else {
      return subject
    }
    let before = isComma(whose - 1) ? whose - 2 : whose - 1
    guard before >= sentence(of: subject).lowerBound, tokens[before].tag.isNoun else {
      return subject
    }
    return nounHead(before, before: whose)
  }

  /// The subordinator right before or under `clause`: "that", "whether".
  func marker(of clause: Word) -> Word? {
    child(of: clause, .mark)
  }

  /// Whether the token is a full stop, comma or another mark.
  func isMark(_ token: Word) -> Bool {
    tokens[token].tag.isPunctuation
  }

  /// The word without points: "mr" of "Mr.".
  func plain(_ token: Word) -> String { words[token].filter { $0 != "." } }

  /// Whether the word can be one of a work's or an office's name: it has a capital, or is small as "of" is.
  func mayStandInATitle(_ token: Word) -> Bool {
    isCapitalized(token) || AttributionWords.smallWordsWithinATitle.contains(words[token])
  }

  /// Whether the token makes an owner of the noun before it: "the mayor's".
  func isPossessiveEnding(_ token: Word) -> Bool {
    English.possessiveEndings.contains(words[token])
  }

  /// Whether a finite clause behind the main one goes on to the sentence's end: nothing after it hangs to the main verb.
  private func runsOn(_ verb: Word, _ sentence: Range<Word>) -> Bool {
    guard tokens[verb].relation == .advcl, isFinite(verb), let main = head(of: verb), main < verb
    else { return false }
    let edge = rightEdge(of: verb)
    guard edge + 1 < sentence.upperBound else { return true }
    return !(edge + 1..<sentence.upperBound).contains {
      head(of: $0) == main && !isMark($0)
    }
  }

  /// Last word of the clause of `verb`: of the whole sentence where the verb leads it.
  func clauseEnd(of verb: Word) -> Word {
    let sentence = sentence(of: verb)
    var end = sentence.upperBound - 1
    if tokens[verb].relation.isClause || tokens[verb].relation == .conj
      || tokens[verb].relation == .dep, !runsOn(verb, sentence)
    {
      end = max(rightEdge(of: verb), verb)
      // A clause ends at a mark or a conjunction; where none follows, the parse broke off.
      let last = sentence.upperBound - 1
      while end < last,
        !isMark(end + 1) || tokens[end + 1].tag.isQuote || tokens[end + 1].tag == .hyph,
        tokens[end + 1].tag != .cc
      {
        end += 1
      }
    }
    while end > verb, isMark(end), !tokens[end].tag.isQuote { end -= 1 }
    return end
  }

  /// Last word of what `verb` may report: of the sentence where speaker and verb open it, whatever the parse made of them.
  func reportEnd(of verb: Word) -> Word {
    let sentence = sentence(of: verb)
    guard let speaker = phraseBefore(verb),
      cue(at: verb)?.frames.contains(.clause) == true, isFinite(verb),
      !(sentence.lowerBound..<speaker.lowerBound).contains(where: { tokens[$0].tag.isFinite })
    else { return clauseEnd(of: verb) }
    var end = sentence.upperBound - 1
    let opener = (sentence.lowerBound..<speaker.lowerBound).first {
      Self.subordinators.contains(words[$0])
    }
    if let opener, words[opener] != "that",
      !(opener..<speaker.lowerBound).contains(where: { isComma($0) })
    {
      // "While she said it was late, the council went on": what was said ends where the main clause begins.
      guard let comma = (verb..<end).first(where: { isComma($0) && opensClause($0 + 1, end) })
      else {
        return clauseEnd(of: verb)
      }
      end = comma
    }
    while end > verb, isMark(end), !tokens[end].tag.isQuote { end -= 1 }
    return end
  }

  /// Whether a clause of its own begins at `token`: a noun phrase and a finite verb.
  private func opensClause(_ token: Word, _ end: Word) -> Bool {
    let tag = tokens[token].tag
    guard tag.isNoun || tag == .prp || tag == .dt || tag == .prpPossessive || tag.isAdjective else {
      return false
    }
    return (token..<end).contains { tokens[$0].tag.isFinite }
  }
}
