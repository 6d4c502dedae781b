// SPDX-License-Identifier: Apache-2.0

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
