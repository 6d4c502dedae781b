// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What can be counted, and the words that say so. The list is published in Documentation/Contributing/Figures.md.
package enum Measures {
  /// How a verb takes the counted ones.
  enum Voice: String, Sendable {
    /// They are its object, or its subject in the passive: "killed 5", "5 were killed".
    case transitive
    /// They are its subject: "5 died".
    case intransitive
    /// Only ever the subject of a passive, since the active means other things: "5 were shot".
    case passive
  }

  struct Verb: Sendable {
    var measure: String
    var voice: Voice
    /// Whether the form is a past participle, so that it can stand behind "were".
    var isParticiple: Bool
    /// Whether the form ends in -ing.
    var isGerund: Bool
  }

  /// The verb form, if it counts somebody: "killed", "wounding", "died".
  static func verb(_ key: String) -> Verb? { verbs[key] }

  /// Adjectives behind a number or "were": "12 dead", "5 were missing".
  static func adjective(_ key: String) -> String? { adjectives[key] }

  /// Nouns that take "of" and the counted ones: "the death of 34 people".
  static func nominal(_ key: String) -> String? { nominals[key] }

  /// Nouns that are themselves counted: "34 deaths", "20 air strikes".
  static func counted(_ key: String) -> String? { nouns[key] }

  /// Whether a counted noun means people, who may be told of for other things.
  static func isPeople(_ key: String) -> Bool {
    FigureWords.thoseHeldOrFled.contains(key)
  }

  /// Nouns of two words that are counted, by their second word: "air strikes".
  static func compound(_ first: String, _ second: String) -> String? {
    guard
      second.hasPrefix("strike") || second.hasPrefix("attack") || second.hasPrefix("raid")
        || second.hasPrefix("bombing")
    else { return nil }
    return compounds["\(first) \(second)"]
  }

  /// Events that figures count over, by their words: "bombing", "clashes".
  static func event(_ key: String) -> Bool { events.contains(key) }

  private static let verbs: [String: Verb] = English.table("measures: verbs").reduce(into: [:]) {
    verbs, line in
    let form = line.key
    let words = line.value.split(separator: " ").map(String.init)
    guard words.count == 2, let voice = Voice(rawValue: words[1]) else {
      fatalError("figures.txt: \"\(form)\" needs a measure and a voice, as \"killed transitive\".")
    }
    let isGerund = form.hasSuffix("ing")
    verbs[form] = Verb(
      measure: words[0], voice: voice,
      isParticiple: !isGerund && (form.hasSuffix("ed") || participles.contains(form)),
      isGerund: isGerund)
  }

  private static let participles: Set<String> = ["slain", "hurt", "shot"]

  private static let adjectives: [String: String] = English.table("adjectives")

  private static let nominals: [String: String] = English.table("nominals")

  private static let nouns: [String: String] = English.table("measures: nouns")

  private static let compounds: [String: String] = English.table("compounds")

  private static let events: Set<String> = English.words("events")
}
