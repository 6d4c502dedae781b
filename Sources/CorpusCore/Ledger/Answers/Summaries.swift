// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Names, summaries and counts: joined on reading, so that renaming one thing rewrites nothing.
struct Summaries {
  let db: Database

  /// An event by its identifier, as most of its articles tell it.
  func event(_ id: String) throws -> Event? {
    guard let members = try members(ofEvent: id) else { return nil }
    let told = EventDescription(members.nodes)
    let precision = told.time.map { Precision.name(of: $0) }
    return Event(
      id: id, what: told.text, agent: told.agent, places: told.place.map { [$0] } ?? [],
      time: told.time.map { Time(text: $0, value: $0, precision: precision) },
      figureCount: members.figures)
  }

  /// An event's nodes with the number of articles that tell it so, and the number of its figures.
  private func members(ofEvent id: String) throws -> (
    nodes: [(node: EventStratum.Node, articles: Int)], figures: Int
  )? {
    let rows = try Row.fetchAll(
      db.cached(
        """
        SELECT n.value, COUNT(DISTINCT c.article) AS articles, COUNT(*) AS figures
        FROM node h JOIN node n ON n.head = h.id JOIN figure f ON f.event = n.id
        JOIN claim c ON c.figure = f.id WHERE h.hash = ? GROUP BY n.id ORDER BY n.hash
        """), arguments: [id])
    guard !rows.isEmpty else { return nil }
    return try (
      rows.map { row in
        (
          try CanonicalJSON.decode(EventStratum.Node.self, from: row["value"]),
          row["articles"] as Int
        )
      },
      rows.reduce(0) { $0 + ($1["figures"] as Int) }
    )
  }

  /// An entity by its identifier.
  func entity(_ id: String) throws -> Entity? {
    let rows = try Row.fetchAll(
      db.cached(
        """
        SELECT n.value, MIN(a.published_value), MAX(a.published_value), COUNT(DISTINCT a.id)
        FROM node h JOIN node n ON n.head = h.id
        LEFT JOIN article_name x ON x.node = n.id LEFT JOIN article a ON a.id = x.article
        WHERE h.hash = ? GROUP BY n.id ORDER BY n.hash
        """), arguments: [id])
    let members = try rows.map { try CanonicalJSON.decode(EntityStratum.Node.self, from: $0[0]) }
    guard let head: EntityStratum.Node = try node(id), !members.isEmpty else { return nil }
    let claims = try Int.fetchOne(
      db.cached(
        """
        SELECT COUNT(DISTINCT s.claim) FROM node h JOIN node n ON n.head = h.id
        JOIN claim_source s ON s.node = n.id WHERE h.hash = ? AND s.via = 0
        """), arguments: [id])
    let votes = try votes(id)
    let name = EntityLabel.name(votes) ?? head.name
    let kind = EntityLabel.kind(votes) ?? head.kind
    return Entity(
      id: id, name: name, kind: kind,
      names: Self.names(members, votes).filter {
        kind != .person || !EntityLabel.isMisread($0, of: name)
      },
      roles: Self.roles(zip(members, rows).map { ($0, $1[1], $1[2], $1[3]) }),
      claimCount: claims ?? 0, of: head.of, place: head.place)
  }

  /// Under which names, and how often, the members of a group of entities are told of.
  private func votes(_ entity: String) throws -> [EntityLabel.Vote] {
    try Row.fetchAll(
      db.cached(
        """
        SELECT v.name, v.kind, v.uses FROM node h JOIN vote v ON v.head = h.id WHERE h.hash = ?
        """), arguments: [entity]
    ).map {
      EntityLabel.Vote(
        name: $0[0], kind: Source.Kind(rawValue: $0[1]) ?? .unknown, uses: $0[2])
    }
  }

