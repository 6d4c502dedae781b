// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// What a group of entities is called: its most frequent full name, and the kind that most of its articles take it for.
package enum EntityLabel {
  /// A name under which articles know an entity, and how often they use it.
  package struct Vote: Hashable, Sendable {
    package let name: String
    package let kind: Source.Kind
    package let uses: Int

    package init(name: String, kind: Source.Kind, uses: Int) {
      self.name = name
      self.kind = kind
      self.uses = uses
    }
  }

  /// The kind with the most votes; "unknown" only where nobody knows better.
  package static func kind(_ votes: [Vote]) -> Source.Kind? {
    var uses: [Source.Kind: Int] = [:]
    for vote in votes { uses[vote.kind, default: 0] += vote.uses }
    let known = uses.filter { $0.key != .unknown }
    return (known.isEmpty ? uses : known)
      .max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }

  /// The name with the most votes among the full ones; of equals the one without initials, then the shorter, then in order of bytes.
  package static func name(_ votes: [Vote]) -> String? {
    var uses: [String: Int] = [:]
    for vote in votes { uses[vote.name, default: 0] += vote.uses }
    let isPerson = kind(votes) == .person
    return uses.map { (name: $0.key, rank: fullness($0.key, isPerson), uses: $0.value) }
      .min { a, b in
        if a.rank != b.rank { return a.rank > b.rank }
        if a.uses != b.uses { return a.uses > b.uses }
        let (x, y) = (hasInitials(a.name), hasInitials(b.name))
        if x != y { return y }
        let (m, n) = (a.name.utf8.count, b.name.utf8.count)
        return m != n ? m < n : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
      }?.name
  }

  /// Whether a spelling of a person is the full name behind a word that is none: "Condemn Orla Venn", of a headline in capitals.
  ///
  /// - Parameter label: what the person is called.
  package static func isMisread(_ spelling: String, of label: String) -> Bool {
    guard label.contains(" "), spelling.hasSuffix(" " + label) else { return false }
    let before = Spelling.words(String(spelling.dropLast(label.count + 1)))
    return before.contains { word in
      WordRarity.words.contains(word) && !NameLists.isTitle(word)
        && !NameLists.female.contains(word) && !NameLists.male.contains(word)
    }
  }

  /// Three for a full name in mixed letters, less for capitals throughout, a short form, lower-case words.
  private static func fullness(_ name: String, _ isPerson: Bool) -> Int {
    let words = name.split(separator: " ")
    let isLower = words.contains { word in
      word.first?.isLowercase ?? false && !small.contains(String(word))
    }
    if isLower { return 0 }
    let isLoud = words.count > 1 && !name.contains(where: \.isLowercase)
    if isPerson {
      guard words.count > 1 else { return 1 }
      return isLoud ? 2 : 3
    }
    return isLoud || Spelling.isAcronym(name) ? 2 : 3
  }

  /// Words that stand in lower case within a full name.
  private static let small = English.words("label: small words within a name")

  private static func hasInitials(_ name: String) -> Bool {
    name.split(separator: " ").contains { $0.count <= 2 && ($0.count == 1 || $0.hasSuffix(".")) }
  }
}
