// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Glibc
import NIOCore
import Testing

@testable import WatchDaemon

/// A corpus that is away, empty or not there yet.
@Suite struct LostCorpusTests {
  @Test func aLostCorpusIsToldAndTakenUpAgain() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      try Kernel.rename(daemon.corpus, to: daemon.folder + "/away")
      await #expect(throws: VarlinkError.self) { try await daemon.sync() }
      let lost = try await daemon.call(GetStatus.self, NoParameters())
      #expect(lost.status.state == "rootUnavailable" && lost.status.health == "degraded")
      #expect(lost.stale != nil)
      #expect(try await daemon.articles().keys.sorted() == ["a.txt"], "nothing is known to be gone")
      try Kernel.makeDirectories(daemon.corpus, mode: 0o755)
      try daemon.write("b.txt", article(2))
      #expect(try await daemon.paths() == ["b.txt"])
      try daemon.write("c.txt", article(3))
      #expect(try await daemon.paths() == ["b.txt", "c.txt"])
    }
  }

  /// An empty folder on another file system is what a mount point shows without its disk; once something is in it, it is none.
  @Test func anEmptyFolderIsBelievedAsSoonAsSomethingComesIntoIt() async throws {
    let other = "/dev/shm/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try Kernel.makeDirectories(other, mode: 0o755)
    defer { FileTree.remove(other) }
    // The heart would find it in the end, too.
    try await DaemonHarness.run(beats: false) { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      async let lost = daemon.stream(Subscribe.self, Subscribe.Parameters()) {
        $0.stale?.contains("another file system") == true
      }
      try Kernel.rename(daemon.corpus, to: daemon.folder + "/away")
      try #require(unsafe symlink(other, daemon.corpus) == 0)
      _ = try await lost
      let clock = try await daemon.call(GetStatus.self, NoParameters()).clock
      async let found = daemon.stream(Subscribe.self, Subscribe.Parameters(since: clock)) {
        $0.changes.contains { $0.article == "b.txt" }
      }
      try daemon.write("b.txt", article(2))
      _ = try await found
    }
  }

  @Test func aCorpusThatComesLaterIsTakenUp() async throws {
    try await DaemonHarness.run(prepare: { FileTree.remove($0 + "/corpus") }) { daemon in
      await #expect(throws: VarlinkError.self) { try await daemon.sync() }
      try Kernel.makeDirectories(daemon.corpus, mode: 0o755)
      try daemon.write("b.txt", article(2))
      #expect(try await daemon.paths() == ["b.txt"])
    }
  }
}
