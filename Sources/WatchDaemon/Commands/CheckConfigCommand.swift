// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SystemPackage

/// `corpusd check-config`: is the configuration right, and what is in force?
struct CheckConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-config",
    abstract: "Check the configuration and print what is in force.",
    discussion:
      "Prints a complete configuration file; ends with 78 where the file is wrong, with 1 where the corpus is not there."
  )

  @OptionGroup var options: ServeOptions

  /// Why the folder at `path` can be no corpus now; the service would start and wait for it.
  private static func problem(ofCorpus path: String) -> String? {
    do {
      let descriptor = try CorpusRoot(path: path).open()
      Kernel.close(descriptor)
      return nil
    } catch {
      switch error {
      case .noSuchFileOrDirectory:
        return "the corpus \(path) does not exist. Make the folder, or set \"corpus\" to another."
      case .notDirectory:
        return "the corpus \(path) is no folder. Set \"corpus\" to one."
      case .permissionDenied:
        return "you may not look into the corpus \(path). Ask as root: sudo corpusd check-config"
      default: return "the corpus \(path) cannot be opened: \(error)."
      }
    }
  }

  func run() async throws {
    do {
      let configuration = try options.configuration()
      let locations = options.locations
      try StandardOutput().write(
        Array(
          """
          # configuration file: \(locations.configuration)
          # state: \(locations.state)
          # socket: \(locations.socket)

          \(ConfigurationFile.render(configuration))
          """.utf8))
      if let problem = Self.problem(ofCorpus: configuration.corpus) {
        StandardError.write("corpusd: \(problem)")
        throw ExitCode.failure
      }
    } catch let error as ConfigurationError {
      StandardError.write("corpusd: \(error)")
      throw ExitCode.badConfiguration
    }
  }
}
