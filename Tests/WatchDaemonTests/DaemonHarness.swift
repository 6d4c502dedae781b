// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusCore
import CorpusProtocol
import Glibc
import Logging
import NIOPosix
import ServiceLifecycle
import Synchronization

@testable import WatchDaemon

/// A test has heard what it waited for.
private struct Enough: Error {}

/// A whole daemon in this process, on a corpus, a state and sockets of its own in a temporary folder.
///
/// Workers and rebuilds are the built program. Clients are the ones of watchctl; they block, so they have threads of their own.
final class DaemonHarness: Sendable {
  let folder: String
  let daemon: Daemon
  private let group: ServiceGroup
  private let clients: NIOThreadPool

  var corpus: String { folder + "/corpus" }
  var state: String { folder + "/state" }
  var socket: String { folder + "/s" }

  private init(
    folder: String, executable: String?, settings: String, mostBehind: Int64,
    failurePoints: FailurePoints, beats: Bool
  ) throws {
    self.folder = folder
    let quiet = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    try FileBytes.replace(
      path: folder + "/c.toml", with: Array("corpus = \"\(folder)/corpus\"\n\(settings)".utf8))
    let options = try ServeOptions.parse([
      "--state", folder + "/state", "--socket", folder + "/s", "--config", folder + "/c.toml",
    ])
    daemon = try Daemon(
      configuration: options.configuration(), options: options,
      folder: LedgerFolder(options.locations),
      sockets: Daemon.Sockets(
        reading: UnixListener(path: folder + "/s", mode: 0o600),
        control: UnixListener(path: folder + "/s.control", mode: 0o600)),
      executable: executable ?? ProjectFiles.program("corpusd"), log: quiet,
      mostBehind: mostBehind, failurePoints: failurePoints)
    group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: daemon.services.filter { beats || !($0 is HeartbeatService) }, logger: quiet))
    clients = NIOThreadPool(numberOfThreads: 2)
    clients.start()
  }

  /// Runs `body` with a daemon on the folder, which is removed afterwards.
  ///
  /// - Parameters:
  ///   - executable: the program for workers, where it is not the real one.
  ///   - settings: lines of the configuration file.
  ///   - mostBehind: how many changes a follower may be behind.
  ///   - failurePoints: where it fails; its rests are short.
  ///   - beats: whether it looks every now and then whether all is well; without, only events tell it anything.
  ///   - prepare: makes files before the daemon starts; it gets the temporary folder.
  static func run(
    executable: String? = nil, settings: String = "workers = 1\n",
    mostBehind: Int64 = 65_536,
    failurePoints: FailurePoints = FailurePoints(rest: .milliseconds(1)), beats: Bool = true,
    prepare: (String) throws -> Void = { _ in },
    _ body: (DaemonHarness) async throws -> Void
  ) async throws {
    let folder = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try Kernel.makeDirectories(folder + "/corpus", mode: 0o755)
    try Kernel.makeDirectories(folder + "/state", mode: 0o755)
    defer { FileTree.remove(folder) }
    try prepare(folder)
    try await start(
      in: folder, executable: executable, settings: settings, mostBehind: mostBehind,
      failurePoints: failurePoints, beats: beats, body)
  }

  /// Runs `body` with a daemon on a folder that exists and stays.
  static func start(
    in folder: String, executable: String? = nil, settings: String = "workers = 1\n",
    mostBehind: Int64 = 65_536,
    failurePoints: FailurePoints = FailurePoints(rest: .milliseconds(1)), beats: Bool = true,
    _ body: (DaemonHarness) async throws -> Void
  ) async throws {
    let harness = try DaemonHarness(
      folder: folder, executable: executable, settings: settings, mostBehind: mostBehind,
      failurePoints: failurePoints, beats: beats)
    async let running: Void = harness.group.run()
    let result: Result<Void, any Error>
    do {
      try await body(harness)
      result = .success(())
    } catch {
      result = .failure(error)
    }
    await harness.group.triggerGracefulShutdown()
    try await running
    await harness.daemon.close()
    try await harness.clients.shutdownGracefully()
    try result.get()
  }

  /// Calls a method of the daemon.
  func call<M: Method & SendableMetatype>(
    _ method: M.Type, _ parameters: M.Parameters, control: Bool = false
  ) async throws -> M.Reply {
    let path = control ? socket + ".control" : socket
    return try await clients.runIfActive {
      var connection = try VarlinkConnection(path: path, timeout: 300)
      return try connection.call(method, parameters)
    }
  }

  /// Calls a method with `more` and gives all its answers.
  func stream<M: Method & SendableMetatype>(
    _ method: M.Type, _ parameters: M.Parameters,
    until isEnough: @escaping @Sendable (M.Reply) -> Bool = { _ in false }
  ) async throws -> [M.Reply] {
    let path = socket
    return try await clients.runIfActive {
      var connection = try VarlinkConnection(path: path, timeout: 300)
      var replies: [M.Reply] = []
      do {
        try connection.stream(method, parameters) {
          replies.append($0)
          if isEnough($0) { throw Enough() }
        }
      } catch is Enough {}
      return replies
    }
  }

  /// Returns when all that happened in the corpus before is in the ledger.
  func sync() async throws {
    _ = try await call(Sync.self, Sync.Parameters(timeoutMilliseconds: 300_000))
  }

  /// All articles, by path.
  func articles() async throws -> [String: Article] {
    let replies = try await stream(ListArticles.self, ListArticles.Parameters())
    // One that is read meanwhile comes twice: as pending, then as what became of it.
    return Dictionary(replies.flatMap(\.articles).map { ($0.path, $0) }) { $1 }
  }

  /// The articles' paths, sorted, once all is in the ledger.
  func paths() async throws -> [String] {
    try await sync()
    return try await articles().keys.sorted()
  }

  /// Writes a file of the corpus, as `tee` would.
  func write(_ path: String, _ text: String) throws {
    let file = try Kernel.open(
      corpus + "/" + path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
    defer { closeForGood(file) }
    try FileBytes.writeAll(Array(text.utf8), descriptor: file, path: path)
  }
}

/// Closes a file of the corpus at a moment when no child of this process has a copy of the descriptor.
func closeForGood(_ file: Int32) {
  Kernel.spawning.withLock { _ in Kernel.close(file) }
}

/// A short article of an invented place, with one statement and one figure.
func article(_ number: Int, speaker: String = "Ines Marlow") -> String {
  """
  Harbour bridge closed again

  PELL HARBOUR, May \(number % 27 + 1), 2031 - The bridge must stay closed for \(number) days, engineer \(speaker) said on Monday.

  At least \(number + 2) people were injured when a barge struck the bridge in Pell Harbour on May 1, 2031, the port said.

  """
}
