// SPDX-License-Identifier: Apache-2.0

/// An organisation's name in the form in which its variants are one.
package enum OrganizationName {
  /// The words of a name in lower case: "the Department of State", "the U.S. State Department" and "State Department" have the same.
  ///
  /// A party is also called by its members: "Republicans" is the Republican Party.
  package static func words(_ name: String) -> [String] {
    var words = Spelling.words(name)
    if words.count <= longestParty, let party = parties[words.joined(separator: " ")] {
      return party
    }
    if words.count > 2, words[1] == "of", inverted.contains(words[0]) {
      words = words.dropFirst(2) + [words[0]]
    }
    guard let last = words.last, national.contains(last) else { return words }
    for country in [["us"], ["united", "states"], ["federal"]]
    where words.count > country.count && words.starts(with: country) {
      words.removeFirst(country.count)
    }
    return words
  }

  /// Whether the word, in lower case, is the short name of a party.
  package static func isParty(_ word: String) -> Bool { parties[word] != nil }

  /// Whether a name means a party by its members: "Republicans".
  static func isMembers(_ name: String) -> Bool {
    name.hasSuffix("s") && isParty(name.lowercased())
  }

  /// Heads that stand behind what they are over as well as before it.
  private static let inverted: Set<String> = ["department", "ministry"]

  /// What a country has one of: its name says nothing more in that country's news.
  private static let national: Set<String> = English.words("national")

  private static let parties: [String: [String]] = English.table("parties").mapValues {
    $0.split(separator: " ").map(String.init)
  }
  private static let longestParty =
    parties.keys.map { $0.split(separator: " ").count }.max() ?? 0
}
