import CorpusCore
import CorpusProtocol
import Glibc
import Logging

/// Decides what must be looked at, hands it to the lanes, and has the findings written.
///
/// Owns the work queue and what the ledger knows of each file. Nothing here blocks: files are read by the lanes, the ledger is
/// written by its writer.
actor Ingester {
  private let root: CorpusRoot
  private let writer: LedgerWriter
  private let imported: ImportedArticles
  private let board: StatusBoard
  private let log: Logger
  /// Called with a short text when there is something to tell the service manager.
  private let tell: @Sendable (String) -> Void

  private var queue = WorkQueue()
  private var known: [CorpusPath: KnownFile] = [:]
  private var suspicions: [CorpusPath: InHandRecord.Entry] = [:]
  /// Lanes without work, or with findings that find no room.
  private var idleLanes: [CheckedContinuation<Void, Never>] = []
  /// What the lanes found and nobody has written yet.
  private var findings: [(work: Work, finding: Finding)] = []
  /// The writing task, while there is nothing to write.
  private var idleWriter: CheckedContinuation<Void, Never>?
  private var lanesHaveEnded = false
  /// What the scan under way has seen.
  private var seen: Set<CorpusPath> = []
  private var isScanning = false
  private var rootProblem: String?
  /// When the ledger, or the root, may be tried again after it failed.
  private var pausedUntil: ContinuousClock.Instant?
  private var failuresInARow = 0
  private var isStopping = false
  private var settling: SettlingFiles
  /// Files that are gone, but perhaps only for the moment of an editor's renaming.
  private var missing: [CorpusPath: ContinuousClock.Instant] = [:]
  /// Files whose grace is over: gone for good if they still are.
  private var overdue: Set<CorpusPath> = []
  private var timer: (due: ContinuousClock.Instant, task: Task<Void, Never>)?

  private var syncs: [UInt64: Waiting] = [:]
  private var nextSync: UInt64 = 0

  private var runStart: ContinuousClock.Instant?
  private var runDone = 0
  private var runIsScan = false
  /// Whether the corpus was not yet in the ledger since the start.
  private var isFirstRun = true
  private var lastTold: ContinuousClock.Instant?
  private var inHandSince: [CorpusPath: ContinuousClock.Instant] = [:]

  /// Somebody who waits for all that was seen before a cookie.
  private struct Waiting {
    let continuation: CheckedContinuation<Void, any Error>
    /// Everything up to this ticket must be done; nil until the cookie came.
    var ticket: WorkQueue.Ticket?
  }

  /// How long a missing file is waited for: editors rename the old file away before the new one takes its place.
  private static let grace = Duration.milliseconds(100)
  /// Most findings that are written together: enough that the pages they share are written once, few enough for the memory.
  private static let batch = 64

  init(
    root: CorpusRoot, files: [LedgerFile], suspects: [InHandRecord.Entry], writer: LedgerWriter,
    imported: ImportedArticles, configuration: Configuration, board: StatusBoard, log: Logger,
    tell: @escaping @Sendable (String) -> Void
  ) {
    self.root = root
    self.writer = writer
    self.imported = imported
    self.board = board
    self.log = log
    self.tell = tell
    settling = SettlingFiles(seconds: configuration.settleSeconds)
    for file in files { known[file.path] = KnownFile(file) }
    for suspect in suspects {
      var entry = suspect
      entry.attempts += 1
      suspicions[CorpusPath(bytes: entry.path)] = entry
    }
    let states = Dictionary(grouping: known.values, by: \.state).mapValues(\.count)
    board.update {
      $0.ready = states[.ready] ?? 0
      $0.skipped = states[.skipped] ?? 0
      $0.failed = states[.failed] ?? 0
    }
  }

  /// Takes over what may change in a running service.
  func reconfigure(_ configuration: Configuration) {
    settling.seconds = configuration.settleSeconds
  }
}

// MARK: - Sightings

extension Ingester {
  /// Takes in one sighting of the watcher.
  func take(_ sighting: Sighting) {
    switch sighting {
    case .touched(let path):
      settling.remove(path)
      missing[path] = nil
      overdue.remove(path)
      note(path, .event)
    case .begun(let path):
      if known[path]?.stamp == nil { settling.add(path, stamp: root.stamp(path)) }
    case .attributesChanged(let path):
      // A file that could not be read may be readable now. Otherwise its content has not changed, or its closing will be told.
      if let file = known[path], file.state == .failed, file.sha256.isEmpty {
        note(path, .event)
      } else if !queue.contains(path) {
        settling.add(path, stamp: root.stamp(path))
      }
    case .vanished(let folder):
      for path in known.keys where CorpusPathBytes.isPath(path.bytes, under: folder) {
        note(path, .event)
      }
      settling.remove(under: folder)
    case .scanBegan:
      seen = []
      isScanning = true
    case .found(let files):
      for file in files {
        if isScanning { seen.insert(file.path) }
        if mustRead(file) {
          note(file.path, suspicions[file.path] == nil ? .scan : .suspect)
        }
      }
    case .scanned(let folders, let complete):
      endScan(folders: folders, complete: complete)
    case .cookie(let number):
      takeCookie(number)
    case .rootAvailable:
      rootProblem = nil
    case .rootUnavailable(let reason):
      rootProblem = reason
      isScanning = false
      for (number, waiting) in syncs {
        syncs[number] = nil
        waiting.continuation.resume(throwing: VarlinkError.rootUnavailable(reason: reason))
      }
    }
    settle()
    publish()
    wakeLanes()
  }

