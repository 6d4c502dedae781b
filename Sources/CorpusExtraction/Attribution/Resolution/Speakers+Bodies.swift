// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Bodies of every town, campaigns and spokespersons: whose they are in this article.
extension Speakers {
  /// The body that a bare noun means ("police", "the sheriff's office", "detectives"): the one of the article, else that of the place where
  /// the article was filed.
  func body(_ phrase: SourcePhrase, _ word: String) -> (source: Source, member: Int?)? {
    let text = withoutArticle(phrase.words)
    let isAgents = Self.agents.contains(text.lowercased())
    guard let kind = isAgents ? "police" : bareBody(text) else { return nil }
    let named = bodies()
    let own = named.filter { $0.body.body == kind }
    if let member = only(own) ?? latest(own, before: phrase.head) {
      return (source(of: member), member)
    }
    if kind == "police" || isAgents, filed == nil || isAgents,
      let member = only(named.filter { Self.lawful.contains($0.body.body) })
    {
      return (source(of: member), member)
    }
    guard !isAgents || own.isEmpty, let place = place(of: kind) else { return nil }
    let name = "\(place) \(isAgents ? "police" : text.lowercased())"
    return (Source(text: name, name: name, kind: .organization), nil)
  }

  /// What kind of body the words name without its place.
  private func bareBody(_ text: String) -> String? {
    guard let body = LocalBody(text), body.place == nil else { return nil }
    return body.body
  }

  /// Those of a police force, called by their rank.
  private static let agents: Set<String> = English.words("agents")
  private static let lawful: Set<String> = ["police", "sheriff", "state police"]
  private static let ofTowns: Set<String> = English.words("of towns")
  private static let ofCounties: Set<String> = English.words("of counties")

  /// Members that are bodies with a place.
  private func bodies() -> [(member: Int, body: LocalBody)] {
    cast.members.indices.compactMap { member in
      let known = cast.members[member]
      guard known.kind != .person, let body = LocalBody(known.name), body.place != nil else {
        return nil
      }
      return (member, body)
    }
  }

  /// The member of which there is one place only.
  private func only(_ bodies: [(member: Int, body: LocalBody)]) -> Int? {
    guard let first = bodies.first,
      bodies.allSatisfy({
        $0.body.placeKey == first.body.placeKey && $0.body.body == first.body.body
      })
    else { return nil }
    return first.member
  }

  private func latest(_ bodies: [(member: Int, body: LocalBody)], before token: Word) -> Int? {
    guard !bodies.isEmpty else { return nil }
    let members = Set(bodies.map(\.member))
    var place = firstMention(from: reading.start(of: token)) - 1
    while place >= 0 {
      if members.contains(cast.mentions[place].member) { return cast.mentions[place].member }
      place -= 1
    }
    return nil
  }

  /// The place whose body it is: the town of the dateline, or the one county that the article names.
  private func place(of kind: String) -> String? {
    if Self.ofTowns.contains(kind) { return filed ?? townOfOfficers() }
    guard Self.ofCounties.contains(kind) else { return nil }
    var counties: Set<String> = []
    for member in cast.members {
      let words = member.name.split(separator: " ")
      guard let end = words.firstIndex(where: { $0 == "County" || $0 == "Parish" }), end > 0
      else { continue }
      counties.insert(words[...end].joined(separator: " "))
    }
    return counties.count == 1 ? counties.first : nil
  }

  /// The one town whose officers the article names: "*Arden police* Director Ana Okoro".
  private func townOfOfficers() -> String? {
    var towns: Set<String> = []
    for member in cast.members where member.kind == .person {
      for role in member.roles {
        let words = role.split(separator: " ").filter { !NameLists.isTitle($0.lowercased()) }
        if let town = words.indices.dropFirst().lazy.compactMap({
          LocalBody(words[...$0].joined(separator: " "))?.place
        }).first {
          towns.insert(town)
        }
      }
    }
    return towns.count == 1 ? towns.first : nil
  }

