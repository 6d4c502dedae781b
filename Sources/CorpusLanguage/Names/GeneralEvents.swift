// SPDX-License-Identifier: Apache-2.0

/// Kinds of events that are common to all violence and give way to what happened: an attack may be a shooting.
package enum GeneralEvents {
  /// Whether a kind of event tells little.
  package static func contains(_ kind: String) -> Bool { kinds.contains(kind) }

  private static let kinds: Set<String> = English.words("kinds")
}
