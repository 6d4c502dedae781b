import CorpusCore
import CorpusProtocol
import Glibc
import Logging

/// Work for the lanes, and what they find written into the ledger.
extension Ingester {
  /// The next path for a lane; nil once the service stops.
  func next() async -> Work? {
    while !isStopping {
      if rootProblem == nil, pausedUntil.map({ $0 <= .now }) ?? true, let path = queue.next() {
        pausedUntil = nil
        inHandSince[path] = .now
        return Work(path: path, known: known[path], suspicion: suspicions[path])
      }
      await withCheckedContinuation { idleLanes.append($0) }
    }
    return nil
  }

  /// Takes in what a lane found; returns once there is room for its next finding.
  func conclude(_ work: Work, _ finding: Finding) async {
    findings.append((work, finding))
    idleWriter?.resume()
    idleWriter = nil
    while findings.count >= Self.batch { await withCheckedContinuation { idleLanes.append($0) } }
  }

  /// Writes what the lanes find, all that has come meanwhile in one transaction, until the lanes have ended.
  ///
  /// An article that comes alone is written alone and at once.
  func writeFindings() async {
    while true {
      let batch = findings
      findings = []
      if batch.isEmpty {
        if lanesHaveEnded { return }
        await withCheckedContinuation { idleWriter = $0 }
      } else {
        wakeLanes()
        await write(batch)
      }
    }
  }

  /// Tells the writing task that no finding will come any more.
  func endLanes() {
    lanesHaveEnded = true
    idleWriter?.resume()
    idleWriter = nil
  }

  private func write(_ batch: [(work: Work, finding: Finding)]) async {
    let latest = batch.filter { queue.isLatest($0.work.path) }
    do {
      let edits = try latest.compactMap { try edit($0.work.path, $0.finding) }
      if !edits.isEmpty { noteChange(try await writer.commit(edits)) }
      for edit in edits { remember(edit) }
      recover()
    } catch LedgerError.refused where batch.count > 1 {
      // One of them is to blame: each alone, so that it fails alone.
      for entry in batch { await write([entry]) }
      return
    } catch LedgerError.refused(let reason) where batch.allSatisfy({ !$0.finding.isProblem }) {
      for (work, finding) in batch { await write([(work, finding.refused(reason, work.path))]) }
      return
    } catch {
      ledgerFailed(error)
      for (work, _) in latest { queue.note(work.path, .event) }
    }
    for (work, _) in batch {
      inHandSince[work.path] = nil
      queue.finish(work.path)
    }
    runDone += batch.count
    if queue.count == 0 { endRun() }
    answerSyncs()
    publish()
    wakeLanes()
  }

  /// What a finding changes in the ledger; nil for nothing.
  private func edit(_ path: CorpusPath, _ finding: Finding) throws -> LedgerEdit? {
    switch finding {
    case .gone:
      guard let file = known[path], file.stamp != nil else { return nil }
      if !overdue.contains(path), syncs.isEmpty {
        missing[path] = .now + Self.grace
        settle()
        return nil
      }
      return .remove(path)
    case .rootUnavailable(let reason):
      throw VarlinkError.rootUnavailable(reason: reason)
    case .unchanged(let stamp, let readAt):
      overdue.remove(path)
      guard let file = known[path], file.stamp != stamp || file.readAt != readAt else { return nil }
      return .restamp(path, stamp, readAt: readAt)
    case .read(let extraction, let stamp, let readAt, let sidecar):
      let file = LedgerFile(
        path: path, stamp: stamp, readAt: readAt, sidecar: sidecar, extraction: extraction)
      return .replace(file, extraction)
    }
  }

  /// Keeps in mind what was written.
  private func remember(_ edit: LedgerEdit) {
    let path = edit.path
    overdue.remove(path)
    switch edit {
    case .remove:
      if let file = known.removeValue(forKey: path) { count(file.state, -1) }
      suspicions[path] = nil
    case .restamp(_, let stamp, let readAt):
      known[path]?.stamp = stamp
      known[path]?.readAt = readAt
    case .replace(let file, let extraction):
      if file.stamp != nil { imported.remove(path) }
      suspicions[path] = nil
      if let old = known[path] { count(old.state, -1) }
      known[path] = file
      count(file.state, 1)
      if file.state == .failed {
        log.journal(
          .articleFailed, "\(path.display): \(extraction.article.problem ?? "failed")",
          fields: ["CORPUS_PATH": path.display])
      }
    }
  }

  /// Takes in an article that `corpusd extract` read elsewhere.
  func takeImport(_ extraction: Extraction) async throws {
    let path = try ImportedArticles.path(of: extraction.article)
    guard isStarted else { throw VarlinkError.busy(reason: "The service is starting.") }
    if let file = known[path], file.stamp != nil {
      // Read from the same bytes by the same rules, so there is nothing to take in.
      if file.sha256 == extraction.article.sha256,
        file.extractor == extraction.article.extractor
      {
        return
      }
      throw VarlinkError.invalidParameter(
        "article", reason: "The corpus holds a file \(path.display); it is read from there.")
    }
    let edit = LedgerEdit.replace(
      LedgerFile(path: path, stamp: nil, readAt: 0, sidecar: nil, extraction: extraction),
      extraction)
    try imported.keep(extraction, at: path)
    do {
      noteChange(try await writer.commit([edit]))
    } catch LedgerError.refused(let reason) {
      imported.remove(path)
      throw VarlinkError.invalidParameter("claims", reason: "The ledger refuses them: \(reason)")
    }
    // A file of that path may have been read while the writer was busy: then its truth stands.
    if known[path]?.stamp == nil { remember(edit) }
  }

  private func count(_ state: Article.State, _ difference: Int) {
    board.update {
      switch state {
      case .ready: $0.ready += difference
      case .skipped: $0.skipped += difference
      case .failed: $0.failed += difference
      case .pending: break
      }
    }
  }

  private func noteChange(_ changed: Bool) {
    guard changed else { return }
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    let seconds = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    board.update { $0.lastChange = seconds }
  }

  private func recover() {
    guard failuresInARow > 0 else { return }
    failuresInARow = 0
    board.update { $0.ledgerProblem = nil }
  }

  /// Rests for a while after the ledger or the corpus failed, longer each time.
  private func ledgerFailed(_ error: any Error) {
    failuresInARow += 1
    let seconds = min(1 << min(failuresInARow - 1, 6), 60)
    let problem = "\(error)"
    if failuresInARow == 1 {
      log.journal(.ledgerStuck, "cannot go on, trying again: \(problem)")
    }
    board.update { $0.ledgerProblem = problem }
    pausedUntil = .now + .seconds(seconds)
    Task { [weak self] in
      try? await Task.sleep(for: .seconds(seconds))
      await self?.wakeLanes()
    }
  }

  func wakeLanes() {
    let lanes = idleLanes
    idleLanes = []
    for lane in lanes { lane.resume() }
  }
}
