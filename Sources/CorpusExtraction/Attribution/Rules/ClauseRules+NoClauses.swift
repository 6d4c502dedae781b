// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// What stands behind a cue and is no clause, or is more than one.
extension ClauseRules {
  /// Whether the word before "that" at `that` is a noun that the cue itself leads to: "said *reports* that", but not "said on Monday
  /// that" or "said in a statement that".
  func isObjectBefore(_ that: Word, of verb: Word) -> Bool {
    let noun = that - 1
    return takesNoObject(verb) && reading.words[that] == "that" && noun > verb
      && reading[noun].tag == .nns && CueLexicon.nouns[reading.words[noun]] != nil
      && (verb + 1..<noun).allSatisfy { reading.isWithinNominal($0) }
  }

  /// "found [no evidence that …]": the evidence is part of what is told.
  func evidenceBehind(_ verb: Word, _ limit: Word) -> Word? {
    let near = verb + 2..<max(verb + 2, min(limit, verb + 6))
    guard
      let noun = near.first(where: { AttributionWords.nounsOfEvidence.contains(reading.words[$0]) }
      ), reading.words[noun + 1] == "that" || reading.words[noun + 1] == "of",
      (verb + 1..<noun).allSatisfy({ reading.isWithinNominal($0) })
    else { return nil }
    return verb + 1
  }

  /// Whether words from `first` on tell how or where something was said, and no clause: "said by telephone".
  func isCircumstance(_ given: Word, _ limit: Word) -> Bool {
    let first = reading.isComma(given) ? given + 1 : given
    if first <= limit, reading[first].tag == .prpPossessive, reading.isComma(first - 1),
      !(first...limit).contains(where: { reading[$0].tag.isFinite || reading[$0].tag == .md })
    {
      return true
    }
    guard first <= limit, reading[first].tag == .in || reading[first].tag == .to,
      !["that", "whether", "if"].contains(reading.words[first])
    else { return false }
    return !(first...limit).contains {
      reading[$0].tag.isFinite || reading[$0].tag == .md
    }
  }

  /// Whether only a time stands between a cue and the comma of an aside: "reported *last week*, citing two officials, that".
  func isTimeBeforeAComma(_ first: Word, _ limit: Word) -> Bool {
    guard let comma = (first..<min(limit, first + 4)).first(where: { reading.isComma($0) }),
      comma > first
    else { return false }
    return reading.isTime(first...comma - 1)
      || reading.words[first] == "on" && first + 1 < comma && reading.isTime(first + 1...comma - 1)
  }

  /// Whether the first finite verb behind the object of a cue is the subject's next one and not the object's: "claimed self-defence
  /// and was acquitted".
  func isSharedPredicate(_ first: Word, _ limit: Word) -> Bool {
    guard first < limit,
      let verb = (first...limit).first(where: { reading[$0].tag.isFinite }), verb > first + 1
    else { return false }
    var at = verb - 1
    while at > first, reading[at].tag.isAdverb { at -= 1 }
    return at > first && reading[at].tag == .cc
      && !(first..<at).contains {
        reading[$0].tag.isVerb || reading.isMark($0) && reading[$0].tag != .hyph
      }
  }

  /// Whether a name in quotation marks stands where a listener does, with nothing told behind it: `told "Good Morning" after`.
  func isTitleOfAProgramme(_ first: Word) -> Bool {
    let start = reading.start(of: first)
    guard
      let title = reading.quotations(touching: start..<start + 1).first(where: {
        $0.start <= start && start <= $0.innerStart
      })
    else { return false }
    let words = reading.words(in: title.inner)
    return words.count <= 6 && words.allSatisfy(reading.mayStandInATitle)
  }

  /// Whether a verb stands before the first comma or conjunction of what is said.
  func hasVerb(_ first: Word, _ limit: Word) -> Bool {
    for word in first...max(first, limit) {
      let tag = reading[word].tag
      if tag.isVerb || tag == .md { return true }
      if reading.isComma(word) || word > first && Self.circumstances.contains(reading.words[word]) {
        return false
      }
    }
    return false
  }

  private static let circumstances = Reading.subordinators.subtracting(["that"])

  /// Whether an object is dismissed and not denied: a case by a court, somebody from his post.
  func isDismissed(_ object: Word) -> Bool {
    AttributionWords.whatACourtDismisses.contains(reading.words[object])
      || NameLists.titles.contains(reading.words[object]) || reading[object].tag.isProperNoun
  }
}
