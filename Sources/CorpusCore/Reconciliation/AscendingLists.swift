// SPDX-License-Identifier: Apache-2.0

/// Two lists that ascend in one order, walked at once.
enum AscendingLists {
  /// Tells the positions of all that both hold.
  ///
  /// - Parameters:
  ///   - a: how many the first has; `b`: the second.
  ///   - order: how the one at a position of the first stands to the one at a position of the second: below zero where it comes before.
  @inline(__always)
  static func forEachCommon(
    _ a: Int, _ b: Int, order: (Int, Int) -> Int, _ body: (Int, Int) -> Void
  ) {
    var (i, j) = (0, 0)
    while i < a, j < b {
      let order = order(i, j)
      if order == 0 { body(i, j) }
      if order <= 0 { i += 1 }
      if order >= 0 { j += 1 }
    }
  }
}
