import ArgumentParser

/// `corpusd check-config`: is the configuration right, and what is in force?
struct CheckConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-config",
    abstract: "Check the configuration and print what is in force.",
    discussion: "Prints a complete configuration file; ends with 78 where the file is wrong.")

  @OptionGroup var options: ServeOptions

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
    } catch let error as ConfigurationError {
      StandardError.write("corpusd: \(error)")
      throw ExitCode.badConfiguration
    }
  }
}
