// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol

/// Which path is looked at next: who notes one gets a ticket, and `oldestOpen` tells up to which ticket everything is done.
extension CorpusFiles {
  /// Asks that `path` be looked at, from now on.
  mutating func note(_ path: CorpusPath, _ urgency: FileState.Urgency) {
    lastTicket += 1
    if urgency != .event { run.isScan = true }
    note(path, urgency, ticket: lastTicket)
  }

  /// Asks that `path` be looked at because of what `cause`, which is in hand, turned out to be: who waits for one waits for both.
  mutating func note(_ path: CorpusPath, because cause: CorpusPath) {
    guard let ticket = states[cause]?.turn?.ticket else { return note(path, .event) }
    note(path, .event, ticket: ticket)
  }

  private mutating func note(
    _ path: CorpusPath, _ urgency: FileState.Urgency, ticket: FileState.Ticket
  ) {
    switch states[path] {
    case .inHand(let turn, let since, let again):
      set(path, .inHand(turn, since: since, again: min(again ?? ticket, ticket)))
    case .waiting(var turn):
      turn.ticket = min(turn.ticket, ticket)
      guard urgency.rawValue < turn.urgency.rawValue else { return set(path, .waiting(turn)) }
      // It stays in the old queue too; `next` skips what was taken from another.
      turn.urgency = urgency
      wait(path, turn)
    case let state:
      wait(path, FileState.turn(after: state, ticket, urgency))
    }
  }

  private mutating func wait(_ path: CorpusPath, _ turn: FileState.Turn) {
    set(path, .waiting(turn))
    queues[turn.urgency.rawValue].append(path)
  }

  /// Changes the turn of a path that waits or is in hand.
  mutating func change(_ path: CorpusPath, _ body: (inout FileState.Turn) -> Void) {
    guard var turn = states[path]?.turn else { return }
    body(&turn)
    var state = states[path]
    state?.turn = turn
    set(path, state)
  }

  /// Takes the next path in hand; nil where nothing waits.
  mutating func next(at now: ContinuousClock.Instant) -> Work? {
    for index in queues.indices {
      while let path = queues[index].popFirst() {
        guard case .waiting(let turn) = states[path], turn.urgency.rawValue == index else {
          continue
        }
        set(path, .inHand(turn, since: now, again: nil))
        return Work(path: path, known: known[path], suspicion: suspicions[path])
      }
    }
    return nil
  }

  /// Whether what is in hand of `path` is what was last asked for.
  func isLatest(_ path: CorpusPath) -> Bool {
    if case .inHand(_, _, again: nil) = states[path] { true } else { false }
  }

  /// Puts `path` out of hand although nothing came of it; it waits again under its old ticket, since nobody who waits for that has
  /// got what they wait for.
  mutating func putBack(_ path: CorpusPath) {
    guard case .inHand(let turn, _, _) = states[path] else { return }
    wait(path, turn)
  }

  /// Puts `path` out of hand, `finding` being in the ledger; where it was noted meanwhile it waits again.
  ///
  /// - Parameter isAwaited: whether somebody waits for the ledger to catch up, and so for no grace.
  mutating func finish(
    _ path: CorpusPath, _ finding: Finding, isAwaited: Bool, at now: ContinuousClock.Instant
  ) {
    guard case .inHand(var turn, _, let again) = states[path] else { return }
    // Of a file that holds many articles the next ones are asked for.
    if finding.isPartial { return putBack(path) }
    run.done += 1
    let file = known[path]
    let isMissing = finding.isGone && file?.stamp != nil
    let pause = file?.isUnreadable == true && !finding.isGone ? longer(turn.pause) : nil
    if let again {
      wait(
        path, FileState.Turn(ticket: again, urgency: .event, closing: turn.closing, pause: pause))
    } else if isMissing, isAwaited {
      turn.isOverdue = true
      wait(path, turn)
    } else if isMissing {
      set(path, .missing(until: now + pauses.grace))
    } else if let pause {
      set(path, .retrying(at: now + .seconds(pause), pause: pause))
    } else if let closing = turn.closing {
      set(
        path, .beingWritten(stamp: file?.stamp, due: now + .seconds(pauses.settle), closing))
    } else {
      set(path, nil)
    }
  }

  /// Ends the count of what was looked at; gives it.
  mutating func endRun() -> Run {
    defer { run = Run() }
    return run
  }

  /// The pause after one of so many seconds: twice as long, an hour at most.
  private func longer(_ pause: Int?) -> Int {
    pause.map { min($0 * 2, max(3600, pauses.retry)) } ?? pauses.retry
  }
}
