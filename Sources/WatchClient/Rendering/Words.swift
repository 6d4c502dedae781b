// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// Wire values in plain words.
enum Words {
  /// 1234567 as "1,234,567".
  static func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return value < 0 ? "-" + result : result
  }

  /// "1 article", "2,000 articles".
  static func count(_ value: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number(value)) \(value == 1 ? one : many ?? one + "s")"
  }

  /// An identifier short enough to read and long enough to be the only one.
  static func short(_ id: String) -> String {
    String(id.prefix(10))
  }

  /// "at least 60", "60 to 75", "none", "40 %".
  static func quantity(_ figure: Figure) -> String {
    let low = figure.low.map(number)
    let high = figure.high.map(number)
    let one = low ?? high ?? "?"
    let words =
      switch figure.bound {
      case .exactly: one
      case .atLeast: "at least \(one)"
      case .atMost: "at most \(high ?? one)"
      case .about:
        low != nil && high != nil && low != high ? "about \(one) to \(high ?? "")" : "about \(one)"
      case .moreThan: "more than \(one)"
      case .lessThan: "fewer than \(high ?? one)"
      case .between: "\(low ?? "?") to \(high ?? "?")"
      case .none: "none"
      }
    switch figure.unit {
    case nil: return words
    case "percent": return words + " %"
    case "fold": return words + "-fold"
    case let unit?: return "\(words) \(unit)"
    }
  }

  /// "killed: at least 60 civilians".
  static func figure(_ figure: Figure, isDenied: Bool = false) -> String {
    "\(figure.measure): \(counted(figure, isDenied: isDenied))"
  }

  /// "at least 60 civilians", "no civilians", "denied: 60 civilians".
  static func counted(_ figure: Figure, isDenied: Bool = false) -> String {
    let words =
      switch (figure.who, figure.bound) {
      case (nil, _): quantity(figure)
      case (let who?, .none): "no \(who)"
      case (let who?, _): "\(quantity(figure)) \(who)"
      }
    return isDenied ? "denied: \(words)" : words
  }

  /// How a publication date is known.
  static func evidence(_ date: PublicationDate) -> String {
    switch date.evidence {
    case .stated: "stated"
    case .dateline: "from the dateline"
    case .weekday: "year inferred from the weekday"
    case .metadata: "from metadata"
    case .name: "from the file's name"
    case .copy: date.lender.map { "borrowed from \($0)" } ?? "borrowed from a copy"
    }
  }

  /// "12 March 2012 (stated)".
  static func published(_ date: PublicationDate) -> String {
    "\(ReadableDate.words(date.value)) (\(evidence(date)))"
  }

  /// The sources' names with their roles, "and" before the last.
  static func sources(_ sources: [Source]) -> Line {
    var line = Line()
    for (index, source) in sources.enumerated() {
      if index > 0 { line += Line(index == sources.count - 1 ? " and " : ", ") }
      line += Line.squeezed(source.name.isEmpty ? source.text : source.name, .name)
      if let role = source.role, !role.isEmpty { line += Line.squeezed(" (\(role))").leading(" ") }
    }
    return sources.isEmpty ? Line("nobody named", .faint) : line
  }

  /// What a change is, in two words.
  static func kind(_ kind: Change.Kind) -> Line {
    switch kind {
    case .articleAdded: Line("ARTICLE", .good)
    case .articleChanged: Line("CHANGED", .warning)
    case .articleRemoved: Line("REMOVED", .bad)
    case .claimAdded: Line("CLAIM", .good)
    case .claimRemoved: Line("CLAIM GONE", .bad)
    case .propositionChanged: Line("SUPPORT", .warning)
    case .conflictAdded: Line("CONFLICT", .bad)
    case .conflictRemoved: Line("SETTLED", .good)
    case .reset: Line("ALL ANEW", .strong)
    }
  }

  /// The status with the colour of its weight.
  static func status(_ status: Proposition.Status) -> Line {
    switch status {
    case .corroborated: Line("corroborated", .good)
    case .single: Line("single", .plain)
    case .disputed: Line("disputed", .bad)
    }
  }
}

extension Line {
  /// The line with `text` before it.
  fileprivate func leading(_ text: String) -> Line {
    Line(text) + self
  }
}
