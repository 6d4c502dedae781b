internal import CorpusProtocol

/// Full-text queries from what users type.
enum FullText {
  /// An FTS5 query for all of the words, or nil where there is none; nothing that users type is syntax.
  static func all(_ words: String, in column: String? = nil) -> String? {
    query(words, joinedBy: " AND ", column)
  }

  /// An FTS5 query for any of the words.
  static func any(_ words: String, in column: String? = nil) -> String? {
    query(words, joinedBy: " OR ", column)
  }

  private static func query(_ words: String, joinedBy joiner: String, _ column: String?) -> String?
  {
    let terms = tokens(words).map { term in (column.map { "\($0) : " } ?? "") + "\"\(term)\"" }
    return terms.isEmpty ? nil : terms.joined(separator: joiner)
  }

  /// Cuts like the index's tokenizer does: letters and digits of any script.
  private static func tokens(_ words: String) -> [String] {
    words.unicodeScalars.split {
      !($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }.map(String.init)
  }
}

/// Pages: how many objects one reply holds, and where the next begins.
enum Page {
  /// The most objects in one reply, whatever the caller asks.
  static let most = 500

  /// The size of a page.
  static func size(_ limit: Int?) -> Int { min(max(limit ?? 100, 1), most) }

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
