/// How often the claims of each rule are right.
///
/// Measured on 2026-11-22 against the 840 training articles of PolNeAR 1.0, claims inside claims left out: the share of a
/// rule's claims that have half their words in common with an annotated content, and the right source. Measured, not
/// fitted: `Evaluation/attribution.py --rules` prints it again. Rules that fired fewer than 50 times are rounded down.
enum RuleConfidence {
  /// Precision of content and source together, as a share of 1.
  static func of(_ rule: AttributionRule) -> Double {
    switch rule {
    case .direct: 0.92
    case .continued: 0.21
    case .colon: 0.75
    case .clause: 0.74
    case .told: 0.74
    case .parenthetical: 0.72
    case .according: 0.78
    case .infinitive: 0.54
    case .urged: 0.56
    case .charged: 0.8
    case .predicate: 0.65
    case .object: 0.43
    case .preposition: 0.52
    case .noun: 0.31
    case .quoted: 0.6
    case .open: 0.52
    }
  }

  /// The same for figures, by the rule that tied the number to what it counts.
  static func ofFigure(_ rule: String) -> Double {
    rule == "figure-none" ? 0.6 : 0.7
  }
}
