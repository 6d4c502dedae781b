// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Counted ones as the object of a verb or noun, and behind the word "toll".
extension FigureLinker {
  /// "killed 34 people", "killing at least 12", "wounded 5", "left 5 dead" (by the adjective), "claimed 20 lives".
  func objectLink(_ group: CountedGroup) -> Link? {
    var at = group.from - 1
    var steps = 0
    // "killing a mayor and two civilians": the object may be coordinated.
    while at >= sentence.lowerBound, steps < 9 {
      let word = key(at)
      // "shot dead six people"
      if steps == 0, word == "dead", key(at - 1) == "shot", !isPassive(at - 1), !isUnreal(at - 1) {
        return Link(measure: "killed", evidence: at - 1..<group.to, rule: .object)
      }
      if let verb = Measures.verb(word), verb.voice == .transitive {
        // "hurt millions of workers": the active verb mostly means feelings and purses.
        if word == "hurt" || word == "hurts" || word == "hurting" { return nil }
        // "12 people killed, four hurt": the verb is of those before it, but for "a gunman killed four people".
        if verb.isParticiple,
          isPassive(at) || steps > 0 && groups.contains(where: { $0.to == at })
        {
          return nil
        }
        if isUnreal(at) || isNoun(at) { return nil }
        // "killing Ana Toll, 42": an age behind a name.
        if steps > 0, group.isBare, key(group.from - 1) == "," { return nil }
        var from = at
        // "killed and wounded 20", "killing or wounding 20"
        if ["and", "or"].contains(key(at - 1)), let first = Measures.verb(key(at - 2)),
          first.voice == .transitive
        {
          from = at - 2
          let measure = first.measure == verb.measure ? verb.measure : "casualties"
          return Link(measure: measure, evidence: from..<group.to, rule: .object)
        }
        // Behind a noun the number itself counts, the verb's own object was that noun.
        if steps > 0, !isCoordinated(at + 1, group.from) { return nil }
        // "wounded four officers and two civilians": the verb is evidence of the first alone.
        if groups.contains(where: { $0.from > at && $0.to <= group.from && !$0.isImplicit }) {
          return Link(
            measure: verb.measure, evidence: group.from..<group.to, rule: .coordination)
        }
        return Link(measure: verb.measure, evidence: from..<group.to, rule: .object)
      }
      guard
        isNominal(at)
          || (steps == 0
            && FigureWords.determinersOfVictims.contains(word))
      else { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// Whether a form that is verb and noun alike stands as a noun: "the murder and two more", "a rescue".
  private func isNoun(_ at: Int) -> Bool {
    guard let verb = Measures.verb(key(at)), !verb.isParticiple, !verb.isGerund else {
      return false
    }
    if let tag = tags[at] { return tag.isNoun }
    return FigureWords.beforeABystander.contains(key(at - 1))
  }

  /// Whether nouns from `from` on are coordinated with what begins at `to`: "a mayor and", "three men ,".
  private func isCoordinated(_ from: Int, _ to: Int) -> Bool {
    var at = to - 1
    if FigureWords.determinersBeforeVictims.contains(key(at)) {
      at -= 1
    }
    return at >= from && ["and", ",", "or", "plus"].contains(key(at)) || at < from
  }

  /// Whether a word can stand in an object of several parts.
  private func isNominal(_ at: Int) -> Bool {
    let word = key(at)
    if FigureWords.withinAListOfVictims.contains(word) {
      return true
    }
    guard sentence.contains(at), lexemes[at].kind == .word else { return false }
    if GroupReader.stops.contains(word) || Measures.verb(word) != nil { return false }
    if let tag = tags[at] { return tag.isNoun || tag.isAdjective || tag == .cd || tag == .vbn }
    return true
  }

  /// "the death of 34 people", "the murders of six priests", "the lives of 12".
  func nominalLink(_ group: CountedGroup) -> Link? {
    var at = group.from - 1
    if FigureWords.definitePlurals.contains(key(at)) { at -= 1 }
    guard key(at) == "of" else {
      return coordinatedNominal(group)
    }
    let noun = at - 1
    let isLife =
      key(noun) == "life" && FigureWords.verbsThatCostALife.contains(key(noun - 2))
    guard var measure = Measures.nominal(key(noun)) ?? (isLife ? "killed" : nil) else { return nil }
    // "honor the lives of six officers" tells of the living, too.
    if key(noun) == "lives",
      !(max(sentence.lowerBound, noun - 4)..<noun).contains(where: {
        FigureWords.verbsThatCostLives
          .contains(key($0))
      })
    {
      return nil
    }
    if measure == "shot", ["fatal", "deadly"].contains(key(noun - 1)) { measure = "killed" }
    if ["bodies", "remains", "corpses"].contains(key(noun)), group.isBare { return nil }
    let from = ["the", "a", "an"].contains(key(noun - 1)) ? noun - 1 : noun
    return Link(measure: measure, evidence: from..<group.to, rule: .nominal)
  }

  /// "the murder of a priest and two nuns".
  private func coordinatedNominal(_ group: CountedGroup) -> Link? {
    // "the death of a girl, 15": an age.
    if group.isBare, key(group.from - 1) == "," { return nil }
    guard ["and", ","].contains(key(group.from - 1)) || ["and", ","].contains(key(group.from - 2))
    else { return nil }
    var at = group.from - 1
    var steps = 0
    while steps < 9, at > sentence.lowerBound {
      if key(at) == "of", let measure = Measures.nominal(key(at - 1)) {
        let isSecond = groups.contains {
          $0.from > at && $0.to <= group.from && !$0.isImplicit
        }
        return Link(
          measure: measure, evidence: (isSecond ? group.from : at - 1)..<group.to,
          rule: isSecond ? .coordination : .nominal)
      }
      guard isNominal(at) else { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// Verbs of a count that goes up.
  static let rising: Set<String> = English.words("rising")

  /// "a double murder", "the triple homicide": as many victims as the word says.
  func doubleLink(_ group: CountedGroup) -> Link? {
    guard ["double", "triple", "quadruple"].contains(key(group.number)),
      FigureWords.nounsOfKilling.contains(key(group.number + 1))
    else { return nil }
    return Link(measure: "killed", evidence: group.number..<group.number + 2, rule: .nominal)
  }

  /// "four shooting victims", "two homicide victims".
  func victimsLink(_ group: CountedGroup) -> Link? {
    guard let head = group.head, key(head) == "victims" else { return nil }
    switch key(head - 1) {
    case "shooting", "gunshot":
      return Link(measure: "shot", evidence: group.from..<group.to, rule: .noun)
    case "homicide", "murder":
      return Link(measure: "killed", evidence: group.from..<group.to, rule: .noun)
    default: return nil
    }
  }

  /// "an ambulance took two men to hospital", "hitting four people", of a shooting.
  func carriedLink(_ group: CountedGroup) -> Link? {
    let verb =
      ["the", "all", "both"].contains(key(group.from - 1)) ? group.from - 2 : group.from - 1
    if isOfShooting, ["hitting", "striking"].contains(key(verb)), group.head != nil {
      return Link(measure: "shot", evidence: verb..<group.to, rule: .object)
    }
    guard
      FigureWords.verbsOfRescue.contains(
        key(verb)),
      group.head != nil || group.isOthers
    else { return nil }
    for at in group.to..<group.to + 7 {
      if [",", ".", ";", ""].contains(key(at)) { return nil }
      if ["hospital", "hospitals"].contains(key(at)) {
        return Link(measure: "hospitalized", evidence: verb..<at + 1, rule: .object)
      }
    }
    return nil
  }

  /// "brought to 34 the number of miners killed", "raising to 12 the death toll": the number before what it counts.
  private func broughtLink(_ group: CountedGroup) -> Link? {
    let end = group.number + 1
    guard key(group.from - 1) == "to", FigureWords.bringing.contains(key(group.from - 2)),
      key(end) == "the",
      let noun = (end + 1..<end + 3).first(where: { Self.counts.contains(key($0)) })
    else { return nil }
    let from = group.from - 2
    if key(noun) == "toll" {
      return Link(measure: "killed", evidence: from..<noun + 1, rule: .toll)
    }
    guard key(noun + 1) == "of" else { return nil }
    for at in noun + 2..<noun + 7 where sentence.contains(at) {
      if let measure = Measures.verb(key(at))?.measure ?? Measures.adjective(key(at))
        ?? Measures.counted(key(at))
      {
        return Link(measure: measure, evidence: from..<at + 1, rule: .toll)
      }
    }
    return nil
  }

  private static let counts: Set<String> = English.words("nouns of a count")

  /// "the death toll rose to 12", "brings the number of dead to 40", "a toll of 30".
  func tollLink(_ group: CountedGroup) -> Link? {
    if let brought = broughtLink(group) { return brought }
    var at = group.from - 1
    guard
      FigureWords.beforeAToll
        .contains(key(at))
    else { return nil }
    if group.head != nil, let head = group.head, CountedNouns.isThing(key(head)) { return nil }
    var steps = 0
    while at >= sentence.lowerBound, steps < 24 {
      let word = key(at)
      if word == "toll" {
        let from = key(at - 1) == "death" ? at - 1 : at
        if key(from - 1) == "injury" { return nil }
        let hasRisen = (at..<group.from).contains { Self.rising.contains(key($0)) }
        return Link(
          measure: "killed", evidence: from..<group.to, rule: hasRisen ? .risen : .toll)
      }
      // "put its dead at three"
      if word == "dead", ["its", "their"].contains(key(at - 1)) {
        return Link(measure: "killed", evidence: at..<group.to, rule: .toll)
      }
      if word == "of", ["number", "count", "total"].contains(key(at - 1)) {
        for next in at + 1..<min(group.from, at + 5) {
          let named = key(next)
          if let measure = Measures.counted(named) ?? Measures.adjective(named)
            ?? Measures.verb(named).map(\.measure)
          {
            return Link(measure: measure, evidence: at - 1..<group.to, rule: .toll)
          }
        }
        return nil
      }
      if [";", "."].contains(word) { return nil }
      // "rose from 12 to 19": the number before is what it was.
      if steps > 0, groups.contains(where: { $0.number == at }), key(at - 1) != "from" {
        return nil
      }
      at -= 1
      steps += 1
    }
    return nil
  }
}
