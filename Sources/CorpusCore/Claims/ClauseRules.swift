internal import CorpusProtocol

/// Finds attributions whose content is a clause or phrase of the sentence itself: indirect and mixed speech.
struct ClauseRules {
  let reading: Reading
  /// Cues that set-off quotations have used up.
  private(set) var taken: Set<Int>
  private(set) var found: [Attribution] = []

  init(reading: Reading, taken: Set<Int>) {
    self.reading = reading
    self.taken = taken
  }

  /// All attributions of the article's sentences.
  static func find(in reading: Reading, taken: Set<Int>) -> [Attribution] {
    var rules = ClauseRules(reading: reading, taken: taken)
    for sentence in reading.sentences { rules.read(sentence) }
    return rules.found
  }

  private mutating func read(_ sentence: Range<Int>) {
    for token in sentence {
      let word = reading.words[token]
      if word == "according" {
        accordingTo(token, sentence)
      } else if reading.tokens[token].tag.isVerb {
        if let entry = CueLexicon.verbs[word] {
          verb(token, entry, sentence)
        } else {
          openVerb(token, sentence)
        }
      } else if reading.tokens[token].tag == .nn || reading.tokens[token].tag == .nns,
        let entry = CueLexicon.nouns[word]
      {
        noun(token, entry, sentence)
      }
    }
  }

  // MARK: Verbs

  private mutating func verb(_ verb: Int, _ entry: CueEntry, _ sentence: Range<Int>) {
    let frames = entry.frames
    if isInsertion(verb, sentence) { return inverted(verb, entry, sentence) }
    let passive = reading.isPassive(verb)
    let subject = reading.subject(of: verb)
    if passive && subject == nil { return }
    if !passive, subject == nil, reading.tokens[verb].relation != .xcomp {
      return inverted(verb, entry, sentence)
    }
    guard let subject else { return }
    guard reading.isNominal(subject), reading.tokens[subject].tag != .ex else { return }
    let limit = reading.clauseEnd(of: verb)
    if let quoted = asSaying(verb, limit) {
      taken.insert(quoted.cue)
      emit(
        .quoted, verb, entry, subject: quoted.source, from: quoted.first, to: limit, via: [subject])
      return
    }
    if taken.contains(verb), !hasClause(verb) { return }
    if passive { return passiveVerb(verb, entry, subject, limit) }
    let object = reading.child(of: verb, .obj).flatMap { $0 > verb ? $0 : nil }
    let addressee = reading.child(of: verb, .iobj).flatMap { $0 > verb ? $0 : nil } ?? object

    if frames.contains(.urged), let addressee,
      let infinitive = infinitive(of: verb, after: addressee, limit)
    {
      _ = infinitive
      emit(
        .urged, verb, entry, subject: subject, from: phraseStart(addressee, after: verb), to: limit)
      return
    }
    if frames.contains(.told), let addressee, let first = clauseStart(verb, after: addressee, limit)
    {
      emit(.told, verb, entry, subject: subject, from: first, to: limit)
      return
    }
    if frames.contains(.clause), let first = clauseStart(verb, after: verb, limit) {
      emit(.clause, verb, entry, subject: subject, from: first, to: limit)
      return
    }
    if frames.contains(.infinitive), let first = infinitive(of: verb, after: verb, limit),
      first - verb <= 4
    {
      emit(.infinitive, verb, entry, subject: subject, from: first, to: limit)
      return
    }
    if let first = prepositional(verb, entry, limit) {
      emit(.preposition, verb, entry, subject: subject, from: first, to: limit, cueTo: first - 1)
      return
    }
    if frames.contains(.charged), let object, chargesWith(object, entry, verb, limit) {
      emit(
        .charged, verb, entry, subject: subject, from: phraseStart(object, after: verb), to: limit)
      return
    }
    if frames.contains(.predicate), let object, hasPredicate(verb, object, limit) {
      emit(
        .predicate, verb, entry, subject: subject, from: phraseStart(object, after: verb), to: limit
      )
      return
    }
    if parenthetical(verb, entry, subject, sentence) { return }
    if frames.contains(.object), let object,
      reading.tokens[object].tag != .prp || entry.act != .assert
    {
      emit(
        .object, verb, entry, subject: subject, from: phraseStart(object, after: verb),
        to: objectEnd(object, verb, limit))
      return
    }
    if entry.type == .document || entry.type == .speech, reading.tokens[verb].tag.isFinite {
      // No content, but figures in the clause are the subject's.
      found.append(
        Attribution(
          rule: .object, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
          cueBytes: reading.tokens[verb].range, sources: [subject], content: []))
    }
  }

