// SPDX-License-Identifier: Apache-2.0

import Glibc
import SystemPackage

/// Paths of the command line made independent of the working directory.
enum AbsolutePath {
  /// `path` from the root on, without `.` and `..`; links are left as they are.
  static func of(_ path: String) -> String {
    var whole = FilePath(path)
    if !whole.isAbsolute { whole = FilePath(workingDirectory).appending(whole.components) }
    return whole.lexicallyNormalized().string
  }

  /// The working directory.
  private static var workingDirectory: String {
    guard let buffer = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(buffer) }
    return unsafe String(cString: buffer)
  }
}
