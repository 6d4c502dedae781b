// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
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

  package static func judge(_ a: Node, _ b: Node) -> Judgement {
    if a.teller != b.teller, let reason = scene(a, b) { return .one { reason } }
    guard let teller = a.teller ?? b.teller else { return judgePassing(a, b) }
    if a.inherited, b.inherited, a.what == nil || b.what == nil, !a.places.isEmpty,
      !b.places.isEmpty, sharedPlace(a, b) == nil, (a.what ?? b.what) != nil
    {
      return .apart { ["Nobody tells what happened in the one, and they share no place."] }
    }
    if a.teller == b.teller, a.occasion == b.occasion, !teller.isEmpty {
      return .one {
        a.inherited ? "the articles report one event" : "one text tells of them together"
      }
    }
    if a.inherited, b.inherited { return .apart { ["The articles report two events."] } }
    let first =
      a.inherited != b.inherited
      ? "One is what its article is about, the other what a sentence tells."
      : "One of them is told in passing, and no place and day tell which it is."
    return .apart { [first] + obstacles(a, b).map(\.sentence) }
  }

  /// Judges two events that sentences tell of in passing, by who did what, where and when.
  private static func judgePassing(_ a: Node, _ b: Node) -> Judgement {
    guard obstacles(a, b).isEmpty, let place = sharedPlace(a, b) else {
      return .apart { obstacles(a, b).map(\.sentence) }
    }
    return .one {
      guard let x = a.time, let y = b.time else {
        return "both are told of \(a.agent ?? "nobody") \(place), without a date"
      }
      return "both happened \(place) and \(x == y ? "on \(x)" : "at one time (\(x), \(y))")"
    }
  }

  /// What can keep two events apart.
  private enum Obstacle {
    case agents(String, String)
    case kinds(String, String)
    case places(Node, Node)
    case times(String, String)
    case lengths
    case oneUndated
    case undated

    var sentence: String {
      switch self {
      case .agents(let x, let y): return "Two did it: \(x) and \(y)."
      case .kinds(let x, let y): return "They are of two kinds: \(x) and \(y)."
      case .places(let a, let b):
        let places = [a, b].map {
          $0.places.isEmpty ? "no place" : $0.places.joined(separator: ", ")
        }
        return "They share no place: \(places[0]); \(places[1])."
      case .times(let x, let y): return "They are of two times: \(x) and \(y)."
      case .lengths: return "One counts over a long time, the other is a single event."
      case .oneUndated: return "No text dates one of them."
      case .undated:
        return "No text dates them, and nobody did both within a month, as far as is told."
      }
    }
  }

  private static func obstacles(_ a: Node, _ b: Node) -> [Obstacle] {
    var found: [Obstacle] = []
    if let x = a.agent, let y = b.agent, Spelling.words(x) != Spelling.words(y) {
      found.append(.agents(x, y))
    }
    if let x = a.what, let y = b.what, !areAlike(x, y) { found.append(.kinds(x, y)) }
    if sharedPlace(a, b) == nil { found.append(.places(a, b)) }
    switch (a.time, b.time) {
    case (let x?, let y?):
      if !TimeSpan.areOne(x, y) {
        found.append(TimeSpan.overlap(x, y) ? .lengths : .times(x, y))
      }
    case (nil, nil):
      if a.agent == nil || b.agent == nil || !TimeSpan.near(a.told, b.told) {
        found.append(.undated)
      }
    default: found.append(.oneUndated)
    }
    return found
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
