// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol
import Glibc
import NIOCore
import NIOPosix
import Testing

@testable import WatchDaemon

struct LedgerWriterTests {
  /// What is asked of the writer next is done behind the emptying, so there is nothing to wait for.
  @Test func anArticleThatComesAloneLeavesNothingInTheLog() async throws {
    let place = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    defer {
      for file in ["", "-wal", "-shm", ".copy", ".copy-wal", ".copy-shm"] {
        try? Kernel.unlink(place + file)
      }
    }
    let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let writer = LedgerWriter(
      ledger: try Ledger(path: place), bell: ClockBell(), eventLoop: loops.next())
    let path = CorpusPath("levers.txt")
    let extraction = Extractor(model: try LanguageModel.load()).extract(
      path: path, bytes: Array("“It has forty levers,” said engineer Una Tarrow.\n".utf8),
      sidecar: nil)[0]
    #expect(extraction.claims.count == 1)
    #expect(try await writer.commit([.importing(extraction, at: path)]))
    #expect(try await writer.start().map(\.path) == [path])
    await writer.stop()

    let bytes = try FileBytes.read(path: place)
    try FileBytes.replace(path: place + ".copy", with: bytes)
    let copied = try Ledger(path: place + ".copy").file(path)
    #expect(copied?.sha256 == extraction.article.sha256)
    try await loops.shutdownGracefully()
  }
}
