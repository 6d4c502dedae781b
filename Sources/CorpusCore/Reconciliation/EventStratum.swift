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
    /// The telling article, where the event has neither place nor date that another article could share.
    package var teller: String?

    /// Makes the node of a scope.
    ///
    /// - Parameters:
    ///   - time: the scope's time, resolved.
    ///   - published: when the article was published.
    ///   - teller: what tells the article from all others.
    package init(_ scope: Scope, time: String?, published: String?, teller: String) {
      what = scope.what
      agent = scope.agent
      places = Array(Set(scope.places)).sorted()
      self.time = time
      inherited = scope.inherited
      if time == nil { told = published }
      if EventStratum.isLeaf(self) { self.teller = teller }
    }
  }

  package static let prefix = "v"

  package static func keys(of node: Node) -> [String] {
    let places = node.places.map {
      Spelling.words($0).map(Spelling.skeleton).joined(separator: " ")
    }
    let agent = node.agent.map { Spelling.words($0).joined(separator: " ") }
    let months = node.time.map { TimeSpan.months(of: $0) } ?? []
    return places.flatMap { place in
      months.map { "\(place) \($0)" } + (agent.map { ["\(place) by \($0)"] } ?? [])
    }
  }

  package static func edge(_ a: Node, _ b: Node) -> String? {
    guard let place = sharedPlace(a, b) else { return nil }
    if let x = a.agent, let y = b.agent, Spelling.words(x) != Spelling.words(y) { return nil }
    switch (a.time, b.time) {
    case (let x?, let y?):
      guard a.inherited == b.inherited, TimeSpan.overlap(x, y) else { return nil }
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

  package static func specificity(of node: Node) -> Int {
    (node.inherited ? 0 : 1000) + (node.time?.utf8.count ?? 0) * 10
      + (node.places.isEmpty ? 0 : 4) + (node.agent == nil ? 0 : 2) + (node.what == nil ? 0 : 1)
  }

  package static func isLeaf(_ node: Node) -> Bool {
    node.places.isEmpty || (node.time == nil && node.agent == nil)
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

/// Comparison of resolved times (ISO 8601-2) as the days they cover.
package enum TimeSpan {
  /// The months a time covers, as `2011-08`, at most the first twelve; none for values without a year.
  package static func months(of value: String) -> [String] {
    guard let (first, last) = bounds(value) else { return [] }
    var months: [String] = []
    var month = first / 100
    while month <= last / 100, months.count < 12 {
      months.append("\(month / 100)-\(month % 100)")
      month += month % 100 >= 12 ? 89 : 1
    }
    return months
  }

  /// Whether two times can be the same moment: one lies in the other or they overlap.
  package static func overlap(_ a: String, _ b: String) -> Bool {
    guard let x = bounds(a), let y = bounds(b) else { return a == b }
    return x.0 <= y.1 && y.0 <= x.1
  }

  /// Whether two days, as far as they are known, lie at most about a month apart.
  package static func near(_ a: String?, _ b: String?) -> Bool {
    guard let x = a.flatMap(bounds), let y = b.flatMap(bounds) else { return true }
    func months(_ day: Int) -> Int { day / 10000 * 12 + day / 100 % 100 }
    return abs(months(x.0) - months(y.0)) <= 1
  }

  /// First and last day as yyyymmdd numbers; day 31 stands for the end of any month.
  package static func bounds(_ value: String) -> (Int, Int)? {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap(single), let last = ends.last.flatMap(single) else {
      return nil
    }
    return (first.0, last.1)
  }

  private static func single(_ text: Substring) -> (Int, Int)? {
    let day = text.split(separator: "T").first ?? text
    let parts = day.split(separator: "-").map { Int($0) }
    guard let first = parts.first, let year = first, (1...9999).contains(year) else { return nil }
    guard parts.count > 1 else { return (year * 10000 + 101, year * 10000 + 1231) }
    guard let month = parts[1] else { return nil }
    guard (1...12).contains(month) else {
      return (year * 10000 + 101, year * 10000 + 1231)
    }
    let base = year * 10000 + month * 100
    guard parts.count > 2 else { return (base + 1, base + 31) }
    guard let day = parts[2], (1...31).contains(day) else { return nil }
    return (base + day, base + day)
  }
}
