// SPDX-License-Identifier: Apache-2.0

import Glibc
import SystemPackage

/// What a child process says on its standard error: passed on to this program's own, and its end kept.
///
/// Who asks why a worker does not start is told in its words, and needs no journal.
struct ErrorChannel {
  /// The end that is read; -1 once nobody has the other.
  private(set) var descriptor: Int32
  private var end: [UInt8] = []

  /// Most bytes of a line that are told.
  private static let most = 400

  /// A channel, and the end of it that is for the child.
  static func open() throws(Errno) -> (channel: ErrorChannel, child: Int32) {
    let (ours, theirs) = try Kernel.pipe()
    return (ErrorChannel(descriptor: ours), theirs)
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Passes on what has come since.
  mutating func drain() {
    while descriptor >= 0 {
      guard let bytes = try? Kernel.read(descriptor, count: 4096) else { return }
      if bytes.isEmpty { return close() }
      try? FileBytes.writeAll(bytes, descriptor: STDERR_FILENO, path: "standard error")
      end = Array((end + bytes).suffix(4 * Self.most))
    }
  }

  /// Closes it; the child may go on and is not heard any more.
  mutating func close() {
    if descriptor >= 0 { Kernel.close(descriptor) }
    descriptor = -1
  }

  /// The last line with anything in it, in full or its beginning; nil where nothing was said.
  var lastLine: String? {
    let lines = end.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let spaces: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    guard let line = lines.last(where: { !$0.allSatisfy(spaces.contains) }) else { return nil }
    let told = String(decoding: line.prefix(Self.most), as: UTF8.self)
    return VisibleControls.in(told) + (line.count > Self.most ? "…" : "")
  }
}
