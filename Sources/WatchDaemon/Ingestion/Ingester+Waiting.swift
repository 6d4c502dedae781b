// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import Logging

/// Who waits for the ledger to catch up, how far it is, and the end of it all.
extension Ingester {
  /// Returns when all that happened in the corpus before this call is in the ledger.
  ///
  /// Throws `VarlinkError.busy` after `timeout`, `.rootUnavailable` where there is no corpus.
  func sync(timeout: Duration, watcher: Watcher) async throws {
    guard !isStopping else { throw VarlinkError.busy(reason: "The service is stopping.") }
    nextSync += 1
    let number = nextSync
    let limit = Task { [weak self] in
      try? await Task.sleep(for: timeout)
      if !Task.isCancelled { await self?.giveUp(number) }
    }
    defer { limit.cancel() }
    try await withCheckedThrowingContinuation { continuation in
      syncs[number] = Waiting(continuation: continuation)
      Task { await watcher.makeCookie(number) }
    }
  }

  func takeCookie(_ number: UInt64) {
    guard syncs[number] != nil else { return }
    syncs[number]?.ticket = files.lastTicket
    answerSyncs()
  }

  private func giveUp(_ number: UInt64) {
    guard let waiting = syncs.removeValue(forKey: number) else { return }
    waiting.continuation.resume(
      throwing: VarlinkError.busy(
        reason: "\(files.tally.open) files still wait to be read; try again with more time."))
  }

  func answerSyncs() {
    guard !syncs.isEmpty else { return }
    let oldest = files.oldestOpen
    for (number, waiting) in syncs {
      guard let ticket = waiting.ticket, oldest.map({ $0 > ticket }) ?? true else { continue }
      syncs[number] = nil
      waiting.continuation.resume()
    }
  }

  func endSyncs(with error: VarlinkError) {
    for waiting in syncs.values { waiting.continuation.resume(throwing: error) }
    syncs = [:]
  }

  /// Nothing waits any more: says so, once for all that was done.
  func endRun() {
    let seconds = told.runStart.map { (ContinuousClock.now - $0) / .seconds(1) } ?? 0
    let run = files.endRun()
    let text = "\(run.done) files looked at in \(Int(seconds * 1000)) ms"
    told.runStart = nil
    if told.isFirstRun, files.isListed {
      told.isFirstRun = false
      let count = files.known.count
      log.journal(
        .scanned, "the corpus is in the ledger: \(count) articles, \(text)",
        fields: ["CORPUS_ARTICLES": "\(count)"])
    } else if run.done > 0 {
      if run.isScan { log.info("\(text)") } else { log.debug("\(text)") }
    }
  }

  func publish() {
    let open = files.tally.open
    let waiting = open + files.tally.missing
    let now = ContinuousClock.now
    var progress: StatusBoard.Progress?
    if open > 0 {
      let start = told.runStart ?? now
      told.runStart = start
      let elapsed = (now - start) / .seconds(1)
      let done = files.run.done
      let left = done > 0 ? Int(elapsed / Double(done) * Double(open) + 0.5) : nil
      progress = StatusBoard.Progress(done: done, total: done + open, secondsLeft: left)
    }
    let (problem, listed) = (rootProblem, files.isListed)
    let (scanning, repairing) = (files.isScanning, files.isRepairing)
    board.update {
      $0.waiting = waiting
      $0.progress = progress
      $0.rootProblem = problem
      $0.hasScanned = listed
      $0.isScanning = scanning
      $0.isRepairing = repairing
    }
    // Followers hear of it although nothing was committed.
    if board.snapshot.trouble != told.trouble { bell.ring() }
    told.trouble = board.snapshot.trouble
    if waiting == 0 || told.last.map({ now - $0 > .seconds(1) }) ?? true {
      told.last = now
      tell(board.snapshot.sentence)
    }
  }

  /// Every file that the ledger has no entry for yet.
  var pending: [CorpusPath: CorpusFiles.Delay] { files.pending }

  /// How many these are.
  var pendingCount: Int { files.tally.pending }

  /// What `path` waits for; nil where the ledger has an entry for it, or nobody has seen it.
  func delay(of path: CorpusPath) -> CorpusFiles.Delay? { files.delay(of: path) }

  /// Whether work gets done: no article is in hand for longer than any limit allows.
  func isMoving(limit: Duration) -> Bool {
    files.isMoving(limit: limit, at: .now)
  }
}
