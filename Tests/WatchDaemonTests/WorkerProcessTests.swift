// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WatchDaemon

@Suite struct WorkerProcessTests {
  /// What a worker does before it is ready, and how that is told.
  static let endings: [(does: String, told: String)] = [
    ("exit 3", "ended with status 3"),
    ("echo 'Error: no weights' >&2; exit 1", "ended with status 1: Error: no weights"),
    ("printf 'first\\nlast\\n \\n' >&2; exit 1", "ended with status 1: last"),
    ("printf 'no end of line' >&2; kill -ILL $$", "ended by signal 4: no end of line"),
    ("printf 'a\\033[2Jb\\n' >&2; exit 1", "ended with status 1: a\\u{1b}[2Jb"),
    (
      "printf '%0500d\\n' 7 >&2; exit 1",
      "ended with status 1: \(String(repeating: "0", count: 400))…"
    ),
    (
      "head -c 70000 /dev/zero | tr '\\0' x >&2; echo >&2; echo why >&2; exit 1",
      "ended with status 1: why"
    ),
    ("echo 'I am well' >&2; echo not ready; exit 0", "gave an answer that is none"),
  ]

  @Test(arguments: endings)
  func tellsWhyAWorkerDoesNotStart(does: String, told: String) throws {
    let worker = try WorkerProcess(executable: "/bin/sh", ["sh", "-c", does])
    let failure = #expect(throws: WorkerProcess.Failure.self) {
      try worker.awaitReadiness(seconds: 30)
    }
    #expect(failure?.description == told)
  }

  @Test func whatItSaysLaterIsNoPartOfWhatBecomesOfAnArticle() throws {
    let worker = try WorkerProcess(
      executable: "/bin/sh",
      [
        "sh", "-c",
        "printf '\\000\\000\\000\\000'; read -r job; echo 0x7f >&2; exit 1",
      ])
    try worker.awaitReadiness(seconds: 30)
    let failure = #expect(throws: WorkerProcess.Failure.self) {
      try worker.extract(Array("a job\n".utf8), seconds: 30) { _ in }
    }
    #expect(failure?.description == "ended with status 1")
  }
}
