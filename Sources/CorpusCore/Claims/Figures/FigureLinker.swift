/// Ties counted groups to the words that say what happened to the counted ones.
///
/// English news prose puts them close together in few ways: "60 were killed", "killed 60", "60 dead", "the death of
/// 60", "60 deaths", "a death toll of 60", each possibly coordinated with the next. Each way is one rule.
struct FigureLinker {
  /// How a group came by its measure.
  enum Rule: String {
    case noun, adjective, participle, passive, subject, object, nominal, toll, coordination, part
  }

  struct Link {
    var measure: String
    /// Lexemes of the evidence, group included.
    var evidence: Range<Int>
    var rule: Rule
    /// Whether the counted ones are a part of a number given before.
    var isPart = false
  }

  let lexemes: [Lexeme]
  let tags: [Tag?]
  let sentence: Range<Int>
  let groups: [CountedGroup]

  func key(_ index: Int) -> String {
    sentence.contains(index) ? lexemes[index].key : ""
  }

  /// One link or nil for each group.
  func links() -> [Link?] {
    var out = groups.map(ownLink)
    coordinate(&out)
    return out
  }

  private func ownLink(_ group: CountedGroup) -> Link? {
    if let link = nounLink(group) { return link }
    guard canBeHarmed(group) else { return nil }
    return adjacentLink(group) ?? predicateLink(group) ?? objectLink(group) ?? nominalLink(group)
      ?? tollLink(group) ?? attributeLink(group) ?? woundsLink(group) ?? distantPredicateLink(group)
      ?? peopleLink(group)
  }

  /// "300 refugees", "12 hostages": people named by what befell them, where nothing else did.
  private func peopleLink(_ group: CountedGroup) -> Link? {
    guard let head = group.head, Measures.isPeople(key(head)),
      let measure = Measures.counted(key(head)),
      !isUnreal(group.from - 1)
    else { return nil }
    return Link(measure: measure, evidence: group.from..<group.to, rule: .noun)
  }

  /// Whether the counted can be killed, held or moved: people, or a number alone.
  private func canBeHarmed(_ group: CountedGroup) -> Bool {
    guard let head = group.head else { return true }
    if key(head - 1) == "of", CountedNouns.isThing(key(head)) { return false }
    return !CountedNouns.isThing(key(head)) && GroupReader.isPlural(key(head))
      || group.low == 1 || Self.collective.contains(key(head))
  }

  private static let collective: Set<String> = [
    "police", "personnel", "staff", "crew", "person", "man", "woman", "child", "soldier",
    "civilian",
    "victim", "policeman", "officer", "boy", "girl", "teenager", "student", "worker", "palestinian",
  ]

  /// "34 deaths", "five of the 20 air strikes", "12 arrests", "seven injuries".
  private func nounLink(_ group: CountedGroup) -> Link? {
    guard let head = group.head else { return nil }
    let word = key(head)
    if let measure = Measures.compound(key(head - 1), word) {
      return Link(measure: measure, evidence: group.from..<group.to, rule: .noun)
    }
    if let measure = Measures.counted(word), !Measures.isPeople(word),
      !(["dead", "wounded", "injured"].contains(word) && isPlural(after: head))
    {
      return Link(measure: measure, evidence: group.from..<group.to, rule: .noun)
    }
    return nil
  }

  /// "30 dead civilians", "12 wounded soldiers": an adjective before the noun says what befell them.
  private func attributeLink(_ group: CountedGroup) -> Link? {
    guard group.head != nil else { return nil }
    for index in group.modifiers {
      let word = key(index)
      if let verb = Measures.verb(word), verb.isParticiple, verb.measure != "charged" {
        return Link(measure: verb.measure, evidence: group.from..<group.to, rule: .adjective)
      }
      if word == "dead" || word == "missing", let measure = Measures.adjective(word) {
        return Link(measure: measure, evidence: group.from..<group.to, rule: .adjective)
      }
    }
    return nil
  }

  private func isPlural(after head: Int) -> Bool {
    GroupReader.isPlural(key(head + 1)) && key(head + 1) != "others"
  }

  /// "12 dead", "55 injured", "10 people killed", "5 feared dead", "two of them fatally".
  private func adjacentLink(_ group: CountedGroup) -> Link? {
    var at = group.to
    if group.isBare, key(at) == "people" { at += 1 }
    let (measure, end, isActiveForm) = cue(at, passive: true)
    guard let measure else { return fatally(group) }
    if isActiveForm {
      // "20 soldiers killed 34 people" tells what they did, "34 people killed" what befell them.
      if startsObject(end) { return nil }
      if Measures.verb(key(end - 1))?.isParticiple == false { return nil }
    }
    return Link(
      measure: measure, evidence: group.from..<end, rule: isActiveForm ? .participle : .adjective)
  }

