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
    /// When the article told of it (ISO 8601, else `undated`), where it has no name but an office: that is held by others at other times.
    package var told: String?

    package init(_ entity: NamedEntity, ruled: String? = nil, told: String? = nil) {
      self.ruled = ruled
      self.told = told
      name = entity.name
      kind = entity.kind
      names = entity.names
      roles = entity.roles
    }

    /// Whether it has a name of its own: "police", "a neighbour", "they" are others in every article.
    package var hasProperName: Bool {
      kind != .group && name.first?.isUppercase == true
        && !["I", "We", "They", "He", "She", "You", "Who"].contains(name)
    }
  }

  package static let prefix = "e"

  package static func keys(of node: Node) -> [Keys] { [Keys(names(of: node))] }

  private static func names(of node: Node) -> [String] {
    var keys: Set<String> = []
    if mayBePerson(node) {
      let words = Spelling.words(node.name)
      if let surname = words.last { keys.insert("person " + Spelling.skeleton(surname)) }
    }
    if node.kind == .person { return keys.sorted() }
    for name in allNames(node) {
      let words = Spelling.words(name)
      guard !words.isEmpty else { continue }
      keys.insert("name " + words.map(Spelling.skeleton).joined(separator: " "))
      if Spelling.isAcronym(name) {
        keys.insert("acronym " + words.joined())
      } else if words.count > 2 {
        // Two initials are no acronym (`nameEdge`), and many have the same.
        keys.insert("acronym " + Spelling.initials(name))
      }
    }
    return keys.sorted()
  }

  package static func edge(_ a: Node, _ b: Node) -> String? {
    switch (a.told, b.told) {
    case (nil, nil): break
    case (let x?, let y?): if !TimeSpan.overlap(x, y, slack: daysInOffice) { return nil }
    default: return nil
    }
    if a.kind == .person || b.kind == .person {
      return mayBePerson(a) && mayBePerson(b) ? personEdge(a, b) : nil
    }
    if a.kind == .group || b.kind == .group || a.kind == .document || b.kind == .document {
      return a.kind == b.kind && Spelling.words(a.name) == Spelling.words(b.name)
        ? "both are called “\(a.name)”" : nil
    }
    // Most that meet have one name; to take names apart for that costs more than all else.
    if a.name == b.name, !Spelling.words(a.name).isEmpty { return "both are called “\(a.name)”" }
    return nameEdge(a, b) ?? nameEdge(b, a)
  }

  package static func differences(_ a: Node, _ b: Node) -> [String] {
    guard joins(a, b) == nil else { return [] }
    let names = "“\(a.name)” and “\(b.name)”"
    if ruling(of: a) != nil, ruling(of: b) != nil { return ["A correction keeps \(names) apart."] }
    switch (a.told, b.told) {
    case (nil, nil): break
    case (let x?, let y?):
      if !TimeSpan.overlap(x, y, slack: daysInOffice) {
        return [
          "\(names) hold an office without a name, told of on \(x) and \(y): more than a month apart."
        ]
      }
    default: return ["One has a name, the other is an office without one."]
    }
    if mayBePerson(a), mayBePerson(b) { return [personDifference(a, b, names)] }
    if a.kind != b.kind,
      [a.kind, b.kind].contains(where: { [.person, .group, .document].contains($0) })
    {
      return ["\(names) are of two kinds: \(a.kind.rawValue) and \(b.kind.rawValue)."]
    }
    return ["\(names) are two names, and neither is the other’s acronym."]
  }

  private static func personDifference(_ a: Node, _ b: Node, _ names: String) -> String {
    let (x, y) = (Spelling.words(a.name), Spelling.words(b.name))
    guard let surname = x.last, let other = y.last, Spelling.same(surname, other) else {
      return "\(names) have different surnames."
    }
    return x.count == 1 || y.count == 1
      ? "One is known by the surname only, which others have too, and no role is told of both."
      : "\(names) share the surname, not the given name."
  }

  /// So many days apart an office without a name is taken for one holder's, and a report for one report.
  private static let daysInOffice = 31

  package static func ruling(of node: Node) -> String? { node.ruled }

  package static func specificity(of node: Node) -> Int {
    let words = Spelling.words(node.name).count
    return min(words, 9) * 100 + min(node.names.count, 9) * 10 + min(node.roles.count, 9)
  }

  package static func isLeaf(_ node: Node) -> Bool {
    node.kind == .person && Spelling.words(node.name).count < 2
  }

  /// A name of unknown kind is a person's where another article knows the same given name and surname as one's.
  private static func mayBePerson(_ node: Node) -> Bool {
    node.kind == .person || node.kind == .unknown && Spelling.words(node.name).count > 1
  }

  private static func allNames(_ node: Node) -> [String] {
    [node.name] + node.names.filter { $0 != node.name }
  }

  /// Two people are one where their surnames are one and their given names do not contradict;
  /// a bare surname needs a role that both have.
  private static func personEdge(_ a: Node, _ b: Node) -> String? {
    let x = Spelling.words(a.name)
    let y = Spelling.words(b.name)
    guard let surname = x.last, let other = y.last, Spelling.same(surname, other) else {
      return nil
    }
    let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
    guard suffixes.intersection(x) == suffixes.intersection(y) else { return nil }
    let given = x.dropLast()
    let otherGiven = y.dropLast()
    if given.isEmpty || otherGiven.isEmpty {
      let role = sharedRole(a, b)
      return role.map { "“\(a.name)” and “\(b.name)” share the surname and the role “\($0)”" }
    }
    guard givenNamesAgree(Array(given), Array(otherGiven)) else { return nil }
    return a.name == b.name
      ? "both are called “\(a.name)”"
      : "“\(a.name)” and “\(b.name)” are spellings of one name"
  }

  private static func givenNamesAgree(_ a: [String], _ b: [String]) -> Bool {
    let short = a.count <= b.count ? a : b
    let long = a.count <= b.count ? b : a
    func agree(_ x: String, _ y: String) -> Bool {
      if x.count == 1 || y.count == 1 { return x.first == y.first }
      return Spelling.same(x, y)
    }
    // A middle name may be missing, but what stands must stand in order: "Fogh Rasmussen", "Anders Fogh Rasmussen".
    var next = 0
    for name in long where next < short.count && agree(short[next], name) { next += 1 }
    return next == short.count
  }

  private static func sharedRole(_ a: Node, _ b: Node) -> String? {
    let roles = Set(b.roles.map { Spelling.words($0) })
    return a.roles.first { !Spelling.words($0).isEmpty && roles.contains(Spelling.words($0)) }
  }

  /// Organisations and places are one by equal names, or where one is the other's acronym and an article says so.
  private static func nameEdge(_ a: Node, _ b: Node) -> String? {
    let theirs = allNames(b).map { (name: $0, words: Spelling.words($0)) }
    for name in allNames(a) {
      let words = Spelling.words(name)
      guard !words.isEmpty else { continue }
      for other in theirs {
        if words == other.words {
          return name == other.name
            ? "both are called “\(name)”" : "“\(name)” and “\(other.name)” are one name"
        }
        if Spelling.isAcronym(name), other.words.count > 2,
          Spelling.initials(other.name) == words.joined()
        {
          return "“\(name)” is the acronym of “\(other.name)”"
        }
        if a.kind == .place, b.kind == .place, words.count == other.words.count,
          zip(words, other.words).allSatisfy({ Spelling.same($0, $1) })
        {
          return "“\(name)” and “\(other.name)” are spellings of one name"
        }
      }
    }
    return nil
  }
}
