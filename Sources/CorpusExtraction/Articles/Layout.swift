// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Cuts an article's text into the lines and paragraphs that its layout means.
///
/// Files come in three layouts: one line a paragraph, paragraphs of several lines with a fixed width, and Markdown.
/// Which one it is shows in where lines break: in a filled paragraph the next line's first word would not have fitted.
struct Layout {
  private struct Line {
    var range: Range<Int>
    var indent: Int
    var firstWord: Int
    var hardBreak: Bool
  }

  /// The units of `text` from `start` on, in order, none empty.
  static func units(_ text: [UInt8], _ markup: Markup, from start: Int) -> [Unit] {
    let blocks = blocks(text, from: start)
    let width = filledWidth(blocks, markup.prose)
    var ranges: [Range<Int>] = []
    for block in blocks {
      var open: Range<Int>?
      var previous: Line?
      for line in block {
        if let range = open, let last = previous, joins(last, line, width, text, markup) {
          open = range.lowerBound..<line.range.upperBound
        } else {
          if let range = open { ranges.append(range) }
          open = line.range
        }
        previous = line
      }
      if let range = open { ranges.append(range) }
    }
    var units: [Unit] = []
    var link = 0
    for range in ranges {
      while link < markup.links.count, markup.links[link].upperBound <= range.lowerBound {
        link += 1
      }
      var end = link
      while end < markup.links.count, markup.links[end].lowerBound < range.upperBound { end += 1 }
      units.append(
        Unit(range, text: text, prose: markup.prose, links: markup.links[link..<end]))
      link = end
    }
    return units
  }

  private static func blocks(_ text: [UInt8], from start: Int) -> [[Line]] {
    var blocks: [[Line]] = []
    var block: [Line] = []
    var at = start
    while at < text.count {
      var end = at
      while end < text.count, text[end] != 0x0a, text[end] != 0x0d { end += 1 }
      let range = ByteText.trim(text, at..<end)
      if range.isEmpty {
        if !block.isEmpty { blocks.append(block) }
        block = []
      } else {
        var word = range.lowerBound
        while word < range.upperBound, !ASCII.isSpace(text[word]) { word += 1 }
        block.append(
          Line(
            range: range, indent: range.lowerBound - at, firstWord: word - range.lowerBound,
            hardBreak: end - range.upperBound >= 2))
      }
      at = end
      if at < text.count {
        at += text[at] == 0x0d && at + 1 < text.count && text[at + 1] == 0x0a ? 2 : 1
      }
    }
    if !block.isEmpty { blocks.append(block) }
    return blocks
  }

  /// The width that lines are filled to; nil where they are not.
  private static func filledWidth(_ blocks: [[Line]], _ prose: [UInt8]) -> Int? {
    var lengths: [Int] = []
    for block in blocks { for line in block { lengths.append(line.indent + line.range.count) } }
    guard lengths.count >= 3 else { return nil }
    lengths.sort()
    // The longest lines may overrun; nearly all must keep the width.
    let width = lengths[lengths.count * 19 / 20]
    guard (40...132).contains(width), lengths[lengths.count - 1] <= width * 2 else { return nil }
    var pairs = 0
    var filled = 0
    var ended = 0
    for block in blocks {
      for (line, next) in zip(block, block.dropFirst()) {
        pairs += 1
        guard line.indent + line.range.count + 1 + next.firstWord > width - 4 else { continue }
        filled += 1
        if [0x2e, 0x21, 0x3f].contains(lastVisible(prose, line.range)) { ended += 1 }
      }
    }
    // Filled lines break anywhere; lines that are paragraphs end with their sentences.
    return pairs >= 2 && filled * 10 >= pairs * 6 && ended * 2 <= filled ? width : nil
  }

  /// Whether `next` goes on with the paragraph of `line`.
  private static func joins(
    _ line: Line, _ next: Line, _ width: Int?, _ text: [UInt8], _ markup: Markup
  ) -> Bool {
    let first = text[next.range.lowerBound]
    let isMark = markup.prose[next.range.lowerBound] == 0x20 && first != 0x5b && first != 0x2a
    if isMark || text[line.range.lowerBound] == 0x23 { return false }
    let last = lastVisible(markup.prose, line.range)
    if let width {
      if next.indent >= line.indent + 2 { return false }
      return line.indent + line.range.count + 1 + next.firstWord > width * 3 / 4
    }
    if ASCII.isLower(first), ![0x2e, 0x21, 0x3f, 0x3a].contains(last) { return true }
    // A date broken after its day: "14" and on the next line "March 2012".
    guard ASCII.isDigit(last) else { return false }
    let words = Lexer.lexemes(
      of: text, in: next.range.lowerBound..<min(next.range.upperBound, next.range.lowerBound + 16))
    return words.first.map { $0.capitalized && CalendarWords.month($0.key) != nil } ?? false
  }

  private static func lastVisible(_ prose: [UInt8], _ range: Range<Int>) -> UInt8 {
    var at = range.upperBound
    while at > range.lowerBound {
      if !ASCII.isSpace(prose[at - 1]) { return prose[at - 1] }
      at -= 1
    }
    return 0
  }
}
