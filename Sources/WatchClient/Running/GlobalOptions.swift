// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// The options of every verb.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The reading socket of corpusd.", valueName: "path"), completion: .file())
  var socket: String?

  @Option(
    help: ArgumentHelp("The corpus to ask, where there are several.", valueName: "name"),
    completion: Completion.instances)
  var instance: String?

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func validate() throws {
    guard socket == nil || instance == nil else {
      throw ValidationError("Give either --socket or --instance, not both.")
    }
    if let instance, instance.isEmpty || instance.contains("/") || instance.hasPrefix(".") {
      throw ValidationError("\"\(instance)\" cannot be the name of an instance.")
    }
  }

  /// The reading socket: as named here, else by `$CORPUSD_SOCKET`, else the user's own service's, else the machine's.
  func socketPath(environment: [String: String]) throws(SeveralServices) -> String {
    if let socket { return Self.path(of: socket) }
    if instance == nil, let socket = environment["CORPUSD_SOCKET"], !socket.isEmpty {
      return Self.path(of: socket)
    }
    return try SocketPath.found(
      instance: instance,
      personalFolder: SocketPath.personalFolder { name in
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
      })
  }

  /// The path in a Varlink address such as `unix:/run/corpusd/corpusd.sock;mode=0660`, or the path itself.
  private static func path(of address: String) -> String {
    guard address.hasPrefix("unix:") else { return address }
    return String(address.dropFirst("unix:".count).prefix { $0 != ";" })
  }

  /// The arguments with global options that stand before the verb put behind it, where the verb's own parser finds them.
  static func movedBehindVerb(_ arguments: [String]) -> [String] {
    var moved: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("-") {
      if first == "--json" || first.hasPrefix("--socket=") || first.hasPrefix("--instance=") {
        moved.append(first)
        rest = rest.dropFirst()
      } else if first == "--socket" || first == "--instance", rest.count > 1 {
        moved += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        // --help, --version, or a mistake: the parser knows what to say.
        return arguments
      }
    }
    guard let verb = rest.first else { return arguments }
    return [verb] + moved + rest.dropFirst()
  }
}
