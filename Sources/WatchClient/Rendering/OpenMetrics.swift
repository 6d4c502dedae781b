// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// Measures in the text format of OpenMetrics 1.0, which Prometheus reads too.
enum OpenMetrics {
  /// The whole exposition, ending in its end mark.
  static func text(_ metrics: [Metric], _ families: [MetricFamily]) -> String {
    var out = ""
    for family in families {
      let name = name(of: family.name)
      out += "# TYPE \(name) \(family.type.rawValue)\n"
      out += "# HELP \(name) \(escaped(family.description))\n"
      let suffix = family.type == .counter ? "_total" : ""
      for metric in metrics where metric.name == family.name {
        out += "\(name)\(suffix)\(labels(metric)) \(metric.value)\n"
      }
    }
    return out + "# EOF\n"
  }

  /// `org.corpusd.waiting_files` as `corpusd_waiting_files`.
  private static func name(of family: String) -> String {
    let short = family.hasPrefix("org.") ? family.dropFirst(4) : family[...]
    return String(short.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  private static func labels(_ metric: Metric) -> String {
    var labels = metric.fields ?? [:]
    if let instance = metric.object { labels["corpus"] = instance }
    guard !labels.isEmpty else { return "" }
    let pairs = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(escaped($0.value))\"" }
    return "{\(pairs.joined(separator: ","))}"
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case "\n", "\r\n": out += "\\n"
      default: out.append(character)
      }
    }
    return out
  }
}
