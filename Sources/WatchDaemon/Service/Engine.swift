// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import Glibc
import Logging
import NIOCore
import NIOPosix

/// Watching and ingesting put together: corpus in, ledger kept. Knows nothing of sockets and service managers.
struct Engine: Sendable {
  let board: StatusBoard
  let bell: ClockBell
  let ledger: Ledger
  let ingester: Ingester
  let watcher: Watcher
  /// Is called where the ledger turns out to be damaged: `run` ends soon.
  let alarm: @Sendable (LedgerError) -> Void
  private let alarms: AsyncStream<LedgerError>
  private let folder: LedgerFolder
  private let writer: LedgerWriter
  private let lanes: [Lane]
  private let sightings = SightingQueue()
  private let loops: MultiThreadedEventLoopGroup
  private let log: Logger

  /// Opens the ledger and gets everything ready; `run` sets it going.
  ///
  /// - Parameters:
  ///   - executable: the program to run workers with.
  ///   - tell: is called with a short text now and then, for the service manager.
  init(
    configuration: Configuration, folder: LedgerFolder, executable: String, log: Logger,
    failurePoints: FailurePoints = FailurePoints(),
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) throws {
    let locations = folder.locations
    self.log = log
    self.folder = folder
    board = StatusBoard()
    bell = ClockBell()
    ledger = try folder.open(log: log, atStep: failurePoints.ledger)
    let imported = ImportedArticles(folder: locations.imported)
    try Self.restore(imported, to: ledger)
    let articles = try ledger.counts().articles
    board.update {
      $0.ready = articles.ready
      $0.skipped = articles.skipped
      $0.failed = articles.failed
    }
    let device = try ledger.lastDevice()
    let (alarms, alarm) = AsyncStream<LedgerError>.makeStream()
    self.alarms = alarms
    self.alarm = { alarm.yield($0) }
    let root = CorpusRoot(path: configuration.corpus)
    let count = configuration.workers > 0 ? configuration.workers : System.coreCount
    loops = MultiThreadedEventLoopGroup(numberOfThreads: count + 2)
    watcher = try Watcher(
      root: root,
      devices: Set(device.map { [UInt($0.magnitude)] } ?? []),
      cookieFolder: locations.cookies, configuration: configuration,
      eventLoop: loops.next(), board: board, log: log, output: sightings)
    writer = LedgerWriter(ledger: ledger, bell: bell, eventLoop: loops.next())
    ingester = Ingester(
      root: root, suspects: InHandRecord.takeOver(folder: locations.inHand), writer: writer,
      imported: imported, configuration: configuration, board: board, bell: bell, log: log,
      failurePoints: failurePoints, tell: tell, alarm: self.alarm)
    let loops = loops
    lanes = (0..<count).map { number in
      Lane(
        number: number, root: root, executable: executable, inHand: locations.inHand,
        limits: Lane.Limits(configuration), eventLoop: loops.next(), log: log,
        atMoment: failurePoints.ingestion)
    }
  }

  /// Watches and ingests until `stop`; returns when the articles in hand are done.
  ///
  /// Throws `LedgerError.damaged`, the ledger being set aside, where it turned out to be.
  func run() async throws {
    // The corpus is listed while the ledger is read; what the listing finds waits for it.
    async let files = writer.start()
    try await watcher.start()
    var failure: LedgerError?
    do {
      await ingester.start(with: try await files)
      failure = await work()
    } catch let error as LedgerError {
      failure = error
      await stop()
    }
    await writer.stop()
    bell.close()
    try await loops.shutdownGracefully()
    guard let failure else { return }
    if case .damaged(let reason) = failure { folder.setAsideDamaged(because: reason, log: log) }
    throw failure
  }

  /// Works until `stop`, or until an alarm, which it gives.
  private func work() async -> LedgerError? {
    await withTaskGroup(of: LedgerError?.self) { group in
      group.addTask {
        for await damage in alarms {
          await stop()
          return damage
        }
        return nil
      }
      await ingest()
      group.cancelAll()
      return await group.next() ?? nil
    }
  }

  private func ingest() async {
    await withTaskGroup { group in
      group.addTask {
        await sightings.forEach { await ingester.take($0) }
      }
      group.addTask { await ingester.writeFindings() }
      await withTaskGroup { group in
        for lane in lanes {
          group.addTask { await lane.run(for: ingester) }
        }
      }
      await ingester.endLanes()
    }
  }

  /// Takes in nothing new; `run` returns soon.
  func stop() async {
    board.update { $0.isStopping = true }
    await watcher.stop()
    await ingester.stop()
  }

  /// Brings into force what needs no restart.
  func reconfigure(_ configuration: Configuration) async {
    await ingester.reconfigure(configuration)
    for lane in lanes { await lane.reconfigure(Lane.Limits(configuration)) }
    await watcher.reconfigure(configuration)
  }

  /// Gives a ledger that was made anew what the corpus cannot give.
  private static func restore(_ imported: ImportedArticles, to ledger: Ledger) throws {
    for extraction in imported.all() {
      guard let path = try? ImportedArticles.path(of: extraction.article),
        try ledger.file(path) == nil
      else { continue }
      // An article of a file that holds many needs the entry of a file that was imported, too.
      if path.partName != nil {
        guard let file = try ledger.file(path.file), file.stamp == nil else { continue }
      }
      try ledger.apply([.importing(extraction, at: path)])
    }
  }
}
