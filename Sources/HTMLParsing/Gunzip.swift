// SPDX-License-Identifier: Apache-2.0

internal import CZlib

/// Unpacks gzip, in which servers send pages and some programs save them.
package enum Gunzip {
  /// Whether `bytes` begin as gzip does.
  package static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1f, 0x8b, 8]) }

  /// The unpacked bytes of a file of many members, one behind the other, as web archives are.
  package static func unpackAll(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    unpack(bytes, limit: limit, goesOn: true)
  }

  /// The unpacked bytes; nil where they are damaged, cut off, or more than `limit`.
  package static func unpack(
    _ bytes: [UInt8], limit: Int, goesOn: Bool = false
  ) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe czlib_begin_gzip(&stream) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var input = bytes
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var out: [UInt8] = []
    return unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(clamping: source.count)
      while true {
        let (status, left) = unsafe piece.withUnsafeMutableBufferPointer { target in
          unsafe stream.next_out = target.baseAddress
          unsafe stream.avail_out = UInt32(target.count)
          let status = unsafe inflate(&stream, Z_NO_FLUSH)
          return (status, Int(unsafe stream.avail_out))
        }
        let got = piece.count - left
        guard status == Z_OK || status == Z_STREAM_END, out.count + got <= limit else {
          return nil
        }
        out += piece[..<got]
        if status == Z_STREAM_END {
          guard goesOn, unsafe stream.avail_in > 0 else { return out }
          guard unsafe inflateReset(&stream) == Z_OK else { return out }
        }
        if got == 0, unsafe stream.avail_in == 0 { return nil }
      }
    }
  }
}
