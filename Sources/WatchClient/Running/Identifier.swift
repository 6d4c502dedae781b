// SPDX-License-Identifier: Apache-2.0

/// What the prefix of an identifier says it names.
enum Identifier {
  /// A kind of thing that has identifiers.
  enum Kind: String, CaseIterable {
    case claim, proposition, entity, story, event, conflict

    private var prefix: String {
      switch self {
      case .claim: "c-"
      case .proposition: "p-"
      case .entity: "e-"
      case .story: "s-"
      case .event: "v-"
      case .conflict: "x-"
      }
    }

    /// The kind that `text` names one of; nil where it has not the shape of an identifier or of its beginning.
    init?(of text: String) {
      guard let kind = Kind.allCases.first(where: { text.hasPrefix($0.prefix) }) else { return nil }
      let digits = text.utf8.dropFirst(2)
      guard (1...16).contains(digits.count),
        digits.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
      else { return nil }
      self = kind
    }
  }
}
