// SPDX-License-Identifier: Apache-2.0

/// Gives an article with its text and its claims.
package enum GetArticle: Method {
  package static let name = "org.corpusd.Corpus.GetArticle"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    package var path: String

    package init(path: String) {
      self.path = path
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var article: Article
    package var claims: [Claim]
    package var clock: String
    package var stale: String?

    package init(article: Article, claims: [Claim], clock: String, stale: String? = nil) {
      self.article = article
      self.claims = claims
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Gives one claim by its identifier, which may be abbreviated.
package enum GetClaim: Method {
  package static let name = "org.corpusd.Corpus.GetClaim"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// The identifier or a unique beginning of it.
    package var id: String

    package init(id: String) {
      self.id = id
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var claim: Claim
    package var clock: String
    package var stale: String?

    package init(claim: Claim, clock: String, stale: String? = nil) {
      self.claim = claim
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Gives one event by its identifier, which may be abbreviated, with its claims.
package enum GetEvent: Method {
  package static let name = "org.corpusd.Corpus.GetEvent"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// The identifier or a unique beginning of it.
    package var id: String

    package init(id: String) {
      self.id = id
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var event: Event
    package var claims: [Claim]
    package var clock: String
    package var stale: String?

    package init(event: Event, claims: [Claim], clock: String, stale: String? = nil) {
      self.event = event
      self.claims = claims
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Gives one proposition by its identifier, which may be abbreviated, with its claims.
package enum GetProposition: Method {
  package static let name = "org.corpusd.Corpus.GetProposition"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// The identifier or a unique beginning of it.
    package var id: String

    package init(id: String) {
      self.id = id
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var proposition: Proposition
    package var claims: [Claim]
    /// Its wordings, each against the first; absent where there is only one.
    package var variants: [Variant]?
    package var clock: String
    package var stale: String?

    package init(
      proposition: Proposition, claims: [Claim], variants: [Variant]? = nil, clock: String,
      stale: String? = nil
    ) {
      self.proposition = proposition
      self.claims = claims
      self.variants = variants
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Gives one conflict by its identifier, which may be abbreviated, with its claims.
package enum GetConflict: Method {
  package static let name = "org.corpusd.Corpus.GetConflict"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// The identifier or a unique beginning of it.
    package var id: String

    package init(id: String) {
      self.id = id
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var conflict: Conflict
    package var claims: [Claim]
    package var clock: String
    package var stale: String?

    package init(conflict: Conflict, claims: [Claim], clock: String, stale: String? = nil) {
      self.conflict = conflict
      self.claims = claims
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Gives one entity by its identifier, which may be abbreviated, with its claims.
package enum GetEntity: Method {
  package static let name = "org.corpusd.Corpus.GetEntity"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// The identifier or a unique beginning of it.
    package var id: String

    package init(id: String) {
      self.id = id
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var entity: Entity
    package var claims: [Claim]
    package var clock: String
    package var stale: String?

    package init(entity: Entity, claims: [Claim], clock: String, stale: String? = nil) {
      self.entity = entity
      self.claims = claims
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Says why a thing of the ledger is as it is, or why two of one kind are one or not.
package enum Explain: Method {
  package static let name = "org.corpusd.Corpus.Explain"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// An identifier or path.
    package var id: String
    /// A second one of the same kind to compare it with: article, claim, proposition, entity, event or story.
    package var other: String?

    package init(id: String, other: String? = nil) {
      self.id = id
      self.other = other
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var sentences: [String]
    package var clock: String
    package var stale: String?

    package init(sentences: [String], clock: String, stale: String? = nil) {
      self.sentences = sentences
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Finds the propositions that say a given quotation or sentence.
package enum Match: Method {
  package static let name = "org.corpusd.Corpus.Match"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    package var text: String
    package var limit: Int?

    package init(text: String, limit: Int? = nil) {
      self.text = text
      self.limit = limit
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var matches: [PropositionMatch]
    package var clock: String
    package var stale: String?

    package init(matches: [PropositionMatch], clock: String, stale: String? = nil) {
      self.matches = matches
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Says what changed between the last two revisions of an article.
package enum Diff: Method {
  package static let name = "org.corpusd.Corpus.Diff"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    package var path: String
    /// Path of the article to compare with, as one that this is a newer version of.
    package var from: String?

    package init(path: String, from: String? = nil) {
      self.path = path
      self.from = from
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var path: String
    /// Path of the article compared with, where it is another.
    package var from: String?
    /// Revision compared with; absent where only one was ever seen.
    package var before: Int?
    /// The revision of today.
    package var after: Int
    package var added: [Claim]
    package var dropped: [Claim]
    package var altered: [AlteredClaim]
    package var clock: String
    package var stale: String?

    package init(
      path: String, from: String? = nil, before: Int? = nil, after: Int, added: [Claim],
      dropped: [Claim],
      altered: [AlteredClaim], clock: String, stale: String? = nil
    ) {
      self.path = path
      self.from = from
      self.before = before
      self.after = after
      self.added = added
      self.dropped = dropped
      self.altered = altered
      self.clock = clock
      self.stale = stale
    }
  }
}

/// A proposition that says a text, and how closely.
package struct PropositionMatch: Codable, Hashable, Sendable {
  package var proposition: Proposition
  /// Shared share of words, from 0 to 1.
  package var similarity: Double
  /// Its claims, the closest first.
  package var claims: [Claim]
  /// The wordings of these claims, each against the text that was asked for.
  package var variants: [Variant]?

  package init(
    proposition: Proposition, similarity: Double, claims: [Claim], variants: [Variant]? = nil
  ) {
    self.proposition = proposition
    self.similarity = similarity
    self.claims = claims
    self.variants = variants
  }
}

/// A claim that two revisions both make, with other words or another number.
package struct AlteredClaim: Codable, Hashable, Sendable {
  package var before: Claim
  package var after: Claim

  package init(before: Claim, after: Claim) {
    self.before = before
    self.after = after
  }
}
