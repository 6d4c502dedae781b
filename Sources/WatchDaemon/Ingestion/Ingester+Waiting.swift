import CorpusCore
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
    for path in missing.keys.sorted() { endGrace(path) }
    endWaiting()
    syncs[number]?.ticket = queue.lastTicket
    answerSyncs()
  }

  private func giveUp(_ number: UInt64) {
    guard let waiting = syncs.removeValue(forKey: number) else { return }
    waiting.continuation.resume(
      throwing: VarlinkError.busy(
        reason: "\(queue.count) files still wait to be read; try again with more time."))
  }

  func answerSyncs() {
    guard !syncs.isEmpty else { return }
    let oldest = queue.oldestOpen
    for (number, waiting) in syncs {
      guard let ticket = waiting.ticket, oldest.map({ $0 > ticket }) ?? true else { continue }
      syncs[number] = nil
      waiting.continuation.resume()
    }
  }

  /// Nothing waits any more: says so, once for all that was done.
  func endRun() {
    let seconds = runStart.map { (ContinuousClock.now - $0) / .seconds(1) } ?? 0
    let text = "\(runDone) files looked at in \(Int(seconds * 1000)) ms"
    runStart = nil
    if isFirstRun, board.snapshot.hasScanned {
      isFirstRun = false
      log.journal(
        .scanned, "the corpus is in the ledger: \(known.count) articles, \(text)",
        fields: ["CORPUS_ARTICLES": "\(known.count)"])
    } else if runDone > 0 {
      if runIsScan { log.info("\(text)") } else { log.debug("\(text)") }
    }
    runDone = 0
  }

  func publish() {
    let waiting = queue.count + missing.count
    let now = ContinuousClock.now
    var progress: StatusBoard.Progress?
    if queue.count > 0, let start = runStart {
      let elapsed = (now - start) / .seconds(1)
      let left = runDone > 0 ? Int(elapsed / Double(runDone) * Double(queue.count) + 0.5) : nil
      progress = StatusBoard.Progress(
        done: runDone, total: runDone + queue.count, secondsLeft: left)
    }
    let (problem, scanning, repairing) = (rootProblem, isScanning, isRepairing)
    board.update {
      $0.waiting = waiting
      $0.progress = progress
      $0.rootProblem = problem
      $0.isScanning = scanning
      $0.isRepairing = repairing
    }
    // Followers hear of it although nothing was committed.
    if board.snapshot.trouble != lastTrouble { bell.ring() }
    lastTrouble = board.snapshot.trouble
    if waiting == 0 || lastTold.map({ now - $0 > .seconds(1) }) ?? true {
      lastTold = now
      tell(board.snapshot.sentence)
    }
  }

  /// Whether work gets done: no article is in hand for longer than any limit allows.
  func isMoving(limit: Duration) -> Bool {
    let now = ContinuousClock.now
    return inHandSince.values.allSatisfy { now - $0 < limit }
  }

  /// Hands out no more work; what is in hand is finished.
  func stop() {
    isStopping = true
    timer?.task.cancel()
    for (_, waiting) in syncs {
      waiting.continuation.resume(
        throwing: VarlinkError.busy(reason: "The service is stopping."))
    }
    syncs = [:]
    wakeLanes()
  }
}
