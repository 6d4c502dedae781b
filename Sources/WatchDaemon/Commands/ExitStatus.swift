// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// How corpusd ends; beyond 0 to 4, which it shares with watchctl, the numbers are those of sysexits.h.
extension ExitCode {
  /// Some of what was asked could not be done; the rest was.
  static let refused = ExitCode(4)
  /// The service cannot be reached.
  static let unreachable = ExitCode(3)
  /// The configuration is wrong (EX_CONFIG): systemd must not try again.
  static let badConfiguration = ExitCode(78)
}
