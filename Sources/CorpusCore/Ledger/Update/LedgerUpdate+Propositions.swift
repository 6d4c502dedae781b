// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import FoundationEssentials
internal import SQLite

/// Stratum 7: support and status of the propositions that changed; and the change log.
extension LedgerUpdate {
  /// Entries of the change log that are kept; older clocks are answered with ClockTooOld.
  static var keptChanges: Int64 { 100_000 }

  /// Counts the support of every touched proposition anew.
  mutating func settlePropositions() throws {
    for id in touchedPropositions.sorted() {
      let old = try String.fetchOne(
        db.cached("SELECT status FROM proposition WHERE id = ?"), arguments: [id])
      guard let support = try backing(of: id) else {
        try db.cached("DELETE FROM proposition WHERE id = ?").execute(arguments: [id])
        continue
      }
      let disputed =
        try Bool.fetchOne(
          db.cached("SELECT EXISTS (SELECT 1 FROM conflict_side WHERE proposition = ?)"),
          arguments: [id]) ?? false
      let status: Proposition.Status =
        disputed ? .disputed : support.wires >= 2 ? .corroborated : .single
      try db.cached(
        """
        INSERT INTO proposition (id, kind, claims, articles, wires, status, day)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, claims = excluded.claims,
          articles = excluded.articles, wires = excluded.wires, status = excluded.status,
          day = excluded.day
        """
      ).execute(
        arguments: [
          id, support.kind.rawValue, support.claims, support.articles, support.wires,
          status.rawValue, support.day,
        ])
      if old != status.rawValue, old != nil || status != .single {
        try record(
          .propositionChanged, proposition: id,
          "now \(status.rawValue) (\(Self.count(support.wires, "independent wire")), \(Self.count(support.articles, "article")))"
        )
      }
    }
    try rankConflicts(of: touchedPropositions)
    touchedPropositions = []
  }

  private struct Backing {
    var kind: Claim.Kind
    var claims: Int
    var articles: Int
    var wires: Int
    /// When the last of the articles was published, as lists sort days.
    var day: Int
  }

  /// What stands behind a proposition; nil where no claim makes it any more.
  private func backing(of id: String) throws -> Backing? {
    for kind in Claim.Kind.allCases {
      let from = Tellings.claims(of: kind)
      let counts =
        "COUNT(*) AS claims, COUNT(DISTINCT c.article) AS articles, MAX(a.published_value) AS day"
      guard let row = try Row.fetchOne(db.cached("SELECT \(counts) FROM \(from)"), arguments: [id]),
        row["claims"] > 0
      else { continue }
      return Backing(
        kind: kind, claims: row["claims"], articles: row["articles"],
        wires: Support.wires(of: try Tellings(db: db).of(from, id)),
        day: Self.number(ofDay: row["day"]))
    }
    return nil
  }

  /// Writes the entries that tell of an article's arrival or change.
  mutating func log(_ extraction: Extraction, before: [Claim]?, article: Int64) throws {
    let path = extraction.article.path
    let outcome =
      extraction.article.state == .ready
      ? extraction.article.holds.map { Self.count($0, "article") }
        ?? Self.count(extraction.claims.count, "claim")
      : extraction.article.problem ?? extraction.article.state.rawValue
    if let before {
      let old = Set(before.map(\.id))
      let new = Set(extraction.claims.map(\.id))
      for claim in before where !new.contains(claim.id) {
        try record(
          .claimRemoved, article: path, claim: claim.id, Self.told(claim))
      }
      for claim in extraction.claims where !old.contains(claim.id) {
        try record(.claimAdded, article: path, claim: claim.id, Self.told(claim))
      }
      try record(.articleChanged, article: path, "\(path) changed: \(outcome).")
    } else {
      try record(.articleAdded, article: path, "\(path) is new: \(outcome).")
    }
    let sequence = try Int64.fetchOne(db.cached("SELECT MAX(sequence) FROM change")) ?? 0
    try db.cached("UPDATE article SET touched = ? WHERE id = ?").execute(
      arguments: [sequence, article])
  }

  /// "Orla Venn: the dam had held".
  private static func told(_ claim: Claim) -> String {
    let sources = claim.sources.map { $0.name.isEmpty ? $0.text : $0.name }
    return (sources.isEmpty ? "" : sources.joined(separator: ", ") + ": ") + claim.content
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Writes one entry of the change log.
  ///
  /// Of a proposition or conflict only identifiers are kept, and what they say is joined on reading: an article that is gone is quoted
  /// nowhere.
  mutating func record(
    _ kind: Change.Kind, article: String? = nil, claim: String? = nil, proposition: String? = nil,
    conflict: String? = nil, event: String? = nil, _ summary: String
  ) throws {
    let at = Date().formatted(.iso8601)
    try db.cached(
      """
      INSERT INTO change (at, kind, article, claim, proposition, conflict, event, summary)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).execute(arguments: [at, kind.rawValue, article, claim, proposition, conflict, event, summary])
    let sequence = db.lastInsertedRowID
    if sequence % 1000 == 0 {
      try db.cached("DELETE FROM change WHERE sequence <= ?").execute(
        arguments: [sequence - Self.keptChanges])
    }
    changes.append(
      Change(
        clock: "\(epoch):\(sequence)", at: at, kind: kind, article: article, claim: claim,
        proposition: proposition, conflict: conflict, event: event, summary: summary))
  }
}
