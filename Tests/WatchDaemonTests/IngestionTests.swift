// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol
import Glibc
import Testing

@testable import WatchDaemon

/// Whatever an article does to its worker, the others go on.
@Suite struct IngestionTests {
  /// What a worker says once it is ready, for a shell.
  private static let ready = #"printf '\000\000\000\000'; "#

  /// A program that behaves badly for its first `times` starts and then becomes the real one.
  private func unruly(_ folder: String, times: Int, _ behaviour: String) throws -> String {
    let path = folder + "/worker"
    let real = try ProjectFiles.program("corpusd")
    try FileBytes.replace(
      path: path,
      with: Array(
        """
        #!/bin/sh
        echo x >>\(folder)/starts
        if [ $(wc -l <\(folder)/starts) -le \(times) ]; then \(behaviour); fi
        exec \(real) "$@"

        """.utf8))
    #expect(unsafe chmod(path, 0o755) == 0)
    return path
  }

  private func run(
    times: Int, _ behaviour: String, settings: String = "workers = 1\n",
    _ body: (DaemonHarness) async throws -> Void
  ) async throws {
    let folder = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try Kernel.makeDirectories(folder + "/corpus", mode: 0o755)
    defer { FileTree.remove(folder) }
    try await DaemonHarness.start(
      in: folder, executable: try unruly(folder, times: times, behaviour), settings: settings, body)
  }

  @Test func aWorkerKilledInMidArticleCostsOneRetry() async throws {
    try await run(times: 1, Self.ready + "head -c 4 >/dev/null; kill -9 $$") { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      #expect(try await daemon.articles()["a.txt"]?.state == .ready)
      #expect(try FileBytes.read(path: daemon.folder + "/starts").count == 4)
    }
  }

  @Test func anArticleThatEndsItsWorkerTwiceIsGivenUpAndTheOthersGoOn() async throws {
    try await run(times: 2, Self.ready + "head -c 4 >/dev/null; kill -11 $$") { daemon in
      try daemon.write("bad.txt", article(1))
      try await daemon.sync()
      try daemon.write("good.txt", article(2))
      try await daemon.sync()
      let articles = try await daemon.articles()
      #expect(articles["bad.txt"]?.state == .failed)
      #expect(articles["bad.txt"]?.problem?.contains("signal 11") == true)
      #expect(articles["good.txt"]?.state == .ready)
      let status = try await daemon.call(GetStatus.self, NoParameters()).status
      #expect(status.health == "degraded" && status.articles.failed == 1)
      // Changed, it is tried again.
      try daemon.write("bad.txt", article(3))
      try await daemon.sync()
      #expect(try await daemon.articles()["bad.txt"]?.state == .ready)
    }
  }

  @Test func anArticleThatTakesTooLongIsGivenUp() async throws {
    try await run(
      times: 2, Self.ready + "exec sleep 100", settings: "workers = 1\narticle-seconds = 1\n"
    ) { daemon in
      try daemon.write("slow.txt", article(1))
      try await daemon.sync()
      #expect(try await daemon.articles()["slow.txt"]?.problem?.contains("longer than 1 s") == true)
    }
  }

  @Test func aWorkerThatTalksNonsenseIsReplaced() async throws {
    let nonsense = Self.ready + "printf '\\377\\377\\377\\377'; exec sleep 100"
    try await run(times: 1, nonsense) { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      #expect(try await daemon.articles()["a.txt"]?.state == .ready)
    }
  }

  @Test(arguments: ["exit 3", "printf nonsense; exec sleep 100"])
  func noArticleIsToBlameForAWorkerThatDoesNotStart(behaviour: String) async throws {
    try await run(times: 3, behaviour) { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      #expect(try await daemon.articles()["a.txt"]?.state == .ready)
      let status = try await daemon.call(GetStatus.self, NoParameters())
      #expect(status.status.health == "ok" && status.stale == nil)
      #expect(try FileBytes.read(path: daemon.folder + "/starts").count == 8)
    }
  }

