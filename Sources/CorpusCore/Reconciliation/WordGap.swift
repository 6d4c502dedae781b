// SPDX-License-Identifier: Apache-2.0

/// What only the one and what only the other has between two words that both have: the shortest edit script over words (Myers 1986).
struct WordGap {
  let removed: Range<Int>
  let inserted: Range<Int>

  /// The gaps in order.
  static func all(_ old: [String], _ new: [String]) -> [WordGap] {
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var gaps: [WordGap] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let (first, second) = (i, j)
      while removed.contains(i) { i += 1 }
      while inserted.contains(j) { j += 1 }
      if first < i || second < j { gaps.append(WordGap(removed: first..<i, inserted: second..<j)) }
      (i, j) = (i + 1, j + 1)
    }
    return gaps
  }
}
