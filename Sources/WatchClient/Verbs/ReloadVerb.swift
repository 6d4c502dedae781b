// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `reload`: takes over the configuration.
struct ReloadVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reload",
    abstract: "Reads the configuration again (needs the control socket: root).",
    discussion:
      "A configuration with a mistake is refused, and the old one stays in force; the status is 78."
  )

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) throws -> Outcome {
    session.useControl()
    let reply = try session.call(Reload.self, NoParameters())
    if session.json {
      try session.write(reply)
    } else {
      try session.show(Page("The configuration was read again and is in force."))
    }
    return .done
  }
}
