// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol
import Logging

/// Decides what must be looked at, hands it to the lanes, and has the findings written.
///
/// What is to be done is decided by `CorpusFiles`, a value; here it is done. Nothing blocks: files are read by the lanes, the ledger
/// is written by its writer.
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

  /// Whether `files` has what the ledger knows.
  private(set) var isStarted = false
  var files: CorpusFiles
  /// Lanes without work, or with findings that find no room.
  var idleLanes: [CheckedContinuation<Void, Never>] = []
  /// What the lanes found and nobody has written yet.
  var findings: [(work: Work, finding: Finding)] = []
  /// The writing task, while there is nothing to write.
  var idleWriter: CheckedContinuation<Void, Never>?
  var lanesHaveEnded = false
  var rootProblem: String?
  /// Rests after the ledger could not be written.
  var ledgerBackoff: Backoff
  /// Rests after articles could not be read through no fault of theirs.
  var readingBackoff: Backoff
  var isStopping = false
  private var timer: (due: ContinuousClock.Instant, task: Task<Void, Never>)?
  var syncs: [UInt64: Waiting] = [:]
  var nextSync: UInt64 = 0
  var told = Told()

  /// What others were told of the work, and when.
  struct Told {
    /// When the first of what is looked at now was noted.
    var runStart: ContinuousClock.Instant?
    /// Whether the corpus was not yet in the ledger since the start.
    var isFirstRun = true
    var last: ContinuousClock.Instant?
    /// What followers were last told of.
    var trouble: String?
  }

  /// Somebody who waits for all that was seen before a cookie.
  struct Waiting {
    let continuation: CheckedContinuation<Void, any Error>
    /// Everything up to this ticket must be done; nil until the cookie came.
    var ticket: FileState.Ticket?
  }

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
    files = CorpusFiles(pauses: Self.pauses(configuration), suspects: suspects)
  }

  /// Takes in what the ledger knows, before the first sighting.
  func start(with files: [LedgerFile]) {
    self.files.start(with: files)
    isStarted = true
  }

  /// Takes over what may change in a running service.
  func reconfigure(_ configuration: Configuration) {
    files.pauses = Self.pauses(configuration)
  }

  private static func pauses(_ configuration: Configuration) -> CorpusFiles.Pauses {
    CorpusFiles.Pauses(settle: configuration.settleSeconds, retry: configuration.pollSeconds)
  }

  /// Hands out no more work; what is in hand is finished.
  func stop() {
    isStopping = true
    timer?.task.cancel()
    endSyncs(with: .busy(reason: "The service is stopping."))
    wakeLanes()
  }
}

extension Ingester {
  /// Takes in one sighting of the watcher.
  func take(_ sighting: Sighting) {
    files.take(sighting, outside)
    switch sighting {
    case .overflow:
      board.update { $0.overflows += 1 }
      bell.ring()
    case .sweepEnded: if files.tally.open == 0 { endRun() }
    case .cookie(let number): takeCookie(number)
    case .rootAvailable: rootProblem = nil
    case .rootUnavailable(let reason):
      rootProblem = reason
      endSyncs(with: .rootUnavailable(reason: reason))
    case .touched, .begun, .attributesChanged, .vanished, .sweepBegan, .found: break
    }
    goOn()
  }

  /// Takes in the time, tells how it stands, and has the lanes go on; asks to be called again when the clock has the next word.
  private func goOn() {
    files.advance(outside)
    setTimer()
    publish()
    wakeLanes()
  }

  func setTimer() {
    guard let due = files.nextDue else { return }
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
    goOn()
  }

  private var outside: CorpusFiles.Outside {
    CorpusFiles.Outside(now: .now, time: FileStamp.now, stamp: { [root] in root.stamp($0) })
  }
}