  /// A verb that no list has: content only where a clause with "that" or "whether" depends on it.
  private mutating func openVerb(_ verb: Int, _ sentence: Range<Int>) {
    guard !taken.contains(verb),
      let clause = reading.child(of: verb, .ccomp)
        ?? reading.child(of: verb, .xcomp).flatMap({ reading.child(of: $0, .ccomp) }),
      clause > verb,
      let mark = reading.marker(of: clause), reading.words[mark] == "that", mark > verb,
      let subject = reading.subject(of: verb), reading.isNominal(subject), !reading.isPassive(verb)
    else { return }
    guard isSpeaker(subject) else { return }
    let entry = CueEntry(
      lemma: reading.words[verb], type: .speech, act: .assert, frames: .clause, prepositions: [])
    emit(.open, verb, entry, subject: subject, from: mark + 1, to: reading.clauseEnd(of: verb))
  }

  /// "was told that", "is accused by them of": the agent speaks.
  private mutating func passiveVerb(_ verb: Int, _ entry: CueEntry, _ subject: Int, _ limit: Int) {
    guard let patient = reading.child(of: verb, .nsubj), patient < verb,
      !["who", "which", "that"].contains(reading.words[patient])
    else { return }
    guard
      entry.frames.contains(.object) || entry.frames.contains(.charged)
        || entry.frames.contains(.predicate)
    else { return }
    guard
      let content = reading.evidence(
        Int(reading.leftEdge[patient]), Int(reading.rightEdge[patient]))
    else { return }
    append(
      Attribution(
        rule: .object, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
        cueBytes: reading.tokens[verb].range, negated: false, sources: [subject], content: [content]
      ))
  }

  /// "…, said the minister": the subject behind the verb, the content before both.
  private mutating func inverted(_ verb: Int, _ entry: CueEntry, _ sentence: Range<Int>) {
    guard !taken.contains(verb),
      entry.frames.contains(.clause) || entry.frames.contains(.quotation),
      reading.tokens[verb].tag.isFinite, verb > sentence.lowerBound, reading.isComma(verb - 1),
      let subject = nounAfter(verb, sentence)
    else { return }
    _ = parenthetical(verb, entry, subject, sentence, from: verb)
  }

  /// "Recipients, said Mauer, are required": a cue with its name between two commas, after no other comma.
  private func isInsertion(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    guard verb > sentence.lowerBound + 1, reading.isComma(verb - 1),
      reading.tokens[verb].tag.isFinite,
      verb + 2 < sentence.upperBound,
      reading.tokens[verb + 1].tag.isProperNoun || reading.tokens[verb + 1].tag == .prp,
      !(max(sentence.lowerBound, verb - 40)..<verb - 1).contains(where: { reading.isComma($0) })
    else { return false }
    var at = verb + 2
    while at < sentence.upperBound, at - verb < 6, reading.tokens[at].tag.isProperNoun { at += 1 }
    return reading.isComma(at)
  }

  /// Head of the noun phrase that begins right after `verb`.
  func nounAfter(_ verb: Int, _ sentence: Range<Int>) -> Int? {
    var at = verb + 1
    while at < sentence.upperBound, at - verb < 12 {
      if reading.tokens[at].tag.isNoun || reading.tokens[at].tag == .prp {
        var head = at
        for _ in 0..<8 {
          let relation = reading.tokens[head].relation
          guard [.compound, .amod, .nmod, .flat, .nummod, .det].contains(relation),
            let up = reading.head(of: head), up > head || relation == .flat, up > verb,
            up < at + 12,
            reading.isNominal(up)
          else { break }
          head = up
        }
        return head
      }
      if reading.isMark(at) || reading.tokens[at].tag.isVerb { return nil }
      at += 1
    }
    return nil
  }

