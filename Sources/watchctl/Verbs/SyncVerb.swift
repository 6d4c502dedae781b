import ArgumentParser
import CorpusProtocol

/// `sync`: waits until the ledger has caught up.
struct SyncVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Returns when every file closed, renamed or removed before is in the ledger.")

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("Give up after this many seconds.", valueName: "seconds"))
  var timeout: Int = 60

  func validate() throws {
    guard (1...86_400).contains(timeout) else {
      throw ValidationError("The timeout must be between 1 and 86400 seconds.")
    }
  }

  func perform(_ session: Session) throws -> Outcome {
    let reply = try session.call(Sync.self, .init(timeoutMilliseconds: timeout * 1000))
    if session.json {
      try session.write(reply)
    } else {
      session.show(Page("The ledger is up to date, at clock \(reply.clock)."))
    }
    return .done
  }
}
