import CorpusLanguage
import CorpusProtocol

/// Growing pauses between attempts at something that fails again and again.
struct Backoff: Hashable, Sendable {
  /// The rest after the first failure.
  let first: Duration
  /// Failures since it last went well.
  private(set) var failures = 0
  /// When it may be tried again.
  private(set) var until: ContinuousClock.Instant?

  init(first: Duration) {
    self.first = first
  }

  /// Notes a failure; gives how long to rest: twice as long each time, 64 times the first at most.
  mutating func fail(now: ContinuousClock.Instant = .now) -> Duration {
    let pause = first * (1 << min(failures, 6))
    failures += 1
    until = now + pause
    return pause
  }

  /// Notes that it went well; tells whether that ends a series of failures.
  mutating func succeed() -> Bool {
    defer { self = Backoff(first: first) }
    return failures > 0
  }

  /// Whether it may be tried.
  func isOver(now: ContinuousClock.Instant = .now) -> Bool { until.map { $0 <= now } ?? true }
}

/// Files that could not be read though they are there: tried again after growing pauses, since no event tells when a disk is mended.
struct Retries: Sendable {
  private struct Entry: Sendable {
    /// Absent while it is being tried.
    var due: ContinuousClock.Instant?
    var pause: Int
  }

  /// The first pause.
  var seconds: Int
  private var entries: [CorpusPath: Entry] = [:]

  init(seconds: Int) {
    self.seconds = seconds
  }

  /// When the next file is due; nil where none is.
  var nextDue: ContinuousClock.Instant? { entries.values.lazy.compactMap(\.due).min() }

  /// Notes that `path` could not be read: each pause is twice the one before, an hour at most.
  mutating func add(_ path: CorpusPath, now: ContinuousClock.Instant = .now) {
    let pause = entries[path].map { min($0.pause * 2, max(3600, seconds)) } ?? seconds
    entries[path] = Entry(due: now + .seconds(pause), pause: pause)
  }

  /// Notes that `path` was read or is gone.
  mutating func remove(_ path: CorpusPath) {
    entries[path] = nil
  }

  /// The files that are to be tried now.
  mutating func takeDue(at now: ContinuousClock.Instant) -> [CorpusPath] {
    let due = entries.filter { $0.value.due.map { $0 <= now } ?? false }.keys.sorted()
    for path in due { entries[path]?.due = nil }
    return due
  }
}
