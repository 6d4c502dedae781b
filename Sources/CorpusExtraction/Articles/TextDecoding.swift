// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// A file's bytes read as text, or the reason why they are none.
struct TextDecoding {
  /// Larger files are not read: no news article comes near, and a worker's memory is bounded.
  static let limit = 16 << 20

  var text: [UInt8]
  var offsets: FileOffsets
  /// Why the file holds no text, as a sentence for its owner.
  var problem: String?

  /// Reads `bytes` as UTF-8; as UTF-16 where a byte-order mark says so; as windows-1252 where they are not UTF-8.
  ///
  /// A UTF-8 byte-order mark stays in the text, so that text and file remain the same bytes.
  static func decode(_ bytes: [UInt8]) -> TextDecoding {
    if bytes.count > limit {
      return failed("The file has \(bytes.count) bytes; articles up to \(limit) bytes are read.")
    }
    if bytes.starts(with: [0xff, 0xfe]) { return utf16(bytes, littleEndian: true) }
    if bytes.starts(with: [0xfe, 0xff]) { return utf16(bytes, littleEndian: false) }
    if isBinary(bytes) {
      return failed("The file holds binary data and no text; save the article as text.")
    }
    if isUTF8(bytes) { return TextDecoding(text: bytes, offsets: .identity) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes { append(scalar(byte), &text) }
    return TextDecoding(text: text, offsets: FileOffsets(text: text, encoding: .singleByte))
  }

  /// Reads a file of Rich Text Format.
  static func richText(_ bytes: [UInt8]) -> TextDecoding {
    if bytes.count > limit {
      return failed("The file has \(bytes.count) bytes; articles up to \(limit) bytes are read.")
    }
    guard let text = RichText.read(bytes) else {
      return failed("The RTF file ends before its text does, or is damaged; save it anew.")
    }
    return TextDecoding(text: text, offsets: FileOffsets(text: [], encoding: .container))
  }

  /// Whether the bytes are well-formed UTF-8 (Unicode 15, table 3-7).
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      let length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
      guard lead >= 0xc2, lead <= 0xf4, at + length <= bytes.count else { return false }
      let second = bytes[at + 1]
      let low: UInt8 = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80
      let high: UInt8 = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf
      guard second >= low, second <= high else { return false }
      for next in bytes[(at + 2)..<max(at + 2, at + length)] where next & 0xc0 != 0x80 {
        return false
      }
      at += length
    }
    return true
  }

  private static func failed(_ problem: String) -> TextDecoding {
    TextDecoding(text: [], offsets: .identity, problem: problem)
  }

  /// Whether a NUL or many control characters say that the bytes are no text in any encoding read here.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes where byte < 0x20 && !ASCII.isSpace(byte) && byte != 0x1b && byte != 0x1a {
      if byte == 0 { return true }
      controls += 1
    }
    return controls * 20 > bytes.count
  }

  private static func utf16(_ bytes: [UInt8], littleEndian: Bool) -> TextDecoding {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = 2
    func unit(_ at: Int) -> UInt32 {
      let pair = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
      return littleEndian ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
    }
    while at + 1 < bytes.count {
      let first = unit(at)
      at += 2
      if first == 0 { return failed("The file holds binary data and no text; save it as text.") }
      guard (0xd800...0xdfff).contains(first) else {
        append(first, &text)
        continue
      }
      if first < 0xdc00, at + 1 < bytes.count, (0xdc00...0xdfff).contains(unit(at)) {
        append(0x10000 + (first - 0xd800) << 10 + (unit(at) - 0xdc00), &text)
        at += 2
      } else {
        append(0xfffd, &text)
      }
    }
    return TextDecoding(text: text, offsets: FileOffsets(text: text, encoding: .utf16))
  }

  private static func append(_ scalar: UInt32, _ out: inout [UInt8]) {
    switch scalar {
    case ..<0x80: out.append(UInt8(scalar))
    case ..<0x800:
      out.append(0xc0 | UInt8(scalar >> 6))
      out.append(0x80 | UInt8(scalar & 0x3f))
    case ..<0x10000:
      out.append(0xe0 | UInt8(scalar >> 12))
      out.append(0x80 | UInt8(scalar >> 6 & 0x3f))
      out.append(0x80 | UInt8(scalar & 0x3f))
    default:
      out.append(0xf0 | UInt8(scalar >> 18 & 7))
      out.append(0x80 | UInt8(scalar >> 12 & 0x3f))
      out.append(0x80 | UInt8(scalar >> 6 & 0x3f))
      out.append(0x80 | UInt8(scalar & 0x3f))
    }
  }

  /// Code points of the bytes 0x80 to 0x9f in windows-1252; the five unused ones stay controls, as browsers read them.
  private static let westernTable: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
  ]

  /// The character that a byte stands for in windows-1252.
  static func scalar(_ byte: UInt8) -> UInt32 {
    byte < 0x80 || byte >= 0xa0 ? UInt32(byte) : westernTable[Int(byte) - 0x80]
  }
}
