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

  /// Identifier of the conflict between two propositions, in either order.
  package static func conflict(_ reason: Conflict.Reason, _ a: String, _ b: String) -> String {
    Digest.identifier("x", [reason.rawValue] + [a, b].sorted())
  }
}
