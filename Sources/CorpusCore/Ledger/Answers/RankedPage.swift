// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import SQLite

/// A page of a list that begins with what matters: rows in the order of some numbers, the greatest first, then of their identifiers.
///
/// Behind a place stand the rows that share its first numbers and have a smaller next one: each such range is one short way along an
/// index, however far into the list it begins.
struct RankedPage {
  /// Where a row stands in its list.
  struct Place: Equatable {
    var numbers: [Int64]
    var id: String

    /// What a caller passes to go on behind it.
    var token: String { (numbers.map(String.init) + [id]).joined(separator: "|") }

    /// Whether it stands behind another.
    func isBehind(_ other: Place) -> Bool {
      numbers == other.numbers
        ? other.id.utf8.lexicographicallyPrecedes(id.utf8)
        : numbers.lexicographicallyPrecedes(other.numbers)
    }
  }

  /// The table, with the index that has its order: the planner would look up identifiers, and sort.
  let table: String
  let columns: [String]
  var id = "id"
  /// Which rows take part, and what it names with `?`.
  var filter = "TRUE"
  var arguments = StatementArguments()

  /// The place that a caller's `after` names.
  func place(_ after: String?) throws -> Place? {
    guard let parts = try ListPage.parts(after, count: columns.count + 1) else { return nil }
    return Place(
      numbers: try parts.dropLast().map(ListPage.number), id: parts[columns.count])
  }

  /// The rows behind a place, so many at most; the first where there is none.
  func fetch(_ db: Database, after place: Place?, limit: Int) throws -> [Place] {
    guard let place else { return try rows(db, "", [], limit) }
    var found: [Place] = []
    for level in (0...columns.count).reversed() where found.count < limit {
      let shared = columns.prefix(level).map { " AND \($0) = ?" }.joined()
      let next = level < columns.count ? " AND \(columns[level]) < ?" : " AND \(id) > ?"
      var values = StatementArguments(place.numbers.prefix(level))
      values += level < columns.count ? [place.numbers[level]] : [place.id]
      found += try rows(db, shared + next, values, limit - found.count)
    }
    var last = place
    for row in found {
      try ListPage.goesOn(row.isBehind(last))
      last = row
    }
    return found
  }

  /// How many rows take part.
  func count(_ db: Database) throws -> Int? {
    // By itself it is counted along whatever is shortest.
    try Int.fetchOne(
      db.cached("SELECT COUNT(*) FROM \(table) WHERE \(filter)"), arguments: arguments)
  }

  private func rows(
    _ db: Database, _ condition: String, _ values: StatementArguments, _ limit: Int
  ) throws -> [Place] {
    let order = columns.map { "\($0) DESC" } + [id]
    return try Row.fetchAll(
      db.cached(
        """
        SELECT \((columns + [id]).joined(separator: ", ")) FROM \(table)
        WHERE \(filter)\(condition) ORDER BY \(order.joined(separator: ", ")) LIMIT ?
        """), arguments: arguments + values + [limit]
    ).map { row in
      Place(numbers: columns.indices.map { row[$0] }, id: row[columns.count])
    }
  }
}
