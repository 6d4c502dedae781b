// SPDX-License-Identifier: Apache-2.0

import CLinux
import CorpusCore
import CorpusProtocol
import NIOCore

/// The ledger's one writer, on a thread of its own since SQLite blocks.
///
/// Once nothing was written for a while it clears the full-text index of words that are gone: in steps short enough for an article
/// that comes meanwhile, and after a pause that bounds their share of all time, however large the index.
actor LedgerWriter {
  nonisolated let eventLoop: any EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe eventLoop.executor.asUnownedSerialExecutor()
  }

  private let ledger: Ledger
  private let bell: ClockBell
  private var purge: Scheduled<Void>?
  private var isStopped = false
  /// How long the steps of the last purge took.
  private var purgeCost = Duration.zero

  /// Least time without a write before a purge.
  static let rest = Duration.seconds(30)
  /// A purge waits at least so many times as long as the last one took.
  static let patience = 20

  init(ledger: Ledger, bell: ClockBell, eventLoop: any EventLoop) {
    self.ledger = ledger
    self.bell = bell
    self.eventLoop = eventLoop
  }

  /// Takes up what an earlier run left to purge; gives what the ledger knows of each file.
  func start() throws -> [LedgerFile] {
    purgeLater()
    return try ledger.files()
  }

  /// Writes no more by itself.
  func stop() {
    isStopped = true
    purge?.cancel()
  }

  /// Does `edits` in one transaction; tells whether the ledger changed.
  func commit(_ edits: [LedgerEdit]) throws -> Bool {
    let changed = !(try ledger.apply(edits).changes.isEmpty)
    if changed { bell.ring() }
    purgeLater()
    if changed, edits.count == 1 { checkpointAfterwards() }
    return changed
  }

  /// Empties the log once everybody was told of an article that came alone, so that the next one need not wait for it.
  ///
  /// What fails is tried again with the next article.
  private func checkpointAfterwards() {
    eventLoop.execute { [weak self] in self?.assumeIsolated { try? $0.ledger.checkpoint() } }
  }

  private func purgeLater() {
    schedulePurge(in: max(Self.rest, purgeCost * Self.patience), cost: .zero)
  }

  private func schedulePurge(in pause: Duration, cost: Duration) {
    purge?.cancel()
    guard !isStopped else { return }
    purge = eventLoop.scheduleTask(in: TimeAmount(pause)) { [weak self] in
      self?.assumeIsolated { $0.stepPurge(cost: cost) }
    }
  }

  /// One step of a purge whose steps have cost so much.
  private func stepPurge(cost: Duration) {
    let begun = ContinuousClock.now
    do {
      if cost == .zero {
        try ledger.rest()
        malloc_trim(0)
      }
      guard try ledger.needsPurge() else { return }
      let isUnfinished = try ledger.purge()
      purgeCost = cost + (.now - begun)
      if isUnfinished { schedulePurge(in: .zero, cost: purgeCost) }
    } catch {
      // Somebody still reads what was before, or the disk is full: another time.
      purgeLater()
    }
  }
}
