// SPDX-License-Identifier: Apache-2.0

internal import CArchive

/// Reads the parts of a zip file through libarchive, in memory and bounded.
enum ZipFile {
  /// Most bytes that the parts wanted may unpack to: more is a bomb and no article.
  static let limit = 64 << 20

  /// The parts of `bytes` whose names are wanted; nil where the file is damaged or unpacks to more than `limit`.
  static func read(_ bytes: [UInt8], wanted: (String) -> Bool) -> [String: [UInt8]]? {
    guard let library = unsafe carchive()?.pointee, let archive = library.read_new() else {
      return nil
    }
    defer { unsafe _ = library.read_free(archive) }
    unsafe _ = library.read_support_format_zip(archive)
    return unsafe bytes.withUnsafeBytes { buffer in
      guard
        unsafe library.read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
      else { return nil }
      var parts: [String: [UInt8]] = [:]
      var total = 0
      var entry: OpaquePointer?
      while true {
        let status = unsafe library.read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return parts }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN,
          let name = unsafe library.entry_pathname(entry)
        else { return nil }
        let path = unsafe String(cString: name)
        guard wanted(path) else { continue }
        guard let content = unsafe content(archive, library, limit - total) else { return nil }
        total += content.count
        parts[path] = content
      }
    }
  }

  private static func content(
    _ archive: OpaquePointer, _ library: carchive, _ limit: Int
  ) -> [UInt8]? {
    var out: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe library.read_data(archive, buffer.baseAddress, buffer.count)
      }
      if got == 0 { return out }
      guard got > 0, out.count + got <= limit else { return nil }
      out += piece[..<got]
    }
  }
}