  /// "three people suffering from gunshot wounds", "four people with serious injuries".
  private func woundsLink(_ group: CountedGroup) -> Link? {
    guard ["suffering", "with", "have", "had", "has"].contains(key(group.to)) else { return nil }
    for at in group.to + 1..<max(group.to + 1, min(sentence.upperBound, group.to + 7)) {
      if ["wounds", "injuries", "burns"].contains(key(at)) {
        return Link(measure: "injured", evidence: group.from..<at + 1, rule: .adjective)
      }
      if [",", ";", "and"].contains(key(at)) { return nil }
    }
    return nil
  }

  /// "two of them fatally", "three critically".
  private func fatally(_ group: CountedGroup) -> Link? {
    guard group.isBare else { return nil }
    switch key(group.to) {
    case "fatally", "mortally":
      let end =
        key(group.to + 1).isEmpty || Measures.verb(key(group.to + 1)) == nil
        ? group.to + 1 : group.to + 2
      return Link(measure: "killed", evidence: group.from..<end, rule: .adjective)
    default: return nil
    }
  }

  /// "60 were killed", "38 have been injured", "34 civilians died", "12 lost their lives".
  private func predicateLink(_ group: CountedGroup) -> Link? {
    predicate(at: group.to).map {
      Link(measure: $0.measure, evidence: group.from..<$0.end, rule: $0.rule)
    }
  }

  /// "34 people in the town of Toll, among them a mayor, were killed", "five people who were hiding there died".
  private func distantPredicateLink(_ group: CountedGroup) -> Link? {
    guard group.head != nil || group.isOthers else { return nil }
    let opener = key(group.to)
    guard Self.postmodifiers.contains(opener) else { return nil }
    var at = group.to + 1
    let limit = min(sentence.upperBound, group.to + 18)
    var depth = opener == "(" || opener == "[" ? 1 : 0
    var commas = opener == "," ? 1 : 0
    while at < limit {
      let word = key(at)
      if word == "(" || word == "[" { depth += 1 }
      if word == ")" || word == "]" { depth -= 1 }
      if word == "," { commas += 1 }
      if [";", ":", "\"", "“", "”", "."].contains(word) { return nil }
      if depth <= 0, commas % 2 == 0, let found = predicate(at: at), found.rule != .adjective {
        // The nearer group is the subject, unless it counts things.
        if groups.contains(where: {
          $0.from > group.from && $0.to <= at && canBeHarmed($0) && !isIncluded($0)
        }) {
          return nil
        }
        return Link(measure: found.measure, evidence: group.from..<found.end, rule: .subject)
      }
      if isBlocker(at), opener != "who", commas % 2 == 0 { return nil }
      at += 1
    }
    return nil
  }

  private static let postmodifiers: Set<String> = [
    "of", "in", "at", "from", "on", "near", "with", "among", "aboard", ",", "who", "(", "[",
    "including",
    "inside", "outside", "for", "-", "—", "–", "whose",
  ]

  /// Whether a word begins a predicate of its own, so that what follows it is told of others.
  private func isBlocker(_ at: Int) -> Bool {
    if Self.auxiliaries.contains(key(at)) { return true }
    if ["when", "while", "after", "before", "that", "because", "said", "says", "but", "as"]
      .contains(key(at))
    {
      return true
    }
    if let tag = tags[at] { return tag.isFinite && Measures.verb(key(at)) == nil }
    return false
  }

