// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import Glibc
import Testing

@testable import WatchDaemon

@Suite struct IgnorePatternsTests {
  @Test(arguments: [
    ".hidden", ".note.txt.swp", "note.txt~", "#note.txt#", "note.swp", "4913", "note.kate-swp",
    "note.tmp", "clip.part", "page.crdownload", "~$letter.docx", "Thumbs.db", "x.orig",
  ])
  func leavesOut(name: String) {
    #expect(IgnorePatterns().matches(name: name.utf8))
  }

  @Test(arguments: [
    "note.txt", "4913.txt", "tmp", "part.md", "a~b.txt", "swp", "#hash.txt", "é.txt",
  ])
  func keeps(name: String) {
    #expect(!IgnorePatterns().matches(name: name.utf8))
  }

  @Test func addsTheConfiguredOnes() {
    let patterns = IgnorePatterns(more: ["draft-*"])
    #expect(patterns.matches(name: "draft-1.txt".utf8))
    #expect(patterns.matches(name: "x.tmp".utf8))
    #expect(patterns.matches(path: Array("a/draft-b/c.txt".utf8)))
    #expect(!patterns.matches(path: Array("a/b/c.txt".utf8)))
  }

  @Test func survivesBytesThatAreNoText() {
    #expect(!IgnorePatterns().matches(name: [0xff, 0xfe, 0x2e]))
    #expect(IgnorePatterns().matches(name: [0xff, 0x7e]))
  }
}

@Suite struct SidecarTests {
  @Test func belongsToTheArticleBesideIt() {
    #expect(Sidecar.article(of: CorpusPath("a/b.txt.meta.json")) == CorpusPath("a/b.txt"))
    #expect(Sidecar.path(of: CorpusPath("a/b.txt")) == CorpusPath("a/b.txt.meta.json"))
  }

  @Test(arguments: ["a.json", "meta.json", ".meta.json", "a/.meta.json", ""])
  func othersAreNone(path: String) {
    #expect(Sidecar.article(of: CorpusPath(path)) == nil)
  }
}

