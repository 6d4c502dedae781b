// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol
internal import SQLite

/// Single things, by path or by identifier, which may be abbreviated.
extension Ledger {
  package func reply(to ask: GetArticle.Parameters) throws -> GetArticle.Reply {
    try pool.read { db in
      let rows = ArticleRows(db: db)
      guard let entry = try rows.at(ask.path) else { throw LedgerError.notFound(ask.path) }
      var article = entry.article
      article.text = try rows.text(of: entry.id)
      let facts = try String.fetchOne(
        db.cached("SELECT facts FROM article WHERE id = ?"), arguments: [entry.id])
      let full = try facts.map { try CanonicalJSON.decode(Article.self, from: $0) }
      article.body = full?.body
      article.names = full?.names
      return GetArticle.Reply(
        article: article, claims: try ClaimRows(db: db).ofArticle(entry.id), clock: try clock(db))
    }
  }

  package func reply(to ask: GetClaim.Parameters) throws -> GetClaim.Reply {
    try pool.read { db in
      let claim = try ClaimRows(db: db).fetch("WHERE c.code = ?", [try claimID(ask.id, db)]).first
      guard let claim else { throw LedgerError.notFound(ask.id) }
      return GetClaim.Reply(claim: claim, clock: try clock(db))
    }
  }

  package func reply(to ask: GetEvent.Parameters) throws -> GetEvent.Reply {
    try pool.read { db in
      let id = try groupID(ask.id, db)
      // Events and entities are groups alike; one asked for as the other is not there.
      guard id.hasPrefix("v-"), let event = try Summaries(db: db).event(id) else {
        throw LedgerError.notFound(ask.id)
      }
      return GetEvent.Reply(
        event: event, claims: try ClaimRows(db: db).ofEvent(id), clock: try clock(db))
    }
  }

  package func reply(to ask: GetProposition.Parameters) throws -> GetProposition.Reply {
    try pool.read { db in
      let id = try propositionID(ask.id, db)
      guard let proposition = try Summaries(db: db).proposition(id) else {
        throw LedgerError.notFound(ask.id)
      }
      let claims = try ClaimRows(db: db).ofProposition(id)
      return GetProposition.Reply(
        proposition: proposition, claims: claims, variants: Variants.of(claims),
        clock: try clock(db))
    }
  }

  package func reply(to ask: GetConflict.Parameters) throws -> GetConflict.Reply {
    try pool.read { db in
      let id = try conflictID(ask.id, db)
      guard let conflict = try Summaries(db: db).conflict(id) else {
        throw LedgerError.notFound(ask.id)
      }
      let claims = try conflict.sides.flatMap {
        try ClaimRows(db: db).ofProposition($0.proposition)
      }
      return GetConflict.Reply(conflict: conflict, claims: claims, clock: try clock(db))
    }
  }

  package func reply(to ask: GetEntity.Parameters) throws -> GetEntity.Reply {
    try pool.read { db in
      let id = try groupID(ask.id, db)
      guard id.hasPrefix("e-"), let entity = try Summaries(db: db).entity(id) else {
        throw LedgerError.notFound(ask.id)
      }
      let claims = try ClaimRows(db: db).fetch(
        """
        WHERE c.id IN (SELECT s.claim FROM node h JOIN node n ON n.head = h.id
          JOIN claim_source s ON s.node = n.id WHERE h.hash = ? AND s.via = 0)
        ORDER BY a.path, c.position LIMIT 500
        """, [id])
      return GetEntity.Reply(entity: entity, claims: claims, clock: try clock(db))
    }
  }

  package func reply(to ask: GetStory.Parameters) throws -> GetStory.Reply {
    try pool.read { db in
      let id = try groupID(ask.id, db)
      guard id.hasPrefix("s-"), let story = try ArticleRows(db: db).story(id) else {
        throw LedgerError.notFound(ask.id)
      }
      return GetStory.Reply(story: story, clock: try clock(db))
    }
  }

  /// The full identifier of a claim.
  func claimID(_ id: String, _ db: Database) throws -> String {
    try unique(id, "SELECT code FROM claim WHERE code >= ?1 AND code < ?2 LIMIT 5", db)
  }

  /// The full identifier of a proposition.
  func propositionID(_ id: String, _ db: Database) throws -> String {
    try unique(id, "SELECT id FROM proposition WHERE id >= ?1 AND id < ?2 LIMIT 5", db)
  }

  /// The full identifier of a conflict.
  func conflictID(_ id: String, _ db: Database) throws -> String {
    try unique(id, "SELECT id FROM conflict WHERE id >= ?1 AND id < ?2 LIMIT 5", db)
  }

  /// The full identifier of a group: an entity, event or story.
  func groupID(_ id: String, _ db: Database) throws -> String {
    try unique(
      id, "SELECT hash FROM node WHERE hash >= ?1 AND hash < ?2 AND head = id LIMIT 5", db)
  }

  /// The one identifier that begins so.
  private func unique(_ id: String, _ sql: String, _ db: Database) throws -> String {
    let found = try String.fetchAll(db.cached(sql), arguments: [id, id + "~"])
    if found.contains(id) || found.count == 1 { return found.contains(id) ? id : found[0] }
    guard found.isEmpty else { throw LedgerError.ambiguous(id, candidates: found) }
    throw LedgerError.notFound(id)
  }
}
