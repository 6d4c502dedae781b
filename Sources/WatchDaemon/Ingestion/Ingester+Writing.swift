// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import Glibc
import Logging

/// Work for the lanes, and what they find written into the ledger.
extension Ingester {
  /// The next path for a lane; nil once the service stops.
  func next() async -> Work? {
    while !isStopping {
      if rootProblem == nil, ledgerBackoff.isOver(), readingBackoff.isOver(),
        let work = files.next(at: .now)
      {
        return work
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
    var written: [(work: Work, finding: Finding)] = []
    for entry in batch {
      if case .impeded(let reason) = entry.finding {
        impeded(reason)
      } else if files.isLatest(entry.work.path) {
        written.append(entry)
        continue
      }
      files.putBack(entry.work.path)
    }
    if readingBackoff.failures > 0, batch.allSatisfy({ !$0.finding.isImpeded }) {
      _ = readingBackoff.succeed()
      board.update { $0.readingProblem = nil }
    }
    do {
      let edits = written.compactMap {
        files.edit($0.work.path, $0.finding, isAwaited: !syncs.isEmpty)
      }
      if !edits.isEmpty {
        try atMoment?(.committing)
        noteChange(try await writer.commit(edits))
        try atMoment?(.committed)
      }
      for edit in edits { carryOut(files.remember(edit)) }
      if ledgerBackoff.succeed() { board.update { $0.ledgerProblem = nil } }
      for (work, finding) in written {
        files.finish(work.path, finding, isAwaited: !syncs.isEmpty, at: .now)
      }
    } catch LedgerError.refused where written.count > 1 {
      // One of them is to blame: each alone, so that it fails alone.
      for entry in written { await write([entry]) }
    } catch LedgerError.refused(let reason) where written.allSatisfy({ !$0.finding.isProblem }) {
      for (work, finding) in written {
        await write([(work, finding.refused(reason, work.path))])
      }
    } catch {
      ledgerFailed(error)
      for (work, _) in written { files.putBack(work.path) }
    }
    if files.tally.open == 0 { endRun() }
    answerSyncs()
    setTimer()
    publish()
    wakeLanes()
  }

  private func carryOut(_ effects: [CorpusFiles.Effect]) {
    for effect in effects {
      switch effect {
      case .counted(let state, let difference): count(state, difference)
      case .failed(let article): journal(article)
      case .replacedImport(let path, let parts):
        imported.remove(path)
        imported.removeParts(of: path, parts)
      }
    }
  }

  private func journal(_ article: Article) {
    log.journal(
      .articleFailed, "\(article.path): \(article.problem ?? "failed")",
      fields: ["CORPUS_PATH": article.path])
  }

  /// Takes in an article that `corpusd extract` read elsewhere.
  func takeImport(_ extraction: Extraction) async throws {
    let path = try ImportedArticles.path(of: extraction.article)
    guard isStarted else { throw VarlinkError.busy(reason: "The service is starting.") }
    if let file = files.known[path.file], file.stamp != nil {
      if file.has(extraction, at: path) { return }
      throw VarlinkError.invalidParameter(
        "article", reason: "The corpus holds a file \(path.file.display); it is read from there.")
    }
    if path.partName == nil, let old = files.known[path] {
      // Its articles come anew behind it.
      imported.removeParts(of: path, old.parts.keys)
    }
    let edit = LedgerEdit.importing(extraction, at: path)
    try imported.keep(extraction, at: path)
    do {
      noteChange(try await writer.commit([edit]))
    } catch LedgerError.refused(let reason) {
      imported.remove(path)
      throw VarlinkError.invalidParameter("claims", reason: "The ledger refuses them: \(reason)")
    }
    // A file of that path may have been read while the writer was busy: then its truth stands.
    if files.known[path.file]?.stamp == nil { carryOut(files.remember(edit)) }
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

  /// Rests for a while after the ledger failed.
  private func ledgerFailed(_ error: any Error) {
    if let damage = error as? LedgerError, case .damaged = damage { alarm(damage) }
    if ledgerBackoff.failures == 0 {
      log.journal(.ledgerStuck, "cannot write the ledger, trying again: \(error)")
    }
    let problem = LedgerError.plain(error)
    board.update { $0.ledgerProblem = problem }
    rest(for: ledgerBackoff.fail())
  }

  /// Rests for a while after a file could not be looked at through no fault of its own.
  private func impeded(_ reason: String) {
    // Several lanes meet the same: one rest for all.
    guard readingBackoff.isOver() else { return }
    if readingBackoff.failures == 0 {
      log.journal(.readingStuck, "cannot read articles, trying again: \(reason)")
    }
    board.update { $0.readingProblem = reason }
    rest(for: readingBackoff.fail())
  }

  private func rest(for pause: Duration) {
    Task { [weak self] in
      try? await Task.sleep(for: pause)
      await self?.wakeLanes()
    }
  }

  func wakeLanes() {
    let lanes = idleLanes
    idleLanes = []
    for lane in lanes { lane.resume() }
  }
}
