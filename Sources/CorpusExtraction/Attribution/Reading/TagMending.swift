// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Mends tags before a sentence is parsed, where the sentence cannot be what the tagger made of it.
///
/// A sentence of prose has a finite verb. Behind a name and its aside the tagger likes a participle ("The minister, Ana Okoro,
/// *accused* the council") or a plural ("Tom Reed, 58, of Arden, *denies* four counts"), and the parser follows it.
struct TagMending {
  let bytes: [UInt8]

  /// Mends the tags of all sentences of `analysis`.
  static func mend(_ analysis: inout Analysis, in bytes: [UInt8]) {
    let mending = TagMending(bytes: bytes)
    var tokens = PerWord(analysis.tokens)
    for sentence in analysis.sentences where sentence.count > 4 {
      let first = Word(sentence.lowerBound)
      mending.mend(first..<first + sentence.count, &tokens)
    }
    analysis.tokens = tokens.elements
  }

  private func mend(_ sentence: Range<Word>, _ tokens: inout PerWord<Token>) {
    mendOffices(sentence, &tokens)
    mendSaying(sentence, &tokens)
    mendReduced(sentence, &tokens)
    mendAsides(sentence, &tokens)
    mendPastTenses(sentence, &tokens)
    mendCredits(sentence, &tokens)
    if let verb = pluralSubjectsVerb(sentence, tokens) { tokens[verb].tag = .vbp }
    let finite = firstFinite(sentence, tokens)
    if let verb = participleWithClause(before: finite, sentence, tokens) { tokens[verb].tag = .vbd }
    if let finite {
      if let verb = joinedVerb(before: finite, sentence, tokens) { tokens[verb].tag = .vbd }
      return
    }
    guard word(tokens[sentence.upperBound - 1]) == "." else { return }
    if let verb = sentence.last(where: { isMainParticiple($0, sentence, tokens) }) {
      tokens[verb].tag = .vbd
    } else if let verb = sentence.first(where: { isMainPlural($0, sentence, tokens) }) {
      tokens[verb].tag = .vbz
    } else if let verb = sentence.dropFirst().first(where: { isOnlyVerb($0, sentence, tokens) }) {
      tokens[verb].tag = .vbd
    }
  }

  /// "The administration *blamed* the army for the attack.": the one verb of a sentence, with an object of its own.
  private func isOnlyVerb(_ at: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>) -> Bool {
    tokens[at].tag == .vbn && tokens[at - 1].tag.isNoun && at + 1 < sentence.upperBound
      && isObject(tokens[at + 1]) && CueLexicon.verbs[word(tokens[at])]?.type == .speech
      && !isParticiple(at, sentence, tokens)
  }

  /// "chief executive", "secretary general": two words of one office, and no adjective. "Public *works*" are a department.
  private func mendOffices(_ sentence: Range<Word>, _ tokens: inout PerWord<Token>) {
    for at in sentence.dropFirst() where tokens[at].tag == .vbz {
      if word(tokens[at]) == "works", word(tokens[at - 1]) == "public" { tokens[at].tag = .nns }
    }
    for at in sentence.dropFirst().dropLast() {
      mendOffice(at, &tokens)
      mendBound(at, &tokens)
    }
    for at in sentence.dropFirst() where tokens[at].tag.isAdjective {
      guard ["executive", "general"].contains(word(tokens[at])),
        AttributionWords.firstWordsOfOffices.contains(word(tokens[at - 1])),
        at + 1 == sentence.upperBound || !tokens[at + 1].tag.isNoun
      else { continue }
      tokens[at].tag = .nn
      if tokens[at - 1].tag.isAdjective, word(tokens[at - 1]) != "chief" {
        tokens[at - 1].tag = .nn
      }
    }
  }

  /// "*at least* 12 people died": adverbs of the number, and no phrase that the verb before them takes.
  private func mendBound(_ at: Word, _ tokens: inout PerWord<Token>) {
    guard tokens[at].tag == .cd, at.index > 1, word(tokens[at - 2]) == "at",
      ["least", "most"].contains(word(tokens[at - 1]))
    else { return }
    tokens[at - 2].tag = .rb
    tokens[at - 1].tag = .rbs
  }

