// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Which of the attributions that are found make no claim.
extension ClaimBuilder {
  func isSpeakersOwn(_ attribution: Attribution) -> Bool {
    attribution.sources.contains {
      AttributionWords.pronounsOfTheFirstAndSecondPerson.contains(reading.words[$0])
    }
  }

  /// Whether the content of "refused to say that …" begins with a cue of `told`, which has the claim proper.
  func isRefusal(_ attribution: Attribution, to told: Set<Word>) -> Bool {
    guard attribution.rule == .infinitive, attribution.act == .deny,
      let first = attribution.content.first
    else { return false }
    return reading.words(from: first.lowerBound).prefix(4).contains(where: told.contains)
  }

  /// Whether a claim is credited once more to whoever says what it stands in: "he said he believed", "voters said they thought",
  /// and any "he" in a quotation that is credited to its speaker.
  func isOwn(_ claim: Claim, _ attribution: Attribution, inside outer: Claim) -> Bool {
    guard let pronoun = attribution.sources.first, attribution.sources.count == 1,
      reading[pronoun].tag == .prp, let own = claim.sources.first
    else { return false }
    if claim.sources.map(\.name) == outer.sources.map(\.name) { return true }
    let opens = outer.spans.first.map {
      reading.words(in: $0.range).prefix(2).contains(pronoun)
    }
    return opens ?? false && outer.quotation != .direct && reading.words[pronoun] == "they"
      && own.kind == .group && outer.sources.allSatisfy { [.group, .unknown].contains($0.kind) }
  }

  /// Whether "it" tells something within somebody's own words: "it tells you that we are right" quotes nobody.
  func isOfNothing(_ attribution: Attribution, inside outer: Claim) -> Bool {
    outer.quotation == .direct
      && attribution.sources.allSatisfy { reading.words[$0] == "it" }
      && !attribution.sources.isEmpty
  }

  /// Whether the content is the name of a work in quotation marks: `lambasted "The Morning Show,"`.
  func isTitle(_ claim: Claim) -> Bool {
    guard claim.spans.count == 1, let span = claim.spans.first?.range,
      let quotation = reading.quotations(touching: span).first,
      quotation.start <= span.lowerBound, quotation.end >= span.upperBound
    else { return false }
    let words = reading.words(in: quotation.inner).filter { !reading.isMark($0) }
    return (2...6).contains(words.count) && reading.words[words[0]] != "i"
      && words.allSatisfy(reading.mayStandInATitle)
      && !words.contains { reading[$0].tag.isFinite }
  }

  /// Whether a thing is credited with what only somebody does: a victory praises nobody, and a deal calls for nothing. Where the verb
  /// takes a clause ("the logic is that"), it still tells what is so.
  func isOfAThing(_ claim: Claim, _ attribution: Attribution) -> Bool {
    Self.deeds.contains(attribution.rule) && claim.act != .deny
      && zip(claim.sources, attribution.sources).allSatisfy { source, head in
        source.kind == .unknown && !reading.isCapitalized(head)
      } && !attribution.sources.isEmpty
  }

  private static let deeds: Set<AttributionRule> = [
    .object, .preposition, .noun, .infinitive, .predicate,
  ]

  /// Whether a content is a bare pronoun ("said it"), or one of at most three words in the reporter's voice with neither verb nor
  /// number: "confirmed her death". A demand, a denial or praise of so few words still says something.
  func isBarePhrase(_ claim: Claim, _ attribution: Attribution) -> Bool {
    if let span = attribution.content.first, attribution.content.count == 1 {
      let words = reading.words(in: span)
      if words.count == 1, [.prp, .dt].contains(reading[words[words.startIndex]].tag) {
        return true
      }
    }
    guard [.object, .noun].contains(attribution.rule), claim.act == .assert,
      claim.quotation == .indirect,
      let first = attribution.content.first,
      claim.content.split(separator: " ", maxSplits: 3).count <= 3
    else { return false }
    return !reading.words(in: first).contains {
      reading[$0].tag.isVerb || reading[$0].tag == .cd
    }
  }
}
