import ArgumentParser
import Testing

@testable import watchctl

@Suite struct GlobalOptionsTests {
  @Test(arguments: [
    (["--json", "claims", "a.txt"], ["claims", "--json", "a.txt"]),
    (["--socket", "/s", "--json", "log", "-f"], ["log", "--socket", "/s", "--json", "-f"]),
    (["--instance=x", "status"], ["status", "--instance=x"]),
    (["claims", "--json"], ["claims", "--json"]), (["--help"], ["--help"]),
    (["--json", "--help"], ["--json", "--help"]), (["--socket"], ["--socket"]),
    (["--json"], ["--json"]), ([], []),
  ])
  func mayStandBeforeTheVerb(arguments: [String], moved: [String]) {
    #expect(GlobalOptions.movedBehindVerb(arguments) == moved)
  }

  @Test(
    arguments: [
      ([], [:], "/run/corpusd/corpusd.sock"),
      (["--instance", "archive"], [:], "/run/corpusd/archive.sock"),
      ([], ["CORPUSD_SOCKET": "/tmp/s"], "/tmp/s"),
      ([], ["CORPUSD_SOCKET": ""], "/run/corpusd/corpusd.sock"),
      (["--socket", "/x"], ["CORPUSD_SOCKET": "/tmp/s"], "/x"),
      (["--instance", "archive"], ["CORPUSD_SOCKET": "/tmp/s"], "/run/corpusd/archive.sock"),
      (["--socket", "unix:/x;mode=0660"], [:], "/x"),
    ] as [([String], [String: String], String)])
  func findsTheSocket(arguments: [String], environment: [String: String], path: String) throws {
    let options = try GlobalOptions.parse(arguments)
    #expect(options.socketPath(environment: environment) == path)
  }
}
