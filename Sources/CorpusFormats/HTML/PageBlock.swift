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
    var blocks: [PageBlock] = []
    var open = PageBlock(node: 0, tag: .body)
    var around: [Int] = []
    var linkEnd = 0
    var lists = 0
    var tables = 0
    var hasBreak = false
    func flush() {
      if open.line.last == 0x20 { open.line.removeLast() }
      if !open.line.isEmpty {
        open.isInList = lists > 0
        open.isInTable = tables > 0
        open.finish()
        blocks.append(open)
      }
      open = PageBlock(node: around.last ?? 0, tag: .body)
      open.tag = around.last.flatMap { document.nodes[$0].tag } ?? .body
      hasBreak = false
    }
    var at = 0
    while at < document.nodes.count {
      while let last = around.last, document.nodes[last].end <= at {
        flush()
        if document.nodes[last].tag == .li { lists -= 1 }
        if document.nodes[last].tag == .table { tables -= 1 }
        around.removeLast()
        open.node = around.last ?? 0
        open.tag = around.last.flatMap { document.nodes[$0].tag } ?? .body
      }
      let node = document.nodes[at]
      guard let tag = node.tag else {
        let before = open.line.count
        HTMLText.append(document.bytes(of: at), to: &open.line)
        if open.line.first == 0x20 { open.line.removeFirst() }
        if open.line.count > before {
          open.texts.append(at)
          if at < linkEnd { open.linked += open.line.count - before }
          if open.line.last != 0x20 || open.line.count > before + 1 { hasBreak = false }
        }
        at += 1
        continue
      }
      if isDropped[at] {
        at = node.end
        continue
      }
      if tag == .a { linkEnd = max(linkEnd, node.end) }
      if tag == .br {
        if hasBreak {
          flush()
        } else {
          hasBreak = true
          if let last = open.line.last, last != 0x20 { open.line.append(0x20) }
          open.texts.append(-1)
        }
      } else if !tag.isInline {
        flush()
        around.append(at)
        if tag == .li { lists += 1 }
        if tag == .table { tables += 1 }
        open.node = at
        open.tag = tag
      }
      at += 1
    }
    flush()
    return blocks
  }

  private mutating func finish() {
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
