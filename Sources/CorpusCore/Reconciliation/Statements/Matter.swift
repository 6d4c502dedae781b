// SPDX-License-Identifier: Apache-2.0

package import CorpusProtocol

/// What a statement denies in words that are not its own: "That is a lie" denies what somebody else said just before, "it is not true
/// that the dam held" denies that the dam held.
///
/// Kept only where there is such a thing, so most statements have none.
package struct Matter: Codable, Hashable, Sendable {
  /// The words of what is denied.
  package var terms: ContentTerms
  /// Whether they are another's, so that "he" in them may be anybody.
  package var isAnothers: Bool

  /// What a claim denies.
  ///
  /// - Parameter answered: the claim of another source that it answers, if it is a bare answer.
  package init?(of claim: Claim, answering answered: Claim?) {
    if let answered {
      self.init(words: answered.content, isAnothers: true)
    } else if let clause = DeniedClause(claim) {
      self.init(words: clause.text, isAnothers: false)
    } else {
      return nil
    }
  }

  private init(words: String, isAnothers: Bool) {
    terms = ContentTerms(words)
    self.isAnothers = isAnothers
  }
}
