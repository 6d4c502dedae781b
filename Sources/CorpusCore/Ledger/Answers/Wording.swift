// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

extension Figure {
  /// The number with its bound: "at least 12"; "nobody" where none was harmed.
  var bounded: String {
    if bound == .none { return "nobody" }
    let number: String
    switch (low, high) {
    case (let low?, let high?) where low != high: number = "\(low) to \(high)"
    case (let low?, _): number = "\(low)"
    case (nil, let high?): number = "\(high)"
    default: number = "some"
    }
    switch bound {
    case .atLeast: return "at least \(number)"
    case .atMost: return "at most \(number)"
    case .about: return "about \(number)"
    case .moreThan: return "more than \(number)"
    case .lessThan: return "fewer than \(number)"
    case .exactly, .between, .none: return number
    }
  }

  /// The figure in plain words: "at least 60 civilians killed".
  var described: String {
    if bound == .none {
      return measure == "casualties"
        ? "no casualties\(who.map { " among \($0)" } ?? "")"
        : "no \(who.map { "\($0) " } ?? "")\(measure)"
    }
    switch unit {
    case "percent": return "\(bounded) percent (\(measure))"
    case "fold": return "\(measure) \(bounded)-fold"
    default: return [bounded, counted ?? "", measure].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// Whom it counts, as its number asks: "6 lives" are people, and "1 people" a person.
  private var counted: String? {
    let whom = who == "lives" ? "people" : who
    return whom == "people" && low == 1 && high == 1 ? "person" : whom
  }
}
