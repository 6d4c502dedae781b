// SPDX-License-Identifier: Apache-2.0

/// Searches claims and articles for words.
package enum Search: Method {
  package static let name = "org.corpusd.Corpus.Search"

  /// Where the words are looked for.
  package enum Kind: String, NamedValue { case claim, article }

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable, ListParameters {
    package var words: String
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?
    /// Only in claims, or only in the text of articles.
    package var kind: Kind?
    package var count: Bool?

    package init(words: String, after: String? = nil, limit: Int? = nil) {
      self.words = words
      self.after = after
      self.limit = limit
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var hits: [SearchHit]
    /// What to pass as `after` for the next page; absent on the last.
    package var next: String?
    /// How many there are, where that was asked for.
    package var count: Int?
    package var clock: String
    package var stale: String?

    package init(hits: [SearchHit], next: String? = nil, clock: String, stale: String? = nil) {
      self.hits = hits
      self.next = next
      self.clock = clock
      self.stale = stale
    }
  }
}

/// A place where the searched words stand.
package struct SearchHit: Codable, Hashable, Sendable {
  package var article: String
  package var title: String?
  /// The claim that holds the words; absent where only the article's text does.
  package var claim: String?
  /// The words with some text around them.
  package var snippet: String

  package init(article: String, title: String?, claim: String?, snippet: String) {
    self.article = article
    self.title = title
    self.claim = claim
    self.snippet = snippet
  }
}
