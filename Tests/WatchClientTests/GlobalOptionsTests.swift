// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol
import Foundation
import Testing

@testable import WatchClient

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
    #expect(try options.socketPath(environment: environment) == path)
  }

  /// What is found among sockets of these names.
  private func found(_ names: [String], instance: String? = nil) throws -> String {
    let runtime = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let folder = runtime.appending(path: "corpusd")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: runtime) }
    for name in names { try Data().write(to: folder.appending(path: name)) }
    let options = try GlobalOptions.parse(instance.map { ["--instance", $0] } ?? [])
    let path = try options.socketPath(environment: ["XDG_RUNTIME_DIR": runtime.path])
    return path.hasPrefix(folder.path) ? String(path.dropFirst(folder.path.count + 1)) : path
  }

  @Test func onesOwnServiceComesBeforeTheMachines() throws {
    #expect(try found(["corpusd.sock", "corpusd.sock.control", "a.sock"]) == "corpusd.sock")
    #expect(try found(["ann-News.sock", "ann-News.sock.control"]) == "ann-News.sock")
    #expect(try found(["a.sock", "b.sock"], instance: "b") == "b.sock")
    #expect(try found(["a.sock"], instance: "b") == "/run/corpusd/b.sock")
    // Sockets that nobody answers on were left behind.
    #expect(try found(["a.sock", "b.sock"]) == "/run/corpusd/corpusd.sock")
    #expect(try found([]) == "/run/corpusd/corpusd.sock")
  }

  @Test func amongSeveralOneMustBeNamed() throws {
    let runtime = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let folder = runtime.appending(path: "corpusd")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: runtime) }
    let services = try ["a", "b"].map {
      try FakeService(path: folder.appending(path: "\($0).sock").path, [:])
    }
    defer { withExtendedLifetime(services) {} }
    let options = try GlobalOptions.parse([])
    let told = #expect(throws: SeveralServices.self) {
      try options.socketPath(environment: ["XDG_RUNTIME_DIR": runtime.path])
    }
    #expect(told?.instances == ["a", "b"])
  }
}
