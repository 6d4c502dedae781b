// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import SQLite

/// The ledger's tables.
///
/// Tables of nodes and edges are the strata's; everything else belongs to articles and goes with them.
enum Schema {
  /// Names these tables; a greater number for every change of them.
  static let version = 23

  /// What a file has of these tables.
  enum State {
    case none
    /// An earlier version made them: the ledger is a view of the corpus, so they are made anew and never altered.
    case earlier
    case made
    case later
  }

  /// What a file has of these tables; versions before 22 wrote theirs into a table of its own.
  static func state(_ db: Database) throws -> State {
    let made = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if made == 0 { return try db.tableExists("grdb_migrations") ? .earlier : .none }
    return made == version ? .made : made < version ? .earlier : .later
  }

  /// Makes the tables.
  static func make(_ db: Database) throws {
    for statement in tables + tallies + votes { try db.execute(sql: statement) }
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The tables whose words are looked up; each is kept in several tables of SQLite's.
  static let fullTextTables = ["article_text", "claim_text"]

  /// Keep the number of rows of some tables, and of articles in each state, which no row of an article ever changes: SQLite counts rows
  /// by visiting them. The entry of a file that holds many is no article.
  private static let tallies =
    ["claim", "proposition", "conflict"].map { table in
      """
      INSERT INTO tally (name, count) VALUES ('\(table)', 0);
      CREATE TRIGGER \(table)_comes AFTER INSERT ON \(table)
        BEGIN UPDATE tally SET count = count + 1 WHERE name = '\(table)'; END;
      CREATE TRIGGER \(table)_goes AFTER DELETE ON \(table)
        BEGIN UPDATE tally SET count = count - 1 WHERE name = '\(table)'; END;
      """
    } + [
      """
      CREATE TRIGGER article_state_comes AFTER INSERT ON article WHEN NEW.holds IS NULL
        BEGIN INSERT INTO tally (name, count) VALUES ('article ' || NEW.state, 1)
          ON CONFLICT (name) DO UPDATE SET count = count + 1; END;
      CREATE TRIGGER article_state_goes AFTER DELETE ON article WHEN OLD.holds IS NULL
        BEGIN UPDATE tally SET count = count - 1 WHERE name = 'article ' || OLD.state; END;
      """
    ]

  /// Keep under which names, and how often, the members of each group of entities are told of: a minister has a member in every article.
  private static let votes = [
    """
    CREATE TRIGGER entity_comes AFTER INSERT ON node WHEN NEW.hash LIKE 'e-%'
      BEGIN \(vote("NEW", "+")) END
    """,
    """
    CREATE TRIGGER entity_changes AFTER UPDATE OF uses, head ON node WHEN NEW.hash LIKE 'e-%'
      BEGIN \(vote("OLD", "-")) \(vote("NEW", "+")) END
    """,
    """
    CREATE TRIGGER entity_goes AFTER DELETE ON node WHEN OLD.hash LIKE 'e-%'
      BEGIN \(vote("OLD", "-")) END
    """,
  ]

  private static func vote(_ row: String, _ sign: String) -> String {
    """
    INSERT INTO vote (head, name, kind, uses) VALUES (\(row).head,
      json_extract(\(row).value, '$.name'), json_extract(\(row).value, '$.kind'), \(sign)\(row).uses)
      ON CONFLICT DO UPDATE SET uses = uses \(sign) \(row).uses;
    DELETE FROM vote WHERE head = \(row).head AND name = json_extract(\(row).value, '$.name')
      AND kind = json_extract(\(row).value, '$.kind') AND uses = 0;
    """
  }

  private static let tables = [
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE tally (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    // Nodes of the strata with their values last: what is asked of many at once stands before them, and a long value lies on pages of
    // its own. Keys come into the second table of them and are folded into the first.
    """
    CREATE TABLE node (
      id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, leaf INTEGER NOT NULL,
      specificity INTEGER NOT NULL, uses INTEGER NOT NULL, head INTEGER, value TEXT NOT NULL) STRICT
    """,
    "CREATE INDEX node_head ON node (head)",
    """
    CREATE TABLE vote (
      head INTEGER, name TEXT, kind TEXT, uses INTEGER NOT NULL, PRIMARY KEY (head, name, kind)) STRICT,
      WITHOUT ROWID
    """,
    "CREATE TABLE node_key (key INTEGER, node INTEGER, PRIMARY KEY (key, node)) STRICT, WITHOUT ROWID",
    "CREATE TABLE new_key (key INTEGER, node INTEGER, PRIMARY KEY (key, node)) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE opposition (a INTEGER, b INTEGER, reason TEXT NOT NULL, PRIMARY KEY (a, b)) STRICT,
      WITHOUT ROWID
    """,
    // Which node tells of a story as a report, and which of a group of reports.
    "CREATE TABLE report (story TEXT PRIMARY KEY, node INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX report_node ON report (node)",
    "CREATE TABLE coverage (report TEXT PRIMARY KEY, node INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX coverage_node ON coverage (node)",
    """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, display TEXT NOT NULL,
      revision INTEGER NOT NULL, sha256 TEXT NOT NULL, sidecar TEXT, extractor TEXT, state TEXT NOT NULL,
      device INTEGER, inode INTEGER, size INTEGER, modified INTEGER, changed INTEGER,
      read_at INTEGER NOT NULL, facts TEXT NOT NULL, own_date TEXT, agency TEXT, outlet TEXT,
      story INTEGER, published TEXT, published_value TEXT, wire TEXT, coverage TEXT,
      touched INTEGER NOT NULL, holds INTEGER, whole INTEGER, number INTEGER, start INTEGER,
      version TEXT, version_rank TEXT, outdated INTEGER NOT NULL DEFAULT 0) STRICT
    """,
    // An article of a file that holds many: the file's row, its number there, and where it begins.
    "CREATE INDEX article_whole ON article (whole) WHERE whole IS NOT NULL",
    // Which article it is a version of, and whether a newer one counts in its place.
    """
    CREATE INDEX article_version ON article (version, version_rank, path) WHERE version IS NOT NULL
    """,
    "CREATE INDEX article_story ON article (story)",
    "CREATE INDEX article_touched ON article (touched DESC)",
    "CREATE INDEX article_coverage ON article (coverage)",
    // Whatever is asked for by name may be a path.
    "CREATE INDEX article_published ON article (COALESCE(published_value, '') DESC, path)",
    "CREATE INDEX article_display ON article (display)",
    // Paragraphs of articles, found by their words.
    """
    CREATE TABLE paragraph (hash INTEGER, article INTEGER, start INTEGER, "end" INTEGER NOT NULL,
      PRIMARY KEY (hash, article, start)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX paragraph_article ON paragraph (article)",
    """
    CREATE TABLE claim (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, article INTEGER NOT NULL, position INTEGER NOT NULL,
      kind TEXT NOT NULL, facts TEXT NOT NULL, time TEXT, time_value TEXT, statement INTEGER,
      figure INTEGER, via TEXT, lifted INTEGER, wording INTEGER) STRICT
    """,
    "CREATE INDEX claim_article ON claim (article, position)",
    "CREATE INDEX claim_statement ON claim (statement)",
    "CREATE INDEX claim_figure ON claim (figure)",
    """
    CREATE TABLE claim_source (
      claim INTEGER, position INTEGER, via INTEGER NOT NULL, node INTEGER NOT NULL,
      PRIMARY KEY (claim, position)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX claim_source_node ON claim_source (node, claim)",
    """
    CREATE TABLE article_name (article INTEGER, position INTEGER, node INTEGER NOT NULL,
      PRIMARY KEY (article, position)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX article_name_node ON article_name (node)",
    // Short names with the full ones that an article has; where it has none, the one that its coverage tells.
    """
    CREATE TABLE short_name (article INTEGER, short TEXT, name TEXT, told TEXT,
      PRIMARY KEY (article, short, name)) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE figure (
      id INTEGER PRIMARY KEY, event INTEGER NOT NULL, count TEXT NOT NULL, measure TEXT NOT NULL,
      uses INTEGER NOT NULL, proposition TEXT, UNIQUE (event, count)) STRICT
    """,
    "CREATE INDEX figure_proposition ON figure (proposition)",
    "CREATE INDEX figure_measure ON figure (measure)",
    // What reading would be too slow to count, kept in step for every proposition that a change touches.
    """
    CREATE TABLE proposition (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, claims INTEGER NOT NULL, articles INTEGER NOT NULL,
      wires INTEGER NOT NULL, status TEXT NOT NULL, day INTEGER NOT NULL) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX proposition_day ON proposition (day DESC, id)",
    "CREATE INDEX proposition_support ON proposition (wires DESC, articles DESC, claims DESC, id)",
    """
    CREATE INDEX proposition_status
      ON proposition (status, wires DESC, articles DESC, claims DESC, id)
    """,
    // The rest of what lists are in the order of: wires behind the weakest and the strongest side of a conflict, whether it is one of
    // several articles, and when the last of them was published.
    """
    CREATE TABLE conflict (
      id TEXT PRIMARY KEY, reason TEXT NOT NULL, event TEXT, wires INTEGER NOT NULL DEFAULT 0,
      most INTEGER NOT NULL DEFAULT 0, wide INTEGER NOT NULL DEFAULT 0, day INTEGER NOT NULL DEFAULT 0)
      STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX conflict_day ON conflict (day DESC, id)",
    "CREATE INDEX conflict_rank ON conflict (wires DESC, most DESC, wide DESC, day DESC, id)",
    """
    CREATE TABLE event (
      id TEXT PRIMARY KEY, wires INTEGER NOT NULL, figures INTEGER NOT NULL, day INTEGER NOT NULL) STRICT,
      WITHOUT ROWID
    """,
    "CREATE INDEX event_day ON event (day DESC, id)",
    "CREATE INDEX event_rank ON event (wires DESC, figures DESC, id)",
    """
    CREATE TABLE entity (
      id TEXT PRIMARY KEY, claims INTEGER NOT NULL, members INTEGER NOT NULL) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX entity_rank ON entity (claims DESC, id)",
    "CREATE INDEX entity_mentions ON entity (members DESC, id)",
    // By which words of their names entities are found, by their sound, and how many of its members bear each.
    """
    CREATE TABLE entity_word (
      word TEXT, entity TEXT, members INTEGER NOT NULL, PRIMARY KEY (word, entity)) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE conflict_side (proposition TEXT, conflict TEXT, position INTEGER NOT NULL,
      PRIMARY KEY (proposition, conflict)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX conflict_side_conflict ON conflict_side (conflict, position)",
    """
    CREATE TABLE supersession (newer TEXT, older TEXT, event TEXT NOT NULL, PRIMARY KEY (newer, older)) STRICT,
      WITHOUT ROWID
    """,
    "CREATE INDEX supersession_event ON supersession (event)",
    "CREATE INDEX conflict_event ON conflict (event)",
    // History: the change log, and the claims of the revision before, for diff.
    // AUTOINCREMENT: the entries of a forgotten article go, and their numbers must not come again.
    """
    CREATE TABLE change (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL,
      article TEXT, claim TEXT, proposition TEXT, conflict TEXT, event TEXT, summary TEXT NOT NULL) STRICT
    """,
    "CREATE INDEX change_article ON change (article)",
    "CREATE TABLE previous (article INTEGER PRIMARY KEY, revision INTEGER NOT NULL, claims TEXT NOT NULL) STRICT",
    "CREATE VIRTUAL TABLE article_text USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE claim_text USING fts5 (content, sources, tokenize = 'unicode61 remove_diacritics 2')",
  ]
}
