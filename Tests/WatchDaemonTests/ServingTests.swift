// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Dispatch
import Glibc
import NIOPosix
import Testing

@testable import WatchDaemon

/// UAPI.20 "Varlink IPC" on the wire, and the promises of the methods.
@Suite struct ServingTests {
  /// Sends `bytes`, closes the sending half, and gives all that comes back, cut at NULs.
  private func exchange(_ daemon: DaemonHarness, _ text: String, control: Bool = false)
    async throws -> [String]
  {
    let path = daemon.socket + (control ? ".control" : "")
    return try await NIOThreadPool.singleton.runIfActive {
      let socket = try Kernel.connect(path: path)
      defer { Kernel.close(socket) }
      // The service may close before it has read all: that is an answer too.
      try? FileBytes.writeAll(Array(text.utf8), descriptor: socket, path: "")
      shutdown(socket, Int32(SHUT_WR))
      let bytes = (try? FileBytes.readAll(descriptor: socket, limit: 1 << 24)) ?? []
      return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test func answersInOrderHoweverCallsArePacked() async throws {
    try await DaemonHarness.run { daemon in
      let replies = try await exchange(
        daemon,
        """
        {"method":"org.varlink.service.GetInfo"}\0 { "method" : "org.corpusd.Corpus.NoSuch", "parameters": {} }\0\
        {"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"org.corpusd.Corpus"},"more":false}\0
        """)
      #expect(replies.count == 3)
      #expect(
        replies[0].contains(
          #""interfaces":["io.systemd.Metrics","org.corpusd.Corpus","org.varlink.service"]"#))
      #expect(replies[1].contains(#""error":"org.varlink.service.MethodNotFound""#))
      #expect(replies[2].contains("interface org.corpusd.Corpus"))
    }
  }

  @Test func onewayCallsGetNoAnswerEvenToErrors() async throws {
    try await DaemonHarness.run { daemon in
      let replies = try await exchange(
        daemon,
        """
        {"method":"org.corpusd.Corpus.GetStatus","oneway":true}\0{"method":"org.corpusd.Corpus.No","oneway":true}\0\
        {"method":"org.corpusd.Corpus.GetClaim","parameters":{},"oneway":true}\0{"method":"org.varlink.service.GetInfo"}\0
        """)
      #expect(replies.count == 1)
      #expect(replies.first?.contains("vendor") == true)
    }
  }

  @Test(arguments: [
    ("org.corpusd.Corpus.GetClaim", "{}", "InvalidParameter", "\"parameter\":\"id\""),
    ("org.corpusd.Corpus.GetClaim", #"{"id":1}"#, "InvalidParameter", "\"parameter\":\"id\""),
    ("org.corpusd.Corpus.GetStatus", #"{"x":1}"#, "InvalidParameter", "\"parameter\":\"x\""),
    ("org.corpusd.Corpus.GetClaim", #"{"id":"c-nothing"}"#, "NotFound", "c-nothing"),
    ("org.corpusd.Corpus.ListClaims", #"{"kind":"poem"}"#, "InvalidParameter", "kind"),
    ("org.corpusd.Corpus.Sync", #"{"timeoutMilliseconds":0}"#, "InvalidParameter", "timeout"),
    ("org.corpusd.Corpus.Subscribe", "{}", "ExpectedMore", ""),
    ("org.corpusd.Control.Rescan", "{}", "InterfaceNotFound", "org.corpusd.Control"),
    ("nonsense", "{}", "InterfaceNotFound", ""),
  ])
  func refusesWithTheErrorThatFits(
    method: String, parameters: String, error: String, detail: String
  ) async throws {
    try await DaemonHarness.run { daemon in
      let replies = try await exchange(
        daemon, "{\"method\":\"\(method)\",\"parameters\":\(parameters)}\0")
      #expect(replies.count == 1)
      #expect(replies.first?.contains(".\(error)\"") == true, "\(replies)")
      #expect(replies.first?.contains(detail) == true || detail.isEmpty, "\(replies)")
    }
  }

  @Test(arguments: [
    "nonsense\0", "[]\0", "{}\0", #"{"method":1}"# + "\0", #"{"method":"a.b","extra":1}"# + "\0",
    #"{"method":"a.b","more":1}"# + "\0", #"{"method":"a.b","more":true,"oneway":true}"# + "\0",
    "\0",
  ])
  func closesOnWhatIsNoCall(message: String) async throws {
    try await DaemonHarness.run { daemon in
      let after = #"{"method":"org.varlink.service.GetInfo"}"# + "\0"
      let replies = try await exchange(daemon, message + after)
      #expect(replies == [])
      let others = try await exchange(daemon, after)
      #expect(others.count == 1, "others are served")
    }
  }

  /// A channel that was asked to read before it was registered forgot it: some clients were never heard.
  @Test func everyClientIsHeard() async throws {
    try await DaemonHarness.run { daemon in
      for _ in 0..<300 { _ = try await daemon.call(GetInfo.self, NoParameters()) }
    }
  }

  @Test func aMessageBeyondTheLimitEndsTheConnectionOnly() async throws {
    try await DaemonHarness.run(settings: "workers = 1\nmessage-megabytes = 1\n") { daemon in
      let long = String(repeating: "x", count: (1 << 20) + 1)
      let replies = try await exchange(daemon, long)
      #expect(replies == [])
      let others = try await exchange(
        daemon, #"{"method":"org.varlink.service.GetInfo"}"# + "\0")
      #expect(others.count == 1)
    }
  }

  @Test func clientsBeyondTheLimitAreTurnedAway() async throws {
    try await DaemonHarness.run(settings: "workers = 1\nconnections = 2\n") { daemon in
      let info = #"{"method":"org.varlink.service.GetInfo"}"# + "\0"
      #expect(try await exchange(daemon, info).count == 1)
      let first = try Kernel.connect(path: daemon.socket)
      let second = try Kernel.connect(path: daemon.socket)
      // Both have been counted once they are answered.
      for socket in [first, second] {
        try await NIOThreadPool.singleton.runIfActive {
          try FileBytes.writeAll(Array(info.utf8), descriptor: socket, path: "")
          _ = try Kernel.read(socket, count: 1)
        }
      }
      #expect(try await exchange(daemon, info).isEmpty)
      Kernel.close(first)
      Kernel.close(second)
    }
  }

  @Test func theControlSocketOffersBoth() async throws {
    try await DaemonHarness.run { daemon in
      let replies = try await exchange(
        daemon,
        #"{"method":"org.varlink.service.GetInfo"}"# + "\0"
          + #"{"method":"org.corpusd.Control.Rescan"}"# + "\0"
          + #"{"method":"org.corpusd.Corpus.GetStatus"}"# + "\0", control: true)
      #expect(replies.count == 3)
      #expect(replies[0].contains("org.corpusd.Control"))
      #expect(replies.allSatisfy { !$0.contains("\"error\"") }, "\(replies)")
    }
  }

  @Test func listsStreamPageByPage() async throws {
    try await DaemonHarness.run { daemon in
      for number in 0..<5 { try daemon.write("\(number).txt", "Nothing happened.\n") }
      try await daemon.sync()
      let pages = try await daemon.stream(
        ListArticles.self, ListArticles.Parameters(limit: 2))
      #expect(pages.map(\.articles.count).reduce(0, +) == 5)
      #expect(pages.count >= 3)
      let one = try await daemon.call(ListArticles.self, ListArticles.Parameters(limit: 2))
      #expect(one.articles.count == 2 && one.next != nil)
    }
  }

  @Test func aFollowerHearsOfEachCommit() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("old.txt", article(1))
      try await daemon.sync()
      let start = try await daemon.call(GetStatus.self, NoParameters()).clock
      async let heard = daemon.stream(Subscribe.self, Subscribe.Parameters(since: start)) {
        $0.changes.contains { $0.article == "new.txt" }
      }
      try daemon.write("new.txt", article(2))
      let replies = try await heard
      #expect(replies.first?.changes == [])
      #expect(replies.first?.clock == start)
      #expect(!replies.flatMap(\.changes).contains { $0.article == "old.txt" })
      // Whoever comes later reads the same from the log.
      let again = try await daemon.stream(Subscribe.self, Subscribe.Parameters(since: start)) {
        $0.changes.contains { $0.article == "new.txt" }
      }
      #expect(again.flatMap(\.changes).first == replies.flatMap(\.changes).first)
    }
  }

  @Test func theWholeLedgerIsExported() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      try daemon.write("b.txt", article(1))
      try await daemon.sync()
      let records = try await daemon.stream(Export.self, NoParameters()).map(\.record)
      #expect(records.compactMap(\.article).map(\.path).sorted() == ["a.txt", "b.txt"])
      let claims = try await daemon.stream(ListClaims.self, ListClaims.Parameters())
      #expect(records.compactMap(\.claim).count == claims.flatMap(\.claims).count)
      #expect(!records.compactMap(\.proposition).isEmpty)
    }
  }

  @Test func aBadConfigurationIsRefusedAndTheOldOneKept() async throws {
    try await DaemonHarness.run { daemon in
      try FileBytes.replace(
        path: daemon.folder + "/c.toml", with: Array("no-such-key = 1\n".utf8))
      await #expect(throws: VarlinkError.self) {
        try await daemon.call(Reload.self, NoParameters(), control: true)
      }
      let settings = "corpus = \"\(daemon.corpus)\"\nignore = [\"draft-*\"]\nworkers = 1\n"
      try FileBytes.replace(path: daemon.folder + "/c.toml", with: Array(settings.utf8))
      _ = try await daemon.call(Reload.self, NoParameters(), control: true)
      try daemon.write("draft-1.txt", article(1))
      try daemon.write("final.txt", article(1))
      #expect(try await daemon.paths() == ["final.txt"])
    }
  }
}

@Suite struct UnixListenerTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try Kernel.makeDirectories(folder, mode: 0o755)
    defer { FileTree.remove(folder) }
    try body(folder)
  }

  @Test func aSocketThatNobodyAnswersOnIsReplaced() throws {
    try inFolder { folder in
      let old = try UnixListener(path: folder + "/s", mode: 0o600)
      #expect(throws: UnixListener.Failure.inUse(folder + "/s")) {
        try UnixListener(path: folder + "/s", mode: 0o600, patience: 0)
      }
      Kernel.close(old.descriptor)
      let new = try UnixListener(path: folder + "/s", mode: 0o660)
      #expect(try Kernel.status(at: folder + "/s").st_mode & 0o777 == 0o660)
      old.remove()
      #expect(Kernel.exists(folder + "/s"), "it is another's by now")
      new.remove()
      #expect(!Kernel.exists(folder + "/s"))
      Kernel.close(new.descriptor)
    }
  }

  /// Who was killed may have left a child that holds the socket for a moment.
  @Test func aSocketThatIsGivenUpIsReplaced() throws {
    try inFolder { folder in
      let old = try UnixListener(path: folder + "/s", mode: 0o600).descriptor
      DispatchQueue.global().asyncAfter(deadline: .now() + 0.2) { Kernel.close(old) }
      let new = try UnixListener(path: folder + "/s", mode: 0o600, patience: 6000)
      Kernel.close(new.descriptor)
    }
  }

  @Test func whatIsNoSocketIsLeftAlone() throws {
    try inFolder { folder in
      try FileBytes.replace(path: folder + "/s", with: [1])
      #expect(throws: UnixListener.Failure.self) {
        try UnixListener(path: folder + "/s", mode: 0o600)
      }
      #expect(try FileBytes.read(path: folder + "/s") == [1])
    }
  }

  @Test func aPathThatIsTooLongIsExplained() {
    let path = "/tmp/" + String(repeating: "x", count: 120)
    #expect(throws: UnixListener.Failure.pathTooLong(path)) {
      try UnixListener(path: path, mode: 0o600)
    }
  }
}
