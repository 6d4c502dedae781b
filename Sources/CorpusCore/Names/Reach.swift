// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// How far a name reaches: within what texts it means the same.
package enum Reach: Hashable, Sendable {
  /// A name of its own: the same in every article.
  case corpus
  /// A surname, a body without its place, witnesses: the same in all articles that report one event.
  case coverage
  /// A pronoun or a common noun: nobody outside its article.
  case article

  /// How far the name of an entity reaches.
  ///
  /// - Parameter isNamed: whether the article uses it as a name, rather than describing somebody with it.
  package static func of(_ entity: NamedEntity, isNamed: Bool) -> Reach {
    if let spokesperson = Spokesperson(entity.name) {
      return isProper(spokesperson.principal) ? .corpus : .coverage
    }
    if isAide(entity.name) { return .coverage }
    if entity.kind != .person, let body = LocalBody(entity.name) {
      return body.place.map { $0.first?.isUppercase ?? false } ?? false ? .corpus : .coverage
    }
    if entity.kind == .outlet || isCampaign(entity.name) { return .corpus }
    let words = OrganizationName.words(entity.name)
    if words != Spelling.words(entity.name) { return .corpus }
    guard isNamed || isFullName(entity), entity.name.first?.isUppercase ?? false || words.count > 1
    else {
      return isShared(entity, words) ? .coverage : .article
    }
    if entity.kind == .person {
      return PersonName(entity.name)?.isFull ?? false
        || entity.roles.contains { HighOffice.of($0) != nil } ? .corpus : .coverage
    }
    // "Reed" may be anybody's name; an acronym, a place or an organisation is called by one word.
    return entity.kind == .unknown && words.count == 1 && !Spelling.isAcronym(entity.name)
      ? .coverage : .corpus
  }

  /// Whether a description is nothing but a name: two words and more with a capital, the last of them no common noun.
  private static func isFullName(_ entity: NamedEntity) -> Bool {
    let words = entity.name.split(separator: " ")
    guard words.count > 1, let last = Spelling.words(entity.name).last,
      !NameLists.isTitle(last), !NameLists.groups.contains(last),
      !NameLists.documents.contains(last), !NameLists.openers.contains(words[0].lowercased())
    else { return false }
    return words.allSatisfy { $0.first?.isUppercase ?? false || $0 == "of" || $0 == "the" }
  }

  /// Whether somebody without a name acts for one who has one: "lawyer for Reed", "aide to Hale".
  private static func isAide(_ name: String) -> Bool {
    let words = name.split(separator: " ", maxSplits: 2)
    return words.count == 3 && aides.contains(words[0].lowercased())
      && ["for", "to", "of"].contains(words[1]) && words[2].first?.isUppercase ?? false
  }

  private static let aides = English.words("people who act for another")

  /// Whether a principal has a name of more than one word or of capitals.
  private static func isProper(_ name: String) -> Bool {
    guard name.first?.isUppercase ?? false else { return false }
    if let body = LocalBody(name) { return body.place != nil }
    return name.contains(" ") || Spelling.isAcronym(name)
  }

  private static func isCampaign(_ name: String) -> Bool {
    name.hasSuffix(" campaign") && name.first?.isUppercase ?? false
      && name.split(separator: " ").count > 2
  }

  /// Whether many, or an authority, are meant whom all who report one event call the same: "witnesses", "the finance ministry".
  private static func isShared(_ entity: NamedEntity, _ words: [String]) -> Bool {
    if entity.kind == .organization, (2...3).contains(words.count), let last = words.last {
      return NameLists.organizations.contains(last)
    }
    guard entity.kind == .group, let last = words.last, words.count <= 2 else { return false }
    return shared.contains(last)
  }

  private static let shared = English.words("shared groups")
}
