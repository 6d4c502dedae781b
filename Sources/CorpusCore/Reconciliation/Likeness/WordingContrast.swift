// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What keeps two contents apart that share nearly all of their words: a word that stands for another in the same place, a verb that
/// makes of a fact a wish or a plan, or the same words with doer and done-to exchanged.
///
/// "The levee held", "the levee broke"; "most voters", "few voters"; "would build", "had built"; "Reed hit Marsh", "Marsh hit Reed". The
/// measure of likeness weighs words by how rare they are and sees nothing in such pairs. The words are aligned by the shortest edit
/// script (Myers 1986).
enum WordingContrast {
  /// Contents of more words are speeches: something always differs.
  private static let most = 40

  /// Whether two contents say different things in the same words.
  static func holds(_ a: ContentTerms, _ b: ContentTerms) -> Bool {
    guard let (x, y, gaps) = aligned(a, b) else { return false }
    return hasOtherWord(x, y, gaps) || gaps.contains { isOther($0, x, y) }
      || Voice.isExchanged(x, y)
  }

  /// Whether what the one tells as a fact is none in the other: "had not failed yet", "would fail".
  static func isOfOtherMood(_ a: ContentTerms, _ b: ContentTerms) -> Bool {
    guard let (x, y, gaps) = aligned(a, b) else { return false }
    return gaps.contains { Mood.differs(x, $0.removed, y, $0.inserted) }
  }

  /// The words of two contents and where they differ; nil for speeches.
  private static func aligned(_ a: ContentTerms, _ b: ContentTerms) -> (
    AlignedWords, AlignedWords, [WordGap]
  )? {
    guard max(a.stems.count, b.stems.count) <= most else { return nil }
    let (x, y) = (AlignedWords(a), AlignedWords(b))
    return (x, y, WordGap.all(x.words, y.words))
  }

  /// Whether the only difference that counts is one word for another, or a word of order or share for its opposite.
  private static func hasOtherWord(_ a: AlignedWords, _ b: AlignedWords, _ gaps: [WordGap]) -> Bool
  {
    let (removed, inserted) = (gaps.flatMap(\.removed), gaps.flatMap(\.inserted))
    if isContrast(removed.map { a.words[$0] }, inserted.map { b.words[$0] }, of: contrasts) {
      return true
    }
    let first = removed.map { a.stems[$0] }.filter(a.telling.contains)
    let second = inserted.map { b.stems[$0] }.filter(b.telling.contains)
    // Two words that the thesaurus does not take for one another, and everything else alike.
    return first.count == 1 && second.count == 1 && first[0] != second[0]
      && removed.count <= 2 && inserted.count <= 2
      && a.stems.count(where: { $0 != 0 }) >= 2
  }

  /// Whether what stands in one place says another thing: "for", "against"; "May", "June"; "would build", "had built".
  private static func isOther(_ gap: WordGap, _ a: AlignedWords, _ b: AlignedWords) -> Bool {
    isContrast(
      gap.removed.map { a.words[$0] }, gap.inserted.map { b.words[$0] }, of: contrastsInPlace)
      || Mood.differs(a, gap.removed, b, gap.inserted)
      || Mood.isLeftOpen(a, gap.removed, b, gap.inserted)
      || Mood.isLeftOpen(b, gap.inserted, a, gap.removed)
  }

  /// Whether words that only the one has and words that only the other has exclude each other.
  private static func isContrast(_ x: [String], _ y: [String], of sets: [Set<String>]) -> Bool {
    let (x, y) = (Set(x), Set(y))
    return sets.contains { contrast in
      let (first, second) = (contrast.intersection(x), contrast.intersection(y))
      return !first.isEmpty && !second.isEmpty && first != second
    }
  }

  /// Words of order, share and amount that exclude each other where one stands for the other.
  private static let contrasts = sets("contrasts")
  private static let contrastsInPlace = sets("contrasts in one place")

  private static func sets(_ section: String) -> [Set<String>] {
    English.entries(section).map { Set($0.key.split(separator: " ").map(String.init)) }
  }
}

/// The words of a content with what each counts as.
struct AlignedWords {
  /// In order, in lower case.
  let words: [String]
  /// What each counts as; 0 for function words and negations.
  let stems: [UInt64]
  /// The stems that say more than "still" does.
  let telling: Set<UInt64>

  init(_ content: ContentTerms) {
    (words, stems, telling) = (content.smallWords, content.stems, content.telling)
  }
}
