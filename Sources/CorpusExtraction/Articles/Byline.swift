// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The line that says who wrote a text.
enum Byline {
  /// The writer in a line "By …", or nil if the unit is no byline.
  static func read(_ unit: Unit, _ lexemes: [Lexeme], _ prose: [UInt8]) -> String? {
    guard unit.words >= 2, unit.words <= 20, !unit.hasInnerStop || unit.words <= 10,
      let first = lexemes.first, first.kind == .word
    else { return nil }
    var index = 0
    if ArticleWords.openersOfAByline.contains(first.key) {
      index = 1
    }
    guard index < lexemes.count, ["by", "from"].contains(lexemes[index].key),
      index > 0 || (first.capitalized && first.key == "by")
    else { return nil }
    index += 1
    if index < lexemes.count, lexemes[index].key == ":" { index += 1 }
    let from = index
    while index < lexemes.count {
      let lexeme = lexemes[index]
      if lexeme.key == ",", joins(lexemes, behind: index) {
        index += 1
        continue
      }
      if lexeme.kind == .number || [",", "|", "·", "–", "—", "(", "/"].contains(lexeme.key) {
        break
      }
      if lexeme.key == "-", lexeme.spaced { break }
      if ArticleWords.afterAByline.contains(lexeme.key), index > from {
        break
      }
      if lexeme.kind == .word, !lexeme.capitalized,
        !ArticleWords.smallWordsWithinAByline.contains(lexeme.key)
      {
        return nil
      }
      index += 1
    }
    guard index > from, index - from <= 18 else { return nil }
    return ByteText.line(prose, lexemes[from].start..<lexemes[index - 1].end)
  }

  /// Whether a comma joins writers, "A. Bell, C. Dorn and E. Falk": an "and" follows, and a name behind it.
  private static func joins(_ lexemes: [Lexeme], behind comma: Int) -> Bool {
    let rest = lexemes[(comma + 1)...]
    guard let and = rest.firstIndex(where: { $0.key == "and" || $0.key == "&" }), and - comma <= 12,
      and + 1 < lexemes.count, lexemes[and + 1].capitalized
    else { return false }
    return rest[..<and].allSatisfy { $0.capitalized || $0.kind == .mark }
      && !rest[..<and].contains { ArticleWords.afterAByline.contains($0.key) }
  }
}
