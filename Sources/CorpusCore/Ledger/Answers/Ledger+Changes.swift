// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol
internal import SQLite

/// The change log: its entries joined on reading with what they are about, so that nothing in it quotes what is gone.
extension Ledger {
  package func reply(to ask: ListChanges.Parameters) throws -> ListChanges.Reply {
    try pool.read { db in
      let size = ListPage.size(ask.limit)
      let isNewest = ask.sort == .newest
      var condition = ["sequence > ?"]
      let since = try ask.since.map { try sequence(of: $0, db) } ?? 0
      var arguments: StatementArguments = [since]
      if isNewest, let after = ask.after {
        condition.append("sequence < ?")
        arguments += [try ListPage.number(after)]
      }
      if let kinds = ask.kinds, !kinds.isEmpty {
        condition.append("kind IN (SELECT value FROM json_each(?))")
        arguments += [try CanonicalJSON.string(kinds.map(\.rawValue))]
      }
      if let moment = ask.madeSince {
        condition.append("at >= ?")
        arguments += [moment]
      }
      if let moment = ask.madeUntil {
        condition.append(ClaimConditions.until("at"))
        arguments += [moment, moment]
      }
      let whole = "FROM change WHERE \(condition.joined(separator: " AND "))"
      if ask.count == true {
        var reply = ListChanges.Reply(changes: [], clock: try clock(db))
        reply.count = try Int.fetchOne(db.cached("SELECT COUNT(*) \(whole)"), arguments: arguments)
        return reply
      }
      let rows = try Row.fetchAll(
        db.cached(
          """
          SELECT sequence, at, kind, article, claim, proposition, conflict, event, summary
          \(whole) ORDER BY sequence\(isNewest ? " DESC" : "") LIMIT ?
          """), arguments: arguments + [size])
      let changes = try rows.map { row in
        try ListPage.goesOn(row["sequence"] > since)
        return try change(row, db)
      }
      let last = rows.last.map { row in
        isNewest ? "\(row["sequence"] as Int64)" : "\(epoch):\(row["sequence"] as Int64)"
      }
      return ListChanges.Reply(
        changes: changes, next: changes.count == size ? last : nil, clock: try clock(db))
    }
  }

  private func change(_ row: Row, _ db: Database) throws -> Change {
    var change = Change(
      clock: "\(epoch):\(row["sequence"] as Int64)", at: row["at"],
      kind: Change.Kind(rawValue: row["kind"]) ?? .reset, article: row["article"],
      claim: row["claim"], proposition: row["proposition"], conflict: row["conflict"],
      event: row["event"], summary: row["summary"])
    let summaries = Summaries(db: db)
    switch change.kind {
    case .claimAdded:
      let claim = try change.claim.flatMap {
        try ClaimRows(db: db).fetch("WHERE c.code = ?", [$0]).first
      }
      change.event = claim?.event
      change.entity = claim?.sources.first?.entity
      change.proposition = claim?.proposition
    case .propositionChanged:
      let claim = try change.proposition.flatMap {
        try ClaimRows(db: db).ofProposition($0).first
      }
      change.event = claim?.event
      change.entity = claim?.sources.first?.entity
      let words = try change.proposition.flatMap { try summaries.line(ofProposition: $0) }
      change.summary += ": \(words ?? "what no article says any more")"
    case .conflictAdded, .conflictRemoved:
      change.summary = try sentence(of: change, summaries, db)
    default: break
    }
    return change
  }

  /// What a conflict is, or was, about.
  private func sentence(of change: Change, _ summaries: Summaries, _ db: Database) throws -> String
  {
    let conflict = try change.conflict.flatMap { try summaries.conflict($0) }
    if change.kind == .conflictAdded {
      return conflict?.explanation ?? "a contradiction that has gone since"
    }
    let about =
      try change.event.flatMap { try summaries.event($0)?.what }
      ?? change.proposition.flatMap { try summaries.line(ofProposition: $0) }
    guard let about else { return "a contradiction of what no article says any more" }
    // Where another side joins a conflict, it is another conflict.
    let goesOn =
      try Bool.fetchOne(
        db.cached(
          """
          SELECT EXISTS (SELECT 1 FROM conflict WHERE event = ?1)
            OR EXISTS (SELECT 1 FROM conflict_side WHERE proposition = ?2)
          """), arguments: [change.event, change.proposition]) ?? false
    return goesOn ? "\(about): now contradicted otherwise" : "\(about): contradicted no more"
  }

  /// The sequence number of a clock of this ledger; ClockTooOld where the log no longer reaches back to it.
  private func sequence(of clock: String, _ db: Database) throws -> Int64 {
    let parts = clock.split(separator: ":")
    guard parts.count == 2, let sequence = Int64(parts[1]) else {
      throw LedgerError.invalidParameter("since")
    }
    let oldest = try Int64.fetchOne(db.cached("SELECT MIN(sequence) FROM change")) ?? 1
    guard parts[0] == epoch, sequence >= oldest - 1 || sequence == 0 else {
      throw LedgerError.clockTooOld(oldest: "\(epoch):\(max(0, oldest - 1))")
    }
    return sequence
  }
}
