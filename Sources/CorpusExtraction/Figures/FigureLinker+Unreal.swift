// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Numbers that nobody says are so: conditions, plans, and what might have been.
extension FigureLinker {
  /// "if 12 people are killed", "unless 40 are freed", "whether 12 had died": the clause of a condition.
  func isConditional(_ group: CountedGroup) -> Bool {
    for at in stride(
      from: group.from - 1, through: max(sentence.lowerBound, group.from - 12), by: -1)
    {
      if [",", ";", ":", "\"", "“", "”"].contains(key(at))
        || FigureWords.speechBeforeACondition.contains(key(at))
      {
        return false
      }
      if ["if", "unless", "whether"].contains(key(at)) { return key(at - 1) != "as" }
    }
    return false
  }

  /// "plans to take in 10,000 refugees", "will house 300 evacuees", "asked to free 12 hostages".
  func isPlanned(_ group: CountedGroup) -> Bool {
    for at in stride(
      from: group.from - 1, through: max(sentence.lowerBound, group.from - 8), by: -1)
    {
      let word = key(at)
      if [",", ";", ":"].contains(word) || FigureWords.beforeAPlan.contains(word) { return false }
      if Self.plans.contains(word) || Self.modals.contains(word) { return true }
      if word == "to", sentence.contains(at + 1), at + 1 < group.from,
        Measures.counted(key(at + 1)) == nil, tags[at + 1].map({ $0 == .vb }) ?? false
      {
        return true
      }
    }
    return false
  }

  private static let plans: Set<String> = English.words("plans")

  static let modals: Set<String> = English.words("modals")

  /// Whether the verb at `at` tells of what did not happen: "to kill", "would have killed", "did not kill".
  func isUnreal(_ at: Int) -> Bool {
    var before = at - 1
    while FigureWords.withinAnUnrealPredicate
      .contains(key(before)), at - before <= 4
    {
      before -= 1
    }
    let word = key(before)
    // "may have killed" is told as news, "would have killed" as what did not happen.
    if FigureWords.unrealAuxiliaries.contains(word) {
      return true
    }
    if ["might", "may"].contains(key(at - 1)) { return true }
    // "accused of killing three women": who says so is for the court to say.
    if ["of", "with"].contains(key(at - 1)), FigureWords.accusing.contains(key(at - 2)) {
      return true
    }
    guard let verb = Measures.verb(key(at)) else { return false }
    return key(at - 1) == "to" && !verb.isParticiple && !verb.isGerund
  }

  /// "one of the bodies", "two of the dead": some of those counted elsewhere.
  func isPartitive(_ group: CountedGroup) -> Bool {
    (group.number..<group.to).contains {
      key($0) == "of" && FigureWords.ofWhomPartsAre.contains(key($0 + 1))
    }
  }
}
