// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
package import CorpusProtocol

/// One thing to be done to the ledger; several are done in one transaction, since its cost is mostly that of the pages it writes.
package enum LedgerEdit: Sendable {
  /// Takes in an article, in place of what the ledger had at its path.
  case replace(LedgerFile, Extraction)
  /// Takes in a file that holds many articles, in place of what the ledger had at its path.
  case replaceParts(LedgerFile, PartedFile)
  /// Takes in one article of a file that no file of the corpus holds.
  case importPart(CorpusPath, Extraction)
  /// Notes that a file was looked at and holds what it held; times in nanoseconds since 1970.
  case restamp(CorpusPath, FileStamp, readAt: Int64)
  /// Forgets an article, its claims and its earlier revision.
  case remove(CorpusPath)

  /// Takes in an article that no file of the corpus holds.
  package static func importing(_ extraction: Extraction, at path: CorpusPath) -> LedgerEdit {
    if path.partName != nil { return .importPart(path, extraction) }
    let file = LedgerFile(path: path, stamp: nil, readAt: 0, sidecar: nil, extraction: extraction)
    return .replace(file, extraction)
  }

  /// The article it is about.
  package var path: CorpusPath {
    switch self {
    case .replace(let file, _), .replaceParts(let file, _): file.path
    case .importPart(let path, _), .restamp(let path, _, _), .remove(let path): path
    }
  }
}

/// What a transaction did.
package struct Commit: Hashable, Sendable {
  /// The entries it made in the change log; none where nothing changed but stamps.
  package var changes: [Change]
  /// What settling the groups cost.
  package var effort: Effort
}
