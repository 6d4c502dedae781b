// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What an editor calls what happened, by the nouns and verbs that tell it: "ferry sinking", "shooting", "mill fire".
enum EventKinds {
  /// A kind of event as one word of a text tells it.
  struct Found: Hashable {
    /// "sinking", "shooting", "fire".
    var kind: String
    /// What burned, sank or crashed, where the words say it: "ferry", "mill".
    var of: String?
    /// Lexemes of the words.
    var lexemes: Range<Int>

    var name: String { of.map { "\($0) \(kind)" } ?? kind }
  }

  /// The kind of event that the word at `index` tells, if it does.
  static func kind(_ passage: Passage, _ index: Int) -> Found? {
    let word = passage.key(index)
    if let kind = nouns[word] {
      guard !isOther(word, passage, index) else { return nil }
      let before = passage.key(index - 1)
      let isNamed =
        makers.contains(before) && !(word == "shooting" && !["mass", "drive-by"].contains(before))
      return Found(
        kind: kind, of: isNamed ? before : nil, lexemes: (isNamed ? index - 1 : index)..<index + 1)
    }
    if let kind = verbs[word] { return Found(kind: kind, of: nil, lexemes: index..<index + 1) }
    if word == "opened", passage.key(index + 1) == "fire" {
      return Found(kind: "shooting", of: nil, lexemes: index..<index + 2)
    }
    return fall(passage, index)
  }

  /// What ships, trains, planes and houses do when they come to grief: "a ferry sank", "the sunken ferry", "the plane
  /// went down".
  private static func fall(_ passage: Passage, _ index: Int) -> Found? {
    let word = passage.key(index)
    let end = word == "went" && passage.key(index + 1) == "down" ? index + 2 : index + 1
    guard let kind = falls[word] ?? (end == index + 2 ? "crash" : nil) else { return nil }
    // "the ferry which had sunk", "a bus carrying 40 pupils crashed"
    let before = stride(from: index - 1, through: max(0, index - 8), by: -1)
    let near = word == "sunken" || word == "capsized" ? [index + 1] + Array(before) : Array(before)
    guard let thing = near.first(where: { bearers.keys.contains(passage.key($0)) }) else {
      return nil
    }
    let name = passage.key(thing)
    let range = min(thing, index)..<max(thing + 1, end)
    switch bearers[name] {
    case .ship: return Found(kind: "sinking", of: name, lexemes: range)
    case .house where kind == "collapse" || kind == "fire":
      return Found(kind: kind, of: name, lexemes: range)
    case .vehicle where kind != "sinking":
      return Found(kind: kind, of: name, lexemes: range)
    default: return nil
    }
  }

  /// Whether a noun means something else here: who opens fire burns nothing, and a fire chief is an officer.
  private static func isOther(_ word: String, _ passage: Passage, _ index: Int) -> Bool {
    let before = passage.key(index - 1)
    let after = passage.key(index + 1)
    // "the flood control director": the care for what may happen.
    if FigureWords.careForEvents.contains(after) { return true }
    // "The mill has stood empty since the storm": that is when, and the mill is what it is about.
    if before == "the",
      FigureWords.beforeAnEventThatDates.contains(passage.key(index - 2))
        || word == "war" && passage.key(index - 2) == "after"
    {
      return true
    }
    switch word {
    case "fire", "fires":
      return
        FigureWords.afterFireThatBurnsNothing.contains(after)
        || FigureWords.beforeFireThatBurnsNothing.contains(before)
        || before == "-" || after == "-"
        // "fire at the crowd", but "a fire at the mill"
        || ["at", "on", "upon"].contains(after) && !["a", "the", "in"].contains(before)
    case "shooting":
      return FigureWords.afterShootingForSport.contains(after)
    case "flood", "storm", "shelling": return ["of", "·"].contains(after)
    case "strike", "strikes":
      return !FigureWords.beforeStrikeFromTheAir.contains(before)
    case "crash": return after == "course" || ["market", "stock", "bank"].contains(before)
    case "raid", "raids": return ["drug", "tax"].contains(before)
    case "attack", "attacks", "attacked": return before == "heart" || before == "panic"
    case "collapse": return FigureWords.beforeACollapseOfNoBuilding.contains(before)
    // Candidates and parties battle every day: with guns, or at a place, it is one.
    case "battle": return before != "gun" && !["of", "near", "at"].contains(after)
    case let word where FigureWords.eventsAgainstSomebody.contains(word):
      return after == "against" || before == "court"
    default: return false
    }
  }

  /// Whether a word names an event, as "shooting" does and "shot" does not.
  static func isNoun(_ word: String) -> Bool { nouns[word] != nil }

  /// Whether a plural of the noun in a title tells of several events: air strikes and attacks are often one.
  static func isSeveral(_ word: String) -> Bool {
    FigureWords.eventsInThePlural.contains(word)
  }

  private static let nouns: [String: String] = English.table("nouns")

  private static let verbs: [String: String] = English.table("verbs")

  private static let falls: [String: String] = English.table("falls")

  private enum Bearer { case ship, vehicle, house }

  private static let bearers: [String: Bearer] = {
    var out: [String: Bearer] = [:]
    for (bearer, words) in [
      (
        Bearer.ship,
        "ferry boat ship trawler barge tanker submarine vessel dinghy yacht freighter launch canoe"
      ),
      (
        .vehicle,
        "bus train plane car helicopter truck van tram minibus coach lorry aircraft jet airliner motorcycle"
      ),
      (
        .house,
        "mill house mine hotel factory school church nightclub warehouse bridge building stadium apartment market"
      ),
    ] {
      for word in words.split(separator: " ") { out[String(word)] = bearer }
    }
    return out
  }()

  /// Nouns that stand before the event's own in its name.
  private static let makers: Set<String> = Set(bearers.keys).union(
    FigureWords.beforeAnEventInItsName)
}
