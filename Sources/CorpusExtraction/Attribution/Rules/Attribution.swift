// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

/// One crediting of words to a source, as a rule found it: tokens and bytes, no names yet.
struct Attribution: Sendable {
  var rule: AttributionRule
  var lemma: String
  var type: Cue.Kind
  var act: Claim.Act
  /// The verb, noun or preposition that credits; nil for a quotation that stands alone.
  var cue: Word?
  /// The words of the cue.
  var cueBytes: Range<Int>?
  var negated = false
  /// Heads of the noun phrases that name the sources; joint speakers are several.
  var sources: [Word] = []
  /// Words of a source that no parse covers: the name before a colon.
  var sourceBytes: Range<Int>?
  /// Heads of those through whom the source is quoted, outermost first.
  var via: [Word] = []
  /// The evidence: byte ranges in order.
  var content: [Range<Int>]

  /// Bytes from the first to the last of the content.
  var extent: Range<Int> {
    (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0)
  }
}
