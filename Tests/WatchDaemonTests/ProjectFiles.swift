// SPDX-License-Identifier: Apache-2.0

import Glibc

@testable import WatchDaemon

/// Files of the project and of its build that tests need.
enum ProjectFiles {
  /// A file of the project's folder.
  static func path(_ relative: String) -> String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/" + relative
  }

  /// A program that was built beside these tests, or lies in the folder that CORPUSD_PROGRAMS names: one with a sanitizer takes
  /// more memory than a worker is given.
  static func program(_ name: String) throws -> String {
    if let folder = unsafe getenv("CORPUSD_PROGRAMS").map({ unsafe String(cString: $0) }) {
      return "\(folder)/\(name)"
    }
    // The runner is told, or is, a file in the folder of products.
    let candidates =
      CommandLine.arguments.filter { $0.contains(".xctest") } + CommandLine.arguments.prefix(1)
    for candidate in candidates {
      var parts = candidate.split(separator: "/", omittingEmptySubsequences: false)
      while let last = parts.popLast() {
        if last.contains(".xctest") || parts.isEmpty { break }
      }
      let path = parts.joined(separator: "/") + "/" + name
      if Kernel.exists(path) { return path }
    }
    return path(".build/debug/" + name)
  }
}
