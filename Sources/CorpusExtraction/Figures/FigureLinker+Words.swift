// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The words that say what befell the counted ones: participles, predicates, and whether they are real and passive.
extension FigureLinker {
  static let auxiliaries: Set<String> = English.words("auxiliaries")

  static let adverbs: Set<String> = English.words("adverbs")

  /// The measure that words at `at` say of the ones before them, and where they end.
  ///
  /// The third part says whether the words are a verb form that could as well be active.
  func cue(_ at: Int, passive: Bool) -> (String?, Int, Bool) {
    var at = at
    var steps = 0
    var fatal = false
    var wasShot = false
    while steps < 6, at < sentence.upperBound {
      let word = key(at)
      if word == "shot", key(at + 1) == "dead" || (key(at + 1) == "to" && key(at + 2) == "death") {
        return ("killed", key(at + 1) == "dead" ? at + 2 : at + 3, false)
      }
      if word == "gunned", key(at + 1) == "down" { return ("killed", at + 2, false) }
      if FigureWords.meansOfDying.contains(word),
        key(at + 1) == "to",
        key(at + 2) == "death"
      {
        return ("killed", at + 3, false)
      }
      if let measure = Measures.adjective(word) {
        if word == "hostage", key(at - 1) != "taken", key(at - 1) != "held" {
          return (nil, at, false)
        }
        return (measure, at + 1, false)
      }
      if word == "in" || word == "into", key(at + 1) == "custody" {
        return ("detained", at + 2, false)
      }
      if word == "under", key(at + 1) == "arrest" { return ("detained", at + 2, false) }
      if word == "in" || word == "listed",
        FigureWords.conditionsInHospital.contains(key(at + 1))
      {
        return (nil, at, false)
      }
      if let verb = Measures.verb(word), verb.voice != .intransitive, verb.isParticiple {
        // "shot and killed", "shot and wounded": the second says what came of it.
        if key(at + 1) == "and" || key(at + 1) == "or", let second = Measures.verb(key(at + 2)),
          second.isParticiple,
          second.voice != .intransitive
        {
          if verb.measure == "shot" { return (second.measure, at + 3, true) }
          if second.measure != verb.measure, !startsObject(at + 3) {
            return (key(at + 1) == "or" ? "casualties" : verb.measure, at + 3, true)
          }
        }
        if fatal, verb.measure == "shot" || verb.measure == "injured" {
          return ("killed", at + 1, true)
        }
        return (verb.measure, at + 1, true)
      }
      if word == "fatally" || word == "mortally" { fatal = true }
      if word == "shot" { wasShot = true }
      guard Self.adverbs.contains(word), word != "and" || wasShot else { return (nil, at, false) }
      at += 1
      steps += 1
    }
    return (nil, at, false)
  }

  /// A predicate at `at`: auxiliary and participle, or an intransitive verb.
  func predicate(at start: Int) -> (measure: String, end: Int, rule: Rule)? {
    var at = start
    var hasAuxiliary = false
    var isReal = true
    var steps = 0
    while steps < 5 {
      let word = key(at)
      if Self.auxiliaries.contains(word) {
        hasAuxiliary = true
        at += 1
      } else if FigureWords.modalVerbs.contains(word) {
        isReal = word == "may" || word == "must" || word == "might" ? true : false
        at += 1
      } else if word == "not" || word == "n't" {
        return nil
      } else if Self.adverbs.contains(word), word != "and", word != "to",
        !["fatally", "mortally", "shot"].contains(word),
        hasAuxiliary || word == "also" || word == "all",
        Measures.verb(word) == nil
      {
        at += 1
      } else {
        break
      }
      steps += 1
    }
    guard isReal else { return nil }
    let word = key(at)
    if let verb = Measures.verb(word), verb.voice == .intransitive,
      word != "dies" && word != "perishes" || !hasAuxiliary
    {
      return (verb.measure, at + 1, .passive)
    }
    if word == "lost" || word == "lose", key(at - 1) != "to",
      ["their", "his", "her"].contains(key(at + 1)),
      ["lives", "life"].contains(key(at + 2))
    {
      return ("killed", at + 3, .passive)
    }
    if word == "fled" || word == "flee", !isOfShooting, let end = flight(at + 1) {
      return ("displaced", end, .passive)
    }
    if FigureWords.verbsOfSuffering.contains(word) {
      for next in at + 1..<max(at + 1, min(sentence.upperBound, at + 9))
      where FigureWords.nounsOfWounds.contains(key(next)) {
        return (wounded(at + 1..<next), next + 1, .passive)
      }
    }
    if ["disappeared", "vanished"].contains(word) { return ("missing", at + 1, .passive) }
    if let treated = treatment(at, hasAuxiliary) { return treated }
    guard hasAuxiliary else { return nil }
    // "were among the dead"
    if word == "among", key(at + 1) == "the", let measure = Self.lossNoun(key(at + 2)) {
      return (measure, at + 3, .passive)
    }
    let (measure, end, _) = cue(at, passive: true)
    return measure.map { ($0, end, .passive) }
  }

