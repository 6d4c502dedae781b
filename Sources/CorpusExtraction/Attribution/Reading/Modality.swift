// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Whether what is credited to somebody is asserted, as the words around its cue and its own tell.
///
/// A cue alone asserts nothing: "did he say?", "if he says", "refused to say" and "will say" hold the same verb and the same clause.
extension Reading {
  /// What the words around a cue make of its content.
  struct Telling {
    var modality: Claim.Modality
    /// Whether the source is reported not to have said it, so that the cue counts as negated.
    var isUnsaid = false
  }

  /// The modality of an attribution with the content `spans`, in order.
  func modality(of attribution: Attribution, in spans: [Range<Int>]) -> Telling {
    if let cue = attribution.cue {
      if let telling = telling(of: cue, attribution) { return telling }
      if isSaidByThePaper(attribution) { return Telling(modality: .retracted) }
      if isCalledFalse(cue) || tokens[cue].tag.isNoun && isPredicatedFalse(cue)
        || isSetIntoADenial(cue, spans)
      {
        return Telling(modality: .reportedFalse)
      }
    }
    if isQuestion(spans) || attribution.act == .ask && opensQuestion(attribution.extent) {
      return Telling(modality: .questioned)
    }
    // "would have killed 12" did not; "should have gone" blames, and is meant.
    if let first = spans.first, let lead = lead(of: first), wouldHave(lead),
      !hasAuxiliary(lead, ["should"])
    {
      return Telling(modality: .conditional)
    }
    if attribution.negated {
      return Telling(modality: unsaid(attribution.act, spans))
    }
    if attribution.act == .deny { return Telling(modality: .denied) }
    if attribution.type == .intention { return Telling(modality: .planned) }
    return Telling(modality: .asserted)
  }

  /// What stands around the cue itself, outermost first; nil where it plainly tells what was said.
  private func telling(of cue: Word, _ attribution: Attribution) -> Telling? {
    if isAsked(cue) { return Telling(modality: .questioned) }
    if tokens[cue].tag.isNoun { return isTakenBack(cue) ? Telling(modality: .retracted) : nil }
    if let opener = opener(of: cue) { return Telling(modality: opener) }
    if isWithheld(cue) {
      return Telling(
        modality: unsaid(attribution.act, attribution.content), isUnsaid: !attribution.negated)
    }
    if isAhead(cue) { return Telling(modality: .planned) }
    if regrets(cue) || ModalityWords.retracting.contains(words[cue]) {
      return Telling(modality: .retracted)
    }
    if isMerelyPossible(cue) { return Telling(modality: .conditional) }
    let later = children(of: cue).first {
      $0 > cue && tokens[$0].relation == .conj && takesBack($0)
        && child(of: $0, .obj).map { words[$0] == "it" || CueLexicon.nouns[words[$0]] != nil }
          ?? false
    }
    return later == nil ? nil : Telling(modality: .retracted)
  }

  /// What becomes of what was not said: a denial that was not made and a question stay open, "did not say *whether* it would fail",
  /// "declined to say *what* caused the crash"; all else is denied.
  private func unsaid(_ act: Claim.Act, _ spans: [Range<Int>]) -> Claim.Modality {
    guard act != .deny else { return .questioned }
    guard let start = spans.first?.lowerBound, let first = words(from: start).first,
      ["whether", "if"].contains(words[first])
        || ModalityWords.questionWords.contains(words[first])
    else { return .denied }
    return .questioned
  }

  // MARK: The cue's clause

  /// "Did Hale say the dam is safe?", "Who said the dam is safe?": a question that opens as one and ends with its mark.
  private func isAsked(_ cue: Word) -> Bool {
    let sentence = sentence(of: cue)
    guard
      let last = sentence.last(where: { !tokens[$0].tag.isQuote && tokens[$0].tag != .closeBracket }
      ),
      words[last] == "?",
      let first = sentence.first(where: {
        !isMark($0) && tokens[$0].tag != .cc && !tokens[$0].tag.isAdverb
          || ModalityWords.questionWords.contains(words[$0])
      })
    else { return false }
    return first < cue
      && (ModalityWords.auxiliaries.contains(words[first])
        || ModalityWords.questionWords.contains(words[first]))
  }