  /// The campaign of whoever it belongs to: "the Okoro campaign", "her campaign" are "Ana Okoro campaign".
  mutating func campaign(_ phrase: SourcePhrase, _ word: String) -> (source: Source, member: Int?)?
  {
    guard word == "campaign" else { return nil }
    var owner = owner(of: phrase)
    if owner == nil, phrase.words.count <= 2, campaigns.count == 1 { owner = campaigns.first }
    guard let owner else { return nil }
    campaigns.insert(owner)
    let name = "\(owner) campaign"
    return (Source(text: name, name: name, kind: .organization), nil)
  }

  /// The person before the noun: in the possessive, as part of a compound, or as "his".
  private mutating func owner(of phrase: SourcePhrase) -> String? {
    for token in phrase.words where token < phrase.head {
      if let member = cast.member(at: token), cast.members[member].kind == .person {
        return cast.members[member].name
      }
      if reading[token].tag == .prpPossessive,
        let (known, _) = antecedent(of: reading.words[token], at: token), known.kind == .person
      {
        return known.name
      }
    }
    return nil
  }

  /// Who speaks for somebody without being named: "a spokesman for Okoro" is "spokesman for Ana Okoro".
  mutating func spokesperson(_ phrase: SourcePhrase, _ word: String) -> (
    source: Source, member: Int?
  )? {
    guard Spokesperson.isNoun(word), let principal = principal(of: phrase) else { return nil }
    let name = "\(word) for \(principal)"
    return (Source(text: name, name: name, role: word, kind: .person), nil)
  }

  private mutating func principal(of phrase: SourcePhrase) -> String? {
    let next = phrase.head + 1
    if next < phrase.words.upperBound,
      AttributionWords.prepositionsOfABody.contains(reading.words[next])
    {
      for token in (next + 1)...phrase.words.upperBound {
        if let member = cast.member(at: token) { return principal(member, at: token) }
      }
      if let child = reading.children(of: phrase.head).first(where: {
        $0 > next && $0 <= phrase.words.upperBound && reading[$0].relation == .nmod
      }) {
        return source(SourcePhrase(head: child, in: reading)).source.name
      }
      return withoutArticle((next + 1)...phrase.words.upperBound)
    }
    for token in phrase.words where token < phrase.head {
      if let member = cast.member(at: token) { return principal(member, at: token) }
      let word = reading.words[token]
      if word == "campaign" || LocalBody.isBody(word) {
        let inner = SourcePhrase(head: token, words: phrase.words.lowerBound...token)
        return (word == "campaign" ? campaign(inner, word) : body(inner, word))?.source.name
      }
      if reading[token].tag == .prpPossessive {
        return subjectSource(before: token)?.name ?? antecedent(of: word, at: token)?.0.name
      }
    }
    return nil
  }

  /// Whoever the sentence is about, where a person or an office: "*The secretary general* condemned it, his spokesman said".
  private mutating func subjectSource(before token: Word) -> Source? {
    let low = reading.sentence(of: token).lowerBound
    guard
      let first = (low..<token).first(where: { reading[$0].relation == .nsubj }),
      let subject = reading.head(of: first).flatMap({ reading.ownSubject(of: $0) }),
      subject < token,
      reading.isCapitalized(subject) || NameLists.titles.contains(reading.words[subject]),
      subject - low < 8
    else { return nil }
    let found = source(SourcePhrase(head: subject, in: reading)).source
    return found.kind == .person ? found : nil
  }

  private mutating func principal(_ member: Int, at token: Word) -> String {
    let name = cast.members[member].name
    let last = cast.mention(at: token).map { cast.mentions[$0].tokens.upperBound } ?? token
    let next = min(last + 1, reading.tokens.endIndex - 1)
    let after =
      reading.isPossessiveEnding(next) ? min(next + 1, reading.tokens.endIndex - 1) : next
    if cast.members[member].kind == .person, reading.words[after] == "campaign" {
      campaigns.insert(name)
      return "\(name) campaign"
    }
    return name
  }
}
