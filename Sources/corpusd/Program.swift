// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import WatchDaemon

/// The program corpusd; all it can do is in the library WatchDaemon.
@main enum Program {
  /// Runs the command that the arguments name.
  static func main() async {
    await Corpusd.main()
  }
}
