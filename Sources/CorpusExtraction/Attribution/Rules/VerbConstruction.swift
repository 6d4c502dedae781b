// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// An active clause of a cue, as far as the constructions of verbs ask for it: heads of phrases as tokens.
struct VerbClause {
  let verb: Word
  let entry: CueEntry
  let subject: Word
  /// The last word that can be content.
  let limit: Word
  let object: Word?
  let indirectObject: Word?

  /// The last word of the cue: the particle of "played *down*".
  var cueEnd: Word { entry.lemma.contains(" ") ? verb + 1 : verb }
  /// Who is spoken to.
  var addressee: Word? { indirectObject ?? object }
}

/// One way in which a verb leads to its content.
///
/// `all` is in the order in which they are tried, and the first that finds a content takes the clause. What each looks like and how
/// often it is right stands with its rule: `AttributionRule.example`, `RuleConfidence`.
struct VerbConstruction: Sendable {
  /// Where the content is: its first word, its last (else the clause's), and the last word of the cue.
  struct Found {
    var first: Word
    var last: Word?
    var cueEnd: Word?
  }

  let rule: AttributionRule
  /// What the cue must take.
  let frame: CueFrames
  /// The content in a clause whose cue takes the frame; nil where the clause is built otherwise.
  let find: @Sendable (ClauseRules, VerbClause) -> Found?

  /// Every construction, in the order in which they are tried.
  static let all = [
    urged, told, clause, infinitive, gerund, preposition, charged, predicate, object,
    finding, reported,
  ]

  /// "urged [NATO to investigate]": who is to act opens the content.
  private static let urged = VerbConstruction(rule: .urged, frame: .urged) { rules, clause in
    guard let addressee = clause.addressee, rules.mayUrge(clause.subject, isMany: true),
      rules.infinitive(of: clause.verb, after: addressee, clause.limit) != nil
    else { return nil }
    var first = rules.phraseStart(addressee, after: clause.verb)
    // "called on residents to stay": the preposition is the cue's.
    if first < addressee, rules.reading[first].tag == .in { first += 1 }
    return Found(first: first)
  }

  /// "told reporters that [the dam held]": the addressee is no part of it.
  private static let told = VerbConstruction(rule: .told, frame: .told) { rules, clause in
    let first =
      rules.clauseBehindListener(clause.verb, clause.limit)
      ?? clause.addressee.flatMap { rules.clauseStart(clause.verb, after: $0, clause.limit) }
      ?? rules.clauseBehindAddressee(clause.verb, clause.limit)
    return first.map { Found(first: $0) }
  }

  /// "said (that) [the dam held]".
  private static let clause = VerbConstruction(rule: .clause, frame: .clause) { rules, clause in
    if let evidence = rules.evidenceBehind(clause.verb, clause.limit) {
      return Found(first: evidence)
    }
    guard let first = rules.clauseStart(clause.verb, after: clause.verb, clause.limit),
      !rules.isCircumstance(first, clause.limit),
      clause.entry.lemma == "say" || !rules.isSharedPredicate(first, clause.limit),
      !(clause.entry.frames.contains(.told) && rules.isTitleOfAProgramme(first)),
      // "added 400 jobs, the bureau reported", "recalled 400 cars because they leak": who adds or recalls things says nothing.
      !["add", "recall"].contains(clause.entry.lemma) || rules.hasVerb(first, clause.limit)
    else { return nil }
    return Found(first: first)
  }

  /// "vowed [to fight]"; of belief and intention only what somebody named means to do.
  private static let infinitive = VerbConstruction(rule: .infinitive, frame: .infinitive) {
    rules, clause in
    guard let first = rules.infinitive(of: clause.verb, after: clause.verb, clause.limit),
      // "refused to be drawn", "declined to be named": nothing is said of anything.
      clause.entry.act != .deny
        || !AttributionWords.refusedByADeed.contains(rules.reading.words[first + 1]),
      first - clause.verb <= 4,
      clause.entry.type == .speech || rules.mayUrge(clause.subject)
    else { return nil }
    return Found(first: first)
  }

  /// "denies [killing him]", "admitted [taking bribes]", "ruled out [closing the pier]".
  private static let gerund = VerbConstruction(rule: .infinitive, frame: .object) { rules, clause in
    let first = clause.cueEnd + 1
    guard [.deny, .admit, .propose].contains(clause.entry.act), first < clause.limit,
      rules.reading[first].tag == .vbg
    else { return nil }
    return Found(first: first)
  }

