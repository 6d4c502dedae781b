// SPDX-License-Identifier: Apache-2.0

import CLinux
import SystemPackage

/// The names in an open folder.
enum DirectoryListing {
  /// Calls `body` with each entry's name but `.` and `..`, in the order of the file system.
  static func forEachName(in directory: Int32, _ body: (CorpusPathBytes) -> Void) throws(Errno) {
    while let names = try nextNames(in: directory, room: 1 << 16) { names.forEach(body) }
  }

  /// The next names, as many as fit into `room` bytes; nil at the end.
  ///
  /// A record of `getdents64` is inode and offset, eight bytes each, its own length in two, its type in one, then the name with a
  /// NUL after it.
  static func nextNames(in directory: Int32, room: Int) throws(Errno) -> [CorpusPathBytes]? {
    var buffer = [UInt8](repeating: 0, count: room)
    let got = try Kernel.check(
      unsafe buffer.withUnsafeMutableBytes { bytes in
        retrying { unsafe clinux_read_directory(directory, bytes.baseAddress, bytes.count) }
      })
    if got == 0 { return nil }
    var names: [CorpusPathBytes] = []
    var offset = 0
    while offset + 19 <= got {
      let length = Int(buffer[offset + 16]) | Int(buffer[offset + 17]) << 8
      guard length >= 19, offset + length <= got else { break }
      let name = Array(buffer[(offset + 19)..<(offset + length)].prefix { $0 != 0 })
      offset += length
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names
  }
}
