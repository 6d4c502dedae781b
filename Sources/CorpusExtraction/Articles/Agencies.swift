// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// News agencies: facts of the trade, so that a bare credit can be told from an outlet's name.
enum Agencies {
  /// Canonical names by the forms in which credits give them, lower-case words joined by a space.
  private static let names: [String: String] = English.table("names")
  /// The words of the longest form.
  private static let longest = names.keys.map { $0.split(separator: " ").count }.max() ?? 0

  /// The agency that `lexemes` name, read as a whole: "(Itar-Tass)", "The Associated Press".
  static func named(_ lexemes: ArraySlice<Lexeme>) -> String? {
    let words = lexemes.filter { $0.kind != .mark }
    guard !words.isEmpty, words.count <= longest else { return nil }
    return names[words.map(\.key).joined(separator: " ")]
  }

  /// The agency that a byline credits: "By Jane Doe, Associated Press".
  static func credited(in byline: String?) -> String? {
    guard let byline else { return nil }
    let text = Array(byline.utf8)
    return credited(Lexer.lexemes(of: text, in: 0..<text.count), text)
  }

  /// The agency that stands somewhere in a credit line, with its own words: "Xinhua News Agency and …".
  static func credited(_ lexemes: [Lexeme], _ text: [UInt8]) -> String? {
    for (index, lexeme) in lexemes.enumerated() where lexeme.kind == .word && lexeme.capitalized {
      if lexeme.key == "news", index > 0, index + 1 < lexemes.count,
        lexemes[index + 1].key == "agency" || lexemes[index + 1].key == "service"
      {
        var from = index
        while from > 0, lexemes[from - 1].kind == .word, lexemes[from - 1].capitalized,
          index - from < 3,
          !ArticleWords.beforeAnAgency.contains(lexemes[from - 1].key)
        {
          from -= 1
        }
        if from < index {
          return ByteText.line(text, lexemes[from].start..<lexemes[index + 1].end)
        }
      }
      for length in (1...longest).reversed() where index + length <= lexemes.count {
        guard let name = named(lexemes[index..<index + length]) else { continue }
        // Two or three letters are a credit only in capitals.
        let isShort = lexeme.key.utf8.count <= 3 && length == 1
        if isShort, !text[lexeme.range].allSatisfy(ASCII.isUpper) { continue }
        return name
      }
    }
    return nil
  }
}
