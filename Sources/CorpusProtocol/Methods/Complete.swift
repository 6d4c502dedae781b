// SPDX-License-Identifier: Apache-2.0

/// Gives what a word may go on as: for the completion of shells.
package enum Complete: Method {
  package static let name = "org.corpusd.Corpus.Complete"

  /// What words name.
  package enum Kind: String, NamedValue { case path, identifier, name, measure }

  /// What to look for.
  package struct Parameters: Codable, Hashable, Sendable {
    package var kind: Kind
    /// The beginning of the word.
    package var prefix: String

    package init(kind: Kind, prefix: String) {
      self.kind = kind
      self.prefix = prefix
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    /// At most a hundred; of paths the next step, folders with a slash at the end.
    package var words: [String]
    package var clock: String
    package var stale: String?

    package init(words: [String], clock: String, stale: String? = nil) {
      self.words = words
      self.clock = clock
      self.stale = stale
    }
  }
}
