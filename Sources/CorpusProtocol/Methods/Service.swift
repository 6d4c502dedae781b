// SPDX-License-Identifier: Apache-2.0

/// Says how the service and its corpus are.
package enum GetStatus: Method {
  package static let name = "org.corpusd.Corpus.GetStatus"

  package typealias Parameters = NoParameters

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var status: Status
    package var clock: String
    package var stale: String?

    package init(status: Status, clock: String, stale: String? = nil) {
      self.status = status
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Answers once every file closed, renamed or removed before the call is in the ledger.
package enum Sync: Method {
  package static let name = "org.corpusd.Corpus.Sync"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// Gives up after this long, with the error Busy; absent: 60,000.
    package var timeoutMilliseconds: Int?

    package init(timeoutMilliseconds: Int? = nil) {
      self.timeoutMilliseconds = timeoutMilliseconds
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

/// Follows the change log: first what happened since a clock, then each change as it commits.
package enum Subscribe: Method {
  package static let name = "org.corpusd.Corpus.Subscribe"

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable {
    /// The clock after which to begin; absent: now.
    package var since: String?

    package init(since: String? = nil) {
      self.since = since
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    /// Empty in the first reply, which only tells the clock.
    package var changes: [Change]
    package var clock: String
    package var stale: String?

    package init(changes: [Change], clock: String, stale: String? = nil) {
      self.changes = changes
      self.clock = clock
      self.stale = stale
    }
  }
}

/// Streams the whole ledger, one object a reply.
package enum Export: Method {
  package static let name = "org.corpusd.Corpus.Export"

  package typealias Parameters = NoParameters

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var record: ExportRecord
    package var clock: String
    package var stale: String?

    package init(record: ExportRecord, clock: String, stale: String? = nil) {
      self.record = record
      self.clock = clock
      self.stale = stale
    }
  }
}

/// How the service and its corpus are.
package struct Status: Codable, Hashable, Sendable {
  /// Articles by what became of them.
  package struct ArticleCounts: Codable, Hashable, Sendable {
    package var ready: Int
    package var pending: Int
    package var skipped: Int
    package var failed: Int

    package init(ready: Int, pending: Int, skipped: Int, failed: Int) {
      self.ready = ready
      self.pending = pending
      self.skipped = skipped
      self.failed = failed
    }
  }
  /// The work in hand.
  package struct Progress: Codable, Hashable, Sendable {
    package var done: Int
    package var total: Int
    package var secondsLeft: Int?

    package init(done: Int, total: Int, secondsLeft: Int?) {
      self.done = done
      self.total = total
      self.secondsLeft = secondsLeft
    }
  }
  /// inotify watches.
  package struct Watches: Codable, Hashable, Sendable {
    package var used: Int
    package var needed: Int
    package var limit: Int?
    /// How many of the allowed ones are made use of: others of the same user need some, too.
    package var share: Int?

    package init(used: Int, needed: Int, limit: Int?, share: Int? = nil) {
      self.used = used
      self.needed = needed
      self.limit = limit
      self.share = share
    }
  }

  /// `ok` or `degraded`.
  package var health: String
  /// What is wrong and what to do about it, a sentence each.
  package var problems: [String]
  package var version: String
  package var instance: String?
  /// The corpus folder.
  package var corpus: String
  /// `scanning`, `working`, `idle`, `stopping` or `rootUnavailable`.
  package var state: String
  package var articles: ArticleCounts
  /// Files that are no articles by the documented patterns.
  package var ignored: Int
  package var claims: Int
  package var propositions: Int
  package var conflicts: Int
  package var progress: Progress?
  package var watches: Watches
  /// When the ledger last changed, RFC 3339 in UTC.
  package var lastChange: String?
  /// When the service started, RFC 3339 in UTC.
  package var startedAt: String

  package init(
    health: String, problems: [String], version: String, instance: String?, corpus: String,
    state: String, articles: ArticleCounts, ignored: Int, claims: Int, propositions: Int,
    conflicts: Int, progress: Progress?, watches: Watches, lastChange: String?, startedAt: String
  ) {
    self.health = health
    self.problems = problems
    self.version = version
    self.instance = instance
    self.corpus = corpus
    self.state = state
    self.articles = articles
    self.ignored = ignored
    self.claims = claims
    self.propositions = propositions
    self.conflicts = conflicts
    self.progress = progress
    self.watches = watches
    self.lastChange = lastChange
    self.startedAt = startedAt
  }
}

/// One object of the ledger; exactly one field is present.
package struct ExportRecord: Codable, Hashable, Sendable {
  package var article: Article?
  package var claim: Claim?
  package var event: Event?
  package var proposition: Proposition?
  package var conflict: Conflict?
  package var entity: Entity?

  package init(
    article: Article? = nil, claim: Claim? = nil, event: Event? = nil,
    proposition: Proposition? = nil, conflict: Conflict? = nil, entity: Entity? = nil
  ) {
    self.article = article
    self.claim = claim
    self.event = event
    self.proposition = proposition
    self.conflict = conflict
    self.entity = entity
  }
}
