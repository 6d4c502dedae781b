// SPDX-License-Identifier: Apache-2.0

internal import SQLite

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
  case damaged(reason: String)
  /// The disk does not take or give what it should: full, read-only, failing; trying again may help.
  case unavailable(reason: String)

  /// More memory is asked for than a ledger of any size takes, as a damaged length does.
  ///
  /// Only to be said of what needs no more for a larger ledger: looking through it, and taking in articles.
  static let insatiable = LedgerError.damaged(
    reason: "a length in it asks for more memory than there can be need of")

  /// What a failure is to those who asked; statements of the database are for the log.
  package static func plain(_ error: any Error) -> String {
    guard let failure = error as? DatabaseError else { return "\(error)" }
    if let damage = LedgerError(damageIn: failure) { return "\(damage)." }
    return """
      The ledger could not do it: SQLite error \(failure.code). The log says more; \
      please report it.
      """
  }

  /// The damage, or the disk's failure, that `error` tells of; nil where it tells of something else.
  package init?(damageIn error: any Error) {
    switch error {
    case LedgerError.damaged, LedgerError.unavailable:
      guard let error = error as? LedgerError else { return nil }
      self = error
    case let error as DatabaseError:
      let reason = error.message
      switch error.kind {
      case .corrupt, .notADatabase: self = .damaged(reason: reason)
      case .full, .inputOutput, .cannotOpen, .readOnly, .outOfMemory,
        .permission:
        self = .unavailable(reason: "\(reason), SQLite error \(error.code)")
      default: return nil
      }
    default: return nil
    }
  }
}

extension LedgerError: CustomStringConvertible {
  /// What happened, for a log or a status.
  package var description: String {
    switch self {
    case .notFound(let what): "nothing is called \(what)"
    case .ambiguous(let id, _): "several objects' identifiers begin with \(id)"
    case .invalidParameter(let name): "the parameter \(name) makes no sense"
    case .clockTooOld(let oldest): "the change log begins at \(oldest)"
    case .refused(let reason): "the ledger refuses it: \(reason)"
    case .newer: "a later version wrote the ledger"
    case .damaged(let reason): "the ledger is damaged: \(reason)"
    case .unavailable(let reason): "the disk fails: \(reason)"
    }
  }
}
