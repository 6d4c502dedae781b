// SPDX-License-Identifier: Apache-2.0

/// Values of number words.
package enum NumberWords {
  /// Zero to nineteen.
  package static func unit(_ key: String) -> Int? { units[key] }
  /// Twenty to ninety.
  package static func ten(_ key: String) -> Int? { tens[key] }
  /// Hundred, thousand, million, billion, trillion, also as plurals.
  package static func scale(_ key: String) -> Int? { scales[key] }
  /// First to ninetieth, spelled out.
  package static func ordinal(_ key: String) -> Int? { ordinals[key] }
  /// Twofold to tenfold, double to quadruple, once to thrice.
  package static func fold(_ key: String) -> Int? { folds[key] }

  /// Verbs that multiply: "doubled".
  package static func multiplied(_ key: String) -> Int? {
    multiplications[key]
  }

  private static let units: [String: Int] = English.numbers("numbers below twenty")
  private static let tens: [String: Int] = English.numbers("tens")
  private static let scales: [String: Int] = English.numbers("scales of numbers")
  private static let ordinals: [String: Int] = English.numbers("ordinals")
  private static let multiplications: [String: Int] = English.numbers("verbs of multiples")
  private static let folds: [String: Int] = English.numbers("multiples")
}
