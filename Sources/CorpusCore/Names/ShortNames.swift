// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// Whom a name means that is not whole in its article: a surname, or "police".
///
/// It is the one person of that surname, or the one such body, that articles of the same event name in full.
package enum ShortNames {
  /// What a short name may be short for, with the full name behind it; no name where the article has the short one only.
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let name: String?
  }

  /// What an article tells of short names: each of its persons and bodies, whole or not.
  package static func entries(of entities: [NamedEntity]) -> Set<Entry> {
    var entries: Set<Entry> = []
    for entity in entities {
      if let key = short(entity) {
        entries.insert(Entry(key: key, name: nil))
      } else if let key = full(entity) {
        entries.insert(Entry(key: key, name: VisibleText.normalized(entity.name)))
      }
    }
    return entries
  }

  /// The key of a name that is not whole; nil for any other.
  package static func short(_ entity: NamedEntity) -> String? {
    if entity.kind != .person, let body = LocalBody(entity.name) {
      return body.place == nil ? bodyKey(body) : nil
    }
    guard entity.kind == .person || entity.kind == .unknown,
      Reach.of(entity, isNamed: true) == .coverage,
      let person = PersonName(entity.name), !person.isFull, person.surname.utf8.count > 2
    else { return nil }
    return person.surname
  }

  private static func full(_ entity: NamedEntity) -> String? {
    if entity.kind != .person, let body = LocalBody(entity.name), body.place != nil {
      return bodyKey(body)
    }
    guard entity.kind == .person, let person = PersonName(entity.name), person.isFull,
      !person.hasInitialsOnly
    else { return nil }
    return person.surname
  }

  private static func bodyKey(_ body: LocalBody) -> String { "the \(body.body)" }

  /// The fullest of the names if all may mean one; nil where there are none, or where they mean two.
  package static func one(of names: [String], for key: String) -> String? {
    guard !key.hasPrefix("the ") else { return oneBody(names) }
    let people = names.compactMap { name in PersonName(name).map { (name: name, person: $0) } }
      .sorted { ($1.person.given.count, $0.name) < ($0.person.given.count, $1.name) }
    guard let fullest = people.first else { return nil }
    return people.allSatisfy { $0.person.agrees(with: fullest.person) } ? fullest.name : nil
  }

  private static func oneBody(_ names: [String]) -> String? {
    let places = Set(names.map { LocalBody($0)?.placeKey })
    guard places.count == 1 else { return nil }
    return names.min { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }
}
