// SPDX-License-Identifier: Apache-2.0

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