  /// "said *singer* Tom Reed", "said *retired* Gen. Tom Reed", "*managing* director Tom Reed": what stands before a name or a title.
  private func mendOffice(_ at: Word, _ tokens: inout PerWord<Token>) {
    let next = tokens[at + 1]
    if next.tag.isProperNoun, !tokens[at].tag.isNoun, NameLists.titles.contains(word(tokens[at])),
      isSmall(tokens[at]), !tokens[at].tag.isVerb
    {
      tokens[at].tag = .nn
    }
    let isTitle = NameLists.titles.contains(word(next).filter { $0 != "." })
    if isTitle, [.vbn, .vbg].contains(tokens[at].tag),
      !tokens[at - 1].tag.isNoun && tokens[at - 1].tag != .prp,
      AttributionWords.participlesOfOffices.contains(word(tokens[at]))
    {
      tokens[at].tag = .jj
    }
  }

  /// "The company *confirmed* that the bridge was unsafe": "that" right behind the verb, and its subject right before it.
  private func hasClause(
    _ at: Word, before finite: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>
  ) -> Bool {
    tokens[at].tag == .vbn && at + 1 < finite && tokens[at - 1].tag.isNoun
      && word(tokens[at + 1]) == "that" && tokens[at + 1].tag == .in
      && CueLexicon.verbs[word(tokens[at])]?.frames.contains(.clause) ?? false
      && !isParticiple(at, sentence, tokens)
  }

  /// "A report, commissioned by the county, *warned* in May that the yard would close", "The company *warned* taxes would rise": what
  /// was taken for a participle has a clause of its own, and nothing before it is finite.
  private func participleWithClause(
    before finite: Word?, _ sentence: Range<Word>, _ tokens: PerWord<Token>
  ) -> Word? {
    guard let finite, finite > sentence.lowerBound + 2 else { return nil }
    for at in sentence.lowerBound + 1..<finite {
      let tag = tokens[at].tag
      if hasClause(at, before: finite, sentence, tokens) { return at }
      guard tag == .vbn || tag == .jj,
        let entry = CueLexicon.verbs[word(tokens[at])], entry.frames.contains(.clause),
        entry.frames.contains(.quotation), !isParticiple(at, sentence, tokens),
        // "Officials *insisted* sales fell": no noun is called insisted.
        tag == .vbn || tokens[at - 1].tag == .comma
          || AttributionWords.takeNoObject.contains(entry.lemma)
      else { continue }
      let leadsObject =
        at + 1 < finite && isObject(tokens[at + 1])
        && !NameLists.calendar.contains(word(tokens[at + 1]))
      if tokens[at - 1].tag.isNoun, leadsObject,
        entry.frames.isDisjoint(with: .told) || tokens[at + 1].tag != .prp
      {
        return at
      }
      guard tokens[at - 1].tag == .comma else { continue }
      // "Ana Okoro, the chief executive, *explained* prices rose"
      if leadsObject, tokens[sentence.lowerBound].tag.isProperNoun,
        (sentence.lowerBound..<at - 1).contains(where: { tokens[$0].tag == .comma })
      {
        return at
      }
      if let that = (at + 1..<min(finite, at + 8)).first(where: { word(tokens[$0]) == "that" }),
        tokens[that].tag == .in, !(at + 1..<that).contains(where: { tokens[$0].tag == .comma })
      {
        return at
      }
    }
    return nil
  }

  /// Whether an auxiliary or a joint before the form makes a participle of it.
  func isParticiple(_ at: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>) -> Bool {
    let before = tokens[at - 1].tag
    if before == .cc || before == .dt || before == .in { return true }
    return hasAuxiliary(at, within: 4, sentence, tokens)
  }

  /// Whether one of so many words before the form is an auxiliary of participles.
  func hasAuxiliary(
    _ at: Word, within count: Int, _ sentence: Range<Word>, _ tokens: PerWord<Token>
  ) -> Bool {
    (max(sentence.lowerBound, at - count)..<at).contains {
      AttributionWords.beforeAParticiple.contains(word(tokens[$0]))
    }
  }

  /// The first finite verb that is no relative clause's between commas.
  private func firstFinite(_ sentence: Range<Word>, _ tokens: PerWord<Token>) -> Word? {
    var isAside = false
    for at in sentence {
      let tag = tokens[at].tag
      if tag == .comma {
        isAside =
          at + 1 < sentence.upperBound && [.wp, .wdt, .wpPossessive].contains(tokens[at + 1].tag)
      } else if !isAside, isFinite(tokens[at]) {
        return at
      }
    }
    return nil
  }

