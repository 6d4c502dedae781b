// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// A cue noun, as far as its constructions ask for it.
struct NounClause {
  let noun: Word
  let entry: CueEntry
  /// Whose it is by the parse: "*Smith's* statements".
  let owner: Word?
  let sentence: Range<Word>

  /// The last word of the sentence.
  var end: Word { sentence.upperBound - 1 }
}

/// One way in which a noun leads to its content.
///
/// `all` is in the order in which they are tried, and the first that finds an answer decides. All are the rule `noun`, which
/// `RuleConfidence` says how far to trust.
struct NounConstruction: Sendable {
  /// What a noun credits.
  enum Finding {
    /// Somebody with the words from the first to the last.
    case content(source: Word, first: Word, last: Word)
    /// Nobody with anything.
    case nothing
  }

  /// What it is called where it is spoken of.
  let name: String
  /// A sentence that it reads, the content in brackets; a test holds each to it.
  let example: String
  /// What the noun credits; nil where the sentence is built otherwise.
  let find: @Sendable (ClauseRules, NounClause) -> Finding?

  /// Every construction, in the order in which they are tried.
  static let all = [predicate, raised, shared, dependent, behindAside, behindNoun]

  /// What somebody holds, behind a form of "be"; "the *view* of most engineers is that …", too.
  private static let predicate = NounConstruction(
    name: "predicate", example: "Mayor Ila Brandt's view is that [the dam is lost]."
  ) { rules, clause in
    guard clause.entry.frames.contains(.clause) else { return nil }
    let reading = rules.reading
    var at = clause.noun + 1
    var source = clause.owner
    if at + 1 < clause.sentence.upperBound, reading.words[at] == "of",
      let behind = rules.nounAfter(at, clause.sentence)
    {
      source = source ?? behind
      at = SourcePhrase(head: behind, in: reading).words.upperBound + 1
    }
    guard let source, at + 3 < clause.sentence.upperBound,
      ["is", "was"].contains(reading.words[at]),
      reading.words[at + 1] == "that", reading[at + 1].tag == .in
    else { return nil }
    return .content(source: source, first: at + 2, last: clause.end)
  }

  /// What is raised in others is not what the subject hopes.
  private static let raised = NounConstruction(
    name: "raised", example: "Mayor Ila Brandt raised hopes [of a new dam]."
  ) { rules, clause in
    guard clause.entry.type == .belief || clause.entry.act == .ask,
      let verb = rules.reading.head(of: clause.noun), verb < clause.noun,
      AttributionWords.raising.contains(rules.reading.words[verb])
    else { return nil }
    return .nothing
  }

  /// Whose it is stands behind: "a *warning* from the union that", "*calls* by residents for".
  private static let shared = NounConstruction(
    name: "shared", example: "There was a sense among ministers that [the dam was lost]."
  ) { rules, clause in
    let reading = rules.reading
    let (noun, sentence) = (clause.noun, clause.sentence)
    let next = noun + 1
    guard clause.owner == nil, next + 3 < sentence.upperBound,
      ["among", "by", "from"].contains(reading.words[next]),
      let source = rules.nounAfter(next, sentence), rules.isSomebody(source),
      !reading.isCalendar(source)
    else { return nil }
    let at = SourcePhrase(head: source, in: reading).words.upperBound + 1
    guard at + 2 < sentence.upperBound else { return nil }
    let word = reading.words[at]
    let leads =
      word == "that" && clause.entry.frames.contains(.clause)
      || clause.entry.prepositions.contains(word) && !reading.isCalendar(at + 1)
    guard leads || reading[at].tag == .to && clause.entry.frames.contains(.infinitive) else {
      return nil
    }
    let first = reading[at].tag == .to ? at : at + 1
    let end = reading.clauseEnd(of: noun)
    let comma = (first..<max(first, end)).first { reading.isComma($0) } ?? end
    return .content(
      source: source, first: first, last: rules.beforePredicate(of: noun, from: first, to: comma))
  }

  /// The first clause, infinitive or phrase that the parse hangs to the noun.
  private static let dependent = NounConstruction(
    name: "dependent", example: "The plan follows Ila Brandt's warning that [the dam is weak]."
  ) { rules, clause in
    guard let source = rules.holder(of: clause) else { return nil }
    for child in rules.reading.children(of: clause.noun) where child > clause.noun {
      if let words = rules.content(under: child, of: clause) {
        return .content(source: source, first: words.first, last: words.last)
      }
    }
    return nil
  }

  /// An aside stands between the noun and "that".
  private static let behindAside = NounConstruction(
    name: "behind an aside",
    example: "Her claim, made in parliament on Monday, that [the dam was safe] angered the union."
  ) { rules, clause in
    let reading = rules.reading
    let (noun, end) = (clause.noun, clause.end)
    guard let source = rules.holder(of: clause),
      clause.entry.frames.contains(.clause), noun + 2 < end, reading.isComma(noun + 1),
      let comma = (noun + 2..<min(end, noun + 12)).first(where: { reading.isComma($0) }),
      comma + 3 < end, reading.words[comma + 1] == "that", reading[comma + 1].tag == .in
    else { return nil }
    return .content(
      source: source, first: comma + 2,
      last: rules.beforePredicate(of: noun, from: comma + 2, to: end))
  }

  /// "that" right behind the noun leads to its clause, wherever the parse hangs that.
  private static let behindNoun = NounConstruction(
    name: "that behind the noun",
    example: "Ila Brandt's insistence that [it was an accident] angered them."
  ) { rules, clause in
    let reading = rules.reading
    let (noun, end) = (clause.noun, clause.end)
    guard let source = rules.holder(of: clause),
      clause.entry.frames.contains(.clause), noun + 3 < end, reading.words[noun + 1] == "that",
      reading[noun + 1].tag != .wdt || !reading[noun + 2].tag.isVerb && end - noun >= 6,
      (noun + 2...end).contains(where: { reading[$0].tag.isFinite })
    else { return nil }
    let comma = (noun + 2...end).first { reading.isComma($0) } ?? end
    return .content(
      source: source, first: noun + 2,
      last: rules.beforePredicate(of: noun, from: noun + 2, to: comma))
  }
}
