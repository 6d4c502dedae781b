// SPDX-License-Identifier: Apache-2.0

/// One way in which a text says who speaks a quotation that was set off.
///
/// `all` is in the order in which they are tried, and the first that finds an answer decides. How often each is right stands with the
/// rule that its claims are called by, in `RuleConfidence`: `direct` for credits, `colon` for labels, `continued` for quotations alone.
struct QuotationConstruction: Sendable {
  /// Who speaks.
  enum Speaker {
    /// A cue and its source in the sentence around the quotation.
    case credit(SpeechRules.Credit)
    /// The words before a colon.
    case label(Range<Int>, colon: Word)
    /// Whoever spoke last, or acts in the sentence before.
    case last
    /// The quotation is left to nobody.
    case nobody
  }

  /// What it is called where it is spoken of.
  let name: String
  /// A text that it reads, the quotation in brackets; a test holds each to it.
  let example: String
  /// Who speaks a quotation in its setting; nil where the text is built otherwise.
  let find: @Sendable (SpeechRules, QuotationSetting) -> Speaker?

  /// Every construction, in the order in which they are tried.
  static let all = [
    question, goingOn, bracket, leadIn, behind, paragraphBefore, before, mainVerb, label, alone,
  ]

  /// Marks beside one another are two speakers, and the cue is the second one's.
  private static let question = QuotationConstruction(
    name: "question before an answer",
    example: "[“How is the dam?”] “It held through the night,” Mayor Ila Brandt said."
  ) { rules, setting in
    !setting.isAwaited && setting.ending == UInt8(ascii: "?")
      && rules.isFollowedByQuotation(setting.index) ? .nobody : nil
  }

  /// A sentence of its own right behind the last quotation goes on with it.
  private static let goingOn = QuotationConstruction(
    name: "going on",
    example: "“The dam held,” Mayor Ila Brandt said. [“It is safe.”]"
  ) { rules, setting in
    guard setting.isSentence, !setting.isAwaited, let last = rules.last,
      rules.isBlank(from: last.end, to: setting.quotation.start)
    else { return nil }
    return .last
  }

  /// The name before the bracket that tells what the quotation is about.
  private static let bracket = QuotationConstruction(
    name: "label with a bracket",
    example: "Ila Brandt (on the flood): [“The dam held through the night.”]"
  ) { rules, setting in
    setting.previous.flatMap { colon in
      rules.bracketedSpeaker(colon).map { .label($0, colon: colon) }
    }
  }

  /// A cue right before the mark outweighs whatever follows.
  private static let leadIn = QuotationConstruction(
    name: "cue right before",
    example: "Mayor Ila Brandt said, [“The dam held through the night,”] and left."
  ) { rules, setting in
    guard setting.isAwaited, let previous = setting.previous else { return nil }
    if let credit = rules.precedingNoun(previous) { return .credit(credit) }
    guard rules.leadsIn(previous) else { return nil }
    return rules.precedingCue(previous).map { .credit($0) }
  }

  /// The credit follows.
  private static let behind = QuotationConstruction(
    name: "cue behind",
    example: "[“The dam held through the night,”] Mayor Ila Brandt said."
  ) { rules, setting in
    guard !setting.isAwaited || setting.ending != UInt8(ascii: "."), let next = setting.next else {
      return nil
    }
    return rules.followingCue(next, setting.quotation, strict: setting.isSentence).map {
      .credit($0)
    }
  }

  /// A paragraph that opens with a quotation may have its cue at the end of the one before.
  private static let paragraphBefore = QuotationConstruction(
    name: "cue at the end of the paragraph before",
    example: "On Monday Mayor Ila Brandt told reporters:\n\n[“The dam held through the night.”]"
  ) { rules, setting in
    guard setting.previous == nil, setting.paragraph > 0,
      rules.firstInk(setting.bounds) == setting.quotation.start,
      let before = rules.lastOuter(
        before: setting.quotation.start, rules.reading.paragraphs[setting.paragraph - 1]),
      [UInt8(ascii: ","), UInt8(ascii: ":")].contains(
        rules.reading.text[rules.reading.end(of: before) - 1])
    else { return nil }
    return rules.precedingCue(before).map { .credit($0) }
  }

  /// The credit precedes.
  private static let before = QuotationConstruction(
    name: "cue before",
    example: "Mayor Ila Brandt said on Monday, [“The dam held through the night.”]"
  ) { rules, setting in
    guard setting.isAwaited, let previous = setting.previous else { return nil }
    return rules.precedingCue(previous).map { .credit($0) }
  }

  /// A colon or dash behind a sentence without a cue.
  private static let mainVerb = QuotationConstruction(
    name: "main verb before a colon or dash",
    example: "Mayor Ila Brandt was blunt: [“The dam held through the night.”]"
  ) { rules, setting in
    guard setting.isAwaited, let previous = setting.previous,
      [":", "--", "-", "—", "–"].contains(rules.reading.words[previous])
    else { return nil }
    return rules.leadingCredit(previous).map { .credit($0) }
  }

  /// A name of a few words before a colon at a paragraph's start.
  private static let label = QuotationConstruction(
    name: "label",
    example: "Ila Brandt: [“The dam held through the night.”]"
  ) { rules, setting in
    guard setting.isAwaited, let colon = setting.previous else { return nil }
    return rules.colonSpeaker(colon).map { .label($0, colon: colon) }
  }

  /// Nothing credits it.
  private static let alone = QuotationConstruction(
    name: "alone",
    example: "Mayor Ila Brandt spoke for an hour.\n\n[“Nobody told us that the dam would hold.”]"
  ) { rules, setting in rules.isTitle(setting.quotation) ? .nobody : .last }
}
