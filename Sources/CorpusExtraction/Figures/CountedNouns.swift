/// What counted nouns are: people, or things that cannot die.
enum CountedNouns {
  /// Whether a noun, in its plural, is a unit, a sum or a thing: its count is no toll.
  static func isThing(_ key: String) -> Bool { things.contains(key) }

  /// Whether a noun is a collective whose members are counted with "of": "a group of 20 people".
  private static let things: Set<String> = [
    "days", "weeks", "months", "years", "hours", "minutes", "seconds", "decades", "centuries",
    "times",
    "dollars", "euros", "pounds", "pesos", "yen", "francs", "percent", "points", "miles",
    "kilometers",
    "kilometres", "meters", "metres", "feet", "inches", "acres", "hectares", "tons", "tonnes",
    "degrees",
    "missions", "reports", "cases", "charges", "counts", "cars", "vehicles", "trucks", "buses",
    "houses", "homes", "buildings", "planes", "aircraft", "helicopters", "ships", "boats", "tanks",
    "rifles", "guns", "weapons", "bullets", "rounds", "shots", "grenades", "bombs", "rockets",
    "missiles",
    "shells", "cities", "towns", "villages", "countries", "provinces", "districts", "departments",
    "states", "nations", "blocks", "streets", "schools", "hospitals", "offices", "banks",
    "stations",
    "towers", "bridges", "resolutions", "votes", "seats", "articles", "questions", "bodies·",
    "phases",
    "gunshots", "wounds", "copies", "pages", "words", "steps", "parts", "sides", "ways", "areas",
    "fronts",
    "columns", "fires", "occasions", "jobs", "companies", "groups", "organizations", "agencies",
    "parties",
    "factions", "institutions", "businesses", "stores", "apartments", "rooms", "floors", "stories",
    "storeys", "lines", "poles", "pylons", "cartridges", "machineguns", "pistols", "radios",
    "meetings",
    "talks", "rounds", "theories", "incidents", "attacks", "operations", "camps", "bases",
    "locations",
    "places", "sites", "scenes", "neighborhoods", "neighbourhoods", "counties", "calls",
    "witnesses·",
    "departments", "battalions", "brigades", "units", "platoons", "battles", "squads", "patrols·",
  ]

  /// Whether a measure counts events, of which there are no parts.
  static func isEvent(_ measure: String) -> Bool {
    [
      "air strikes", "drone strikes", "missile strikes", "rocket attacks", "attacks", "bombings",
      "explosions", "shootings", "clashes", "raids", "homicides", "kidnappings", "executions",
      "sorties",
    ].contains(measure)
  }

  /// Whether a noun in the singular is a person.
  static func isPerson(_ key: String) -> Bool { persons.contains(key) }

  private static let persons: Set<String> = [
    "man", "woman", "boy", "girl", "child", "teenager", "teen", "person", "civilian", "soldier",
    "policeman", "officer", "guard", "bodyguard", "priest", "nun", "student", "worker", "peasant",
    "farmer", "journalist", "reporter", "judge", "mayor", "doctor", "nurse", "driver", "passenger",
    "pedestrian", "passerby", "bystander", "male", "female", "baby", "infant", "toddler", "mother",
    "father", "son", "daughter", "brother", "sister", "wife", "husband", "resident", "villager",
    "victim", "minor", "adult", "deputy", "suspect", "gunman", "protester", "rebel", "militant",
    "guerrilla", "terrorist", "extremist", "insurgent", "fighter", "trooper", "marine", "pilot",
    "sailor", "miner", "teacher", "lawyer", "nun", "monk", "prisoner", "inmate",
  ]

  /// Whether a noun is a side of a fight, which bears losses.
  static func isSide(_ key: String) -> Bool { sides.contains(key) }

  private static let sides: Set<String> = [
    "army", "troops", "forces", "military", "police", "navy", "guard", "enemy", "militia",
    "guerrillas", "rebels", "insurgents", "militants", "terrorists", "soldiers", "fighters",
    "government", "regime", "battalion", "brigade", "regiment", "side", "civilians",
  ]

  /// The plural of a noun for a person.
  static func plural(_ key: String) -> String {
    switch key {
    case "person": return "people"
    case "child": return "children"
    default: break
    }
    if key.hasSuffix("man") { return key.dropLast(3) + "men" }
    if key.hasSuffix("y"), let before = key.dropLast().last, !"aeou".contains(before) {
      return key.dropLast() + "ies"
    }
    return key + "s"
  }

  /// Nouns for people at large, which tell nothing about who they were.
  static func isAnyone(_ key: String) -> Bool {
    ["people", "persons", "person", "individuals", "others", "victims", "souls"].contains(key)
  }
}
