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
    let few = pairs(node.terms.rarest(4))
    let many = pairs(node.terms.rarest(8))
    func under(_ kind: String, _ pairs: [String]) -> [String] { pairs.map { "\(kind) \($0)" } }
    if node.denied { return (under("denied", many), under("said", many)) }
    let rejected = node.terms.callsFalse ? many : []
    let (own, other) = node.isNegative ? ("not", "so") : ("so", "not")
    let pairs = node.isNegative ? many : few
    return (
      under("said", few) + under("\(own) \(node.teller)", pairs) + under("denied", rejected),
      under("denied", few) + under("\(other) \(node.teller)", pairs) + under("said", rejected)
    )
  }

  private static func pairs(_ terms: [String]) -> [String] {
    let sorted = terms.sorted()
    return sorted.indices.flatMap { a in
      sorted[(a + 1)...].map { "\(sorted[a]) \($0)" }
    }
  }

  package static func opposition(_ a: Node, _ b: Node) -> Opposition? {
    guard a.asserts, b.asserts, a.directive == b.directive, saysSomething(a), saysSomething(b),
      TimeSpan.near(a.time ?? a.told, b.time ?? b.told), !speaksOfItself(a, b)
    else { return nil }
    let match = ClauseMatch(a.terms, b.terms)
    let (isDenied, isOtherDenied) =
      (match.a.isNegated != a.denied, match.b.isNegated != b.denied)
    guard isDenied != isOtherDenied else { return nil }
    let isAllTold =
      isAllTold(a, b, likeness: match.whole) || isAllTold(b, a, likeness: match.whole)
    guard isAllTold || isOneMatter(match.likeness) else { return nil }
    if a.denied != b.denied || a.terms.callsFalse != b.terms.callsFalse {
      return Opposition(reason: .denial, because: "one denies what the other says")
    }
    // A "not" may stand with what only one of them tells; and hardly anybody contradicts himself within the telling of one event.
    guard a.teller == b.teller, isAllTold || match.likeness.overlap > 75 else { return nil }
    if !isAllTold, case .same = SpeakerRelation(a, b) { return nil }
    return Opposition(
      reason: .negation, because: "one says that what the other says is not so")
  }

  /// Whether all that the first says is not so is told by the second, in the telling of one event or in answer to it.
  private static func isAllTold(_ negative: Node, _ positive: Node, likeness: Likeness) -> Bool {
    guard negative.teller == positive.teller || negative.terms.callsFalse,
      likeness.shared >= (negative.terms.callsFalse ? 14 : 8), likeness.containment >= 90,
      !likeness.numbersClash, !likeness.namesClash,
      let matter = DeniedMatter(negative.terms, of: positive.terms, isDenial: negative.denied)
    else { return false }
    return matter.isAllTold
  }

  /// Whether two contents have the same predicate and arguments: nothing of weight stands on both sides unmatched.
  private static func isOneMatter(_ likeness: Likeness) -> Bool {
    likeness.shared >= 14 && !likeness.numbersClash && !likeness.namesClash
      && likeness.rival <= 4 && likeness.overlap >= 60
  }

  /// Whether more than a name is told: "to deny somebody the nomination" denies nothing that was said.
  private static func saysSomething(_ node: Node) -> Bool {
    node.terms.terms.contains { !$0.isName }
  }

  private static let personal = English.words("pronouns of a person")
  private static let plural = English.words("pronouns of a group")

  /// Whether one of two speakers speaks of himself, and so not of what the other speaks of: "he will vote for it", said by a man;
  /// "they will", said by voters.
  private static func speaksOfItself(_ a: Node, _ b: Node) -> Bool {
    if case .same = SpeakerRelation(a, b) { return false }
    return [a, b].contains { node in
      let subject = node.terms.firstWord
      return node.speakers.all.contains { speaker in
        switch speaker.kind {
        case .person: personal.contains(subject)
        case .group: plural.contains(subject)
        default: ["we", "our"].contains(subject)
        }
      }
    }
  }
}
