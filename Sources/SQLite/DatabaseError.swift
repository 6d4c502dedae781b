// SPDX-License-Identifier: Apache-2.0

internal import CSQLite

/// What SQLite says when it does not do as asked.
package struct DatabaseError: Error, CustomStringConvertible {
  /// What kind of failure it is, without the details that extended codes tell.
  package struct Kind: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue & 0xff }

    package static let error = Kind(rawValue: SQLITE_ERROR)
    package static let permission = Kind(rawValue: SQLITE_PERM)
    package static let busy = Kind(rawValue: SQLITE_BUSY)
    package static let outOfMemory = Kind(rawValue: SQLITE_NOMEM)
    package static let readOnly = Kind(rawValue: SQLITE_READONLY)
    package static let inputOutput = Kind(rawValue: SQLITE_IOERR)
    package static let corrupt = Kind(rawValue: SQLITE_CORRUPT)
    package static let full = Kind(rawValue: SQLITE_FULL)
    package static let cannotOpen = Kind(rawValue: SQLITE_CANTOPEN)
    package static let tooBig = Kind(rawValue: SQLITE_TOOBIG)
    package static let constraint = Kind(rawValue: SQLITE_CONSTRAINT)
    package static let mismatch = Kind(rawValue: SQLITE_MISMATCH)
    package static let notADatabase = Kind(rawValue: SQLITE_NOTADB)
  }

  /// SQLite's extended result code.
  package let code: Int32
  /// SQLite's own words.
  package let message: String
  /// The statement; for the log, not for users.
  package let sql: String?

  package init(code: Int32, message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// What kind of failure it is.
  package var kind: Kind { Kind(rawValue: code) }

  /// All that is known, for the log.
  package var description: String {
    "SQLite error \(code): \(message)" + (sql.map { " in: \($0)" } ?? "")
  }
}
