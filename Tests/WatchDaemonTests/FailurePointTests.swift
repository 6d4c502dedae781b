// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol
import Glibc
import Testing

@testable import WatchDaemon

/// Law: wherever the service fails or ends, and whatever changes, afterwards the ledger is what the corpus makes it.
@Suite(.serialized) struct FailurePointTests {
  /// Syncs until it succeeds: a failure may hit the call itself.
  private func settle(_ daemon: DaemonHarness) async throws {
    for _ in 0..<10 {
      do {
        return try await daemon.sync()
      } catch is VarlinkError {}
    }
    Issue.record("a sync failed ten times")
  }

  @Test(arguments: FailurePoint.all)
  func aFailureAnywhereIsMadeUpFor(point: FailurePoint) async throws {
    let plan = FaultPlan()
    let reference = try ReferenceLedger()
    try await DaemonHarness.run(
      failurePoints: plan.failurePoints, prepare: { try CorpusChange.prepare($0 + "/corpus") }
    ) { daemon in
      for (number, change) in CorpusChange.allCases.enumerated() {
        try CorpusChange.prepare(daemon.corpus)
        try await settle(daemon)
        plan.arm(point, times: number % 2 + 1)
        try change.perform(in: daemon.corpus, number: number + 10)
        try await settle(daemon)
        #expect(plan.disarm() > 0 || !point.isReached(by: change), "\(change)")
        let differences = try reference.differences(from: daemon)
        #expect(differences == [], "\(change)")
        let status = try await daemon.call(GetStatus.self, NoParameters())
        #expect(status.status.health == "ok" && status.stale == nil, "\(change)")
      }
    }
  }

  /// The process that ends is one of its own; its locks and open files end with it, what it wrote stays.
  @Test(arguments: FailurePoint.all)
  func anEndAnywhereIsMadeUpForByTheNextStart(point: FailurePoint) async throws {
    let reference = try ReferenceLedger()
    for (number, change) in CorpusChange.allCases.enumerated() where point.isReached(by: change) {
      try await inFolder { folder in
        try await end(at: point, skips: 0, change, number: number + 10, in: folder)
        try await check(folder, reference, "\(change)")
      }
    }
  }

  /// The long form: as many random runs as $CORPUSD_FAULT_RUNS says, one in ten of them an end, others for another $CORPUSD_SEED.
  @Test(.enabled(if: Self.runs > 0), arguments: 0..<4)
  func randomFailuresOneAfterTheOther(seed: UInt64) async throws {
    let reference = try ReferenceLedger()
    let seed = seed + 4 * (Environment.value("CORPUSD_SEED").flatMap { UInt64($0) } ?? 0)
    var random = SeededGenerator(seed: seed)
    var (failures, ends, misses) = (0, 0, 0)
    try await inFolder { folder in
      while failures + ends < Self.runs / 4 {
        let plan = FaultPlan()
        try await DaemonHarness.start(in: folder, failurePoints: plan.failurePoints) { daemon in
          for _ in 0..<9 {
            guard let change = CorpusChange.allCases.randomElement(using: &random),
              let point = FailurePoint.all.randomElement(using: &random)
            else { return }
            try CorpusChange.prepare(daemon.corpus, where: { _ in .random(using: &random) })
            if Bool.random(using: &random) { try await settle(daemon) }
            plan.arm(
              point, skips: .random(in: 0..<3, using: &random),
              times: .random(in: 1..<4, using: &random))
            try? change.perform(in: daemon.corpus, number: .random(in: 3..<30, using: &random))
            try await settle(daemon)
            if plan.disarm() > 0 { failures += 1 } else { misses += 1 }
            let differences = try reference.differences(from: daemon)
            #expect(differences == [], "\(seed) \(failures) \(point) \(change)")
          }
        }
        let change = CorpusChange.allCases.randomElement(using: &random) ?? .create
        let point = FailurePoint.all.filter { $0.isReached(by: change) }
          .randomElement(using: &random)
        guard let point else { return }
        try CorpusChange.prepare(folder + "/corpus")
        try await end(
          at: point, skips: 0, change, number: .random(in: 3..<30, using: &random), in: folder)
        ends += 1
        try await check(folder, reference, "\(seed) end \(ends) \(point) \(change)")
      }
    }
    print("seed \(seed): \(failures) failures, \(ends) ends, \(misses) runs without either")
  }

  private static let runs =
    Environment.value("CORPUSD_FAULT_RUNS").flatMap { Int($0) } ?? 0

  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let folder = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try Kernel.makeDirectories(folder + "/corpus", mode: 0o755)
    defer { FileTree.remove(folder) }
    try CorpusChange.prepare(folder + "/corpus")
    try await body(folder)
  }

  /// Runs a daemon in a process of its own that ends when it comes by `point`.
  private func end(
    at point: FailurePoint, skips: Int, _ change: CorpusChange, number: Int, in folder: String
  ) async throws {
    await #expect(processExitsWith: .signal(SIGKILL), "\(point) \(change)") {
      [point, skips, change, number, folder] in
      let plan = FaultPlan { kill(getpid(), SIGKILL) }
      try await DaemonHarness.start(in: folder, failurePoints: plan.failurePoints) { daemon in
        try await daemon.sync()
        plan.arm(point, skips: skips)
        try change.perform(in: daemon.corpus, number: number)
        try await daemon.sync()
      }
    }
  }

  private func check(_ folder: String, _ reference: ReferenceLedger, _ what: String) async throws {
    try await DaemonHarness.start(in: folder) { daemon in
      try await daemon.sync()
      let differences = try reference.differences(from: daemon)
      #expect(differences == [], "\(what)")
    }
  }
}
