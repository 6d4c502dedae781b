// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import Glibc
import Logging
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import WatchDaemon

@Suite struct SightingQueueTests {
  private static func touched(_ name: String) -> Sighting { .touched(CorpusPath(name)) }

  private static func found(_ count: Int) -> Sighting {
    let stamp = FileStamp(device: 1, inode: 1, size: 1, modified: 1, changed: 1)
    let files = (0..<count).map { FoundFiles.File(path: CorpusPath("\($0)"), stamp: stamp) }
    return .found(FoundFiles(files: files), sweep: nil)
  }

  @Test func keepsTheOrderAndEnds() async {
    let queue = SightingQueue()
    let names = (0..<100).map { "\($0)" }
    for name in names { queue.yield(Self.touched(name)) }
    queue.finish()
    let taken = Mutex<[Sighting]>([])
    await queue.forEach { sighting in taken.withLock { $0.append(sighting) } }
    #expect(taken.withLock { $0 } == names.map(Self.touched))
    #expect(queue.load == 0)
  }

  /// What waits, and whether there is room for more within 10.
  @Test(arguments: [
    ([], true), ([9], true), ([10], false), ([4, 5], true), ([4, 6], false), ([1, 20], false),
    ([0, 9], false), ([0, 8], true),
  ]) func aListingCountsAsItsFiles(sizes: [Int], hasRoom: Bool) {
    let queue = SightingQueue(bound: 10)
    for size in sizes { queue.yield(Self.found(size)) }
    #expect(queue.hasRoom {} == hasRoom)
  }

  @Test func wakesOnceThereIsRoomAgain() async {
    let queue = SightingQueue(bound: 10)
    for number in 0..<10 { queue.yield(Self.touched("\(number)")) }
    let left = Mutex<[Int]>([])
    #expect(!queue.hasRoom { left.withLock { $0.append(queue.load) } })
    queue.finish()
    await queue.forEach { _ in }
    #expect(left.withLock { $0 } == [5], "once, with half of the bound free")
    #expect(queue.hasRoom {})
  }

  /// Nobody takes in what the watcher tells: it stops reading, the kernel's queue overflows, and the scan finds what was lost.
  @Test func aWatcherThatNobodyListensToKeepsItsBound() async throws {
    let folder = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    for name in ["corpus", "cookies"] {
      try Kernel.makeDirectories("\(folder)/\(name)", mode: 0o755)
    }
    defer { FileTree.remove(folder) }
    let limit = try FileBytes.read(path: "/proc/sys/fs/inotify/max_queued_events")
    let most = try #require(Int(String(decoding: limit.dropLast(), as: UTF8.self)))
    let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let queue = SightingQueue(bound: 64)
    let watcher = try Watcher(
      root: CorpusRoot(path: folder + "/corpus"), devices: [], cookieFolder: folder + "/cookies",
      configuration: Configuration(), eventLoop: loops.next(), board: StatusBoard(),
      log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), output: queue)
    try await watcher.start()
    // One reading of 64 KiB brings at most 4096 events, and each file makes two.
    let paths = Set((0..<(most / 2 + 4096)).map { CorpusPath("\($0).txt") })
    for path in paths {
      let file = "\(folder)/corpus/\(path.display)"
      Kernel.close(try Kernel.open(file, O_WRONLY | O_CREAT, mode: 0o644))
    }
    #expect(queue.load <= 64 + 4096)
    let seen = Mutex<(hasOverflown: Bool, paths: Set<CorpusPath>)>((false, []))
    await queue.forEach { sighting in
      let isDone = seen.withLock { seen in
        switch sighting {
        case .overflow: seen.hasOverflown = true
        case .found(let found, .some) where seen.hasOverflown:
          seen.paths.formUnion(found.files.map(\.path))
        case .sweepEnded(_, _, whole: true) where seen.hasOverflown: return true
        default: break
        }
        return false
      }
      #expect(queue.load <= 64 + 4096 + 500)
      if isDone { await watcher.stop() }
    }
    #expect(seen.withLock { $0.hasOverflown && $0.paths == paths })
    try await loops.shutdownGracefully()
  }
}
