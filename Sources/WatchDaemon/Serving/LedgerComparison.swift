// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol

/// Two ledgers of one corpus, line by line, and what differs in words.
struct LedgerComparison: Hashable, Sendable {
  /// How many articles the first one holds.
  let articles: Int
  /// A sentence for each difference, at most a hundred.
  let differences: [String]

  /// Compares the sorted canonical lines of the running ledger and of a rebuilt one.
  init(ours: [String], theirs: [String]) {
    articles = ours.count { $0.hasPrefix("{\"article\":") }
    let (mine, other) = (Set(ours), Set(theirs))
    let extra = ours.filter { !other.contains($0) }.map {
      "Only the ledger, not one built anew, has \(Self.subject(of: $0))."
    }
    let missing = theirs.filter { !mine.contains($0) }.map {
      "The ledger lacks \(Self.subject(of: $0)), which one built anew has."
    }
    let all = extra + missing
    let shown = all.prefix(100)
    differences = shown + (all.count > 100 ? ["And \(all.count - 100) differences more."] : [])
  }

  /// What a line is about.
  private static func subject(of line: String) -> String {
    guard let record = try? VarlinkJSON.decode(ExportRecord.self, from: Array(line.utf8)) else {
      return "an object that cannot be read"
    }
    if let article = record.article {
      return "the article \(article.path) with SHA-256 \(article.sha256)"
    }
    if let claim = record.claim { return "this form of claim \(claim.id) of \(claim.article)" }
    if let event = record.event { return "this form of event \(event.id)" }
    if let proposition = record.proposition {
      return "this form of proposition \(proposition.id)"
    }
    if let conflict = record.conflict { return "this form of conflict \(conflict.id)" }
    if let entity = record.entity { return "this form of entity \(entity.id), \(entity.name)" }
    return "an object without content"
  }
}
