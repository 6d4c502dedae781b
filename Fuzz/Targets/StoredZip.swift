// SPDX-License-Identifier: Apache-2.0

/// Makes a zip file of parts that are not packed.
enum StoredZip {
  static func file(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in parts {
      let head =
        bytes(10, 2) + bytes(0, 8) + bytes(Int(sum(content)), 4) + bytes(content.count, 4)
        + bytes(content.count, 4) + bytes(name.utf8.count, 2) + bytes(0, 2)
      directory +=
        bytes(0x0201_4b50, 4) + bytes(20, 2) + head + bytes(0, 10) + bytes(file.count, 4)
        + Array(name.utf8)
      file += bytes(0x0403_4b50, 4) + head + Array(name.utf8) + content
    }
    return file + directory + bytes(0x0605_4b50, 4) + bytes(0, 4) + bytes(parts.count, 2)
      + bytes(parts.count, 2) + bytes(directory.count, 4) + bytes(file.count, 4) + bytes(0, 2)
  }

  /// A number of so many bytes, the lowest first.
  private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The sum by which zip files are checked (CRC-32).
  private static func sum(_ content: [UInt8]) -> UInt32 {
    ~content.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1
      }
    }
  }
}
