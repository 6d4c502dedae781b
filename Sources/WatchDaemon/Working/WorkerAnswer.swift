// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol

/// What workers have told of a file so far, and whom to blame where one dies.
struct WorkerAnswer {
  private let path: CorpusPath
  /// Articles of the file that need no extraction: those that the ledger has, and those that were told already.
  private(set) var held: [String: String]
  private var whole: Extraction?
  private var outline: WorkerFrame.Outline?
  private var extractions: [Extraction] = []
  /// How often workers failed on the article that was in hand.
  private var failures = 0

  /// - Parameter known: what the ledger has of the file's articles.
  init(path: CorpusPath, known: [String: PartStamp]) {
    self.path = path
    held = known.filter { $0.value.extractor == Extractor.version }.mapValues(\.sha256)
  }

  /// Takes in one result.
  mutating func take(_ result: WorkerFrame.Result) {
    if let outline = result.outline { self.outline = outline }
    guard let extraction = result.extraction else { return }
    if let name = extraction.partName {
      failures = 0
      extractions.append(extraction)
      held[name] = extraction.article.sha256
    } else {
      whole = extraction
    }
  }

  /// What was read, once the answer has ended; nil where nothing was said.
  var reading: Reading? {
    if let whole { return .article(whole) }
    guard let outline else { return nil }
    return .parts(
      PartedFile(file: outline.file, entries: outline.entries, extractions: extractions),
      isWhole: next == nil)
  }

  /// Notes that a worker failed; tells whether the file as a whole is to be given up.
  ///
  /// An article that a second worker fails on is given up alone.
  mutating func fail(_ problem: String) -> Bool {
    failures += 1
    guard failures > 1 else { return false }
    guard let outline, let next else { return true }
    failures = 0
    let entry = outline.entries[next]
    let part = path.part(entry.name, number: next + 1)
    var failed = Finding.problem(
      .failed, problem, path: part, sha256: entry.sha256, bytes: 0)
    failed.article.part = Article.Part(
      number: next + 1, of: outline.entries.count, start: entry.start)
    extractions.append(failed)
    held[entry.name] = entry.sha256
    return false
  }

  /// The first article that is neither known nor told.
  private var next: Int? {
    outline?.entries.firstIndex { held[$0.name] != $0.sha256 }
  }
}