  /// "called for [a truce]": any cue with prepositions.
  private static let preposition = VerbConstruction(rule: .preposition, frame: []) {
    rules, clause in
    // "compared with last year": whoever charges, likens or credits does so to somebody.
    guard clause.entry.frames.isDisjoint(with: .charged),
      let first = rules.prepositional(clause.verb, clause.entry, clause.limit)
    else { return nil }
    // "spoke about the flood": a topic of a word or two is no claim.
    let words = first...max(first, clause.limit)
    if ["about", "of", "on"].contains(rules.reading.words[first - 1]), words.count <= 3,
      !words.contains(where: {
        let tag = rules.reading[$0].tag
        return tag.isVerb || tag == .cd || tag.isQuote
      })
    {
      return nil
    }
    return Found(first: first, cueEnd: first - 1)
  }

  /// "accused [them of lying]".
  private static let charged = VerbConstruction(rule: .charged, frame: .charged) { rules, clause in
    guard let object = clause.object,
      rules.chargesWith(object, clause.entry, clause.verb, clause.limit)
    else { return nil }
    return Found(first: rules.phraseStart(object, after: clause.verb))
  }

  /// "called [him a liar]".
  private static let predicate = VerbConstruction(rule: .predicate, frame: .predicate) {
    rules, clause in
    // "dismissed that as a fairy tale": the parser takes the pronoun for a conjunction.
    let next = clause.verb + 1
    if next + 2 < clause.limit, ["that", "this", "it"].contains(rules.reading.words[next]),
      rules.reading.words[next + 1] == "as"
    {
      return Found(first: next)
    }
    // "in what aid workers called [the deadliest attack]", "which he described as [a cartel]".
    if rules.reading.isSpokenOf(clause.verb) {
      let first = rules.reading.words[next] == "as" ? next + 1 : next
      return first + 1 < clause.limit
        ? Found(first: first, last: rules.endOfNaming(first, clause.limit)) : nil
    }
    guard let object = clause.object, rules.hasPredicate(clause.verb, object, clause.limit)
    else { return nil }
    return Found(first: rules.phraseStart(object, after: clause.verb))
  }

  /// "the poll shows [a lead of 12 points]": what a document finds is what it says.
  private static let finding = VerbConstruction(rule: .object, frame: []) { rules, clause in
    guard clause.entry.type == .document, let object = clause.object,
      NounKind.isDocument(rules.reading.words[clause.subject]),
      rules.reading.isFinite(clause.verb),
      rules.reading[object].tag.isNoun
    else { return nil }
    // What follows is found of the object: "shows Reed ahead of his rivals", "with a lead of 8 points".
    let first = rules.phraseStart(object, after: clause.verb)
    return clause.limit - first >= 3 ? Found(first: first) : nil
  }

  /// "demanded [an inquiry]"; not "disputes this", which could be held against nobody.
  private static let object = VerbConstruction(rule: .object, frame: .object) { rules, clause in
    guard let object = clause.object,
      rules.reading[object].tag != .prp && rules.reading[object].tag != .dt,
      clause.entry.lemma != "dismiss" || !rules.isDismissed(object)
    else { return nil }
    // "rejected claims that the dam was cracked": what is denied is what they say.
    let claimed = clause.entry.act == .deny ? rules.claimedClause(object, clause.limit) : nil
    return Found(
      first: claimed ?? rules.phraseStart(object, after: clause.cueEnd),
      last: rules.objectEnd(object, clause.verb, clause.limit))
  }

  /// "reported [a profit of $14 million]", "expects [a harvest of 3 million tons]": who reports or expects a number says it.
  private static let reported = VerbConstruction(rule: .object, frame: .thing) { rules, clause in
    guard clause.entry.lemma == "report" || clause.entry.act == .predict,
      let object = clause.object
    else { return nil }
    let first = rules.phraseStart(object, after: clause.verb)
    let last = rules.objectEnd(object, clause.verb, clause.limit)
    guard last > first, (first...last).contains(where: { rules.reading[$0].tag == .cd })
    else { return nil }
    return Found(first: first, last: last)
  }
}
