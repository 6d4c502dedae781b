package import CorpusProtocol

/// Events that figures count over: stratum 5.
package enum EventStratum: Stratum {
  /// An event as one claim and its article tell it, its time resolved.
  package struct Node: Codable, Hashable, Sendable {
    package var what: String?
    package var agent: String?
    package var places: [String]
    package var time: String?
    package var inherited: Bool
    /// When the article told it, where nothing else dates the event: tellings far apart are of two events.
    package var told: String?
    /// What tells it, where the claim does not say itself where and when: the coverage of the telling article, else its text.
    package var teller: String?
    /// The class that a correction puts it in.
    package var ruled: String?

    /// Makes the node of a scope.
    ///
    /// - Parameters:
    ///   - time: the scope's time, resolved.
    ///   - published: when the article was published.
    ///   - teller: what tells the articles that report this event from all others.
    ///   - ruled: the class that a correction puts it in.
    package init(
      _ scope: Scope, time: String?, published: String?, teller: String, ruled: String? = nil
    ) {
      self.ruled = ruled
      what = scope.what
      agent = scope.agent
      places = Array(Set(scope.places)).sorted()
      self.time = time
      inherited = scope.inherited
      if time == nil { told = published }
      if inherited || EventStratum.isLeaf(self) { self.teller = teller }
    }
  }

  package static let prefix = "v"

  package static func keys(of node: Node) -> [Keys] {
    let places = node.places.map {
      Spelling.words($0).map(Spelling.skeleton).joined(separator: " ")
    }
    let agent = node.agent.map { Spelling.words($0).joined(separator: " ") }
    let months = node.time.map { TimeSpan.months(of: $0) } ?? []
    let scenes = places.flatMap { place in
      months.map { "\(place) \($0)" } + (agent.map { ["\(place) by \($0)"] } ?? [])
    }
    return [Keys(scenes + (node.teller.map { ["told by \($0)"] } ?? []))]
  }

  package static func edge(_ a: Node, _ b: Node) -> String? {
    if let x = a.agent, let y = b.agent, Spelling.words(x) != Spelling.words(y) { return nil }
    let place = sharedPlace(a, b)
    return place.flatMap { meeting(a, b, $0) } ?? covered(a, b, place)
  }

  /// Why two events at one place are one.
  private static func meeting(_ a: Node, _ b: Node, _ place: String) -> String? {
    switch (a.time, b.time) {
    case (let x?, let y?):
      guard a.inherited == b.inherited, TimeSpan.overlap(x, y),
        TimeSpan.isPeriod(x) == TimeSpan.isPeriod(y),
        a.agent != nil && b.agent != nil || !toldApart(a, b)
      else { return nil }
      return "both happened \(place) and \(x == y ? "on \(x)" : "at one time (\(x), \(y))")"
    case (nil, nil):
      guard let agent = a.agent, b.agent != nil, a.inherited == b.inherited,
        TimeSpan.near(a.told, b.told)
      else { return nil }
      return "both are told of \(agent) \(place), without a date"
    default:
      guard a.agent != nil, b.agent != nil, a.inherited, b.inherited else { return nil }
      return "both are told of \(a.agent ?? "one agent") \(place), one without a date"
    }
  }

  package static func differences(_ a: Node, _ b: Node) -> [String] {
    guard joins(a, b) == nil else { return [] }
    var sentences: [String] = []
    if let x = a.agent, let y = b.agent, Spelling.words(x) != Spelling.words(y) {
      sentences.append("Two did it: \(x) and \(y).")
    }
    if sharedPlace(a, b) == nil {
      let places = [a, b].map { $0.places.isEmpty ? "no place" : $0.places.joined(separator: ", ") }
      sentences.append("They share no place: \(places[0]); \(places[1]).")
    }
    switch (a.time, b.time) {
    case (let x?, let y?):
      if !TimeSpan.overlap(x, y) {
        sentences.append("They are of two times: \(x) and \(y).")
      } else if TimeSpan.isPeriod(x) != TimeSpan.isPeriod(y) {
        sentences.append("One counts over a long time, the other is a single event.")
      }
    case (nil, nil):
      if !TimeSpan.near(a.told, b.told) {
        sentences.append("No text dates them, and the articles are more than a month apart.")
      }
    default: sentences.append("No text dates one of them.")
    }
    if a.inherited != b.inherited {
      sentences.append("One is what its article is about, the other what a sentence tells.")
    }
    if toldApart(a, b) {
      sentences.append(
        "The articles report two events, and there can be two of a kind in one place on one day.")
    }
    return sentences.isEmpty ? ["Too little is told of one of them."] : sentences
  }

  /// Whether articles of different coverage tell of them: a town can have two shootings a day.
  private static func toldApart(_ a: Node, _ b: Node) -> Bool {
    a.teller != nil && b.teller != nil && a.teller != b.teller
  }

  /// Why two events that the reports of one event tell of are that event: what an article is about it names once, and each in its own way.
  private static func covered(_ a: Node, _ b: Node, _ place: String?) -> String? {
    guard let teller = a.teller, teller == b.teller, a.inherited == b.inherited else { return nil }
    if let x = a.time, let y = b.time {
      guard TimeSpan.overlap(x, y, slack: 1), TimeSpan.isPeriod(x) == TimeSpan.isPeriod(y) else {
        return nil
      }
    }
    guard a.inherited || place != nil || a.places.isEmpty || b.places.isEmpty else { return nil }
    return "the articles report one event"
  }

  package static func ruling(of node: Node) -> String? { node.ruled }

  package static func specificity(of node: Node) -> Int {
    (node.inherited ? 0 : 1000) + (node.time?.utf8.count ?? 0) * 10
      + (node.places.isEmpty ? 0 : 4) + (node.agent == nil ? 0 : 2) + (node.what == nil ? 0 : 1)
  }

  package static func isLeaf(_ node: Node) -> Bool {
    !(node.inherited && node.teller != nil)
      && (node.places.isEmpty || (node.time == nil && node.agent == nil))
  }

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
