internal import CorpusProtocol

/// One crediting of words to a source, as a rule found it: tokens and bytes, no names yet.
struct Attribution: Sendable {
  var rule: AttributionRule
  var lemma: String
  var type: Cue.Kind
  var act: Claim.Act
  /// The verb, noun or preposition that credits; nil for a quotation that stands alone.
  var cue: Int?
  /// The words of the cue.
  var cueBytes: Range<Int>?
  var negated = false
  /// Heads of the noun phrases that name the sources; joint speakers are several.
  var sources: [Int] = []
  /// Words of a source that no parse covers: the name before a colon.
  var sourceBytes: Range<Int>?
  /// Heads of those through whom the source is quoted, outermost first.
  var via: [Int] = []
  /// The evidence: byte ranges in order.
  var content: [Range<Int>]

  /// Bytes from the first to the last of the content.
  var extent: Range<Int> {
    (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0)
  }
}

/// The construction that an attribution was found by; its name is part of every claim.
enum AttributionRule: String, CaseIterable, Sendable {
  /// `"…," she said`, `She said: "…"`.
  case direct = "quotation"
  /// A quotation standing alone after talk of one speaker.
  case continued = "quotation-alone"
  /// `Smith: "…"`, and a paragraph without marks that a colon leads into.
  case colon = "quotation-colon"
  /// "said (that) …".
  case clause = "clause"
  /// "told her that …".
  case told = "told"
  /// "…, he said".
  case parenthetical = "parenthetical"
  /// "according to …".
  case according = "according-to"
  /// "vowed to …".
  case infinitive = "infinitive"
  /// "urged them to …".
  case urged = "urged"
  /// "accused them of …".
  case charged = "accused"
  /// "called him a …".
  case predicate = "called"
  /// "put the toll at …".
  case amount = "amount"
  /// "demanded …".
  case object = "object"
  /// "called for …".
  case preposition = "preposition"
  /// "his claim that …", "her statements about …".
  case noun = "noun"
  /// "quotes him as saying …".
  case quoted = "quoted-as"
  /// A clause under a verb that no list has: "made clear that …".
  case open = "open-clause"
}
