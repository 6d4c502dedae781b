// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Reads a page's bytes as UTF-8, whatever character set it is in.
package struct PageEncoding {
  /// The page in UTF-8.
  package private(set) var text: [UInt8] = []
  /// Pairs of offsets, in the text and in the file, between which both run alike; empty where they are the same bytes.
  private var marks: [(text: Int, file: Int)] = []

  /// The page in UTF-8: as its mark at the beginning says; as it is where that is valid; as it declares; else as windows-1252.
  ///
  /// What is valid UTF-8 beyond ASCII is hardly ever anything else, whereas declarations outlive the bytes: programs that save a
  /// page convert it and keep what it declared.
  package init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      convert(bytes, from: bytes[0] == 0xff ? "UTF-16LE" : "UTF-16BE", skipping: 2, isASCII: false)
      return
    }
    let declared = Self.declared(bytes)
    if let declared, declared.hasPrefix("iso-2022") {
      convert(bytes, from: declared, skipping: 0, isASCII: false)
    } else if String(validating: bytes, as: UTF8.self) != nil {
      text = bytes
    } else if let declared, !declared.hasPrefix("utf"), Self.isKnown(declared) {
      convert(bytes, from: declared, skipping: 0, isASCII: true)
    } else if declared?.hasPrefix("utf") ?? false || Self.isMostlyUTF8(bytes) {
      repair(bytes)
    } else {
      convert(bytes, from: "windows-1252", skipping: 0, isASCII: true)
    }
  }

  /// The offset in the file of the character at `offset` in the text.
  package func fileOffset(_ offset: Int) -> Int {
    guard !marks.isEmpty else { return offset }
    var low = 0
    var high = marks.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if marks[middle].text <= offset { low = middle } else { high = middle }
    }
    // A character has more bytes in the text than in the file: no place within it is behind it.
    let place = marks[low].file + (offset - marks[low].text)
    return low + 1 < marks.count ? min(place, marks[low + 1].file) : place
  }

  /// Turns a map of places in the text into one of places in the file.
  func place(_ map: inout [Int]) {
    for at in stride(from: 0, to: map.count, by: 4) {
      let start = map[at + 2]
      let end = fileOffset(start + map[at + 3])
      map[at + 2] = fileOffset(start)
      map[at + 3] = end - map[at + 2]
    }
  }

  /// The character set in the first kilobytes: `<meta charset=…>` or the declaration of XML; in lower case, as iconv knows it.
  static func declared(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(8192).map { $0 < 0x80 ? $0 : 0x3f }, as: UTF8.self)
      .lowercased()
    for opener in ["charset=", "encoding="] {
      guard let range = head.firstRange(of: opener) else { continue }
      let rest = head[range.upperBound...].drop { "\"' ".contains($0) }
      let name = String(
        rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) })
      if name.isEmpty { continue }
      return sets[name] ?? name
    }
    return nil
  }

  /// What browsers read under some names, which is more than the names say.
  private static let sets = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "ascii": "windows-1252", "iso8859-1": "windows-1252", "iso-8859-9": "windows-1254",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "big5": "big5-hkscs", "tis-620": "cp874", "windows-874": "cp874",
    "iso-8859-11": "cp874", "x-mac-roman": "macintosh", "windows-31j": "cp932", "utf8": "utf-8",
  ]

  private static func isKnown(_ name: String) -> Bool {
    let handle = unsafe iconv_open("UTF-8", name)
    guard Int(bitPattern: handle) != -1 else { return false }
    unsafe iconv_close(handle)
    return true
  }

  /// Whether few of the bytes beyond ASCII are not UTF-8: a page cut or pasted from two.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    var good = 0
    var bad = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{fffd}" { bad += 1 } else { good += 1 }
    }
    return bad * 20 < good
  }

  /// Replaces what is no UTF-8 byte by byte with a question mark, so that offsets stay what they are.
  private mutating func repair(_ bytes: [UInt8]) {
    text = bytes
    var at = 0
    while at < text.count {
      let lead = text[at]
      let length =
        lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
      if length > 0, at + length <= text.count,
        length == 1 || String(validating: text[at..<at + length], as: UTF8.self) != nil
      {
        at += length
      } else {
        text[at] = 0x3f
        at += 1
      }
    }
  }

  /// Converts with the C library's iconv, a few bytes at a time where they are not ASCII, so that offsets can be told.
  private mutating func convert(
    _ bytes: [UInt8], from set: String, skipping: Int, isASCII: Bool
  ) {
    let handle = unsafe iconv_open("UTF-8", set)
    guard Int(bitPattern: handle) != -1 else { return repair(bytes) }
    defer { unsafe iconv_close(handle) }
    text.reserveCapacity(bytes.count * 5 / 4)
    var input = bytes.map { CChar(bitPattern: $0) }
    var piece = [CChar](repeating: 0, count: 8)
    marks.append((0, skipping))
    unsafe input.withUnsafeMutableBufferPointer { source in
      guard let base = source.baseAddress else { return }
      var at = skipping
      while at < bytes.count {
        if isASCII, bytes[at] < 0x80 {
          text.append(bytes[at])
          at += 1
          continue
        }
        var from: UnsafeMutablePointer<CChar>? = unsafe base + at
        var left = bytes.count - at
        let (used, got) = unsafe piece.withUnsafeMutableBufferPointer { target in
          var to = target.baseAddress
          var room = 8
          let before = left
          _ = unsafe iconv(handle, &from, &left, &to, &room)
          return (before - left, 8 - room)
        }
        marks.append((text.count, at))
        if used == 0 {
          text += [0xef, 0xbf, 0xbd]
          at += 1
        } else {
          text += piece[..<got].map { UInt8(bitPattern: $0) }
          at += used
        }
        marks.append((text.count, at))
      }
    }
  }
}