  /// Every spelling of an entity, the most frequent first.
  private static func names(_ members: [EntityStratum.Node], _ votes: [EntityLabel.Vote])
    -> [String]
  {
    let uses = Dictionary(votes.map { ($0.name, $0.uses) }, uniquingKeysWith: +)
    return Set(members.flatMap { $0.names + [$0.name] }).sorted { a, b in
      (uses[b] ?? 0, a) < (uses[a] ?? 0, b)
    }
  }

  private typealias Member = (node: EntityStratum.Node, from: String?, to: String?, articles: Int)

  /// The roles of an entity's members, each with the first and the last day on which an article gives it; the most frequent first.
  ///
  /// A sentence begins a role with a capital that is not its own: such forms are one, written as most articles have it.
  private static func roles(_ members: [Member]) -> [Entity.Role] {
    var forms: [String: [String: Entity.Role]] = [:]
    for member in members {
      for name in member.node.roles {
        var role = forms[name.lowercased()]?[name] ?? Entity.Role(role: name)
        role.from = [role.from, member.from].compactMap { $0 }.min()
        role.to = [role.to, member.to].compactMap { $0 }.max()
        role.articles += member.articles
        forms[name.lowercased(), default: [:]][name] = role
      }
    }
    return forms.values.compactMap { joined(Array($0.values)) }.sorted { a, b in
      (b.articles, a.role) < (a.articles, b.role)
    }
  }

  /// Forms of one role, in the spelling that most articles have.
  private static func joined(_ forms: [Entity.Role]) -> Entity.Role? {
    guard var role = forms.min(by: { ($1.articles, $1.role) < ($0.articles, $0.role) }) else {
      return nil
    }
    role.from = forms.compactMap(\.from).min()
    role.to = forms.compactMap(\.to).max()
    role.articles = forms.reduce(0) { $0 + $1.articles }
    return role
  }

  /// The name that a group of entities goes by.
  func name(ofEntity id: String) throws -> String? {
    EntityLabel.name(try votes(id))
  }

  /// A proposition by its identifier.
  ///
  /// Counts, names and identifiers are joined in the database: a wire story has hundreds of copies, and their claims are not read.
  func proposition(_ id: String) throws -> Proposition? {
    guard
      let row = try Row.fetchOne(
        db.cached("SELECT kind, claims, articles, wires, status FROM proposition WHERE id = ?"),
        arguments: [id])
    else { return nil }
    let codes = try String.fetchAll(
      db.cached("SELECT c.code FROM claim c WHERE \(Self.makes) ORDER BY c.code"), arguments: [id])
    let conflicts = try String.fetchAll(
      db.cached("SELECT conflict FROM conflict_side WHERE proposition = ? ORDER BY conflict"),
      arguments: [id])
    var proposition = Proposition(
      id: id, kind: Claim.Kind(rawValue: row["kind"]) ?? .statement,
      summary: try summary(of: id),
      status: Proposition.Status(rawValue: row["status"]) ?? .single, claimCount: row["claims"],
      articleCount: row["articles"], wireCount: row["wires"], claims: codes,
      origins: try origins(of: id),
      conflicts: conflicts)
    let older = try String.fetchAll(
      db.cached("SELECT older FROM supersession WHERE newer = ? ORDER BY older"), arguments: [id])
    proposition.supersedes = older.isEmpty ? nil : older
    let repeated = try Repetitions(db: db).of(id)
    proposition.repeats = repeated.isEmpty ? nil : repeated
    let circle = Support.circle(of: try Tellings(db: db).ofProposition(id, proposition.kind))
    proposition.circle = circle.isEmpty ? nil : circle
    return proposition
  }

