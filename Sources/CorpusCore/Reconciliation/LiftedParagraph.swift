package import CorpusProtocol

/// A paragraph by which partial reuse is told: who prints it word for word but another story has lifted it, and made no copy.
///
/// `StoryStratum` sees texts as wholes: one paragraph of ten leaves two stories two.
package struct LiftedParagraph: Hashable, Sendable {
  /// Hash of its words, as SQLite's integers have it.
  package let hash: Int64
  /// Where it stands in the article's text.
  package let span: TextSpan

  /// Fewer words are a phrase of the trade, or a credit.
  private static let leastWords = 20

  /// The paragraphs of an article that another one may have lifted, or that it may have from there.
  package static func all(in article: Article) -> [LiftedParagraph] {
    guard article.state == .ready, let text = article.text, let body = article.body else {
      return []
    }
    let bytes = Array(text.utf8)
    return body.compactMap { span in
      let range = span.range.clamped(to: 0..<bytes.count)
      let words = ContentWords.words(String(decoding: bytes[range], as: UTF8.self))
      guard words.count >= leastWords else { return nil }
      var hash = FNV1a()
      for word in words {
        hash.combine(word)
        hash.combine(UInt8(ascii: " "))
      }
      return LiftedParagraph(hash: Int64(bitPattern: hash.value), span: span)
    }
  }
}