  /// Whether the word is a finite verb or a modal one.
  func isFinite(_ token: Token) -> Bool { token.tag.isFinite || token.tag == .md }

  /// The word in lower case.
  func word(_ token: Token) -> String {
    String(decoding: bytes[token.range].lazy.map(\.asciiLowercased), as: UTF8.self)
  }

  /// "The minister, Ana Okoro, *accused* the council of …", "A report, commissioned by the county, *warned* in May that …": a
  /// participle behind an aside, with an object or a clause of its own.
  private func isMainParticiple(_ at: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>)
    -> Bool
  {
    guard tokens[at].tag == .vbn, at > sentence.lowerBound + 2, at + 2 < sentence.upperBound,
      tokens[at - 1].tag == .comma,
      (sentence.lowerBound..<at - 1).contains(where: { tokens[$0].tag == .comma }),
      let entry = CueLexicon.verbs[word(tokens[at])]
    else { return false }
    let behind = at + 1..<min(sentence.upperBound, at + 8)
    return isObject(tokens[at + 1])
      || entry.frames.contains(.clause) && behind.contains { word(tokens[$0]) == "that" }
  }

  /// "Tom Reed, 58, of Arden, *denies* four counts": a form in -s behind an aside, which no list has as a noun of saying.
  private func isMainPlural(_ at: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>) -> Bool {
    guard tokens[at].tag == .nns, at > sentence.lowerBound + 2, at + 1 < sentence.upperBound,
      tokens[at - 1].tag == .comma, tokens[sentence.lowerBound].tag.isProperNoun,
      isObject(tokens[at + 1])
    else { return false }
    let word = word(tokens[at])
    return CueLexicon.verbs[word] != nil && CueLexicon.nouns[word] == nil
  }

  /// "The union *accused* management of waste and said it would strike": a participle whose second verb is finite.
  private func joinedVerb(before finite: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>)
    -> Word?
  {
    guard
      let joint = (sentence.lowerBound + 2..<sentence.upperBound - 1).first(where: {
        tokens[$0].tag == .cc && tokens[$0 + 1].tag == .vbd
      }),
      let verb = (sentence.lowerBound + 1..<max(sentence.lowerBound + 1, min(finite, joint))).first(
        where: {
          tokens[$0].tag == .vbn
        }), tokens[verb - 1].tag.isNoun, isObject(tokens[verb + 1]),
      !NameLists.calendar.contains(word(tokens[verb + 1])),
      !(verb..<joint).contains(where: { [.vbd, .vbz, .md].contains(tokens[$0].tag) }),
      CueLexicon.verbs[word(tokens[verb])]?.type == .speech
    else { return nil }
    return verb
  }

  /// "Figures published by the ministry *show* that …": a base form before "that", behind a plural, which is no noun of saying.
  private func pluralSubjectsVerb(_ sentence: Range<Word>, _ tokens: PerWord<Token>) -> Word? {
    var hasPlural = tokens[sentence.lowerBound].tag == .nns
    for at in sentence.dropFirst().dropLast(3) {
      if isFinite(tokens[at]) { return nil }
      hasPlural = hasPlural || tokens[at].tag == .nns
      guard hasPlural, tokens[at].tag == .nn,
        tokens[at - 1].tag.isNoun || tokens[at - 1].tag == .cd,
        word(tokens[at + 1]) == "that" && !isFinite(tokens[at + 2])
          || tokens[at + 1].tag == .prp && isFinite(tokens[at + 2])
      else { continue }
      let lemma = word(tokens[at])
      guard let entry = CueLexicon.verbs[lemma], entry.lemma == lemma,
        entry.frames.contains(.clause), CueLexicon.nouns[lemma] == nil
      else { continue }
      return at
    }
    return nil
  }

  /// Whether an object may begin with the word.
  func isObject(_ token: Token) -> Bool {
    let tag = token.tag
    return tag.isNoun || tag == .dt || tag == .prp || tag == .prpPossessive || tag == .cd
      || word(token) == "both"
  }
}
