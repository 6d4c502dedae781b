/// Where the sockets of a service are, unless somebody says otherwise.
package enum SocketPath {
  /// The reading socket of an instance; of the only one where there is no name.
  package static func reading(instance: String? = nil) -> String {
    "/run/corpusd/\(instance ?? "corpusd").sock"
  }

  /// The control socket that belongs to a reading socket.
  package static func control(of reading: String) -> String {
    reading + ".control"
  }
}
