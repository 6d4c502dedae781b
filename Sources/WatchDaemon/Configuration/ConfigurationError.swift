// SPDX-License-Identifier: Apache-2.0

/// Why a configuration is refused, with the place to mend.
package struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The configuration file.
  let path: String
  /// Line in it, from 1; nil where the file as a whole is wrong.
  let line: Int?
  /// What is wrong, and what would be right.
  package let reason: String

  /// `PATH:LINE: reason`, as compilers write it.
  package var description: String {
    "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)"
  }
}
