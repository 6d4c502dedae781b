// SPDX-License-Identifier: Apache-2.0

/// The town of a dateline: "NEW ARDEN, Calif. (Agency)" was filed from New Arden.
package struct DatelineTown {
  /// Its name as a text has it, with one capital a word.
  package let name: String

  /// Reads the place of a dateline; nil where it names no single town.
  package init?(_ dateline: String) {
    let town = dateline.prefix { ![",", "(", "[", "/", ";", "—", "–"].contains($0) }
    let words = town.split(separator: " ")
    guard (1...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
      return nil
    }
    name = words.map(Self.titled).joined(separator: " ")
  }

  private static func titled(_ word: Substring) -> String {
    guard !word.contains(where: \.isLowercase) else { return String(word) }
    // "WINSTON-SALEM", "O'FALLON": a capital behind every mark.
    var out = ""
    var isFirst = true
    for character in word {
      out += isFirst ? character.uppercased() : character.lowercased()
      isFirst = !character.isLetter
    }
    return out
  }
}
