// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol
import Glibc
import Synchronization

@testable import WatchDaemon

/// One of the moments at which the service can be made to fail.
struct FailurePoint: Codable, Hashable, Sendable {
  let name: String

  /// All there are, of ingestion, ledger and serving.
  static let all =
    FailurePoints.Ingestion.allCases.map { FailurePoint(name: "ingestion \($0)") }
    + LedgerStep.allCases.map { FailurePoint(name: "ledger \($0)") }
    + FailurePoints.Serving.allCases.map { FailurePoint(name: "serving \($0)") }

  /// Whether every change comes by this moment, or only one that brings content.
  func isReached(by change: CorpusChange) -> Bool {
    change.bringsContent || !["ingestion extracting", "ingestion extracted"].contains(name)
  }
}

/// What a test has fail next.
final class FaultPlan: Sendable {
  /// What is thrown at a failure point.
  struct Injected: Error {}

  private struct State {
    var point: FailurePoint?
    var skips = 0
    var times = 0
    var fired = 0
  }

  private let state = Mutex(State())
  private let strike: @Sendable () throws -> Void

  /// Makes a plan by which failing is to do `strike`.
  init(_ strike: @escaping @Sendable () throws -> Void = { throw Injected() }) {
    self.strike = strike
  }

  /// Has the service fail at `point`, `times` times after it came by `skips` times.
  func arm(_ point: FailurePoint, skips: Int = 0, times: Int = 1) {
    state.withLock { $0 = State(point: point, skips: skips, times: times) }
  }

  /// Has nothing fail any more; tells how often something did.
  func disarm() -> Int {
    state.withLock { state in
      defer { state = State() }
      return state.fired
    }
  }

  /// For the service under test.
  var failurePoints: FailurePoints {
    FailurePoints(
      ingestion: { try self.reach("ingestion \($0)") }, ledger: { try self.reach("ledger \($0)") },
      serving: { try self.reach("serving \($0)") }, rest: .milliseconds(1))
  }

  private func reach(_ name: String) throws {
    let strikes = state.withLock { state in
      guard state.point?.name == name else { return false }
      guard state.skips == 0 else {
        state.skips -= 1
        return false
      }
      guard state.times > 0 else { return false }
      state.times -= 1
      state.fired += 1
      return true
    }
    if strikes { try strike() }
  }
}
