package import CorpusProtocol

/// What the kernel said of a file when it was last read; equal stamps need no second reading.
package struct FileStamp: Codable, Hashable, Sendable {
  package var device: Int64
  package var inode: Int64
  package var size: Int64
  /// Nanoseconds since 1970.
  package var modified: Int64
  /// Nanoseconds since 1970.
  package var changed: Int64

  package init(device: Int64, inode: Int64, size: Int64, modified: Int64, changed: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }
}

/// What the ledger knows of one file, to tell whether it must be read or extracted again.
package struct LedgerFile: Hashable, Sendable {
  package var path: CorpusPath
  /// Absent for an imported article.
  package var stamp: FileStamp?
  /// When the file was read, nanoseconds since 1970.
  package var readAt: Int64
  package var sha256: String
  /// SHA-256 of the sidecar, if there was one.
  package var sidecar: String?
  package var extractor: String?
  package var state: Article.State
}

/// The reconciled ledger: a SQLite file, one writer, any number of readers.
package struct Ledger: Sendable {
  /// Opens the ledger at `path`, creating and migrating it.
  ///
  /// Throws `LedgerError.damaged` where the file cannot be used.
  package init(path: String) throws {}

  /// Everything the ledger has an entry for.
  package func files() throws -> [LedgerFile] { [] }

  /// Takes in what one file gives, with all that follows for the rest of the ledger, in one transaction.
  ///
  /// - Parameters:
  ///   - stamp: nil for an imported article.
  ///   - sidecar: SHA-256 of the sidecar that the extraction used.
  /// - Returns: the entries of the change log it made; empty where nothing changed but the stamp.
  @discardableResult
  package func apply(
    _ extraction: Extraction, at path: CorpusPath, stamp: FileStamp?, readAt: Int64,
    sidecar: String? = nil
  ) throws -> [Change] { [] }

  /// Forgets an article and its claims.
  @discardableResult
  package func remove(_ path: CorpusPath) throws -> [Change] { [] }

  /// Notes that a file was looked at and holds what it held.
  package func restamp(_ path: CorpusPath, stamp: FileStamp, readAt: Int64) throws {}

  /// The clock of the last commit.
  package func clock() throws -> String { "" }

  /// Every object that the corpus alone determines, as sorted JSON lines without history: what `verify` compares.
  package func canonicalLines() throws -> [String] { [] }
}
