/// What can be counted, and the words that say so. The list is published in Documentation/Contributing/Figures.md.
package enum Measures {
  /// How a verb takes the counted ones.
  enum Voice: Sendable {
    /// They are its object, or its subject in the passive: "killed 5", "5 were killed".
    case transitive
    /// They are its subject: "5 died".
    case intransitive
    /// Only ever the subject of a passive, since the active means other things: "5 were shot".
    case passive
  }

  struct Verb: Sendable {
    var measure: String
    var voice: Voice
    /// Whether the form is a past participle, so that it can stand behind "were".
    var isParticiple: Bool
    /// Whether the form ends in -ing.
    var isGerund: Bool
  }

  /// The verb form, if it counts somebody: "killed", "wounding", "died".
  static func verb(_ key: String) -> Verb? { verbs[key] }

  /// Adjectives behind a number or "were": "12 dead", "5 were missing".
  static func adjective(_ key: String) -> String? { adjectives[key] }

  /// Nouns that take "of" and the counted ones: "the death of 34 people".
  static func nominal(_ key: String) -> String? { nominals[key] }

  /// Nouns that are themselves counted: "34 deaths", "20 air strikes".
  static func counted(_ key: String) -> String? { nouns[key] }

  /// Whether a counted noun means people, who may be told of for other things.
  static func isPeople(_ key: String) -> Bool {
    ["hostages", "refugees", "detainees", "evacuees"].contains(key)
  }

  /// Nouns of two words that are counted, by their second word: "air strikes".
  static func compound(_ first: String, _ second: String) -> String? {
    guard
      second.hasPrefix("strike") || second.hasPrefix("attack") || second.hasPrefix("raid")
        || second.hasPrefix("bombing")
    else { return nil }
    return compounds["\(first) \(second)"]
  }

  /// Events that figures count over, by their words: "bombing", "clashes".
  static func event(_ key: String) -> Bool { events.contains(key) }

  private static let verbs: [String: Verb] = {
    var out: [String: Verb] = [:]
    func add(_ measure: String, _ voice: Voice, _ forms: String) {
      for form in forms.split(separator: " ").map(String.init) {
        let isGerund = form.hasSuffix("ing")
        let isParticiple = !isGerund && (form.hasSuffix("ed") || participles.contains(form))
        out[form] = Verb(
          measure: measure, voice: voice, isParticiple: isParticiple, isGerund: isGerund)
      }
    }
    add(
      "killed", .transitive,
      "kill kills killed killing murder murders murdered murdering slay slays slew slain slaying massacre massacred massacring assassinate assassinated assassinating execute executed executing slaughtered slaughtering beheaded beheading lynched electrocuted hanged"
    )
    add("killed", .intransitive, "die dies died dying perish perishes perished perishing drowned")
    add(
      "injured", .transitive,
      "injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maimed maiming"
    )
    add("shot", .transitive, "shot shoots")
    add(
      "detained", .transitive,
      "detain detains detained detaining arrest arrests arrested arresting jailed imprisoned imprisoning captured capturing capture"
    )
    add("displaced", .transitive, "displace displaces displaced displacing uprooted uprooting")
    add("evacuated", .transitive, "evacuate evacuated evacuating")
    add(
      "kidnapped", .transitive,
      "kidnap kidnaps kidnapped kidnapping abduct abducts abducted abducting")
    add("rescued", .transitive, "rescue rescues rescued rescuing")
    add("hospitalized", .passive, "hospitalized hospitalised")
    add("infected", .transitive, "infected infecting")
    add("sentenced", .passive, "sentenced")
    add("charged", .passive, "charged")
    return out
  }()

  private static let participles: Set<String> = ["slain", "hurt", "shot"]

  private static let adjectives: [String: String] = [
    "dead": "killed", "deceased": "killed", "missing": "missing", "unaccounted": "missing",
    "homeless": "homeless", "trapped": "trapped", "hostage": "kidnapped",
  ]

  private static let nominals: [String: String] = [
    "death": "killed", "deaths": "killed", "murder": "killed", "murders": "killed",
    "killing": "killed", "killings": "killed", "assassination": "killed",
    "assassinations": "killed", "massacre": "killed", "slaying": "killed", "slayings": "killed",
    "execution": "killed", "executions": "killed", "slaughter": "killed", "lives": "killed",
    "injury": "injured", "wounding": "injured", "arrest": "detained", "arrests": "detained",
    "detention": "detained", "capture": "detained", "kidnapping": "kidnapped",
    "kidnappings": "kidnapped", "abduction": "kidnapped", "disappearance": "missing",
    "displacement": "displaced", "evacuation": "evacuated", "rescue": "rescued",
    "bodies": "killed", "corpses": "killed", "remains": "killed", "killers": "killed",
    "murderers": "killed", "assassins": "killed", "slayers": "killed", "shooting": "shot",
    "shootings": "shot",
  ]

  private static let nouns: [String: String] = [
    "deaths": "killed", "fatalities": "killed", "death": "killed", "fatality": "killed",
    "dead": "killed", "corpses": "killed", "bodies": "killed", "lives": "killed",
    "wounded": "injured", "injured": "injured", "injuries": "injured",
    "casualties": "casualties", "casualty": "casualties",
    "arrests": "detained", "detainees": "detained", "refugees": "refugees",
    "evacuees": "evacuated", "hostages": "kidnapped", "airstrikes": "air strikes",
    "airstrike": "air strikes", "bombings": "bombings", "explosions": "explosions",
    "blasts": "explosions", "clashes": "clashes", "shootings": "shootings",
    "homicides": "homicides",
    "murders": "homicides", "kidnappings": "kidnappings", "abductions": "kidnappings",
    "raids": "raids", "executions": "executions", "sorties": "sorties",
  ]

  private static let compounds: [String: String] = [
    "air strikes": "air strikes", "air strike": "air strikes", "air attacks": "air strikes",
    "air raids": "air strikes", "drone strikes": "drone strikes", "drone attacks": "drone strikes",
    "missile strikes": "missile strikes", "missile attacks": "missile strikes",
    "rocket attacks": "rocket attacks", "suicide bombings": "bombings", "bomb attacks": "bombings",
    "car bombings": "bombings", "terrorist attacks": "attacks",
  ]

  private static let events: Set<String> = [
    "strike", "strikes", "airstrike", "airstrikes", "attack", "attacks", "bombing", "bombings",
    "bombardment", "shelling", "explosion", "explosions", "blast", "blasts", "clash", "clashes",
    "shooting", "shootings", "raid", "raids", "battle", "fighting", "crash", "crashes", "collision",
    "earthquake", "quake", "flood", "floods", "flooding", "landslide", "fire", "wildfire", "storm",
    "hurricane", "typhoon", "cyclone", "tsunami", "massacre", "ambush", "assault", "offensive",
    "operation", "war", "conflict", "riot", "riots", "protest", "protests", "unrest", "violence",
    "outbreak", "epidemic", "accident", "derailment", "collapse", "stampede", "robbery", "siege",
    "uprising", "crackdown", "intervention", "campaign", "eruption", "avalanche", "missions",
  ]
}
