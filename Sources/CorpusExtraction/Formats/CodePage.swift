// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// A character set of one byte a character, as Rich Text names it: by the number that Windows gives it, or by the script of a font.
struct CodePage {
  /// The code points of the bytes from 0x80 on.
  private let upper: [UInt32]

  /// windows-1252, which is the character set of all but old and foreign files.
  static let western = CodePage(upper: (0x80...0xff).map { TextDecoding.scalar($0) })

  private init(upper: [UInt32]) { self.upper = upper }

  /// The set that the C library knows as `name`; nil where it does not, or where characters have more than one byte.
  init?(name: String) {
    let handle = unsafe iconv_open("UTF-32LE", name)
    guard Int(bitPattern: handle) != -1 else { return nil }
    defer { unsafe iconv_close(handle) }
    upper = (UInt8(0x80)...0xff).map { byte in
      var input = [CChar(bitPattern: byte)]
      var output = [CChar](repeating: 0, count: 8)
      let used = unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe output.withUnsafeMutableBufferPointer { target in
          var from = source.baseAddress
          var to = target.baseAddress
          var (left, room) = (1, 8)
          let status = unsafe iconv(handle, &from, &left, &to, &room)
          return status == 0 ? 8 - room : 0
        }
      }
      // Bytes that stand for nothing are what they are in windows-1252.
      guard used == 4 else { return TextDecoding.scalar(byte) }
      return output.prefix(4).enumerated().reduce(0) { code, part in
        code | UInt32(UInt8(bitPattern: part.element)) << (8 * UInt32(part.offset))
      }
    }
  }

  /// The set of a number behind `\ansicpg`: 1250.
  init?(number: Int) {
    if number == 1252 { return nil }
    self.init(name: number == 10_000 ? "macintosh" : "CP\(number)")
  }

  /// The set of a font's script behind `\fcharset`; nil of those that leave it to the document.
  init?(charset: Int) {
    let names = [
      77: "macintosh", 161: "CP1253", 162: "CP1254", 163: "CP1258", 177: "CP1255", 178: "CP1256",
      186: "CP1257", 204: "CP1251", 222: "CP874", 238: "CP1250",
    ]
    guard let name = names[charset] else { return nil }
    self.init(name: name)
  }

  /// The character that a byte from 0x80 on stands for.
  subscript(_ byte: UInt8) -> UInt32 { byte < 0x80 ? UInt32(byte) : upper[Int(byte) - 0x80] }
}
