// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// An event as an editor would call it, by what most of its articles tell: "ferry sinking off Port Elmo on 2031-05-02".
package struct EventDescription {
  /// "ferry sinking"; nil where no article tells what happened.
  package let what: String?
  package let agent: String?
  package let place: String?
  package let preposition: String
  /// ISO 8601-2.
  package let time: String?

  /// Counts what the members of a group tell.
  ///
  /// - Parameter members: each node with the number of articles that tell it so.
  package init(_ members: [(node: EventStratum.Node, articles: Int)]) {
    what = Self.what(members)
    let isAct = what.map {
      Self.acts.contains($0.split(separator: " ").last.map(String.init) ?? "")
    }
    agent = isAct ?? true ? Self.most(members.map { ($0.node.agent, $0.articles) }) : nil
    place = Self.place(members)
    let chosen = place
    preposition =
      Self.most(
        members.filter { $0.node.places.first == chosen }.map {
          ($0.node.preposition ?? "in", $0.articles)
        }) ?? "in"
    time = Self.time(members)
  }

  /// The event without its time: "ferry sinking off Port Elmo".
  package var scene: String {
    var words = what ?? (agent == nil ? "events" : "action")
    if let agent { words += " by \(agent)" }
    if let place { words += " \(preposition) \(place)" }
    return words
  }

  /// The whole: "ferry sinking off Port Elmo on 2031-05-02".
  package var text: String {
    guard let time else { return scene }
    let ends = time.split(separator: "/")
    if ends.count == 2 { return "\(scene) from \(ends[0]) to \(ends[1])" }
    return "\(scene) \(time.utf8.count < 10 ? "in" : "on") \(Self.words(for: time))"
  }

  /// A time as it is read: a season, which ISO 8601-2 numbers behind the months, by its name.
  private static func words(for time: String) -> String {
    let parts = time.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), let season = seasons[number] else {
      return time
    }
    return "\(season) \(parts[0])"
  }

  private static let seasons = [21: "spring", 22: "summer", 23: "autumn", 24: "winter"]

  /// What somebody does to others: of these it is told who did it.
  private static let acts = English.words("acts")

  private static func what(_ members: [(node: EventStratum.Node, articles: Int)]) -> String? {
    var kinds: [String: Int] = [:]
    for (node, articles) in members {
      guard let what = node.what, let kind = what.split(separator: " ").last else { continue }
      kinds[String(kind), default: 0] +=
        GeneralEvents.contains(String(kind)) ? articles : 3 * articles
    }
    guard let kind = kinds.min(by: { ($1.value, $0.key) < ($0.value, $1.key) })?.key else {
      return nil
    }
    let named = members.filter { member in
      member.node.what.map { $0 != kind && $0.hasSuffix(" \(kind)") } ?? false
    }
    // A fuller name holds if a third of the articles give one.
    let all = members.filter {
      $0.node.what.map { $0 == kind || $0.hasSuffix(" \(kind)") } ?? false
    }
    let isNamed = named.reduce(0) { $0 + $1.articles } * 3 >= all.reduce(0) { $0 + $1.articles }
    return isNamed ? most(named.map { ($0.node.what, $0.articles) }) ?? kind : kind
  }

  private static func place(_ members: [(node: EventStratum.Node, articles: Int)]) -> String? {
    var votes: [String: Int] = [:]
    for (node, articles) in members {
      guard let place = node.places.first else { continue }
      votes[place, default: 0] += articles
    }
    // "west Velma" tells of Velma, too.
    let all = votes.mapValues { 2 * $0 }
    for (place, count) in votes {
      for other in votes.keys where place != other && place.hasSuffix(" \(other)") {
        votes[other, default: 0] += count
      }
    }
    return votes.min { a, b in
      (b.value, all[b.key] ?? 0, a.key) < (a.value, all[a.key] ?? 0, b.key)
    }?.key
  }

  /// The day that most articles tell; of equally common ones the first. Coarser times only where none tells a day.
  private static func time(_ members: [(node: EventStratum.Node, articles: Int)]) -> String? {
    let times = members.compactMap { member in
      member.node.time.map { time -> (String?, Int) in
        let isDay = !time.contains("/") && time.utf8.count > 10
        return (isDay ? String(time.prefix(10)) : time, member.articles)
      }
    }
    let days = times.filter { $0.0.map { $0.utf8.count == 10 } ?? false }
    return most(days.isEmpty ? times : days)
  }

  private static func most(_ votes: [(String?, Int)]) -> String? {
    var counts: [String: Int] = [:]
    for (value, count) in votes {
      if let value { counts[value, default: 0] += count }
    }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
