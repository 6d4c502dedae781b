// SPDX-License-Identifier: Apache-2.0

/// A person's name taken apart: how it is read off an article and compared across articles.
package struct PersonName: Hashable, Sendable {
  /// Titles and ranks before it, in lower case: "sen", "former".
  package private(set) var titles: [String] = []
  /// Given names and initials in order, in lower case.
  package private(set) var given: [String] = []
  /// What he is called, where quotation marks or brackets say so: Robert "Bob" Reed.
  package private(set) var nickname: String?
  /// The last name, in lower case.
  package private(set) var surname = ""
  /// "jr", "iii": what tells a son from his father.
  package private(set) var suffix: String?

  /// Takes `text` apart; nil where nothing of it is a name.
  package init?(_ text: String) {
    var words: [String] = []
    for part in Self.parts(text) {
      let folded = Spelling.words(part.word)
      guard part.isQuoted else {
        words += folded
        continue
      }
      if nickname == nil, folded.count == 1 { nickname = folded[0] }
    }
    while words.count > 1, NameLists.isTitle(words[0]) { titles.append(words.removeFirst()) }
    if words.count > 1, let last = words.last, Self.isSuffix(last) {
      suffix = words.removeLast()
    }
    guard let last = words.popLast() else { return nil }
    surname = last
    // "De Witte" has no given name; Van, Al and Ben are given names, too, where they have a capital.
    let isLower = text.first?.isLowercase ?? false
    let isParticle = { (word: String) in
      Self.particles.contains(word) && (isLower || !GivenNames.isKnown(word))
    }
    given = words.allSatisfy(isParticle) ? [] : words
  }

  /// The name behind a title, "Ana Okoro" of "Sen. Ana Okoro"; nil where no title stands or no full name behind it.
  package static func untitled(_ text: String) -> String? {
    let words = text.split(separator: " ")
    let name = words.drop { NameLists.isTitle($0.lowercased().filter { $0 != "." }) }
    guard name.count < words.count, (2...3).contains(name.count),
      name.allSatisfy({ word in
        word.first?.isUppercase ?? false && word.allSatisfy { $0.isLetter || "-.'’".contains($0) }
          && !NameLists.organizations.contains(word.lowercased())
          && !NameLists.fields.contains(word.lowercased())
      })
    else { return nil }
    return name.joined(separator: " ")
  }

  /// Whether it has more than a surname.
  package var isFull: Bool { !given.isEmpty }
  /// Whether initials are all that stands before the surname.
  package var hasInitialsOnly: Bool { !given.contains { $0.count > 1 } }

  /// Whether both may be names of one person: one surname, one suffix, and given names that do not contradict.
  package func agrees(with other: PersonName) -> Bool {
    guard suffix == other.suffix, Spelling.same(surname, other.surname) else { return false }
    guard isFull, other.isFull else { return true }
    let (short, long) = given.count <= other.given.count ? (self, other) : (other, self)
    guard let first = short.given.first, let lead = long.given.first else { return true }
    if Self.agree(first, lead) || short.isCalled(lead) || long.isCalled(first) {
      // Middle names may be missing; those that stand must not differ: "George W." and "George H. W."
      guard short.given.count > 1 else { return true }
      return Self.agree(short.given[1], long.given[1])
    }
    // Called by a middle name: "Edgar Reed" is "J. Edgar Reed".
    guard first.count > 1, long.given.count > short.given.count else { return false }
    return zip(short.given, long.given.dropFirst()).allSatisfy(Self.agree)
  }

  private func isCalled(_ name: String) -> Bool {
    nickname.map { GivenNames.mayBeOne($0, name) } ?? false
  }

  private static func agree(_ a: String, _ b: String) -> Bool {
    if a.count == 1 || b.count == 1 { return a.first == b.first }
    return GivenNames.mayBeOne(a, b)
  }

  /// Whether a word in lower case stands behind a surname and is none: "jr", "iii".
  package static func isSuffix(_ word: String) -> Bool { suffixes.contains(word) }

  private static let particles = English.words("particles of surnames")
  private static let suffixes: Set<String> = English.words("suffixes")

  /// The words of a name, and which of them stand in quotation marks or brackets.
  private static func parts(_ text: String) -> [(word: String, isQuoted: Bool)] {
    var parts: [(String, Bool)] = []
    var word = ""
    var isQuoted = false
    for character in text {
      switch character {
      case " ", ",":
        if !word.isEmpty { parts.append((word, isQuoted)) }
        word = ""
      case "\"", "“", "”", "(", ")":
        if !word.isEmpty { parts.append((word, isQuoted)) }
        word = ""
        isQuoted = character == "(" || character == "“" || character == "\"" && !isQuoted
      default: word.append(character)
      }
    }
    if !word.isEmpty { parts.append((word, isQuoted)) }
    return parts
  }
}
