// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Claims as answers show them: their facts joined with what the ledger knows now.
struct ClaimRows {
  let db: Database

  /// Columns and joins that every claim needs; add a WHERE or ORDER BY.
  private static let query = """
    SELECT c.id, c.facts, c.time, a.revision, a.outlet, a.published_value, a.start, sh.hash AS statement, f.proposition, eh.hash AS event,
      p.status, CASE WHEN a.outdated THEN a.version END AS outdated
    FROM claim c JOIN article a ON a.id = c.article
    LEFT JOIN node sn ON sn.id = c.statement LEFT JOIN node sh ON sh.id = sn.head
    LEFT JOIN figure f ON f.id = c.figure
    LEFT JOIN proposition p ON p.id = COALESCE(sh.hash, f.proposition)
    LEFT JOIN node en ON en.id = f.event LEFT JOIN node eh ON eh.id = en.head
    """

  /// The claims that fulfil a condition, in the order it gives.
  func fetch(_ condition: String, _ arguments: StatementArguments) throws -> [Claim] {
    try Row.fetchAll(db.cached("\(Self.query) \(condition)"), arguments: arguments).map(claim)
  }

  /// The claims of one article in reading order.
  func ofArticle(_ article: Int64) throws -> [Claim] {
    try fetch("WHERE c.article = ? ORDER BY c.position", [article])
  }

  /// The claims of a proposition, by article path and position.
  func ofProposition(_ id: String) throws -> [Claim] {
    // Asked for by row: the planner would walk all articles to have them in order.
    let statements = try fetch(
      """
      WHERE c.id IN (SELECT x.id FROM node h JOIN node n ON n.head = h.id
        JOIN claim x ON x.statement = n.id WHERE h.hash = ?) ORDER BY a.path, c.position
      """, [id])
    guard statements.isEmpty else { return statements }
    return try fetch("WHERE f.proposition = ? ORDER BY a.path, c.position", [id])
  }

  /// The first claims of a proposition, in the order of their identifiers, as its evidence.
  ///
  /// Without the revision of their article: that is history, and what is evidence now does not depend on what was edited before.
  func first(_ most: Int, of proposition: String) throws -> [Claim] {
    var claims = try fetch("WHERE \(Summaries.makes) ORDER BY c.code LIMIT \(most)", [proposition])
    for index in claims.indices { claims[index].revision = nil }
    return claims
  }

  /// The figure claims of an event, by measure, article path and position.
  func ofEvent(_ id: String) throws -> [Claim] {
    try fetch(
      """
      WHERE c.id IN (SELECT x.id FROM node h JOIN node n ON n.head = h.id JOIN figure y ON y.event = n.id
        JOIN claim x ON x.figure = y.id WHERE h.hash = ?) ORDER BY f.measure, a.path, c.position
      """, [id])
  }

  private func claim(_ row: Row) throws -> Claim {
    var claim = try CanonicalJSON.decode(Claim.self, from: row["facts"])
    if let start: Int = row["start"] {
      claim.fileSpans = claim.fileSpans?.map {
        TextSpan(start: $0.start + start, end: $0.end + start)
      }
    }
    let time: String? = row["time"]
    claim.time = try time.map { try CanonicalJSON.decode(Time.self, from: $0) }
    claim.time?.pattern = nil
    claim.scope?.time?.pattern = nil
    claim.revision = row["revision"]
    claim.event = row["event"]
    claim.status = (row["status"] as String?).flatMap(Proposition.Status.init(rawValue:))
    claim.outlet = row["outlet"]
    claim.published = row["published_value"]
    claim.newer = try (row["outdated"] as String?).flatMap(ArticleRows(db: db).newest)
    claim.proposition = row["statement"] ?? row["proposition"]
    // Who is nobody outside the article is no entity.
    let entities: [String?] = try Row.fetchAll(
      db.cached(
        """
        SELECT e.id FROM claim_source s JOIN node n ON n.id = s.node JOIN node h ON h.id = n.head
        LEFT JOIN entity e ON e.id = h.hash WHERE s.claim = ? ORDER BY s.position
        """), arguments: [row["id"]]
    ).map { $0[0] }
    for (i, entity) in entities.enumerated() {
      if i < claim.sources.count {
        claim.sources[i].entity = entity
      } else if i - claim.sources.count < claim.via.count {
        claim.via[i - claim.sources.count].entity = entity
      }
    }
    return claim
  }
}
