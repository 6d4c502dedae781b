// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// People told one by one, and how many they are together: "a woman and her two sons", "he and eight others".
///
/// A row is read only where every part of it is understood and the last is joined by "and"; a part that is none of the known kinds,
/// and whatever may tell again who was named before, leaves the row without a sum.
struct PeopleRow {
  /// A row that was read, with the numbers that stand in it.
  struct Found {
    var group: CountedGroup
    /// Numbers of the sentence that the sum holds.
    var members: [Int]
  }

  /// One part of a row.
  private struct Item {
    enum Kind { case counted, one, definite, named, pronoun }
    var end: Int
    var count: Int
    var kind: Kind
    var isAtLeast = false
    var member: Int?
    /// Whether the noun stands for anybody, so that others behind a comma tell who they were.
    var isAnyone = false
  }

  let passage: Passage
  let linker: FigureLinker
  let links: [FigureLinker.Link?]

  private var sentence: Range<Int> { linker.sentence }

  private func key(_ index: Int) -> String { linker.key(index) }

  /// The rows of the sentence with what befell all in them, from left to right.
  func sums() -> [(Found, FigureLinker.Link)] {
    var out: [(Found, FigureLinker.Link)] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if let row = row(at), let link = link(row.group) {
        out.append((row, link))
        at = row.group.to
      } else {
        at += 1
      }
    }
    return out
  }

  /// What befell the whole row: it is the subject of a predicate, or the object of the verb or noun before it.
  private func link(_ group: CountedGroup) -> FigureLinker.Link? {
    guard !linker.isConditional(group) else { return nil }
    var found: FigureLinker.Link?
    // "a husband and father was killed" is one.
    if FigureWords.singularPredicates.contains(key(group.to)) { return nil }
    if opensClause(group.from) {
      var subject = group
      let past = pastAges(group.to)
      if past > group.to { subject.to = key(past) == "," ? past + 1 : past }
      found = linker.predicateLink(subject)
    }
    // "wounding two others, and a suspect was held": the last is the subject of what follows.
    if found == nil, !isPredicate(group.to),
      let link = linker.objectLink(group) ?? linker.nominalLink(group),
      [.object, .nominal].contains(link.rule), group.from - link.evidence.lowerBound <= 3
    {
      found = link
    }
    guard var link = found, !CountedNouns.isEvent(link.measure) else { return nil }
    link.rule = .sum
    return link
  }

  /// Whether a clause may begin at `index`, so that nothing before it belongs to the row or governs it.
  private func opensClause(_ index: Int) -> Bool {
    if index == sentence.lowerBound { return true }
    guard FigureWords.beforeASubject.contains(key(index - 1)) else { return false }
    // "Reed, 40, Ada Toll and two others": what stands before a comma may be of the row.
    let before = index - 2
    guard [",", "and"].contains(key(index - 1)), sentence.contains(before) else { return true }
    return !isName(index) && !CountedNouns.isPerson(key(before)) && !isAge(before)
      && passage.names[before] != .person && !isPeople(before)
  }

  private func isPredicate(_ index: Int) -> Bool {
    FigureLinker.auxiliaries.contains(key(index))
      || sentence.contains(index) && passage.tags[index].map(\.isFinite) ?? false
  }

  /// The row that begins at `index`.
  private func row(_ index: Int) -> Found? {
    guard let first = item(index, isFirst: true) else { return nil }
    var items = [first]
    var isWhole = false
    var hasComma = false
    var end = first.end
    while let joint = joint(end) {
      guard let next = item(joint.to, isFirst: false) else {
        // "a man and a dog": not all of the row is understood.
        if joint.isLast, !isVerb(joint.to) { return nil }
        break
      }
      if joint.hasComma, mayRename(items, next) { return nil }
      items.append(next)
      end = next.end
      isWhole = joint.isLast
      hasComma = hasComma || joint.hasComma && !joint.isBehindAge
      if items.count > 8 { return nil }
    }
    // Named people, and "the driver and his wife", are known, and need not be all there are.
    guard isWhole, items.contains(where: { $0.kind == .counted || $0.kind == .one }) else {
      return nil
    }
    let rest = items.dropFirst().reduce(0) { $0 + $1.count }
    if hasComma, first.kind == .counted {
      // "Three people, a man and two women, were killed": told again, not besides.
      if rest == first.count, items.count > 2 { return retold(first, from: index, to: end, items) }
      if first.isAnyone || rest == first.count { return nil }
    }
    // ", Ada Toll, and 14 others": a name between commas tells who somebody was.
    if items.count == 2, hasComma { return nil }
    let isAtLeast = items.contains(where: \.isAtLeast)
    let count = first.count + rest
    let group = CountedGroup(
      from: index, to: end, number: index, low: count, high: isAtLeast ? nil : count,
      bound: isAtLeast ? .atLeast : .exactly)
    return Found(group: group, members: items.compactMap(\.member))
  }

  /// A number and behind a comma those whom it counts, one by one.
  private func retold(_ first: Item, from: Int, to: Int, _ items: [Item]) -> Found? {
    guard !first.isAtLeast else { return nil }
    let end = key(to) == "," ? to + 1 : to
    let group = CountedGroup(
      from: from, to: end, number: from, low: first.count, high: first.count, bound: .exactly)
    return Found(group: group, members: items.compactMap(\.member))
  }

  /// Whether what stands behind a comma may tell again who was told before it: "Ada Toll, a nurse, and two pupils".
  private func mayRename(_ items: [Item], _ next: Item) -> Bool {
    guard let last = items.last else { return false }
    switch (last.kind, next.kind) {
    case (.named, .one), (.named, .definite), (.definite, .one), (.definite, .named),
      (.one, .named),
      (.named, .named):
      return !FigureWords.ownersBeforeACount.contains(key(last.end + 1))
    default: return false
    }
  }

  private func isVerb(_ index: Int) -> Bool {
    guard sentence.contains(index) else { return true }
    return Measures.verb(key(index)) != nil || passage.tags[index].map { $0.isVerb } ?? false
  }

  /// What joins the next part, and whether that may be the last.
  private func joint(_ index: Int) -> Joint? {
    var at = pastAges(index)
    var joint = Joint(to: at, isLast: true, hasComma: key(at) == ",", isBehindAge: at > index)
    if joint.hasComma { at += 1 }
    switch key(at) {
    case "and", "plus": joint.to = at + 1
    case "as" where key(at + 1) == "well" && key(at + 2) == "as": joint.to = at + 3
    case "along" where key(at + 1) == "with": joint.to = at + 2
    default:
      guard joint.hasComma else { return nil }
      joint.to = at
      joint.isLast = false
    }
    return joint
  }

  /// What stands between two parts of a row.
  private struct Joint {
    /// Where the next part begins.
    var to: Int
    /// Whether that may be the last.
    var isLast: Bool
    var hasComma: Bool
    /// Whether the comma closes an age: "Ada Toll, 34, and".
    var isBehindAge: Bool
  }

  /// Where words about the part before end: ", 34", ", aged 8 and 10", "from Osk".
  private func pastAges(_ index: Int) -> Int {
    var at = index
    if ["from", "of"].contains(key(at)), isName(at + 1) {
      at += 2
      while isName(at), at < index + 4 { at += 1 }
    }
    let opener = key(at) == "," ? at + 1 : at
    if FigureWords.wordsOfAge.contains(key(opener)) {
      var end = opener + 1
      while isAge(end) || ["and", ","].contains(key(end)) && isAge(end + 1) { end += 1 }
      return end
    }
    guard opener > at, isAge(opener) else { return at }
    var end = opener + 1
    while ["and", ","].contains(key(end)), isAge(end + 1) { end += 2 }
    // An age is followed by a comma or ends the row; "killed Ada Toll, 2 men and" counts.
    return [",", ".", "and", ""].contains(key(end)) ? end : at
  }

  private func isAge(_ index: Int) -> Bool {
    sentence.contains(index) && passage.lexemes[index].kind == .number
      && Int(key(index)).map { $0 < 120 } ?? false
  }

  private func isName(_ index: Int) -> Bool {
    sentence.contains(index) && passage.lexemes[index].kind == .word
      && passage.lexemes[index].capitalized && passage.isMixedCase && !passage.isTitleCase
      && !passage.reader.timed.contains(index)
  }

  /// The part of a row that begins at `index`.
  private func item(_ index: Int, isFirst: Bool) -> Item? {
    guard sentence.contains(index) else { return nil }
    if let counted = counted(index) { return counted }
    let word = key(index)
    if isFirst, FigureWords.pronounsOfOne.contains(word), ["and", ","].contains(key(index + 1)) {
      return Item(end: index + 1, count: 1, kind: .pronoun)
    }
    if FigureWords.determinersOfOne.contains(word) { return determined(index) }
    // "the driver and passenger"
    if !isFirst, key(index - 1) == "and", key(index - 2) != ",", CountedNouns.isPerson(word),
      key(index + 1) != "'s"
    {
      return Item(end: index + 1, count: 1, kind: .definite)
    }
    return named(index)
  }

  /// "two sons", "her two sons", "eight others", "at least three civilians".
  private func counted(_ index: Int) -> Item? {
    let from = FigureWords.determinersBeforeVictims.contains(key(index)) ? index + 1 : index
    guard
      let member = linker.groups.firstIndex(where: {
        ($0.from == index || $0.from == from) && !$0.isImplicit
      })
    else { return nil }
    let group = linker.groups[member]
    guard let low = group.low, [.exactly, .atLeast].contains(group.bound),
      !linker.isPartitive(group), !passage.reader.timed.contains(group.number),
      group.isOthers || group.head.map({ isPeople($0) || links[member] != nil }) ?? false,
      linker.canBeHarmed(group)
    else { return nil }
    return Item(
      end: group.to, count: low, kind: .counted, isAtLeast: group.bound == .atLeast, member: member,
      isAnyone: group.head.map { CountedNouns.isAnyone(key($0)) } ?? false)
  }

  private func isPeople(_ head: Int) -> Bool {
    CountedNouns.isAnyone(key(head)) || CountedNouns.arePersons(key(head))
  }

  /// "a 34-year-old woman", "his wife", "the driver", "the couple".
  private func determined(_ index: Int) -> Item? {
    var at = index + 1
    let isDefinite = !["a", "an", "another"].contains(key(index))
    while at < index + 9, sentence.contains(at) {
      let word = key(at)
      if word == "unborn" { return nil }
      if FigureWords.pairs.contains(word), !["'s", "of"].contains(key(at + 1)) {
        return Item(end: at + 1, count: 2, kind: isDefinite ? .definite : .one)
      }
      if CountedNouns.isPerson(word), !CountedNouns.isPerson(key(at + 1)), key(at + 1) != "-" {
        guard key(at + 1) == "'s" else {
          // "a police officer's" goes on; "an officer candidate" is no officer.
          if let tag = sentence.contains(at + 1) ? passage.tags[at + 1] : nil, tag.isNoun,
            !tag.isProperNoun, Measures.verb(key(at + 1)) == nil
          {
            return nil
          }
          return Item(end: at + 1, count: 1, kind: isDefinite ? .definite : .one)
        }
        at += 2
        continue
      }
      let isAge =
        passage.lexemes[at].kind == .number || FigureWords.unitsOfAnAge.contains(word)
      guard
        isAge
          || passage.lexemes[at].kind == .word && !GroupReader.stops.contains(word)
            && Measures.verb(word) == nil
      else { return nil }
      at += 1
    }
    return nil
  }

  /// "Ada Toll", "Dr Ada Toll": a name that begins with a known given name, or that others of its kind are counted besides.
  private func named(_ index: Int) -> Item? {
    guard isName(index) else { return nil }
    var end = index
    while isName(end), end < index + 5 { end += 1 }
    let isOneOfSeveral =
      key(end) == "and"
      && (FigureWords.ownersBeforeACount.contains(key(end + 1))
        || linker.groups.contains { $0.from == end + 1 && $0.isOthers })
    guard
      (index..<end).contains(where: { passage.names[$0] == .person })
        || GivenNames.isKnown(key(index)) && end > index + 1
        || isOneOfSeveral && passage.names[index] != .place
    else { return nil }
    return Item(end: end, count: 1, kind: .named)
  }
}
