// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol
internal import SQLite

/// Search by words, and by what a quotation says.
extension Ledger {
  package func reply(to ask: Search.Parameters) throws -> Search.Reply {
    guard let query = FullText.all(ask.words) else { throw LedgerError.invalidParameter("words") }
    return try pool.read { db in
      let size = ListPage.size(ask.limit)
      let places = ask.kind.map { $0 == .claim ? "0" : "1" } ?? "0, 1"
      let found = """
        SELECT * FROM (
          SELECT 0 AS place, rowid AS row, rank AS score FROM claim_text WHERE claim_text MATCH ?1
          UNION ALL SELECT 1, rowid, rank FROM article_text WHERE article_text MATCH ?1)
        WHERE place IN (\(places))
        """
      if ask.count == true {
        var reply = Search.Reply(hits: [], clock: try clock(db))
        reply.count = try Int.fetchOne(
          db.cached("SELECT COUNT(*) FROM (\(found))"), arguments: [query])
        return reply
      }
      let skip = try ask.after.map { try ListPage.number($0) } ?? 0
      // Only what is shown is read and cut: a common word has thousands of hits.
      let rows = try Row.fetchAll(
        db.cached(
          "\(found) ORDER BY place, score, row LIMIT ?2 OFFSET ?3"
        ), arguments: [query, size, skip])
      let hits = try rows.compactMap { row in
        try hit(row["row"], inClaims: row["place"] == 0, of: query, db)
      }
      return Search.Reply(
        hits: hits, next: rows.count == size ? "\(skip + Int64(size))" : nil, clock: try clock(db))
    }
  }

  private func hit(_ row: Int64, inClaims: Bool, of query: String, _ db: Database) throws
    -> SearchHit?
  {
    let found = try Row.fetchOne(
      db.cached(
        inClaims
          ? """
          SELECT a.display, a.facts, c.code, snippet(claim_text, 0, '', '', '…', 24) AS snippet
          FROM claim_text t JOIN claim c ON c.id = t.rowid JOIN article a ON a.id = c.article
          WHERE t.claim_text MATCH ?1 AND t.rowid = ?2
          """
          : """
          SELECT a.display, a.facts, NULL AS code, snippet(article_text, 1, '', '', '…', 24) AS snippet
          FROM article_text t JOIN article a ON a.id = t.rowid
          WHERE t.article_text MATCH ?1 AND t.rowid = ?2
          """), arguments: [query, row])
    return try found.map { found in
      let article = try CanonicalJSON.decode(Article.self, from: found["facts"])
      return SearchHit(
        article: found["display"], title: article.title, claim: found["code"],
        snippet: found["snippet"])
    }
  }

  /// Words that candidates are looked for by: the longest, since the rarest are mostly long.
  private static let matchedWords = 6

  /// Candidates come from the full-text index; similarity is the share of their words that both have, weighed by rarity.
  package func reply(to ask: Match.Parameters) throws -> Match.Reply {
    let wanted = ContentTerms(ask.text)
    let telling = Set(ContentWords.words(ask.text).filter { !ContentWords.isFunctionWord($0) })
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.prefix(Self.matchedWords)
    guard let query = FullText.any(telling.joined(separator: " "), in: "content") else {
      throw LedgerError.invalidParameter("text")
    }
    return try pool.read { db in
      let claims = try ClaimRows(db: db).fetch(
        """
        WHERE c.kind = 'statement' AND c.id IN (SELECT rowid FROM claim_text WHERE claim_text MATCH ?
          ORDER BY rank LIMIT 200) ORDER BY c.code
        """, [query])
      var best: [String: (score: Double, claims: [(Double, Claim)])] = [:]
      for claim in claims {
        guard let proposition = claim.proposition else { continue }
        let likeness = Likeness(wanted, ContentTerms(claim.content))
        // Whoever asks for a fragment of a quotation means the whole one.
        let holdsAll = wanted.terms.count >= 2 && likeness.shared == wanted.weight
        guard holdsAll || likeness.isRendering else { continue }
        let score = Double(likeness.similarity) / 100
        var found = best[proposition] ?? (score: 0, claims: [])
        found.claims.append((score, claim))
        found.score = max(found.score, score)
        best[proposition] = found
      }
      let ranked = best.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
      let matches = try ranked.prefix(ListPage.size(ask.limit)).compactMap { id, found in
        try Summaries(db: db).proposition(id).map { proposition in
          let claims = found.claims.sorted { ($1.0, $0.1.id) < ($0.0, $1.1.id) }.map(\.1)
          return PropositionMatch(
            proposition: proposition, similarity: found.score, claims: claims,
            variants: Variants.of(claims, against: ask.text))
        }
      }
      return Match.Reply(matches: matches, clock: try clock(db))
    }
  }
}
