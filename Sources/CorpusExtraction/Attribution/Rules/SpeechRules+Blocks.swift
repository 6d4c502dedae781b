// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Quotations set as paragraphs of their own without marks: "The council denied it:" and what it wrote below.
extension SpeechRules {
  /// What the paragraph behind the one that ends at `colon` says, as the words of whoever leads into it.
  func block(behind paragraph: Int) -> Attribution? {
    guard paragraph + 1 < reading.paragraphs.count,
      let colon = lastOuter(
        before: reading.paragraphs[paragraph].upperBound, reading.paragraphs[paragraph]),
      reading.words[colon] == ":",
      let credit = issuer(before: colon) ?? quoting(colon),
      let source = credit.source,
      reading.isFinite(credit.cue), !taken.contains(credit.cue)
    else { return nil }
    let bounds = reading.paragraphs[paragraph + 1]
    guard reading.quotations(touching: bounds).allSatisfy({ $0.end < bounds.upperBound - 1 }),
      !reading.quotations(touching: bounds).contains(where: { $0.start <= firstInk(bounds) })
    else { return nil }
    // Up to the sentence where the reporter takes over.
    var first: Word?
    var last: Word?
    var at = reading.position(from: bounds.lowerBound)
    while at < reading.inOrder.count {
      let token = reading.inOrder[at]
      guard reading.start(of: token) < bounds.upperBound else { break }
      let sentence = reading.sentence(of: token)
      if sentence.contains(where: { credits($0) }) { break }
      first = first ?? sentence.lowerBound
      last = sentence.upperBound - 1
      at += sentence.count
    }
    guard let first, let last, last - first >= 4, reading.isCapitalized(first),
      let content = reading.evidence(first, last)
    else { return nil }
    let isWhole = !reading.text[content.upperBound..<bounds.upperBound].contains {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a
    }
    return Attribution(
      rule: .colon, lemma: credit.entry.lemma, type: .speech, act: credit.entry.act,
      cue: credit.cue, cueBytes: credit.cueBytes, sources: [source],
      content: [content] + (isWhole ? continuation(behind: paragraph + 1) : []))
  }

  /// The last cue before a colon that takes direct speech.
  private func quoting(_ colon: Word) -> Credit? {
    guard let credit = precedingCue(colon), credit.entry.type == .speech,
      credit.entry.frames.contains(.quotation)
    else { return nil }
    return credit
  }

  /// Whoever hands out what the paragraphs behind the colon say: "issued a statement:".
  private func issuer(before colon: Word) -> Credit? {
    let low = max(reading.sentence(of: colon).lowerBound, colon - 8)
    guard
      let paper = (low..<colon).last(where: {
        ["statement", "message", "letter"].contains(reading.words[$0])
      }),
      // "a statement on Friday:"
      (paper + 1..<colon).allSatisfy({ reading.isCalendar($0) || reading.words[$0] == "on" }),
      let verb = (low..<paper).last(where: {
        reading[$0].tag.isVerb && reading[$0].tag != .vbg
      }),
      ClauseRules.lightVerbs.contains(reading.words[verb]), let source = reading.speaker(of: verb),
      reading.isNominal(source)
    else { return nil }
    return credit(verb, with: source)
  }

  /// Whether the word credits somebody else than the one who is quoted.
  private func credits(_ token: Word) -> Bool {
    guard reading[token].tag.isVerb, let entry = reading.cue(at: token),
      entry.type == .speech, entry.frames.contains(.quotation), reading.isFinite(token),
      let subject = reading.speaker(of: token)
    else { return false }
    return !["i", "we"].contains(reading.words[subject]) && !reading.namesNobody(subject)
  }

  /// The paragraphs behind a block that go on with it: those who speak there say what is and will be, or speak of themselves, where a
  /// reporter tells what happened.
  private func continuation(behind paragraph: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for next in reading.paragraphs.indices.dropFirst(paragraph + 1).prefix(8) {
      let bounds = reading.paragraphs[next]
      guard reading.quotations(touching: bounds).isEmpty else { break }
      let tokens = reading.words(in: bounds)
      guard let first = tokens.first, let last = tokens.last, tokens.count >= 3,
        !tokens.contains(where: { credits($0) }),
        tokens.contains(where: {
          AttributionWords.pronounsOfTheFirstAndSecondPerson.contains(reading.words[$0])
        })
          || !tokens.contains(where: { reading[$0].tag == .vbd })
            && tokens.contains(where: { reading[$0].tag.isFinite }),
        let words = reading.evidence(first, last)
      else { break }
      found.append(words)
    }
    return found
  }
}
