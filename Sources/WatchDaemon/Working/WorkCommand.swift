// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CLinux
import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol
import Glibc

/// `corpusd work`: extracts one article after the other for the daemon that started it, until its standard input ends.
struct WorkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Extract articles for a running corpusd.", shouldDisplay: false)

  @Option(help: "Most megabytes of address space; 0: no limit.")
  var megabytes = 0

  @Option(help: "Bytes of text after which an answer of a file of many articles ends.")
  var most = WorkerFrame.most

  func run() throws {
    // A daemon that was killed must not leave workers behind.
    _ = clinux_set_parent_death_signal(SIGKILL)
    if megabytes > 0 { Kernel.limitMemory(megabytes: megabytes) }
    Kernel.forbidCoreDumps()
    let extractor = Extractor(model: try LanguageModel.load())
    let formats = FormatReader()
    try FileBytes.writeAll(WorkerFrame.ready, descriptor: 1, path: "the daemon")
    while let head = try FrameInput.part(limit: WorkerFrame.limit),
      let bytes = try FrameInput.part(limit: WorkerFrame.limit),
      let sidecar = try FrameInput.part(limit: WorkerFrame.limit)
    {
      let header = try VarlinkJSON.decode(WorkerFrame.Header.self, from: head)
      let pages = ArticleReader.read(
        path: CorpusPath(bytes: header.path), bytes: bytes,
        sidecar: header.hasSidecar ? sidecar : nil, published: header.published,
        formats: formats)
      if let parts = FileParts(pages, of: CorpusPath(bytes: header.path)) {
        try answer(parts, held: header.held ?? [:], extractor)
      } else {
        try send(WorkerFrame.Result(extraction: extractor.extract(pages[0]), peakKilobytes: 0))
      }
    }
  }

  /// Tells of a file that holds many articles: which, and what those say that the ledger lacks, up to a limit.
  private func answer(_ parts: FileParts, held: [String: String], _ extractor: Extractor) throws {
    let entries = zip(parts.names, parts.pages).map { name, page in
      PartedFile.Entry(
        name: name, sha256: page.article.sha256, start: page.article.part?.start)
    }
    let outline = WorkerFrame.Outline(file: parts.file, entries: entries)
    try send(WorkerFrame.Result(outline: outline, isLast: false, peakKilobytes: 0))
    var left = most
    for (name, page) in zip(parts.names, parts.pages)
    where left > 0 && held[name] != page.article.sha256 {
      left -= page.text.count
      try send(
        WorkerFrame.Result(extraction: extractor.extract(page), isLast: false, peakKilobytes: 0))
    }
    try send(WorkerFrame.Result(peakKilobytes: 0))
  }

  private func send(_ result: WorkerFrame.Result) throws {
    var result = result
    result.peakKilobytes = Kernel.peakKilobytes
    try FileBytes.writeAll(
      LengthPrefix.encode([try VarlinkJSON.encode(result)]), descriptor: 1, path: "the daemon")
  }
}
