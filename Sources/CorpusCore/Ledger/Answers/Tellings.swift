// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol
internal import SQLite

/// What the support of propositions depends on, read from their claims.
struct Tellings {
  let db: Database

  /// The tellings of a proposition, each once.
  func ofProposition(_ id: String, _ kind: Claim.Kind) throws -> Set<Support.Telling> {
    try of(Self.claims(of: kind), id)
  }

  /// The claims `c` of a proposition with their articles `a`, as the end of a query with one parameter.
  static func claims(of kind: Claim.Kind) -> String {
    switch kind {
    case .statement:
      """
      node h JOIN node n ON n.head = h.id JOIN claim c ON c.statement = n.id
      JOIN article a ON a.id = c.article WHERE h.hash = ?
      """
    case .figure:
      """
      figure f JOIN claim c ON c.figure = f.id JOIN article a ON a.id = c.article
      WHERE f.proposition = ?
      """
    }
  }

  /// The tellings of claims `c` of articles `a` that a condition chooses.
  func of(_ from: String, _ id: String) throws -> Set<Support.Telling> {
    try Set(
      Row.fetchAll(
        db.cached("SELECT DISTINCT a.wire, c.via, c.lifted, c.wording FROM \(from)"),
        arguments: [id]
      ).map { row in
        let wire: String? = row[0]
        return Support.Telling(
          wire: wire.flatMap { Publication.isKnown(wire: $0) ? $0 : nil }, via: row[1],
          lifted: row[2], wording: row[3])
      })
  }
}
