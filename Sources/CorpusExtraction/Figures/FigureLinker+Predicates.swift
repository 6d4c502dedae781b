// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Counted ones as the subject of what befell them.
extension FigureLinker {
  /// "60 were killed", "38 have been injured", "34 civilians died", "12 lost their lives".
  func predicateLink(_ group: CountedGroup) -> Link? {
    predicate(at: group.to).map {
      Link(measure: $0.measure, evidence: group.from..<$0.end, rule: $0.rule)
    }
  }

  /// "34 people in the town of Toll, among them a mayor, were killed", "five people who were hiding there died".
  func distantPredicateLink(_ group: CountedGroup) -> Link? {
    guard group.head != nil || group.isOthers else { return nil }
    let opener = key(group.to)
    let ages = opener == "," ? group.to + 1 : group.to
    if ["aged", "ages", "age"].contains(key(ages)), let found = predicate(at: pastAges(ages)) {
      return Link(measure: found.measure, evidence: group.from..<found.end, rule: .subject)
    }
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
            && !isBracketed($0, group.to)
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

  /// Where the words end that tell how old the counted ones are: "aged 20 to 27,".
  private func pastAges(_ start: Int) -> Int {
    var at = start + 1
    while at < start + 12, sentence.contains(at),
      lexemes[at].kind == .number || NumberWords.unit(key(at)) != nil
        || NumberWords.ten(key(at)) != nil
        || FigureWords.betweenCounts
          .contains(key(at))
    {
      at += 1
    }
    return at
  }

  private static let postmodifiers: Set<String> = English.words("postmodifiers")

  /// Whether a word begins a predicate of its own, so that what follows it is told of others.
  private func isBlocker(_ at: Int) -> Bool {
    if Self.auxiliaries.contains(key(at)) { return true }
    if FigureWords.openersOfAnotherClause
      .contains(key(at))
    {
      return true
    }
    if let tag = tags[at] { return tag.isFinite && Measures.verb(key(at)) == nil }
    return false
  }
}
