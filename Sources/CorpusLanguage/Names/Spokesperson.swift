// SPDX-License-Identifier: Apache-2.0

/// Somebody who speaks for another and is not named: "spokesman for Tomas Velnik".
package struct Spokesperson: Hashable, Sendable {
  /// Whom he speaks for.
  package let principal: String

  /// Reads "spokeswoman for X"; nil for any other name.
  package init?(_ name: String) {
    let parts = name.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3, Self.isNoun(parts[0].lowercased()), parts[1] == "for" else {
      return nil
    }
    principal = parts[2]
  }

  /// Whether the word means one who speaks for another.
  package static func isNoun(_ word: String) -> Bool { word.hasPrefix("spokes") }
}
