// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc
import Testing

@testable import WatchDaemon

/// What costs minutes is done once at a time, and keeps nobody else from anything.
@Suite struct AdministrationTests {
  /// A program for workers and rebuilds that does something before the real one begins.
  private func program(in folder: String, before: String) throws -> String {
    let real = try ProjectFiles.program("corpusd")
    let script = "#!/bin/sh\n\(before)\nexec \(real) \"$@\"\n"
    try FileBytes.replace(path: folder + "/program", with: Array(script.utf8))
    #expect(unsafe chmod(folder + "/program", 0o755) == 0)
    return folder + "/program"
  }

  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let folder = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    for name in ["corpus", "state"] {
      try Kernel.makeDirectories("\(folder)/\(name)", mode: 0o755)
    }
    defer { FileTree.remove(folder) }
    try await body(folder)
  }

  /// Calls twice at once: one call is turned away at once, and `open` lets the other end.
  private func callTwice<M: Method & SendableMetatype>(
    _ method: M.Type, _ parameters: M.Parameters, on daemon: DaemonHarness,
    busy reason: String, open: () async throws -> Void
  ) async throws -> M.Reply where M.Reply: Sendable {
    try await withThrowingTaskGroup(of: Result<M.Reply, VarlinkError>.self) { group in
      for _ in 1...2 {
        group.addTask {
          do {
            return .success(try await daemon.call(method, parameters, control: true))
          } catch let error as VarlinkError {
            return .failure(error)
          }
        }
      }
      let first = try #require(try await group.next())
      #expect(throws: VarlinkError.busy(reason: reason)) { try first.get() }
      try await open()
      return try #require(try await group.next()).get()
    }
  }

  @Test func rescansAndVerificationsAreDoneOnceAtATime() async throws {
    try await inFolder { folder in
      // Each command begins only once the folder holds a file of its name.
      let gated = try program(
        in: folder, before: "until [ -e \(folder)/$1 ]; do sleep 0.1; done")
      try await DaemonHarness.start(in: folder, executable: gated) { daemon in
        try daemon.write("a.txt", article(1))
        // A rescan ends when all it found is read, and no worker begins yet.
        _ = try await callTwice(
          Rescan.self, NoParameters(), on: daemon, busy: "A rescan is under way."
        ) {
          try FileBytes.replace(path: folder + "/work", with: [])
        }
        #expect(try await daemon.articles()["a.txt"]?.state == .ready)
        let verified = try await callTwice(
          Verify.self, NoParameters(), on: daemon, busy: "A verification is under way."
        ) {
          // Neither articles nor a rescan wait for it.
          try daemon.write("b.txt", article(2))
          _ = try await daemon.call(Rescan.self, NoParameters(), control: true)
          #expect(try await daemon.articles()["b.txt"]?.state == .ready)
          try FileBytes.replace(path: folder + "/rebuild", with: [])
        }
        #expect(verified.articles == 2 && verified.differences == [])
      }
    }
  }

  /// Whoever has a ledger verified is told why it could not be built anew, and what it takes.
  @Test func aVerificationThatFailsSaysWhy() async throws {
    try await inFolder { folder in
      let failing = try program(
        in: folder, before: "[ $1 = rebuild ] && { echo 'The disk is full.' >&2; exit 1; }")
      try await DaemonHarness.start(in: folder, executable: failing) { daemon in
        let error = await #expect(throws: VarlinkError.self) {
          try await daemon.call(Verify.self, NoParameters(), control: true)
        }
        let words = error.map { "\($0)" } ?? ""
        #expect(words.contains("ended with 1 (The disk is full.); it needs as much room in"))
        #expect(!Kernel.exists(daemon.state + "/verify"))
      }
    }
  }
}
