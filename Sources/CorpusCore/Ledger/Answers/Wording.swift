internal import CorpusProtocol

extension Figure {
  /// The figure in plain words: "at least 60 civilians killed".
  var described: String {
    if bound == .none {
      return measure == "casualties"
        ? "no casualties\(who.map { " among \($0)" } ?? "")"
        : "no \(who.map { "\($0) " } ?? "")\(measure)"
    }
    let number: String
    switch (low, high) {
    case (let low?, let high?) where low != high: number = "\(low) to \(high)"
    case (let low?, _): number = "\(low)"
    case (nil, let high?): number = "\(high)"
    default: number = "some"
    }
    let bounded: String
    switch bound {
    case .atLeast: bounded = "at least \(number)"
    case .atMost: bounded = "at most \(number)"
    case .about: bounded = "about \(number)"
    case .moreThan: bounded = "more than \(number)"
    case .lessThan: bounded = "fewer than \(number)"
    case .exactly, .between, .none: bounded = number
    }
    switch unit {
    case "percent": return "\(bounded) percent (\(measure))"
    case "fold": return "\(measure) \(bounded)-fold"
    default: return [bounded, who ?? "", measure].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}

extension EventStratum {
  /// The event in plain words: "air strikes by NATO at Majer, 2011-08-08".
  static func describe(_ node: Node) -> String {
    var words = node.what ?? (node.agent == nil ? "events" : "action")
    if let agent = node.agent { words += " by \(agent)" }
    if !node.places.isEmpty { words += " in \(node.places.joined(separator: ", "))" }
    if let time = node.time { words += ", \(time)" }
    return words
  }
}

/// How exact an ISO 8601-2 value is.
enum Precision {
  /// `interval`, `year`, `month`, `day` or `time`, from the value's shape.
  static func name(of value: String) -> String {
    if value.contains("/") { return "interval" }
    if value.contains("T") { return "time" }
    switch value.split(separator: "-").count {
    case 1: return "year"
    case 2: return "month"
    default: return "day"
    }
  }
}
