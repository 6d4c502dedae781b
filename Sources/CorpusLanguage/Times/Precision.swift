// SPDX-License-Identifier: Apache-2.0

/// How exact an ISO 8601-2 value is.
package enum Precision {
  /// `interval`, `year`, `month`, `day` or `time`, from the value's shape.
  package static func name(of value: String) -> String {
    if value.contains("/") { return "interval" }
    if value.contains("T") { return "time" }
    switch value.split(separator: "-").count {
    case 1: return "year"
    case 2: return "month"
    default: return "day"
    }
  }
}
