// SPDX-License-Identifier: Apache-2.0

import CorpusExtraction
import CorpusProtocol
import Glibc
import Testing

@testable import WatchDaemon

/// Files that nobody has read yet are told of, too.
@Suite struct PendingTests {
  @Test func aFileThatIsBeingWrittenIsPending() async throws {
    try await DaemonHarness.run(settings: "workers = 1\nsettle-seconds = 3600\n") { daemon in
      // The scan of the start reads whatever it finds.
      try await daemon.sync()
      let file = try Kernel.open(daemon.corpus + "/a.txt", O_WRONLY | O_CREAT, mode: 0o644)
      try FileBytes.writeAll(Array(article(1).utf8), descriptor: file, path: "a.txt")
      try daemon.write("b.txt", article(2))
      try await daemon.sync()
      let pending = try #require(try await daemon.articles()["a.txt"])
      #expect(pending.state == .pending)
      #expect(pending.problem?.contains("closed") == true)
      #expect(try await daemon.articles()["b.txt"]?.state == .ready)
      let counts = try await daemon.call(GetStatus.self, NoParameters()).status.articles
      #expect(counts.pending == 1 && counts.ready == 1)
      let shown = try await daemon.call(GetArticle.self, GetArticle.Parameters(path: "a.txt"))
      #expect(shown.article == pending && shown.claims.isEmpty)
      closeForGood(file)
      try await daemon.sync()
      #expect(try await daemon.articles()["a.txt"]?.state == .ready)
      #expect(try await daemon.call(GetStatus.self, NoParameters()).status.articles.pending == 0)
    }
  }

  @Test func whatWaitsForAWorkerIsPending() async throws {
    let folder = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try Kernel.makeDirectories(folder + "/corpus/f", mode: 0o755)
    try Kernel.makeDirectories(folder + "/state", mode: 0o755)
    defer { FileTree.remove(folder) }
    let worker = folder + "/worker"
    let real = try ProjectFiles.program("corpusd")
    try FileBytes.replace(
      path: worker,
      with: Array(
        "#!/bin/sh\nuntil [ -e \(folder)/go ]; do sleep 0.1; done\nexec \(real) \"$@\"\n".utf8))
    #expect(unsafe chmod(worker, 0o755) == 0)
    for name in ["f/a.txt", "f/b.txt", "c.txt"] {
      try FileBytes.replace(path: "\(folder)/corpus/\(name)", with: Array(article(1).utf8))
    }
    try await DaemonHarness.start(in: folder, executable: worker) { daemon in
      // That the scan has found all is told by a sync that gives up, the first or a later one.
      var pending = 0
      while pending < 3 {
        await #expect(throws: VarlinkError.self) {
          try await daemon.call(Sync.self, Sync.Parameters(timeoutMilliseconds: 500))
        }
        pending = try await daemon.call(GetStatus.self, NoParameters()).status.articles.pending
      }
      #expect(pending == 3)
      let all = try await daemon.stream(ListArticles.self, ListArticles.Parameters(limit: 2))
      #expect(all.flatMap(\.articles).map(\.path) == ["c.txt", "f/a.txt", "f/b.txt"])
      #expect(all.flatMap(\.articles).allSatisfy { $0.state == .pending })
      let below = try await daemon.stream(
        ListArticles.self, ListArticles.Parameters(paths: ["f/"]))
      #expect(below.flatMap(\.articles).map(\.path) == ["f/a.txt", "f/b.txt"])
      // Asked for page by page, the list is the same.
      var paths: [String] = []
      var ask = ListArticles.Parameters(limit: 1)
      repeat {
        let page = try await daemon.call(ListArticles.self, ask)
        paths += page.articles.map(\.path)
        ask.after = page.next
      } while ask.after != nil
      #expect(paths == ["c.txt", "f/a.txt", "f/b.txt"])
      try FileBytes.replace(path: folder + "/go", with: [])
      try await daemon.sync()
      #expect(try await daemon.articles().values.allSatisfy { $0.state == .ready })
    }
  }

  @Test func whatTheCorpusHoldsNeedsNoImport() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      let read = try await daemon.call(GetArticle.self, GetArticle.Parameters(path: "a.txt"))
      // As "corpusd extract" tells it.
      var other = read.article
      other.extractor = Extractor.version
      let same = Import.Parameters(article: other, claims: read.claims)
      #expect(try await daemon.call(Import.self, same, control: true).clock == read.clock)
      other.sha256 = String(repeating: "0", count: 64)
      let changed = Import.Parameters(article: other, claims: read.claims)
      await #expect(throws: VarlinkError.self) {
        try await daemon.call(Import.self, changed, control: true)
      }
    }
  }
}

@Suite struct SingleFlightTests {
  @Test func doesOneThingAtATime() async throws {
    let flight = SingleFlight("A trial")
    let (began, beginning) = AsyncStream<Void>.makeStream()
    let (ended, ending) = AsyncStream<Void>.makeStream()
    async let first: Void = flight.run {
      beginning.finish()
      for await _ in ended {}
    }
    for await _ in began {}
    await #expect(throws: VarlinkError.busy(reason: "A trial is under way.")) {
      try await flight.run { await Task.yield() }
    }
    ending.finish()
    try await first
    try await flight.run { await Task.yield() }
  }

  @Test func aFailureMakesRoom() async throws {
    let flight = SingleFlight("A trial")
    await #expect(throws: CancellationError.self) {
      try await flight.run { throw CancellationError() }
    }
    try await flight.run { await Task.yield() }
  }
}
