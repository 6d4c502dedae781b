// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol

/// The files of the corpus: what the ledger knows of each, and what is to become of those that are not settled.
///
/// A pure value. Sightings, readings of the clock and findings change it (`+Sightings`, `+Turns`, `+Findings`); it says what to
/// read, what to write and what else to do, and the ingester does it.
struct CorpusFiles: Sendable {
  /// How long files are waited for.
  struct Pauses: Hashable, Sendable {
    /// How long a file that nobody closed must keep its stamp, in seconds.
    var settle: Int
    /// The first pause before a file that could not be read is tried again, in seconds.
    var retry: Int
    /// How long a missing file is waited for: editors rename the old file away before the new one takes its place.
    var grace = Duration.milliseconds(100)
  }

  /// What is asked of the world outside: its clocks, and the stamps of files.
  struct Outside {
    var now: ContinuousClock.Instant
    /// Nanoseconds since 1970.
    var time: Int64
    var stamp: (CorpusPath) -> FileStamp?
  }

  /// How many files of a kind there are, since they are asked for while a hundred thousand wait.
  struct Tally: Hashable, Sendable {
    /// They wait or are in hand.
    var open = 0
    /// They are missed.
    var missing = 0
    /// They wait, are in hand or being written, and the ledger has no entry for them.
    var pending = 0
  }

  /// What was looked at since nothing waited.
  struct Run: Hashable, Sendable {
    var done = 0
    /// Whether a scan found some of it.
    var isScan = false
  }

  /// What one sweep has seen.
  struct Sweep: Sendable {
    let isGentle: Bool
    var seen: Set<CorpusPath> = []
  }

  var pauses: Pauses
  /// What the ledger knows of each file.
  private(set) var known: [CorpusPath: LedgerFile] = [:]
  private(set) var states: [CorpusPath: FileState] = [:]
  /// The paths whose state the clock ends.
  private var timed: Set<CorpusPath> = []
  private(set) var tally = Tally()
  /// The paths that wait, by urgency; one that has another state by now is skipped.
  var queues = FileState.Urgency.allCases.map { _ in Fifo<CorpusPath>() }
  var lastTicket: FileState.Ticket = 0
  var run = Run()
  /// Articles that were in hand when the service ended.
  var suspicions: [CorpusPath: InHandRecord.Entry] = [:]
  var linked = LinkedFiles()
  /// The sweeps under way.
  var sweeps: [UInt64: Sweep] = [:]
  /// Whether the whole corpus was listed since the start.
  var isListed = false
  /// Whether events were lost, and the sweep that makes up for them has not ended.
  var isRepairing = false

  init(pauses: Pauses, suspects: [InHandRecord.Entry] = []) {
    self.pauses = pauses
    for suspect in suspects {
      var entry = suspect
      entry.attempts += 1
      suspicions[CorpusPath(bytes: entry.path)] = entry
    }
  }

  /// Takes in what the ledger knows, before the first sighting.
  mutating func start(with files: [LedgerFile]) {
    known.reserveCapacity(files.count)
    for file in files {
      known[file.path] = file
      linked.add(file.path, file.stamp)
    }
  }
}

extension CorpusFiles {
  /// Gives `path` another state; nil where it is settled.
  mutating func set(_ path: CorpusPath, _ state: FileState?) {
    count(path, -1)
    states[path] = state
    count(path, 1)
    if state?.due != nil { timed.insert(path) } else { timed.remove(path) }
    if tally.open == 0 { giveBackMemory() }
  }

  /// Notes what the ledger knows of `path` from now on; gives what it knew.
  mutating func know(_ path: CorpusPath, _ file: LedgerFile?) -> LedgerFile? {
    count(path, -1)
    defer { count(path, 1) }
    guard let file else { return known.removeValue(forKey: path) }
    return known.updateValue(file, forKey: path)
  }

  private mutating func count(_ path: CorpusPath, _ difference: Int) {
    guard let state = states[path] else { return }
    switch state {
    case .waiting, .inHand: tally.open += difference
    case .missing: tally.missing += difference
    case .beingWritten, .retrying: break
    }
    if delay(of: path) != nil { tally.pending += difference }
  }

  /// Keeps no room for a million paths after they are done; what the queues still hold has another state by now.
  private mutating func giveBackMemory() {
    guard states.capacity > max(4096, 4 * states.count) else { return }
    states = Dictionary(uniqueKeysWithValues: states.map { ($0.key, $0.value) })
    queues = FileState.Urgency.allCases.map { _ in Fifo() }
  }
}

extension CorpusFiles {
  /// The oldest ticket that is not done; nil where all are.
  ///
  /// Linear in what is open: asked only where somebody waits.
  var oldestOpen: FileState.Ticket? { states.values.lazy.compactMap { $0.turn?.ticket }.min() }

  /// When the clock next ends a state; nil where it ends none.
  var nextDue: ContinuousClock.Instant? { timed.lazy.compactMap { states[$0]?.due }.min() }

  /// The files whose state ends now, sorted.
  func due(at now: ContinuousClock.Instant) -> [CorpusPath] {
    timed.filter { path in states[path]?.due.map { $0 <= now } ?? false }.sorted()
  }

  /// Whether a sweep is under way that somebody may wait for.
  var isScanning: Bool { sweeps.values.contains { !$0.isGentle } }

  /// Whether no file is in hand for longer than any limit allows.
  func isMoving(limit: Duration, at now: ContinuousClock.Instant) -> Bool {
    states.values.allSatisfy { state in
      if case .inHand(_, let since, _) = state { now - since < limit } else { true }
    }
  }

  /// What a file without an entry waits for: nothing of the corpus goes unaccounted for.
  enum Delay: Hashable, Sendable {
    /// Its turn to be read.
    case turn
    /// Its writer, who has not closed it.
    case writer
  }

  /// Every file that the ledger has no entry for yet.
  var pending: [CorpusPath: Delay] {
    Dictionary(
      uniqueKeysWithValues: states.keys.lazy.compactMap { path in delay(of: path).map { (path, $0) }
      })
  }

  /// What `path` waits for; nil where the ledger has an entry for it, or nobody has seen it.
  func delay(of path: CorpusPath) -> Delay? {
    guard known[path] == nil, let state = states[path] else { return nil }
    return switch state {
    case .waiting, .inHand: .turn
    case .beingWritten: .writer
    case .missing, .retrying: nil
    }
  }
}
