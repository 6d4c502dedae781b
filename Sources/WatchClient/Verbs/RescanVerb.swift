// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `rescan`: looks at every file again.
struct RescanVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rescan",
    abstract: "Looks at every file of the corpus again (needs the control socket: root).")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) throws -> Outcome {
    session.useControl()
    let reply = try session.call(Rescan.self, NoParameters())
    if session.json {
      try session.write(reply)
    } else {
      try session.show(
        Page("Every file was looked at again; the ledger is at clock \(reply.clock)."))
    }
    return .done
  }
}
