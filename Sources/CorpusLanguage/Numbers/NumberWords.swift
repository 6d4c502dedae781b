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
    ["doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4][key]
  }

  private static let units: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let scales: [String: Int] = [
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "mln": 1_000_000, "bn": 1_000_000_000, "lakh": 100_000,
    "crore": 10_000_000, "dozen": 12, "score": 20,
  ]
  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
  ]
  private static let folds: [String: Int] = [
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7,
    "eightfold": 8, "ninefold": 9, "tenfold": 10, "double": 2, "triple": 3, "quadruple": 4,
  ]
}
