// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `corpusd import`: gives what `corpusd extract` printed to a running service.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Give the output of corpusd extract to the running service.",
    discussion: """
      Needs the control socket, so as a rule: corpusd extract FILE… | sudo corpusd import. \
      Imported articles stay until a file of their path appears in the corpus.
      """)

  @Option(
    help: ArgumentHelp(
      "The service's socket; default: the one that watchctl asks.",
      valueName: "path"))
  var socket: String?

  @Option(help: ArgumentHelp("Which of several corpora.", valueName: "name"))
  var instance: String?

  @Argument(help: ArgumentHelp("Files to read; default: standard input.", valueName: "file"))
  var files: [String] = []

  func run() async throws {
    do {
      let folder = SocketPath.personalFolder(environment: Environment.value)
      let reading =
        try socket ?? Environment.value("CORPUSD_SOCKET")
        ?? SocketPath.found(instance: instance, personalFolder: folder)
      var connection = try VarlinkConnection(
        path: SocketPath.control(of: reading), timeout: 600)
      var count = 0
      for file in files.isEmpty ? ["-"] : files {
        let descriptor = file == "-" ? 0 : try FileBytes.open(path: file)
        defer { if descriptor != 0 { Kernel.close(descriptor) } }
        var lines = LineReader(descriptor: descriptor, path: file)
        var stream = ExtractionStream { try lines.next() }
        while let extraction = try stream.next() {
          _ = try connection.call(
            Import.self,
            Import.Parameters(article: extraction.article, claims: extraction.claims))
          count += 1
        }
      }
      StandardError.write("\(count) \(count == 1 ? "article" : "articles") imported")
    } catch let error as ConnectionError {
      StandardError.write("corpusd import: \(error)")
      throw ExitCode.unreachable
    } catch {
      StandardError.write("corpusd import: \(error)")
      throw ExitCode.refused
    }
  }
}
