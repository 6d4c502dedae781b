internal import CorpusLanguage
package import CorpusProtocol
internal import GRDB

/// What changed between an article's last two revisions.
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
      guard
        let row = try Row.fetchOne(
          db.cached("SELECT revision, claims FROM previous WHERE article = ?"),
          arguments: [entry.id])
      else {
        return Diff.Reply(
          path: entry.article.path, before: nil, after: revision, added: [], dropped: [],
          altered: [], clock: try clock(db))
      }
      let before = try CanonicalJSON.decode([Claim].self, from: row["claims"])
      let old = Set(before.map(\.id))
      let new = Set(now.map(\.id))
      var added = now.filter { !old.contains($0.id) }
      var dropped: [Claim] = []
      var altered: [AlteredClaim] = []
      for claim in before where !new.contains(claim.id) {
        if let index = added.firstIndex(where: { Self.isVersion($0, of: claim) }) {
          altered.append(AlteredClaim(before: claim, after: added.remove(at: index)))
        } else {
          dropped.append(claim)
        }
      }
      return Diff.Reply(
        path: entry.article.path, before: row["revision"], after: revision, added: added,
        dropped: dropped, altered: altered, clock: try clock(db))
    }
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