  @Test func whatFailedIsTriedAgainByAnotherExtractor() async throws {
    try await DaemonHarness.run(prepare: { folder in
      let text = Array(article(1).utf8)
      let path = folder + "/corpus/a.txt"
      try FileBytes.replace(path: path, with: text)
      var failed = Finding.problem(
        .failed, "The worker ended by signal 11.", path: CorpusPath("a.txt"),
        sha256: Digest.sha256(text), bytes: text.count)
      failed.article.extractor = "an older one"
      try Kernel.makeDirectories(folder + "/state", mode: 0o700)
      let file = LedgerFile(
        path: CorpusPath("a.txt"), stamp: FileStamp(try Kernel.status(at: path)),
        readAt: FileStamp.now + 10_000_000_000, sidecar: nil, extraction: failed)
      try Ledger(path: folder + "/state/ledger.sqlite").apply([.replace(file, failed)])
    }) { daemon in
      try await daemon.sync()
      #expect(try await daemon.articles()["a.txt"]?.state == .ready)
    }
  }

  @Test func whatFailedStaysSoAcrossARestart() async throws {
    let folder = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try Kernel.makeDirectories(folder + "/corpus", mode: 0o755)
    defer { FileTree.remove(folder) }
    let executable = try unruly(folder, times: 2, Self.ready + "head -c 4 >/dev/null; kill -11 $$")
    try await DaemonHarness.start(in: folder, executable: executable) { daemon in
      try daemon.write("bad.txt", article(1))
      try await daemon.sync()
      #expect(try await daemon.articles()["bad.txt"]?.state == .failed)
    }
    try await DaemonHarness.start(in: folder, executable: executable) { daemon in
      try await daemon.sync()
      #expect(try await daemon.articles()["bad.txt"]?.state == .failed)
      #expect(try FileBytes.read(path: folder + "/starts").count == 4, "no worker was asked again")
    }
  }

  @Test func anArticleThatEndedTheServiceAgainAndAgainIsGivenUp() async throws {
    let text = article(1)
    let hash = Digest.sha256(Array(text.utf8))
    try await DaemonHarness.run(prepare: { folder in
      try FileBytes.replace(path: folder + "/corpus/a.txt", with: Array(text.utf8))
      try FileBytes.replace(path: folder + "/corpus/b.txt", with: Array(text.utf8))
      try Kernel.makeDirectories(folder + "/state/in-hand", mode: 0o700)
      for (number, path) in ["a.txt", "b.txt"].enumerated() {
        let entry = InHandRecord.Entry(
          path: Array(path.utf8), sha256: hash,
          attempts: InHandRecord.maximumAttempts - 1 - number)
        try FileBytes.replace(
          path: "\(folder)/state/in-hand/\(number)", with: VarlinkJSON.encode(entry))
      }
    }) { daemon in
      try await daemon.sync()
      let articles = try await daemon.articles()
      #expect(articles["a.txt"]?.state == .failed)
      #expect(articles["a.txt"]?.problem?.contains("3 times") == true)
      #expect(articles["b.txt"]?.state == .ready, "twice may be chance")
      try daemon.write("a.txt", article(2))
      try await daemon.sync()
      #expect(try await daemon.articles()["a.txt"]?.state == .ready)
    }
  }

