internal import CorpusLanguage

/// Tells a text's language by its commonest words.
enum Languages {
  /// Words that are frequent in one language and rare or unknown in the others.
  private static let words: [(String, Set<String>)] = [
    (
      "en",
      ArticleWords.commonInEnglish
    ),
    (
      "de",
      ArticleWords.commonInGerman
    ),
    ("es", ArticleWords.commonInSpanish),
    ("fr", ArticleWords.commonInFrench),
    ("it", ArticleWords.commonInItalian),
    ("nl", ArticleWords.commonInDutch),
    ("pt", ArticleWords.commonInPortuguese),
  ]

  /// The ISO 639-1 code of the language, where one stands out.
  static func detect(_ prose: [UInt8], _ paragraphs: [Range<Int>]) -> String? {
    var counts = [Int](repeating: 0, count: words.count)
    var total = 0
    var budget = 20_000
    for paragraph in paragraphs where budget > 0 {
      let range = paragraph.prefixed(budget)
      budget -= range.count
      for lexeme in Lexer.lexemes(of: prose, in: range) where lexeme.kind == .word {
        total += 1
        for (index, entry) in words.enumerated() where entry.1.contains(lexeme.key) {
          counts[index] += 1
        }
      }
    }
    guard total >= 8, let most = counts.max(), most * 12 >= total,
      counts.count(where: { $0 * 2 > most }) == 1, let index = counts.firstIndex(of: most)
    else { return nil }
    return words[index].0
  }
}