  /// The ultimate sources of a proposition by name, each once.
  ///
  /// A report that one article leaves without an author is that of the author whose report others cite for the same.
  private func origins(of proposition: String) throws -> [String] {
    let heads = try Row.fetchAll(
      db.cached(
        """
        SELECT DISTINCT h.value, h.hash FROM claim c JOIN claim_source s ON s.claim = c.id AND s.via = 0
        JOIN node n ON n.id = s.node JOIN node h ON h.id = n.head WHERE \(Self.makes)
        """), arguments: [proposition]
    ).map { row in
      var head = try CanonicalJSON.decode(EntityStratum.Node.self, from: row[0])
      // Under the name that lists of entities have, too.
      head.name = try name(ofEntity: row[1]) ?? head.name
      return head
    }
    let reports = heads.filter { $0.kind == .document && !$0.hasProperName }
    // Where one article names the speaker, "he" of another is no second one.
    let named = heads.filter { !$0.isNobody || $0.kind == .document }
    var origins = Set((named.isEmpty ? heads : named).map(\.name))
    if !reports.isEmpty, reports.count < heads.count, try isReported(proposition) {
      origins.subtract(reports.map(\.name))
    }
    return origins.sorted()
  }

  /// Whether a claim of the proposition credits somebody by a report of theirs: "a report by the commission".
  private func isReported(_ proposition: String) throws -> Bool {
    try String.fetchAll(
      db.cached(
        """
        SELECT DISTINCT json_extract(s.value, '$.text') FROM claim c, json_each(c.facts, '$.sources') s
        WHERE \(Self.makes) AND json_extract(s.value, '$.kind') <> 'document'
        """), arguments: [proposition]
    ).contains { Spelling.words($0).contains(where: NameLists.documents.contains) }
  }

  /// A conflict by its identifier.
  func conflict(_ id: String) throws -> Conflict? {
    guard
      let row = try Row.fetchOne(
        db.cached("SELECT reason, event FROM conflict WHERE id = ?"), arguments: [id])
    else { return nil }
    var sides: [Conflict.Side] = []
    var told: [String] = []
    let propositions = try String.fetchAll(
      db.cached("SELECT proposition FROM conflict_side WHERE conflict = ? ORDER BY position"),
      arguments: [id])
    for proposition in propositions {
      let claims = try Row.fetchAll(
        db.cached(
          """
          SELECT c.code, a.display FROM claim c JOIN article a ON a.id = c.article
          WHERE \(Self.makes) ORDER BY c.code
          """), arguments: [proposition])
      let side = Conflict.Side(
        proposition: proposition, summary: try summary(of: proposition),
        claims: claims.map { $0[0] })
      sides.append(side)
      let articles = Set(claims.map { $0[1] as String }).sorted()
      let more = articles.count > 3 ? " and \(articles.count - 3) more" : ""
      told.append("“\(side.summary)” (\(articles.prefix(3).joined(separator: ", "))\(more))")
    }
    let reason = Conflict.Reason(rawValue: row["reason"]) ?? .figure
    let group: String? = row["event"]
    let about: String
    switch reason {
    case .figure: about = ""
    case .denial: about = ": one denies what the other says"
    case .negation: about = ": one says that what the other says is not so"
    }
    if reason == .figure {
      return Conflict(
        id: id, reason: reason, explanation: try figures(of: propositions, over: group),
        sides: sides)
    }
    let explanation =
      told.count > 2
      ? "\(told[0]) cannot be true together with \(told.dropFirst().joined(separator: " or "))."
      : "\(told.joined(separator: " and ")) cannot both be true\(about)."
    return Conflict(id: id, reason: reason, explanation: explanation, sides: sides)
  }

