// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Corrections: what a change of them changes in what the ledger holds.
///
/// They act on nothing but the nodes that articles give (`Stratum.ruling`): so the articles that they name, or named, are told anew,
/// and no others.
extension LedgerUpdate {
  /// Takes in the corrections as they are after `edits`.
  ///
  /// - Returns: the subjects whose class is another than before.
  mutating func takeCorrections(_ edits: [LedgerEdit]) throws -> Set<Correction.Subject> {
    let before = try Corrections.stored(in: db)
    corrections = before
    switch edits.first(where: { $0.path == Corrections.path }) {
    case .replace(_, let extraction):
      corrections = Corrections.read(extraction.article.text)
    case .remove, .replaceParts: corrections = .none
    case .importPart, .restamp, nil: break
    }
    return corrections.changes(since: before)
  }

  /// The articles that have nodes which these subjects name.
  func articles(named subjects: Set<Correction.Subject>) throws -> Set<Int64> {
    guard !subjects.isEmpty else { return [] }
    var paths: [String] = []
    var claims: [String] = []
    var names: Set<String> = []
    for subject in subjects {
      switch subject {
      case .name(let name, nil): names.insert(name)
      case .name(_, let path?), .article(let path): paths.append(path)
      case .claim(let id): claims.append(id)
      }
    }
    return try Set(
      Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM article WHERE display IN (SELECT value FROM json_each(?1))
          UNION SELECT article FROM claim WHERE code IN (SELECT value FROM json_each(?2))
          UNION SELECT article FROM article_name WHERE node IN (SELECT value FROM json_each(?3))
          UNION SELECT c.article FROM claim_source s JOIN claim c ON c.id = s.claim
            WHERE s.node IN (SELECT value FROM json_each(?3))
          """,
        arguments: [
          try CanonicalJSON.string(paths), try CanonicalJSON.string(claims),
          try CanonicalJSON.string(entities(called: names)),
        ]))
  }

  /// All entities that an article calls by one of the names: a look at every name there is, since no key finds a spelling.
  private func entities(called names: Set<String>) throws -> [Int64] {
    guard !names.isEmpty else { return [] }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT n.id, j.value FROM node n, json_each(n.value, '$.names') j
        WHERE n.hash > 'e-' AND n.hash < 'e.'
        UNION ALL SELECT id, json_extract(value, '$.name') FROM node WHERE hash > 'e-' AND hash < 'e.'
        """)
    var found: Set<Int64> = []
    while let row = try rows.next() {
      if names.contains(row[1]) { found.insert(row[0]) }
    }
    return found.sorted()
  }

  /// Puts an article into the story that it prints according to the corrections of now.
  mutating func retellStory(_ article: Int64) throws {
    guard let facts = try storedArticle(article) else { return }
    let body = BodyParagraph.all(in: facts)
    guard let node = try story(of: body, in: facts) else { return }
    try markVersion(article, facts, prints: true)
    guard try isNewest(article) else { return stories.release(node) }
    try leaveStory(article)
    try db.cached("UPDATE article SET story = ? WHERE id = ?").execute(arguments: [node, article])
    try notePrinted(body, by: facts, article)
  }
}

extension Corrections {
  /// Those in the text of a file; none where there is no text, or none that is understood.
  static func read(_ text: String?) -> Corrections {
    text.flatMap { try? CorrectionsReader.read(Array($0.utf8)) } ?? .none
  }

  /// Those of the file that the ledger has.
  static func stored(in db: Database) throws -> Corrections {
    let text = try String.fetchOne(
      db.cached(
        "SELECT t.body FROM article a JOIN article_text t ON t.rowid = a.id WHERE a.path = ?"),
      arguments: [path.bytes])
    return read(text)
  }
}
