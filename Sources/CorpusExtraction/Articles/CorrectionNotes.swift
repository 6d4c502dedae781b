// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Finds the notes in which a paper says what it had got wrong: "Correction: …", "An earlier version of this article …".
///
/// What they say was wrong is no claim of the article, and what is right the article itself says: so nothing is mined in them.
enum CorrectionNotes {
  /// The longest note, in bytes: what is longer is an article whose paragraphs nothing parts.
  private static let longest = 1200

  /// Which of the paragraphs are notes, by their places.
  ///
  /// - Parameter title: the headline; under one that says no more than "Corrections" there is nothing else.
  static func find(_ paragraphs: [Range<Int>], in text: [UInt8], title: String?) -> [Int] {
    if let title {
      let bytes = Array(title.utf8)
      if isHeading(Lexer.lexemes(of: bytes, in: 0..<bytes.count)) {
        return Array(paragraphs.indices)
      }
    }
    var notes: [Int] = []
    var isHeaded = false
    for (index, paragraph) in paragraphs.enumerated() {
      let opening = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + 300)
      let lexemes = Lexer.lexemes(of: text, in: opening).drop { isBefore($0.key) }
      let isHeading = paragraph.count < 60 && isHeading(lexemes)
      let isNote = isHeading || isHeaded || opens(lexemes) || ends(text, paragraph)
      if isNote, paragraph.count <= longest { notes.append(index) }
      isHeaded = isHeading
    }
    return notes
  }

  /// Marks that stand before the words of a note.
  private static func isBefore(_ key: String) -> Bool {
    ["(", "[", "*", "•", "-", "–", "—"].contains(key)
  }

  /// "Corrections and clarifications", "Correction, April 7".
  private static func isHeading(_ lexemes: some Collection<Lexeme>) -> Bool {
    guard let rest = behindLabel(lexemes) else { return false }
    return rest.allSatisfy { isOfADate($0) || [":", "-", "–", "—"].contains($0.key) }
  }

  private static func isOfADate(_ lexeme: Lexeme) -> Bool {
    lexeme.kind == .number || NameLists.calendar.contains(lexeme.key)
      || [",", ".", "(", ")", "/"].contains(lexeme.key)
  }

  /// What follows the words that head a note; nil where none do.
  private static func behindLabel(_ lexemes: some Collection<Lexeme>) -> ArraySlice<Lexeme>? {
    let rest = Array(lexemes).drop { labels.contains($0.key) || $0.key == "and" || $0.key == "&" }
    guard let first = lexemes.first, labels.contains(first.key) else { return nil }
    return rest
  }

  /// Whether a paragraph begins as notes do.
  private static func opens(_ lexemes: ArraySlice<Lexeme>) -> Bool {
    if let rest = behindLabel(lexemes)?.drop(while: isOfADate), let mark = rest.first {
      if [":", "–", "—"].contains(mark.key) { return true }
    }
    var words = lexemes.map(\.key)
    if editorsNotes.opens(words), let colon = words.prefix(5).firstIndex(of: ":") {
      words.removeFirst(colon + 1)
      if !errors.isDisjoint(with: words) { return true }
    }
    if let comma = words.prefix(10).firstIndex(of: ","), causes.opens(words) {
      words.removeFirst(comma + 1)
    }
    return tellsOfEarlier(words) || tellsOfChange(words) || tellsOfError(words)
  }

  /// "[in] an earlier version of this [online] article".
  private static func tellsOfEarlier(_ words: [String]) -> Bool {
    var words = words[...]
    if words.first == "in" { words.removeFirst() }
    guard let article = words.popFirst(), articles.contains(article) else {
      return false
    }
    guard let earlier = words.popFirst(), earlierWords.contains(earlier),
      let version = words.popFirst(), versions.contains(version), words.popFirst() != nil
    else { return false }
    return isThisText(words)
  }

  /// "This story was amended", "This article has since been corrected".
  private static func tellsOfChange(_ words: [String]) -> Bool {
    guard words.first == "this", isThisText(words[...]),
      let text = words.prefix(4).firstIndex(where: texts.contains)
    else { return false }
    let after = words[(text + 1)...].prefix(5)
    guard let verb = after.first, ["was", "has", "is"].contains(verb) else { return false }
    return after.contains(where: changes.contains)
  }

  /// "In a story on April 6, The Wire reported erroneously that".
  private static func tellsOfError(_ words: [String]) -> Bool {
    guard words.count > 2, words[0] == "in", words[1] == "a" || words[1] == "an",
      texts.contains(words[2])
    else { return false }
    return !errors.isDisjoint(with: words.prefix { $0 != "." })
  }

  /// "this article", "our online story"; "the report" may be anybody's.
  private static func isThisText(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first, ["this", "the", "our"].contains(first) else { return false }
    let texts = first == "the" ? ["article", "story"] : texts
    return words.dropFirst().prefix(3).contains(where: texts.contains)
  }

  /// "The Post regrets the error."
  private static func ends(_ text: [UInt8], _ paragraph: Range<Int>) -> Bool {
    let tail = max(paragraph.lowerBound, paragraph.upperBound - 60)..<paragraph.upperBound
    let words = Lexer.lexemes(of: text, in: tail).filter { $0.kind == .word }.map(\.key)
    return words.indices.contains { regrets.opens(words[$0...]) && words.count - $0 <= 4 }
  }

  /// Words that head such notes.
  static let labels = English.words("correction: labels")
  private static let editorsNotes = English.phrases("correction: notes of an editor")
  private static let causes = English.phrases("correction: causes")
  private static let articles = English.words("correction: articles")
  private static let earlierWords = English.words("correction: earlier")
  private static let versions = English.words("correction: versions")
  private static let texts = English.words("correction: texts")
  private static let changes = English.words("correction: changes")
  private static let errors = English.words("correction: errors")
  private static let regrets = English.phrases("correction: regrets")
}
