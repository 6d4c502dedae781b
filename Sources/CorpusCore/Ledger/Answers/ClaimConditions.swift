// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// What a list wants of claims, as SQL over a claim `c` and its article `a`.
struct ClaimConditions {
  private(set) var parts: [String] = []
  private(set) var arguments = StatementArguments()
  /// Whether words choose the claims: then few fulfil it, and they are found before anything is gone through.
  private(set) var isNarrow = false

  init() {}

  /// The conditions that every list takes, as far as they are about claims.
  init(_ ask: some SelectingParameters, kind: Claim.Kind? = nil, paths: [String]? = nil) throws {
    if let source = ask.source { try add(source: source) }
    if let about = ask.about { try add(about: about) }
    if let place = ask.place { try add(place: place) }
    if let kind { add("c.kind = ?", [kind.rawValue]) }
    if let paths, !paths.isEmpty {
      add("c.article IN (\(ArticleRows.atPaths))", [try ArticleRows.list(paths)], isNarrow: true)
    }
    if let outlet = ask.outlet { add(Self.outlet, [outlet]) }
    if let since = ask.since { add("a.published_value >= ?", [since]) }
    if let until = ask.until { add(Self.until("a.published_value"), [until, until]) }
    if let confidence = ask.confidence {
      add("json_extract(c.facts, '$.confidence') >= ?", [confidence])
    }
    if let status = ask.status {
      add(
        """
        (SELECT p.status FROM proposition p WHERE p.id = COALESCE(
          (SELECT y.hash FROM node x JOIN node y ON y.id = x.head WHERE x.id = c.statement),
          (SELECT y.proposition FROM figure y WHERE y.id = c.figure))) = ?
        """, [status.rawValue])
    }
  }

  /// All of them in one; true where there are none.
  var sql: String { parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ") }

  var isEmpty: Bool { parts.isEmpty }

  mutating func add(_ part: String, _ values: StatementArguments, isNarrow: Bool = false) {
    parts.append(part)
    arguments += values
    if isNarrow { self.isNarrow = true }
  }

  /// That an article's outlet has some words in its name.
  static let outlet = "a.outlet IS NOT NULL AND bears(a.outlet, ?)"

  /// That a date is not after another, of which it may name a day: two parameters.
  static func until(_ column: String) -> String { "substr(\(column), 1, length(?)) <= ?" }

  /// Whether a name has all of the words, in any spelling.
  static let bears = DatabaseFunction("bears", argumentCount: 2) { values in
    guard let name = String(sqlValue: values[0]), let wanted = String(sqlValue: values[1]) else {
      return false
    }
    return names(name, Spelling.words(wanted))
  }

  /// Whether a name has all of the words, in any spelling.
  static func names(_ name: String, _ wanted: [String]) -> Bool {
    let words = Spelling.words(name)
    return wanted.allSatisfy { want in words.contains { Spelling.same($0, want) } }
  }

  private mutating func add(about words: String) throws {
    guard let query = FullText.all(words) else { throw LedgerError.invalidParameter("about") }
    add(
      "c.id IN (SELECT rowid FROM claim_text WHERE claim_text MATCH ?)", [query], isNarrow: true)
  }

  /// Whoever goes by these words in one article is meant under every name in the others; where several are credited with a claim, the
  /// words do not tell which of them is meant. Sets within sets, no joins: a claim of a much-quoted speaker would be joined with all
  /// his others.
  private mutating func add(source words: String) throws {
    guard let query = FullText.all(words, in: "sources") else {
      throw LedgerError.invalidParameter("source")
    }
    add(
      """
      (c.id IN (SELECT rowid FROM claim_text WHERE claim_text MATCH ?)
        OR c.id IN (SELECT claim FROM claim_source WHERE via = 0 AND node IN (
          SELECT id FROM node WHERE head IN (
            SELECT n.head FROM claim_text t JOIN claim_source s ON s.claim = t.rowid
            JOIN node n ON n.id = s.node WHERE t.claim_text MATCH ? AND s.position = 0
              AND NOT EXISTS (SELECT 1 FROM claim_source k WHERE k.claim = t.rowid AND k.position > 0)))))
      """, [query, query], isNarrow: true)
  }

  /// A claim is at the places that it names and at those that its figure counts over. Only articles are looked into that hold the words,
  /// or that name something of a like spelling.
  private mutating func add(place words: String) throws {
    let wanted = Spelling.words(words)
    guard let query = FullText.all(words),
      let word = wanted.max(by: { ($0.utf8.count, $1) < ($1.utf8.count, $0) })
    else { throw LedgerError.invalidParameter("place") }
    add(
      """
      c.article IN (SELECT rowid FROM article_text WHERE article_text MATCH ?
        UNION ALL SELECT x.article FROM entity_word w JOIN node h ON h.hash = w.entity
        JOIN node n ON n.head = h.id JOIN article_name x ON x.node = n.id WHERE w.word = ?)
      AND (EXISTS (SELECT 1 FROM json_each(c.facts, '$.places') z WHERE bears(z.value, ?))
        OR EXISTS (SELECT 1 FROM json_each(c.facts, '$.scope.places') z WHERE bears(z.value, ?)))
      """, [query, Spelling.skeleton(word), words, words], isNarrow: true)
  }
}

/// What a list that is made of claims is restricted to, where one of its claims fulfils some conditions.
extension RankedPage {
  /// Propositions, events, conflicts or entities by their claims.
  enum Member {
    case proposition, event, conflict, entity

