// SPDX-License-Identifier: Apache-2.0

/// How a run ended; part of the interface, since scripts look at it.
enum Outcome: Int32 {
  /// All done, an empty list too.
  case done = 0
  /// A named thing does not exist, verify found differences, or status is degraded.
  case different = 1
  /// Wrong usage.
  case usage = 2
  /// The daemon cannot be reached.
  case unreachable = 3
  /// The daemon refused or failed.
  case failed = 4
  /// The configuration was refused: the number of sysexits.h, which systemd has a name for.
  case badConfiguration = 78
}
