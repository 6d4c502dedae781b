// SPDX-License-Identifier: Apache-2.0

/// The parts of two contents that are closest to each other: the whole of each, or one of its clauses.
///
/// A paper tells in one sentence what another tells in three, so one clause may be what the other says.
package struct ClauseMatch {
  /// The part of the first.
  package private(set) var a: ContentTerms
  /// The part of the second.
  package private(set) var b: ContentTerms
  /// How alike the wholes are.
  package let whole: Likeness
  /// How alike these are.
  package private(set) var likeness: Likeness

  /// A part that is much closer than the whole is taken for what is told; one that is little closer may be so by chance.
  private static let gain = 10

  /// Hundredths of the lighter that must be shared before a clause can be all of it, or before clauses can meet at all: to cut them out
  /// costs more than to compare the wholes.
  private static let (held, touched) = (50, 20)

  /// Compares the wholes and the clauses of two contents.
  ///
  /// - Parameters:
  ///   - a: the first; `b`: the second.
  ///   - share: hundredths of a content's weight that a clause must have.
  package init(_ a: ContentTerms, _ b: ContentTerms, share: Int = 0) {
    whole = Likeness(a, b)
    (self.a, self.b, likeness) = (a, b, whole)
    guard whole.shared >= Likeness.leastShared, whole.overlap < 60,
      whole.containment >= (share > 0 ? Self.held : Self.touched),
      a.hasClauses || b.hasClauses
    else { return }
    // A clause of the longer may be all of the shorter; clauses of both are asked for contradictions only.
    let first = share > 0 && a.weight < b.weight ? [a] : [a] + a.clauses
    let second = share > 0 && b.weight < a.weight ? [b] : [b] + b.clauses
    for x in first where x.weight * 100 >= a.weight * share {
      for y in second where y.weight * 100 >= b.weight * share {
        let found = Likeness(x, y)
        if found.overlap > max(likeness.overlap, whole.overlap + Self.gain) {
          (self.a, self.b, likeness) = (x, y, found)
        }
      }
    }
  }
}
