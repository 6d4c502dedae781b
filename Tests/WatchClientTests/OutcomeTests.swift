// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol
import Glibc
import Testing

@testable import WatchClient

@Suite struct OutcomeTests {
  @Test(arguments: [
    ["nonsense"], ["claims", "--kind", "rumour"], ["claims", "--said-since", "yesterday"],
    ["claims", "--said-since", "2031-13"], ["--socket"], ["status", "extra"], ["show"],
    ["claims", "--since", "2031-02-30"],
    ["claims", "--limit", "-1"], ["claims", "--confidence", "2"],
    ["show", "c-aa", "p-a"], ["show", "x-a", "x-a"], ["show", "flood.txt", "c-aa"],
    ["propositions", "--status", "odd"], ["--socket", "a", "--instance", "b", "status"],
    ["status", "--instance", "../x"], ["export", "--format", "xml"], ["sync", "--timeout", "0"],
    ["match"], ["search"], ["diff"],
  ])
  func wrongUsageIsTwo(arguments: [String]) {
    let run = Run(arguments)
    #expect(run.status == .usage)
    #expect(run.output == "")
    #expect(!run.complaints.isEmpty)
  }

  @Test(arguments: [["claim"], ["--json", "claim", "x"]])
  func namesTheVerbThatIsNone(arguments: [String]) {
    let run = Run(arguments)
    #expect(run.status == .usage)
    #expect(
      run.complaints
        == "watchctl: no verb claim; claims? \"watchctl --help\" lists them all.\n")
  }

  @Test(arguments: [
    (["--help"], "READING THE LEDGER"), (["help"], "READING THE LEDGER"), ([], "VERB"),
    (["--version"], "0."), (["claims", "--help"], "--said-since"),
    (["help", "show"], "an article"), (["help", "wire"], "Whose reporting a story is"),
    (["--socket", "nowhere", "help", "wire"], "Whose reporting a story is"),
  ])
  func helpIsNoError(arguments: [String], words: String) {
    let run = Run(arguments)
    #expect(run.status == .done)
    #expect(run.output.lowercased().contains(words.lowercased()), "\(run.output)")
    #expect(run.complaints == "")
  }

  @Test(arguments: [
    ["articles", "nowhere.txt"], ["claims", "nowhere.txt"], ["show", "nowhere.txt"],
    ["show", "c-zzzz"], ["show", "s-zzzz"], ["diff", "nowhere.txt"], ["entities", "Nobody"],
    ["articles", "/etc/passwd"], ["show", "c-aa", "c-zz"],
    ["show", "flood.txt", "nowhere.txt"],
  ])
  func whatDoesNotExistIsOne(arguments: [String]) throws {
    let both = try Both()
    let run = Run(arguments, service: both.service)
    #expect(run.status == .different)
    #expect(run.complaints.hasPrefix("watchctl: "))
    #expect(run.output == "")
  }

  @Test(arguments: [
    (VarlinkError.ambiguous(id: "c-a", candidates: ["c-aa", "c-ab"]), Outcome.usage, "c-ab"),
    (.invalidParameter("since", reason: "It is no clock."), .usage, "It is no clock."),
    (.clockTooOld(oldest: "e:9"), .failed, "e:9"),
    (.busy(reason: "Scanning."), .failed, "Scanning."),
    (.rootUnavailable(reason: "Gone."), .failed, "Gone."), (.permissionDenied, .failed, "sudo"),
    (.limitReached(used: 1, needed: 3, limit: 2), .failed, "3 needed"),
    (.failed(reason: "Disk full."), .failed, "Disk full."),
    (.methodNotFound("x"), .failed, "one version"),
    (.other(name: "org.example.Odd", message: nil), .failed, "org.example.Odd"),
    (.notFound(what: "e:1"), .different, "e:1"),
  ])
  func refusalsHaveTheirStatus(error: VarlinkError, status: Outcome, words: String) throws {
    let service = try FakeService([ListChanges.name: { _ in [try error.encoded()] }])
    let run = Run(["log"], service: service)
    #expect(run.status == status)
    #expect(run.complaints.contains(words), "\(run.complaints)")
  }

  @Test func degradedAndDifferentAreOne() throws {
    var status = World().status
    status.health = "degraded"
    status.problems = ["Too few watches.\nRaise the limit."]
    let degraded = status
    let (name, answer) = FakeService.answer(GetStatus.self) { _ in
      .init(status: degraded, clock: "e:1")
    }
    let service = try FakeService([name: answer])
    let run = Run(["status"], service: service)
    #expect(run.status == .different)
    #expect(run.output.contains("! Too few watches. Raise the limit.\n"))
    #expect(Run(["status", "--json"], service: service).status == .different)

    let (verify, differing) = FakeService.answer(Verify.self) { _ in
      .init(articles: 1, differences: ["a.txt is missing."], clock: "e:1")
    }
    let control = try FakeService(
      path: SocketPath.control(of: service.path), [verify: differing])
    let verified = Run(["verify"], service: service)
    #expect(verified.status == .different)
    #expect(verified.output.contains("1 difference.\n! a.txt is missing."))
    withExtendedLifetime(control) {}
  }

  @Test func noDaemonIsThree() throws {
    let run = Run(["status", "--socket", "/tmp/watchctl-nobody.sock"])
    #expect(run.status == .unreachable)
    #expect(run.complaints.contains("corpusd is not running"))
    #expect(run.complaints.contains("systemctl start corpusd"))
    let instance = Run(["--instance", "archive", "status"])
    #expect(instance.status == .unreachable)
    #expect(instance.complaints.contains("/run/corpusd/archive.sock"))
    #expect(instance.complaints.contains("systemctl start corpusd@archive"))
    let long = Run(["status", "--socket", "/tmp/" + String(repeating: "x", count: 120)])
    #expect(long.status == .unreachable)
    #expect(long.complaints.contains("107"))
    let dead = try FakeService([:]).path
    #expect(Run(["status", "--socket", dead]).status == .unreachable)
  }

  @Test func hangingUpIsFour() throws {
    let service = try FakeService([GetStatus.name: { _ in [] }])
    let run = Run(["status"], service: service)
    #expect(run.status == .failed)
    #expect(run.complaints.contains("journalctl"))
    let odd = try FakeService([GetStatus.name: { _ in [Array("[]".utf8) + [0]] }])
    let answer = Run(["status"], service: odd)
    #expect(answer.status == .failed)
    #expect(answer.complaints.contains("makes no sense"))
  }

  /// What a user outside the group reads; root passes every permission, so the error is made here.
  @Test func missingMembershipIsExplained() throws {
    func complaint(_ arguments: [String], control: Bool) throws -> Complaint {
      let console = Console(
        environment: [:], isTerminal: false, size: nil, user: "ada", write: { _ in },
        complain: { _ in }, openPager: { _ in nil }, pause: { _ in })
      let session = Session(console: console, global: try GlobalOptions.parse(arguments))
      if control { session.useControl() }
      return Complaint(ConnectionError.permissionDenied(path: session.socket), session: session)
    }
    let reading = try complaint([], control: false)
    #expect(reading.status == .unreachable)
    #expect(reading.words?.contains("sudo usermod -aG corpusd ada") == true)
    #expect(reading.words?.contains("log in again") == true)
    let control = try complaint([], control: true)
    #expect(control.status == .unreachable)
    #expect(control.words?.contains("sudo") == true)
    #expect(control.words?.contains("usermod") == false)
  }

  @Test func aReaderThatWentAwayIsNoNews() throws {
    let both = try Both()
    let console = Console(
      environment: ["CORPUSD_SOCKET": both.service.path], isTerminal: false, size: nil, user: "ada",
      write: { _ in throw OutputError(code: EPIPE) },
      complain: { Issue.record("complained: \($0)") }, openPager: { _ in nil }, pause: { _ in })
    #expect(Invocation(console: console).run(["claims", "--json"]) == .failed)
  }
}
