// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Who was counted, where the number has a noun and where the sentence says it elsewhere.
///
/// "The army lost 9 dead and 12 wounded", "26 dead among the troops", "killed three and wounded four soldiers", "a rebel
/// was killed and two others were hurt": a toll without its people reads as one of people at large.
struct CountedOnes {
  let passage: Passage
  let sentence: Range<Int>
  let text: [UInt8]
  let groups: [CountedGroup]
  let links: [FigureLinker.Link?]

  private func key(_ index: Int) -> String { sentence.contains(index) ? passage.key(index) : "" }

  /// The words of the number's own noun: "civilians", "Soviet citizens", "members of the rebel front".
  func named(_ group: CountedGroup) -> String? {
    guard let head = group.head else { return nil }
    var end = head + 1
    // Members alone say nothing of who they were.
    if key(head) == "members", key(end) == "of" {
      let start = key(end + 1) == "the" ? end + 2 : end + 1
      var at = start
      while at < start + 6, sentence.contains(at), isNameable(at) { at += 1 }
      if at > start { end = at }
    }
    // "The two slain deputies" were deputies.
    let start =
      (group.modifiers.lowerBound..<head).first {
        !FigureWords.praiseOfVictims.contains(key($0))
      } ?? head
    let words = words(start..<end)
    // "One of the victims" is one victim.
    guard group.low == 1, group.high == 1, end == head + 1 else { return words }
    return words.map(CountedNouns.lastInSingular)
  }

  /// "civilian" in "12 civilian deaths"; nothing for counted events.
  func nounModifier(_ group: CountedGroup) -> String? {
    guard group.modifiers.count == 1, key(group.modifiers.lowerBound) == "civilian" else {
      return nil
    }
    return "civilians"
  }

  /// Who was counted by the number `index` as other words of the sentence tell it.
  func told(_ index: Int) -> String? {
    guard let link = links[index] else { return nil }
    let group = groups[index]
    if group.isOthers, let kind = kindBefore(group) { return kind }
    return behind(link.evidence.upperBound) ?? shared(index) ?? side(before: group)
  }

  /// "9 wounded soldiers", "26 dead among the troops", "26 dead and 65 wounded among the troops".
  private func behind(_ end: Int) -> String? {
    if key(end) == "among" {
      let start = key(end + 1) == "the" ? end + 2 : end + 1
      var at = start
      while at < start + 4, sentence.contains(at), passage.lexemes[at].kind == .word,
        !GroupReader.stops.contains(key(at))
      {
        at += 1
        if GroupReader.isPlural(key(at - 1)) { break }
      }
      return at > start ? words(start..<at) : nil
    }
    for head in [end, end + 1]
    where sentence.contains(head) && (end...head).allSatisfy({ isNameable($0) }) {
      if GroupReader.isPlural(key(head)) { return words(end..<head + 1) }
    }
    return nil
  }

  private func isNameable(_ index: Int) -> Bool {
    passage.lexemes[index].kind == .word && !GroupReader.stops.contains(key(index))
      && Measures.verb(key(index)) == nil && !passage.reader.timed.contains(index)
      && !CountedNouns.isThing(key(index)) && passage.tags[index].map { !$0.isFinite } ?? true
  }

  /// What the next number of a row tells of this one too.
  private func shared(_ index: Int) -> String? {
    guard index + 1 < groups.count, let link = links[index], let next = links[index + 1] else {
      return nil
    }
    let gap = link.evidence.upperBound..<max(link.evidence.upperBound, next.evidence.lowerBound)
    guard gap.count <= 2, !gap.isEmpty, gap.allSatisfy({ ["and", ","].contains(key($0)) }) else {
      return nil
    }
    // "killing three and wounding four soldiers"
    if link.rule == .object, next.rule == .object, groups[index].isBare {
      return named(groups[index + 1])
    }
    guard link.rule != .passive, groups[index + 1].isBare else { return nil }
    return behind(next.evidence.upperBound)
  }

  /// "the army sustained 9 dead", "cost the rebels 29 dead", "the troops have suffered 148 casualties (93 dead".
  private func side(before group: CountedGroup) -> String? {
    var at = group.from - 1
    if CountedNouns.isSide(key(at)), [key(at - 1), key(at - 2)].contains("cost") {
      return words(at..<at + 1)
    }
    // A row of losses, and the sum before them in brackets, belong to one who bears them.
    var steps = 0
    while sentence.contains(at), steps < 12, !Self.losing.contains(key(at)) {
      guard isLoss(at) else { return nil }
      at -= 1
      steps += 1
    }
    guard Self.losing.contains(key(at)) else { return nil }
    var found: Int?
    steps = 0
    at -= 1
    while sentence.contains(at), steps < 14, ![",", ";", ":"].contains(key(at)) {
      if CountedNouns.isSide(key(at)) { found = at }
      at -= 1
      steps += 1
    }
    return found.map { words($0..<$0 + 1) } ?? nil
  }

  private static let losing: Set<String> = English.words("losing")

  private func isLoss(_ index: Int) -> Bool {
    let word = key(index)
    return FigureWords.beforeACountedOne.contains(word)
      || groups.contains { ($0.from..<$0.to).contains(index) } || Measures.counted(word) != nil
      || Measures.verb(word)?.isParticiple == true
  }

  /// "a rebel was killed and two others were wounded": others of the kind of the one before; not of that of who killed him.
  private func kindBefore(_ group: CountedGroup) -> String? {
    for index in stride(from: group.from - 1, through: sentence.lowerBound, by: -1)
    where CountedNouns.isPerson(key(index)) {
      guard
        let counted = groups.firstIndex(where: { $0.head == index }), links[counted] != nil
      else { return nil }
      for before in [index - 1, index - 2] where ["a", "an", "one"].contains(key(before)) {
        return CountedNouns.plural(key(index))
      }
      return nil
    }
    return nil
  }

  private func words(_ range: Range<Int>) -> String? {
    let words = ByteText.line(
      text, passage.lexemes[range.lowerBound].start..<passage.lexemes[range.upperBound - 1].end)
    return words.isEmpty ? nil : words
  }
}
