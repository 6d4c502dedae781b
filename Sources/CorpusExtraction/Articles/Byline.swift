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
    guard index > from, index - from <= 14 else { return nil }
    return ByteText.line(prose, lexemes[from].start..<lexemes[index - 1].end)
  }
}
