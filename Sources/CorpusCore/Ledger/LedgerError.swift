/// Why the ledger did not do as asked.
package enum LedgerError: Error, Hashable, Sendable {
  /// No object has this identifier or path.
  case notFound(String)
  /// Several objects' identifiers begin so; the first few are given.
  case ambiguous(String, candidates: [String])
  /// A parameter's value makes no sense.
  case invalidParameter(String)
  /// The change log no longer reaches back to this clock.
  case clockTooOld(oldest: String)
  /// What an article holds breaks a rule of the ledger's: it alone cannot be taken in.
  case refused(reason: String)
  /// A later version wrote the file: set it aside and rebuild.
  case newer(path: String)
  /// The file is no ledger or is damaged: set it aside and rebuild.
  case damaged(path: String, reason: String)
}
