// SPDX-License-Identifier: Apache-2.0

/// What the figures of several articles count over.
package struct Event: Codable, Hashable, Sendable {
  package var id: String
  /// A short description: "air strikes at Majer on 2011-08-08".
  package var what: String
  package var agent: String?
  package var places: [String]
  package var time: Time?
  package var figureCount: Int

  package init(
    id: String, what: String, agent: String?, places: [String], time: Time?, figureCount: Int
  ) {
    self.id = id
    self.what = what
    self.agent = agent
    self.places = places
    self.time = time
    self.figureCount = figureCount
  }
}

/// A set of claims, across articles, that say the same thing.
package struct Proposition: Codable, Hashable, Sendable {
  /// `disputed` if it has a conflict; else `corroborated` with two wires or more; else `single`.
  package enum Status: String, NamedValue {
    case corroborated, single, disputed
  }

  package var id: String
  package var kind: Claim.Kind
  package var summary: String
  package var status: Status
  package var claimCount: Int
  package var articleCount: Int
  /// Number of independent wires behind it.
  package var wireCount: Int
  /// Identifiers of its claims, sorted.
  package var claims: [String]
  /// Names of the ultimate sources, sorted.
  package var origins: [String]
  /// Identifiers of its conflicts, sorted.
  package var conflicts: [String]
  package var supersedes: [String]?
  /// Identifiers of propositions in which the same source says the same on another occasion, sorted.
  package var repeats: [String]?
  /// Outlets that have it from one another in a circle, sorted: none of them is a witness of the others.
  package var circle: [String]?
  /// The first of its claims in full; given by ListPropositions only.
  package var evidence: [Claim]?

  package init(
    id: String, kind: Claim.Kind, summary: String, status: Status, claimCount: Int,
    articleCount: Int, wireCount: Int, claims: [String], origins: [String], conflicts: [String]
  ) {
    self.id = id
    self.kind = kind
    self.summary = summary
    self.status = status
    self.claimCount = claimCount
    self.articleCount = articleCount
    self.wireCount = wireCount
    self.claims = claims
    self.origins = origins
    self.conflicts = conflicts
  }
}

/// Propositions that cannot all hold.
package struct Conflict: Codable, Hashable, Sendable {
  /// Why they cannot.
  package enum Reason: String, NamedValue { case figure, denial, negation }
  /// One of the propositions, with the claims that make it.
  package struct Side: Codable, Hashable, Sendable {
    package var proposition: String
    package var summary: String
    package var claims: [String]
    /// The first of its claims in full; given by ListConflicts only.
    package var evidence: [Claim]?

    package init(proposition: String, summary: String, claims: [String]) {
      self.proposition = proposition
      self.summary = summary
      self.claims = claims
    }
  }

  package var id: String
  package var reason: Reason
  /// The contradiction in a sentence.
  package var explanation: String
  package var sides: [Side]

  package init(id: String, reason: Reason, explanation: String, sides: [Side]) {
    self.id = id
    self.reason = reason
    self.explanation = explanation
    self.sides = sides
  }
}

/// A person, organisation or place across the corpus.
package struct Entity: Codable, Hashable, Sendable {
  /// A role, how many articles give it, and the first and the last day on which a dated one does.
  package struct Role: Codable, Hashable, Sendable {
    package var role: String
    package var from: String?
    package var to: String?
    package var articles: Int

    package init(role: String, from: String? = nil, to: String? = nil, articles: Int = 0) {
      self.role = role
      self.articles = articles
      self.from = from
      self.to = to
    }
  }

  package var id: String
  package var name: String
  package var kind: Source.Kind
  /// Every spelling in the corpus, the most frequent first.
  package var names: [String]
  /// What articles call it, the most frequent first.
  package var roles: [Role]
  package var claimCount: Int
  /// Whom it speaks for, where it is a spokesperson without a name.
  package var of: String?
  /// The town or county whose body it is: of "the Velma police", Velma.
  package var place: String?

  package init(
    id: String, name: String, kind: Source.Kind, names: [String], roles: [Role], claimCount: Int,
    of: String? = nil, place: String? = nil
  ) {
    self.of = of
    self.place = place
    self.id = id
    self.name = name
    self.kind = kind
    self.names = names
    self.roles = roles
    self.claimCount = claimCount
  }
}

/// One numbered entry of the ledger's change log.
package struct Change: Codable, Hashable, Sendable {
  /// What changed.
  ///
  /// `reset`: everything may have changed (a new or rebuilt ledger); read it anew.
  package enum Kind: String, NamedValue {
    case articleAdded, articleChanged, articleRemoved, claimAdded, claimRemoved,
      propositionChanged, conflictAdded, conflictRemoved, reset
  }

  /// `EPOCH:SEQUENCE`.
  package var clock: String
  /// When the ledger took it in, RFC 3339 in UTC: history, not truth.
  package var at: String
  package var kind: Kind
  package var article: String?
  package var claim: String?
  package var proposition: String?
  package var conflict: String?
  /// The event that a conflict or a figure is about.
  package var event: String?
  /// Who is credited with the claim, or with the proposition.
  package var entity: String?
  /// What happened, in a sentence.
  package var summary: String

  package init(
    clock: String, at: String, kind: Kind, article: String? = nil, claim: String? = nil,
    proposition: String? = nil, conflict: String? = nil, event: String? = nil,
    entity: String? = nil, summary: String
  ) {
    self.conflict = conflict
    self.event = event
    self.entity = entity
    self.clock = clock
    self.at = at
    self.kind = kind
    self.article = article
    self.claim = claim
    self.proposition = proposition
    self.summary = summary
  }
}
