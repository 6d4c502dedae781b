// SPDX-License-Identifier: Apache-2.0

/// What this build of both programs calls itself.
package enum ProgramVersion {
  /// The version, as `--version`, GetInfo and GetStatus print it.
  package static let string = "0.1.0"
}
