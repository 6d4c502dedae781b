// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What counted nouns are: people, or things that cannot die.
enum CountedNouns {
  /// Whether a noun, in its plural, is a unit, a sum or a thing: its count is no toll.
  static func isThing(_ key: String) -> Bool { things.contains(key) }

  /// Whether a noun is a collective whose members are counted with "of": "a group of 20 people".
  private static let things: Set<String> = English.words("things")

  /// Whether a measure counts events, of which there are no parts.
  static func isEvent(_ measure: String) -> Bool {
    FigureWords.measuresOfActs.contains(measure)
  }

  /// Whether a noun in the singular is a person.
  static func isPerson(_ key: String) -> Bool { persons.contains(key) }

  private static let persons: Set<String> = English.words("persons")

  /// Whether a noun in the plural is persons: "sons", "policemen".
  static func arePersons(_ key: String) -> Bool { pluralPersons.contains(key) }

  private static let pluralPersons = Set(persons.map(plural))

  /// Whether a noun is a side of a fight, which bears losses.
  static func isSide(_ key: String) -> Bool { sides.contains(key) }

  private static let sides: Set<String> = English.words("sides")

  /// The plural of a noun for a person.
  static func plural(_ key: String) -> String {
    switch key {
    case "person": return "people"
    case "child": return "children"
    default: break
    }
    if key.hasSuffix("man") { return key.dropLast(3) + "men" }
    if key == "wife" { return "wives" }
    if key.hasSuffix("y"), let before = key.dropLast().last, !"aeou".contains(before) {
      return key.dropLast() + "ies"
    }
    return key + "s"
  }

  /// The words with the last in the singular, where it is a plural of persons: "police officers" as "police officer".
  static func lastInSingular(_ words: String) -> String {
    let last = words.split(separator: " ").last.map(String.init) ?? ""
    guard let one = singulars[last.lowercased()] else { return words }
    return words.dropLast(last.count) + one
  }

  private static let singulars = Dictionary(
    persons.map { (plural($0), $0) }, uniquingKeysWith: { a, b in min(a, b) })

  /// Nouns for people at large, which tell nothing about who they were.
  static func isAnyone(_ key: String) -> Bool {
    FigureWords.peopleCounted.contains(key)
  }
}
