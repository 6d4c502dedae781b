// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// What part a statement takes in what several articles say together.
package enum Standing: Hashable, Sendable {
  /// It asserts something: it can be one with others, and contradict them.
  case asserted
  /// It can be one with others but contradicts nothing: a question, a bare noun phrase, an order.
  case mentioned
  /// It stays with its article: nobody said it.
  case apart

  /// The standing of a claim.
  ///
  /// - Parameters:
  ///   - claim: as extraction gave it.
  ///   - ancestors: the claims inside which it stands, innermost first.
  ///   - answers: whether it is a bare answer to another's claim, and so more than a phrase.
  package init(_ claim: Claim, in ancestors: [Claim], answers: Bool = false) {
    if !Self.isSaid(claim) || Self.isPhrase(claim) && !answers
      || ancestors.contains(where: { !Self.isSaid($0) })
      || ancestors.first?.quotation == .direct && Self.isOfNobody(claim)
    {
      self = .apart
    } else if Self.isWhole(claim) {
      self = .asserted
    } else {
      self = .mentioned
    }
  }

  /// Whether somebody said, wrote or believes it: a plan ("plans to endorse"), a wish ("wants to deny him"), what somebody did not say or
  /// took back, and what is called false are none of it. A question or a condition in the source's
  /// own words is one wherever it is quoted.
  private static func isSaid(_ claim: Claim) -> Bool {
    if let cue = claim.cue, cue.type == .intention, claim.quotation != .direct { return false }
    // "Neither confirmed nor denied that the bank had failed"
    if claim.act == .deny, claim.negated { return false }
    return claim.isHeld
      || claim.quotation == .direct && [.questioned, .conditional].contains(claim.modality)
  }

  /// Whether only words of another's mouth are credited with it: "polls saying I am leading", "voters think that …".
  private static func isOfNobody(_ claim: Claim) -> Bool {
    claim.sources.allSatisfy { ![.person, .organization, .outlet].contains($0.kind) }
  }

  /// Whether its content is a bare noun phrase in the reporter's words: "his claim about the business", "called for calm". What two papers
  /// so name need not be one thing.
  private static func isPhrase(_ claim: Claim) -> Bool {
    claim.quotation == .indirect && claim.act != .deny
      && ofPhrases.contains(claim.rule) && !isConfession(claim) && !isDescription(claim)
  }

  /// Whether it describes somebody or something in full: "described the man as tall and thin with a grey beard".
  private static func isDescription(_ claim: Claim) -> Bool {
    claim.rule == "called" && claim.content.contains(" as ")
      && claim.content.split(separator: " ").count >= 7
  }

  /// Whether somebody owns to having done something: "admitted to selling the boat".
  private static func isConfession(_ claim: Claim) -> Bool {
    claim.act == .admit && claim.rule == "preposition"
      && claim.content.prefix { $0 != " " }.hasSuffix("ing")
  }

  /// Constructions whose content is a phrase: "called for calm", "his criticism of the plan".
  private static let ofPhrases: Set<String> = ["object", "preposition", "noun", "called"]

  /// Constructions whose content is no clause that can be true or false.
  private static let ofObjects = ofPhrases.union(["amount", "urged", "infinitive"])

  /// Words that leave open whether, or of how many, it is so.
  private static let partial = English.words("words that leave it open").map { " \($0) " }

  /// Verbs and nouns of fear and hope.
  private static let feelings = English.words("cues of fear and hope")

  /// Words that open a question.
  private static let openings = English.words("openers of a question")

  /// Whether its content is a clause, which can be true or false.
  static func isClause(_ claim: Claim) -> Bool { !ofObjects.contains(claim.rule) }

  private static func isWhole(_ claim: Claim) -> Bool {
    if claim.content.contains("?") { return false }
    let first = ContentWords.words(String(claim.content.prefix(40))).first ?? ""
    if openings.contains(first) { return false }
    // "Would have" tells of what did not happen, and what might be contradicts nothing.
    if claim.content.contains("would have") { return false }
    if ["might", "may"].contains(where: { claim.content.contains(" \($0) ") }) { return false }
    // "It was not clear whether the bank had failed", "not every bank had failed"
    let told = " " + claim.content.lowercased()
    if partial.contains(where: { told.contains($0) }) { return false }
    // Who fears or hopes that the mill will close does not say that it will.
    if let cue = claim.cue, feelings.contains(cue.lemma) { return false }
    // What somebody denies having done, another may say he did.
    if claim.act == .deny, claim.rule == "infinitive" { return true }
    // "Rejected a proposal" denies nothing that anybody said: only a clause can be false.
    return isClause(claim)
  }
}
