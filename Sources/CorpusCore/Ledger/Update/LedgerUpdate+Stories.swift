// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Strata 1 and 2: stories, and the dates and wires that their copies share.
extension LedgerUpdate {
  /// Adds one use of the story that an article with this body prints; nil where it has no words, or asks to log in.
  mutating func story(of body: [BodyParagraph], in article: Article) throws -> Int64? {
    let words = body.flatMap(\.words)
    guard !words.isEmpty, !AccessNotice.isAll(of: words) else { return nil }
    return try stories.add(
      StoryStratum.Node(
        words: words, dateline: article.dateline, ruled: corrections.label(ofArticle: article.path))
    )
  }

  /// Takes what an article prints out of the stories and from among the paragraphs.
  mutating func leaveStory(_ article: Int64) throws {
    if let story = try Int64.fetchOne(
      db.cached("SELECT story FROM article WHERE id = ?"), arguments: [article])
    {
      if let group = try stories.group(of: story) { touchedStories.insert(group) }
      stories.release(story)
    }
    try db.cached("UPDATE article SET story = NULL WHERE id = ?").execute(arguments: [article])
    try db.cached("DELETE FROM paragraph WHERE article = ?").execute(arguments: [article])
  }

  /// Brings stories to their fixed point, then the dates and wires of all members of stories that changed.
  ///
  /// The claims of another article whose date changed are taken out and put back with new times.
  ///
  /// - Parameter articles: those that are new to their stories, which may be settled already.
  mutating func settleStories(with articles: [Int64]) throws {
    for move in try stories.settle() {
      touchedStories.formUnion([move.from, move.to].compactMap { $0 })
    }
    for article in articles {
      if let row = try Int64.fetchOne(
        db.cached("SELECT story FROM article WHERE id = ?"), arguments: [article]),
        let group = try stories.group(of: row)
      {
        touchedStories.insert(group)
      }
    }
    for story in touchedStories.sorted() { try settleCopies(of: story) }
    reportedStories.formUnion(touchedStories)
    touchedStories = []
  }

  private struct Member {
    var id: Int64
    var copy: Publication.Copy
    /// Its own date as the table has it.
    var own: String?
    var published: String?
    var wire: String?
  }

  private mutating func settleCopies(of story: String) throws {
    // Thousands may print one story, on a few days.
    var dates: [String: PublicationDate] = [:]
    func date(_ json: String) throws -> PublicationDate {
      if let known = dates[json] { return known }
      let date = try CanonicalJSON.decode(PublicationDate.self, from: json)
      dates[json] = date
      return date
    }
    let members = try Row.fetchAll(
      db.cached(
        """
        SELECT a.id, a.path, a.own_date, a.agency, a.outlet, a.published, a.wire FROM node h
        JOIN node n ON n.head = h.id JOIN article a ON a.story = n.id WHERE h.hash = ? ORDER BY a.path
        """), arguments: [story]
    ).map { row in
      let path: [UInt8] = row["path"]
      let own: String? = row["own_date"]
      let copy = Publication.Copy(
        path: CorpusPath(bytes: path),
        date: try own.map(date), agency: row["agency"], outlet: row["outlet"])
      return Member(
        id: row["id"], copy: copy, own: own, published: row["published"], wire: row["wire"])
    }
    let copies = members.map(\.copy)
    let lent = Publication.lentDate(by: copies)
    let borrowed = try lent.map { try CanonicalJSON.string($0) }
    let wire = Publication.wire(of: copies, story: story)
    for member in members {
      let date = member.copy.date ?? lent
      let published = member.own ?? borrowed
      guard published != member.published || wire != member.wire else { continue }
      try db.cached("UPDATE article SET published = ?, published_value = ?, wire = ? WHERE id = ?")
        .execute(arguments: [published, date?.value, wire, member.id])
      if published != member.published, arrived[member.id] == nil { try retell(member.id) }
      if wire != member.wire { try touchSupport(of: member.id) }
    }
  }

  /// Takes an article's claims out of all strata and notes them as they are told now.
  mutating func retell(_ article: Int64) throws {
    let claims = try claims(ofArticle: article)
    try detachClaims(article)
    try attachClaims(article, claims)
  }

  private mutating func touchSupport(of article: Int64) throws {
    let rows = try Row.fetchAll(
      db.cached("SELECT statement, figure FROM claim WHERE article = ?"), arguments: [article])
    for row in rows { try touch(statement: row["statement"], figure: row["figure"]) }
  }

  /// Marks what a claim belongs to as changed.
  mutating func touch(statement: Int64?, figure: Int64?) throws {
    if let statement, let group = try statements.group(of: statement) {
      touchedPropositions.insert(group)
    }
    guard let figure else { return }
    let row = try Row.fetchOne(
      db.cached("SELECT event, proposition FROM figure WHERE id = ?"), arguments: [figure])
    if let proposition: String = row?["proposition"] { touchedPropositions.insert(proposition) }
    if let event: Int64 = row?["event"], let group = try events.group(of: event) {
      touchedEvents.insert(group)
    }
  }
}
