// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `sync`: waits until the ledger has caught up.
struct SyncVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Returns when every file closed, renamed or removed before is in the ledger.")

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp("Give up after this many seconds; without it, never.", valueName: "seconds"))
  var timeout: Int?

  /// Milliseconds after which the service is asked anew, and its progress shown.
  private static let turn = 2_000

  func validate() throws {
    if let timeout, timeout < 1 { throw ValidationError("--timeout is 1 second or more.") }
  }

  func perform(_ session: Session) throws -> Outcome {
    var left = timeout.map { $0 * 1000 }
    var told: [String] = []
    while true {
      let turn = min(left ?? Self.turn, Self.turn)
      do {
        let reply = try session.call(Sync.self, .init(timeoutMilliseconds: turn))
        session.forgetNotes()
        if session.json {
          try session.write(reply)
        } else {
          try session.show(Page("The ledger is up to date, at clock \(reply.clock)."))
        }
        return .done
      } catch VarlinkError.busy(let reason) {
        left = left.map { $0 - turn }
        if let left, left <= 0 { throw VarlinkError.busy(reason: reason) }
        let status = try session.call(GetStatus.self, NoParameters()).status
        // What keeps it from reading is not said by how far it is.
        for problem in status.problems where !told.contains(problem) {
          told.append(problem)
          session.remark("Waiting: \(problem)")
        }
        guard !session.json else { continue }
        session.tellProgress(
          Self.progress(status).truncated(to: session.console.width - 1).text)
      }
    }
  }

  /// How far the service is.
  static func progress(_ status: Status) -> Line {
    guard let progress = status.progress else { return Line("Waiting for the corpus …") }
    let left = progress.secondsLeft.map { ", about \(StatusVerb.duration($0)) left" } ?? ""
    return Line(
      "\(Words.number(progress.done)) of \(Words.number(progress.total)) files read\(left) …")
  }
}
