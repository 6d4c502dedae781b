// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Glibc
import NIOCore
import Testing

@testable import WatchDaemon

/// What happens in the folder is in the ledger once `sync` has returned.
@Suite struct WatchingTests {
  @Test func aDroppedArticleIsReadWithItsClaims() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      #expect(try await daemon.paths() == ["a.txt"])
      let claims = try await daemon.call(ListClaims.self, ListClaims.Parameters(path: "a.txt"))
      #expect(claims.claims.contains { $0.sources.contains { $0.text == "the port" } })
      #expect(claims.stale == nil)
    }
  }

  @Test func whatWasThereBeforeTheStartIsRead() async throws {
    try await DaemonHarness.run(prepare: { folder in
      try Kernel.makeDirectories(folder + "/corpus/x/y", mode: 0o755)
      for path in ["a.txt", "x/b.txt", "x/y/c.txt"] {
        try FileBytes.replace(path: "\(folder)/corpus/\(path)", with: Array(article(1).utf8))
      }
    }) { daemon in
      let paths = try await daemon.paths()
      #expect(paths == ["a.txt", "x/b.txt", "x/y/c.txt"])
    }
  }

  @Test func anAtomicSaveIsOneNewRevision() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      try daemon.write(".a.txt.swp", article(2))
      try Kernel.rename(daemon.corpus + "/.a.txt.swp", to: daemon.corpus + "/a.txt")
      try await daemon.sync()
      let articles = try await daemon.articles()
      #expect(articles.keys.sorted() == ["a.txt"])
      #expect(articles["a.txt"]?.revision == 2)
    }
  }

  @Test func anEditorsRenamingKeepsTheHistory() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      // As vim saves: the old file becomes the backup, a new one is written, the backup goes.
      try Kernel.rename(daemon.corpus + "/a.txt", to: daemon.corpus + "/a.txt~")
      try daemon.write("a.txt", article(2))
      try Kernel.unlink(daemon.corpus + "/a.txt~")
      try await daemon.sync()
      let diff = try await daemon.call(Diff.self, Diff.Parameters(path: "a.txt"))
      #expect(diff.before == 1 && diff.after == 2)
    }
  }

  @Test func renamedDeletedAndMovedFolders() async throws {
    try await DaemonHarness.run { daemon in
      try Kernel.makeDirectories(daemon.corpus + "/in/deep", mode: 0o755)
      for path in ["in/a.txt", "in/deep/b.txt", "c.txt"] { try daemon.write(path, article(1)) }
      #expect(try await daemon.paths() == ["c.txt", "in/a.txt", "in/deep/b.txt"])
      try Kernel.rename(daemon.corpus + "/in", to: daemon.corpus + "/out")
      try daemon.write("out/deep/d.txt", article(2))
      #expect(
        try await daemon.paths() == ["c.txt", "out/a.txt", "out/deep/b.txt", "out/deep/d.txt"])
      try Kernel.rename(daemon.corpus + "/out", to: daemon.folder + "/elsewhere")
      try Kernel.unlink(daemon.corpus + "/c.txt")
      #expect(try await daemon.paths() == [])
      try Kernel.rename(daemon.folder + "/elsewhere", to: daemon.corpus + "/back")
      #expect(
        try await daemon.paths() == ["back/a.txt", "back/deep/b.txt", "back/deep/d.txt"])
    }
  }

  /// The file is in hand, but not yet in the ledger, when it goes: with its folder, or with nothing that tells of it but a scan.
  @Test(arguments: [false, true]) func whatGoesWhileItIsReadDoesNotStay(unseen: Bool) async throws {
    let (began, beginning) = AsyncStream<Void>.makeStream()
    let gate = try Kernel.socketPair()
    var points = FailurePoints(rest: .milliseconds(1))
    points.ingestion = { moment in
      guard moment == .extracting else { return }
      beginning.finish()
      // Open for good once the other end is closed.
      var entry = pollfd(fd: gate.ours, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&entry, 1, -1)
    }
    try await DaemonHarness.run(failurePoints: points) { daemon in
      try Kernel.makeDirectories(daemon.corpus + "/x", mode: 0o755)
      try await daemon.sync()
      try daemon.write("x/a.txt", article(1))
      for await _ in began {}
      let watcher = daemon.daemon.engine.watcher
      if unseen { await watcher.forget([]) }
      try Kernel.rename(daemon.corpus + "/x", to: daemon.corpus + "/y")
      if unseen { await watcher.rescan() }
      // By the time that this gives up, what happened was seen.
      await #expect(throws: VarlinkError.self) {
        try await daemon.call(Sync.self, Sync.Parameters(timeoutMilliseconds: 1000))
      }
      Kernel.close(gate.theirs)
      #expect(try await daemon.paths() == ["y/a.txt"])
    }
    Kernel.close(gate.ours)
  }

  @Test func noFileOfAFolderMadeInABurstIsLost() async throws {
    try await DaemonHarness.run(settings: "workers = 2\n") { daemon in
      var expected: [String] = []
      for folder in 0..<60 {
        try Kernel.makeDirectories("\(daemon.corpus)/d\(folder)/e", mode: 0o755)
        for file in 0..<3 {
          let path = "d\(folder)/e/\(file).txt"
          try daemon.write(path, "Nothing to report from ward \(folder).\n")
          expected.append(path)
        }
      }
      #expect(try await daemon.paths() == expected.sorted())
    }
  }

  @Test func aFileIsNotReadBeforeItsWriterHasClosedIt() async throws {
    try await DaemonHarness.run(settings: "workers = 1\nsettle-seconds = 3600\n") { daemon in
      try await daemon.sync()
      let path = daemon.corpus + "/a.txt"
      let file = try Kernel.open(path, O_WRONLY | O_CREAT, mode: 0o644)
      let text = Array(article(1).utf8)
      try FileBytes.writeAll(Array(text.prefix(90)), descriptor: file, path: path)
      fsync(file)
      try await daemon.sync()
      #expect(try await daemon.articles()["a.txt"]?.state == .pending)
      try FileBytes.writeAll(Array(text.dropFirst(90)), descriptor: file, path: path)
      closeForGood(file)
      try await daemon.sync()
      let read = try await daemon.articles()["a.txt"]
      #expect(read?.sha256 == Digest.sha256(text))
      #expect(read?.revision == 1)
    }
  }

  @Test func aSecondNameOfAFileIsAnArticle() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      let result = unsafe link(daemon.corpus + "/a.txt", daemon.corpus + "/b.txt")
      #expect(result == 0)
      #expect(try await daemon.paths() == ["a.txt", "b.txt"])
    }
  }

  @Test func anEditThroughOneNameOfAFileIsSeenUnderTheOther() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      let result = unsafe link(daemon.corpus + "/a.txt", daemon.corpus + "/b.txt")
      #expect(result == 0)
      try await daemon.sync()
      try daemon.write("a.txt", article(2))
      try await daemon.sync()
      let edited = try await daemon.articles()["b.txt"]?.sha256
      #expect(edited == Digest.sha256(Array(article(2).utf8)))
      try daemon.write("a.txt", article(3))
      try Kernel.unlink(daemon.corpus + "/a.txt")
      try await daemon.sync()
      let left = try await daemon.articles()
      #expect(left.keys.sorted() == ["b.txt"])
      #expect(left["b.txt"]?.sha256 == Digest.sha256(Array(article(3).utf8)))
    }
  }

  @Test func filesThatChangePlacesAreRead() async throws {
    try await DaemonHarness.run { daemon in
      try Kernel.makeDirectories(daemon.corpus + "/x", mode: 0o755)
      try Kernel.makeDirectories(daemon.corpus + "/y", mode: 0o755)
      for (number, path) in ["a.txt", "b.txt", "x/c.txt", "y/d.txt"].enumerated() {
        try daemon.write(path, article(number))
      }
      try await daemon.sync()
      for pair in [["a.txt", "b.txt"], ["x", "y"]] {
        let paths = pair.map { daemon.corpus + "/" + $0 }
        try Kernel.rename(paths[0], to: paths[0] + ".tmp")
        try Kernel.rename(paths[1], to: paths[0])
        try Kernel.rename(paths[0] + ".tmp", to: paths[1])
      }
      #expect(try await daemon.paths() == ["a.txt", "b.txt", "x/d.txt", "y/c.txt"])
      let articles = try await daemon.articles()
      #expect(articles["a.txt"]?.sha256 == Digest.sha256(Array(article(1).utf8)))
      #expect(articles["b.txt"]?.sha256 == Digest.sha256(Array(article(0).utf8)))
      // Their folders' watches have changed places, too.
      try daemon.write("x/e.txt", article(5))
      #expect(try await daemon.paths() == ["a.txt", "b.txt", "x/d.txt", "x/e.txt", "y/c.txt"])
    }
  }

  @Test func aNameThatOnlyChangesItsCaseIsAnotherName() async throws {
    try await DaemonHarness.run { daemon in
      try Kernel.makeDirectories(daemon.corpus + "/x", mode: 0o755)
      try daemon.write("note.txt", article(1))
      try daemon.write("x/a.txt", article(2))
      try await daemon.sync()
      try Kernel.rename(daemon.corpus + "/note.txt", to: daemon.corpus + "/Note.TXT")
      try Kernel.rename(daemon.corpus + "/x", to: daemon.corpus + "/X")
      try daemon.write("X/b.txt", article(3))
      #expect(try await daemon.paths() == ["Note.TXT", "X/a.txt", "X/b.txt"])
    }
  }

  /// Several slices of one scan, with events in between.
  @Test func aFolderOfManyFilesIsListedInSlices() async throws {
    try await DaemonHarness.run(
      settings: "workers = 1\n",
      prepare: { folder in
        try Kernel.makeDirectories(folder + "/corpus/many", mode: 0o755)
        for number in 0..<1200 {
          // Skipped unread, so that this is about listing.
          let result = unsafe symlink("none", "\(folder)/corpus/many/\(number).txt")
          #expect(result == 0)
        }
      }
    ) { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      let status = try await daemon.call(GetStatus.self, NoParameters())
      #expect(status.status.articles.skipped == 1200 && status.status.articles.ready == 1)
      try Kernel.rename(daemon.corpus + "/many", to: daemon.corpus + "/more")
      try Kernel.unlink(daemon.corpus + "/more/7.txt")
      try await daemon.sync()
      let moved = try await daemon.articles().keys.filter { $0.hasPrefix("more/") }
      #expect(moved.count == 1199)
      #expect(try await daemon.call(GetStatus.self, NoParameters()).status.articles.skipped == 1199)
    }
  }

  @Test func linksAreToldAndNeverFollowed() async throws {
    try await DaemonHarness.run(prepare: { folder in
      try Kernel.makeDirectories(folder + "/outside", mode: 0o755)
      try FileBytes.replace(path: folder + "/outside/secret.txt", with: Array(article(1).utf8))
    }) { daemon in
      let file = unsafe symlink(daemon.folder + "/outside/secret.txt", daemon.corpus + "/link.txt")
      let folder = unsafe symlink(daemon.folder + "/outside", daemon.corpus + "/folder")
      #expect(file == 0 && folder == 0)
      #expect(unsafe mkfifo(daemon.corpus + "/pipe.txt", 0o644) == 0)
      try await daemon.sync()
      let articles = try await daemon.articles()
      #expect(articles.keys.sorted() == ["folder", "link.txt", "pipe.txt"])
      #expect(articles.values.allSatisfy { $0.state == .skipped })
      #expect(articles["link.txt"]?.problem?.contains("symbolic link") == true)
      #expect(articles["pipe.txt"]?.problem?.contains("named pipe") == true)
    }
  }

  @Test func leftoversAreCountedAndNotRead() async throws {
    try await DaemonHarness.run { daemon in
      for name in [".a.swp", "4913", "a.txt~", "b.part"] { try daemon.write(name, article(1)) }
      try Kernel.makeDirectories(daemon.corpus + "/.git/objects", mode: 0o755)
      try daemon.write(".git/objects/x.txt", article(1))
      try Kernel.unlink(daemon.corpus + "/b.part")
      #expect(try await daemon.paths() == [])
      let status = try await daemon.call(GetStatus.self, NoParameters()).status
      #expect(status.ignored == 4)
      #expect(status.articles.ready == 0)
    }
  }

  @Test func namesThatAreNoTextAreArticlesToo() async throws {
    try await DaemonHarness.run { daemon in
      let name: [UInt8] = Array("a".utf8) + [0xff, 0xfe] + Array(".txt".utf8)
      let path = (Array("\(daemon.corpus)/".utf8) + name).map(CChar.init(bitPattern:)) + [0]
      let file = unsafe creat(path, 0o644)
      try FileBytes.writeAll(Array(article(1).utf8), descriptor: file, path: "")
      closeForGood(file)
      try await daemon.sync()
      let articles = try await daemon.articles()
      #expect(articles.values.map(\.pathBytes) == [Digest.hexadecimal(name)])
      #expect(articles.values.first?.state == .ready)
    }
  }

  @Test func aSidecarHasItsArticleReadAgain() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", "The bridge stays closed, Ines Marlow said.\n")
      try await daemon.sync()
      #expect(try await daemon.articles()["a.txt"]?.outlet == nil)
      try daemon.write("a.txt.meta.json", #"{"outlet": "Pell Courier", "published": "2031-05-02"}"#)
      try await daemon.sync()
      let read = try await daemon.articles()["a.txt"]
      #expect(read?.outlet == "Pell Courier")
      #expect(read?.published?.value == "2031-05-02")
      try Kernel.unlink(daemon.corpus + "/a.txt.meta.json")
      try await daemon.sync()
      #expect(try await daemon.articles()["a.txt"]?.outlet == nil)
    }
  }

  @Test func tooLongAndUnreadableFilesSayWhy() async throws {
    try await DaemonHarness.run(settings: "workers = 1\narticle-megabytes = 1\n") { daemon in
      try daemon.write("long.txt", String(repeating: "x", count: 1 << 20) + "y")
      try daemon.write("fits.txt", String(repeating: "word ", count: 1000))
      try await daemon.sync()
      let articles = try await daemon.articles()
      #expect(articles["long.txt"]?.state == .skipped)
      #expect(articles["long.txt"]?.problem?.contains("article-megabytes") == true)
      #expect(articles["fits.txt"]?.state == .ready)
    }
  }

  /// The watcher's thread is held up while more happens than the kernel's queue holds.
  @Test func anOverflowLosesNothing() async throws {
    let limit = String(
      decoding: try FileBytes.read(path: "/proc/sys/fs/inotify/max_queued_events"), as: UTF8.self)
    let size = try #require(Int(limit.filter(\.isNumber)))
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", "a\n")
      try daemon.write("b.txt", "b\n")
      try await daemon.sync()
      let release = try Kernel.socketPair()
      let held = daemon.daemon.engine.watcher.eventLoop.submit {
        var entry = pollfd(fd: release.ours, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&entry, 1, -1)
      }
      // Equal events in a row are one to the kernel, so two files take turns.
      for _ in 0...(size / 2) {
        try daemon.write("a.txt", "a\n")
        try daemon.write("b.txt", "b\n")
      }
      try daemon.write("late.txt", article(1))
      try Kernel.unlink(daemon.corpus + "/b.txt")
      Kernel.close(release.theirs)
      try await held.get()
      #expect(try await daemon.paths() == ["a.txt", "late.txt"])
      Kernel.close(release.ours)
    }
  }
}
