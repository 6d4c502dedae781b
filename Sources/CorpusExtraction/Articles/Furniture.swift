// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Tells the furniture of news pages (share buttons, credits, pitches, notices) by its wording and shape.
enum Furniture {
  /// Whether a unit belongs to the page and not to the article.
  ///
  /// Short lines are judged by how they begin, longer ones only by phrases that news prose does not use.
  static func isFurniture(_ unit: Unit, _ lexemes: [Lexeme]) -> Bool {
    if unit.isRule || unit.words == 0 { return true }
    if unit.isLinked, !unit.isTerminated || unit.words < 12 { return true }
    let head = opening(lexemes)
    if isNotice(unit, lexemes) { return true }
    let isShort = unit.words <= 12
    if isShort, !unit.isTerminated || unit.words <= 4 {
      if shortStarts.opens(head) { return true }
      if unit.words <= 3, let first = head.first, buttons.contains(first) { return true }
      if lexemes.contains(where: { [">", "»", "|"].contains($0.key) }), unit.words <= 8 {
        return !unit.isTitleCased || unit.words <= 3
      }
    }
    if unit.words <= 40, !unit.hasQuote {
      if longStarts.opens(head) { return true }
      // "She wrote on her @handle account:" leads into a quotation.
      if unit.hasAddress, unit.words <= 14, !unit.endsInColon { return true }
    }
    return false
  }

  /// Whether the unit opens the notices that end a page: what follows belongs to them.
  static func isNotice(_ unit: Unit, _ lexemes: [Lexeme]) -> Bool {
    let opening = lexemes.prefix(12)
    let head = self.opening(opening)
    if head.first == "copyright" || head.first == "c" {
      // News about copyright begins with the word too: a notice has the sign, a year or no sentence.
      return opening.contains { $0.key == "©" || StatedDate.year([$0], 0, short: false) != nil }
        || opening.prefix(2).contains { $0.key == "·" } || !unit.isTerminated
    }
    return notices.opens(head)
  }

  /// Whether the unit heads what readers wrote: "Comments", "12 Comments", "Leave a comment". Nothing behind it is the article's.
  static func opensComments(_ unit: Unit, _ prose: [UInt8]) -> Bool {
    guard unit.words <= 4, !unit.isTerminated else { return false }
    let words = Lexer.lexemes(of: prose, in: unit.range).filter { $0.kind == .word }.map(\.key)
    guard let last = words.last, last == "comments" || last == "comment" else { return false }
    return words.dropLast().allSatisfy { commentWords.contains($0) }
  }

  /// Words beside "comments" in such a heading.
  private static let commentWords: Set<String> = English.words("comment headings")

  /// Whether a short unit credits a picture or says what it shows.
  static func isCredit(_ unit: Unit, _ lexemes: [Lexeme]) -> Bool {
    guard unit.words <= 40, let first = lexemes.first(where: { $0.kind == .word }) else {
      return false
    }
    if unit.words <= 12 || first.key == "file", pictureStarts.opens(opening(lexemes)) {
      return true
    }
    return !unit.isTerminated
      && pictureEnds.occurs(
        in: Array(lexemes.suffix(8).lazy.filter { $0.kind == .word }.map(\.key)))
      || (lexemes.first?.key == "(" && lexemes.last?.key == ")" && unit.words <= 12
        && !unit.hasInnerStop
        && lexemes.contains { pictureWords.contains($0.key) })
  }

  /// The first words, marks left out.
  private static func opening(_ lexemes: some Sequence<Lexeme>) -> [String] {
    Array(lexemes.lazy.filter { $0.kind != .mark }.prefix(5).map(\.key))
  }

  /// One-word buttons and section names.
  private static let buttons: Set<String> = English.words("buttons")

  private static let shortStarts: PhraseList = English.phrases("short starts")

  private static let longStarts: PhraseList = English.phrases("long starts")

  private static let notices: PhraseList = English.phrases("notices")

  private static let pictureStarts: PhraseList = English.phrases("picture starts")

  private static let pictureEnds: PhraseList = English.phrases("picture ends")

  private static let pictureWords: Set<String> = English.words("picture words")
}
