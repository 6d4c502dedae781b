// SPDX-License-Identifier: Apache-2.0

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
  /// "was confident that …", "made it clear that …".
  case adjective = "adjective"
  /// "In her view, …", "In a poll, …", "As reported by the Herald, …".
  case fronted = "fronted"
  /// A clause under a verb that no list has: "made clear that …".
  case open = "open-clause"

  /// A sentence that the rule reads, the content in brackets; a test holds each to it.
  var example: String {
    switch self {
    case .direct: "[“The dam held through the night,”] Mayor Ila Brandt said."
    case .continued:
      "Mayor Ila Brandt spoke for an hour about the flood and its cost.\n\n[“Nobody told us that the dam would hold.”]"
    case .colon: "Mayor Ila Brandt: [“The dam held through the night.”]"
    case .clause: "Mayor Ila Brandt said that [the dam held through the night]."
    case .told: "Mayor Ila Brandt told reporters that [the dam held through the night]."
    case .parenthetical: "[The dam will hold], Mayor Ila Brandt said on Monday."
    case .according: "[The dam held through the night], according to Mayor Ila Brandt."
    case .infinitive: "Mayor Ila Brandt vowed [to rebuild the dam]."
    case .urged: "Mayor Ila Brandt urged [the ministry to rebuild the dam]."
    case .charged: "Mayor Ila Brandt accused [the ministry of hiding the report]."
    case .predicate: "Mayor Ila Brandt called [the report a disgrace]."
    case .amount: "Mayor Ila Brandt put [the toll at 12]."
    case .object: "Mayor Ila Brandt demanded [an independent inquiry]."
    case .preposition: "Mayor Ila Brandt called for [an independent inquiry]."
    case .noun: "The plan follows Ila Brandt's warning that [the dam is weak]."
    case .quoted: "The Courier quoted Mayor Ila Brandt as saying that [the dam held]."
    case .adjective: "Mayor Ila Brandt was confident that [the dam would hold]."
    case .fronted: "In Mayor Ila Brandt's view, [the dam was never safe]."
    case .open: "Mayor Ila Brandt made clear that [the dam would hold]."
    }
  }
}