  /// The measure of wounds: who has gunshot wounds was shot, and may be dead; who will live is injured.
  func wounded(_ words: Range<Int>) -> String {
    words.contains { key($0) == "gunshot" } && !words.contains { key($0) == "threatening" }
      ? "shot" : "injured"
  }

  /// The measure of "the dead", "the wounded".
  static func lossNoun(_ key: String) -> String? {
    switch key {
    case "dead", "killed": "killed"
    case "wounded", "injured": "injured"
    case "missing": "missing"
    case "detained", "arrested": "detained"
    default: nil
    }
  }

  /// What people flee from when they are displaced; suspects flee too.
  func flight(_ at: Int) -> Int? {
    if key(at) == "their" { return at + 2 }
    let noun = key(at) == "the" ? at + 1 : at
    let fled: Set<String> = English.words("fled")
    return fled.contains(key(noun)) ? noun + 1 : nil
  }

  /// "were taken to hospital", "are in critical condition", "were struck by gunfire".
  func treatment(_ at: Int, _ hasAuxiliary: Bool) -> (
    measure: String, end: Int, rule: Rule
  )? {
    let word = key(at)
    let state = ["extremely", "very"].contains(key(at + 1)) ? at + 2 : at + 1
    if word == "in",
      FigureWords.conditionsOfTheWounded.contains(key(state))
    {
      for next in state + 1..<state + 5 where key(next) == "condition" {
        return ("hospitalized", next + 1, .passive)
      }
    }
    guard hasAuxiliary || key(at - 1) == "taken" else { return nil }
    if isOfShooting, ["struck", "hit"].contains(word), key(at + 1) != "by" {
      return ("shot", at + 1, .passive)
    }
    if ["struck", "hit"].contains(word), key(at + 1) == "by" {
      for next in at + 2..<at + 5
      where FigureWords.missiles.contains(key(next)) {
        return (key(next) == "shrapnel" ? "injured" : "shot", next + 1, .passive)
      }
    }
    if FigureWords.verbsToAHospital
      .contains(word)
    {
      for next in at..<at + 9 {
        if ["hospital", "hospitals", "clinic"].contains(key(next)) {
          return ("hospitalized", next + 1, .passive)
        }
        if [",", ".", ";", "after", "where"].contains(key(next)) { return nil }
      }
    }
    return nil
  }

  /// Whether the participle at `at` stands behind a form of "be".
  func isPassive(_ at: Int) -> Bool {
    var index = at - 1
    var steps = 0
    while steps < 4,
      Self.adverbs.contains(key(index)) || key(index) == "been" || key(index) == "being"
    {
      if key(index) == "been" || key(index) == "being" { return true }
      index -= 1
      steps += 1
    }
    return FigureWords.auxiliariesOfThePassive.contains(key(index))
  }

  /// Whether an object begins: then the verb before is active.
  func startsObject(_ at: Int) -> Bool {
    guard sentence.contains(at) else { return false }
    if groups.contains(where: { $0.from == at }) { return true }
    if FigureWords.determinersOfOthers.contains(key(at)) {
      return true
    }
    return lexemes[at].kind == .word && lexemes[at].capitalized && !isShouting
      && CalendarWords.weekday(key(at)) == nil && CalendarWords.month(key(at)) == nil
  }

  private var isShouting: Bool {
    let words = lexemes[sentence].lazy.filter { $0.kind == .word }.prefix(12)
    return words.allSatisfy(\.capitalized)
  }
}
