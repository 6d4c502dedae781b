// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol
import Glibc
import Synchronization

@testable import WatchDaemon

/// What a ledger of a folder must hold, built by the shortest way: every file read once, all of them taken in at once.
final class ReferenceLedger: Sendable {
  private let extractor: Extractor
  private let ignored = IgnorePatterns()
  /// Extraction is a pure function, so what was extracted once need not be again.
  private let extractions = Mutex<[[[UInt8]]: [Extraction]]>([:])

  init() throws {
    extractor = Extractor(model: try LanguageModel.load())
  }

  /// What the daemon's ledger has that it should not have, and lacks that it should have.
  func differences(from daemon: DaemonHarness) throws -> [String] {
    LedgerComparison(
      ours: try daemon.daemon.engine.ledger.canonicalLines(), theirs: try lines(of: daemon.corpus)
    ).differences
  }

  /// The canonical lines of a ledger of the files in `corpus`.
  private func lines(of corpus: String) throws -> [String] {
    let file = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max)).sqlite"
    defer { for suffix in ["", "-wal", "-shm"] { try? Kernel.unlink(file + suffix) } }
    let ledger = try Ledger(path: file)
    var edits: [LedgerEdit] = []
    try forEachFile(corpus, []) { path in
      edits.append(try edit(path, corpus: corpus))
    }
    try ledger.apply(edits)
    return try ledger.canonicalLines()
  }

  private func edit(_ path: [UInt8], corpus: String) throws -> LedgerEdit {
    let name = "\(corpus)/\(String(decoding: path, as: UTF8.self))"
    let bytes = try FileBytes.read(path: name)
    let sidecar = try FileBytes.readIfPresent(path: name + ".meta.json")
    let key = [path, bytes, sidecar ?? []]
    let extracted =
      extractions.withLock { $0[key] }
      ?? extractor.extract(path: CorpusPath(bytes: path), bytes: bytes, sidecar: sidecar)
    extractions.withLock { $0[key] = extracted }
    let extraction = extracted[0]
    let file = LedgerFile(
      path: CorpusPath(bytes: path), stamp: FileStamp(try Kernel.status(at: name)), readAt: 0,
      sidecar: sidecar.map { Digest.sha256($0) }, extraction: extraction)
    guard extraction.article.holds != nil else { return .replace(file, extraction) }
    let parts = Array(extracted.dropFirst())
    let entries = parts.map {
      PartedFile.Entry(
        name: $0.partName ?? "", sha256: $0.article.sha256, start: $0.article.part?.start)
    }
    return .replaceParts(
      file, PartedFile(file: extraction.article, entries: entries, extractions: parts))
  }

  private func forEachFile(
    _ corpus: String, _ folder: [UInt8], _ body: ([UInt8]) throws -> Void
  ) throws {
    let directory = try Kernel.open(
      "\(corpus)/\(String(decoding: folder, as: UTF8.self))", O_RDONLY | O_DIRECTORY)
    defer { Kernel.close(directory) }
    var names: [[UInt8]] = []
    try DirectoryListing.forEachName(in: directory) { names.append($0) }
    // An editor that was ended in mid-save leaves its backup, which is no article.
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) })
    where !ignored.matches(name: name) {
      if try Kernel.status(of: name, in: directory).isDirectory {
        try forEachFile(corpus, folder.entry(name), body)
      } else if !String(decoding: name, as: UTF8.self).hasSuffix(".meta.json") {
        try body(folder.entry(name))
      }
    }
  }
}
