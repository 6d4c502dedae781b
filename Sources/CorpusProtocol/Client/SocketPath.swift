// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Where the sockets of a service are, unless somebody says otherwise.
package enum SocketPath {
  /// The reading socket of an instance of the machine's service; of the only one where there is no name.
  package static func reading(instance: String? = nil) -> String {
    "/run/corpusd/\(instance ?? "corpusd").sock"
  }

  /// The control socket that belongs to a reading socket.
  package static func control(of reading: String) -> String {
    reading + ".control"
  }

  /// The folder of the sockets of those services that a user runs without root's help.
  ///
  /// Nil where the environment names no place that is the user's own.
  package static func personalFolder(environment: (String) -> String?) -> String? {
    if let folder = environment("XDG_RUNTIME_DIR") { return folder + "/corpusd" }
    let state = environment("XDG_STATE_HOME") ?? environment("HOME").map { $0 + "/.local/state" }
    return state.map { $0 + "/corpusd/run" }
  }

  /// The reading socket to ask, where the user names none.
  ///
  /// A service of the user's own comes before the machine's: whoever runs one means it. Among several only a name decides, or that
  /// all but one have ended and left their sockets behind.
  package static func found(instance: String?, personalFolder: String?) throws(SeveralServices)
    -> String
  {
    let system = reading(instance: instance)
    guard let personalFolder else { return system }
    let own = "\(personalFolder)/\(instance ?? "corpusd").sock"
    if unsafe access(own, F_OK) == 0 { return own }
    guard instance == nil else { return system }
    let names = reading(in: personalFolder)
    guard names.count > 1 else { return names.first.map { "\(personalFolder)/\($0)" } ?? system }
    let alive = names.filter {
      (try? VarlinkConnection(path: "\(personalFolder)/\($0)", timeout: 1)) != nil
    }
    guard alive.count > 1 else { return alive.first.map { "\(personalFolder)/\($0)" } ?? system }
    throw SeveralServices(instances: alive.map { String($0.dropLast(".sock".count)) })
  }

  /// The names of the reading sockets in a folder, sorted.
  private static func reading(in folder: String) -> [String] {
    guard let listing = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(listing) }
    var names: [String] = []
    while let entry = unsafe readdir(listing) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(".sock") { names.append(name) }
    }
    return names.sorted()
  }
}

/// Several services of the user's own run, and none was named.
package struct SeveralServices: Error, Hashable, Sendable, CustomStringConvertible {
  /// What to name them by, sorted.
  package let instances: [String]

  package var description: String {
    "several services of yours run; name one with --instance: \(instances.joined(separator: ", "))"
  }
}
