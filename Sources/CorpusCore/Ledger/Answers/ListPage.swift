// SPDX-License-Identifier: Apache-2.0

/// Pages: how many objects one reply holds, and where the next begins.
package enum ListPage {
  /// The most objects in one reply, whatever the caller asks.
  static let most = 500

  /// The size of a page.
  package static func size(_ limit: Int?) -> Int { min(max(limit ?? 100, 1), most) }

  /// The parts of an `after` that this ledger handed out.
  static func parts(_ after: String?, count: Int) throws -> [String]? {
    guard let after else { return nil }
    let parts = after.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == count else { throw LedgerError.invalidParameter("after") }
    return parts
  }

  /// Throws `LedgerError.damaged` where a list does not go on behind the place where it was left.
  ///
  /// An index that was damaged may lead back to where one was, and who follows it would never come to an end. Indexes are
  /// compared with their tables only after a crash.
  static func goesOn(_ isBehind: Bool) throws {
    guard isBehind else { throw LedgerError.damaged(reason: "an index leads in a circle") }
  }

  /// The same of lists in the order of their objects' identifiers, byte by byte as SQLite compares: callers may name any place.
  static func goesOn(from place: String, to id: String) throws {
    try goesOn(place.utf8.lexicographicallyPrecedes(id.utf8))
  }

  /// A part that must be a number, of rows or of something counted.
  static func number(_ part: String) throws -> Int64 {
    guard let number = Int64(part), number >= 0 else { throw LedgerError.invalidParameter("after") }
    return number
  }
}