  // MARK: Where contents begin

  /// First word of the clause that `verb` reports: behind "that" where one stands.
  private func clauseStart(_ verb: Int, after: Int, _ limit: Int) -> Int? {
    var clause: Int?
    for child in reading.children(of: verb) where child > verb {
      if reading.tokens[child].relation == .ccomp {
        clause = child
        break
      }
    }
    if after != verb, let that = complementiser(behind: after, limit) { return that + 1 }
    if clause == nil, after != verb {
      // The clause may hang to the addressee.
      for child in reading.children(of: after) where child > after {
        if reading.tokens[child].relation == .ccomp || reading.tokens[child].relation == .acl,
          let mark = reading.marker(of: child), reading.words[mark] == "that"
        {
          clause = child
          break
        }
      }
    }
    if clause == nil {
      if after == verb, let first = bareClause(verb, limit) { return first }
      // "that" or "whether" close behind the cue announces a clause whatever the parse says.
      var at = after + 1
      while at < limit, at - after <= 6 {
        if reading.tokens[at].tag == .in, ["that", "whether"].contains(reading.words[at]) {
          return reading.words[at] == "that" ? at + 1 : at
        }
        if reading.isMark(at) || reading.tokens[at].tag.isVerb { return nil }
        at += 1
      }
      return nil
    }
    guard let clause else { return nil }
    if let entry = CueLexicon.verbs[reading.words[verb]], entry.frames.contains(.marked),
      !isMarked(clause, after: verb)
    {
      return nil
    }
    var first = max(Int(reading.leftEdge[clause]), verb + 1)
    var at = verb + 1
    // An adverb or date between cue and "that" belongs to neither.
    while at < min(clause, verb + 16) {
      if reading.words[at] == "that",
        reading.tokens[at].tag == .in || reading.tokens[at].relation == .mark
      {
        first = at + 1
        break
      }
      at += 1
    }
    if first <= limit, reading.words[first] == "that", reading.tokens[first].relation == .mark {
      first += 1
    }
    if first <= after, after < limit { first = after + 1 }
    return first <= limit ? first : nil
  }

