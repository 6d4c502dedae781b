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

  /// A part that must be a number.
  static func number(_ part: String) throws -> Int64 {
    guard let number = Int64(part) else { throw LedgerError.invalidParameter("after") }
    return number
  }
}
