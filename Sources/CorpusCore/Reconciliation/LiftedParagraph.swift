// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// A paragraph by which partial reuse is told: who prints it word for word but another story has lifted it, and made no copy.
///
/// `StoryStratum` sees texts as wholes: one paragraph of ten leaves two stories two.
package struct LiftedParagraph: Hashable, Sendable {
  /// Hash of its words, as SQLite's integers have it.
  package let hash: Int64
  /// Where it stands in the article's text.
  package let span: TextSpan

  /// A paragraph that the ledger has.
  init(hash: Int64, span: TextSpan) {
    self.hash = hash
    self.span = span
  }

  /// Whether a claim begins in it.
  func holds(_ claim: Claim) -> Bool {
    claim.spans.first.map { span.start <= $0.start && $0.start < span.end } ?? false
  }

  /// Fewer words are a phrase of the trade, or a credit.
  private static let leastWords = 20

  /// Makes the key of a paragraph that another article may have lifted, or that this one may have from there; nil for a short one.
  package init?(_ paragraph: BodyParagraph) {
    guard paragraph.words.count >= Self.leastWords else { return nil }
    var hash = FNV1a()
    hash.combine(run: paragraph.words)
    self.hash = Int64(bitPattern: hash.value)
    span = paragraph.span
  }
}
