// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc
import Testing

/// The client against sockets that do not answer as they should.
@Suite struct ConnectionTests {
  @Test func aSilentServiceDoesNotHoldTheCallerForEver() throws {
    // Listens and never accepts: the connection comes about and stays silent.
    let service = try FakeService([:], accepting: false)
    var connection = try VarlinkConnection(path: service.path, timeout: 1)
    #expect(throws: ConnectionError.timedOut(seconds: 1)) {
      try connection.call(GetStatus.self, NoParameters())
    }
  }

  @Test func aReplyThatContinuesUnaskedIsRefused() throws {
    let reply = VarlinkReply(parameters: Sync.Reply(clock: "e:1"), continues: true)
    let service = try FakeService([Sync.name: { _ in [try reply.encoded()] }])
    var connection = try VarlinkConnection(path: service.path)
    #expect(throws: MalformedMessage.self) { try connection.call(Sync.self, .init()) }
  }

  @Test func callsFollowEachOtherOnOneConnection() throws {
    let service = try FakeService(World().answers())
    var connection = try VarlinkConnection(path: service.path)
    for _ in 0..<3 {
      #expect(try connection.call(Sync.self, .init()).clock == "e:7")
      var replies = 0
      try connection.stream(Export.self, NoParameters()) { _ in replies += 1 }
      #expect(replies == World().records.count)
    }
    #expect(service.calls.map(\.mode) == [.single, .more, .single, .more, .single, .more])
  }

  @Test func whatTheCallerThrowsEndsTheStream() throws {
    struct Enough: Error {}
    let service = try FakeService(World().answers())
    var connection = try VarlinkConnection(path: service.path)
    #expect(throws: Enough.self) {
      try connection.stream(Export.self, NoParameters()) { _ in throw Enough() }
    }
  }

  @Test func largeAnswersPass() throws {
    let long = String(repeating: "é", count: 1 << 20)
    let (name, answer) = FakeService.answer(Explain.self) { parameters in
      .init(sentences: [parameters.id, long], clock: "e:1")
    }
    let service = try FakeService([name: answer])
    var connection = try VarlinkConnection(path: service.path)
    let reply = try connection.call(Explain.self, .init(id: long))
    #expect(reply.sentences == [long, long])
  }
}
