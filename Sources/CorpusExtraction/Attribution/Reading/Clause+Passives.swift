// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Whether a verb tells what its subject does, or what is done to it.
extension Reading {
  /// Whether `verb` is a passive: a participle under a form of "be".
  func isPassive(_ verb: Word) -> Bool {
    guard tokens[verb].tag == .vbn else { return false }
    var helped = false
    for child in children(of: verb) where tokens[child].relation == .aux && child < verb {
      if Self.beForms.contains(words[child]) { return true }
      helped = true
    }
    // "has said"
    if helped { return false }
    // "comments attributed to him": a participle after its noun, unless the sentence has no other verb to lead it.
    guard tokens[verb].relation == .acl, !tellsInPaper(verb), !hasSubjectOfItsOwn(verb) else {
      return false
    }
    return sentence(of: verb).contains { tokens[$0].tag.isFinite }
  }

  /// Whether the clause that a noun is described by has its subject right before the verb: "a figure *the rebels* called a lie", "a step
  /// *they* called a lie".
  func hasSubjectOfItsOwn(_ verb: Word) -> Bool {
    let low = sentence(of: verb).lowerBound
    guard verb - 2 > low else { return false }
    if isSpokenOf(verb) { return true }
    if tokens[verb - 1].tag == .prp { return tokens[verb - 2].tag.isNoun }
    guard tokens[verb - 1].tag.isNoun,
      let first = (max(low + 1, verb - 5)..<verb - 1).last(where: { tokens[$0].tag == .dt })
    else { return false }
    return tokens[first - 1].tag.isNoun && (first + 1..<verb).allSatisfy { isWithinNominal($0) }
  }

  /// Whether "what" and a speaker stand right before the verb: "*what the mayor* called a disgrace".
  func isSpokenOf(_ verb: Word) -> Bool {
    let low = sentence(of: verb).lowerBound
    guard
      let what = (max(low, verb - 8)..<verb).last(where: {
        words[$0] == "what" || words[$0] == "which" && isComma($0 - 1)
      }), what + 1 < verb
    else { return false }
    return (what + 1..<verb).allSatisfy {
      isWithinNominal($0) || tokens[$0].tag == .prp || tokens[$0].tag.isAdverb
        || tokens[$0].relation == .aux
    }
  }

  static let beForms: Set<String> = English.words("be forms")

  /// The noun of "by …" under a passive.
  func agent(of verb: Word) -> Word? {
    children(of: verb).first {
      $0 > verb && tokens[$0].relation == .obl && child(of: $0, .case).map { words[$0] } == "by"
    }
  }
}
