// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// What the corrections of the corpus say of a thing, in sentences, and which of them name nothing.
struct CorrectionRows {
  let db: Database

  /// What is said of the members of a group, and of whom they credit.
  func sentences(ofGroup id: String) throws -> [String] {
    let corrections = try Corrections.stored(in: db)
    guard !corrections.inForce.isEmpty else { return [] }
    return corrections.speaking(
      of: try labels("node h JOIN node n ON n.head = h.id WHERE h.hash = ?1", id)
    ).prefix(20).map(\.sentence)
  }

  /// What is said of a claim, of whom it credits and of the event that it counts over.
  func sentences(ofClaims codes: [String]) throws -> [String] {
    let corrections = try Corrections.stored(in: db)
    guard !corrections.inForce.isEmpty else { return [] }
    var named: Set<String> = []
    for code in codes {
      named.formUnion(
        try labels(
          """
          claim c LEFT JOIN figure f ON f.id = c.figure LEFT JOIN claim_source s ON s.claim = c.id
          JOIN node n ON n.id IN (c.statement, f.event, s.node) WHERE c.code = ?1
          """, code))
    }
    return corrections.speaking(of: named).map(\.sentence)
  }

  /// What is said of articles.
  func sentences(ofArticles rows: [Int64]) throws -> [String] {
    let corrections = try Corrections.stored(in: db)
    guard !corrections.inForce.isEmpty else { return [] }
    let named = try rows.map {
      try labels("article a JOIN node n ON n.id = a.story WHERE a.id = ?1", $0)
    }
    return corrections.speaking(of: named.reduce([]) { $0.union($1) }).map(\.sentence)
  }

  /// All corrections in force, each with what it names in vain.
  func everything() throws -> [String] {
    let corrections = try Corrections.stored(in: db)
    return try corrections.inForce.flatMap { correction in
      let idle = try correction.subjects.filter {
        try !isThere($0, in: corrections.label(of: $0) ?? "")
      }
      return ["Entry \(correction.entry): \(correction.sentence)"]
        + idle.map { "Entry \(correction.entry) names \($0.label) in vain: \(Self.advice($0))" }
    }
  }

  private func labels(_ from: String, _ id: any SQLConvertible) throws -> Set<String> {
    try Set(
      String.fetchAll(
        db.cached(
          "SELECT DISTINCT json_extract(n.value, '$.ruled') AS label FROM \(from) AND label IS NOT NULL"
        ),
        arguments: [id]))
  }

  /// That an article calls an entity `n` by the name ?2.
  private static let isCalled = """
    (json_extract(n.value, '$.name') = ?2 OR ?2 IN (SELECT value FROM json_each(n.value, '$.names')))
    """

  private func isThere(_ subject: Correction.Subject, in label: String) throws -> Bool {
    let found: Bool? =
      switch subject {
      case .name(let name, nil):
        try Bool.fetchOne(
          db.cached(
            """
            SELECT EXISTS (SELECT 1 FROM node n WHERE n.id IN (SELECT value FROM json_each(?1))
              AND \(Self.isCalled))
            """),
          arguments: [
            KeyTable.list(
              try [true, false].flatMap {
                try KeyTable(db: db).nodes(
                  under: KeyNumbers(
                    Keys([EntityStratum.classKey(label)]), prefix: EntityStratum.prefix),
                  asHeads: $0)
              }),
            name,
          ])
      case .name(let name, let article?):
        try Bool.fetchOne(
          db.cached(
            """
            SELECT EXISTS (SELECT 1 FROM article a JOIN node n ON n.id IN (
                SELECT node FROM article_name WHERE article = a.id
                UNION SELECT s.node FROM claim c JOIN claim_source s ON s.claim = c.id WHERE c.article = a.id)
              WHERE a.display = ?1 AND \(Self.isCalled))
            """), arguments: [article, name])
      case .article(let path):
        try Bool.fetchOne(
          db.cached(
            "SELECT EXISTS (SELECT 1 FROM article WHERE display = ? AND story IS NOT NULL)"),
          arguments: [path])
      case .claim(let id):
        try Bool.fetchOne(
          db.cached("SELECT EXISTS (SELECT 1 FROM claim WHERE code = ?)"), arguments: [id])
      }
    return found ?? false
  }

  private static func advice(_ subject: Correction.Subject) -> String {
    switch subject {
    case .name(_, nil):
      "no article calls anybody so; write the name as it stands there, or {\"article\": …} for a file."
    case .name: "that article calls nobody so, or is not there."
    case .article: "the corpus has no such article, or it could not be read."
    case .claim:
      "no article makes that claim now; its words or its place in the corpus may have changed."
    }
  }
}
