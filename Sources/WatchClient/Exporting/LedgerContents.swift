// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// Everything that an export streams, found again by identifier.
struct LedgerContents {
  private(set) var articles: [Article] = []
  private(set) var claims: [Claim] = []
  private(set) var events: [Event] = []
  private(set) var propositions: [Proposition] = []
  private(set) var conflicts: [Conflict] = []
  private(set) var entities: [Entity] = []
  /// The clock of the last record.
  var clock = ""

  mutating func add(_ record: ExportRecord) {
    if let article = record.article { articles.append(article) }
    if let claim = record.claim { claims.append(claim) }
    if let event = record.event { events.append(event) }
    if let proposition = record.proposition { propositions.append(proposition) }
    if let conflict = record.conflict { conflicts.append(conflict) }
    if let entity = record.entity { entities.append(entity) }
  }

  /// Articles by path.
  func articlesByPath() -> [String: Article] {
    Dictionary(articles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Claims by identifier.
  func claimsByID() -> [String: Claim] {
    Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Propositions by identifier.
  func propositionsByID() -> [String: Proposition] {
    Dictionary(propositions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
