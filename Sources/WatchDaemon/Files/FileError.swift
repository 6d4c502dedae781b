// SPDX-License-Identifier: Apache-2.0

import SystemPackage

/// Why a file or folder could not be used.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried: "open", "read".
  let action: String
  /// The path, repaired where it is not UTF-8.
  let path: String
  /// The kernel's answer.
  let errno: Errno

  /// What happened, as a sentence.
  package var description: String { "cannot \(action) \(path): \(errno)" }
}
