/// How often the claims of each rule are right.
///
/// Round steps by judgement, not fitted to any corpus: what each construction leaves open decides. Words between marks with
/// their speaker beside them leave little; where the content is a phrase of the reporter's sentence, half is open; a quotation
/// without a cue is a guess at its speaker. `Evaluation/attribution.py --calibration` shows how near measured precision is.
enum RuleConfidence {
  /// The share of its claims, from 0 to 1, that have both content and source right.
  static func of(_ rule: AttributionRule) -> Double {
    switch rule {
    case .direct: 0.9
    case .clause, .told, .parenthetical, .according, .charged: 0.8
    case .colon, .predicate, .amount: 0.7
    case .urged, .infinitive: 0.6
    case .preposition, .object, .open, .quoted: 0.5
    case .noun: 0.4
    case .continued: 0.2
    }
  }

  /// The same for figures, by the rule that tied the number to what it counts.
  static func ofFigure(_ rule: String) -> Double {
    rule == "figure-none" ? 0.6 : 0.7
  }
}
