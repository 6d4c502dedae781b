// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Which of a sentence's figures count a part of those counted elsewhere: "two of the five", "and two others", "one adult
/// and four minors".
struct FigureParts {
  let linker: FigureLinker
  let links: [FigureLinker.Link?]

  /// Whether the number `index` is a part of a greater one.
  func isPart(_ index: Int) -> Bool {
    guard let link = links[index] else { return false }
    let group = linker.groups[index]
    if CountedNouns.isEvent(link.measure) { return false }
    // "Two children were *among* the dead"
    if link.evidence.contains(where: { linker.key($0) == "among" }) { return true }
    return link.isPart || isKnown(group) || isPartitive(group) || isOfFamily(group) || isRest(group)
      || isOfDegree(index)
      || (group.isOthers || linker.key(group.number) == "another") && isBeside(index)
      || standsInRow(index)
  }

  /// "two of the five", "one of the victims", "three of them".
  private func isPartitive(_ group: CountedGroup) -> Bool {
    (group.number..<group.to).contains { at in
      linker.key(at) == "of"
        && FigureWords.ofWhomCountsAre
          .contains(linker.key(at + 1))
    }
  }

  /// "both men", "those two men", "all three were found dead": who was told of before, and need not be all there are.
  private func isKnown(_ group: CountedGroup) -> Bool {
    FigureWords.quantifiersOfAll.contains(linker.key(group.from - 1))
      || linker.key(group.number) == "both"
  }

  /// "the other three suffered minor injuries", "the three other officers", "the last two bodies".
  private func isRest(_ group: CountedGroup) -> Bool {
    let before = linker.key(group.from - 1)
    return FigureWords.beforeTheRest.contains(before) || group.isOthers && before == "the"
  }

  /// "four people were shot, and two were seriously injured": how badly some of those before were.
  private func isOfDegree(_ index: Int) -> Bool {
    guard let link = links[index], links[..<index].contains(where: { $0 != nil }) else {
      return false
    }
    return link.evidence.contains {
      FigureWords.degreesOfInjury
        .contains(linker.key($0))
    }
  }

  /// "his two sons", "the couple's three children".
  private func isOfFamily(_ group: CountedGroup) -> Bool {
    FigureWords.ownersBeforeACount.contains(linker.key(group.from - 1)) && group.head != nil
  }

  /// Whether "others" are counted besides some who suffered the same: beside the dead, three others injured are all of
  /// the injured, and two others killed are not all of the dead.
  private func isBeside(_ index: Int) -> Bool {
    guard let link = links[index] else { return false }
    guard link.measure == "injured" else { return true }
    return linker.sentence.prefix(linker.groups[index].from - linker.sentence.lowerBound)
      .contains { at in
        !link.evidence.contains(at)
          && FigureWords.wordsOfTheWounded
            .contains(linker.key(at))
      }
  }

  /// "one adult and four minors were killed", "killed two soldiers and three civilians".
  private func standsInRow(_ index: Int) -> Bool {
    guard let link = links[index], linker.groups[index].head != nil else { return false }
    return [index - 1, index + 1].contains { other in
      guard links.indices.contains(other), let next = links[other],
        next.measure == link.measure, linker.groups[other].head != nil, !next.isListed,
        !link.isListed
      else { return false }
      let (first, second) = (min(index, other), max(index, other))
      // "Eight people, five tourists among them": the eight are all.
      if linker.key(linker.groups[second].to) == "among" { return index == second }
      let gap = linker.groups[first].to..<max(linker.groups[first].to, linker.groups[second].from)
      return gap.count <= 3
        && gap.contains { ["and", ",", "plus"].contains(linker.key($0)) }
        && (link.rule == .coordination || next.rule == .coordination)
    }
  }
}
