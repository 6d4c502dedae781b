// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Numbers in a row: what one word says of several, and parts beside their whole.
extension FigureLinker {
  /// Shares a cue among coordinated groups, and gives parts the measure of their whole.
  func coordinate(_ links: inout [Link?]) {
    for index in groups.indices.reversed() where links[index] == nil && index + 1 < groups.count {
      // "one adult and four minors were killed": the verb's subject is the whole row.
      let group = groups[index]
      guard canBeHarmed(group),
        // What stands in brackets tells of the group before them: "six men (one a guard) and two boys were shot".
        let following = groups[(index + 1)...].firstIndex(where: { !isBracketed($0, group.to) }),
        let link = links[following],
        // "left three women and two men dead"
        [.passive, .subject].contains(link.rule)
          || [.adjective, .participle].contains(link.rule) && group.head != nil
            && groups[following].head != nil
      else { continue }
      let between = unbracketed(group.to..<max(group.to, groups[following].from))
      guard !between.isEmpty, between.count <= 3,
        between.allSatisfy({ Self.joiners.contains(key($0)) })
      else { continue }
      links[index] = Link(
        measure: link.measure, evidence: group.from..<group.to, rule: .coordination)
    }
    for index in groups.indices where index > 0 {
      let group = groups[index]
      if links[index] == nil, let before = links[index - 1], isListedByPlace(index) {
        // "killed two in Aldby and three in Korsand", "two died in Aldby and three in Korsand"
        links[index] = Link(
          measure: before.measure, evidence: group.from..<group.to, rule: .coordination,
          isListed: true)
        links[index - 1]?.isListed = true
        continue
      }
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

  /// "was shot dead along with two guards", "killed the mayor of Aldby, as well as two farmers".
  func besidesLink(_ group: CountedGroup) -> Link? {
    let start: Int
    if key(group.from - 1) == "with", ["along", "together"].contains(key(group.from - 2)) {
      start = group.from - 2
    } else if key(group.from - 1) == "as", key(group.from - 2) == "well",
      key(group.from - 3) == "as"
    {
      start = group.from - 3
    } else {
      return nil
    }
    for at in stride(from: start - 1, through: max(sentence.lowerBound, start - 16), by: -1) {
      guard let verb = Measures.verb(key(at)) else { continue }
      if isUnreal(at) || verb.isGerund || verb.voice == .passive && !isPassive(at) { return nil }
      let measure =
        key(at) == "shot" && (key(at + 1) == "dead" || key(at + 1) == "to")
        ? "killed" : verb.measure
      return Link(measure: measure, evidence: group.from..<group.to, rule: .coordination)
    }
    return nil
  }

  /// "among the injured are two girls".
  func amongLink(_ group: CountedGroup) -> Link? {
    let verb = group.from - 1
    guard FigureWords.plainCopulas.contains(key(verb)), key(verb - 2) == "the",
      key(verb - 3) == "among", let measure = Self.lossNoun(key(verb - 1))
    else { return nil }
    var link = Link(measure: measure, evidence: verb - 3..<group.to, rule: .part)
    link.isPart = true
    return link
  }

  /// Whether a number stands in a list of places with the one before it: each has its own "in Aldby".
  private func isListedByPlace(_ index: Int) -> Bool {
    let group = groups[index]
    let prepositions: Set<String> = English.words("prepositions")
    let previous = groups[index - 1]
    guard group.isBare || group.isOthers, prepositions.contains(key(group.to)),
      previous.to < group.from, group.from - previous.to <= 10,
      ["and", ","].contains(key(group.from - 1)),
      let preposition = (previous.to..<group.from).first(where: { prepositions.contains(key($0)) }),
      // What stands between is the place of the number before.
      (preposition + 1..<group.from).allSatisfy({
        Self.joiners.contains(key($0)) || key($0) == "the" || lexemes[$0].capitalized
      })
    else { return false }
    return group.to + 1 < sentence.upperBound
      && (lexemes[group.to + 1].capitalized || key(group.to + 1) == "the")
  }

  /// Whether a group stands in brackets that open behind `start`.
  func isBracketed(_ group: CountedGroup, _ start: Int) -> Bool {
    !unbracketed(start..<max(start, group.to)).contains(group.number)
  }

  /// The lexemes of a range that stand in no brackets.
  private func unbracketed(_ range: Range<Int>) -> [Int] {
    var depth = 0
    var out: [Int] = []
    for at in range {
      if ["(", "["].contains(key(at)) { depth += 1 }
      if depth == 0 { out.append(at) }
      if [")", "]"].contains(key(at)) { depth = max(0, depth - 1) }
    }
    return out
  }

  private static let joiners: Set<String> = English.words("joiners")

  /// Whether a group names a part of one before it: behind "including", "among them", "of whom".
  func isIncluded(_ group: CountedGroup) -> Bool {
    let one = key(group.from - 1)
    if one == "including" || one == "included" { return true }
    if one == "them" || one == "whom", ["among", "of"].contains(key(group.from - 2)) {
      return true
    }
    // "one of them was wearing a life jacket" tells something else of one.
    return ["them", "whom"].contains(key(group.to - 1)) && key(group.to - 2) == "of"
      && !Self.auxiliaries.contains(key(group.to))
      && !(sentence.contains(group.to) && tags[group.to].map(\.isFinite) ?? false)
  }
}
