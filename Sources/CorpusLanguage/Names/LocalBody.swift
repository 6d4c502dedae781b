// SPDX-License-Identifier: Apache-2.0

/// A body that every town has, such as its police: what it is and whose.
///
/// "Velma police", "the Velma Police Department" and, in an article filed from Velma, "police" are one; those of another town are another.
package struct LocalBody: Hashable, Sendable {
  /// What it is, by one word or two for all its names: "police", "fire department".
  package let body: String
  /// The place it belongs to as the name has it; nil where the name tells none.
  package let place: String?

  /// Reads the name of a body; nil for any other name.
  package init?(_ name: String) {
    let parts = name.split(separator: " ").filter { !["the", "The", "of"].contains($0) }
    let words = parts.map { Self.plain($0) }
    guard !words.isEmpty, words.count < 10 else { return nil }
    for length in stride(from: min(4, words.count), to: 0, by: -1) {
      guard let body = Self.bodies[words.suffix(length).joined(separator: " ")] else { continue }
      self.body = body
      var before = parts.dropLast(length)
      while let last = before.last, ["metro", "metropolitan", "city"].contains(Self.plain(last)),
        before.count > 1
      {
        // "Kansas City police" are those of Kansas City.
        if Self.plain(last) == "city", last.first?.isUppercase == true { break }
        before.removeLast()
      }
      place = before.isEmpty ? nil : Self.withoutPossessive(before.joined(separator: " "))
      return
    }
    // "police in Velma", "the Bureau of Police of Velma", "University of Velma" is none.
    guard let cut = words.firstIndex(of: "in"), cut > 0, cut + 1 < words.count,
      let body = Self.bodies[words[..<cut].joined(separator: " ")]
    else { return nil }
    self.body = body
    place = parts[(cut + 1)...].joined(separator: " ")
  }

  /// The place folded for comparison.
  package var placeKey: String? {
    place.map { Spelling.words($0).joined(separator: " ") }
  }

  /// Whether it is an institution rather than those who work there.
  package var isAgency: Bool { !["prosecutors"].contains(body) }

  /// Whether the word names such a body or those who are of it: "police", "deputies".
  package static func isBody(_ word: String) -> Bool { bodies[plain(word[...])] != nil }

  private static func plain(_ word: Substring) -> String {
    String(word.lowercased().filter { $0.isLetter || $0 == "-" })
  }

  /// The longest first, so that none leaves a part of another.
  private static let possessiveEndings = English.possessiveEndings.sorted { a, b in
    (b.count, a) < (a.count, b)
  }

  private static func withoutPossessive(_ place: String) -> String {
    for end in possessiveEndings where place.hasSuffix(end) {
      return String(place.dropLast(end.count))
    }
    return place
  }

  private static let bodies = English.table("bodies of a town")
}
