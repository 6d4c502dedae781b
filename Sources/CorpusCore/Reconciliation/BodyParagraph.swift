// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// A paragraph of the article itself, without what stands around it, by its words.
package struct BodyParagraph: Sendable {
  /// Where it stands in the article's text.
  package let span: TextSpan
  /// As `ContentWords` cuts them.
  package let words: [String]

  /// The paragraphs of an article that was read; one where its text was not taken apart, none where there is no text.
  package static func all(in article: Article) -> [BodyParagraph] {
    guard article.state == .ready, let text = article.text else { return [] }
    let bytes = Array(text.utf8)
    let body = article.body ?? [TextSpan(start: 0, end: bytes.count)]
    return body.map { span in
      let range = span.range.clamped(to: 0..<bytes.count)
      return BodyParagraph(
        span: span,
        words: ContentWords.words(String(decoding: bytes[range], as: UTF8.self)))
    }
  }
}
