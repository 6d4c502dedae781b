// SPDX-License-Identifier: Apache-2.0

/// One wording of a statement, set against another.
package struct Variant: Codable, Hashable, Sendable {
  /// A run of words that both have, or only one.
  package struct Part: Codable, Hashable, Sendable {
    /// Which of the two has it.
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
      case same
      /// This wording has it, the other does not.
      case added
      /// The other wording has it, this one does not.
      case omitted
    }

    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// Its words.
  package var content: String
  /// Identifiers of the claims that say it so, sorted.
  package var claims: [String]
  /// Its words and those it lacks, in order.
  package var parts: [Part]

  package init(content: String, claims: [String], parts: [Part]) {
    self.content = content
    self.claims = claims
    self.parts = parts
  }
}
