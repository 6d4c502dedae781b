// SPDX-License-Identifier: Apache-2.0

/// What it cost to bring groups to their fixed point: the benchmark reports it, since all cost follows it.
package struct Effort: Hashable, Sendable {
  /// Heads that came or went.
  package var heads = 0
  /// The longest series of heads that came or went one because of the other.
  package var chain = 0

  /// Both together.
  static func + (a: Effort, b: Effort) -> Effort {
    Effort(heads: a.heads + b.heads, chain: max(a.chain, b.chain))
  }
}
