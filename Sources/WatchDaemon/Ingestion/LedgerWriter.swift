import CorpusCore
import CorpusProtocol
import NIOCore

/// The ledger's one writer, on a thread of its own since SQLite blocks.
actor LedgerWriter {
  nonisolated let eventLoop: any EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe eventLoop.executor.asUnownedSerialExecutor()
  }

  private let ledger: Ledger
  private let bell: ClockBell

  init(ledger: Ledger, bell: ClockBell, eventLoop: any EventLoop) {
    self.ledger = ledger
    self.bell = bell
    self.eventLoop = eventLoop
  }

  /// Does `edits` in one transaction; tells whether the ledger changed.
  func commit(_ edits: [LedgerEdit]) throws -> Bool {
    let changed = !(try ledger.apply(edits).changes.isEmpty)
    if changed { bell.ring() }
    return changed
  }
}
