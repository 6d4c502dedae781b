// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Glibc

/// The options that name an instance's corpus, state, sockets and configuration.
struct ServeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The watched folder, whatever the configuration says.", valueName: "dir"))
  var corpus: String?

  @Option(
    help: ArgumentHelp(
      """
      Folder of the ledger; default: $STATE_DIRECTORY, else ~/.local/state/corpusd and in it, with --corpus, one of its own \
      for each corpus.
      """,
      valueName: "dir"))
  var state: String?

  @Option(
    help: ArgumentHelp(
      "Socket to serve on where systemd hands over none; the control socket is PATH.control.",
      valueName: "path"))
  var socket: String?

  @Option(
    help: ArgumentHelp(
      """
      Configuration file; default: corpusd.toml or, with --instance, NAME.toml, in /etc/corpusd or, for who is neither root nor \
      systemd's service, in ~/.config/corpusd.
      """,
      valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("Which of several corpora.", valueName: "name"))
  var instance: String?

  func validate() throws {
    if let instance, instance.isEmpty || instance.contains("/") || instance.hasPrefix(".") {
      throw ValidationError("--instance takes a name without \"/\" that begins with no dot.")
    }
  }

  /// Where this instance's things are.
  var locations: Locations {
    Locations(
      instance: instance, configuration: config.map(AbsolutePath.of),
      state: state.map(AbsolutePath.of), socket: socket.map(AbsolutePath.of),
      corpus: corpus.map(AbsolutePath.of),
      environment: Locations.Environment(
        home: Environment.value("HOME"), stateDirectory: Environment.value("STATE_DIRECTORY"),
        xdgStateHome: Environment.value("XDG_STATE_HOME"),
        xdgConfigHome: Environment.value("XDG_CONFIG_HOME"),
        xdgRuntimeDirectory: Environment.value("XDG_RUNTIME_DIR"), isRoot: geteuid() == 0))
  }

  /// The effective configuration: defaults, then the file, then the options.
  func configuration() throws(ConfigurationError) -> Configuration {
    let locations = locations
    var configuration = Configuration()
    configuration.corpus = locations.defaultCorpus
    if locations.configurationIsRequired || Kernel.exists(locations.configuration) {
      configuration = try ConfigurationFile.read(
        path: locations.configuration, defaults: configuration)
    }
    if let corpus { configuration.corpus = AbsolutePath.of(corpus) }
    return configuration
  }
}

/// The variables of the process's environment.
enum Environment {
  /// The variable's value; nil where it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
