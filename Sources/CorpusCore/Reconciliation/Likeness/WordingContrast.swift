// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What keeps two contents apart that share nearly all of their words: a word that stands for another in the same place, or the same
/// words with doer and done-to exchanged.
///
/// "The levee held", "the levee broke"; "most voters", "few voters"; "Reed hit Marsh", "Marsh hit Reed". The measure of likeness weighs
/// words by how rare they are and sees nothing in such pairs. The words are aligned by the shortest edit script (Myers 1986).
enum WordingContrast {
  /// Contents of more words are speeches: something always differs.
  private static let most = 40

  /// Whether two contents say different things in the same words.
  static func holds(_ a: ContentTerms, _ b: ContentTerms) -> Bool {
    guard max(a.stems.count, b.stems.count) <= most else { return false }
    return hasOtherWord(a, b) || !hasAgent(a) && !hasAgent(b) && isExchanged(a.stems, b.stems)
  }

  /// Whether the only difference that counts is one word for another, or a word of order or share for its opposite.
  private static func hasOtherWord(_ a: ContentTerms, _ b: ContentTerms) -> Bool {
    let (old, new) = (a.smallWords, b.smallWords)
    var (removed, inserted): ([Int], [Int]) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.append(offset)
      case .insert(let offset, _, _): inserted.append(offset)
      }
    }
    let x = contrasted.intersection(removed.map { old[$0] })
    let y = contrasted.intersection(inserted.map { new[$0] })
    if x != y, isContrast(x, y) { return true }
    let first = removed.map { a.stems[$0] }.filter(a.telling.contains)
    let second = inserted.map { b.stems[$0] }.filter(b.telling.contains)
    // Two words that the thesaurus does not take for one another, and everything else alike.
    return first.count == 1 && second.count == 1 && first[0] != second[0]
      && removed.count <= 2 && inserted.count <= 2
      && a.stems.count(where: { $0 != 0 }) >= 2
  }

  private static func isContrast(_ x: Set<String>, _ y: Set<String>) -> Bool {
    contrasts.contains { contrast in
      !contrast.isDisjoint(with: x) && !contrast.isDisjoint(with: y)
    }
  }

  /// Whether what stands before some word in the one stands behind it in the other, and the other way round: passives, which tell the
  /// same in that order, have "by".
  private static func isExchanged(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    let (a, b) = (a.filter { $0 != 0 }, b.filter { $0 != 0 })
    guard a.count == b.count, a.count >= 3, a.count <= 12, a != b else { return false }
    return a.indices.dropFirst().dropLast().contains { i in
      guard let j = b.firstIndex(of: a[i]) else { return false }
      return Set(a[..<i]) == Set(b[(j + 1)...]) && Set(a[(i + 1)...]) == Set(b[..<j])
    }
  }

  private static func hasAgent(_ content: ContentTerms) -> Bool {
    content.smallWords.contains("by")
  }

  /// Words of order, share and amount that exclude each other where one stands for the other.
  private static let contrasts = English.entries("contrasts").map { entry in
    Set(entry.key.split(separator: " ").map(String.init))
  }
  private static let contrasted = contrasts.reduce(into: Set<String>()) { $0.formUnion($1) }
}
