// SPDX-License-Identifier: Apache-2.0

/// The words of one example: people, bodies and clauses that are made up, chosen by its number.
struct Vocabulary {
  private let index: Int

  init(_ index: Int) { self.index = index }

  /// `pattern` with its slots filled.
  func fill(_ pattern: String) -> String {
    var out = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open] + word(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    out += rest
    return out
  }

  private func word(_ slot: Substring) -> String {
    let parts = slot.split(separator: ".")
    guard let name = parts.first else { return "" }
    let form = parts.count > 1 ? String(parts[1]) : ""
    if let offset = Self.people[String(name)] {
      let person = Self.persons[(index + offset) % Self.persons.count]
      switch form {
      case "last": return person.last
      case "he": return person.isFemale ? "she" : "he"
      case "He": return person.isFemale ? "She" : "He"
      case "caps": return person.name.uppercased()
      case "last caps": return person.last.uppercased()
      default: return person.name
      }
    }
    guard let list = Self.lists[String(name)] else { return "?\(slot)?" }
    let chosen = list.words[(index * list.step + list.offset) % list.words.count]
    switch form {
    case "up": return chosen.prefix(1).uppercased() + chosen.dropFirst()
    case "bare": return chosen.hasPrefix("the ") ? String(chosen.dropFirst(4)) : chosen
    default: return chosen
    }
  }

  private struct Person {
    let name: String
    let isFemale: Bool
    var last: String { String(name.split(separator: " ").last ?? "") }
    init(_ name: String, _ isFemale: Bool) {
      self.name = name
      self.isFemale = isFemale
    }
  }

  private struct List {
    let words: [String]
    let step: Int
    let offset: Int
    init(_ words: [String], step: Int = 1, offset: Int = 0) {
      self.words = words
      self.step = step
      self.offset = offset
    }
  }

  /// Slots of people, and how far each stands from the others in `persons`.
  private static let people = ["P": 0, "Q": 5, "X": 8]

  private static let persons: [Person] = [
    Person("Ilse Brandt", true), Person("Tomas Reik", false), Person("Ines Calloway", true),
    Person("Omar Kale", false), Person("Laura Marrin", true), Person("Anton Hale", false),
    Person("Nadia Orlan", true), Person("Robert Corven", false), Person("Vera Lund", true),
    Person("Daniel Kole", false), Person("Ruth Adair", true), Person("Peter Addis", false),
    Person("Clara Voss", true),
  ]

  /// Words that make a clause negative.
  static let negations: Set<Substring> = ["not", "never", "nobody", "Nobody"]

  private static let clauses = [
    "the wall would hold", "the talks had failed", "the plant was closed",
    "two pumps were broken", "the harbour had to be dredged", "nobody had warned the crews",
    "water had reached the second floor", "the bridge was not safe",
    "the report had been delayed", "taxes would rise next year", "children were at risk",
    "the road had never been repaired", "prices rose by 3 percent", "a new school was needed",
    "five houses had burned down", "the town needed more buses",
  ]

  private static let sentences = [
    "We are ready for the flood", "The wall will hold until spring",
    "It was a hard winter for the town", "Nobody told us about the leak",
    "The road is not safe at night", "I have seen the new figures",
    "They should have closed the bridge", "Our children deserve a better school",
    "The money has gone to the harbour",
  ]

  private static let lists: [String: List] = [
    "T": List(["Mayor", "Governor", "Senator", "Prime Minister", "Sheriff", "President", "Judge"]),
    "role": List([
      "the finance minister", "the party leader", "the chief executive", "the union's president",
      "the head coach",
    ]),
    "S": List(["spokesman", "spokeswoman", "spokesperson"]),
    "aide": List(["aide", "adviser", "assistant"]),
    "kin": List(["widow", "brother", "sister", "neighbour", "lawyer", "friend", "daughter"]),
    "foe": List(["critic", "rival", "supporter", "follower"]),
    "G": List([
      "police", "officials", "investigators", "residents", "prosecutors", "doctors", "firefighters",
    ]),
    "B": List([
      "the ministry", "the union", "the council", "the company", "the hospital",
      "the harbour board",
    ]),
    "K": List(["the army", "the opposition", "the school", "the bank"]),
    "O": List(["Halden Foods", "Norland Trust", "the Tarn Relief Fund", "Orvane Motors"]),
    "A": List(["the Tarn Courier", "the Arden Herald", "the Lunia Gazette"]),
    "M": List(["Arden", "Tarn", "Velna", "Orlo"]),
    "day": List(["on Monday", "on Tuesday", "last week", "late on Friday", "on Sunday"]),
    "crime": List(["killing", "murdering", "robbing", "stalking", "kidnapping"]),
    "said": List([
      "said", "warned", "argued", "insisted", "explained", "claimed", "announced", "stressed",
    ]),
    "says": List(["says", "warns", "argues", "insists"]),
    "ing": List(["adding", "arguing", "warning", "insisting", "explaining"]),
    "paper": List(["statement", "letter", "memo", "news release"]),
    "to": List(["reporters", "the council", "a rally", "the crowd"]),
    "noun": List(["warning", "claim", "assertion", "prediction", "admission"]),
    "scold": List(["lamented", "praised", "condemned", "criticized", "denounced", "rejected"]),
    "N": List([
      "the closure of the plant", "the plan for a new dam", "the delay of the report",
      "the decision to close the pier", "the mayor's silence",
    ]),
    "V": List([
      "was ready to reopen", "cost too little", "needed a new roof", "had served the town well",
    ]),
    "C": List(clauses), "D": List(clauses, step: 3, offset: 5),
    "R": List(sentences), "U": List(sentences, step: 2, offset: 4),
    "short": List(["a disgrace", "pure theatre", "a hard blow", "good news"]),
    "verb": List(["visited the town", "spoke to the crowd", "met the families", "left the hall"]),
  ]
}
