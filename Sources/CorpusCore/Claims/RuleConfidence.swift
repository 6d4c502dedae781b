/// How often the claims of each rule are right.
enum RuleConfidence {
  /// Precision of content and source together, as a share of 1.
  static func of(_ rule: AttributionRule) -> Double {
    switch rule {
    case .direct: 0.95
    case .continued: 0.7
    case .colon: 0.7
    case .clause: 0.8
    case .told: 0.85
    case .parenthetical: 0.85
    case .according: 0.85
    case .infinitive: 0.5
    case .urged: 0.7
    case .charged: 0.7
    case .predicate: 0.5
    case .object: 0.5
    case .preposition: 0.5
    case .noun: 0.5
    case .quoted: 0.8
    case .open: 0.6
    }
  }

  /// The same for figures, by the rule that tied the number to what it counts.
  static func ofFigure(_ rule: String) -> Double {
    rule == "figure-none" ? 0.6 : 0.7
  }
}
