/// Where one instance of corpusd keeps and finds its things.
package struct Locations: Hashable, Sendable {
  /// What the environment says, as far as it matters here.
  package struct Environment: Hashable, Sendable {
    var home: String?
    var stateDirectory: String?
    var xdgStateHome: String?

    package init(
      home: String? = nil, stateDirectory: String? = nil, xdgStateHome: String? = nil
    ) {
      self.home = home
      self.stateDirectory = stateDirectory
      self.xdgStateHome = xdgStateHome
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
  package init(
    instance: String? = nil, configuration: String? = nil, state: String? = nil,
    socket: String? = nil, environment: Environment
  ) {
    self.instance = instance
    let name = instance ?? "corpusd"
    self.configuration = configuration ?? "/etc/corpusd/\(name).toml"
    configurationIsRequired = configuration != nil
    self.socket = socket ?? "/run/corpusd/\(name).sock"
    if let state {
      self.state = state
    } else if let directory = environment.stateDirectory?.split(separator: ":").first {
      self.state = String(directory)
    } else {
      let base =
        environment.xdgStateHome ?? environment.home.map { "\($0)/.local/state" }
        ?? "/var/lib"
      self.state = "\(base)/corpusd" + (instance.map { "/\($0)" } ?? "")
    }
  }
}
