import ArgumentParser
import CorpusCore
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
      "The service's socket; default: $CORPUSD_SOCKET, else /run/corpusd/corpusd.sock.",
      valueName: "path"))
  var socket: String?

  @Option(help: ArgumentHelp("Which of several corpora.", valueName: "name"))
  var instance: String?

  @Argument(help: ArgumentHelp("Files to read; default: standard input.", valueName: "file"))
  var files: [String] = []

  func run() async throws {
    let reading =
      socket ?? Environment.value("CORPUSD_SOCKET") ?? SocketPath.reading(instance: instance)
    do {
      var connection = try VarlinkConnection(
        path: SocketPath.control(of: reading), timeout: 600)
      let inputs: [[UInt8]] =
        files.isEmpty
        ? [try FileBytes.readAll(descriptor: 0, limit: .max)]
        : try files.map { try FileBytes.read(path: $0) }
      var count = 0
      for input in inputs {
        for extraction in try ImportStream.extractions(in: input) {
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

/// The JSON lines of `corpusd extract`: an article, then its claims, then the next article.
enum ImportStream {
  /// Why a stream cannot be imported.
  struct Failure: Error, Hashable, CustomStringConvertible {
    let line: Int
    let reason: String

    var description: String { "line \(line): \(reason)" }
  }

  /// The articles of a stream, with their claims.
  static func extractions(in bytes: [UInt8]) throws(Failure) -> [Extraction] {
    var extractions: [Extraction] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let line = Array(line)
      if let claim = try? VarlinkJSON.decode(Claim.self, from: line) {
        guard let last = extractions.indices.last,
          extractions[last].article.path == claim.article
        else { throw Failure(line: index + 1, reason: "the claim does not follow its article") }
        extractions[last].claims.append(claim)
      } else if let article = try? VarlinkJSON.decode(Article.self, from: line) {
        extractions.append(Extraction(article: article, claims: []))
      } else {
        throw Failure(
          line: index + 1,
          reason: "this is neither an article nor a claim as corpusd extract prints them")
      }
    }
    return extractions
  }
}
