// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol
internal import SQLite

/// Files that hold many articles: each is a row of its own, and goes with the row of its file.
extension LedgerUpdate {
  /// Takes in a file that holds many: what is in it no more goes, what changed is replaced, all others only learn their place.
  mutating func replaceParts(
    _ file: LedgerFile, _ parts: PartedFile, removed: inout [CorpusPath]
  ) throws -> [Arrival] {
    let entry = Extraction(article: parts.file, claims: [])
    var arrivals = [try replace(file, with: entry)].compactMap { $0 }
    guard let whole = try row(of: file.path) else { return arrivals }
    let paths = parts.entries.enumerated().map { index, entry in
      file.path.part(entry.name, number: index + 1)
    }
    let kept = Set(paths)
    for path in try self.parts(of: whole) where !kept.contains(path) {
      if try remove(path) { removed.append(path) }
    }
    for extraction in parts.extractions {
      let path = Self.path(of: extraction, in: file.path)
      if let arrival = try replacePart(path, extraction) { arrivals.append(arrival) }
    }
    for (index, entry) in parts.entries.enumerated() {
      let part = Article.Part(number: index + 1, of: parts.entries.count, start: entry.start)
      try seat(paths[index], in: whole, at: part)
    }
    return arrivals
  }

  /// Takes in one article of a file that no file of the corpus holds; the file's own entry comes before it.
  mutating func importPart(_ path: CorpusPath, _ extraction: Extraction) throws -> [Arrival] {
    guard let whole = try row(of: path.file) else {
      throw LedgerError.refused(reason: "the entry of its file must come before it")
    }
    let arrival = try replacePart(path, extraction)
    try seat(path, in: whole, at: extraction.article.part)
    return [arrival].compactMap { $0 }
  }

  /// Removes all articles that a file holds.
  mutating func removeParts(of path: CorpusPath, removed: inout [CorpusPath]) throws {
    guard let whole = try row(of: path) else { return }
    for part in try parts(of: whole) where try remove(part) { removed.append(part) }
  }

  /// The path that an article of a file has in the ledger.
  static func path(of extraction: Extraction, in file: CorpusPath) -> CorpusPath {
    file.part(extraction.partName ?? "", number: extraction.article.part?.number ?? 0)
  }

  private mutating func replacePart(_ path: CorpusPath, _ extraction: Extraction) throws -> Arrival?
  {
    let own = extraction.apartFromFile
    let file = LedgerFile(path: path, stamp: nil, readAt: 0, sidecar: nil, extraction: own)
    return try replace(file, with: own)
  }

  private func row(of path: CorpusPath) throws -> Int64? {
    try Int64.fetchOne(
      db.cached("SELECT id FROM article WHERE path = ?"), arguments: [path.bytes])
  }

  private func parts(of whole: Int64) throws -> [CorpusPath] {
    try [UInt8].fetchAll(
      db.cached("SELECT path FROM article WHERE whole = ? ORDER BY path"), arguments: [whole]
    ).map(CorpusPath.init(bytes:))
  }

  private func seat(_ path: CorpusPath, in whole: Int64, at part: Article.Part?) throws {
    try db.cached(
      """
      UPDATE article SET whole = ?1, number = ?2, start = ?3
      WHERE path = ?4 AND (whole, number, start) IS NOT (?1, ?2, ?3)
      """
    ).execute(arguments: [whole, part?.number, part?.start, path.bytes])
  }
}
