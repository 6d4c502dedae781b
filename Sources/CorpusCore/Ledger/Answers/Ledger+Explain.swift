// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol
internal import SQLite

/// Why: the reasons of every decision, in sentences.
extension Ledger {
  package func reply(to ask: Explain.Parameters) throws -> Explain.Reply {
    try pool.read { db in
      let why = Why(db: db)
      let sentences: [String]
      if let other = ask.other {
        let (one, another) = (try named(ask.id, db), try named(other, db))
        guard let compared = try Comparison(db: db).sentences(one, another) else {
          throw LedgerError.invalidParameter("other")
        }
        sentences = compared
      } else if let entry = try ArticleRows(db: db).at(ask.id) {
        sentences = try why.article(entry)
      } else {
        switch ask.id.prefix(2) {
        case "c-": sentences = try why.claim(try claimID(ask.id, db))
        case "p-": sentences = try why.proposition(try propositionID(ask.id, db))
        case "x-":
          let id = try conflictID(ask.id, db)
          sentences = try Summaries(db: db).conflict(id).map { [$0.explanation] } ?? []
        case "e-", "v-", "s-": sentences = try why.group(try groupID(ask.id, db))
        default: throw LedgerError.notFound(ask.id)
        }
      }
      return Explain.Reply(sentences: sentences, clock: try clock(db))
    }
  }
}

extension Ledger {
  /// What an identifier, or its beginning, or a path names.
  fileprivate func named(_ id: String, _ db: Database) throws -> Comparison.Subject {
    if let entry = try ArticleRows(db: db).at(id) { return .article(entry) }
    switch id.prefix(2) {
    case "c-": return .claim(try claimID(id, db))
    case "p-": return .proposition(try propositionID(id, db))
    case "e-", "v-", "s-": return .group(try groupID(id, db))
    default: throw LedgerError.notFound(id)
    }
  }
}

/// Puts reasons into sentences.
private struct Why {
  let db: Database

  func article(_ entry: ArticleRows.Entry) throws -> [String] {
    let article = entry.article
    var sentences: [String] = []
    if article.path == Corrections.path.display {
      return try (article.problem.map { [$0] } ?? []) + CorrectionRows(db: db).everything()
    }
    if let holds = article.holds {
      return (article.problem.map { [$0] } ?? [])
        + ["It holds \(holds) articles, which are entries of their own: \(article.path)#…"]
    }
    if let part = article.part {
      sentences.append("It is number \(part.number) of the \(part.of) articles of its file.")
    }
    if let published = article.published {
      sentences.append(
        "Published \(published.value): \(Self.evidence(published)).")
    } else {
      sentences.append("No text gives its date of publication, so it has none here.")
    }
    if let copies = article.copies, !copies.isEmpty, let story = article.story {
      sentences.append("It prints one story with \(copies.joined(separator: ", ")).")
      sentences += try group(story)
    }
    if let others = article.coveredBy, !others.isEmpty {
      sentences.append(
        "It reports the same event as \(others.prefix(5).joined(separator: ", "))\(others.count > 5 ? " and \(others.count - 5) more" : "")."
      )
      sentences += try Reasons(db: db).coverage(of: entry.id).map { "Its fullest reports \($0)." }
    }
    sentences += try lifted(entry.id)
    if let agency = article.agency { sentences.append("It credits \(agency).") }
    if let problem = article.problem { sentences.append(problem) }
    return sentences
  }

  /// Paragraphs that stand in articles of other stories too.
  private func lifted(_ article: Int64) throws -> [String] {
    let rows = try Row.fetchAll(
      db.cached(
        """
        SELECT p.start, p."end", COUNT(DISTINCT b.id), MIN(b.display)
        FROM article a JOIN node n ON n.id = a.story JOIN paragraph p ON p.article = a.id
        JOIN paragraph q ON q.hash = p.hash AND q.article <> a.id
        JOIN article b ON b.id = q.article JOIN node m ON m.id = b.story
        WHERE a.id = ? AND m.head <> n.head GROUP BY p.start ORDER BY p.start LIMIT 20
        """), arguments: [article])
    return rows.map { row in
      let (count, path) = (row[2] as Int, row[3] as String)
      let more = count > 1 ? " and \(count - 1) more" : ""
      return
        "Its paragraph in bytes \(row[0] as Int)–\(row[1] as Int) stands word for word in \(path)\(more), "
        + "which prints another story: lifted, no copy."
    }
  }

