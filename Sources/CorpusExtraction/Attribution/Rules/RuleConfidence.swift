// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

/// How often claims like one are right, in hundredths that add up: what its rule, its words and its source leave open.
///
/// By judgement, not fitted to any corpus. Words between marks with their speaker beside them leave little; where the content is a
/// phrase of the reporter's sentence, half is open; a quotation without a cue is a guess at its speaker. Three words are seldom all that
/// somebody said, a belief is often the reporter's reading of a mind, and a source of no known kind is often no source.
/// `Evaluation/attribution.py --calibration` shows how near measured precision is.
enum RuleConfidence {
  /// The share of statements like `claim` that have both content and source right, from 0.1 to 0.97.
  ///
  /// - Parameters:
  ///   - claim: everything but its confidence.
  ///   - rule: the construction that found it.
  ///   - isNested: whether it stands inside another claim.
  static func of(_ claim: Claim, by rule: AttributionRule, isNested: Bool) -> Double {
    var points = base(rule) + length(claim.content) + source(claim.sources.first)
    if claim.cue?.type == .belief { points -= 12 }
    if claim.modality != .asserted { points -= 8 }
    if claim.quotation == .mixed, rule != .direct { points += 5 }
    if isNested { points -= 8 }
    return Double(min(max(points, 10), 97)) / 100
  }

  /// The same for figures, by the rule that tied the number to what it counts.
  static func ofFigure(_ rule: String) -> Double {
    rule == "figure-none" ? 0.6 : 0.7
  }

  private static func base(_ rule: AttributionRule) -> Int {
    switch rule {
    case .direct: 92
    case .clause, .told, .parenthetical, .according, .charged: 80
    case .colon, .predicate, .amount, .adjective, .fronted: 70
    case .urged, .infinitive: 60
    case .preposition, .object, .open, .quoted: 55
    case .noun: 45
    case .continued: 20
    }
  }

  private static func length(_ content: String) -> Int {
    switch content.split(separator: " ", maxSplits: 10).count {
    case ..<4: -20
    case ..<10: -6
    default: 3
    }
  }

  private static func source(_ source: Source?) -> Int {
    switch source?.kind {
    case .unknown, .place, nil: -15
    case .document: -5
    case .person: source?.text == source?.name ? 3 : 0
    case .group, .organization, .outlet: 0
    }
  }
}
