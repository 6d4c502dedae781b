// SPDX-License-Identifier: Apache-2.0

internal import WatchClient

/// The client as a program of its own, for who builds it alone; installed, it is corpusd under another name.
@main enum Program {
  /// Runs the verb that the arguments name.
  static func main() {
    Watchctl.main()
  }
}
