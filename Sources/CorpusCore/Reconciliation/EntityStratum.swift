// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// People, organisations and places across articles: stratum 4.
package enum EntityStratum: Stratum {
  /// An entity as one article knows it.
  package struct Node: Codable, Hashable, Sendable {
    package var name: String
    package var kind: Source.Kind
    package var names: [String]
    package var roles: [String]
    /// The class that a correction puts it in.
    package var ruled: String?
    /// The coverage or the article that it belongs to; nil for what has a name of its own in the whole corpus.
    package var scope: String?

    package init(
      _ entity: NamedEntity, scope: String? = nil, ruled: String? = nil
    ) {
      self.ruled = ruled
      self.scope = scope
      name = VisibleText.normalized(entity.name)
      kind = Self.kind(of: entity)
      names = Set(entity.names.map(VisibleText.normalized)).sorted()
      roles = Set(entity.roles.map(VisibleText.normalized)).sorted()
    }

    /// Police and the like are bodies, whatever the noun that names them looks like.
    private static func kind(of entity: NamedEntity) -> Source.Kind {
      guard entity.kind == .group || entity.kind == .unknown,
        LocalBody(entity.name)?.isAgency ?? false
      else { return entity.kind }
      return .organization
    }

    /// Whether it has a name of its own: "police", "a neighbour", "they" are others in every article, and a town's police are many.
    package var hasProperName: Bool { scope == nil && kind != .group && place == nil && of == nil }

    /// Whether it is nobody outside its article: a pronoun, a common noun.
    package var isNobody: Bool { scope?.hasPrefix(Self.articleMark) ?? false }

    /// The scope of what means something in one article only.
    static func scope(ofArticle text: String) -> String { articleMark + text }

    private static let articleMark = "in "

    /// The town that a body such as the police belongs to.
    package var place: String? { kind == .person ? nil : LocalBody(name)?.place }

    /// Whom a spokesperson speaks for.
    package var of: String? { Spokesperson(name)?.principal }
  }

  /// What a name is, which decides what else can be called by it.
  private enum Form {
    /// Told of in one coverage or article only.
    case local(String)
    case spokesperson(String)
    case body(LocalBody)
    case person(PersonName)
    /// A surname behind an office that a country has one of: "President Reed".
    case incumbent(office: String, surname: String)
    case name
  }

  package static let prefix = "e"

  package static func keys(of node: Node) -> [Keys] { [Keys(names(of: node))] }

  private static func names(of node: Node) -> [String] {
    switch form(of: node) {
    case .local(let scope): return ["\(scope) \(localKey(node))"]
    case .spokesperson(let principal):
      return ["spokesperson \(Spelling.skeleton(Spelling.words(principal).last ?? ""))"]
    case .body(let body): return ["\(body.body) of \(body.placeKey ?? "")"]
    case .incumbent(let office, let surname): return ["\(office) \(Spelling.skeleton(surname))"]
    case .person(let person):
      var keys = personKeys(person)
      for office in node.roles.compactMap(HighOffice.of) {
        keys.insert("\(office) \(Spelling.skeleton(person.surname))")
      }
      if person.given.first.map({ !GivenNames.isKnown($0) }) ?? false { keys.insert(nameKey(node)) }
      return keys.sorted()
    case .name:
      var keys: Set<String> = [nameKey(node)]
      if isPersonal(node), let person = PersonName(node.name) {
        keys.formUnion(personKeys(person))
      }
      for acronym in acronyms(of: node) { keys.insert("acronym \(acronym)") }
      return keys.sorted()
    }
  }

  private static func form(of node: Node) -> Form {
    if let scope = node.scope { return .local(scope) }
    if let spokesperson = Spokesperson(node.name) { return .spokesperson(spokesperson.principal) }
    if node.kind != .person, let body = LocalBody(node.name), body.place != nil {
      return .body(body)
    }
    guard node.kind == .person, let person = PersonName(node.name) else { return .name }
    if person.isFull { return .person(person) }
    let office = node.roles.compactMap(HighOffice.of).min()
    return office.map { .incumbent(office: $0, surname: person.surname) } ?? .name
  }

  private static func nameKey(_ node: Node) -> String {
    "name " + OrganizationName.words(node.name).map(Spelling.skeleton).joined(separator: " ")
  }

  private static func localKey(_ node: Node) -> String {
    if node.kind != .person, let body = LocalBody(node.name) { return body.body }
    return Spelling.words(node.name).joined(separator: " ")
  }

  /// Surname and each given name that the person may be called by: nobody meets a namesake of another first name.
  private static func personKeys(_ person: PersonName) -> Set<String> {
    let surname = Spelling.skeleton(person.surname)
    var given = person.given.prefix(1).flatMap(GivenNames.meanings)
    given += person.given.dropFirst().prefix(1).filter { $0.count > 1 }
      .flatMap(GivenNames.meanings)
    given += person.nickname.map(GivenNames.meanings) ?? []
    return Set(given.map { "person \(surname) \(Spelling.skeleton($0))" })
  }

  /// The acronyms that an article gives it, or that the first letters of three words and more make.
  private static func acronyms(of node: Node) -> Set<String> {
    var found: Set<String> = []
    for name in [node.name] + node.names where Spelling.isAcronym(name) {
      found.formUnion([Spelling.words(name).joined()])
    }
    // Two initials are no acronym: many have the same.
    let initials = Spelling.initials(node.name)
    if initials.utf8.count > 2 { found.insert(initials) }
    return found
  }

  package static func judge(_ a: Node, _ b: Node) -> Judgement {
    let (x, y) = (form(of: a), form(of: b))
    switch (x, y) {
    case (.local(let scope), .local(let other)):
      guard scope == other else {
        return .apart {
          ["\(both(a, b)) have no name of their own, and are told of in different coverage."]
        }
      }
      return judged(
        localKey(a) == localKey(b) && (a.kind == .person) == (b.kind == .person),
        "both are called “\(a.name)” in one coverage", or: "\(both(a, b)) are not called the same.")
    case (.local, _), (_, .local):
      return .apart { ["One has a name, the other is known to its coverage only."] }
    case (.spokesperson(let x), .spokesperson(let y)):
      return judged(
        x == y || isOnePrincipal(x, y), "both speak for “\(x)” and are not named",
        or: "\(both(a, b)) speak for two.")
    case (.spokesperson, _), (_, .spokesperson):
      return .apart {
        ["\(both(a, b)): a spokesperson is neither the one spoken for nor another’s spokesperson."]
      }
    case (.body(let x), .body(let y)):
      return judged(
        x.body == y.body && x.placeKey == y.placeKey,
        "both are the \(x.body) of \(x.place ?? "one place")",
        or: "\(both(a, b)) are bodies of two kinds or of two places.")
    case (.person(let x), .person(let y)):
      return judged(
        a.name == b.name || isOnePerson(x, y), spellings(a, b),
        or: Spelling.same(x.surname, y.surname)
          ? "\(both(a, b)) share the surname, not the given name."
          : "\(both(a, b)) have different surnames.")
    default: return judge(a, x, b, y)
    }
  }

  /// Judges where at most one is called by a full name.
  private static func judge(_ a: Node, _ x: Form, _ b: Node, _ y: Form) -> Judgement {
    switch (x, y) {
    case (.incumbent(let office, let surname), .incumbent(let other, let name)):
      return judged(
        office == other && Spelling.same(surname, name),
        "both are \(office) and have one surname",
        or: "\(both(a, b)) have two offices or two surnames.")
    case (.incumbent(let office, let surname), .person(let person)):
      return judgeIncumbent(a, office, surname, b, person)
    case (.person(let person), .incumbent(let office, let surname)):
      return judgeIncumbent(b, office, surname, a, person)
    case (.person, .name), (.name, .person), (.name, .name):
      return nameReason(a, b).map { reason in .one { reason } } ?? .apart { [twoNames(a, b)] }
    default: return .apart { [twoNames(a, b)] }
    }
  }

  /// Whether who is called by an office and a surname is a person of that surname who holds it.
  private static func judgeIncumbent(
    _ a: Node, _ office: String, _ surname: String, _ b: Node, _ person: PersonName
  ) -> Judgement {
    judged(
      holds(office, b) && Spelling.same(surname, person.surname),
      "“\(a.name)” and “\(b.name)” share the surname and the office of \(office)",
      or: "\(both(a, b)) do not share the surname and the office of \(office).")
  }

  private static func judged(
    _ isOne: Bool, _ reason: @escaping @autoclosure () -> String,
    or difference: @escaping @autoclosure () -> String
  ) -> Judgement {
    isOne ? .one(because: reason) : .apart { [difference()] }
  }

  private static func both(_ a: Node, _ b: Node) -> String { "“\(a.name)” and “\(b.name)”" }

  private static func twoNames(_ a: Node, _ b: Node) -> String {
    a.kind != b.kind && (a.kind == .person || b.kind == .person)
      ? "\(both(a, b)) are of two kinds: \(a.kind.rawValue) and \(b.kind.rawValue)."
      : "\(both(a, b)) are two names, and neither is the other’s acronym."
  }

  private static func holds(_ office: String, _ node: Node) -> Bool {
    node.roles.contains { HighOffice.of($0) == office }
  }

  private static func nameReason(_ a: Node, _ b: Node) -> String? {
    let words = OrganizationName.words(a.name)
    let others = OrganizationName.words(b.name)
    guard !words.isEmpty, !others.isEmpty else { return nil }
    let isEither = a.kind == .person || b.kind == .person
    if words == others, !isEither || words.count > 1 || a.kind == b.kind { return spellings(a, b) }
    if isPersonal(a), isPersonal(b), let x = PersonName(a.name), let y = PersonName(b.name),
      x.isFull, y.isFull, isOnePerson(x, y)
    {
      return spellings(a, b)
    }
    guard !isEither else { return nil }
    if a.kind == .place, b.kind == .place, words.count == others.count,
      zip(words, others).allSatisfy({ Spelling.same($0, $1) })
    {
      return spellings(a, b)
    }
    return acronymReason(a, b) ?? acronymReason(b, a)
  }

  /// Whether `a` is called by an acronym of `b`, as an article says or as first letters have it.
  private static func acronymReason(_ a: Node, _ b: Node) -> String? {
    guard Spelling.isAcronym(a.name), !Spelling.isAcronym(b.name),
      acronyms(of: b).contains(Spelling.words(a.name).joined())
    else { return nil }
    return "“\(a.name)” is the acronym of “\(b.name)”"
  }

  private static func isOnePerson(_ a: PersonName, _ b: PersonName) -> Bool {
    // "K. Reed" may be any of many.
    a.hasInitialsOnly == b.hasInitialsOnly && a.agrees(with: b)
  }

  private static func isOnePrincipal(_ a: String, _ b: String) -> Bool {
    if Spelling.words(a) == Spelling.words(b) { return true }
    if let x = LocalBody(a), let y = LocalBody(b) {
      return x.body == y.body && x.placeKey == y.placeKey
    }
    guard let x = PersonName(a), let y = PersonName(b), x.isFull, y.isFull else { return false }
    return isOnePerson(x, y)
  }

  private static func spellings(_ a: Node, _ b: Node) -> String {
    a.name == b.name
      ? "both are called “\(a.name)”"
      : "“\(a.name)” and “\(b.name)” are spellings of one name"
  }

  package static func ruling(of node: Node) -> String? { node.ruled }

  /// Who holds a high office stands first: those called by it must meet the head of the person's group.
  package static func specificity(of node: Node) -> Int {
    let words = Spelling.words(node.name).count
    let holds = node.kind == .person && node.roles.contains { HighOffice.of($0) != nil }
    return (holds && words > 1 ? 1000 : 0) + min(words, 9) * 100 + min(node.names.count, 9) * 10
      + min(node.roles.count, 9)
  }

  package static func isLeaf(_ node: Node) -> Bool { false }

  /// Whether a name that no article calls a person's has the shape of one: other articles may know better.
  private static func isPersonal(_ node: Node) -> Bool {
    if node.kind == .person { return true }
    let words = Spelling.words(node.name)
    guard (2...4).contains(words.count), node.scope == nil,
      !words.contains(where: NameLists.organizations.contains)
    else { return false }
    return node.kind == .unknown
      || node.kind != .document && node.kind != .group && GivenNames.isKnown(words[0])
  }
}