  /// "If Hale says …" is a condition, "whether Hale said …" a question.
  private func opener(of cue: Word) -> Claim.Modality? {
    let before = (phraseBefore(cue)?.lowerBound ?? cue) - 1
    let low = sentence(of: cue).lowerBound
    guard let opener = marker(of: cue) ?? (before >= low ? before : nil), opener < cue else {
      return nil
    }
    switch words[opener] {
    case "whether": return .questioned
    case "unless": return .conditional
    case "if":
      guard opener > low else { return .conditional }
      if words[opener - 1] == "as" { return nil }
      return self.cue(at: opener - 1).map { $0.act == .ask || $0.type == .belief } ?? false
        ? .questioned : .conditional
    default: return nil
    }
  }

  /// "refused to say", "stopped short of saying", "denied saying", "neither the army nor the police said", "nor did he say".
  private func isWithheld(_ cue: Word) -> Bool {
    if let governor = governor(of: cue), ModalityWords.withholding.contains(words[governor]) {
      return true
    }
    let low = sentence(of: cue).lowerBound
    if cue > low, ModalityWords.withholdingBefore.contains(words[cue - 1]) { return true }
    if isShort(of: cue) { return true }
    if let phrase = phraseBefore(cue) ?? ownSubject(of: cue).map({ leftEdge(of: $0)...$0 }) {
      let before = phrase.lowerBound - 1
      // "Neither the army nor the police said".
      if before >= low, words[before] == "nor",
        (low..<before).contains(where: { words[$0] == "neither" })
      {
        return true
      }
      // "Nor did the police say", "At no time did he say": the auxiliary before its subject.
      if before > low, ModalityWords.auxiliaries.contains(words[before]), before - low <= 4,
        (low..<before).contains(where: { ModalityWords.negativeOpeners.contains(words[$0]) })
      {
        return true
      }
    }
    return false
  }

  /// "will say", "is expected to say", "plans to announce", "is to tell": what nobody has said yet.
  private func isAhead(_ cue: Word) -> Bool {
    if let governor = governor(of: cue), words[max(cue - 1, .first)] == "to" || hasTo(cue) {
      if ModalityWords.ahead.contains(words[governor]) { return true }
      // "urged Reed to say": whoever is urged has not said it.
      let verb = tokens[governor].tag.isNoun ? head(of: governor) ?? governor : governor
      if self.cue(at: verb)?.frames.contains(.urged) ?? false { return true }
    }
    let low = sentence(of: cue).lowerBound
    if cue > low + 1, words[cue - 1] == "to", Self.beForms.contains(words[cue - 2]) { return true }
    return hasAuxiliary(cue, ["will", "shall", "'ll"]) && !isFirstPerson(cue)
  }

  /// "may say", "might argue", "would have said".
  private func isMerelyPossible(_ cue: Word) -> Bool {
    wouldHave(cue)
      || hasAuxiliary(cue, ModalityWords.possible)
        && !isFirstPerson(cue)
        && tokens[cue].tag == .vb && !(cue > .first && words[cue - 1] == "only")
  }

  private func wouldHave(_ verb: Word) -> Bool {
    hasAuxiliary(verb, ["would", "could", "should"])
      && hasAuxiliary(verb, ["have", "'ve", "’ve"])
  }

  private func hasAuxiliary(_ verb: Word, _ these: Set<String>) -> Bool {
    children(of: verb).contains {
      $0 < verb && tokens[$0].relation == .aux && these.contains(words[$0])
    }
  }

  private func isFirstPerson(_ cue: Word) -> Bool {
    subject(of: cue).map { words[$0] == "i" || words[$0] == "we" } ?? false
  }

  private func hasTo(_ verb: Word) -> Bool {
    children(of: verb).contains { $0 < verb && tokens[$0].tag == .to }
  }

  /// The verb, adjective or noun on which an infinitive or gerund depends: "*refused* to say", "*denied* saying"; of two joined ones that
  /// of the first: "*declined* to confirm or deny".
  private func governor(of cue: Word, depth: Int = 0) -> Word? {
    guard depth < 3 else { return nil }
    let low = sentence(of: cue).lowerBound
    var at = cue - 1
    while at > low, tokens[at].tag.isAdverb, cue - at < 4 { at -= 1 }
    guard !tokens[cue].tag.isFinite || at > low && words[at] == "to" else { return nil }
    if tokens[cue].relation == .conj, let first = head(of: cue), first < cue,
      !tokens[first].tag.isFinite
    {
      return governor(of: first, depth: depth + 1)
    }
    guard at > low else { return nil }
    if words[at] == "to" {
      let before = at - 1
      if ModalityWords.withholding.contains(words[before])
        || ModalityWords.ahead.contains(words[before])
      {
        return before
      }
      return [.xcomp, .advcl, .ccomp, .acl].contains(tokens[cue].relation)
        ? head(of: cue).flatMap { $0 < cue ? $0 : nil } : nil
    }
    guard tokens[cue].tag == .vbg else { return nil }
    if words[at] == "from" || words[at] == "having" { at -= 1 }
    return at >= low ? at : nil
  }

