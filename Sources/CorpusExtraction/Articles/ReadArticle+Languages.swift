// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

extension ReadArticle {
  /// Leaves out of what is read every paragraph in another language than English, and says so; the text keeps them.
  ///
  /// Short paragraphs, and those that could be either, are taken to be in the language of most of the article.
  ///
  /// - Parameter declared: what the file says its language is.
  func inEnglish(declared: String?) -> ReadArticle {
    let bodies = paragraphs.map { Languages.read(prose, $0) }
    let titles = headlines.map { Languages.read(prose, $0) }
    // A script without spaces or full stops may leave nothing but lines that look like headlines.
    let main = Self.language(bodies.isEmpty ? titles : bodies)
    func others(_ read: [Languages.Paragraph]) -> [String?] {
      read.map {
        switch ($0.verdict, $0.isShort) {
        case (.other(let language), false): language
        case (.english, false): nil
        default: main == "en" ? nil : main
        }
      }
    }
    var article = self
    let unread = others(bodies)
    article.paragraphs = zip(paragraphs, unread).filter { $0.1 == nil }.map(\.0)
    article.headlines = zip(headlines, others(titles)).filter { $0.1 == nil }.map(\.0)
    let languages = Set(unread.compactMap(\.self)).sorted()
    let names = languages.map { ArticleWords.languages[$0] ?? $0 }.joined(separator: " and ")
    article.article.language = declared ?? main
    guard article.paragraphs.isEmpty, let main, main != "en" else {
      if !languages.isEmpty {
        article.note("\(Self.count(unread)) not read: \(names)")
      }
      return article
    }
    article.article.language = main
    article.note(Article.notRead + (ArticleWords.languages[main] ?? main))
    if paragraphs.isEmpty { article.article.body = headlines.map { TextSpan($0) } }
    article.headlines = []
    return article
  }

  /// The language of most words; nil where no paragraph tells.
  private static func language(_ paragraphs: [Languages.Paragraph]) -> String? {
    var words: [String: Int] = [:]
    for paragraph in paragraphs {
      switch paragraph.verdict {
      case .english: words["en", default: 0] += paragraph.words
      case .other(let language): words[language, default: 0] += paragraph.words
      case .unsure: break
      }
    }
    let other = words.filter { $0.key != "en" }
    guard other.values.reduce(0, +) > words["en"] ?? 0 else { return words["en"].map { _ in "en" } }
    return other.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func count(_ unread: [String?]) -> String {
    let count = unread.count { $0 != nil }
    return "\(count) of \(unread.count) paragraphs"
  }

  private mutating func note(_ problem: String) {
    article.problem = [problem, article.problem].compactMap(\.self).joined(separator: ". ")
  }
}
