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
        let path = queue.next()
      {
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
    var written: [(work: Work, finding: Finding)] = []
    for entry in batch {
      if case .impeded(let reason) = entry.finding {
        impeded(reason)
      } else if queue.isLatest(entry.work.path) {
        written.append(entry)
        continue
      }
      putBack(entry.work.path)
    }
    if readingBackoff.failures > 0, batch.allSatisfy({ !$0.finding.isImpeded }) {
      _ = readingBackoff.succeed()
      board.update { $0.readingProblem = nil }
    }
    do {
      let edits = written.compactMap { edit($0.work.path, $0.finding) }
      if !edits.isEmpty {
        try atMoment?(.committing)
        noteChange(try await writer.commit(edits))
        try atMoment?(.committed)
      }
      for edit in edits { remember(edit) }
      if ledgerBackoff.succeed() { board.update { $0.ledgerProblem = nil } }
      for (work, finding) in written {
        // Of a file that holds many articles the next ones are asked for.
        if finding.isPartial { putBack(work.path) } else { finish(work.path) }
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
      for (work, _) in written { putBack(work.path) }
    }
    if queue.count == 0 { endRun() }
    answerSyncs()
    publish()
    wakeLanes()
  }

  /// Puts a path out of hand whose finding is in the ledger.
  private func finish(_ path: CorpusPath) {
    inHandSince[path] = nil
    queue.finish(path)
    runDone += 1
  }

  /// Puts a path out of hand that must be looked at again.
  private func putBack(_ path: CorpusPath) {
    inHandSince[path] = nil
    queue.putBack(path)
  }

  /// What a finding changes in the ledger; nil for nothing.
  private func edit(_ path: CorpusPath, _ finding: Finding) -> LedgerEdit? {
    switch finding {
    case .gone:
      guard let file = known[path], file.stamp != nil else { return nil }
      if !overdue.contains(path), syncs.isEmpty {
        missing[path] = .now + Self.grace
        settle()
        return nil
      }
      return .remove(path)
    case .impeded: return nil
    case .unchanged(let stamp, let readAt):
      overdue.remove(path)
      guard let file = known[path], file.stamp != stamp || file.readAt != readAt else { return nil }
      return .restamp(path, stamp, readAt: readAt)
    case .read(.article(let extraction), let stamp, let readAt, let sidecar):
      let file = LedgerFile(
        path: path, stamp: stamp, readAt: readAt, sidecar: sidecar, extraction: extraction)
      return .replace(file, extraction)
    case .read(.parts(let parts, let isWhole), let stamp, let readAt, let sidecar):
      var file = LedgerFile(
        path: path, stamp: stamp, readAt: readAt, sidecar: sidecar,
        extraction: Extraction(article: parts.file, claims: []))
      if !isWhole {
        // It must be read again, by another run of the service if need be.
        file.sha256 = ""
        file.extractor = nil
      }
      return .replaceParts(file, parts)
    }
  }

  /// Keeps in mind what was written.
  private func remember(_ edit: LedgerEdit) {
    let path = edit.path
    overdue.remove(path)
    switch edit {
    case .remove:
      if let file = known.removeValue(forKey: path) {
        count(file.state, -1)
        renew(path, file.stamp, nil)
      }
      queue.mark(path, isNew: true)
      suspicions[path] = nil
      retries.remove(path)
    case .restamp(_, let stamp, let readAt):
      renew(path, known[path]?.stamp, stamp)
      known[path]?.stamp = stamp
      known[path]?.readAt = readAt
    case .replace(let file, let extraction):
      rememberFile(file, extraction.article)
    case .replaceParts(var file, let parts):
      let old = known[path]?.parts ?? [:]
      for entry in parts.entries { file.parts[entry.name] = old[entry.name] }
      for part in parts.extractions { file.parts[part.partName ?? ""] = PartStamp(part) }
      rememberFile(file, parts.file)
      for part in parts.extractions where part.article.state == .failed { journal(part.article) }
    case .importPart(_, let extraction):
      known[path.file]?.parts[extraction.partName ?? ""] = PartStamp(extraction)
    }
  }

  /// Keeps in mind a file that was read.
  private func rememberFile(_ file: LedgerFile, _ article: Article) {
    let path = file.path
    if file.stamp != nil { forgetImport(path) }
    suspicions[path] = nil
    let old = known.updateValue(file, forKey: path)
    queue.mark(path, isNew: false)
    renew(path, old?.stamp, file.stamp)
    if let old { count(old.state, -1) }
    count(file.state, 1)
    if file.isUnreadable {
      retries.add(path)
      settle()
    } else {
      retries.remove(path)
    }
    if file.state == .failed, old?.state != .failed || old?.sha256 != file.sha256 {
      journal(article)
    }
  }

  private func journal(_ article: Article) {
    log.journal(
      .articleFailed, "\(article.path): \(article.problem ?? "failed")",
      fields: ["CORPUS_PATH": article.path])
  }

  /// Forgets what was imported in a file's place.
  private func forgetImport(_ path: CorpusPath) {
    imported.remove(path)
    guard let old = known[path], old.stamp == nil else { return }
    imported.removeParts(of: path, old.parts.keys)
  }

  /// Keeps the names of files, and has one with several looked at under each whose stamp is another than the one that was read.
  private func renew(_ path: CorpusPath, _ old: FileStamp?, _ new: FileStamp?) {
    linked.remove(path, old)
    linked.add(path, new)
    for other in linked.names(otherThan: path, new ?? old) where known[other]?.stamp != new {
      queue.note(other, because: path)
    }
  }

  /// Takes in an article that `corpusd extract` read elsewhere.
  func takeImport(_ extraction: Extraction) async throws {
    let path = try ImportedArticles.path(of: extraction.article)
    guard isStarted else { throw VarlinkError.busy(reason: "The service is starting.") }
    if let file = known[path.file], file.stamp != nil {
      // Read from the same bytes by the same rules, so there is nothing to take in.
      let has =
        path.partName.map { file.parts[$0] }
        ?? PartStamp(sha256: file.sha256, extractor: file.extractor)
      if has == PartStamp(extraction) { return }
      throw VarlinkError.invalidParameter(
        "article", reason: "The corpus holds a file \(path.file.display); it is read from there.")
    }
    if path.partName == nil, let old = known[path] {
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
    if known[path.file]?.stamp == nil { remember(edit) }
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
