// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol
internal import SQLite

/// What changed between an article's last two revisions, or between two versions of it.
extension Ledger {
  /// Claims are the same by identifier; one dropped and one added of the same kind, source and measure, or of mostly the same words, are one altered.
  package func reply(to ask: Diff.Parameters) throws -> Diff.Reply {
    try pool.read { db in
      guard let entry = try ArticleRows(db: db).at(ask.path) else {
        throw LedgerError.notFound(ask.path)
      }
      // Each article of a file that holds many has revisions of its own.
      if entry.article.holds != nil { throw LedgerError.invalidParameter("path") }
      let now = try ClaimRows(db: db).ofArticle(entry.id)
      let revision = entry.article.revision ?? 1
      if let other = try self.other(than: entry, for: ask, db) {
        let before = try ClaimRows(db: db).ofArticle(other.id)
        let (added, dropped, altered) = Self.changes(from: before, to: now, by: Self.telling)
        return Diff.Reply(
          path: entry.article.path, from: other.article.path, before: other.article.revision ?? 1,
          after: revision, added: added, dropped: dropped, altered: altered, clock: try clock(db))
      }
      let row = try Row.fetchOne(
        db.cached("SELECT revision, claims FROM previous WHERE article = ?"), arguments: [entry.id])
      let before = try row.map { try CanonicalJSON.decode([Claim].self, from: $0["claims"]) } ?? now
      let (added, dropped, altered) = Self.changes(from: before, to: now, by: { [$0.id] })
      return Diff.Reply(
        path: entry.article.path, before: row?["revision"], after: revision, added: added,
        dropped: dropped, altered: altered, clock: try clock(db))
    }
  }

  /// The article to compare with; nil where it is the article's own revision before.
  private func other(than entry: ArticleRows.Entry, for ask: Diff.Parameters, _ db: Database) throws
    -> ArticleRows.Entry?
  {
    var path = ask.from
    if path == nil, let version = entry.article.version, version.number > 1 {
      let isRevised =
        try Int.fetchOne(
          db.cached("SELECT 1 FROM previous WHERE article = ?"), arguments: [entry.id]) != nil
      if !isRevised { path = version.paths[version.number - 2] }
    }
    guard let path else { return nil }
    guard let other = try ArticleRows(db: db).at(path) else { throw LedgerError.notFound(path) }
    if other.article.holds != nil { throw LedgerError.invalidParameter("from") }
    return other
  }

  /// What a claim says, whichever article tells it.
  private static func telling(_ claim: Claim) -> [String] {
    [claim.kind.rawValue, claim.content, claim.act.rawValue, "\(claim.negated)"]
      + claim.sources.map(\.name)
  }

  private static func changes(
    from before: [Claim], to now: [Claim], by key: (Claim) -> [String]
  ) -> (added: [Claim], dropped: [Claim], altered: [AlteredClaim]) {
    let old = Set(before.map(key))
    let new = Set(now.map(key))
    var added = now.filter { !old.contains(key($0)) }
    var dropped: [Claim] = []
    var altered: [AlteredClaim] = []
    for claim in before where !new.contains(key(claim)) {
      if let index = added.firstIndex(where: { isVersion($0, of: claim) }) {
        altered.append(AlteredClaim(before: claim, after: added.remove(at: index)))
      } else {
        dropped.append(claim)
      }
    }
    return (added, dropped, altered)
  }

  private static func isVersion(_ a: Claim, of b: Claim) -> Bool {
    guard a.kind == b.kind, a.sources.map(\.name) == b.sources.map(\.name) else { return false }
    let likeness = Likeness(ContentTerms(a.content), ContentTerms(b.content))
    if let measure = a.figure?.measure {
      return measure == b.figure?.measure && likeness.shared > 0
    }
    return likeness.isRendering
  }
}
