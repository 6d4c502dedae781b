// SPDX-License-Identifier: Apache-2.0

/// Whether two nodes are one, and why, or what keeps them apart.
///
/// Each stratum judges in one function, so that what it does and what it says of it cannot differ. Sentences are made when somebody asks:
/// of a thousand pairs that are judged nobody reads more than a few.
package enum Judgement {
  /// They belong together; the reason is the end of a sentence.
  case one(because: () -> String)
  /// They do not; what keeps them apart, a sentence each, or none where no reader sees the groups.
  case apart(because: () -> [String])

  /// Whether they belong together.
  package var isOne: Bool {
    if case .one = self { true } else { false }
  }

  /// Why they are one, as the end of a sentence; nil where they are not.
  package var reason: String? {
    if case .one(let reason) = self { reason() } else { nil }
  }

  /// What keeps them apart, in sentences; none where they are one.
  package var differences: [String] {
    if case .apart(let differences) = self { differences() } else { [] }
  }
}
