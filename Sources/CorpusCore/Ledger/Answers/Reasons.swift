// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import SQLite

/// Why nodes are in one group: found anew from the nodes, since a stratum's reasons are functions of two of them.
struct Reasons {
  let db: Database

  /// Members of a group that are looked at, and reasons that are told.
  private static let members = 200
  private static let told = 20

  /// The reasons of a group's members, corrections first.
  func sentences(ofGroup id: String) throws -> [String] {
    try CorrectionRows(db: db).sentences(ofGroup: id) + group(id).map { "One because \($0)." }
  }

  /// Why the members of a group belong to its head; those that a correction put there are left out.
  func group(_ id: String) throws -> [String] {
    switch id.prefix(2) {
    case "e-": try group(id, of: EntityStratum.self)
    case "v-": try group(id, of: EventStratum.self)
    case "p-": try group(id, of: StatementStratum.self)
    case "s-": try group(id, of: StoryStratum.self)
    default: []
    }
  }

  private func group<S: Stratum>(_ id: String, of: S.Type) throws -> [String] {
    guard
      let head = try String.fetchOne(
        db.cached("SELECT value FROM node WHERE hash = ?"), arguments: [id])
    else { return [] }
    let node = try CanonicalJSON.decode(S.Node.self, from: head)
    let members = try String.fetchAll(
      db.cached(
        """
        SELECT n.value FROM node h JOIN node n ON n.head = h.id
        WHERE h.hash = ? AND n.id <> h.id ORDER BY n.hash LIMIT ?
        """), arguments: [id, Self.members])
    let reasons = try members.compactMap {
      S.compare(try CanonicalJSON.decode(S.Node.self, from: $0), node).reason
    }
    return Array(Set(reasons).subtracting([Corrections.reason]).sorted().prefix(Self.told))
  }

  /// Why an article's story is in its coverage: what joins it with the fullest report of its group, and that group with the fullest
  /// group.
  func coverage(of article: Int64) throws -> [String] {
    let row = try Row.fetchOne(
      db.cached(
        """
        SELECT n.value, h.value, m.value, g.value FROM article a
        JOIN node s ON s.id = a.story JOIN node t ON t.id = s.head
        JOIN report r ON r.story = t.hash JOIN node n ON n.id = r.node JOIN node h ON h.id = n.head
        JOIN coverage c ON c.report = h.hash JOIN node m ON m.id = c.node JOIN node g ON g.id = m.head
        WHERE a.id = ?
        """), arguments: [article])
    guard let row else { return [] }
    return try [
      reason(row[0], row[1], in: ReportStratum.self),
      reason(row[2], row[3], in: CoverageStratum.self),
    ].compactMap { $0 }
  }

  private func reason<S: Stratum>(_ member: String, _ head: String, in: S.Type) throws -> String? {
    guard member != head else { return nil }
    return S.compare(
      try CanonicalJSON.decode(S.Node.self, from: member),
      try CanonicalJSON.decode(S.Node.self, from: head)
    ).reason
  }
}