    /// The identifiers of those that claims `c` make.
    fileprivate var chosen: (identifier: String, joins: String) {
      let statements = """
        LEFT JOIN node sn ON sn.id = c.statement LEFT JOIN node sh ON sh.id = sn.head
        LEFT JOIN figure f ON f.id = c.figure
        """
      return switch self {
      case .proposition: ("COALESCE(sh.hash, f.proposition)", statements)
      case .conflict:
        (
          "s.conflict",
          statements + " JOIN conflict_side s ON s.proposition = COALESCE(sh.hash, f.proposition)"
        )
      case .event:
        (
          "h.hash",
          "JOIN figure f ON f.id = c.figure JOIN node n ON n.id = f.event JOIN node h ON h.id = n.head"
        )
      case .entity:
        (
          "h.hash",
          """
          JOIN claim_source s ON s.claim = c.id AND s.via = 0 JOIN node n ON n.id = s.node
          JOIN node h ON h.id = n.head
          """
        )
      }
    }

    /// The claims `c`, by rows, of the one with an identifier.
    fileprivate func claims(of id: String) -> String {
      let statements = """
        SELECT x.id FROM node h JOIN node n ON n.head = h.id JOIN claim x ON x.statement = n.id
        """
      let figures = "SELECT x.id FROM figure y JOIN claim x ON x.figure = y.id"
      return switch self {
      case .proposition:
        "\(statements) WHERE h.hash = \(id) UNION ALL \(figures) WHERE y.proposition = \(id)"
      case .conflict:
        """
        \(statements) WHERE h.hash IN (SELECT proposition FROM conflict_side WHERE conflict = \(id))
        UNION ALL \(figures)
          WHERE y.proposition IN (SELECT proposition FROM conflict_side WHERE conflict = \(id))
        """
      case .event:
        """
        SELECT x.id FROM node h JOIN node n ON n.head = h.id JOIN figure y ON y.event = n.id
        JOIN claim x ON x.figure = y.id WHERE h.hash = \(id)
        """
      case .entity:
        """
        SELECT s.claim FROM node h JOIN node n ON n.head = h.id JOIN claim_source s ON s.node = n.id
        WHERE h.hash = \(id) AND s.via = 0
        """
      }
    }
  }

  /// Keeps those of which a claim fulfils the conditions: looked for first where words choose the claims, else asked of each in turn.
  mutating func keep(_ member: Member, with conditions: ClaimConditions) {
    guard !conditions.isEmpty else { return }
    if conditions.isNarrow {
      let (identifier, joins) = member.chosen
      filter += """
         AND \(id) IN (SELECT \(identifier) FROM claim c JOIN article a ON a.id = c.article \(joins)
          WHERE \(conditions.sql))
        """
    } else {
      filter += """
         AND EXISTS (SELECT 1 FROM claim c JOIN article a ON a.id = c.article
          WHERE c.id IN (\(member.claims(of: id))) AND \(conditions.sql))
        """
    }
    arguments += conditions.arguments
  }
}
