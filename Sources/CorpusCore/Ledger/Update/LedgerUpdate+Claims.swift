// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Stratum 3: an article's claims with their times, and their nodes in the strata above.
extension LedgerUpdate {
  /// The claims of an article as extraction gave them.
  func claims(ofArticle article: Int64) throws -> [Claim] {
    try String.fetchAll(
      db.cached("SELECT facts FROM claim WHERE article = ? ORDER BY position"), arguments: [article]
    ).map { try CanonicalJSON.decode(Claim.self, from: $0) }
  }

  /// Takes an article's claims and names out of all strata and forgets them.
  mutating func detachClaims(_ article: Int64) throws {
    try displace(article)
    for claim in try Int64.fetchAll(
      db.cached("SELECT id FROM claim WHERE article = ?"), arguments: [article])
    {
      words.removeClaim(claim)
    }
    try db.cached("DELETE FROM claim WHERE article = ?").execute(arguments: [article])
  }

  /// Notes an article's claims, with times resolved by the article's date of now.
  ///
  /// They wait for `place`: whom and what they mean depends on which other articles report the same. Those of an older version wait
  /// for nothing.
  mutating func attachClaims(_ article: Int64, _ claims: [Claim]) throws {
    let context = try context(of: article, names: [])
    let paragraphs = try Row.fetchAll(
      db.cached("SELECT hash, start, \"end\" FROM paragraph WHERE article = ?"),
      arguments: [article]
    ).map { LiftedParagraph(hash: $0[0], span: TextSpan(start: $0[1], end: $0[2])) }
    let outlet = try String.fetchOne(
      db.cached("SELECT outlet FROM article WHERE id = ?"), arguments: [article])
    for (position, claim) in claims.enumerated() {
      let time = context.resolve(claim.time)
      try db.cached(
        """
        INSERT INTO claim (code, article, position, kind, facts, time, time_value, via, lifted, wording)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      ).execute(
        arguments: [
          claim.id, article, position, claim.kind.rawValue, try CanonicalJSON.string(claim),
          try time.map { try CanonicalJSON.string($0) }, time?.value,
          Support.outlet(of: claim) ?? Support.hearer(of: claim, in: outlet, among: claims),
          paragraphs.first { $0.holds(claim) }?.hash, Support.wording(of: claim),
        ])
      let credited = (claim.sources + claim.via).map { "\($0.name) \($0.role ?? "")" }
      words.add(
        .claim(content: claim.content, sources: credited.joined(separator: ", ")),
        db.lastInsertedRowID)
    }
    if try isNewest(article) { unplaced.insert(article) }
  }

  /// Takes an article's claims and names out of all strata.
  private mutating func displace(_ article: Int64) throws {
    let rows = try Row.fetchAll(
      db.cached("SELECT id, statement, figure FROM claim WHERE article = ?"), arguments: [article])
    for row in rows {
      let id: Int64 = row["id"]
      try touch(statement: row["statement"], figure: row["figure"])
      if let statement: Int64 = row["statement"] { statements.release(statement) }
      if let figure: Int64 = row["figure"] { try release(figure: figure) }
      let sources = try Row.fetchAll(
        db.cached("SELECT node, via FROM claim_source WHERE claim = ?"), arguments: [id])
      for source in sources { entities.release(source["node"]) }
      for speaker in Set(sources.filter { $0["via"] == 0 }.map { $0["node"] as Int64 }) {
        spoken[speaker, default: 0] -= 1
      }
      try db.cached("DELETE FROM claim_source WHERE claim = ?").execute(arguments: [id])
    }
    for node in try Int64.fetchAll(
      db.cached("SELECT node FROM article_name WHERE article = ?"), arguments: [article])
    {
      entities.release(node)
    }
    try db.cached("DELETE FROM article_name WHERE article = ?").execute(arguments: [article])
  }

  /// Puts an article's claims and names into the strata, as its coverage of now tells them.
  mutating func place(_ article: Int64) throws {
    try displace(article)
    let context = try context(of: article, names: try names(ofArticle: article))
    let rows = try Row.fetchAll(
      db.cached("SELECT id, facts FROM claim WHERE article = ? ORDER BY position"),
      arguments: [article])
    let claims =
      try arrived[article]?.claims
      ?? rows.map { try CanonicalJSON.decode(Claim.self, from: $0["facts"]) }
    let places = Set(claims.flatMap { $0.places + ($0.scope?.places ?? []) })
    for (position, name) in context.cast.enumerated() {
      let node = context.node(name)
      // A single word of which nothing tells what it is ("Aug.", "Rights") is an entity only where it speaks, or is a place of a claim.
      guard name.kind != .unknown || node.scope == nil || places.contains(name.name) else {
        continue
      }
      try db.cached("INSERT INTO article_name (article, position, node) VALUES (?, ?, ?)")
        .execute(arguments: [article, position, try entities.add(node)])
    }
    let tree = ClaimTree(claims)
    for (claim, row) in zip(claims, rows) {
      let answered = Retort(claim)?.answered(claim, among: claims)
      let standing =
        tree.isShell(claim)
        ? .apart : Standing(claim, in: tree.ancestors(of: claim), answers: answered != nil)
      try place(claim, standing, answering: answered, row: row["id"], context)
    }
  }

  private mutating func place(
    _ claim: Claim, _ standing: Standing, answering answered: Claim?, row: Int64,
    _ context: ArticleContext
  ) throws {
    let speakers = claim.sources.map(context.node)
    let sources = try (speakers + claim.via.map(context.node)).map { try entities.add($0) }
    for (index, node) in sources.enumerated() {
      try db.cached("INSERT INTO claim_source (claim, position, via, node) VALUES (?, ?, ?, ?)")
        .execute(arguments: [row, index, index >= speakers.count, node])
    }
    for speaker in Set(sources.prefix(speakers.count)) { spoken[speaker, default: 0] += 1 }
    var statement: Int64?
    var figure: Int64?
    if claim.kind == .statement {
      statement = try statements.add(
        context.statement(of: claim, standing, answering: answered, by: speakers))
      // The node may be known and settled: then no move will tell that it has a new claim.
      try touch(statement: statement, figure: nil)
    } else if let count = claim.figure, claim.isHeld, claim.act != .deny || !claim.negated {
      // Who denies that a number is not so says neither.
      figure = try add(
        figure: FigureStratum.Count(count, isDenied: claim.deniesFigure),
        over: context.event(of: claim))
    }
    try db.cached("UPDATE claim SET statement = ?, figure = ? WHERE id = ?")
      .execute(arguments: [statement, figure, row])
  }

  private func names(ofArticle article: Int64) throws -> [NamedEntity] {
    if let arrived = arrived[article] { return arrived.article.names ?? [] }
    let facts = try String.fetchOne(
      db.cached("SELECT facts FROM article WHERE id = ?"), arguments: [article])
    return try facts.flatMap { try CanonicalJSON.decode(Article.self, from: $0).names } ?? []
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
      text: text ?? row?["display"] ?? "",
      published: try json.map { try CanonicalJSON.decode(PublicationDate.self, from: $0) },
      names: names, fullNames: try fullNames(in: article), path: row?["display"] ?? "",
      corrections: corrections)
  }
}

/// The claims of an article by what stands inside what.
private struct ClaimTree {
  private let claims: [String: Claim]
  /// The statements right inside each.
  private let parts: [String: [Claim]]

  init(_ claims: [Claim]) {
    parts = Dictionary(
      grouping: claims.filter { $0.kind == .statement && $0.parent != nil },
      by: { $0.parent ?? "" })
    self.claims = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Whether most of a statement is what somebody else says in it: "“We saw it”, Reed told the court, according to the Herald", "records
  /// show that the phone was in Arden". The claim inside is what is said; it is told by whoever says the whole.
  func isShell(_ claim: Claim) -> Bool {
    guard claim.kind == .statement, claim.quotation != .direct else { return false }
    return (parts[claim.id] ?? []).contains { part in
      part.sources.map(\.name) != claim.sources.map(\.name) && Standing.isClause(part)
        // "The commission did not know whether the bridge had held": nobody says what stands inside.
        && part.isHeld
        && part.content.utf8.count * 2 >= claim.content.utf8.count
    }
  }

  /// The claims inside which one stands, innermost first; a chain that an import bends into a ring ends.
  func ancestors(of claim: Claim) -> [Claim] {
    var ancestors: [Claim] = []
    var next = claim.parent
    while let id = next, let parent = claims[id], ancestors.count < 16 {
      ancestors.append(parent)
      next = parent.parent
    }
    return ancestors
  }
}

/// What an article gives its claims.
struct ArticleContext {
  let article: Int64
  /// Tells its coverage from all others; where it has none, its text.
  let teller: String
  /// Tells its text from all others.
  let text: String
  let published: PublicationDate?
  private let path: String
  private let corrections: Corrections
  /// Everybody and everything that it names.
  let cast: [NamedEntity]
  private let names: [String: NamedEntity]
  /// What its short names are short for, as its coverage tells.
  private let fullNames: [String: String]

  init(
    article: Int64, teller: String, text: String, published: PublicationDate?,
    names: [NamedEntity], fullNames: [String: String] = [:], path: String, corrections: Corrections
  ) {
    self.fullNames = fullNames
    self.article = article
    self.teller = teller
    self.text = text
    self.published = published
    self.path = path
    self.corrections = corrections
    cast = names
    self.names = Dictionary(names.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The entity as this article knows it, and as corrections do.
  func node(_ given: NamedEntity) -> EntityStratum.Node {
    var entity = given
    if !fullNames.isEmpty, names[given.name] != nil || LocalBody(given.name) != nil,
      let short = ShortNames.short(given), let name = fullNames[short]
    {
      entity.name = name
      entity.kind = LocalBody(name) == nil ? .person : .organization
    }
    let scope: String? =
      switch Reach.of(entity, isNamed: names[given.name] != nil || entity.name != given.name) {
      case .corpus: nil
      case .coverage: teller
      case .article: EntityStratum.Node.scope(ofArticle: text)
      }
    return EntityStratum.Node(
      entity, scope: scope,
      ruled: corrections.label(ofNames: entity.names + [entity.name], in: path))
  }

  /// The entity that a source refers to: the article's own account of it, or what the source alone tells.
  func node(_ source: Source) -> EntityStratum.Node {
    node(
      names[source.name]
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

  /// A statement as this article tells it.
  ///
  /// - Parameters:
  ///   - claim: the statement.
  ///   - standing: what part it takes.
  ///   - answered: the claim of another source that it is a bare answer to, if it is.
  ///   - speakers: its sources.
  func statement(
    of claim: Claim, _ standing: Standing, answering answered: Claim?,
    by speakers: [EntityStratum.Node]
  ) -> StatementStratum.Node {
    StatementStratum.Node(
      claim, speakers: speakers, answering: answered,
      standing: standing,
      time: resolve(claim.time)?.value, published: published?.value, teller: teller,
      ruled: corrections.label(ofClaim: claim.id))
  }

  /// The event that a figure counts over.
  func event(of claim: Claim) -> EventStratum.Node {
    var scope = claim.scope ?? Scope(places: claim.places, time: claim.time, inherited: false)
    // A share of voters or workers counts over no attack that its article tells of.
    if claim.figure?.unit != nil, scope.inherited { scope.what = nil }
    // Shares, and what else is counted where nobody names an event, are the article's own; people who came to harm are the event's.
    let isShared =
      claim.figure?.unit == nil
      && (scope.what != nil || claim.figure.map { FigureStratum.countsHarm($0.measure) } ?? false)
    return EventStratum.Node(
      scope, time: resolve(scope.time)?.value, published: published?.value,
      coverage: isShared ? teller : text,
      text: text, ruled: corrections.label(ofClaim: claim.id))
  }
}
