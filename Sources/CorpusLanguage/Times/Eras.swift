// SPDX-License-Identifier: Apache-2.0

/// Years that are counted from another beginning than ours: "2074 BS", "1445 AH", "300 BC".
package enum Eras {
  /// Whether the number at `index` is a year of another era: it is no year of ours, and counts nothing.
  package static func isOfAnother(_ lexemes: [Lexeme], _ index: Int) -> Bool {
    guard lexemes.indices.contains(index), lexemes[index].kind == .number else { return false }
    let next = index + 1
    if lexemes.indices.contains(next), lexemes[next].capitalized, lexemes[next].spaced,
      TimeLists.erasBehindAYear.contains(lexemes[next].key)
    {
      return true
    }
    return index > 0 && lexemes[index - 1].capitalized
      && TimeLists.erasBeforeAYear.contains(lexemes[index - 1].key)
  }
}
