// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Synchronization
import Testing

@testable import WatchClient

/// Following a ledger over interruptions.
@Suite struct FollowingTests {
  @Test func followingGoesOnWhereItWasCutOff() throws {
    let change = World().changes[0]
    let (name, answer) = FakeService.stream(Subscribe.self) { parameters in
      switch parameters.since {
      case nil: [.init(changes: [change], clock: "e:1")]
      case "e:5": [.init(changes: [change], clock: "e:6")]
      default: throw VarlinkError.invalidParameter("since", reason: parameters.since)
      }
    }
    let service = try FakeService([
      name: { call in
        guard try call.parameters(of: Subscribe.self).since == "e:0" else {
          return try answer(call)
        }
        let first = VarlinkReply(
          parameters: Subscribe.Reply(changes: [change], clock: "e:1"), continues: true)
        return [
          try first.encoded(), try VarlinkError.slowConsumer(lastClock: "e:5").encoded(),
        ]
      }
    ])
    let run = Run(["log", "-f", "--json", "--since", "e:0"], service: service)
    #expect(run.status == .done, "\(run.complaints)")
    #expect(try run.objects(Change.self) == [change, change])
    #expect(run.complaints.contains("going on after e:5"))
    #expect(service.calls.count == 2)
  }

  /// An upgrade may build the ledger anew: then its log is read from the beginning.
  @Test func followingGoesOnInALedgerThatWasBuiltAnew() throws {
    let change = World().changes[0]
    let (name, answer) = FakeService.stream(Subscribe.self) { parameters in
      guard parameters.since == "f:0" else {
        throw VarlinkError.invalidParameter("since", reason: parameters.since)
      }
      return [.init(changes: [change], clock: "f:1")]
    }
    let service = try FakeService([
      name: { call in
        switch try call.parameters(of: Subscribe.self).since {
        case "e:0":
          let first = VarlinkReply(
            parameters: Subscribe.Reply(changes: [change], clock: "e:1"), continues: true)
          return [try first.encoded(), try VarlinkError.slowConsumer(lastClock: "e:1").encoded()]
        case "e:1": return [try VarlinkError.clockTooOld(oldest: "f:0").encoded()]
        default: return try answer(call)
        }
      }
    ])
    let run = Run(["log", "-f", "--json", "--since", "e:0"], service: service)
    #expect(run.status == .done, "\(run.complaints)")
    #expect(try run.objects(Change.self) == [change, change])
    #expect(run.complaints.contains("begins anew; going on after f:0"))
  }

  /// Who names a clock that the log never had is told so.
  @Test func aClockOfAnotherLedgerIsTold() throws {
    let service = try FakeService([
      Subscribe.name: { _ in [try VarlinkError.clockTooOld(oldest: "f:0").encoded()] }
    ])
    #expect(Run(["log", "-f", "--since", "e:0"], service: service).status != .done)
  }

  /// journalctl -f outlives its daemon; so does this, without a gap.
  @Test func followingOutlivesARestart() throws {
    let changes = World().changes
    let path = "/tmp/watchctl-\(UInt64.random(in: 0 ... .max)).sock"
    let before: FakeService.Answer = { _ in
      [
        try VarlinkReply(
          parameters: Subscribe.Reply(changes: [changes[0]], clock: "e:1"), continues: true
        ).encoded(),
        try VarlinkError.busy(reason: "The service is stopping.").encoded(),
      ]
    }
    let after = FakeService.stream(Subscribe.self) { parameters in
      guard parameters.since == "e:1" else {
        throw VarlinkError.invalidParameter("since", reason: parameters.since)
      }
      return [.init(changes: [], clock: "e:1"), .init(changes: [changes[1]], clock: "e:2")]
    }
    let services = Mutex([try FakeService(path: path, [Subscribe.name: before])])
    let pauses = Mutex<[Int]>([])
    let run = Run(
      ["log", "-f", "--json", "--since", "e:0"], environment: ["CORPUSD_SOCKET": path],
      pause: { milliseconds in
        let count = pauses.withLock { pauses in
          pauses.append(milliseconds)
          return pauses.count
        }
        if count == 1 { services.withLock { $0 = [] } }
        if count == 3 {
          let service = try FakeService(path: path, [after.0: after.1])
          services.withLock { $0 = [service] }
        }
      })
    #expect(run.status == .done, "\(run.complaints)")
    #expect(try run.objects(Change.self) == Array(changes[..<2]))
    #expect(pauses.withLock { $0 } == [250, 500, 1000])
    #expect(
      run.complaints
        == "corpusd went away; waiting for it, to go on after e:1.\nFollowing again after e:1.\n")
  }

  @Test func followingDoesNotWaitForWhatWasNeverThere() {
    let run = Run(
      ["log", "-f"], environment: ["CORPUSD_SOCKET": "/tmp/watchctl-no-such.sock"],
      pause: { _ in Issue.record("waited") })
    #expect(run.status == .unreachable)
  }

  @Test func pausesGrowToHalfAMinute() {
    var outage = Outage()
    let pauses = (0..<12).map { _ in outage.nextPause() }
    #expect(pauses.prefix(4) == [250, 500, 1000, 2000])
    #expect(pauses.suffix(2) == [30_000, 30_000])
  }
}
