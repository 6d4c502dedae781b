// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol
import Glibc
import Testing

@testable import WatchDaemon

/// Files that hold many articles, from the folder to the ledger.
@Suite struct ExportFileTests {
  private static let rule = String(repeating: "_", count: 60)

  /// An export of documents with these identifiers and texts.
  private static func export(_ documents: [(id: Int, text: String)]) -> String {
    documents.map { document in
      """
      \(rule)

      Weir at Ostly gives way, report \(document.id)

      Author: Finch, Ada

      Full text: \(document.text)

      Publication title: The Ostly Courier; Ostly

      Publication date: Mar 4, 2031

      ProQuest documentID: \(document.id)

      Document URL: https://db.example/docview/\(document.id)


      """
    }.joined() + rule + "\n\nContact us at: http://db.example\n"
  }

  private static let documents = [
    (id: 880_001, text: "“The weir has gone,” said mayor Orla Venn."),
    (id: 880_002, text: "Three people were killed, said police chief Tomas Reed."),
    (id: 880_003, text: "“Nobody inspected it,” said engineer Una Tarrow."),
  ]

  @Test func everyArticleIsInTheLedgerAndGoesWithItsFile() async throws {
    let reference = try ReferenceLedger()
    try await DaemonHarness.run { daemon in
      try daemon.write("export.txt", Self.export(Self.documents))
      try await daemon.sync()
      var articles = try await daemon.articles()
      #expect(
        articles.keys.sorted() == [
          "export.txt", "export.txt#880001", "export.txt#880002", "export.txt#880003",
        ])
      #expect(articles["export.txt"]?.holds == 3)
      #expect(articles["export.txt#880002"]?.claimCount ?? 0 > 0)
      #expect(try reference.differences(from: daemon) == [])

      // One is edited, one is put before all others.
      var changed = Self.documents
      changed[1].text = "Four people were killed, said police chief Tomas Reed."
      changed.insert((id: 880_009, text: "“It rained,” said clerk Ivo Lund."), at: 0)
      try daemon.write("export.txt", Self.export(changed))
      try await daemon.sync()
      articles = try await daemon.articles()
      #expect(articles["export.txt#880001"]?.revision == 1)
      #expect(articles["export.txt#880001"]?.part?.number == 2)
      #expect(articles["export.txt#880002"]?.revision == 2)
      #expect(articles["export.txt#880009"]?.part?.of == 4)
      #expect(try reference.differences(from: daemon) == [])
      let diff = try await daemon.call(Diff.self, .init(path: "export.txt#880002"))
      #expect(!diff.altered.isEmpty || !diff.added.isEmpty)

      try Kernel.unlink(daemon.corpus + "/export.txt")
      try await daemon.sync()
      #expect(try await daemon.articles().isEmpty)
    }
  }

  /// A worker that ends its answer after each article, as it does after megabytes.
  @Test func aLongFileComesInSeveralSteps() async throws {
    let reference = try ReferenceLedger()
    let folder = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try Kernel.makeDirectories(folder + "/corpus", mode: 0o755)
    defer { FileTree.remove(folder) }
    let worker = folder + "/worker"
    let script = "#!/bin/sh\nexec \(try ProjectFiles.program("corpusd")) \"$@\" --most 1\n"
    try FileBytes.replace(path: worker, with: Array(script.utf8))
    #expect(unsafe chmod(worker, 0o755) == 0)
    try await DaemonHarness.start(in: folder, executable: worker) { daemon in
      try daemon.write("export.txt", Self.export(Self.documents))
      try await daemon.sync()
      #expect(try await daemon.articles().count == 4)
      #expect(try reference.differences(from: daemon) == [])
    }
  }

  @Test func whatWasExtractedElsewhereIsTheSame() async throws {
    let extractor = Extractor(model: try LanguageModel.load())
    let bytes = Array(Self.export(Self.documents).utf8)
    let reference = try ReferenceLedger()
    try await DaemonHarness.run { daemon in
      try await daemon.sync()
      for extraction in extractor.extract(path: CorpusPath("export.txt"), bytes: bytes) {
        _ = try await daemon.call(
          Import.self, .init(article: extraction.article, claims: extraction.claims), control: true)
      }
      let imported = try daemon.daemon.engine.ledger.canonicalLines()
      #expect(try await daemon.articles().count == 4)
      try daemon.write("export.txt", Self.export(Self.documents))
      try await daemon.sync()
      #expect(try daemon.daemon.engine.ledger.canonicalLines() == imported)
      #expect(try reference.differences(from: daemon) == [])
    }
  }

  @Test func aDocumentThatEndsItsWorkerTwiceIsGivenUpAlone() throws {
    let parts = try #require(
      FileParts(
        ArticleReader.read(
          path: CorpusPath("export.txt"), bytes: Array(Self.export(Self.documents).utf8)),
        of: CorpusPath("export.txt")))
    let extractor = Extractor(model: try LanguageModel.load())
    let entries = zip(parts.names, parts.pages).map {
      PartedFile.Entry(name: $0, sha256: $1.article.sha256, start: nil)
    }
    let outline = WorkerFrame.Result(
      outline: WorkerFrame.Outline(file: parts.file, entries: entries), isLast: false,
      peakKilobytes: 0)
    var answer = WorkerAnswer(path: CorpusPath("export.txt"), known: [:])
    func extracted(_ index: Int) -> WorkerFrame.Result {
      WorkerFrame.Result(
        extraction: extractor.extract(parts.pages[index]), isLast: false, peakKilobytes: 0)
    }
    answer.take(outline)
    answer.take(extracted(0))
    for _ in 1...2 {
      let isGivenUp = answer.fail("It ended.")
      #expect(!isGivenUp)
      answer.take(outline)
    }
    #expect(answer.held.keys.sorted() == ["880001", "880002"])
    answer.take(extracted(2))
    guard case .parts(let read, true) = answer.reading else {
      Issue.record("\(String(describing: answer.reading))")
      return
    }
    let states = read.extractions.map { "\($0.article.path) \($0.article.state)" }.sorted()
    #expect(
      states == ["export.txt#880001 ready", "export.txt#880002 failed", "export.txt#880003 ready"])
  }
}
