// SPDX-License-Identifier: Apache-2.0

/// Universal Dependencies relations, without subtypes.
///
/// Raw values are part of the weights' format: append only. See https://universaldependencies.org/u/dep/.
package enum Relation: UInt8, CaseIterable, Sendable {
  case root, nsubj, obj, iobj, csubj, ccomp, xcomp
  case obl, vocative, expl, dislocated, advcl, advmod, discourse
  case aux, cop, mark
  case nmod, appos, nummod, acl, amod, det, `case`
  case conj, cc, fixed, flat, list, parataxis, compound, orphan, goeswith, reparandum
  case punct, dep
}

extension Relation {
  /// Reads the treebanks' spelling; a subtype (`nsubj:pass`) is left out.
  package init?(universal name: String) {
    let base = name.prefix { $0 != ":" }
    guard let relation = Relation.allCases.first(where: { "\($0)" == base }) else { return nil }
    self = relation
  }

  /// Nominal or clausal subject.
  package var isSubject: Bool { self == .nsubj || self == .csubj }

  /// The dependent is a clause of its own.
  package var isClause: Bool {
    switch self {
    case .csubj, .ccomp, .xcomp, .advcl, .acl, .parataxis: true
    default: false
    }
  }

  /// The dependent is a part of the head's name or fixed expression.
  package var isMultiword: Bool {
    self == .flat || self == .fixed || self == .compound || self == .goeswith
  }
}
