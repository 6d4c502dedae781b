// SPDX-License-Identifier: Apache-2.0

/// Everything that one file gives, as a pure function of its path and bytes.
///
/// The unit that workers return, that `corpusd extract` prints and that the ledger takes in.
package struct Extraction: Codable, Hashable, Sendable {
  package var article: Article
  /// In reading order; a parent stands before its children.
  package var claims: [Claim]

  package init(article: Article, claims: [Claim]) {
    self.article = article
    self.claims = claims
  }
}
