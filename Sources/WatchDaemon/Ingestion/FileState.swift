// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol

/// What is to become of a file that is not settled: a path has one of these, or none where the ledger has what lies there.
enum FileState: Hashable, Sendable {
  /// Somebody may still be writing to it: it is read when it is closed, or once it keeps its stamp for a while.
  case beingWritten(stamp: FileStamp?, due: ContinuousClock.Instant, Closing)
  /// It must be looked at.
  case waiting(Turn)
  /// A lane looks at it; `again` is the ticket of what was noted since: then the finding is out of date.
  case inHand(Turn, since: ContinuousClock.Instant, again: Ticket?)
  /// It is gone, but perhaps only for the moment of an editor's renaming.
  case missing(until: ContinuousClock.Instant)
  /// It is there and could not be read: no event tells when a disk is mended.
  case retrying(at: ContinuousClock.Instant, pause: Int)

  /// Grows with everything that is noted.
  typealias Ticket = UInt64

  /// How urgent a path is: what somebody just did goes before what a scan found.
  enum Urgency: Int, CaseIterable, Sendable { case event, scan, suspect }

  /// Whether the end of writing will be told.
  enum Closing: Hashable, Sendable {
    /// By an event, though not surely.
    case told
    /// By nobody.
    case untold
  }

  /// A path's place among those that must be looked at.
  struct Turn: Hashable, Sendable {
    /// Whoever waits for this ticket, or a later one, waits for the path.
    var ticket: Ticket
    var urgency: Urgency
    /// Set where somebody may still be writing: then the file is looked at again once it keeps its stamp.
    var closing: Closing?
    /// Whether its grace is over: gone for good if it still is.
    var isOverdue = false
    /// How many seconds the last retry was waited for.
    var pause: Int?
  }
}

extension FileState {
  /// When the clock ends the state; nil where it does not.
  var due: ContinuousClock.Instant? {
    switch self {
    case .beingWritten(_, let due, _), .missing(let due), .retrying(let due, _): due
    case .waiting, .inHand: nil
    }
  }

  /// Its turn, where it waits or is in hand.
  var turn: Turn? {
    get {
      switch self {
      case .waiting(let turn), .inHand(let turn, _, _): turn
      case .beingWritten, .missing, .retrying: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .waiting: self = .waiting(newValue)
      case .inHand(_, let since, let again): self = .inHand(newValue, since: since, again: again)
      case .beingWritten, .missing, .retrying: break
      }
    }
  }

  /// The turn of a path in this state that is noted with `ticket`, and was not waiting.
  static func turn(
    after state: FileState?, _ ticket: Ticket, _ urgency: Urgency
  ) -> Turn {
    var turn = Turn(ticket: ticket, urgency: urgency)
    switch state {
    case .beingWritten(_, _, let closing): turn.closing = closing
    case .retrying(_, let pause): turn.pause = pause
    case .waiting, .inHand, .missing, nil: break
    }
    return turn
  }
}
