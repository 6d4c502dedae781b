// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// One thing to ask or do; its parsed arguments are the value.
protocol Verb: ParsableCommand {
  var global: GlobalOptions { get }

  /// Asks the service and shows the answer.
  func perform(_ session: Session) throws -> Outcome
}
