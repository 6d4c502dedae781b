// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import WatchClient
internal import WatchDaemon

/// Both programs in one file, since Swift's runtime, half of it, is the same: called as `watchctl` it is the client.
@main enum Program {
  /// Runs the command that the arguments name.
  static func main() async {
    if Watchctl.isMeant(by: CommandLine.arguments.first) { Watchctl.main() }
    await Corpusd.main()
  }
}
