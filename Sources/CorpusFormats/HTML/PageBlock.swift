// SPDX-License-Identifier: Apache-2.0

/// A paragraph, heading, list item or cell of a page: text that no block element divides.
struct PageBlock {
  /// The block element nearest around it.
  var node: Int
  /// What it is in.
  var tag: HTMLTag
  /// Its texts, and -1 for a line break between them.
  var texts: [Int] = []
  /// The words as one line.
  var line: [UInt8] = []
  /// Bytes of the line that are in links.
  var linked = 0
  /// Words of the line.
  var words = 0
  /// Whether it ends as a sentence does.
  var isSentence = false
  /// Whether it is in a list, and in a table.
  var isInList = false
  var isInTable = false

  /// Whether most of it is a link.
  var isLinked: Bool { linked * 2 > line.count }

  /// Whether it is a heading and no sentence of some length set as one.
  var isTitle: Bool { tag.isHeading && !(isSentence && words >= 14) }

  /// How much it looks like prose.
  var weight: Int {
    guard words >= 8, linked * 3 < line.count, !isTitle else { return 0 }
    let length = min(line.count, 1200)
    return tag == .p || tag == .blockquote ? length : isSentence ? length * 3 / 4 : length / 4
  }

  /// Every block of `document` that is not left out, in order.
  static func all(_ document: HTMLDocument, isDropped: [Bool]) -> [PageBlock] {
    var cutter = PageBlockCutter(document: document)
    var at = 0
    while at < document.nodes.count {
      cutter.leave(before: at)
      let node = document.nodes[at]
      if let tag = node.tag {
        if isDropped[at] {
          at = node.end
          continue
        }
        cutter.enter(at, tag)
      } else {
        cutter.take(text: at)
      }
      at += 1
    }
    return cutter.finished()
  }

  /// Counts the words, and looks at the end of the line.
  mutating func finish() {
    words = 1
    // Chinese and Japanese have no blanks: two of their characters are about a word.
    var characters = 0
    for byte in line {
      if byte == 0x20 { words += 1 }
      if (0xe3...0xed).contains(byte) { characters += 1 }
    }
    words += characters / 2
    var end = line.count
    while end > 0 {
      let byte = line[end - 1]
      if byte == 0x2e || byte == 0x21 || byte == 0x3f {
        isSentence = true
        return
      }
      if byte == 0x22 || byte == 0x27 || byte == 0x29 {
        end -= 1
        continue
      }
      guard end >= 3, line[end - 3] >= 0xe2 else { return }
      switch (line[end - 3], line[end - 2], byte) {
      case (0xe2, 0x80, 0xa6), (0xe3, 0x80, 0x82), (0xef, 0xbc, 0x81), (0xef, 0xbc, 0x9f):
        isSentence = true
        return
      case (0xe2, 0x80, _), (0xe3, 0x80, 0x8d): end -= 3
      default: return
      }
    }
  }
}