  @Test func aRestartReadsNothingTwice() async throws {
    try await DaemonHarness.run { first in
      try first.write("a.txt", article(1))
      try await first.sync()
      let clock = try await first.call(GetStatus.self, NoParameters()).clock
      // A second daemon may not use the same state.
      #expect(throws: LedgerFolder.Failure.self) {
        try LedgerFolder(
          Locations(state: first.state, environment: Locations.Environment()))
      }
      #expect(!clock.isEmpty)
    }
  }

  @Test func aDamagedLedgerIsSetAsideAndBuiltAnew() async throws {
    try await DaemonHarness.run(prepare: { folder in
      try FileBytes.replace(path: folder + "/corpus/a.txt", with: Array(article(1).utf8))
      try FileBytes.replace(
        path: folder + "/state/ledger.sqlite", with: [UInt8](repeating: 7, count: 9000))
    }) { daemon in
      let paths = try await daemon.paths()
      #expect(paths == ["a.txt"])
      #expect(Kernel.exists(daemon.state + "/ledger.sqlite.damaged"))
    }
  }

  /// A page that can be opened and not be read ends the process; the next start must not do the same again.
  @Test func aLedgerInUseAtACrashIsLookedThrough() async throws {
    try await DaemonHarness.run { first in
      for number in 0..<10 { try first.write("\(number).txt", article(number)) }
      try await first.sync()
      #expect(Kernel.exists(first.state + "/in-use"))
      let copy = first.folder + "/copy"
      try Kernel.makeDirectories(copy + "/state", mode: 0o755)
      try Kernel.makeDirectories(copy + "/corpus", mode: 0o755)
      try FileBytes.replace(path: copy + "/corpus/a.txt", with: Array(article(1).utf8))
      try await DaemonHarness.start(in: copy) { _ = try await $0.paths() }
      #expect(!Kernel.exists(copy + "/state/in-use"))
      // A crash, and pages in the middle that are none.
      try FileBytes.replace(path: copy + "/state/in-use", with: [])
      var bytes = try FileBytes.read(path: copy + "/state/ledger.sqlite")
      let middle = bytes.count / 2 / 4096 * 4096
      let damage = [UInt8](repeating: 0xA5, count: 3 * 4096)
      bytes.replaceSubrange(middle..<(middle + damage.count), with: damage)
      try FileBytes.replace(path: copy + "/state/ledger.sqlite", with: bytes)
      try await DaemonHarness.start(in: copy) { daemon in
        let paths = try await daemon.paths()
        #expect(paths == ["a.txt"])
        #expect(Kernel.exists(daemon.state + "/ledger.sqlite.damaged"))
      }
    }
  }

  @Test func anImportedArticleStaysUntilItsFileComes() async throws {
    let extractor = Extractor(model: try LanguageModel.load())
    let extraction = extractor.extract(
      path: CorpusPath("far/a.txt"), bytes: Array(article(1).utf8))[0]
    try await DaemonHarness.run { daemon in
      try await daemon.sync()
      _ = try await daemon.call(
        Import.self,
        Import.Parameters(article: extraction.article, claims: extraction.claims), control: true)
      _ = try await daemon.call(Rescan.self, NoParameters(), control: true)
      #expect(try await daemon.paths() == ["far/a.txt"])
      let verified = try await daemon.call(Verify.self, NoParameters(), control: true)
      #expect(verified.differences == [] && verified.articles == 1)
      try Kernel.makeDirectories(daemon.corpus + "/far", mode: 0o755)
      try daemon.write("far/a.txt", article(2))
      try await daemon.sync()
      let expected = Digest.sha256(Array(article(2).utf8))
      #expect(try await daemon.articles()["far/a.txt"]?.sha256 == expected)
      await #expect(throws: VarlinkError.self) {
        try await daemon.call(
          Import.self,
          Import.Parameters(article: extraction.article, claims: extraction.claims), control: true)
      }
      try Kernel.unlink(daemon.corpus + "/far/a.txt")
      #expect(try await daemon.paths() == [])
    }
  }

  /// Law: after any history the ledger equals one that another process builds from the final files.
  @Test(arguments: 0..<20) func historyLeavesNoTrace(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    try await DaemonHarness.run(settings: "workers = 2\n") { daemon in
      let folders = ["", "x/", "x/y/", "z/"]
      func anyPath() -> String {
        let folder = folders.randomElement(using: &random) ?? ""
        return folder + "\(Int.random(in: 0..<4, using: &random)).txt"
      }
      for _ in 0..<50 {
        for folder in folders {
          try Kernel.makeDirectories("\(daemon.corpus)/\(folder)", mode: 0o755)
        }
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<5:
          let speaker = ["Ines Marlow", "Marlow", "Tomas Reed"].randomElement(using: &random)
          try daemon.write(
            anyPath(), article(Int.random(in: 0..<5, using: &random), speaker: speaker ?? ""))
        case 5, 6:
          try? Kernel.rename("\(daemon.corpus)/\(anyPath())", to: "\(daemon.corpus)/\(anyPath())")
        case 7: try? Kernel.unlink("\(daemon.corpus)/\(anyPath())")
        case 8: try? Kernel.rename("\(daemon.corpus)/x", to: "\(daemon.corpus)/z/x")
        default: try await daemon.sync()
        }
      }
      let verified = try await daemon.call(Verify.self, NoParameters(), control: true)
      #expect(verified.differences == [], "seed \(seed)")
    }
  }
}
