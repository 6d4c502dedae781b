import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol
import Glibc
import Logging

/// Decides what must be looked at, hands it to the lanes, and has the findings written.
///
/// Owns the work queue and what the ledger knows of each file. Nothing here blocks: files are read by the lanes, the ledger is
/// written by its writer.
actor Ingester {
  private let root: CorpusRoot
  let writer: LedgerWriter
  let imported: ImportedArticles
  let board: StatusBoard
  let log: Logger
  let bell: ClockBell
  /// Called with a short text when there is something to tell the service manager.
  let tell: @Sendable (String) -> Void
  /// Called where the ledger turns out to be damaged.
  let alarm: @Sendable (LedgerError) -> Void

  /// Where tests make ingestion fail.
  let atMoment: (@Sendable (FailurePoints.Ingestion) throws -> Void)?

  /// Whether `known` is complete.
  var isStarted = false
  var queue = WorkQueue()
  var known: [CorpusPath: LedgerFile] = [:]
  var suspicions: [CorpusPath: InHandRecord.Entry] = [:]
  /// Lanes without work, or with findings that find no room.
  var idleLanes: [CheckedContinuation<Void, Never>] = []
  /// What the lanes found and nobody has written yet.
  var findings: [(work: Work, finding: Finding)] = []
  /// The writing task, while there is nothing to write.
  var idleWriter: CheckedContinuation<Void, Never>?
  var lanesHaveEnded = false
  /// The sweeps under way.
  private var sweeps: [UInt64: Sweep] = [:]
  /// Whether a sweep is under way that somebody may wait for.
  var isScanning: Bool { sweeps.values.contains { !$0.isGentle } }
  /// Whether events were lost, and the sweep that makes up for them has not ended.
  var isRepairing = false
  var rootProblem: String?
  /// Rests after the ledger could not be written.
  var ledgerBackoff: Backoff
  /// Rests after articles could not be read through no fault of theirs.
  var readingBackoff: Backoff
  var isStopping = false
  /// Files that were begun and whose closing may yet be told.
  var begun: SettlingFiles
  /// Files in folders where nobody tells of a closing.
  var unclosed: SettlingFiles
  /// Files that are gone, but perhaps only for the moment of an editor's renaming.
  var missing: [CorpusPath: ContinuousClock.Instant] = [:]
  var linked = LinkedFiles()
  /// Files that could not be read.
  var retries: Retries
  /// Files whose grace is over: gone for good if they still are.
  var overdue: Set<CorpusPath> = []
  var timer: (due: ContinuousClock.Instant, task: Task<Void, Never>)?

  var syncs: [UInt64: Waiting] = [:]
  var nextSync: UInt64 = 0

  var runStart: ContinuousClock.Instant?
  var runDone = 0
  var runIsScan = false
  /// Whether the corpus was not yet in the ledger since the start.
  var isFirstRun = true
  var lastTold: ContinuousClock.Instant?
  /// What followers were last told of.
  var lastTrouble: String?
  var inHandSince: [CorpusPath: ContinuousClock.Instant] = [:]

  /// What one sweep has seen.
  private struct Sweep {
    let isGentle: Bool
    var seen: Set<CorpusPath> = []
  }

  /// Somebody who waits for all that was seen before a cookie.
  struct Waiting {
    let continuation: CheckedContinuation<Void, any Error>
    /// Everything up to this ticket must be done; nil until the cookie came.
    var ticket: WorkQueue.Ticket?
  }

  /// How long a missing file is waited for: editors rename the old file away before the new one takes its place.
  static let grace = Duration.milliseconds(100)
  /// Most findings that are written together: enough that the pages they share are written once, few enough for the memory.
  static let batch = 256

  init(
    root: CorpusRoot, suspects: [InHandRecord.Entry], writer: LedgerWriter,
    imported: ImportedArticles, configuration: Configuration, board: StatusBoard, bell: ClockBell,
    log: Logger, failurePoints: FailurePoints, tell: @escaping @Sendable (String) -> Void,
    alarm: @escaping @Sendable (LedgerError) -> Void
  ) {
    self.root = root
    self.writer = writer
    self.imported = imported
    self.board = board
    self.bell = bell
    self.log = log
    self.tell = tell
    self.alarm = alarm
    atMoment = failurePoints.ingestion
    ledgerBackoff = Backoff(first: failurePoints.rest)
    readingBackoff = Backoff(first: failurePoints.rest)
    begun = SettlingFiles(seconds: configuration.settleSeconds)
    unclosed = SettlingFiles(seconds: configuration.settleSeconds)
    retries = Retries(seconds: configuration.pollSeconds)
    for suspect in suspects {
      var entry = suspect
      entry.attempts += 1
      suspicions[CorpusPath(bytes: entry.path)] = entry
    }
  }

  /// Takes in what the ledger knows, before the first sighting.
  func start(with files: [LedgerFile]) {
    known.reserveCapacity(files.count)
    for file in files {
      known[file.path] = file
      linked.add(file.path, file.stamp)
    }
    isStarted = true
  }

  /// Takes over what may change in a running service.
  func reconfigure(_ configuration: Configuration) {
    begun.seconds = configuration.settleSeconds
    unclosed.seconds = configuration.settleSeconds
    retries.seconds = configuration.pollSeconds
  }
}

