// SPDX-License-Identifier: Apache-2.0

/// Lengths of time as TIMEX3 writes them.
extension TimeGrammar {
  /// Half of a unit in the next smaller one.
  static func half(_ unit: String) -> String {
    switch unit {
    case "Y": "6M"
    case "TH": "30M"
    case "TM": "30S"
    default: ""
    }
  }

  /// TIMEX3's form of a period: `P3M`, `PT2H`, `PXY`.
  package static func period(_ phrase: NumberPhrase?, _ unit: String) -> String {
    let letter = unit.hasPrefix("T") ? String(unit.dropFirst()) : unit
    let mark = unit.hasPrefix("T") ? "PT" : "P"
    guard let phrase, !phrase.isVague else { return "\(mark)X\(letter)" }
    if letter == "E", phrase.value < 1000 { return "P\(phrase.value * 10)Y" }
    return "\(mark)\(phrase.value)\(letter)"
  }
}
