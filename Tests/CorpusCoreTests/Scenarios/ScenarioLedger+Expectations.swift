// SPDX-License-Identifier: Apache-2.0

/// The kinds of expectation, as `Tests/Scenarios/README.md` lists them.
extension ScenarioLedger {
  /// Whether an expectation holds.
  func holds(_ kind: String, _ value: JSONValue) throws -> Bool {
    let parts = value.list ?? []
    return switch kind {
    case "conflict", "noconflict", "conflicts", "sides":
      try holdsOfConflicts(kind, value, parts)
    case "name", "person", "persons", "source", "nobody", "entity":
      try holdsOfEntities(kind, value, parts)
    case "copies", "nocopies":
      holdsOfStories(kind, parts)
    case "one", "apart", "event", "events", "none", "nofigure", "told", "event_name":
      try holdsOfClaims(kind, value, parts)
    case "first":
      try holdsOfLists(parts)
    case "status", "wires", "supersedes", "repeats", "origins":
      try holdsOfPropositions(kind, parts)
    default: throw NoSuchClaim(description: "no kind of expectation: \(kind)")
    }
  }

  private func holdsOfStories(_ kind: String, _ parts: [JSONValue]) -> Bool {
    // An article without a story is nobody's copy.
    let stories = parts.compactMap { objects["article"]?[$0.string ?? ""]?["story"] }
    return kind == "copies"
      ? stories.count == parts.count && Set(stories).count == 1
      : Set(stories).count == stories.count
  }

  private func holdsOfLists(_ parts: [JSONValue]) throws -> Bool {
    let first = order[parts[0].string ?? ""]?.first ?? ""
    switch parts[0].string {
    case "conflict":
      let sides = objects["conflict"]?[first]?["sides"]?.list?.map { $0["proposition"] } ?? []
      return try parts.dropFirst().allSatisfy { sides.contains(try claim($0)["proposition"]) }
    case "proposition": return try proposition(parts[1])["id"]?.string == first
    case "event": return try claim(parts[1])["event"]?.string == first
    default: return objects["entity"]?[first]?["name"] == parts[1]
    }
  }

  private func holdsOfClaims(_ kind: String, _ value: JSONValue, _ parts: [JSONValue]) throws
    -> Bool
  {
    switch kind {
    case "one", "apart":
      let found = Set(try parts.map { try claim($0)["proposition"] })
      return found.count == (kind == "one" ? 1 : parts.count)
    case "event", "events":
      let found = Set(try parts.map { try claim($0)["event"] })
      return kind == "event" ? found.count == 1 && !found.contains(nil) : found.count == parts.count
    case "none": return (try? claim(value)) == nil
    case "told":
      let told = try claim(parts[0])[parts[1].string ?? ""] ?? .null
      return told == parts[2]
    case "nofigure":
      return !(objects["claim"] ?? [:]).values.contains {
        $0["article"] == parts[0] && $0["figure.measure"] == parts[1]
          && $0["figure.low"] == parts[2]
      }
    default:
      let event = objects["event"]?[try claim(parts[0])["event"]?.string ?? ""]
      let words = parts[1].string?.lowercased() ?? ""
      return event?["what"]?.string?.lowercased().contains(words) ?? false
    }
  }

  private func holdsOfPropositions(_ kind: String, _ parts: [JSONValue]) throws -> Bool {
    let one = try proposition(parts[0])
    switch kind {
    case "status": return one["status"] == parts[1]
    case "wires": return one["wireCount"] == parts[1]
    case "origins": return one["origins"] == parts[1]
    case "supersedes":
      let other = try proposition(parts[1])["id"]
      return one["supersedes"]?.list?.contains { $0 == other } ?? false
    default:
      let other = try proposition(parts[1])
      func names(_ a: JSONValue, _ b: JSONValue) -> Bool {
        a["repeats"]?.list?.contains { $0 == b["id"] } ?? false
      }
      return one["id"] != other["id"] && (names(one, other) || names(other, one))
    }
  }

  private func holdsOfConflicts(_ kind: String, _ value: JSONValue, _ parts: [JSONValue]) throws
    -> Bool
  {
    let conflicts = (objects["conflict"] ?? [:]).values.map { conflict in
      (conflict["sides"]?.list ?? []).compactMap { $0["proposition"]?.string }
    }
    switch kind {
    case "conflicts": return conflicts.count == value.int
    case "sides":
      let one = try proposition(parts[0])["id"]?.string ?? ""
      let found = conflicts.filter { $0.contains(one) }
      return found.count == 1 && found.allSatisfy { $0.count == parts[1].int }
    default:
      let wanted = try parts.map { try claim($0)["proposition"]?.string ?? "" }
      let isOne = conflicts.contains { sides in wanted.allSatisfy { sides.contains($0) } }
      return kind == "conflict" ? isOne && Set(wanted).count == wanted.count : !isOne
    }
  }

  private func holdsOfEntities(_ kind: String, _ value: JSONValue, _ parts: [JSONValue]) throws
    -> Bool
  {
    let entities = objects["entity"] ?? [:]
    switch kind {
    case "name":
      return entities[try entity(parts[0]) ?? ""]?["name"] == parts[1]
    case "person": return Set(try parts.map { try entity($0) }).count == 1
    case "persons": return Set(try parts.map { try entity($0) }).count == parts.count
    case "source":
      let entity = entities[try entity(parts[0]) ?? ""]
      return entity?[parts[1].string ?? ""] == parts[2]
    case "nobody": return !entities.values.contains { $0["name"] == value }
    default:
      let found = entities.values.filter { $0["name"] == parts[0] }
      return found.count == 1 && found.allSatisfy { $0[parts[1].string ?? ""] == parts[2] }
    }
  }
}