  // MARK: The content

  /// Whether all of the content is one question.
  private func isQuestion(_ spans: [Range<Int>]) -> Bool {
    guard let last = spans.last, spans.count == 1 else { return false }
    var end = last.upperBound
    while end > last.lowerBound, text[end - 1] != 0x3f,
      text[end - 1] <= 32 || text[end - 1] >= 0x80 || text[end - 1] == 0x22
        || text[end - 1] == 0x27
    {
      end -= 1
    }
    guard end > last.lowerBound + 1, text[end - 1] == 0x3f else { return false }
    return !(last.lowerBound..<end - 2).contains {
      (text[$0] == 0x2e || text[$0] == 0x21) && text[$0 + 1] <= 32
    }
  }

  /// "asked whether …", "asked if …", "asked why …".
  private func opensQuestion(_ content: Range<Int>) -> Bool {
    let at = position(from: content.lowerBound)
    guard at < inOrder.count else { return false }
    let first = words[inOrder[at]]
    let before = words[inOrder[max(at - 1, 0)]]
    return [first, before].contains { $0 == "whether" || $0 == "if" }
      || ModalityWords.questionWords.contains(first)
  }

  // MARK: Figures

  /// The modality of a counted number, as its own sentence tells it: "reports that 12 were killed were false".
  func modality(ofFigure span: Range<Int>) -> Claim.Modality {
    guard let token = words(from: span.lowerBound).first else { return .asserted }
    if isUnderTest(span.lowerBound) { return .questioned }
    let sentence = sentence(of: token)
    guard
      let that = (max(sentence.lowerBound, token - 14)..<max(sentence.lowerBound, token)).last(
        where: { words[$0] == "that" }), that > sentence.lowerBound
    else { return .asserted }
    let before = that - 1
    if ModalityWords.falseWords.contains(words[before]) { return .reportedFalse }
    if ModalityWords.trueWords.contains(words[before]) {
      let near = max(sentence.lowerBound, before - 4)..<before
      return near.contains { Self.negations.contains(words[$0]) } ? .reportedFalse : .asserted
    }
    if isFalselyTold(behind: that) { return .reportedFalse }
    let lead = max(sentence.lowerBound, before - 5)..<before
    // "no truth in claims that 30 had died", "no evidence that 12 had died", "fears that 12 may have died".
    if lead.contains(where: {
      words[$0] == "truth" && $0 > .first && Self.negations.contains(words[$0 - 1])
    }) {
      return .reportedFalse
    }
    if ModalityWords.evidence.contains(words[before]) {
      return lead.contains { Self.negations.contains(words[$0]) } ? .questioned : .asserted
    }
    if ModalityWords.fears.contains(words[before]) { return .questioned }
    guard CueLexicon.nouns[words[before]] != nil else { return .asserted }
    if isTakenBack(before) { return .retracted }
    return isCalledFalse(before) || isPredicatedFalse(before) ? .reportedFalse : .asserted
  }

  /// Whether a fact check sets the paragraph out as the claim that it examines: "CLAIM: …".
  private func isUnderTest(_ at: Int) -> Bool {
    guard let paragraph = paragraphs.first(where: { $0.contains(at) }) else { return false }
    let label = paragraph.prefix(12).prefix { text[$0] != 0x3a }
    return label.count < 12
      && ["claim", "the claim"].contains(string(label.startIndex..<label.endIndex).lowercased())
  }

  /// "falsely claimed *that*", "falsely claimed on Monday *that*": the verb which the clause of "that" depends on is called false.
  private func isFalselyTold(behind that: Word) -> Bool {
    [that - 1, head(of: that).flatMap { head(of: $0) }].contains { verb in
      guard let verb, verb < that, tokens[verb].tag.isVerb else { return false }
      return isCalledFalse(verb) && !isDenied(verb)
    }
  }
}

extension Claim.Modality {
  /// The modality of what stands inside a claim of modality `outer`: what is inside a question is asked. A denial or a plan may hold what
  /// others did say.
  func within(_ outer: Claim.Modality) -> Claim.Modality {
    self == .asserted && outer != .denied && outer != .planned ? outer : self
  }
}
