// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusCore
import CorpusProtocol
import Glibc
import Logging

/// `corpusd rebuild`: builds a ledger from the corpus and prints its canonical lines, for Verify to compare with.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Build a ledger anew and print it.", shouldDisplay: false)

  @OptionGroup var options: ServeOptions

  @Option(help: ArgumentHelp("Folder of the imported articles.", valueName: "dir"))
  var imported: String?

  @Option(help: ArgumentHelp("File to note in how many articles are done.", valueName: "path"))
  var progress: String?

  /// Notes twice a second how many articles are done.
  private func noteProgress(of board: StatusBoard) async {
    guard let progress else { return }
    while true {
      do { try await Task.sleep(for: .milliseconds(500)) } catch { return }
      let snapshot = board.snapshot
      let done = snapshot.ready + snapshot.skipped + snapshot.failed
      try? FileBytes.replace(path: progress, with: Array("\(done)".utf8))
    }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    umask(0o077)
    Kernel.forbidCoreDumps()
    Logs.start(level: .error)
    let folder = try LedgerFolder(options.locations)
    if let imported {
      let target = ImportedArticles(folder: options.locations.imported)
      for extraction in ImportedArticles(folder: AbsolutePath.of(imported)).all() {
        try target.keep(extraction, at: ImportedArticles.path(of: extraction.article))
      }
    }
    let engine = try Engine(
      configuration: try options.configuration(), folder: folder, executable: "/proc/self/exe",
      log: Logger(label: "corpusd"))
    async let running: Void = engine.run()
    let noting = Task { await noteProgress(of: engine.board) }
    defer { noting.cancel() }
    do {
      // The first sighting of the watcher is a scan, and a cookie stands behind it.
      try await engine.ingester.sync(timeout: .seconds(86400), watcher: engine.watcher)
    } catch {
      await engine.stop()
      try await running
      StandardError.write("corpusd rebuild: \(error)")
      throw ExitCode.failure
    }
    await engine.stop()
    try await running
    let lines = try engine.ledger.canonicalLines()
    try StandardOutput().write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
