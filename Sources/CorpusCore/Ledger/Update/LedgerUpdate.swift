// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// One transaction: articles come, change and go, and the strata follow in order, each once.
///
/// 1 stories · 2 dates and wires · 3 times of claims, coverage · 4 entities · 5 events · 6 propositions · 7 conflicts.
/// No stratum looks back at a later one, and each passes on only what changed.
struct LedgerUpdate {
  let db: Database
  let epoch: String
  var stories: Grouping<StoryStratum>
  var reports: Grouping<ReportStratum>
  var coverages: Grouping<CoverageStratum>
  var entities: Grouping<EntityStratum>
  var events: Grouping<EventStratum>
  var statements: Grouping<StatementStratum>
  /// What people overrule, as it is after this transaction.
  var corrections = Corrections.none
  /// Groups of stratum 1 whose members' dates and wires may change.
  var touchedStories: Set<String> = []
  /// Groups of stratum 1 that other articles, claims or dates may tell of now.
  var reportedStories: Set<String> = []
  /// Articles whose claims are in no stratum yet, or as an earlier coverage told them.
  var unplaced: Set<Int64> = []
  /// Articles of which another version may be the newest now.
  var touchedVersions: Set<String> = []
  /// Short names that may mean others now, by coverage.
  var touchedShortNames: [String: Set<String>] = [:]
  /// Groups of stratum 5 whose figures may change.
  var touchedEvents: Set<String> = []
  /// Propositions whose support or status may change.
  var touchedPropositions: Set<String> = []
  /// How many claims more than before are credited to nodes of stratum 4.
  var spoken: [Int64: Int] = [:]
  /// Figures that may have no claim left.
  var releasedFigures: Set<Int64> = []
  /// What the full-text index is to take in and give up, once the strata are settled.
  var words = FullTextUpdate()
  /// The articles that came in this transaction, by their rows.
  var arrived: [Int64: Extraction] = [:]
  /// What the transaction wrote into the change log.
  var changes: [Change] = []

  /// What settling the groups has cost.
  var effort: Effort {
    stories.effort + reports.effort + coverages.effort + entities.effort + events.effort
      + statements.effort
  }

  private var newKeys: Int?
  private let atStep: ((LedgerStep) throws -> Void)?

  init(
    _ db: Database, epoch: String, memory: StrataMemory,
    atStep: ((LedgerStep) throws -> Void)? = nil
  ) {
    self.atStep = atStep
    self.db = db
    self.epoch = epoch
    stories = Grouping(db, memory: memory.stories)
    reports = Grouping(db, memory: memory.reports)
    coverages = Grouping(db, memory: memory.coverages)
    entities = Grouping(db, memory: memory.entities)
    events = Grouping(db, memory: memory.events)
    statements = Grouping(db, memory: memory.statements)
    newKeys = memory.newKeys
  }

  /// What is known of all strata's nodes now.
  var memory: StrataMemory {
    StrataMemory(
      stories: stories.memory, reports: reports.memory, coverages: coverages.memory,
      entities: entities.memory, events: events.memory, statements: statements.memory,
      newKeys: newKeys)
  }

  /// An article that is in its table, and whose claims wait for its date.
  struct Arrival {
    let article: Int64
    let extraction: Extraction
    /// The claims of the revision before; nil for a new article.
    let before: [Claim]?
    /// The revision before, where the content is another now.
    let outdated: Int?
  }

  /// Does all of `edits`, at most one a path, each stratum once for all of them.
  mutating func apply(_ edits: [LedgerEdit]) throws {
    try atStep?(.began)
    let overruled = try takeCorrections(edits)
    var arrivals: [Arrival] = []
    var removed: [CorpusPath] = []
    for edit in edits {
      switch edit {
      case .replace(let file, let extraction):
        try removeParts(of: file.path, removed: &removed)
        if let arrival = try replace(file, with: extraction) { arrivals.append(arrival) }
      case .replaceParts(let file, let parts):
        arrivals += try replaceParts(file, parts, removed: &removed)
      case .importPart(let path, let extraction):
        arrivals += try importPart(path, extraction)
      case .restamp(let path, let stamp, let readAt):
        try restamp(path, stamp, readAt: readAt)
      case .remove(let path):
        try removeParts(of: path, removed: &removed)
        if try remove(path) { removed.append(path) }
      }
    }
    try atStep?(.articlesStored)
    let retold = try articles(named: overruled).subtracting(arrivals.map(\.article)).sorted()
    for article in retold { try retellStory(article) }
    let moved = try settleVersions()
    try settleStories(with: arrivals.map(\.article) + retold + moved)
    try atStep?(.storiesSettled)
    for article in Set(retold + moved).subtracting(arrivals.map(\.article)).sorted() {
      try retell(article)
    }
    for arrival in arrivals {
      try attachClaims(arrival.article, arrival.extraction.claims)
      try attachShortNames(arrival.article, arrival.extraction)
    }
    try settleCoverage()
    try settleShortNames()
    for article in unplaced.sorted() { try place(article) }
    try atStep?(.claimsAttached)
    try settle()
    try atStep?(.strataSettled)
    for arrival in arrivals {
      if let revision = arrival.outdated {
        try db.cached(
          "INSERT OR REPLACE INTO previous (article, revision, claims) VALUES (?, ?, ?)"
        ).execute(
          arguments: [
            arrival.article, revision, try CanonicalJSON.string(arrival.before ?? []),
          ])
      }
      try log(arrival.extraction, before: arrival.before, article: arrival.article)
    }
    for path in removed {
      try record(
        .articleRemoved, article: path.display, "\(path.display) is gone, and its claims with it.")
    }
    try words.write(into: db)
    try foldKeys()
    try atStep?(.changesLogged)
  }

