package import CorpusProtocol

/// Events that figures count over: stratum 5.
///
/// What an article reports is one event, and articles of one coverage report the same: so those nodes are one by their
/// coverage alone. What is told in passing is an event of its own, one with others by place and day.
package enum EventStratum: Stratum {
  /// An event as one claim and its article tell it, its time resolved.
  package struct Node: Codable, Hashable, Sendable {
    package var what: String?
    package var agent: String?
    package var places: [String]
    /// The word between the event and its place, where it is another than "in".
    package var preposition: String?
    package var time: String?
    package var inherited: Bool
    /// When the article told it, where nothing else dates the event: tellings far apart are of two events.
    package var told: String?
    /// What tells it, where place and day do not: the coverage of an article that reports it, and the text that tells it in passing.
    package var teller: String?
    /// Which of the teller's occasions it is, where it is told in passing.
    package var occasion: String?
    /// The class that a correction puts it in.
    package var ruled: String?

    /// Makes the node of a scope.
    ///
    /// - Parameters:
    ///   - time: the scope's time, resolved.
    ///   - published: when the article was published.
    ///   - coverage: what tells the articles that report this event from all others.
    ///   - text: what tells the article's text from all others.
    ///   - ruled: the class that a correction puts it in.
    package init(
      _ scope: Scope, time: String?, published: String?, coverage: String, text: String,
      ruled: String? = nil
    ) {
      self.ruled = ruled
      what = scope.what
      agent = scope.agent
      places = Array(Set(scope.places)).sorted()
      preposition = scope.preposition == "in" ? nil : scope.preposition
      self.time = time
      inherited = scope.inherited
      if inherited {
        teller = coverage
      } else if scope.occasion != nil || places.isEmpty || time == nil && agent == nil {
        teller = text
        occasion = scope.occasion ?? "untold"
      } else if time == nil {
        told = published
      }
    }
  }

  package static let prefix = "v"

  package static func keys(of node: Node) -> [Keys] {
    if let teller = node.teller {
      return [Keys(["told by \(teller) \(node.occasion ?? "")"] + scenes(of: node))]
    }
    let places = node.places.map {
      Spelling.words($0).map(Spelling.skeleton).joined(separator: " ")
    }
    let agent = node.agent.map { Spelling.words($0).joined(separator: " ") }
    let months = node.time.map { TimeSpan.months(of: $0) } ?? []
    return [
      Keys(
        places.flatMap { place in
          months.map { "\(place) \($0)" } + (agent.map { ["\(place) by \($0)"] } ?? [])
        })
    ]
  }

  /// Where and when the event of a whole article happened, if hardly anything else of its kind did there on that day: in a town whose
  /// name is rare. A city has two shootings a day.
  private static func scenes(of node: Node) -> [String] {
    guard node.inherited, let time = node.time, TimeSpan.days(time)?.count == 1 else { return [] }
    return node.places.compactMap { place in
      let words = Spelling.words(place)
      let isRare = words.contains {
        WordRarity.level(ofStem: ContentWords.stem($0)) >= WordRarity.rarest
      }
      return isRare ? "at \(words.map(Spelling.skeleton).joined(separator: " ")) \(time)" : nil
    }
  }

  /// Why two events of whole articles are one though no coverage holds both.
  private static func scene(_ a: Node, _ b: Node) -> String? {
    guard a.inherited, b.inherited, a.what != nil || b.what != nil, areAlike(a.what, b.what),
      !Set(scenes(of: a)).isDisjoint(with: scenes(of: b)),
      let place = sharedPlace(a, b), let time = a.time
    else { return nil }
    return "both happened \(place) on \(time)"
  }

  package static func edge(_ a: Node, _ b: Node) -> String? {
    if a.teller != b.teller, let reason = scene(a, b) { return reason }
    if let teller = a.teller ?? b.teller {
      guard a.teller == b.teller, a.occasion == b.occasion, !teller.isEmpty else { return nil }
      return a.inherited ? "the articles report one event" : "one text tells of them together"
    }
    if let x = a.agent, let y = b.agent, Spelling.words(x) != Spelling.words(y) { return nil }
    guard areAlike(a.what, b.what), let place = sharedPlace(a, b) else { return nil }
    switch (a.time, b.time) {
    case (let x?, let y?):
      guard TimeSpan.areOne(x, y) else { return nil }
      return "both happened \(place) and \(x == y ? "on \(x)" : "at one time (\(x), \(y))")"
    case (nil, nil):
      guard let agent = a.agent, b.agent != nil, TimeSpan.near(a.told, b.told) else { return nil }
      return "both are told of \(agent) \(place), without a date"
    default: return nil
    }
  }

  package static func differences(_ a: Node, _ b: Node) -> [String] {
    guard joins(a, b) == nil else { return [] }
    var sentences: [String] = []
    if a.inherited, b.inherited { return ["The articles report two events."] }
    if a.inherited != b.inherited {
      sentences.append("One is what its article is about, the other what a sentence tells.")
    } else if a.teller != nil || b.teller != nil {
      sentences.append("One of them is told in passing, and no place and day tell which it is.")
    }
    if let x = a.agent, let y = b.agent, Spelling.words(x) != Spelling.words(y) {
      sentences.append("Two did it: \(x) and \(y).")
    }
    if let x = a.what, let y = b.what, !areAlike(x, y) {
      sentences.append("They are of two kinds: \(x) and \(y).")
    }
    if sharedPlace(a, b) == nil {
      let places = [a, b].map { $0.places.isEmpty ? "no place" : $0.places.joined(separator: ", ") }
      sentences.append("They share no place: \(places[0]); \(places[1]).")
    }
    switch (a.time, b.time) {
    case (let x?, let y?):
      if !TimeSpan.overlap(x, y) {
        sentences.append("They are of two times: \(x) and \(y).")
      } else if !TimeSpan.areOne(x, y) {
        sentences.append("One counts over a long time, the other is a single event.")
      }
    case (nil, nil):
      if !TimeSpan.near(a.told, b.told) {
        sentences.append("No text dates them, and the articles are more than a month apart.")
      }
    default: sentences.append("No text dates one of them.")
    }
    return sentences.isEmpty ? ["Too little is told of one of them."] : sentences
  }

  /// Whether two names of events can mean one: by their last word, which tells the kind; where one is not told, they can.
  private static func areAlike(_ a: String?, _ b: String?) -> Bool {
    guard let x = a?.split(separator: " ").last, let y = b?.split(separator: " ").last else {
      return true
    }
    return x == y || x == "attack" || y == "attack"
  }

  package static func ruling(of node: Node) -> String? { node.ruled }

  package static func specificity(of node: Node) -> Int {
    (node.inherited ? 0 : 1000) + (node.time?.utf8.count ?? 0) * 10
      + (node.places.isEmpty ? 0 : 4) + (node.agent == nil ? 0 : 2) + (node.what == nil ? 0 : 1)
  }

  package static func isLeaf(_ node: Node) -> Bool { false }

  private static func sharedPlace(_ a: Node, _ b: Node) -> String? {
    for x in a.places {
      for y in b.places {
        let p = Spelling.words(x)
        let q = Spelling.words(y)
        guard !p.isEmpty, p.count == q.count, zip(p, q).allSatisfy({ Spelling.same($0, $1) })
        else { continue }
        return x == y ? "at \(x)" : "at \(x) (also spelled \(y))"
      }
    }
    return nil
  }
}
