// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
package import CorpusProtocol
internal import SQLite

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
  /// The articles that it holds, by name; none of a file that is one article.
  package var parts: [String: PartStamp] = [:]
}

extension LedgerFile {
  /// The file at `path` as it was read: what was extracted names its content and the extractor.
  package init(
    path: CorpusPath, stamp: FileStamp?, readAt: Int64, sidecar: String?, extraction: Extraction
  ) {
    self.init(
      path: path, stamp: stamp, readAt: readAt, sha256: extraction.article.sha256,
      sidecar: sidecar, extractor: extraction.article.extractor, state: extraction.article.state)
  }

  /// The columns that `init(row:)` takes, in its order.
  static let columns =
    "path, device, inode, size, modified, changed, read_at, sha256, sidecar, extractor, state"

  /// A row of `columns`, by their numbers: a hundred thousand are read at each start, and names would be looked up for each.
  init(row: Row) {
    let bytes: [UInt8] = row[0]
    path = CorpusPath(bytes: bytes)
    if let device: Int64 = row[1], let inode: Int64 = row[2], let size: Int64 = row[3],
      let modified: Int64 = row[4], let changed: Int64 = row[5]
    {
      stamp = FileStamp(
        device: device, inode: inode, size: size, modified: modified, changed: changed)
    }
    readAt = row[6]
    sha256 = row[7]
    sidecar = row[8]
    extractor = row[9]
    state = Article.State(rawValue: row[10]) ?? .failed
  }
}