  /// Brings new rows of keys to the others where there are many of them.
  private mutating func foldKeys() throws {
    let table = KeyTable(db: db)
    let written =
      stories.keysWritten + reports.keysWritten + coverages.keysWritten + entities.keysWritten
      + events.keysWritten + statements.keysWritten
    let count = try newKeys.map { $0 + written } ?? table.newRows()
    newKeys = count
    guard count >= KeyTable.most.busy else { return }
    try table.fold()
    newKeys = 0
  }

  mutating func replace(_ file: LedgerFile, with extraction: Extraction) throws -> Arrival? {
    let path = file.path.bytes
    let old = try Row.fetchOne(
      db.cached(
        "SELECT id, revision, sha256, sidecar, extractor, facts FROM article WHERE path = ?"),
      arguments: [path])
    let facts = try CanonicalJSON.string(Self.facts(of: extraction.article))
    if let old, old["sha256"] == file.sha256, old["sidecar"] == file.sidecar,
      old["extractor"] == file.extractor, old["facts"] == facts
    {
      try restamp(file.path, file.stamp, readAt: file.readAt)
      return nil
    }
    var before: [Claim]?
    if let old {
      before = try claims(ofArticle: old["id"])
      try detach(article: old["id"])
      try touchVersions(of: old["id"])
    }
    let id: Int64? = old?["id"]
    let earlier: Int = old?["revision"] ?? 0
    let changed = old.map { $0["sha256"] != file.sha256 } ?? true
    let article = try insert(
      file, extraction, facts: facts, id: id, revision: earlier + (changed ? 1 : 0))
    return Arrival(
      article: article, extraction: extraction, before: before,
      outdated: old != nil && changed ? earlier : nil)
  }

  mutating func remove(_ path: CorpusPath) throws -> Bool {
    guard
      let id = try Int64.fetchOne(
        db.cached("SELECT id FROM article WHERE path = ?"), arguments: [path.bytes])
    else { return false }
    try detach(article: id)
    try touchVersions(of: id)
    try db.cached("DELETE FROM article WHERE id = ?").execute(arguments: [id])
    try db.cached("DELETE FROM previous WHERE article = ?").execute(arguments: [id])
    try db.cached("DELETE FROM change WHERE article = ?").execute(arguments: [path.display])
    return true
  }

  /// What the ledger keeps of an article's facts: all but its text, which the full-text index holds.
  static func facts(of article: Article) -> Article {
    var facts = article
    facts.text = nil
    return facts
  }

  private func restamp(_ path: CorpusPath, _ stamp: FileStamp?, readAt: Int64) throws {
    try db.cached(
      """
      UPDATE article SET device = ?, inode = ?, size = ?, modified = ?, changed = ?, read_at = ?
      WHERE path = ?
      """
    ).execute(
      arguments: [
        stamp?.device, stamp?.inode, stamp?.size, stamp?.modified, stamp?.changed, readAt,
        path.bytes,
      ])
  }

  private mutating func insert(
    _ file: LedgerFile, _ extraction: Extraction, facts: String, id: Int64?, revision: Int
  ) throws -> Int64 {
    let article = extraction.article
    let body = BodyParagraph.all(in: article)
    let story = try story(of: body, in: article)
    // Not OR REPLACE: that would not be counted as the going of a row.
    if let id { try db.cached("DELETE FROM article WHERE id = ?").execute(arguments: [id]) }
    try db.cached(
      """
      INSERT INTO article (id, path, display, revision, sha256, sidecar, extractor, state,
        device, inode, size, modified, changed, read_at, facts, own_date, agency, outlet, story, published,
        published_value, holds, wire, touched)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 0)
      """
    ).execute(
      arguments: [
        id, file.path.bytes, file.path.display, revision, file.sha256, file.sidecar,
        file.extractor, file.state.rawValue, file.stamp?.device, file.stamp?.inode,
        file.stamp?.size, file.stamp?.modified, file.stamp?.changed, file.readAt, facts,
        try article.published.map { try CanonicalJSON.string($0) },
        article.agency ?? Support.agency(citedBy: extraction), article.outlet,
        story, try article.published.map { try CanonicalJSON.string($0) }, article.published?.value,
        article.holds,
      ])
    let row = db.lastInsertedRowID
    words.add(.article(title: article.title ?? "", body: article.text ?? ""), row)
    arrived[row] = extraction
    try notePrinted(body, by: article, row)
    try markVersion(row, article, prints: story != nil)
    return row
  }

  /// Notes which paragraphs an article prints.
  func notePrinted(_ body: [BodyParagraph], by article: Article, _ row: Int64) throws {
    for paragraph in article.body == nil ? [] : body.compactMap(LiftedParagraph.init) {
      try db.cached(
        "INSERT OR IGNORE INTO paragraph (hash, article, start, \"end\") VALUES (?, ?, ?, ?)"
      ).execute(arguments: [paragraph.hash, row, paragraph.span.start, paragraph.span.end])
    }
  }

  /// Takes an article's part in all strata away; its row stays.
  private mutating func detach(article: Int64) throws {
    try detachClaims(article)
    try detachShortNames(article)
    try leaveStory(article)
    words.removeArticle(article)
  }

  /// Brings strata 4 to 7 to their fixed points.
  private mutating func settle() throws {
    try settleEntities()
    for move in try events.settle() {
      touchedEvents.formUnion([move.from, move.to].compactMap { $0 })
    }
    for move in try statements.settle() {
      touchedPropositions.formUnion([move.from, move.to].compactMap { $0 })
    }
    try dropUnusedFigures()
    for event in touchedEvents.sorted() { try settleFigures(event) }
    for proposition in touchedPropositions.sorted() { try settleOppositions(proposition) }
    try settlePropositions()
  }
}
