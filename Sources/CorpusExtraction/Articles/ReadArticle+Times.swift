// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
internal import CorpusProtocol

/// One line of `corpusd extract --layer times`.
package struct TimeRecord: Codable, Hashable, Sendable {
  package var article: String
  package var start: Int
  package var end: Int
  package var text: String
  package var type: TimeExpression.Kind
  /// TIMEX3 value, seen from the article's publication date; absent where that leaves it open.
  package var timex: String?
  /// ISO 8601-2 value of a stretch of the calendar.
  package var value: String?
  /// The expression unresolved.
  package var pattern: String?
}

extension ReadArticle {
  /// Every time expression of the body, headlines included if asked for, in order.
  package func times(headlines withHeadlines: Bool = false) -> [TimeExpression] {
    let ranges =
      withHeadlines ? (paragraphs + headlines).sorted { $0.lowerBound < $1.lowerBound } : paragraphs
    return TimeFinder.find(in: prose, paragraphs: ranges)
  }

  /// The records of `corpusd extract --layer times`: body and headlines.
  package var timeRecords: [TimeRecord] {
    let anchor = article.published?.timeValue
    return times(headlines: true).map { expression in
      TimeRecord(
        article: article.path, start: expression.range.lowerBound, end: expression.range.upperBound,
        text: ByteText.line(text, expression.range), type: expression.kind,
        timex: expression.timex(published: anchor),
        value: expression.pattern?.value(from: anchor)?.edtf,
        pattern: expression.pattern?.description)
    }
  }
}
