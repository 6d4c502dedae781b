// SPDX-License-Identifier: Apache-2.0

/// Small helpers over ranges of bytes.
package enum ByteText {
  /// `range` without white space at both ends.
  package static func trim(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ASCII.isSpace(text[start]) { start += 1 }
    while end > start, ASCII.isSpace(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The words of a range as one line: white space runs become one space.
  package static func line(_ text: [UInt8], _ range: Range<Int>) -> String {
    var out: [UInt8] = []
    var pending = false
    for at in range.clamped(to: 0..<text.count) {
      if ASCII.isSpace(text[at]) {
        pending = !out.isEmpty
      } else {
        if pending { out.append(0x20) }
        pending = false
        out.append(text[at])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
