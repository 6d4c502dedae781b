// SPDX-License-Identifier: Apache-2.0

package import CorpusProtocol

/// A counted quantity in a text, before it is known who claims it.
package struct FigureMention: Hashable, Sendable {
  /// The least clause that states it: "60 civilians were killed", "55 injured".
  package var span: Range<Int>
  package var figure: Figure
  /// When the counted event happened, as far as the sentence says.
  package var time: Time?
  /// Places that the sentence names for it.
  package var places: [String]
  package var scope: Scope
  /// The rule that tied the number to what it counts.
  package var rule: String
}