  private func note(_ path: CorpusPath, _ urgency: WorkQueue.Urgency) {
    if queue.count == 0 {
      runStart = .now
      runDone = 0
      runIsScan = false
    }
    if urgency != .event { runIsScan = true }
    queue.note(path, urgency)
  }

  /// Whether a scan's facts about a file leave a doubt that only reading it removes.
  private func mustRead(_ file: FoundFile) -> Bool {
    guard let known = known[file.path], let stamp = known.stamp, stamp == file.stamp,
      known.extractor == Extractor.version
    else { return true }
    // Two writes within one tick of the file system's clock leave the same time.
    let sinceChange = known.readAt - max(stamp.modified, stamp.changed)
    return sinceChange < 2_000_000_000 || file.hasSidecar || known.sidecar != nil
      || (known.state == .failed && known.sha256.isEmpty)
  }

  private func endScan(folders: Set<CorpusPathBytes>, complete: Bool) {
    for (path, file) in known where file.stamp != nil && !seen.contains(path) {
      if complete || folders.contains(path.bytes.parentFolder) { note(path, .scan) }
    }
    seen = []
    isScanning = false
    if complete { board.update { $0.hasScanned = true } }
    if queue.count == 0 { endRun() }
  }

  /// Reads files that were begun and have not changed for a while, and those whose grace is over; asks to be called again.
  private func settle() {
    let now = ContinuousClock.now
    for path in settling.takeSettled(at: now, stamp: { root.stamp($0) }) { note(path, .event) }
    for path in missing.filter({ $0.value <= now }).keys.sorted() { endGrace(path) }
    guard let due = [settling.nextDue, missing.values.min()].compactMap({ $0 }).min() else {
      return
    }
    if let timer, timer.due <= due { return }
    timer?.task.cancel()
    timer = (
      due,
      Task { [weak self] in
        try? await Task.sleep(until: due)
        if !Task.isCancelled { await self?.timeHasCome() }
      }
    )
  }

  private func timeHasCome() {
    timer = nil
    settle()
    publish()
    wakeLanes()
  }

  private func endGrace(_ path: CorpusPath) {
    missing[path] = nil
    overdue.insert(path)
    note(path, .event)
  }
}

// MARK: - Work

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
      known[path] = KnownFile(file)
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
    guard known[path]?.stamp == nil else {
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

  private func wakeLanes() {
    let lanes = idleLanes
    idleLanes = []
    for lane in lanes { lane.resume() }
  }
}

// MARK: - Waiting, progress, stopping

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

  private func takeCookie(_ number: UInt64) {
    guard syncs[number] != nil else { return }
    for path in missing.keys.sorted() { endGrace(path) }
    syncs[number]?.ticket = queue.lastTicket
    answerSyncs()
  }

  private func giveUp(_ number: UInt64) {
    guard let waiting = syncs.removeValue(forKey: number) else { return }
    waiting.continuation.resume(
      throwing: VarlinkError.busy(
        reason: "\(queue.count) files still wait to be read; try again with more time."))
  }

  private func answerSyncs() {
    guard !syncs.isEmpty else { return }
    let oldest = queue.oldestOpen
    for (number, waiting) in syncs {
      guard let ticket = waiting.ticket, oldest.map({ $0 > ticket }) ?? true else { continue }
      syncs[number] = nil
      waiting.continuation.resume()
    }
  }

  /// Nothing waits any more: says so, once for all that was done.
  private func endRun() {
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

  private func publish() {
    let waiting = queue.count + missing.count
    let now = ContinuousClock.now
    var progress: StatusBoard.Progress?
    if queue.count > 0, let start = runStart {
      let elapsed = (now - start) / .seconds(1)
      let left = runDone > 0 ? Int(elapsed / Double(runDone) * Double(queue.count) + 0.5) : nil
      progress = StatusBoard.Progress(
        done: runDone, total: runDone + queue.count, secondsLeft: left)
    }
    let (problem, scanning) = (rootProblem, isScanning)
    board.update {
      $0.waiting = waiting
      $0.progress = progress
      $0.rootProblem = problem
      $0.isScanning = scanning
    }
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
