// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WatchDaemon

@Suite struct LineReaderTests {
  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]),
    (
      String(repeating: "x", count: 600_000) + "\ny\n",
      [String(repeating: "x", count: 600_000), "y"]
    ),
  ])
  func cutsAtLineEnds(text: String, lines: [String]) throws {
    let path = "/tmp/corpusd-lines-\(UInt64.random(in: 0 ... .max))"
    defer { try? Kernel.unlink(path) }
    try FileBytes.replace(path: path, with: Array(text.utf8))
    let descriptor = try FileBytes.open(path: path)
    defer { Kernel.close(descriptor) }
    var reader = LineReader(descriptor: descriptor, path: path)
    var found: [String] = []
    while let line = try reader.next() { found.append(String(decoding: line, as: UTF8.self)) }
    #expect(found == lines)
  }
}
