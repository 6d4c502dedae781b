// SPDX-License-Identifier: Apache-2.0

/// Lists articles, the newest change first.
package enum ListArticles: Method {
  package static let name = "org.corpusd.Corpus.ListArticles"

  /// The order: the newest change first, the latest published first, or by path.
  package enum Sort: String, NamedValue { case changed, published, path }

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable, SelectingParameters {
    /// Only these, or what lies below these folders.
    package var paths: [String]?
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?
    /// Only in this state.
    package var state: Article.State?
    package var sort: Sort?
    /// Only with claims of this kind.
    package var kind: Claim.Kind?
    package var source: String?
    package var about: String?
    package var place: String?
    package var outlet: String?
    package var since: String?
    package var until: String?
    package var status: Proposition.Status?
    package var confidence: Double?
    package var count: Bool?

    package init(paths: [String]? = nil, after: String? = nil, limit: Int? = nil) {
      self.paths = paths
      self.after = after
      self.limit = limit
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var articles: [Article]
    /// What to pass as `after` for the next page; absent on the last.
    package var next: String?
    /// How many there are, where that was asked for.
    package var count: Int?
    package var clock: String
    package var stale: String?

    package init(articles: [Article], next: String? = nil, clock: String, stale: String? = nil) {
      self.articles = articles
      self.next = next
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Lists claims, article by article in reading order.
package enum ListClaims: Method {
  package static let name = "org.corpusd.Corpus.ListClaims"

  /// The order: article by article as their paths go, or the latest published article first.
  package enum Sort: String, NamedValue { case path, published }

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable, SelectingParameters {
    /// Only of this article.
    package var path: String?
    /// Only of these articles, or of what lies below these folders.
    package var paths: [String]?
    /// Only of sources with these words in any of their names.
    package var source: String?
    /// Only with all of these words.
    package var about: String?
    /// Only with claims of this kind.
    package var kind: Claim.Kind?
    /// Only with a resolved time not before this ISO 8601 date.
    package var saidSince: String?
    /// Only of articles published on or after this ISO 8601 date.
    package var publishedSince: String?
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?
    /// Only with a resolved time not after this ISO 8601 date.
    package var saidUntil: String?
    package var sort: Sort?
    package var place: String?
    package var outlet: String?
    package var since: String?
    package var until: String?
    package var status: Proposition.Status?
    package var confidence: Double?
    package var count: Bool?

    package init(
      path: String? = nil, source: String? = nil, about: String? = nil, kind: Claim.Kind? = nil,
      saidSince: String? = nil, publishedSince: String? = nil, after: String? = nil,
      limit: Int? = nil
    ) {
      self.path = path
      self.source = source
      self.about = about
      self.kind = kind
      self.saidSince = saidSince
      self.publishedSince = publishedSince
      self.after = after
      self.limit = limit
    }

    package func check() throws(VarlinkError) {
      try checkSelection()
      try Checks.date(saidSince, "saidSince")
      try Checks.date(saidUntil, "saidUntil")
      try Checks.date(publishedSince, "publishedSince")
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var claims: [Claim]
    /// What to pass as `after` for the next page; absent on the last.
    package var next: String?
    /// How many there are, where that was asked for.
    package var count: Int?
    package var clock: String
    package var stale: String?

    package init(claims: [Claim], next: String? = nil, clock: String, stale: String? = nil) {
      self.claims = claims
      self.next = next
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Lists events with the figures that count over them, side by side: those first that most wires tell of.
package enum ListFigures: Method {
  package static let name = "org.corpusd.Corpus.ListFigures"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable, SelectingParameters {
    package var measure: String?
    package var place: String?
    /// Only events of which these articles tell, or articles below these folders.
    package var paths: [String]?
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?
    package var sort: ListOrder?
    package var source: String?
    package var about: String?
    package var outlet: String?
    package var since: String?
    package var until: String?
    package var status: Proposition.Status?
    package var confidence: Double?
    package var count: Bool?

    package init(
      measure: String? = nil, place: String? = nil, paths: [String]? = nil, after: String? = nil,
      limit: Int? = nil
    ) {
      self.measure = measure
      self.place = place
      self.paths = paths
      self.after = after
      self.limit = limit
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var events: [EventFigures]
    /// What to pass as `after` for the next page; absent on the last.
    package var next: String?
    /// How many there are, where that was asked for.
    package var count: Int?
    package var clock: String
    package var stale: String?

    package init(events: [EventFigures], next: String? = nil, clock: String, stale: String? = nil) {
      self.events = events
      self.next = next
      self.clock = clock
      self.stale = stale
    }
  }
}

/// An event and everything that is said of its numbers.
package struct EventFigures: Codable, Hashable, Sendable {
  package var event: Event
  /// The figure claims, by measure and number.
  package var claims: [Claim]
  /// The propositions that they make.
  package var propositions: [Proposition]

  package init(event: Event, claims: [Claim], propositions: [Proposition]) {
    self.event = event
    self.claims = claims
    self.propositions = propositions
  }
}
