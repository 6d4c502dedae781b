// SPDX-License-Identifier: Apache-2.0

/// Looks at every file of the corpus again and answers when that is in the ledger.
package enum Rescan: Method {
  package static let name = "org.corpusd.Control.Rescan"

  package typealias Parameters = NoParameters

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var clock: String
    package var stale: String?

    package init(clock: String, stale: String? = nil) {
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Reads the configuration again; a bad one is refused and the old one kept.
package enum Reload: Method {
  package static let name = "org.corpusd.Control.Reload"

  package typealias Parameters = NoParameters

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var clock: String
    package var stale: String?

    package init(clock: String, stale: String? = nil) {
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Compares the ledger with the disk and with a ledger rebuilt from it.
package enum Verify: Method {
  package static let name = "org.corpusd.Control.Verify"

  package typealias Parameters = NoParameters

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    /// How many articles were compared.
    package var articles: Int
    /// What differs, a sentence each; empty when nothing does.
    package var differences: [String]
    /// How many articles the rebuilt ledger will have; only in the answers that tell of the work going on.
    package var total: Int?
    package var clock: String
    package var stale: String?

    package init(
      articles: Int, differences: [String], total: Int? = nil, clock: String, stale: String? = nil
    ) {
      self.articles = articles
      self.differences = differences
      self.total = total
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Takes in one article as `corpusd extract` gave it.
package enum Import: Method {
  package static let name = "org.corpusd.Control.Import"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    package var article: Article
    package var claims: [Claim]

    package init(article: Article, claims: [Claim]) {
      self.article = article
      self.claims = claims
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var clock: String
    package var stale: String?

    package init(clock: String, stale: String? = nil) {
      self.clock = clock
      self.stale = stale
    }
  }
}
