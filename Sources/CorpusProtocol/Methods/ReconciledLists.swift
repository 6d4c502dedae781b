// SPDX-License-Identifier: Apache-2.0

/// The order of a list that begins with what matters.
package enum ListOrder: String, NamedValue {
  /// What most independent wires stand behind first.
  case support
  /// What the latest published article tells first.
  case newest
}

/// Lists propositions, the best supported first.
package enum ListPropositions: Method {
  package static let name = "org.corpusd.Corpus.ListPropositions"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable, SelectingParameters {
    package var status: Proposition.Status?
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?
    /// Only with claims of this kind.
    package var kind: Claim.Kind?
    /// Only where these articles, or articles below these folders, say it.
    package var paths: [String]?
    package var sort: ListOrder?
    package var source: String?
    package var about: String?
    package var place: String?
    package var outlet: String?
    package var since: String?
    package var until: String?
    package var confidence: Double?
    package var count: Bool?

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
    /// How many there are, where that was asked for.
    package var count: Int?
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
  package struct Parameters: Codable, Hashable, Sendable, SelectingParameters {
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?
    /// Only of this reason.
    package var kind: Conflict.Reason?
    /// Only where these articles, or articles below these folders, say it.
    package var paths: [String]?
    package var sort: ListOrder?
    package var source: String?
    package var about: String?
    package var place: String?
    package var outlet: String?
    package var since: String?
    package var until: String?
    package var status: Proposition.Status?
    package var confidence: Double?
    package var count: Bool?

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
    /// How many there are, where that was asked for.
    package var count: Int?
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

  /// The order: who makes most claims first, or whom most articles name.
  package enum Sort: String, NamedValue { case claims, mentions }

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable, SelectingParameters {
    /// Only those with these words in any of their names.
    package var name: String?
    /// Continues a list: the `next` of the page before.
    package var after: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?
    /// Only of this kind.
    package var kind: Source.Kind?
    /// Only where these articles, or articles below these folders, say it.
    package var paths: [String]?
    package var sort: Sort?
    package var source: String?
    package var about: String?
    package var place: String?
    package var outlet: String?
    package var since: String?
    package var until: String?
    package var status: Proposition.Status?
    package var confidence: Double?
    package var count: Bool?

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
    /// How many there are, where that was asked for.
    package var count: Int?
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
