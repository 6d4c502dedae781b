// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Which statements deny each other: candidates by their words alone; `LedgerUpdate` asks where they stand.
extension StatementStratum {
  /// Pairs of the rarest terms: under the coverage, where one says that it is so and the other that it is not; anywhere, where one
  /// is a denial, since whoever denies a thing need not be who said it.
  ///
  /// What is not so is rare: it stands under more pairs than what it looks for, and most nodes have few.
  package static func oppositionKeys(of node: Node) -> (own: [String], opposed: [String]) {
    guard node.asserts else { return ([], []) }
    let stance = Stance(node)
    let terms = stance.keyTerms
    let few = pairs(terms.rarest(4))
    let many = pairs(terms.rarest(8))
    func under(_ kind: String, _ pairs: [String]) -> [String] { pairs.map { "\(kind) \($0)" } }
    if stance.isDenial { return (under("denied", many), under("said", many)) }
    let (own, other) = terms.isNegated ? ("not", "so") : ("so", "not")
    // "Was not deliberate" says no twice, and so is none; yet it is what may be not so of another.
    let pairs = terms.isNegated || terms.hasNegation ? many : few
    return (
      under("said", few) + under("\(own) \(node.teller)", pairs),
      under("denied", few) + under("\(other) \(node.teller)", pairs)
    )
  }

  private static func pairs(_ terms: [String]) -> [String] {
    let sorted = terms.sorted()
    return sorted.indices.flatMap { a in
      sorted[(a + 1)...].map { "\(sorted[a]) \($0)" }
    }
  }

  package static func opposition(_ a: Node, _ b: Node) -> Opposition? {
    guard a.asserts, b.asserts, a.directive == b.directive,
      TimeSpan.near(a.time ?? a.told, b.time ?? b.told)
    else { return nil }
    let (one, other) = (Stance(a), Stance(b))
    guard let (x, y) = Stance.facing(one, other), saysSomething(x), saysSomething(y) else {
      return nil
    }
    let match = ClauseMatch(x, y)
    guard (match.a.isNegated != one.isDenial) != (match.b.isNegated != other.isDenial) else {
      return nil
    }
    guard !WordingContrast.isOfOtherMood(match.a, match.b) else { return nil }
    let isDenial = one.isDenial != other.isDenial
    let isOneTelling = a.teller == b.teller
    let isAllTold =
      Self.isAllTold(x, y, match.whole, one, other, isOneTelling)
      || Self.isAllTold(match.a, match.b, match.likeness, one, other, isOneTelling)
    guard isAllTold || isOneMatter(match.likeness) else { return nil }
    if isDenial {
      return Opposition(reason: .denial, because: "one denies what the other says")
    }
    // A "not" may stand with what only one of them tells; and hardly anybody contradicts himself within the telling of one event.
    guard isOneTelling, isAllTold || match.likeness.overlap > 75, !areOfTwoTowns(a, b) else {
      return nil
    }
    if !isAllTold, SpeakerRelation(a, b).isOne { return nil }
    return Opposition(
      reason: .negation, because: "one says that what the other says is not so")
  }

  /// Whether all that either says is not so is told by the other.
  private static func isAllTold(
    _ x: ContentTerms, _ y: ContentTerms, _ likeness: Likeness, _ one: Stance, _ other: Stance,
    _ isOneTelling: Bool
  ) -> Bool {
    isAllTold(x, by: y, isDenial: one.isDenial, isOneTelling, likeness)
      || isAllTold(y, by: x, isDenial: other.isDenial, isOneTelling, likeness)
  }

  /// Whether all that the first says is not so is told by the second, in the telling of one event or in denial of it.
  private static func isAllTold(
    _ negative: ContentTerms, by positive: ContentTerms, isDenial: Bool, _ isOneTelling: Bool,
    _ likeness: Likeness
  ) -> Bool {
    guard isOneTelling || isDenial, likeness.shared >= (isOneTelling ? 8 : 14),
      likeness.containment >= 90, !likeness.numbersClash, !likeness.namesClash,
      let matter = DeniedMatter(negative, of: positive, isDenial: isDenial)
    else { return false }
    return matter.isAllTold
  }

  /// Whether two contents have the same predicate and arguments: nothing of weight stands on both sides unmatched.
  private static func isOneMatter(_ likeness: Likeness) -> Bool {
    likeness.shared >= 14 && !likeness.numbersClash && !likeness.namesClash
      && likeness.rival <= 4 && likeness.overlap >= 60
  }

  /// Whether bodies of one kind speak, each for its own town: then they speak of two events.
  private static func areOfTwoTowns(_ a: Node, _ b: Node) -> Bool {
    func bodies(_ node: Node) -> [LocalBody] {
      node.speakers.all.compactMap { LocalBody($0.name) }.filter { $0.place != nil }
    }
    let (own, others) = (bodies(a), bodies(b))
    return !own.isEmpty && !others.isEmpty
      && own.allSatisfy { one in
        others.allSatisfy { $0.body == one.body && $0.placeKey != one.placeKey }
      }
  }

  /// Whether more than a name is told: "to deny somebody the nomination" denies nothing that was said.
  private static func saysSomething(_ terms: ContentTerms) -> Bool {
    terms.terms.contains { !$0.isName }
  }
}
