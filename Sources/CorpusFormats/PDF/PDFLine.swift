// SPDX-License-Identifier: Apache-2.0

/// A line of a page of a PDF, as `pdftotext -bbox-layout` tells it: its words and where it stands, in points from the upper left.
struct PDFLine: Equatable {
  var page: Int
  /// The number of the block that it is in, counted through the file.
  var block: Int
  var left = 0.0
  var top = 0.0
  var right = 0.0
  var bottom = 0.0
  /// The height of its page.
  var pageHeight = 0.0
  var words: [String] = []

  /// About the size of its letters.
  var height: Double { bottom - top }

  var text: String { words.joined(separator: " ") }

  /// The lines that the program printed, in its order, which follows columns.
  ///
  /// It prints an element a line: no reader of XML is needed, and a file of many pages costs no more than its words.
  static func all(_ output: [UInt8]) -> [PDFLine] {
    var lines: [PDFLine] = []
    var page = 0
    var block = 0
    var height = 0.0
    for row in output.split(separator: 0x0a) {
      guard let start = row.firstIndex(of: 0x3c), let end = row[start...].firstIndex(of: 0x3e)
      else { continue }
      let tag = String(decoding: row[start...end], as: UTF8.self)
      if tag.hasPrefix("<page ") {
        page += 1
        height = number("height", in: tag) ?? 0
      } else if tag.hasPrefix("<block ") {
        block += 1
      } else if tag.hasPrefix("<line "), let left = number("xMin", in: tag),
        let top = number("yMin", in: tag), let right = number("xMax", in: tag),
        let bottom = number("yMax", in: tag)
      {
        lines.append(
          PDFLine(
            page: page, block: block, left: left, top: top, right: right, bottom: bottom,
            pageHeight: height))
      } else if tag.hasPrefix("<word "), !lines.isEmpty {
        let rest = row[row.index(after: end)...]
        let word = String(decoding: rest.prefix { $0 != 0x3c }, as: UTF8.self)
        let plain = Self.plain(word)
        if !plain.isEmpty { lines[lines.count - 1].words.append(plain) }
      }
    }
    // Words that run up the page are a stamp or a mark behind the text.
    return joined(lines).filter { line in
      !line.words.isEmpty && (line.height <= 3 * (line.right - line.left) || line.text.count < 4)
    }
  }

  /// The lines with those put together that wide blanks divide: what is set to both edges has them.
  private static func joined(_ lines: [PDFLine]) -> [PDFLine] {
    var out: [PDFLine] = []
    for line in lines {
      if let last = out.last, last.page == line.page, last.block == line.block,
        line.left >= last.right, abs(line.top - last.top) < 0.2 * last.height,
        abs(line.bottom - last.bottom) < 0.2 * last.height
      {
        out[out.count - 1].words += line.words
        out[out.count - 1].right = line.right
      } else {
        out.append(line)
      }
    }
    return out
  }

  /// A place on a page, in points; nil for what lies on no page.
  private static func number(_ name: String, in tag: String) -> Double? {
    guard let range = tag.firstRange(of: " \(name)=\""),
      let value = Double(tag[range.upperBound...].prefix { $0 != "\"" }), abs(value) <= 1e6
    else { return nil }
    return value
  }

  /// A word without references, control characters and letters that printers set as one.
  private static func plain(_ word: String) -> String {
    var out = word
    for (written, meant) in replacements where out.contains(written) {
      out.replace(written, with: meant)
    }
    out.unicodeScalars.removeAll { $0.value < 0x21 || $0.value == 0x7f }
    return out
  }

  private static let replacements = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
    ("\u{fb00}", "ff"), ("\u{fb01}", "fi"), ("\u{fb02}", "fl"), ("\u{fb03}", "ffi"),
    ("\u{fb04}", "ffl"),
  ]
}
