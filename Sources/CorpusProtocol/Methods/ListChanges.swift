// SPDX-License-Identifier: Apache-2.0

/// Lists entries of the change log, the oldest first.
package enum ListChanges: Method {
  package static let name = "org.corpusd.Corpus.ListChanges"

  /// The order: the oldest first, or the newest.
  package enum Sort: String, NamedValue { case oldest, newest }

  /// What to look for; what is absent does not restrict.
  package struct Parameters: Codable, Hashable, Sendable, ListParameters {
    /// The clock after which to begin; absent: the oldest kept.
    package var since: String?
    /// Most objects in one reply; the server has its own limit too.
    package var limit: Int?
    /// Continues a list of the newest: the `next` of the page before.
    package var after: String?
    package var sort: Sort?
    /// Only changes of these kinds.
    package var kinds: [Change.Kind]?
    /// Only what the ledger took in at or after this moment, a date or RFC 3339 in UTC.
    package var madeSince: String?
    /// Only what the ledger took in at or before this moment, a date or RFC 3339 in UTC.
    package var madeUntil: String?
    package var count: Bool?

    /// Where the page begins, in either order.
    package var continuation: String? {
      get { sort == .newest ? after : since }
      set { if sort == .newest { after = newValue } else { since = newValue } }
    }

    package init(since: String? = nil, limit: Int? = nil) {
      self.since = since
      self.limit = limit
    }

    package func check() throws(VarlinkError) {
      try checkLimit()
      try Checks.moment(madeSince, "madeSince")
      try Checks.moment(madeUntil, "madeUntil")
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var changes: [Change]
    /// What to pass as `since` for the next page; absent on the last.
    package var next: String?
    /// How many there are, where that was asked for.
    package var count: Int?
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
