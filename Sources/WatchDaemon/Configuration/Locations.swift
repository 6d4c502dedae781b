// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// Where one instance of corpusd keeps and finds its things.
package struct Locations: Hashable, Sendable {
  /// What the environment says, as far as it matters here.
  package struct Environment: Hashable, Sendable {
    var home: String?
    var stateDirectory: String?
    var xdgStateHome: String?
    var xdgConfigHome: String?
    var xdgRuntimeDirectory: String?
    var isRoot = true

    package init(
      home: String? = nil, stateDirectory: String? = nil, xdgStateHome: String? = nil,
      xdgConfigHome: String? = nil, xdgRuntimeDirectory: String? = nil, isRoot: Bool = true
    ) {
      self.home = home
      self.stateDirectory = stateDirectory
      self.xdgStateHome = xdgStateHome
      self.xdgConfigHome = xdgConfigHome
      self.xdgRuntimeDirectory = xdgRuntimeDirectory
      self.isRoot = isRoot
    }
  }

  /// The instance's name; nil for the one without.
  let instance: String?
  /// The configuration file.
  let configuration: String
  /// Whether the user named the configuration file, so that it must exist.
  let configurationIsRequired: Bool
  /// The folder of the ledger.
  let state: String
  /// The reading socket, for when none was handed over.
  let socket: String
  /// The watched folder, where neither configuration nor options name one.
  let defaultCorpus: String

  /// The control socket: the same path with `.control`.
  var controlSocket: String { socket + ".control" }
  /// The ledger's file.
  package var ledger: String { state + "/ledger.sqlite" }
  /// Where files are made whose events tell that all earlier ones were seen.
  var cookies: String { state + "/cookies" }
  /// What the workers have in hand, so that an article that ends the service is not tried for ever.
  var inHand: String { state + "/in-hand" }
  /// Imported articles, from which a damaged ledger is rebuilt.
  var imported: String { state + "/imported" }

  /// Puts together options and environment; options win.
  ///
  /// A service without a state directory of systemd's, of a user who is not root, is that user's own: all it has lies in the user's
  /// folders. Two corpora that are run by hand have a state and a socket each, named after their folders as systemd's instances are.
  package init(
    instance: String? = nil, configuration: String? = nil, state: String? = nil,
    socket: String? = nil, corpus: String? = nil, environment: Environment
  ) {
    self.instance = instance
    let isManaged = environment.stateDirectory != nil
    let home = environment.home
    let isPersonal = !isManaged && !environment.isRoot && home != nil
    // What root runs by hand beside the service has its own place, too.
    let place = instance ?? (isManaged || state != nil ? nil : corpus.map(InstanceName.of))
    let xdgConfig = environment.xdgConfigHome ?? home.map { "\($0)/.config" }
    let folder = isPersonal ? "\(xdgConfig ?? "")/corpusd" : "/etc/corpusd"
    self.configuration = configuration ?? "\(folder)/\(instance ?? "corpusd").toml"
    configurationIsRequired = configuration != nil
    let sockets = SocketPath.personalFolder { name in
      switch name {
      case "XDG_RUNTIME_DIR": environment.xdgRuntimeDirectory
      case "XDG_STATE_HOME": environment.xdgStateHome
      default: home
      }
    }
    self.socket =
      socket ?? (isPersonal ? sockets.map { "\($0)/\(place ?? "corpusd").sock" } : nil)
      ?? SocketPath.reading(instance: place)
    if let state {
      self.state = state
    } else if let directory = environment.stateDirectory?.split(separator: ":").first {
      self.state = String(directory)
    } else {
      let base = environment.xdgStateHome ?? home.map { "\($0)/.local/state" } ?? "/var/lib"
      self.state = "\(base)/corpusd" + (place.map { "/\($0)" } ?? "")
    }
    if isPersonal, let home {
      defaultCorpus = "\(home)/\(instance ?? "News")"
    } else {
      defaultCorpus = "/srv/corpusd/\(instance ?? "seeds")"
    }
  }
}
