// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc

/// Standard output, written at once: what a filter printed must not be lost when the next article ends it.
struct StandardOutput {
  /// Writes `bytes`.
  func write(_ bytes: [UInt8]) throws {
    try FileBytes.writeAll(bytes, descriptor: 1, path: "standard output")
  }
}

/// Messages for the one who typed the command.
enum StandardError {
  /// Writes one line.
  static func write(_ line: String) {
    // Nowhere is left to complain to when this fails.
    try? FileBytes.writeAll(Array((line + "\n").utf8), descriptor: 2, path: "standard error")
  }
}

/// JSON lines, the format of `extract`, `import` and `export`.
enum JSONLine {
  /// `value` as one line with its line break, keys sorted.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    try VarlinkJSON.encode(value) + [UInt8(ascii: "\n")]
  }
}