  /// "that" right behind the addressee: what was told begins there, however the word is tagged.
  private func complementiser(behind addressee: Int, _ limit: Int) -> Int? {
    var at = addressee + 1
    while at < limit, at - addressee <= 10 {
      if reading.words[at] == "that" { return at }
      if reading.isMark(at) && reading.tokens[at].tag != .hyph || reading.tokens[at].tag.isVerb {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// First word of a clause right behind a cue that takes no object ("said the plan that they have would fail"), whatever the
  /// parse made of it: a noun phrase begins there and a finite verb follows.
  private func bareClause(_ verb: Int, _ limit: Int) -> Int? {
    guard let entry = CueLexicon.verbs[reading.words[verb]], entry.type == .speech,
      entry.frames.contains(.clause), entry.frames.contains(.quotation),
      !entry.frames.contains(.object), !entry.frames.contains(.marked),
      !entry.frames.contains(.told) || reading.child(of: verb, .obj, .iobj) == nil
    else { return nil }
    var first = verb + 1
    if first < limit, reading.isCalendar(first) { first += 1 }
    guard first + 1 < limit else { return nil }
    let tag = reading.tokens[first].tag
    guard
      tag.isNoun || tag == .dt || tag == .prp || tag == .prpPossessive || tag == .cd
        || tag.isAdjective || tag == .ex || tag == .pdt || tag == .openQuote
    else { return nil }
    let end = min(limit, first + 40)
    guard (first...end).contains(where: { reading.tokens[$0].tag.isFinite }) else { return nil }
    return first
  }

  /// Whether "that" or a question word opens the clause.
  private func isMarked(_ clause: Int, after verb: Int) -> Bool {
    let first = max(Int(reading.leftEdge[clause]), verb + 1)
    return (first...max(first, min(clause, first + 3))).contains {
      reading.words[$0] == "that" || reading.words[$0] == "whether" || reading.words[$0] == "if"
        || reading.tokens[$0].tag == .wrb || reading.tokens[$0].tag == .wp
    }
  }

  /// First word behind a colon that opens what was said: "He said: we must go".
  private func behindColon(_ verb: Int, _ entry: CueEntry, _ sentence: Range<Int>) -> Int? {
    guard entry.frames.contains(.quotation) else { return nil }
    var at = verb + 1
    while at + 2 < sentence.upperBound, at - verb <= 8 {
      if reading.words[at] == ":" { return at + 1 }
      if reading.isMark(at) || reading.tokens[at].tag.isVerb { return nil }
      at += 1
    }
    return nil
  }

  private func hasClause(_ verb: Int) -> Bool {
    reading.children(of: verb).contains { $0 > verb && reading.tokens[$0].relation == .ccomp }
  }

  /// "to" of the infinitive under `verb` (or, for an addressee's infinitive, behind `after`).
  private func infinitive(of verb: Int, after: Int, _ limit: Int) -> Int? {
    for child in reading.children(of: verb)
    where child > after && [.xcomp, .ccomp, .advcl].contains(reading.tokens[child].relation) {
      if let mark = reading.children(of: child).first(where: { reading.tokens[$0].tag == .to }),
        mark > after
      {
        return mark
      }
    }
    if after != verb {
      let edge = max(Int(reading.rightEdge[after]), after)
      for at in [edge + 1, after + 1] where at < limit && reading.tokens[at].tag == .to {
        return at
      }
      for child in reading.children(of: after)
      where child > after && reading.tokens[child].relation == .acl {
        if let mark = reading.children(of: child).first(where: { reading.tokens[$0].tag == .to }),
          mark > after
        {
          return mark
        }
      }
    }
    return nil
  }

  /// First word behind a preposition that leads from the cue to its content.
  private func prepositional(_ verb: Int, _ entry: CueEntry, _ limit: Int) -> Int? {
    guard !entry.prepositions.isEmpty else { return nil }
    var at = verb + 1
    if at < limit,
      reading.tokens[at].tag == .rp || ["back", "out", "back,"].contains(reading.words[at])
    {
      at += 1
    }
    guard at < limit else { return nil }
    let direct = !entry.frames.contains(.charged) && !entry.frames.contains(.object)
    if entry.prepositions.contains(reading.words[at]),
      reading.tokens[at].tag == .in || reading.tokens[at].tag == .to
        || reading.tokens[at].tag == .rp
    {
      return at + 1
    }
    guard direct else { return nil }
    // "spoke on Monday about": an adverbial between.
    for child in reading.children(of: verb)
    where child > verb && reading.tokens[child].relation == .obl {
      if let preposition = reading.child(of: child, .case), preposition > verb, preposition < limit,
        preposition - verb <= 8, entry.prepositions.contains(reading.words[preposition]),
        !["on", "to", "at", "with", "for"].contains(reading.words[preposition])
      {
        return preposition + 1
      }
    }
    return nil
  }

  private func chargesWith(_ object: Int, _ entry: CueEntry, _ verb: Int, _ limit: Int) -> Bool {
    let edge = max(Int(reading.rightEdge[object]), object)
    var at = object + 1
    while at <= min(limit, edge + 2, object + 40) {
      if entry.prepositions.contains(reading.words[at]) { return true }
      at += 1
    }
    return false
  }

  /// "called him a liar", "described it as unfair": an object and something said of it.
  private func hasPredicate(_ verb: Int, _ object: Int, _ limit: Int) -> Bool {
    for child in reading.children(of: verb) where child > object {
      if [.xcomp, .obl, .advcl, .obj, .ccomp].contains(reading.tokens[child].relation) {
        if reading.tokens[child].relation == .xcomp || reading.tokens[child].relation == .obj {
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
    while at <= min(limit, object + 24) {
      if reading.words[at] == "as" || reading.tokens[at].tag == .openQuote { return true }
      at += 1
    }
    return false
  }

  /// "quotes him as saying …": who is quoted, and the first word of what.
  private func asSaying(_ verb: Int, _ limit: Int) -> (source: Int, cue: Int, first: Int)? {
    guard ["quote", "cite"].contains(CueLexicon.verbs[reading.words[verb]]?.lemma ?? ""),
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

  private func phraseStart(_ head: Int, after verb: Int) -> Int {
    max(Int(reading.leftEdge[head]), verb + 1)
  }

  /// Last word of an object's phrase and of what follows it without a comma.
  private func objectEnd(_ object: Int, _ verb: Int, _ limit: Int) -> Int {
    var end = max(Int(reading.rightEdge[object]), object)
    for child in reading.children(of: verb) where child > object {
      let relation = reading.tokens[child].relation
      let edge = Int(reading.leftEdge[child])
      if relation == .obl || relation == .advmod, edge == end + 1,
        !isOccasion(child)
      {
        end = max(end, Int(reading.rightEdge[child]))
      }
    }
    return min(end, limit)
  }

  /// Whether an adverbial tells when or where it was said, not what.
  private func isOccasion(_ child: Int) -> Bool {
    guard let preposition = reading.child(of: child, .case) else { return true }
    return ["on", "in", "at", "during", "after", "before", "by", "as", "over", "since", "through"]
      .contains(reading.words[preposition])
  }

  private func isSpeaker(_ subject: Int) -> Bool {
    let word = reading.words[subject]
    if ["he", "she", "they", "we", "i", "who"].contains(word) { return true }
    return reading.tokens[subject].tag.isProperNoun || reading.tokens[subject].name != .outside
  }

  // MARK: Content before the cue

  /// "…, he said", "…, said the minister", "…, he said, …": true where the rule fired.
  private mutating func parenthetical(
    _ verb: Int, _ entry: CueEntry, _ subject: Int, _ sentence: Range<Int>, from first: Int? = nil
  ) -> Bool {
    guard entry.frames.contains(.clause) || entry.frames.contains(.quotation),
      reading.tokens[verb].tag.isFinite || reading.tokens[verb].tag == .vbn,
      !reading.isNegated(verb)
    else { return false }
    let start =
      first ?? roleStart(SourcePhrase(head: subject, in: reading).words.lowerBound, sentence)
    guard start <= verb, start > sentence.lowerBound + 1, reading.isComma(start - 1) else {
      return false
    }
    if let relation = reading.head(of: verb).map({ _ in reading.tokens[verb].relation }),
      ![.parataxis, .ccomp, .conj, .dep, .advcl].contains(relation)
    {
      return false
    }
    var left = sentence.lowerBound
    while left < start - 1, reading.tokens[left].tag == .cc { left += 1 }
    guard start - 1 - left >= 2,
      isInsertion(verb, sentence)
        || (left..<start - 1).contains(where: {
          reading.tokens[$0].tag.isVerb || reading.tokens[$0].tag == .md
        })
    else { return false }
    guard let before = reading.evidence(left, start - 2), !isAdverbial(before),
      !reading.children(of: verb).contains(where: {
        $0 > verb && [.obj, .ccomp, .xcomp].contains(reading.tokens[$0].relation) && $0 != subject
      })
    else { return false }
    var content = [before]
    // "The plan, he said, will cost": the rest belongs to it as well.
    var after = max(verb, first == nil ? verb : subject)
    var steps = 0
    while after + 1 < sentence.upperBound, !reading.isComma(after + 1), steps < 24 {
      after += 1
      steps += 1
    }
    if reading.isComma(after + 1), after + 2 < sentence.upperBound,
      !reading.isMark(after + 2),
      !reading.tokens[after + 2].tag.isVerb || reading.tokens[after + 2].tag.isFinite,
      reading.tokens[verb].relation == .parataxis || isInsertion(verb, sentence), steps <= 8,
      let rest = reading.evidence(
        after + 2, reading.contentEnd(from: after + 2, under: verb, limit: sentence.upperBound - 1)),
      rest.lowerBound > before.upperBound
    {
      content.append(rest)
    }
    append(
      Attribution(
        rule: .parenthetical, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
        cueBytes: reading.tokens[verb].range, sources: [subject], content: content))
    return true
  }

  /// Where a speaker begins whose name stands behind a role and a comma: "…, a spokeswoman, Anna White, said".
  private func roleStart(_ start: Int, _ sentence: Range<Int>) -> Int {
    guard start > sentence.lowerBound + 1, reading.isComma(start - 1) else { return start }
    var at = start - 2
    var titled = false
    while at > sentence.lowerBound, start - at <= 14, !reading.isComma(at) {
      if reading.tokens[at].tag.isFinite { return start }
      titled = titled || NameLists.titles.contains(reading.words[at])
      at -= 1
    }
    return titled && reading.isComma(at) ? at + 1 : start
  }

  /// Whether what stands before the cue only tells when, where or why it was said: "As the vote neared, he said".
  private func isAdverbial(_ content: Range<Int>) -> Bool {
    guard let lead = reading.lead(of: content) else { return false }
    switch reading.tokens[lead].relation {
    case .advcl, .obl, .nmod, .acl, .advmod: return true
    default: break
    }
    let at = reading.position(from: content.lowerBound)
    guard at < reading.inOrder.count else { return false }
    let opener = Int(reading.inOrder[at])
    return ["as", "while", "when", "after", "before", "although", "though", "since", "asked"]
      .contains(reading.words[opener]) && reading.tokens[lead].relation != .ccomp
  }

  // MARK: According to

  private mutating func accordingTo(_ token: Int, _ sentence: Range<Int>) {
    var at = token + 1
    guard at < sentence.upperBound else { return }
    if reading.words[at] == "to" { at += 1 }
    guard at < sentence.upperBound, let source = nounAfter(at - 1, sentence) else { return }
    let phrase = SourcePhrase(head: source, in: reading)
    var end = max(phrase.words.upperBound, source)
    // A relative clause or appositive of the source ends where its subtree does.
    end = max(end, min(Int(reading.rightEdge[source]), sentence.upperBound - 1))
    let cueBytes = reading.bytes(of: token...(at - 1))
    let entry = CueEntry(
      lemma: "according to", type: .document, act: .assert, frames: .clause, prepositions: [])
    var content: [Range<Int>] = []
    let leads = token <= sentence.lowerBound + 2
    if leads {
      var first = phrase.words.upperBound + 1
      // The comma that closes the phrase; without one the phrase's own end.
      var scan = first
      while scan < min(sentence.upperBound, first + 30), !reading.isComma(scan) { scan += 1 }
      if reading.isComma(scan) { first = scan + 1 }
      if let after = appositiveEnd(source, sentence), after >= first { first = after }
      guard
        let rest = reading.evidence(
          first, reading.contentEnd(from: first, under: token, limit: sentence.upperBound - 1))
      else { return }
      content = [rest]
    } else {
      if reading.isComma(token - 1), token - 2 > sentence.lowerBound,
        Reading.relatives.contains(reading.words[token - 2]), end + 2 < sentence.upperBound,
        let rest = reading.evidence(
          end + 2, reading.contentEnd(from: end + 2, under: token, limit: sentence.upperBound - 1))
      {
        // "which, according to the agency, both had criticised"
        return append(
          Attribution(
            rule: .according, lemma: entry.lemma, type: entry.type, act: entry.act, cue: token,
            cueBytes: cueBytes, sources: [source], content: [rest]))
      }
      let clause = governingClause(of: token, source, sentence)
      var left = clause.lowerBound
      while left < token, reading.tokens[left].tag == .cc { left += 1 }
      guard var before = reading.evidence(left, token - 1) else { return }
      if left == sentence.lowerBound, let quotation = quotationInto(before.lowerBound) {
        before = quotation.start..<before.upperBound
      }
      content = [before]
      if reading.isComma(token - 1), end + 2 < clause.upperBound, reading.isComma(end + 1),
        let rest = reading.evidence(
          end + 2, reading.contentEnd(from: end + 2, under: token, limit: clause.upperBound - 1)),
        reading.tokens[end + 2].tag.isFinite
      {
        content.append(rest)
      }
    }
    append(
      Attribution(
        rule: .according, lemma: entry.lemma, type: entry.type, act: entry.act, cue: token,
        cueBytes: cueBytes, sources: [source], content: content))
  }

  /// A quotation set off that ends with a comma right before `at` and so belongs to the sentence there.
  private func quotationInto(_ at: Int) -> Quotation? {
    guard at > 1,
      let quotation = reading.quotations(touching: max(0, at - 8)..<at).last(where: {
        $0.depth == 0 && $0.end <= at && $0.closed
      }), !reading.text[quotation.end..<at].contains(where: { $0 > 32 }), quotation.innerEnd > 0,
      reading.text[quotation.innerEnd - 1] == 0x2c
    else { return nil }
    return quotation
  }

  private func appositiveEnd(_ source: Int, _ sentence: Range<Int>) -> Int? {
    guard
      let appositive = reading.children(of: source).first(where: {
        $0 > source && reading.tokens[$0].relation == .appos
      })
    else { return nil }
    let end = Int(reading.rightEdge[appositive])
    guard end + 1 < sentence.upperBound, reading.isComma(end + 1) else { return nil }
    return end + 2
  }

  /// The clause that "according to" speaks of: the whole sentence, or the part after ";".
  private func governingClause(of token: Int, _ source: Int, _ sentence: Range<Int>) -> Range<Int> {
    var low = sentence.lowerBound
    var at = token - 1
    while at > sentence.lowerBound {
      if reading.words[at] == ";" {
        low = at + 1
        break
      }
      at -= 1
    }
    return low..<sentence.upperBound
  }

  // MARK: Nouns

  /// "his claim that …", "Smith's statements about …", "made the claim that …".
  private mutating func noun(_ noun: Int, _ entry: CueEntry, _ sentence: Range<Int>) {
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
    guard let source else { return }
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
  }

  private static let lightVerbs: Set<String> = [
    "make", "makes", "made", "making", "issue", "issues", "issued", "issuing", "express",
    "expresses", "expressed", "expressing", "repeat", "repeats", "repeated", "repeating", "voice",
    "voices", "voiced", "voicing", "raise", "raises", "raised", "raising", "give", "gives", "gave",
    "giving", "have", "has", "had", "offer", "offered", "offers", "offering", "deliver",
    "delivered", "release", "released", "publish", "published", "reiterate", "reiterated",
    "reject", "rejected", "dismissed", "deny", "denied", "hold", "holds", "held", "announce",
    "announced", "post", "posted", "write", "wrote", "level", "leveled", "levelled", "renew",
    "renewed", "echo", "echoed", "share", "shared", "shares",
  ]

  private mutating func emitNoun(
    _ noun: Int, _ entry: CueEntry, _ source: Int, _ first: Int, _ last: Int
  ) {
    guard let content = reading.evidence(first, last) else { return }
    append(
      Attribution(
        rule: .noun, lemma: entry.lemma, type: entry.type, act: entry.act, cue: noun,
        cueBytes: reading.tokens[noun].range, sources: [source], content: [content]))
  }

  // MARK: Emitting

  private mutating func emit(
    _ rule: AttributionRule, _ verb: Int, _ entry: CueEntry, subject: Int, from first: Int,
    to limit: Int,
    cueTo: Int? = nil, via: [Int] = []
  ) {
    let last = reading.contentEnd(from: first, under: verb, limit: limit)
    guard let content = reading.evidence(first, last) else { return }
    var cue = reading.tokens[verb].range
    if let cueTo, cueTo > verb { cue = reading.bytes(of: verb...cueTo) }
    append(
      Attribution(
        rule: rule, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb, cueBytes: cue,
        negated: reading.isNegated(verb), sources: [subject], via: via, content: [content]))
  }

  private mutating func append(_ attribution: Attribution) {
    guard let content = attribution.content.first, !content.isEmpty else { return }
    // A source inside its own content is a misreading.
    for source in attribution.sources
    where attribution.content.contains(where: { $0.contains(Int(reading.tokens[source].start)) }) {
      return
    }
    found.append(attribution)
  }
}
