// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc
import Testing

@testable import WatchDaemon

/// Clients that cut their messages anywhere, stall, rest or read slowly.
@Suite struct UnrulyClientTests {
  private let info = #"{"method":"org.varlink.service.GetInfo"}"# + "\0"

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func answersAreTheSameHoweverCallsAreCut(seed: UInt64) async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      let calls =
        info + #"{"method":"org.corpusd.Corpus.ListClaims","parameters":{"limit":1},"more":true}"#
        + "\0" + #"{"method":"org.corpusd.Corpus.Nothing"}"# + "\0"
        + #"{"method":"org.corpusd.Corpus.GetStatus","oneway":true}"# + "\0"
        + #"{"method":"org.corpusd.Corpus.Search","parameters":{"words":"Pell “Harbour”"}}"# + "\0"
      let bytes = Array(calls.utf8)
      let whole = try RawClient(daemon)
      try await whole.send(calls)
      whole.finish()
      let expected = try await whole.receiveAll()
      #expect(expected.count > 4)
      var generator = SeededGenerator(seed: seed)
      var pieces: [[UInt8]] = []
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + Int.random(in: 1...40, using: &generator))
        pieces.append(Array(bytes[start..<end]))
        start = end
      }
      let cut = try RawClient(daemon)
      try await cut.send(pieces)
      cut.finish()
      #expect(try await cut.receiveAll() == expected)
    }
  }

  @Test func whoLeavesAMessageUnfinishedIsCutOff() async throws {
    try await DaemonHarness.run(settings: "workers = 1\nstall-seconds = 1\n") { daemon in
      let client = try RawClient(daemon)
      // What it asked for whole is answered, however long a loaded machine takes.
      try await client.send(info)
      #expect(try await client.hears("\0"))
      try await client.send(#"{"method":"#)
      #expect(try await client.isCutOff())
      #expect(try await client.receiveAll().isEmpty)
    }
  }

  @Test func whoDoesNotReadIsCutOff() async throws {
    try await DaemonHarness.run(settings: "workers = 1\nstall-seconds = 1\n") { daemon in
      let client = try RawClient(daemon)
      let call =
        #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"org.corpusd.Corpus"}}"#
        + "\0"
      try await client.send(String(repeating: call, count: 200))
      #expect(try await client.isCutOff())
      _ = try await daemon.call(GetInfo.self, NoParameters())
    }
  }

  @Test func whoAsksNothingIsCutOffAndWhoFollowsIsNot() async throws {
    try await DaemonHarness.run(settings: "workers = 1\nidle-seconds = 5\n") { daemon in
      let follower = try RawClient(daemon)
      try await follower.send(#"{"method":"org.corpusd.Corpus.Subscribe","more":true}"# + "\0")
      #expect(try await follower.hasSomething())
      let idle = try RawClient(daemon)
      let asked = try RawClient(daemon)
      try await asked.send(info)
      #expect(try await idle.isCutOff())
      #expect(try await asked.isCutOff())
      #expect(try await asked.receiveAll().count == 1)
      try daemon.write("a.txt", article(1))
      #expect(try await follower.hears("a.txt"))
    }
  }

  /// What the client does not read stays in the change log, not in memory, and the client loses nothing by it.
  @Test func aSlowFollowerIsToldWhereToGoOnAndMissesNothing() async throws {
    let settings = "workers = 1\nstall-seconds = 3600\n"
    try await DaemonHarness.run(settings: settings, mostBehind: 20) { daemon in
      let start = try await daemon.call(GetStatus.self, NoParameters()).clock
      let slow = try RawClient(daemon)
      try await slow.send(
        #"{"method":"org.corpusd.Corpus.Subscribe","parameters":{"since":"\#(start)"},"more":true}"#
          + "\0")
      #expect(try await slow.hasSomething())
      // Long names make long changes, which fill the kernel's buffer.
      let name = String(repeating: "n", count: 200)
      for number in 0..<400 { try daemon.write("\(name)\(number).txt", article(number)) }
      try await daemon.sync()
      slow.finish()
      let messages = try await slow.receiveAll()
      let replies = try messages.dropLast().map {
        try VarlinkReply<Subscribe.Reply>(frame: Array($0.utf8)).parameters
      }
      var lastClock = ""
      do {
        _ = try VarlinkReply<Subscribe.Reply>(frame: Array((messages.last ?? "").utf8))
      } catch VarlinkError.slowConsumer(let clock) {
        lastClock = clock
      }
      #expect(!lastClock.isEmpty, "\(messages.last ?? "nothing")")
      #expect(lastClock == replies.last?.clock)
      let rest = try await changes(daemon, since: lastClock)
      let all = try await changes(daemon, since: start)
      #expect(!rest.isEmpty)
      #expect(replies.flatMap(\.changes) + rest == all)
    }
  }

  private func changes(_ daemon: DaemonHarness, since clock: String) async throws -> [Change] {
    try await daemon.stream(ListChanges.self, ListChanges.Parameters(since: clock)).flatMap(
      \.changes)
  }

  /// A reader that held its snapshot would keep the log of writes from being taken up: it would grow with every commit.
  @Test func aListThatNobodyReadsHoldsNoTransaction() async throws {
    try await DaemonHarness.run(settings: "workers = 1\nstall-seconds = 3600\n") { daemon in
      for number in 0..<20 { try daemon.write("\(number).txt", article(number)) }
      try await daemon.sync()
      let call =
        #"{"method":"org.corpusd.Corpus.ListClaims","parameters":{"limit":1},"more":true}"# + "\0"
      let export = #"{"method":"org.corpusd.Corpus.Export","more":true}"# + "\0"
      let clients = try (0..<4).map { _ in try RawClient(daemon) }
      for client in clients {
        try await client.send(String(repeating: export + call, count: 100))
        #expect(try await client.hasSomething())
      }
      let log = daemon.state + "/ledger.sqlite-wal"
      var written = 0
      var most = 0
      for round in 1...400 {
        try daemon.write("\(round % 20).txt", article(round + 20))
        try await daemon.sync()
        let size = Int(try Kernel.status(at: log).st_size)
        written += 1
        most = max(most, size)
      }
      #expect(most < 24 << 20, "\(most) bytes after \(written) commits")
    }
  }
}
