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

  /// Takes in what a file gave; tells whether the ledger changed.
  func apply(
    _ extraction: Extraction, at path: CorpusPath, stamp: FileStamp?, readAt: Int64,
    sidecar: String?
  ) throws -> Bool {
    ring(
      try ledger.apply(extraction, at: path, stamp: stamp, readAt: readAt, sidecar: sidecar))
  }

  /// Forgets an article; tells whether the ledger changed.
  func remove(_ path: CorpusPath) throws -> Bool {
    ring(try ledger.remove(path))
  }

  /// Notes that a file was looked at and holds what it held.
  func restamp(_ path: CorpusPath, stamp: FileStamp, readAt: Int64) throws {
    try ledger.restamp(path, stamp: stamp, readAt: readAt)
  }

  private func ring(_ changes: [Change]) -> Bool {
    if !changes.isEmpty { bell.ring() }
    return !changes.isEmpty
  }
}