@Suite struct WatchTreeTests {
  private func path(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func findsFoldersByWatchAndBack() {
    var tree = WatchTree()
    tree.set(1, [])
    tree.set(2, path("a"))
    #expect(tree.folder(of: 2) == path("a"))
    #expect(tree.watch(of: path("a")) == 2)
    tree.remove(2)
    #expect(tree.folder(of: 2) == nil)
    #expect(tree.count == 1)
  }

  @Test func aFolderThatMovedKeepsItsWatch() {
    var tree = WatchTree()
    tree.set(2, path("a"))
    tree.set(2, path("b"))
    #expect(tree.watch(of: path("a")) == nil)
    #expect(tree.folder(of: 2) == path("b"))
  }

  @Test func removesWholeTreesAndNotTheirNeighbours() {
    var tree = WatchTree()
    for (watch, folder) in [(1, ""), (2, "a"), (3, "a/b"), (4, "ab"), (5, "a/b/c")] {
      tree.set(Int32(watch), path(folder))
    }
    #expect(tree.removeAll(under: path("a")) == [2, 3, 5])
    #expect(tree.folder(of: 4) == path("ab"))
    #expect(tree.removeAll(under: []) == [1, 4])
    #expect(tree.count == 0)
  }
}

@Suite struct FolderWalksTests {
  private func path(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func goOnWithArrivalsThenWithWhatSomebodyWaitsFor() throws {
    var walks = FolderWalks()
    #expect(walks.isEmpty && walks.areGentle && walks.oldestUrgent == nil)
    let net = walks.add(.sweep(whole: true, gentle: true), from: [[]])
    #expect(!walks.isEmpty && walks.areGentle && walks.oldestUrgent == nil)
    let poll = walks.add(.sweep(whole: false, gentle: false), from: [path("a")])
    let first = walks.add(.arrival, from: [path("b")])
    let second = walks.add(.arrival, from: [path("c")])
    #expect(!walks.areGentle && walks.oldestUrgent == poll)
    let next = walks.takeMostUrgent()
    let taken = try #require(next)
    #expect(taken.number == first)
    walks.putBack(taken)
    var order: [UInt64] = []
    while let walk = walks.takeMostUrgent() { order.append(walk.number) }
    #expect(order == [first, second, poll, net])
    #expect(walks.isEmpty)
  }

  @Test func aSweepThatIsPutBackKeepsItsPlace() throws {
    var walks = FolderWalks()
    let first = walks.add(.sweep(whole: true, gentle: false), from: [[]])
    _ = walks.add(.sweep(whole: false, gentle: false), from: [[]])
    let next = walks.takeMostUrgent()
    walks.putBack(try #require(next))
    #expect(walks.oldestUrgent == first)
    let given = walks.removeAll()
    #expect(given == [first, first + 1])
    #expect(walks.isEmpty)
  }
}

@Suite struct LinkedFilesTests {
  private func stamp(_ inode: Int64, changed: Int64 = 1) -> FileStamp {
    FileStamp(device: 1, inode: inode, size: 1, modified: 1, changed: changed)
  }

  @Test func knowsTheNamesOfAFile() {
    let (a, b, c) = (CorpusPath("a"), CorpusPath("b"), CorpusPath("c"))
    var files = LinkedFiles()
    files.add(a, stamp(1))
    files.add(b, stamp(2))
    #expect(files.names(otherThan: a, stamp(1)) == [])
    files.add(c, stamp(1, changed: 2))
    files.add(b, stamp(1))
    #expect(files.names(otherThan: a, stamp(1)) == [b, c])
    files.remove(a, stamp(1))
    #expect(files.names(otherThan: b, stamp(1)) == [c])
    files.remove(c, stamp(1))
    #expect(files.names(otherThan: b, stamp(1)) == [])
    #expect(files.names(otherThan: a, stamp(1)) == [b])
    #expect(files.names(otherThan: a, nil) == [])
  }
}

@Suite struct WatchLimitTests {
  @Test func leavesAFifthToOthersAndSaysWhatToType() {
    let limit = WatchLimit(count: 50, name: "user.max_inotify_watches")
    #expect(limit.share == 40)
    #expect(limit.advice(needed: 121) == "sysctl user.max_inotify_watches=1048576")
    #expect(limit.advice(needed: 900_000) == "sysctl user.max_inotify_watches=1800000")
  }

  @Test func isReadFromTheKernel() throws {
    let limit = try #require(WatchLimit.current())
    #expect(limit.count > 0)
    let text = String(
      decoding: try FileBytes.read(path: "/proc/sys/\(limit.name.replacing(".", with: "/"))"),
      as: UTF8.self)
    #expect(Int(text.filter(\.isNumber)) == limit.count)
  }
}

@Suite struct RemoteFileSystemTests {
  @Test(arguments: [(0x6969, true), (0xff53_4d42, true), (0x6573_5546, true), (0xef53, false)])
  func isToldByItsType(type: UInt32, isRemote: Bool) {
    #expect(RemoteFileSystem.includes(type: type) == isRemote)
  }

  @Test func theRootOfThisMachineIsNone() throws {
    let root = try Kernel.open("/proc", O_RDONLY | O_DIRECTORY)
    defer { Kernel.close(root) }
    #expect(Kernel.fileSystemType(of: root) == 0x9fa0)
    #expect(!RemoteFileSystem.includes(type: 0x9fa0))
  }
}

@Suite struct BackoffTests {
  @Test func restsLongerEachTimeUntilItGoesWell() {
    let start = ContinuousClock.now
    var backoff = Backoff(first: .seconds(1))
    #expect(backoff.isOver(now: start))
    let rests = (0..<8).map { _ in backoff.fail(now: start) }
    #expect(rests == [1, 2, 4, 8, 16, 32, 64, 64].map { .seconds($0) })
    #expect(!backoff.isOver(now: start + .seconds(63)) && backoff.isOver(now: start + .seconds(64)))
    let ends = [backoff.succeed(), backoff.succeed()]
    #expect(ends == [true, false], "only the first success ends something")
    #expect(backoff.isOver(now: start))
    let rest = backoff.fail(now: start)
    #expect(rest == .seconds(1))
  }
}

/// Opening below a folder without following links.
@Suite struct OpenBeneathTests {
  @Test(arguments: [
    ("a/b/c.txt", true), ("a", true), ("", true), ("a/link.txt", false), ("out/passwd", false),
    ("a/../a/b/c.txt", false), ("../x", false), ("/etc/passwd", false), ("a//b", false),
    ("a/none", false), ("a/b/c.txt/d", false), ("a\0b", false),
  ])
  func opensOnlyWhatLiesThere(path: String, opens: Bool) throws {
    let folder = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try Kernel.makeDirectories(folder + "/a/b", mode: 0o755)
    defer { FileTree.remove(folder) }
    try FileBytes.replace(path: folder + "/a/b/c.txt", with: [1])
    #expect(unsafe symlink("b/c.txt", folder + "/a/link.txt") == 0)
    #expect(unsafe symlink("/etc", folder + "/out") == 0)
    let root = try Kernel.open(folder, O_RDONLY | O_DIRECTORY)
    defer { Kernel.close(root) }
    let descriptor = try? Kernel.open(Array(path.utf8), beneath: root, O_RDONLY | O_NONBLOCK)
    #expect((descriptor != nil) == opens)
    if let descriptor { Kernel.close(descriptor) }
  }
}
