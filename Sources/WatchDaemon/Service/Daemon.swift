// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol
import FoundationEssentials
import Glibc
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// The whole service: the engine, its two sockets, and life under a service manager.
struct Daemon: Sendable {
  /// The sockets to serve on.
  struct Sockets: Sendable {
    var reading: UnixListener
    var control: UnixListener
  }

  let engine: Engine
  let administration: Administration
  private let sockets: Sockets
  private let server: VarlinkServer
  private let readingTable: MethodTable
  private let controlTable: MethodTable
  private let folder: LedgerFolder
  private let threads: NIOThreadPool
  private let bulk: NIOThreadPool
  private let group: MultiThreadedEventLoopGroup
  private let configuration: Configuration
  private let log: Logger

  /// Opens the ledger and prepares to serve; `services` sets it all going.
  ///
  /// - Parameters:
  ///   - folder: the state, locked by this service.
  ///   - executable: the program to run workers and rebuilds with.
  ///   - mostBehind: how many changes a follower may be behind.
  ///   - failurePoints: where tests make it fail.
  init(
    configuration: Configuration, options: ServeOptions, folder: LedgerFolder, sockets: Sockets,
    executable: String, log: Logger, mostBehind: Int64 = 65_536,
    failurePoints: FailurePoints = FailurePoints()
  ) throws {
    self.configuration = configuration
    self.sockets = sockets
    self.log = log
    let locations = options.locations
    self.folder = folder
    engine = try Engine(
      configuration: configuration, folder: folder, executable: executable,
      log: log, failurePoints: failurePoints, tell: { ServiceManager.tell(status: $0) })
    // Together as many as the ledger has readers.
    threads = NIOThreadPool(numberOfThreads: 3)
    threads.start()
    bulk = NIOThreadPool(numberOfThreads: 1)
    bulk.start()
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let reader = LedgerReader(
      ledger: engine.ledger, threads: threads, bulk: bulk, board: engine.board,
      alarm: engine.alarm, atMoment: failurePoints.serving)
    administration = Administration(
      engine: engine, reader: reader, configuration: configuration, options: options,
      executable: executable, log: log)
    let methods = CorpusMethods(
      reader: reader, board: engine.board, bell: engine.bell, ingester: engine.ingester,
      watcher: engine.watcher, mostBehind: mostBehind,
      identity: ServiceIdentity(
        instance: locations.instance, corpus: configuration.corpus, startedAt: Date()))
    var reading = MethodTable(interfaces: [.service, .corpus, .metrics])
    methods.add(to: &reading)
    readingTable = reading
    var control = MethodTable(interfaces: [.service, .corpus, .metrics, .control])
    methods.add(to: &control)
    administration.add(to: &control)
    controlTable = control
    server = VarlinkServer(
      limits: VarlinkServer.Limits(configuration), group: group, log: log)
  }

  /// What runs, in the order of starting; stopping goes the other way round.
  var services: [any Service] {
    [
      EngineService(engine: engine),
      SocketService(server: server, table: readingTable, listener: sockets.reading),
      SocketService(server: server, table: controlTable, listener: sockets.control),
      HeartbeatService(engine: engine, configuration: configuration, log: log),
    ]
  }

  /// Frees threads and sockets once all services have ended.
  func close() async {
    sockets.reading.remove()
    sockets.control.remove()
    try? await threads.shutdownGracefully()
    try? await bulk.shutdownGracefully()
    try? await group.shutdownGracefully()
    folder.close()
  }
}

/// Watching and ingesting.
private struct EngineService: Service {
  let engine: Engine

  func run() async throws {
    try await withGracefulShutdownHandler {
      try await engine.run()
    } onGracefulShutdown: {
      ServiceManager.stopping(status: "Finishing the articles in hand")
      Task { await engine.stop() }
    }
  }
}

/// One socket.
private struct SocketService: Service {
  let server: VarlinkServer
  let table: MethodTable
  let listener: UnixListener

  func run() async throws {
    try await cancelWhenGracefulShutdown {
      try await server.serve(table, on: listener.descriptor)
    }
  }
}

/// Reads the configuration again whenever SIGHUP comes.
struct ReloadService: Service {
  let administration: Administration

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    await cancelWhenGracefulShutdown {
      for await _ in signals {
        // Its reason is in the journal; the old configuration stays in force.
        try? await administration.reload()
      }
    }
  }
}

/// Tells the service manager that work gets done, and looks every now and then whether it does.
struct HeartbeatService: Service {
  let engine: Engine
  let configuration: Configuration
  let log: Logger

  func run() async throws {
    let watchdog = ServiceManager.watchdogInterval()
    let interval = watchdog.map { $0 / 2 } ?? .seconds(30)
    // Two attempts with a fresh worker, and as much again for the ledger.
    let limit = Duration.seconds(configuration.articleSeconds * 4 + 30)
    ServiceManager.ready(status: engine.board.snapshot.sentence)
    await cancelWhenGracefulShutdown {
      var wasMoving = true
      while true {
        do { try await Task.sleep(for: interval, tolerance: interval / 10) } catch { break }
        // Both answer only while their threads are free.
        await engine.watcher.checkRoot()
        let isMoving = await engine.ingester.isMoving(limit: limit)
        if isMoving { ServiceManager.alive() }
        if !isMoving, wasMoving { log.journal(.stalled, "an article is in hand for too long") }
        wasMoving = isMoving
      }
    }
  }
}
