// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusProtocol

@Suite struct VarlinkReplyTests {
  @Test(arguments: [true, false])
  func readsWhatItWrites(continues: Bool) throws {
    let reply = Sync.Reply(clock: "e:1", stale: "why")
    var message = try VarlinkReply(parameters: reply, continues: continues).encoded()
    #expect(message.removeLast() == 0)
    let read = try VarlinkReply<Sync.Reply>(frame: message)
    #expect(read.continues == continues)
    #expect(read.parameters.clock == "e:1")
  }

  @Test func keepsKeysSortedAndSlashesPlain() throws {
    let message = try VarlinkReply(
      parameters: ListArticles.Parameters(paths: ["a/b"], limit: 1), continues: true
    ).encoded()
    #expect(
      String(decoding: message.dropLast(), as: UTF8.self)
        == #"{"continues":true,"parameters":{"limit":1,"paths":["a/b"]}}"#)
  }

  @Test func ignoresWhatALaterServerAdds() throws {
    let json = #"{"parameters":{"clock":"e:1","later":[1]},"new":1,"continues":null}"#
    #expect(try VarlinkReply<Sync.Reply>(frame: Array(json.utf8)).parameters.clock == "e:1")
  }

  @Test(arguments: [
    VarlinkError.interfaceNotFound("i"), .methodNotFound("m"), .methodNotImplemented("m"),
    .invalidParameter("p", reason: "why"), .permissionDenied, .expectedMore, .expectedUpgrade,
    .notFound(what: "w"), .ambiguous(id: "i", candidates: ["c", "d"]), .clockTooOld(oldest: "o"),
    .slowConsumer(lastClock: "l"), .rootUnavailable(reason: "r"), .busy(reason: "r"),
    .limitReached(used: 1, needed: 2, limit: 3), .failed(reason: "r"),
    .configurationInvalid(reason: "r"), .other(name: "org.example.Odd", message: "odd"),
  ])
  func errorsSurviveTheWire(_ error: VarlinkError) throws {
    let message = try error.encoded()
    #expect(throws: error) { try VarlinkReply<Sync.Reply>(frame: message.dropLast()) }
    #expect(!error.description.isEmpty)
  }

  @Test func readsErrorsWithoutParameters() {
    let json = #"{"error":"org.example.Odd"}"#
    #expect(throws: VarlinkError.other(name: "org.example.Odd", message: nil)) {
      try VarlinkReply<Sync.Reply>(frame: Array(json.utf8))
    }
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"parameters":[]}"#, #"{"parameters":{"clock":1}}"#, #"{"error":1}"#,
    #"{"continues":"yes","parameters":{"clock":"e:1"}}"#,
    #"{"error":"org.example.Odd","continues":true}"#,
  ])
  func refuses(json: String) {
    #expect(throws: MalformedMessage.self) {
      try VarlinkReply<Sync.Reply>(frame: Array(json.utf8))
    }
  }
}
