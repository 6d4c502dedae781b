// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// Jobs as they come in on standard input, in parts behind their lengths.
enum FrameInput {
  /// The next part of a job; nil at the end of the input.
  static func part(limit: Int) throws -> [UInt8]? {
    let head = try exactly(4)
    guard head.count == 4 else { return nil }
    guard let length = LengthPrefix.length(head, limit: limit) else { throw ExitCode.failure }
    let bytes = try exactly(length)
    return bytes.count == length ? bytes : nil
  }

  /// `count` bytes, fewer at the end of the input.
  private static func exactly(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let next = try Kernel.read(0, count: min(count - bytes.count, 1 << 20))
      if next.isEmpty { break }
      if bytes.isEmpty { bytes = next } else { bytes += next }
    }
    return bytes
  }
}
