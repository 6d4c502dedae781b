// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Why two things of one kind are one or are not, in sentences.
struct Comparison {
  /// A thing that can be compared with another of its kind.
  enum Subject {
    case article(ArticleRows.Entry)
    case claim(String)
    case proposition(String)
    /// An entity, event or story, by its identifier.
    case group(String)
  }

  let db: Database

  /// The reasons; nil for things of two kinds.
  func sentences(_ one: Subject, _ other: Subject) throws -> [String]? {
    switch (one, other) {
    case (.article(let a), .article(let b)): try articles(a, b)
    case (.claim(let a), .claim(let b)): try claims(a, b)
    case (.proposition(let a), .proposition(let b)): try propositions(a, b)
    case (.group(let a), .group(let b)) where a.prefix(2) == b.prefix(2): try groups(a, b)
    default: nil
    }
  }

  private func articles(_ a: ArticleRows.Entry, _ b: ArticleRows.Entry) throws -> [String] {
    let corrected = try CorrectionRows(db: db).sentences(ofArticles: [a.id, b.id])
    if let version = a.article.version, version.paths.contains(b.article.path) {
      let newest = version.paths.last ?? ""
      return [
        "They are versions \(version.number) and \(b.article.version?.number ?? 0) of one article: "
          + "its address, or its number in the export, is the same.",
        "Only the newest, \(newest), takes part in propositions, figures and conflicts.",
      ] + corrected
    }
    guard let one = a.article.story, let other = b.article.story else {
      return ["One of them could not be read, so nothing is known of what it prints."]
    }
    if one == other {
      let reason = try betweenTexts(a.id, b.id)?.reason
      let told =
        if let reason { ["One because \(reason)."] } else {
          try Reasons(db: db).sentences(ofGroup: one)
        }
      return ["They print one story (\(one))."] + corrected + told
    }
    let texts = try betweenTexts(a.id, b.id)?.differences ?? []
    if a.article.coveredBy?.contains(b.article.path) == true {
      return ["They print two stories and report one event."] + corrected + texts
        + (try Reasons(db: db).coverage(of: a.id).map { "The first and the fullest report \($0)." })
    }
    return ["They print two stories, and nothing tells that they report one event."] + corrected
      + texts
      + (try betweenReports(a.id, b.id) ?? [])
  }

  /// Whether the texts of two articles are one story.
  private func betweenTexts(_ a: Int64, _ b: Int64) throws -> Judgement? {
    let sql = "SELECT n.value FROM article a JOIN node n ON n.id = a.story WHERE a.id = ?"
    guard let x: StoryStratum.Node = try node(sql, a), let y: StoryStratum.Node = try node(sql, b)
    else { return nil }
    return StoryStratum.compare(x, y)
  }

  private func betweenReports(_ a: Int64, _ b: Int64) throws -> [String]? {
    let sql = """
      SELECT n.value FROM article a JOIN node s ON s.id = a.story JOIN node t ON t.id = s.head
      JOIN report r ON r.story = t.hash JOIN node n ON n.id = r.node WHERE a.id = ?
      """
    guard let x: ReportStratum.Node = try node(sql, a),
      let y: ReportStratum.Node = try node(sql, b)
    else { return nil }
    return ReportStratum.compare(x, y).differences
  }

  private func claims(_ a: String, _ b: String) throws -> [String] {
    let rows = ClaimRows(db: db)
    guard let x = try rows.fetch("WHERE c.code = ?", [a]).first,
      let y = try rows.fetch("WHERE c.code = ?", [b]).first
    else { return [] }
    let corrected = try CorrectionRows(db: db).sentences(ofClaims: [a, b])
    if let proposition = x.proposition, proposition == y.proposition {
      let group = x.kind == .figure ? x.event : proposition
      let reasons = try group.map { try Reasons(db: db).sentences(ofGroup: $0) } ?? []
      return ["They are one proposition (\(proposition))."]
        + corrected.filter { !reasons.contains($0) } + reasons
    }
    return try ["They are two propositions."] + corrected + differences(x, y)
  }

  /// What keeps two claims from being one proposition.
  private func differences(_ a: Claim, _ b: Claim) throws -> [String] {
    switch (a.kind, b.kind) {
    case (.statement, .statement):
      let sql = "SELECT n.value FROM claim c JOIN node n ON n.id = c.statement WHERE c.code = ?"
      guard let x: StatementStratum.Node = try node(sql, a.id),
        let y: StatementStratum.Node = try node(sql, b.id)
      else { return [] }
      return StatementStratum.compare(x, y).differences
    case (.figure, .figure):
      var sentences: [String] = []
      if let x = a.event, let y = b.event, x != y {
        sentences = ["They count over two events."] + (try groups(x, y).dropFirst())
      }
      if a.figure?.measure != b.figure?.measure {
        sentences.append("They count different things.")
      }
      return sentences.isEmpty
        ? ["Their numbers differ, or they count different people."] : sentences
    default: return ["One is a statement, the other a figure."]
    }
  }

  private func propositions(_ a: String, _ b: String) throws -> [String] {
    if a == b { return ["They are one proposition (\(a))."] }
    let claims = ClaimRows(db: db)
    guard let x = try claims.ofProposition(a).first, let y = try claims.ofProposition(b).first
    else { return [] }
    let corrected = try CorrectionRows(db: db).sentences(ofClaims: [x.id, y.id])
    guard x.kind == .statement, y.kind == .statement else {
      return try ["They are two propositions."] + corrected + differences(x, y)
    }
    return try ["They are two propositions."] + corrected + heads(a, b, StatementStratum.self)
  }

  private func groups(_ a: String, _ b: String) throws -> [String] {
    if a == b { return ["They are one (\(a))."] + (try Reasons(db: db).sentences(ofGroup: a)) }
    let what: String
    let differences: [String]
    switch a.prefix(2) {
    case "e-": (what, differences) = ("entities", try heads(a, b, EntityStratum.self))
    case "v-": (what, differences) = ("events", try heads(a, b, EventStratum.self))
    default: (what, differences) = ("stories", try heads(a, b, StoryStratum.self))
    }
    let rows = CorrectionRows(db: db)
    let corrected = try rows.sentences(ofGroup: a) + rows.sentences(ofGroup: b)
    return ["They are two \(what)."] + Set(corrected).sorted() + differences
  }

  /// What keeps apart the fullest nodes of two groups, which speak for the others.
  private func heads<S: Stratum>(_ a: String, _ b: String, _: S.Type) throws -> [String] {
    let nodes = Summaries(db: db)
    guard let x: S.Node = try nodes.node(a), let y: S.Node = try nodes.node(b) else { return [] }
    return S.compare(x, y).differences
  }

  private func node<Node: Decodable>(_ sql: String, _ argument: any SQLConvertible)
    throws -> Node?
  {
    try String.fetchOne(db.cached(sql), arguments: [argument])
      .map { try CanonicalJSON.decode(Node.self, from: $0) }
  }
}