  func claim(_ id: String) throws -> [String] {
    guard let claim = try ClaimRows(db: db).fetch("WHERE c.code = ?", [id]).first else { return [] }
    let percent = Int((claim.confidence * 100).rounded())
    var sentences = [
      "The rule “\(claim.rule)” found it in \(claim.article); claims of this rule are right in \(percent) of 100 cases."
    ]
    if let cue = claim.cue, !cue.text.isEmpty {
      let names = claim.sources.map(\.name).joined(separator: ", ")
      sentences.append("“\(cue.text)” credits it to \(names.isEmpty ? "nobody by name" : names).")
    }
    for source in claim.sources where source.text != source.name {
      sentences.append("“\(source.text)” is \(source.name) in this article.")
    }
    if let time = claim.time, let value = time.value {
      sentences.append("“\(time.text)” is \(value), from the words and the article’s date.")
    }
    if let proposition = claim.proposition { sentences += try self.proposition(proposition) }
    return sentences
  }

  func proposition(_ id: String) throws -> [String] {
    guard let proposition = try Summaries(db: db).proposition(id) else { return [] }
    let isOne = proposition.claimCount == 1
    var sentences = [
      "\(proposition.claimCount) claim\(isOne ? "" : "s") in \(proposition.articleCount) "
        + "article\(proposition.articleCount == 1 ? "" : "s") make\(isOne ? "s" : "") it; "
        + "the reporting is that of \(Self.reporters(try wires(of: id)))."
    ]
    if proposition.kind == .figure, let event = try event(ofFigures: id) {
      sentences.append("They give one number for one measure of one event (\(event)).")
      sentences += try group(event)
    } else {
      sentences += try group(id)
    }
    if !proposition.origins.isEmpty {
      sentences.append("Its ultimate sources: \(Self.list(proposition.origins)).")
    }
    for conflict in proposition.conflicts {
      if let found = try Summaries(db: db).conflict(conflict) {
        sentences.append(found.explanation)
      }
    }
    return sentences
  }

  /// Who reports it: agencies and outlets, and what names neither as that.
  private static func reporters(_ wires: [String]) -> String {
    let known = wires.filter(Publication.isKnown(wire:))
    let rest = known.count < wires.count ? ["articles whose outlet nothing tells"] : []
    return list(known + rest)
  }

  /// Whose reporting makes a proposition; a hot one has hundreds of claims, and none of them is read.
  private func wires(of proposition: String) throws -> [String] {
    try String.fetchAll(
      db.cached(
        """
        SELECT DISTINCT a.wire FROM claim c JOIN article a ON a.id = c.article
        WHERE \(Summaries.makes) AND a.wire IS NOT NULL ORDER BY a.wire
        """), arguments: [proposition])
  }

  private func event(ofFigures proposition: String) throws -> String? {
    try String.fetchOne(
      db.cached(
        """
        SELECT h.hash FROM figure f JOIN node n ON n.id = f.event JOIN node h ON h.id = n.head
        WHERE f.proposition = ? LIMIT 1
        """), arguments: [proposition])
  }

  func group(_ id: String) throws -> [String] { try Reasons(db: db).sentences(ofGroup: id) }

  private static func evidence(_ date: PublicationDate) -> String {
    switch date.evidence {
    case .stated: "the text states it"
    case .dateline: "the dateline states it"
    case .weekday: "the text gives weekday and day, and only this year fits"
    case .metadata: "front matter or the file beside it states it"
    case .name: "the file’s name states it"
    case .copy: "lent by \(date.lender ?? "a dated copy"), which prints the same story"
    }
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }
}
