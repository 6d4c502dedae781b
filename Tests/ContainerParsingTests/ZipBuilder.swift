// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Makes zip files for tests, in memory.
struct ZipBuilder {
  private var file: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part, packed.
  mutating func add(_ name: String, _ content: [UInt8]) {
    var packed = [UInt8](repeating: 0, count: Int(compressBound(uLong(content.count))))
    var length = uLongf(packed.count)
    _ = unsafe compress2(&packed, &length, content, uLong(content.count), 6)
    // Without zlib's own two bytes before and four behind.
    let data = Array(packed[2..<Int(length) - 4])
    let sum = unsafe UInt32(truncatingIfNeeded: crc32(0, content, uInt(content.count)))
    let head =
      Self.bytes(20, 2) + Self.bytes(0, 2) + Self.bytes(8, 2) + Self.bytes(0, 4)
      + Self.bytes(Int(sum), 4) + Self.bytes(data.count, 4) + Self.bytes(content.count, 4)
      + Self.bytes(name.utf8.count, 2) + Self.bytes(0, 2)
    directory +=
      Self.bytes(0x0201_4b50, 4) + Self.bytes(20, 2) + head + Self.bytes(0, 10)
      + Self.bytes(file.count, 4) + Array(name.utf8)
    file += Self.bytes(0x0403_4b50, 4) + head + Array(name.utf8) + data
    count += 1
  }

  /// The whole file.
  var bytes: [UInt8] {
    file + directory + Self.bytes(0x0605_4b50, 4) + Self.bytes(0, 4) + Self.bytes(count, 2)
      + Self.bytes(count, 2) + Self.bytes(directory.count, 4) + Self.bytes(file.count, 4)
      + Self.bytes(0, 2)
  }

  /// A number of so many bytes, the lowest first.
  private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// `content` as a member of gzip.
  static func gzip(_ content: [UInt8]) -> [UInt8] {
    var packed = [UInt8](repeating: 0, count: Int(compressBound(uLong(content.count))))
    var length = uLongf(packed.count)
    _ = unsafe compress2(&packed, &length, content, uLong(content.count), 6)
    let sum = unsafe Int(crc32(0, content, uInt(content.count)))
    return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] + packed[2..<Int(length) - 4]
      + bytes(sum, 4) + bytes(content.count, 4)
  }
}
