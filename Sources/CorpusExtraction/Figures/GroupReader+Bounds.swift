// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Ranges, and the words that bound a number.
extension GroupReader {
  /// "20 to 30", "20-30", "between 20 and 30", "5 or 6".
  func readRange(_ group: inout CountedGroup) {
    guard group.bound == .exactly, ["to", "-", "–", "and", "or"].contains(key(group.to)) else {
      return
    }
    let isBetween = key(group.number - 1) == "between"
    if key(group.to) == "and", !isBetween { return }
    // "rose from 8 to 12": what it was, and what it is.
    if key(group.to) == "to", key(group.number - 1) == "from",
      FigureLinker.rising.contains(key(group.number - 2))
    {
      return
    }
    guard let second = NumberReader.cardinal(lexemes, at: group.to + 1), !second.isFraction,
      !second.isVague, let low = group.low, second.value > low,
      !timed.contains(group.to + 1)
    else { return }
    group.high = second.value
    group.bound = .between
    group.to = second.to
    if isBetween { group.from = group.number - 1 }
  }

  /// Words before and behind the number that bound it.
  func readBound(_ group: inout CountedGroup, floor: Int) {
    var at = group.from
    // "some 60", "the 60": articles belong to the evidence only with a bound before them.
    func take(_ count: Int, _ bound: Figure.Bound) {
      guard at - count >= floor else { return }
      at -= count
      if group.bound == .exactly { group.bound = bound }
    }
    while at > floor {
      let one = key(at - 1)
      let two = key(at - 2)
      if one == "least", two == "at" {
        take(2, .atLeast)
      } else if one == "most", two == "at" {
        take(2, .atMost)
      } else if one == "than", ["fewer", "less", "more"].contains(two) {
        if key(at - 3) == "no" {
          take(3, two == "more" ? .atMost : .atLeast)
        } else {
          take(2, two == "more" ? .moreThan : .lessThan)
        }
      } else if one == "to", two == "up" {
        take(2, .atMost)
      } else if one == "to", two == "close" {
        take(2, .about)
      } else if one == "as", ["many", "few"].contains(two), key(at - 3) == "as" {
        take(3, two == "many" ? .atMost : .atLeast)
      } else if ["over", "above", "exceeding"].contains(one) {
        take(1, .moreThan)
      } else if one == "under" {
        take(1, .lessThan)
      } else if FigureWords.boundsOfAbout.contains(one) {
        take(1, .about)
        if one == "estimated", ["an", "the"].contains(key(at - 1)), at > floor { at -= 1 }
      } else {
        break
      }
      if at == group.from { break }
      group.from = at
    }
    group.from = at
    if key(group.to) == "or", key(group.to + 1) == "more" {
      group.bound = .atLeast
      group.to += 2
    }
    switch group.bound {
    case .atLeast, .moreThan: group.high = nil
    case .atMost, .lessThan: group.low = nil
    default: break
    }
  }
}
