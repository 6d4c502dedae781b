// SPDX-License-Identifier: Apache-2.0

/// Words that time expressions are made of.
enum TimeWords {
  /// Units of the calendar, singular and plural.
  package static func grain(_ key: String) -> TimeValue.Grain? { grains[key] }
  /// TIMEX3 letters of units that durations count, `T` before those of the clock.
  package static func duration(_ key: String) -> String? { durations[key] }
  /// Seasons, spring first.
  package static func season(_ key: String) -> Int? { seasons[key] }
  /// Parts of the day in TIMEX3 form.
  static func dayPart(_ key: String) -> String? { dayParts[key] }
  /// Values of words that refer to now, before or later without saying when.
  package static func reference(_ key: String) -> String? { references[key] }
  /// Values of adverbs and adjectives of recurrence.
  package static func set(_ key: String) -> String? { sets[key] }
  /// The first year of a decade of the twentieth century by its name: "the nineties".
  package static func decade(_ key: String) -> Int? { decades[key] }

  private static let decades: [String: Int] = English.numbers("decades")

  private static let grains: [String: TimeValue.Grain] = English.table("units of the calendar")
    .compactMapValues { name in TimeValue.Grain.allCases.first { "\($0)" == name } }
  private static let durations: [String: String] = English.table("durations")
  private static let seasons: [String: Int] = English.numbers("seasons")
  private static let dayParts: [String: String] = English.table("day parts")
  private static let references: [String: String] = English.table("references")
  private static let sets: [String: String] = English.table("sets")
}
