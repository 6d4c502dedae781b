// SPDX-License-Identifier: Apache-2.0

/// Why a service could not be reached, or was lost.
package enum ConnectionError: Error, Hashable, Sendable {
  /// There is no such socket.
  case noSocket(path: String)
  /// There is a socket, but nobody listens on it.
  case nobodyListens(path: String)
  /// The socket's permissions keep this user out.
  case permissionDenied(path: String)
  /// A Unix socket's path has at most 107 bytes.
  case pathTooLong(path: String)
  /// The service accepted the connection and then said nothing for this long.
  case timedOut(seconds: Int)
  /// The service closed the connection before it had answered.
  case closed
  /// The kernel refused a call for another reason.
  case system(call: String, path: String, code: Int32)

  /// Whether no connection came about at all.
  package var isUnreachable: Bool {
    switch self {
    case .noSocket, .nobodyListens, .permissionDenied, .pathTooLong, .system: true
    case .timedOut, .closed: false
    }
  }
}