  /// The numbers of a conflict with whoever gives them: "killed, ferry sinking off Port Elmo: nobody (the company, herald.txt), 9
  /// (hospital, herald.txt)".
  private func figures(of propositions: [String], over event: String?) throws -> String {
    var measures: [String] = []
    var sides: [(measure: String, text: String)] = []
    for proposition in propositions {
      let claims = try ClaimRows(db: db).fetch(
        "WHERE \(Self.makes) ORDER BY c.code LIMIT 50", [proposition])
      guard let best = claims.compactMap(\.figure).min(by: { $0.bounded.count < $1.bounded.count })
      else { continue }
      if !measures.contains(best.measure) { measures.append(best.measure) }
      let tellers = try Set(
        claims.map { claim in
          let speakers = try claim.sources.filter { $0.kind != .outlet }.map { source in
            try source.entity.flatMap { try name(ofEntity: $0) } ?? source.name
          }
          return (speakers + [claim.article]).joined(separator: ", ")
        }
      ).sorted()
      let more = tellers.count > 3 ? "; and \(tellers.count - 3) more" : ""
      sides.append(
        (best.measure, "\(best.bounded) (\(tellers.prefix(3).joined(separator: "; "))\(more))"))
    }
    let scene = try event.flatMap { try members(ofEvent: $0) }.map {
      EventDescription($0.nodes).scene
    }
    let numbers = sides.map { measures.count > 1 ? "\($0.measure) \($0.text)" : $0.text }
    return
      "\(measures.joined(separator: " and ")), \(scene ?? "one event"): \(numbers.joined(separator: numbers.count == 2 ? " against " : ", "))"
  }

  /// What a proposition says, in a line; nil where no claim makes it.
  func line(ofProposition id: String) throws -> String? {
    let words = try summary(of: id)
    return words.isEmpty ? nil : words
  }

  /// What a proposition says, in a line: the claim that tells most of it, or the figure in plain words.
  ///
  /// The speaker's own words stand first, then the longest.
  private func summary(of proposition: String) throws -> String {
    let best = try ClaimRows(db: db).fetch(
      """
      WHERE c.id = (SELECT c.id FROM claim c WHERE \(Self.makes)
        ORDER BY CASE json_extract(c.facts, '$.quotation') WHEN 'direct' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END,
          length(CAST(json_extract(c.facts, '$.content') AS BLOB)) DESC, c.code LIMIT 1)
      """, [proposition]
    ).first
    guard let best else { return "" }
    if best.kind == .figure {
      let event = try best.event.flatMap { try self.event($0) }
      var counted = best.figure
      if let whom = try whom(of: proposition) { counted?.who = whom }
      let figure = [counted?.described ?? best.content, event.map { "(\($0.what))" } ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " ")
      return best.deniesFigure ? "denied: \(figure)" : figure
    }
    let speakers = try best.sources.map { source in
      try source.entity.flatMap { try name(ofEntity: $0) } ?? source.name
    }
    let words = best.content.count > 200 ? "\(best.content.prefix(200))…" : best.content
    guard !speakers.isEmpty else { return words }
    // The content of a denial is what is denied: without the word it would be put into the speaker's mouth.
    let denies = best.act == .deny ? speakers.count == 1 ? " denies" : " deny" : ""
    return "\(speakers.joined(separator: ", "))\(denies): \(words)"
  }

  /// Whom most claims of a figure count, people before all others: "1 person", where one article has "visitor"; nil where none tells.
  private func whom(of proposition: String) throws -> String? {
    try String.fetchOne(
      db.cached(
        """
        SELECT w FROM (SELECT json_extract(c.facts, '$.figure.who') AS w FROM claim c WHERE \(Self.makes))
        WHERE w IS NOT NULL GROUP BY w
        ORDER BY COUNT(*) DESC, w IN ('people', 'person') DESC, length(w), w LIMIT 1
        """), arguments: [proposition])
  }

  /// That a claim `c` makes the proposition ?1, whichever kind it is.
  static let makes = """
    c.id IN (SELECT x.id FROM node h JOIN node n ON n.head = h.id JOIN claim x ON x.statement = n.id
      WHERE h.hash = ?1
      UNION ALL SELECT x.id FROM figure y JOIN claim x ON x.figure = y.id WHERE y.proposition = ?1)
    """

  /// The value of a node by its identifier; nil where there is none.
  func node<Node: Decodable>(_ id: String) throws -> Node? {
    try String.fetchOne(db.cached("SELECT value FROM node WHERE hash = ?"), arguments: [id])
      .map { try CanonicalJSON.decode(Node.self, from: $0) }
  }
}
