// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol
import Glibc
import Logging
import NIOPosix

/// What changes the service's state or costs minutes: one such thing of a kind at a time.
actor Administration {
  private let engine: Engine
  private let reader: LedgerReader
  private let options: ServeOptions
  private let locations: Locations
  private let executable: String
  private let log: Logger
  private var configuration: Configuration
  private let rescanning = SingleFlight("A rescan")
  private let reloading = SingleFlight("A reload")
  private let verifying = SingleFlight("A verification")

  init(
    engine: Engine, reader: LedgerReader, configuration: Configuration, options: ServeOptions,
    executable: String, log: Logger
  ) {
    self.engine = engine
    self.reader = reader
    self.configuration = configuration
    self.options = options
    locations = options.locations
    self.executable = executable
    self.log = log
  }

  /// Adds the methods of `org.corpusd.Control` to `table`.
  nonisolated func add(to table: inout MethodTable) {
    let (reader, engine, rescanning) = (reader, engine, rescanning)
    table.add(Rescan.self) { _ in
      try await rescanning.run {
        await engine.watcher.rescan(trusting: true)
        try await engine.ingester.sync(timeout: .seconds(3600), watcher: engine.watcher)
      }
      return try await reader.ask { Rescan.Reply(clock: try $0.clock()) }
    }
    table.add(Reload.self) { _ in
      do {
        try await self.reload()
      } catch let error as ConfigurationError {
        throw VarlinkError.configurationInvalid(reason: "\(error)")
      }
      return try await reader.ask { Reload.Reply(clock: try $0.clock()) }
    }
    table.add(Verify.self) { _, writer in
      guard writer.mode == .more else { return try await writer.send(try await self.verify()) }
      try await self.verify(tellingOf: writer)
    }
    table.add(Import.self) { parameters in
      try await engine.ingester.takeImport(
        Extraction(article: parameters.article, claims: parameters.claims))
      return try await reader.ask { Import.Reply(clock: try $0.clock()) }
    }
  }

  /// Reads the configuration again; a bad one is refused and the old one kept.
  ///
  /// The service manager hears of the beginning and, whatever comes of it, of the end.
  func reload() async throws {
    try await reloading.run { try await readConfigurationAgain() }
  }

  private func readConfigurationAgain() async throws {
    ServiceManager.reloading()
    defer { ServiceManager.ready(status: engine.board.snapshot.sentence) }
    let new: Configuration
    do {
      new = try options.configuration()
    } catch {
      log.journal(.configurationRefused, "the configuration was refused: \(error)")
      throw error
    }
    Logs.set(level: Logger.Level(new.logLevel))
    let restart = configuration.needingRestart(for: new)
    engine.board.update { $0.restartNeeded = restart }
    var inForce = new
    inForce.corpus = configuration.corpus
    inForce.workers = configuration.workers
    await engine.reconfigure(inForce)
    log.journal(
      .reloaded,
      "the configuration was read again"
        + (restart.isEmpty ? "" : "; a restart is needed for \(restart.joined(separator: ", "))"))
  }

  /// Verifies, and tells every second how many articles the other ledger has.
  private func verify(tellingOf writer: ReplyWriter) async throws {
    let (reader, board, rebuilt) = (reader, engine.board, progressFile)
    let telling = Task {
      while true {
        try await Task.sleep(for: .seconds(1))
        guard let bytes = try? FileBytes.readIfPresent(path: rebuilt, limit: 32),
          let done = Int(String(decoding: bytes, as: UTF8.self))
        else { continue }
        let clock = try await reader.run { try $0.clock() }
        let snapshot = board.snapshot
        try await writer.send(
          Verify.Reply(
            articles: done, differences: [],
            total: max(done, snapshot.ready + snapshot.skipped + snapshot.failed), clock: clock),
          continues: true)
      }
    }
    let result: Result<Verify.Reply, any Error>
    do { result = .success(try await verify()) } catch { result = .failure(error) }
    telling.cancel()
    // Nothing may be told after the last answer.
    _ = await telling.result
    try await writer.send(try result.get())
  }

  /// Where the process that rebuilds the ledger tells how far it is.
  private var progressFile: String { "\(locations.state)/verify/progress" }

  /// Compares the ledger with one that another process builds from the disk.
  func verify() async throws -> Verify.Reply {
    try await verifying.run { try await compareWithDisk() }
  }

  private func compareWithDisk() async throws -> Verify.Reply {
    let folder = "\(locations.state)/verify"
    for _ in 1...3 {
      try await engine.ingester.sync(timeout: .seconds(3600), watcher: engine.watcher)
      let (before, ours) = try await reader.run { (try $0.clock(), try $0.canonicalLines()) }
      let theirs = try await rebuild(in: folder)
      try await engine.ingester.sync(timeout: .seconds(3600), watcher: engine.watcher)
      let after = try await reader.run { try $0.clock() }
      guard before == after else { continue }
      let comparison = LedgerComparison(ours: ours, theirs: theirs)
      return Verify.Reply(
        articles: comparison.articles, differences: comparison.differences, clock: after,
        stale: engine.board.snapshot.stale)
    }
    throw VarlinkError.busy(
      reason: "The corpus changed during each of three comparisons; try again when it is quieter.")
  }

  /// The lines of a ledger that `corpusd rebuild` makes in `folder`, which is removed afterwards.
  private func rebuild(in folder: String) async throws -> [String] {
    let (executable, imported, configuration) = (executable, locations.imported, configuration)
    let progress = progressFile
    return try await reader.threads.runIfActive {
      FileTree.remove(folder)
      defer { FileTree.remove(folder) }
      try Kernel.makeDirectories(folder, mode: 0o700)
      try FileBytes.replace(
        path: "\(folder)/corpusd.toml",
        with: Array(ConfigurationFile.render(configuration).utf8))
      let output = try Kernel.open(
        "\(folder)/lines", O_RDWR | O_CREAT | O_TRUNC, mode: 0o600)
      defer { Kernel.close(output) }
      let complaints = try Kernel.open(
        "\(folder)/complaints", O_RDWR | O_CREAT | O_TRUNC, mode: 0o600)
      defer { Kernel.close(complaints) }
      let input = try Kernel.open("/dev/null", O_RDONLY)
      defer { Kernel.close(input) }
      let child = try Kernel.spawn(
        executable,
        [
          "corpusd", "rebuild", "--config", "\(folder)/corpusd.toml", "--state",
          "\(folder)/state", "--imported", imported, "--progress", progress,
        ], standardInput: input, standardOutput: output,
        standardError: complaints)
      let status = try Kernel.wait(for: child)
      guard status == 0 else {
        try Kernel.rewind(complaints)
        let said = try FileBytes.readAll(
          descriptor: complaints, limit: 4096, path: "\(folder)/complaints")
        let last =
          String(decoding: said, as: UTF8.self).split(separator: "\n").last ?? "no reason given"
        throw VarlinkError.failed(
          reason:
            "The process that rebuilds the ledger ended with \(status) (\(last)); it needs as much room in \(folder) as the ledger takes."
        )
      }
      try Kernel.rewind(output)
      let bytes = try FileBytes.readAll(descriptor: output, limit: .max, path: "\(folder)/lines")
      return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
