// SPDX-License-Identifier: Apache-2.0

/// How many folders may be watched, as far as /proc tells.
struct WatchLimit: Hashable, Sendable {
  /// The kernel's limit for this user.
  let count: Int
  /// The name that `sysctl` knows the limit by.
  let name: String

  /// What is assumed where /proc does not tell.
  static let unknown = WatchLimit(count: .max, name: "fs.inotify.max_user_watches")

  /// How many of them this service takes: what others of its user watch must go on working.
  var share: Int { count / 5 * 4 }

  /// What to type to have room for `needed` folders.
  func advice(needed: Int) -> String {
    "sysctl \(name)=\(max(needed * 2, 1_048_576))"
  }

  /// The limit that binds: the whole machine's, or a smaller one of the user namespace that the service lives in.
  static func current() -> WatchLimit? {
    [
      ("fs.inotify.max_user_watches", "/proc/sys/fs/inotify/max_user_watches"),
      ("user.max_inotify_watches", "/proc/sys/user/max_inotify_watches"),
    ].compactMap { name, path in
      guard let bytes = try? FileBytes.read(path: path, limit: 64),
        let count = Int(String(decoding: bytes, as: UTF8.self).filter(\.isNumber))
      else { return nil }
      return WatchLimit(count: count, name: name)
    }.min { $0.count < $1.count }
  }
}