extension Ingester {
  /// Takes in one sighting of the watcher.
  func take(_ sighting: Sighting) {
    switch sighting {
    case .touched(let path):
      begun.remove(path)
      unclosed.remove(path)
      missing[path] = nil
      overdue.remove(path)
      note(path, .event)
      for other in linked.names(otherThan: path, known[path]?.stamp) { note(other, .event) }
    case .begun(let path):
      if known[path]?.stamp == nil { begun.add(path, stamp: root.stamp(path)) }
    case .attributesChanged(let path):
      // A file that could not be read may be readable now. Otherwise its content has not changed, or its closing will be told.
      if let file = known[path], file.isUnreadable {
        note(path, .event)
      } else if !queue.contains(path) {
        begun.add(path, stamp: root.stamp(path))
      }
    case .vanished(let folder):
      for paths in [AnySequence(known.keys), AnySequence(inHandSince.keys)] {
        for path in paths where CorpusPathBytes.isPath(path.bytes, under: folder) {
          note(path, .event)
        }
      }
      begun.remove(under: folder)
      unclosed.remove(under: folder)
    case .overflow:
      isRepairing = true
      board.update { $0.overflows += 1 }
      bell.ring()
      // Their closing may be among what was lost.
      _ = begun.removeAll()
    case .sweepBegan(let number, let gentle):
      sweeps[number] = Sweep(isGentle: gentle)
    case .found(let found, let sweep):
      if let sweep { sweeps[sweep]?.seen.formUnion(found.files.lazy.map(\.path)) }
      let mayBeOpen = found.isSilent || sweep.map { sweeps[$0]?.isGentle ?? false } ?? false
      for file in found.files where mustRead(file) && !begun.contains(file.path) {
        if mayBeOpen, isYoung(file.stamp) {
          unclosed.add(file.path, stamp: file.stamp)
        } else {
          noteFound(file.path)
        }
      }
      for path in found.described { noteFound(path) }
    case .sweepEnded(let number, let folders, let whole):
      endSweep(number, folders: folders, whole: whole)
    case .cookie(let number):
      takeCookie(number)
    case .rootAvailable:
      rootProblem = nil
    case .rootUnavailable(let reason):
      rootProblem = reason
      for (number, waiting) in syncs {
        syncs[number] = nil
        waiting.continuation.resume(throwing: VarlinkError.rootUnavailable(reason: reason))
      }
    }
    settle()
    publish()
    wakeLanes()
  }

  func note(_ path: CorpusPath, _ urgency: WorkQueue.Urgency) {
    if queue.count == 0 {
      runStart = .now
      runDone = 0
      runIsScan = false
    }
    if urgency != .event { runIsScan = true }
    queue.note(path, urgency, isNew: known[path] == nil)
  }

  private func noteFound(_ path: CorpusPath) {
    note(path, suspicions[path] == nil ? .scan : .suspect)
  }

  /// Whether a listing's facts about a file leave a doubt that only reading it removes.
  private func mustRead(_ file: FoundFiles.File) -> Bool {
    guard let known = known[file.path], let stamp = known.stamp, stamp == file.stamp,
      known.extractor == Extractor.version
    else { return true }
    // Two writes within one tick of the file system's clock leave the same time.
    let sinceChange = known.readAt - max(stamp.modified, stamp.changed)
    return sinceChange < 2_000_000_000 || known.sidecar != nil || known.isUnreadable
  }

  /// Whether the file changed so lately, or by a clock so different, that it may be written to still.
  private func isYoung(_ stamp: FileStamp) -> Bool {
    let age = FileStamp.now - max(stamp.modified, stamp.changed)
    return age < Int64(unclosed.seconds) * 1_000_000_000
  }

  private func endSweep(_ number: UInt64, folders: Set<CorpusPathBytes>, whole: Bool) {
    guard let sweep = sweeps.removeValue(forKey: number) else { return }
    for (path, file) in known where file.stamp != nil && !sweep.seen.contains(path) {
      if whole || folders.contains(path.bytes.parentFolder) { note(path, .scan) }
    }
    // What was read before it went is in the ledger only after this.
    for path in inHandSince.keys where !sweep.seen.contains(path) {
      if whole || folders.contains(path.bytes.parentFolder) { note(path, .scan) }
    }
    if whole {
      board.update { $0.hasScanned = true }
      if !sweep.isGentle { isRepairing = false }
    }
    if queue.count == 0 { endRun() }
  }

  /// Reads files that were begun and have not changed for a while, and those whose grace is over; asks to be called again.
  func settle() {
    let now = ContinuousClock.now
    for path in begun.takeSettled(at: now, stamp: { root.stamp($0) }) { note(path, .event) }
    for path in unclosed.takeSettled(at: now, stamp: { root.stamp($0) }) { note(path, .event) }
    for path in missing.filter({ $0.value <= now }).keys.sorted() { endGrace(path) }
    for path in retries.takeDue(at: now) { note(path, .scan) }
    let dues = [begun.nextDue, unclosed.nextDue, missing.values.min(), retries.nextDue]
    guard let due = dues.compactMap({ $0 }).min() else { return }
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

  /// Reads at once what was only waited for because nobody tells of its closing.
  func endWaiting() {
    for path in unclosed.removeAll() { note(path, .event) }
  }

  func endGrace(_ path: CorpusPath) {
    missing[path] = nil
    overdue.insert(path)
    note(path, .event)
  }
}
