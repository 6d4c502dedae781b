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
  let writer: LedgerWriter
  let imported: ImportedArticles
  let board: StatusBoard
  let log: Logger
  /// Called with a short text when there is something to tell the service manager.
  let tell: @Sendable (String) -> Void

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
  /// What the scan under way has seen.
  private var seen: Set<CorpusPath> = []
  var isScanning = false
  var rootProblem: String?
  /// When the ledger, or the root, may be tried again after it failed.
  var pausedUntil: ContinuousClock.Instant?
  var failuresInARow = 0
  var isStopping = false
  var settling: SettlingFiles
  /// Files that are gone, but perhaps only for the moment of an editor's renaming.
  var missing: [CorpusPath: ContinuousClock.Instant] = [:]
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
  var inHandSince: [CorpusPath: ContinuousClock.Instant] = [:]

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
    for suspect in suspects {
      var entry = suspect
      entry.attempts += 1
      suspicions[CorpusPath(bytes: entry.path)] = entry
    }
  }

  /// Takes in what the ledger knows, before the first sighting.
  func start(with files: [LedgerFile]) {
    known.reserveCapacity(files.count)
    for file in files { known[file.path] = file }
    isStarted = true
  }

  /// Takes over what may change in a running service.
  func reconfigure(_ configuration: Configuration) {
    settling.seconds = configuration.settleSeconds
  }
}

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

  func note(_ path: CorpusPath, _ urgency: WorkQueue.Urgency) {
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
  func settle() {
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

  func endGrace(_ path: CorpusPath) {
    missing[path] = nil
    overdue.insert(path)
    note(path, .event)
  }
}
