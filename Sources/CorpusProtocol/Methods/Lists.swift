/// Lists articles, the newest change first.
package enum ListArticles: Method {
  package static let name = "org.corpusd.Corpus.ListArticles"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// Only these, or what lies below these folders.
    package var paths: [String]?
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?

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

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// Only of this article.
    package var path: String?
    /// Only of sources with these words in any of their names.
    package var source: String?
    /// Only with all of these words.
    package var about: String?
    package var kind: Claim.Kind?
    /// Only with a resolved time not before this ISO 8601 date.
    package var saidSince: String?
    /// Only of articles published on or after this ISO 8601 date.
    package var publishedSince: String?
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?

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
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var claims: [Claim]
    /// What to pass as `after` for the next page; absent on the last.
    package var next: String?
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
  package struct Parameters: Codable, Hashable, Sendable {
    package var measure: String?
    package var place: String?
    /// Only events of which these articles tell, or articles below these folders.
    package var paths: [String]?
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?

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

/// Lists propositions, the best supported first.
package enum ListPropositions: Method {
  package static let name = "org.corpusd.Corpus.ListPropositions"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    package var status: Proposition.Status?
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?

    package init(status: Proposition.Status? = nil, after: String? = nil, limit: Int? = nil) {
      self.status = status
      self.after = after
      self.limit = limit
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var propositions: [Proposition]
    /// What to pass as `after` for the next page; absent on the last.
    package var next: String?
    package var clock: String
    package var stale: String?

    package init(
      propositions: [Proposition], next: String? = nil, clock: String, stale: String? = nil
    ) {
      self.propositions = propositions
      self.next = next
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Lists conflicts: those first that independent wires stand behind on all sides, then those of several articles, then the newest.
package enum ListConflicts: Method {
  package static let name = "org.corpusd.Corpus.ListConflicts"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?

    package init(after: String? = nil, limit: Int? = nil) {
      self.after = after
      self.limit = limit
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var conflicts: [Conflict]
    /// What to pass as `after` for the next page; absent on the last.
    package var next: String?
    package var clock: String
    package var stale: String?

    package init(conflicts: [Conflict], next: String? = nil, clock: String, stale: String? = nil) {
      self.conflicts = conflicts
      self.next = next
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Lists people, organisations and places with all their names, the most quoted first.
package enum ListEntities: Method {
  package static let name = "org.corpusd.Corpus.ListEntities"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// Only those with these words in any of their names.
    package var name: String?
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?

    package init(name: String? = nil, after: String? = nil, limit: Int? = nil) {
      self.name = name
      self.after = after
      self.limit = limit
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var entities: [Entity]
    /// What to pass as `after` for the next page; absent on the last.
    package var next: String?
    package var clock: String
    package var stale: String?

    package init(entities: [Entity], next: String? = nil, clock: String, stale: String? = nil) {
      self.entities = entities
      self.next = next
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Lists entries of the change log, the oldest first.
package enum ListChanges: Method {
  package static let name = "org.corpusd.Corpus.ListChanges"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// The clock after which to begin; absent: the oldest kept.
    package var since: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?

    package init(since: String? = nil, limit: Int? = nil) {
      self.since = since
      self.limit = limit
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var changes: [Change]
    /// What to pass as `since` for the next page; absent on the last.
    package var next: String?
    package var clock: String
    package var stale: String?

    package init(changes: [Change], next: String? = nil, clock: String, stale: String? = nil) {
      self.changes = changes
      self.next = next
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Searches claims and articles for words.
package enum Search: Method {
  package static let name = "org.corpusd.Corpus.Search"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    package var words: String
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?

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
