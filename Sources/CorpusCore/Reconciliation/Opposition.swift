// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// Why two nodes cannot both hold.
package struct Opposition: Codable, Hashable, Sendable {
  package var reason: Conflict.Reason
  /// The reason in a sentence's end: "one is the denial of the other".
  package var because: String

  package init(reason: Conflict.Reason, because: String) {
    self.reason = reason
    self.because = because
  }
}

/// Propositions that cannot all hold.
package struct Contradiction: Hashable, Sendable {
  /// Identifier of the conflict that they make.
  package let id: String
  package let reason: Conflict.Reason
  /// The propositions, in the order in which they are shown.
  package let sides: [String]

  /// Between two propositions, in either order.
  package init(_ reason: Conflict.Reason, _ a: String, _ b: String) {
    self.init(reason, sides: [a, b].sorted(), key: [a, b].sorted())
  }

  /// Between the totals that are given for one measure of an event, in the order of their numbers: one contradiction, however many
  /// they are.
  package init(event: String, measure: String, sides: [String]) {
    self.init(.figure, sides: sides, key: [event, measure])
  }

  private init(_ reason: Conflict.Reason, sides: [String], key: [String]) {
    id = Digest.identifier("x", [reason.rawValue] + key)
    self.reason = reason
    self.sides = sides
  }
}
