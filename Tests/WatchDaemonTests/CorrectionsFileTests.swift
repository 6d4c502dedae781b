// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol
import Glibc
import Testing

@testable import WatchDaemon

/// `corrections.json` is watched, read and accounted for like every file of the corpus.
@Suite struct CorrectionsFileTests {
  private func problems(_ daemon: DaemonHarness) async throws -> [String] {
    try await daemon.call(GetStatus.self, NoParameters()).status.problems.filter {
      $0.hasPrefix("corrections.json: ")
    }
  }

  private func marlows(_ daemon: DaemonHarness) async throws -> Int {
    try await daemon.call(ListEntities.self, ListEntities.Parameters(name: "Marlow")).entities.count
  }

  @Test func correctionsComeChangeAndGo() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      try daemon.write("b.txt", article(2))
      try await daemon.sync()
      #expect(try await marlows(daemon) == 1)
      let correction =
        #"[{"different": ["Ines Marlow", {"name": "Ines Marlow", "article": "b.txt"}], "by": "Ada Finch", "because": "b.txt means her mother."}]"#
      try daemon.write("corrections.json", correction)
      try await daemon.sync()
      #expect(try await marlows(daemon) == 2)
      #expect(try await problems(daemon).isEmpty)
      try #expect(ReferenceLedger().differences(from: daemon) == [])
      try daemon.write("corrections.json", String(correction.dropLast()))
      try await daemon.sync()
      #expect(try await marlows(daemon) == 1)
      #expect(try await problems(daemon).count == 1)
      try #expect(ReferenceLedger().differences(from: daemon) == [])
      try Kernel.unlink(daemon.corpus + "/corrections.json")
      try await daemon.sync()
      #expect(try await problems(daemon).isEmpty)
      #expect(try await daemon.articles().keys.sorted() == ["a.txt", "b.txt"])
    }
  }

  @Test func aLinkIsNotFollowed() async throws {
    try await DaemonHarness.run { daemon in
      try FileBytes.replace(path: daemon.folder + "/elsewhere", with: Array("[]".utf8))
      let made = unsafe symlink(
        daemon.folder + "/elsewhere", daemon.corpus + "/corrections.json")
      #expect(made == 0)
      try await daemon.sync()
      #expect(try await problems(daemon).first?.contains("symbolic link") == true)
    }
  }

  @Test func aFileThatIsTooLongIsNotRead() async throws {
    try await DaemonHarness.run(settings: "workers = 1\narticle-megabytes = 1\n") { daemon in
      try daemon.write("corrections.json", "[" + String(repeating: " ", count: 1 << 20) + "]")
      try await daemon.sync()
      #expect(try await problems(daemon).first?.contains("article-megabytes") == true)
    }
  }

  /// In a folder it is a file like others.
  @Test func onlyTheOneAtTheTopCorrects() async throws {
    try await DaemonHarness.run { daemon in
      try Kernel.makeDirectories(daemon.corpus + "/x", mode: 0o755)
      try daemon.write("x/corrections.json", "[")
      try await daemon.sync()
      #expect(try await daemon.articles()["x/corrections.json"]?.state == .skipped)
      #expect(try await problems(daemon).isEmpty)
    }
  }
}
