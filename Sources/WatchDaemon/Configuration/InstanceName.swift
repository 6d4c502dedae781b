// SPDX-License-Identifier: Apache-2.0

/// The name of a corpus that is known by its folder only.
enum InstanceName {
  /// The longest name that leaves a socket's path room for the folders above it.
  private static let longest = 60

  /// What `systemd-escape --path` makes of the absolute path `folder`, so that a folder has one name however it is run.
  ///
  /// A name that would be too long for a socket is a number instead, with the name's end behind it.
  static func of(_ folder: String) -> String {
    let parts = folder.utf8.split(separator: UInt8(ascii: "/"))
    guard !parts.isEmpty else { return "-" }
    var name = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { name += "-" }
      for (offset, byte) in part.enumerated() {
        let isPlain = isPlain(byte) && !(index == 0 && offset == 0 && byte == UInt8(ascii: "."))
        name += isPlain ? String(UnicodeScalar(byte)) : escaped(byte)
      }
    }
    guard name.utf8.count > longest else { return name }
    // FNV-1a, 64 bits.
    let number = folder.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let end = name.suffix(longest - 20).drop { $0 != "-" }
    return String(number, radix: 16) + (end.isEmpty ? "-" + name.suffix(longest - 20) : end)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func escaped(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
