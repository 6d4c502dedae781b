internal import CorpusProtocol
internal import Foundation
internal import GRDB

/// Stratum 3: an article's claims with their times, and their nodes in the strata above.
extension LedgerUpdate {
  /// The claims of an article as extraction gave them.
  func claims(ofArticle article: Int64) throws -> [Claim] {
    try String.fetchAll(
      db.cached("SELECT facts FROM claim WHERE article = ? ORDER BY position"), arguments: [article]
    ).map { try CanonicalJSON.decode(Claim.self, from: $0) }
  }

  /// Takes an article's claims and names out of all strata.
  mutating func detachClaims(_ article: Int64) throws {
    let rows = try Row.fetchAll(
      db.cached("SELECT id, statement, figure FROM claim WHERE article = ?"), arguments: [article])
    for row in rows {
      let id: Int64 = row["id"]
      try touch(statement: row["statement"], figure: row["figure"])
      if let statement: Int64 = row["statement"] { statements.release(statement) }
      if let figure: Int64 = row["figure"] { try release(figure: figure) }
      for node in try Int64.fetchAll(
        db.cached("SELECT node FROM claim_source WHERE claim = ?"), arguments: [id])
      {
        entities.release(node)
      }
      try db.cached("DELETE FROM claim_source WHERE claim = ?").execute(arguments: [id])
      words.removeClaim(id)
    }
    try db.cached("DELETE FROM claim WHERE article = ?").execute(arguments: [article])
    for node in try Int64.fetchAll(
      db.cached("SELECT node FROM article_name WHERE article = ?"), arguments: [article])
    {
      entities.release(node)
    }
    try db.cached("DELETE FROM article_name WHERE article = ?").execute(arguments: [article])
  }

  /// Puts an article's claims and names into the strata, with times resolved by the article's date of now.
  ///
  /// Figures wait for `attachFigures`: their events depend on which other articles report them.
  mutating func attachClaims(_ article: Int64, _ claims: [Claim], _ names: [NamedEntity]) throws {
    let context = try context(of: article, names: names)
    for (position, name) in names.enumerated() {
      let node = try entities.add(context.node(name))
      try db.cached("INSERT INTO article_name (article, position, node) VALUES (?, ?, ?)")
        .execute(arguments: [article, position, node])
    }
    for (position, claim) in claims.enumerated() {
      try attach(claim, at: position, context)
    }
    unplaced.insert(article)
  }

  /// Puts an article's figures into the events of its coverage of now.
  mutating func attachFigures(_ article: Int64) throws {
    let rows = try Row.fetchAll(
      db.cached("SELECT id, facts, figure FROM claim WHERE article = ? AND kind = 'figure'"),
      arguments: [article])
    guard !rows.isEmpty else { return }
    let context = try context(of: article, names: [])
    for row in rows {
      if let old: Int64 = row["figure"] {
        try touch(statement: nil, figure: old)
        try release(figure: old)
      }
      let claim = try CanonicalJSON.decode(Claim.self, from: row["facts"])
      var figure: Int64?
      // Who denies that a number is not so says neither.
      if let count = claim.figure, claim.act != .deny || !claim.negated {
        figure = try add(
          figure: FigureStratum.Count(count, isDenied: claim.deniesFigure),
          over: context.event(of: claim))
      }
      try db.cached("UPDATE claim SET figure = ? WHERE id = ?")
        .execute(arguments: [figure, row["id"] as Int64])
    }
  }

  private func context(of article: Int64, names: [NamedEntity]) throws -> ArticleContext {
    let row = try Row.fetchOne(
      db.cached("SELECT published, display, story, coverage FROM article WHERE id = ?"),
      arguments: [article])
    let json: String? = row?["published"]
    let story: Int64? = row?["story"]
    let text = try story.flatMap {
      try String.fetchOne(db.cached("SELECT hash FROM node WHERE id = ?"), arguments: [$0])
    }
    return ArticleContext(
      article: article, teller: row?["coverage"] ?? text ?? row?["display"] ?? "",
      published: try json.map { try CanonicalJSON.decode(PublicationDate.self, from: $0) },
      names: names, path: row?["display"] ?? "", corrections: corrections)
  }

  private mutating func attach(_ claim: Claim, at position: Int, _ context: ArticleContext) throws {
    let time = context.resolve(claim.time)
    let speakers = claim.sources.map(context.node)
    var statement: Int64?
    if claim.kind == .statement {
      statement = try statements.add(
        StatementStratum.Node(
          speakers: speakers, content: claim.content, act: claim.act, negated: claim.negated,
          time: time?.value, published: context.published?.value,
          ruled: corrections.label(ofClaim: claim.id)))
      // The node may be known and settled: then no move will tell that it has a new claim.
      try touch(statement: statement, figure: nil)
    }
    try db.cached(
      """
      INSERT INTO claim (code, article, position, kind, facts, time, time_value, statement)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).execute(
      arguments: [
        claim.id, context.article, position, claim.kind.rawValue, try CanonicalJSON.string(claim),
        try time.map { try CanonicalJSON.string($0) }, time?.value, statement,
      ])
    let id = db.lastInsertedRowID
    for (index, node) in (speakers + claim.via.map(context.node)).enumerated() {
      try db.cached("INSERT INTO claim_source (claim, position, via, node) VALUES (?, ?, ?, ?)")
        .execute(arguments: [id, index, index >= speakers.count, try entities.add(node)])
    }
    let credited = (claim.sources + claim.via).map { "\($0.name) \($0.role ?? "")" }
    words.add(.claim(content: claim.content, sources: credited.joined(separator: ", ")), id)
  }
}

/// What an article gives its claims.
struct ArticleContext {
  let article: Int64
  /// Tells its coverage from all others; where it has none, its text.
  let teller: String
  let published: PublicationDate?
  private let path: String
  private let corrections: Corrections
  private let names: [String: NamedEntity]

  init(
    article: Int64, teller: String, published: PublicationDate?, names: [NamedEntity], path: String,
    corrections: Corrections
  ) {
    self.article = article
    self.teller = teller
    self.published = published
    self.path = path
    self.corrections = corrections
    self.names = Dictionary(
      names.map { ("\($0.kind) \($0.name)", $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The entity as this article knows it, and as corrections do.
  func node(_ entity: NamedEntity) -> EntityStratum.Node {
    let isUnnamed = names["\(entity.kind) \(entity.name)"] == nil && NameLists.isOffice(entity.name)
    return EntityStratum.Node(
      entity, ruled: corrections.label(ofNames: entity.names + [entity.name], in: path),
      told: isUnnamed ? published?.value ?? "undated" : nil)
  }

  /// The entity that a source refers to: the article's own account of it, or what the source alone tells.
  func node(_ source: Source) -> EntityStratum.Node {
    node(
      names["\(source.kind) \(source.name)"]
        ?? NamedEntity(
          name: source.name, kind: source.kind, names: [source.name],
          roles: source.role.map { [$0] } ?? []))
  }

  /// A time with its value, where the article's date or the words themselves give it.
  func resolve(_ time: Time?) -> Time? {
    guard let resolved = time?.resolved(published: published), resolved.value != nil else {
      return nil
    }
    return resolved
  }

  /// The event that a figure counts over.
  func event(of claim: Claim) -> EventStratum.Node {
    let scope = claim.scope ?? Scope(places: claim.places, time: claim.time, inherited: false)
    return EventStratum.Node(
      scope, time: (resolve(claim.time) ?? resolve(scope.time))?.value, published: published?.value,
      teller: teller, ruled: corrections.label(ofClaim: claim.id))
  }
}
