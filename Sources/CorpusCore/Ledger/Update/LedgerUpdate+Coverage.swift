// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Stratum 3: which stories report one event.
extension LedgerUpdate {
  /// Brings reports and coverage to their fixed point, and tells every article its coverage.
  ///
  /// Articles whose coverage changed wait in `unplaced` for their claims to be put into the strata as it tells them.
  mutating func settleCoverage() throws {
    var stories = reportedStories
    for story in reportedStories.sorted() { try settleReport(of: story) }
    reportedStories = []
    var groups: Set<String> = []
    for move in try reports.settle() {
      groups.formUnion([move.from, move.to].compactMap { $0 })
      stories.formUnion(try self.stories(ofReport: move.node))
    }
    for group in groups.sorted() where try settleRepresentatives(of: group) {
      stories.formUnion(try self.stories(ofGroup: group))
    }
    for move in try coverages.settle() {
      let moved = try String.fetchAll(
        db.cached("SELECT report FROM coverage WHERE node = ?"), arguments: [move.node])
      for group in moved { stories.formUnion(try self.stories(ofGroup: group)) }
    }
    for head in try coverages(of: stories).sorted() { try tellCoverage(headedBy: head) }
  }

  /// A story is told of by the article that heads it: the fullest of its copies.
  private mutating func settleReport(of story: String) throws {
    let head = try Row.fetchOne(
      db.cached(
        """
        SELECT a.id, a.facts, a.published_value FROM node h JOIN article a ON a.story = h.id
        WHERE h.hash = ? AND h.head = h.id ORDER BY a.path LIMIT 1
        """), arguments: [story])
    let node = try head.map { head in
      let id: Int64 = head["id"]
      let times = try String.fetchAll(
        db.cached("SELECT time_value FROM claim WHERE article = ? AND time_value IS NOT NULL"),
        arguments: [id])
      return try reports.add(
        ReportStratum.Node(
          arrived[id]?.article ?? CanonicalJSON.decode(Article.self, from: head["facts"]),
          story: story, published: head["published_value"], times: times))
    }
    if let old = try represent(story, by: node, "report", "story").old { reports.release(old) }
  }

  /// Lets the fullest reports of a group stand for it.
  ///
  /// - Returns: whether others stand for it now.
  private mutating func settleRepresentatives(of group: String) throws -> Bool {
    let values = try String.fetchAll(
      db.cached(
        """
        SELECT n.value FROM node h JOIN node n ON n.head = h.id WHERE h.hash = ?
        ORDER BY n.leaf, n.specificity DESC, n.hash LIMIT ?
        """), arguments: [group, CoverageStratum.representatives])
    var node: Int64?
    if !values.isEmpty {
      node = try coverages.add(
        CoverageStratum.Node(
          reports: values.map { try CanonicalJSON.decode(ReportStratum.Node.self, from: $0) }))
    }
    let (old, isOther) = try represent(group, by: node, "coverage", "report")
    if let old { coverages.release(old) }
    return isOther
  }

  /// Notes which node stands for a group of the stratum before, or that none does any more.
  ///
  /// - Returns: the node that stood for it, and whether another does now.
  private func represent(_ group: String, by node: Int64?, _ table: String, _ key: String) throws
    -> (old: Int64?, isOther: Bool)
  {
    let old = try Int64.fetchOne(
      db.cached("SELECT node FROM \(table) WHERE \(key) = ?"), arguments: [group])
    guard old != node else { return (old, false) }
    if let node {
      try db.cached("INSERT OR REPLACE INTO \(table) (\(key), node) VALUES (?, ?)")
        .execute(arguments: [group, node])
    } else {
      try db.cached("DELETE FROM \(table) WHERE \(key) = ?").execute(arguments: [group])
    }
    return (old, true)
  }

  /// The heads of all coverages that these stories are in, or were in with others.
  private func coverages(of stories: Set<String>) throws -> Set<Int64> {
    let left = try stories.flatMap { story in
      try String.fetchAll(
        db.cached(
          """
          SELECT DISTINCT a.coverage FROM node h JOIN node n ON n.head = h.id
          JOIN article a ON a.story = n.id WHERE h.hash = ? AND a.coverage IS NOT NULL
          """), arguments: [story])
    }
    let others = try Set(left).flatMap { coverage in
      try String.fetchAll(
        db.cached(
          """
          SELECT DISTINCT h.hash FROM article a JOIN node n ON n.id = a.story
          JOIN node h ON h.id = n.head WHERE a.coverage = ?
          """), arguments: [coverage])
    }
    return try Set(
      stories.union(others).compactMap { story in
        try Int64.fetchOne(
          db.cached(
            """
            SELECT m.head FROM report r JOIN node n ON n.id = r.node JOIN node h ON h.id = n.head
            JOIN coverage c ON c.report = h.hash JOIN node m ON m.id = c.node WHERE r.story = ?
            """), arguments: [story])
      })
  }

  /// Tells the articles of a coverage, and where it is a subject of months of each of its parts, the identifier.
  private mutating func tellCoverage(headedBy head: Int64) throws {
    let reports = try Row.fetchAll(
      db.cached(
        """
        SELECT r.story, n.value ->> '$.days', MIN(a.published_value)
        FROM node m JOIN coverage c ON c.node = m.id JOIN node h ON h.hash = c.report
        JOIN node n ON n.head = h.id JOIN report r ON r.node = n.id
        JOIN node s ON s.hash = r.story JOIN node t ON t.head = s.id JOIN article a ON a.story = t.id
        WHERE m.head = ? GROUP BY r.story
        """), arguments: [head]
    ).map { row in
      let published: String? = row[2]
      return DatedStory(
        id: row[0], published: published.flatMap(TimeSpan.days)?.lowerBound,
        days: try CanonicalJSON.decode([ClosedRange<Int>].self, from: row[1]))
    }
    for part in DatedStory.occasions(of: reports) { try tell(part) }
  }

  /// Tells articles their coverage: the first of its stories in the order of identifiers names it.
  ///
  /// The head's identifier would change whenever a fuller report comes, and all claims with it; of n stories that come in any order,
  /// about the logarithm of n have been the first.
  private mutating func tell(_ stories: [String]) throws {
    guard let first = stories.min() else { return }
    let coverage = CoverageStratum.prefix + first.drop { $0 != "-" }
    let articles = """
      coverage IS NOT ?1 AND story IN (
        SELECT n.id FROM json_each(?2) j JOIN node h ON h.hash = j.value JOIN node n ON n.head = h.id)
      """
    let arguments: StatementArguments = [coverage, try CanonicalJSON.string(stories)]
    for article in try Int64.fetchAll(
      db.cached("SELECT id FROM article WHERE coverage IS NOT NULL AND \(articles)"),
      arguments: arguments)
    {
      try noteShortNames(of: article)
    }
    unplaced.formUnion(
      try Int64.fetchAll(
        db.cached("UPDATE article SET coverage = ?1 WHERE \(articles) RETURNING id"),
        arguments: arguments))
  }

  private func stories(ofReport node: Int64) throws -> [String] {
    try String.fetchAll(
      db.cached("SELECT story FROM report WHERE node = ?"), arguments: [node])
  }

  private func stories(ofGroup group: String) throws -> [String] {
    try String.fetchAll(
      db.cached(
        """
        SELECT r.story FROM node h JOIN node n ON n.head = h.id JOIN report r ON r.node = n.id
        WHERE h.hash = ?
        """), arguments: [group])
  }
}