  /// "killed 34 people", "killing at least 12", "wounded 5", "left 5 dead" (by the adjective), "claimed 20 lives".
  private func objectLink(_ group: CountedGroup) -> Link? {
    var at = group.from - 1
    var steps = 0
    // "killing a mayor and two civilians": the object may be coordinated.
    while at >= sentence.lowerBound, steps < 9 {
      let word = key(at)
      if let verb = Measures.verb(word), verb.voice == .transitive {
        if word == "claimed", key(group.to - 1) != "lives" { return nil }
        // "hurt millions of workers": the active verb mostly means feelings and purses.
        if word == "hurt" || word == "hurts" || word == "hurting" { return nil }
        if verb.isParticiple, isPassive(at) { return nil }
        if isUnreal(at) { return nil }
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
        return Link(measure: verb.measure, evidence: from..<group.to, rule: .object)
      }
      guard
        isNominal(at) || (steps == 0 && ["another", "the", "all", "these", "those"].contains(word))
      else { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// Whether nouns from `from` on are coordinated with what begins at `to`: "a mayor and", "three men ,".
  private func isCoordinated(_ from: Int, _ to: Int) -> Bool {
    var at = to - 1
    if ["another", "the", "all", "these", "those", "other"].contains(key(at)) { at -= 1 }
    return at >= from && ["and", ",", "or", "plus"].contains(key(at)) || at < from
  }

  /// Whether a word can stand in an object of several parts.
  private func isNominal(_ at: Int) -> Bool {
    let word = key(at)
    if [
      "a", "an", "the", "his", "her", "their", "its", "and", ",", "other", "another", "all", "of",
      "one",
      "wife", "-", "up", "to",
    ].contains(word) {
      return true
    }
    guard sentence.contains(at), lexemes[at].kind == .word else { return false }
    if GroupReader.stops.contains(word) || Measures.verb(word) != nil { return false }
    if let tag = tags[at] { return tag.isNoun || tag.isAdjective || tag == .cd || tag == .vbn }
    return true
  }

  /// "the death of 34 people", "the murders of six priests", "the lives of 12".
  private func nominalLink(_ group: CountedGroup) -> Link? {
    var at = group.from - 1
    if ["the", "these", "those", "all"].contains(key(at)) { at -= 1 }
    guard key(at) == "of" else {
      return coordinatedNominal(group)
    }
    let noun = at - 1
    guard var measure = Measures.nominal(key(noun)) else { return nil }
    if measure == "shot", ["fatal", "deadly"].contains(key(noun - 1)) { measure = "killed" }
    if ["bodies", "remains", "corpses"].contains(key(noun)), group.isBare { return nil }
    let from = ["the", "a", "an"].contains(key(noun - 1)) ? noun - 1 : noun
    return Link(measure: measure, evidence: from..<group.to, rule: .nominal)
  }

  /// "the murder of a priest and two nuns".
  private func coordinatedNominal(_ group: CountedGroup) -> Link? {
    guard ["and", ","].contains(key(group.from - 1)) || ["and", ","].contains(key(group.from - 2))
    else { return nil }
    var at = group.from - 1
    var steps = 0
    while steps < 9, at > sentence.lowerBound {
      if key(at) == "of", let measure = Measures.nominal(key(at - 1)) {
        return Link(measure: measure, evidence: at - 1..<group.to, rule: .nominal)
      }
      guard isNominal(at) else { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// "the death toll rose to 12", "brings the number of dead to 40", "a toll of 30".
  private func tollLink(_ group: CountedGroup) -> Link? {
    var at = group.from - 1
    guard
      ["to", "at", "of", "is", "was", "reached", "exceeded", "topped", "passed", "stands", "hit"]
        .contains(key(at))
    else { return nil }
    if group.head != nil, let head = group.head, CountedNouns.isThing(key(head)) { return nil }
    var steps = 0
    while at >= sentence.lowerBound, steps < 12 {
      let word = key(at)
      if word == "toll" {
        let from = key(at - 1) == "death" ? at - 1 : at
        if key(from - 1) == "injury" { return nil }
        return Link(measure: "killed", evidence: from..<group.to, rule: .toll)
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
      if [";", "."].contains(word) || (steps > 0 && groups.contains { $0.number == at }) {
        return nil
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// Shares a cue among coordinated groups, and gives parts the measure of their whole.
  private func coordinate(_ links: inout [Link?]) {
    for index in groups.indices.reversed() where links[index] == nil && index + 1 < groups.count {
      // "one adult and four minors were killed": the verb's subject is the whole row.
      let group = groups[index]
      let next = groups[index + 1]
      guard canBeHarmed(group), let link = links[index + 1],
        [.passive, .subject].contains(link.rule),
        group.to < next.from, next.from - group.to <= 3,
        (group.to..<next.from).allSatisfy({ Self.joiners.contains(key($0)) })
      else { continue }
      links[index] = Link(
        measure: link.measure, evidence: group.from..<group.to, rule: .coordination)
    }
    for index in groups.indices where index > 0 {
      let group = groups[index]
      // A part is smaller than its whole: "14 shot, one fatally, including 6 at a party".
      guard canBeHarmed(group),
        let bearer = (0..<index).last(where: {
          links[$0] != nil && (groups[$0].low ?? groups[$0].high ?? 0) >= (group.low ?? 0)
        }), let whole = links[bearer]
      else { continue }
      let previous = groups[index - 1]
      if isIncluded(group) {
        // "60 dead, including 12 children"
        if links[index] == nil {
          links[index] = Link(
            measure: whole.measure, evidence: group.from..<group.to, rule: .part)
        }
        links[index]?.isPart = true
      } else if links[index] == nil, let before = links[index - 1],
        [.object, .nominal, .coordination, .noun].contains(before.rule) && before.rule != .noun,
        group.from > previous.to, group.from - previous.to <= 4,
        (previous.to..<group.from).allSatisfy({
          Self.joiners.contains(key($0)) || key($0) == "another" || key($0) == "the"
        }),
        group.head != nil || group.isOthers
      {
        // "killed two soldiers and three civilians"
        links[index] = Link(
          measure: before.measure, evidence: group.from..<group.to, rule: .coordination)
      }
    }
  }

  private static let joiners: Set<String> = [
    "and", ",", "or", "as", "well", "plus", "along", "with", "together",
  ]

  /// Whether a group names a part of one before it: behind "including", "among them", "of whom".
  func isIncluded(_ group: CountedGroup) -> Bool {
    let one = key(group.from - 1)
    if one == "including" || one == "included" { return true }
    if one == "them" || one == "whom", ["among", "of"].contains(key(group.from - 2)) {
      return true
    }
    return ["them", "whom"].contains(key(group.to - 1)) && key(group.to - 2) == "of"
  }
}
