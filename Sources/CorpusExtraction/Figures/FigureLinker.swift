// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Ties counted groups to the words that say what happened to the counted ones.
///
/// English news prose puts them close together in few ways: "60 were killed", "killed 60", "60 dead", "the death of
/// 60", "60 deaths", "a death toll of 60", each possibly coordinated with the next. Each way is one rule.
struct FigureLinker {
  /// How a group came by its measure.
  enum Rule: String {
    case noun, adjective, participle, passive, subject, object, nominal, toll, coordination, part
    /// A toll that is said to have risen: "the death toll rose to 12".
    case risen
    /// Several who were told one by one, added up: "a woman and her two sons were killed".
    case sum
  }

  struct Link {
    var measure: String
    /// Lexemes of the evidence, group included.
    var evidence: Range<Int>
    var rule: Rule
    /// Whether the counted ones are a part of a number given before.
    var isPart = false
    /// Whether it stands in a list of places: "two in Aldby and three in Korsand".
    var isListed = false
  }

  let lexemes: [Lexeme]
  let tags: [Tag?]
  let sentence: Range<Int>
  let groups: [CountedGroup]
  /// Whether the article reports a shooting: then those who were hit were shot.
  var isOfShooting = false

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
    guard canBeHarmed(group), !isConditional(group) else { return nil }
    let near =
      doubleLink(group) ?? adjacentLink(group) ?? predicateLink(group) ?? objectLink(group)
      ?? nominalLink(group)
      ?? tollLink(group) ?? victimsLink(group)
    if let near { return near }
    return besidesLink(group) ?? amongLink(group) ?? attributeLink(group) ?? woundsLink(group)
      ?? carriedLink(group)
      ?? distantPredicateLink(group) ?? peopleLink(group)
  }

  /// "300 refugees", "12 hostages": people named by what befell them, where nothing else did.
  private func peopleLink(_ group: CountedGroup) -> Link? {
    guard let head = group.head, Measures.isPeople(key(head)),
      let measure = Measures.counted(key(head)), !isUnreal(group.from - 1), !isPlanned(group)
    else { return nil }
    return Link(measure: measure, evidence: group.from..<group.to, rule: .noun)
  }

  /// Whether the counted can be killed, held or moved: people, or a number alone.
  func canBeHarmed(_ group: CountedGroup) -> Bool {
    guard let head = group.head else { return true }
    if key(head - 1) == "of", CountedNouns.isThing(key(head)) { return false }
    if CountedNouns.isThing(key(head)) || CountedNouns.isThing(key(head) + "s") { return false }
    return GroupReader.isPlural(key(head)) || group.low == 1 || Self.collective.contains(key(head))
  }

  private static let collective: Set<String> = English.words("collective")

  /// "34 deaths", "five of the 20 air strikes", "12 arrests", "seven injuries".
  private func nounLink(_ group: CountedGroup) -> Link? {
    guard let head = group.head, !isConditional(group) else { return nil }
    let word = key(head)
    if let measure = Measures.compound(key(head - 1), word) {
      return Link(measure: measure, evidence: group.from..<group.to, rule: .noun)
    }
    if let measure = Measures.counted(word), !Measures.isPeople(word),
      // "one lives in Aldby"
      word != "lives" || group.low != 1 && costsLives(group, head),
      !(["dead", "wounded", "injured"].contains(word) && isPlural(after: head)),
      // "One of the bodies was flown home" tells of one, and counts none.
      CountedNouns.isEvent(measure) || !isPartitive(group)
    {
      return Link(measure: measure, evidence: group.from..<group.to, rule: .noun)
    }
    return nil
  }

  /// Whether lives are told of as lost: "claimed 20 lives", "20 lives were lost", but not "saved 900 lives".
  private func costsLives(_ group: CountedGroup, _ head: Int) -> Bool {
    (max(sentence.lowerBound, group.from - 4)..<group.from).contains {
      FigureWords.verbsThatCostLives.contains(key($0))
    }
      || (head + 1..<head + 5).contains {
        ["lost", "taken", "claimed"].contains(key($0))
      }
  }

  /// "30 dead civilians", "12 wounded soldiers": an adjective before the noun says what befell them.
  private func attributeLink(_ group: CountedGroup) -> Link? {
    guard group.head != nil, !isUnreal(group.from) else { return nil }
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
    guard FigureWords.beforeWounds.contains(key(group.to)) else { return nil }
    for at in group.to + 1..<max(group.to + 1, min(sentence.upperBound, group.to + 7)) {
      if ["wounds", "injuries", "burns"].contains(key(at)) {
        return Link(
          measure: wounded(group.to..<at), evidence: group.from..<at + 1, rule: .adjective)
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
}
