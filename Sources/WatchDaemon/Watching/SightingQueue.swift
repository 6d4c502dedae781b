// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What the watcher saw and the ingester has not taken in yet, in order and within bounds.
///
/// Nothing is dropped here: a watcher that finds no room stops reading. What happens meanwhile waits in the kernel's queue, and when
/// that is full the kernel says so, which a scan repairs; so there is one way to overflow, not two.
final class SightingQueue: Sendable {
  private struct State {
    var load = 0
    /// Called once there is room again.
    var wake: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  private let bound: Int
  private let stream: AsyncStream<Sighting>
  private let continuation: AsyncStream<Sighting>.Continuation

  /// Makes an empty queue.
  ///
  /// - Parameter bound: from how much on there is no room; a listing counts as many as its files. By default about 30 MB of paths: a
  ///   corpus of a hundred thousand files is listed while its ledger is still being read.
  init(bound: Int = 1 << 17) {
    self.bound = bound
    (stream, continuation) = AsyncStream.makeStream()
  }

  /// How much waits.
  var load: Int { state.withLock { $0.load } }

  /// Puts a sighting at the end, whether or not there is room.
  func yield(_ sighting: Sighting) {
    state.withLock { $0.load += sighting.weight }
    continuation.yield(sighting)
  }

  /// Ends the queue: `forEach` returns after what waits.
  func finish() { continuation.finish() }

  /// Whether there is room; where not, `wake` is called once half of the bound is free.
  func hasRoom(orElse wake: @escaping @Sendable () -> Void) -> Bool {
    state.withLock { state in
      guard state.load >= bound else { return true }
      state.wake = wake
      return false
    }
  }

  /// Takes one sighting after the other until the end.
  func forEach(_ take: @Sendable (Sighting) async -> Void) async {
    for await sighting in stream {
      await take(sighting)
      let wake = state.withLock { state -> (@Sendable () -> Void)? in
        state.load -= sighting.weight
        guard state.load <= bound / 2 else { return nil }
        return state.wake.take()
      }
      wake?()
    }
  }
}

extension Sighting {
  /// What it counts for in the queue.
  fileprivate var weight: Int {
    guard case .found(let found, _) = self else { return 1 }
    return max(found.files.count + found.described.count, 1)
  }
}
