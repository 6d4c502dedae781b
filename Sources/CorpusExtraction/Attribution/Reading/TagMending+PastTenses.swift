// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Past tenses that the tagger takes for something else.
extension TagMending {
  /// "The firm *stole* the money", "the officer *shot* the boy": irregular forms, which the tagger has seen too seldom to know, and takes
  /// for nouns as other unknown words.
  func mendPastTenses(_ sentence: Range<Word>, _ tokens: inout PerWord<Token>) {
    for at in sentence.dropFirst().dropLast() {
      let tag = tokens[at].tag
      guard tag == .nn || tag == .jj || tag == .nns || tag == .vb || tag == .rb || tag == .vbn,
        isSmall(tokens[at])
      else { continue }
      let word = word(tokens[at])
      if Self.pastTenses.contains(word) {
        guard !isLedIn(at, sentence, tokens),
          tag != .vbn || isOwnVerb(at, sentence, tokens) || isOnlyVerbOfClause(at, sentence, tokens)
        else { continue }
      } else {
        guard Self.pastTensesAndNouns.contains(word), tag != .vb, hasSubject(at, tokens),
          !isParticiple(at, sentence, tokens),
          takesObject(at, tokens) || isOnlyVerbOfClause(at, sentence, tokens)
        else { continue }
      }
      tokens[at].tag = hasAuxiliary(at, within: 3, sentence, tokens) ? .vbn : .vbd
    }
  }

  /// "The bridge was unsafe, the minister *warned*.", "…, their leader, Ana Okoro, *announced* on Monday.", "…, her office *confirms*.":
  /// what ends a sentence behind a speaker and a comma is no participle and no noun.
  func mendCredits(_ sentence: Range<Word>, _ tokens: inout PerWord<Token>) {
    for at in sentence.dropFirst(3).dropLast() where [.vbn, .nns].contains(tokens[at].tag) {
      let next = tokens[at + 1].tag
      guard next == .comma || next == .period || next == .in || next.isProperNoun,
        let entry = CueLexicon.verbs[word(tokens[at])], entry.type == .speech,
        entry.frames.isSuperset(of: [.clause, .quotation]),
        let comma = commaBeforeSpeaker(at, sentence, tokens),
        (sentence.lowerBound..<comma).contains(where: { isFinite(tokens[$0]) })
      else { continue }
      tokens[at].tag = tokens[at].tag == .vbn ? .vbd : .vbz
    }
  }

  /// The comma before the noun phrase right before a verb, which names a speaker; a name between commas belongs to it.
  private func commaBeforeSpeaker(
    _ verb: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>
  ) -> Word? {
    func comma(before end: Word) -> Word? {
      let comma = (max(sentence.lowerBound, end - 8)..<end).last { tokens[$0].tag == .comma }
      guard let comma, comma + 1 < end,
        (comma + 1..<end).allSatisfy({ isWithinSpeaker(tokens[$0].tag) })
      else { return nil }
      return comma
    }
    if isSpeaker(tokens[verb - 1]) { return comma(before: verb) }
    guard tokens[verb - 1].tag == .comma, tokens[verb - 2].tag.isProperNoun,
      let aside = comma(before: verb - 1), aside - 1 > sentence.lowerBound,
      isSpeaker(tokens[aside - 1])
    else { return nil }
    return comma(before: aside)
  }

  private func isWithinSpeaker(_ tag: Tag) -> Bool {
    tag.isNoun || tag == .dt || tag == .prp || tag.isAdjective || tag == .pos
      || tag == .prpPossessive || tag == .hyph
  }

  /// Whether what may be a participle has a subject and an object of its own: "said the firm *dug* the tunnel".
  private func isOwnVerb(_ at: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>) -> Bool {
    let next = tokens[at + 1].tag
    return hasSubject(at, tokens) && (next == .dt || next == .prpPossessive || next == .prp)
      && !isParticiple(at, sentence, tokens)
  }

  /// Whether the clause that somebody says would have no verb but this: "said the strike *cost* too much", "the plant *shut* in May,
  /// Reed said".
  private func isOnlyVerbOfClause(
    _ at: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>
  ) -> Bool {
    var first = at
    while first > sentence.lowerBound, at - first < 12, isWithinSubject(tokens[first - 1]) {
      first -= 1
    }
    let behind = at + 1..<sentence.upperBound
    let end = behind.first { [.comma, .cc, .period].contains(tokens[$0].tag) } ?? behind.upperBound
    guard first < at, hasSubject(at, tokens),
      !(at + 1..<max(at + 1, end)).contains(where: { isFinite(tokens[$0]) })
    else { return false }
    if first == sentence.lowerBound {
      return end < sentence.upperBound && tokens[end].tag == .comma
        && (end + 1..<min(sentence.upperBound, end + 8)).contains {
          tokens[$0].tag.isFinite && CueLexicon.verbs[word(tokens[$0])]?.type == .speech
        }
    }
    if word(tokens[first - 1]) == "that", tokens[first - 1].tag == .in { return true }
    let lemma = CueLexicon.verbs[word(tokens[first - 1])]?.lemma ?? ""
    return tokens[first - 1].tag.isFinite && AttributionWords.takeNoObject.contains(lemma)
  }

  /// Whether the word may stand in a short subject.
  private func isWithinSubject(_ token: Token) -> Bool {
    let tag = token.tag
    return isWithinSpeaker(tag) || tag == .cd || tag == .prp || word(token) == "of"
  }

  /// Whether a noun or pronoun stands right before.
  private func hasSubject(_ at: Word, _ tokens: PerWord<Token>) -> Bool {
    tokens[at - 1].tag.isNoun || tokens[at - 1].tag == .prp
  }

  private func isSpeaker(_ token: Token) -> Bool {
    if token.tag.isProperNoun || token.tag == .prp { return true }
    let word = word(token)
    let kind = NounKind.of(word)
    return NameLists.titles.contains(word) || kind == .person || kind == .organization
      || kind == .group
  }

  /// Whether the word begins with a small letter.
  func isSmall(_ token: Token) -> Bool {
    bytes[token.range].first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false
  }

  /// Whether an infinitive's "to", a modal verb or a determiner stands right before: no past tense does.
  private func isLedIn(_ at: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>) -> Bool {
    let before = tokens[at - 1].tag
    return before == .to || before == .md || before == .dt || before == .prpPossessive
      || before == .in
  }

  private func takesObject(_ at: Word, _ tokens: PerWord<Token>) -> Bool {
    let next = tokens[at + 1].tag
    return next == .dt || next == .prp || next == .prpPossessive || next.isProperNoun || next == .cd
      || ["at", "both", "dead"].contains(word(tokens[at + 1]))
  }

  private static let pastTenses: Set<String> = English.words("past tenses")
  private static let pastTensesAndNouns: Set<String> = English.words("past tenses and nouns")
}
