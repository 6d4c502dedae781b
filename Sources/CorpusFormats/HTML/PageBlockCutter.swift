// SPDX-License-Identifier: Apache-2.0

/// Cuts a page into its blocks, in one walk over its elements.
struct PageBlockCutter {
  private let document: HTMLDocument
  private var blocks: [PageBlock] = []
  private var open = PageBlock(node: 0, tag: .body)
  /// The block elements around the one at hand, outermost first.
  private var around: [Int] = []
  /// Where the last link ends.
  private var linkEnd = 0
  private var lists = 0
  private var tables = 0
  /// Whether the last thing in the line is a line break: two of them part blocks.
  private var hasBreak = false

  init(document: HTMLDocument) { self.document = document }

  /// Ends the blocks of those elements that end before the node `at`.
  mutating func leave(before at: Int) {
    while let last = around.last, document.nodes[last].end <= at {
      flush()
      if document.nodes[last].tag == .li { lists -= 1 }
      if document.nodes[last].tag == .table { tables -= 1 }
      around.removeLast()
      open.node = around.last ?? 0
      open.tag = tagAround
    }
  }

  /// Adds a text to the line.
  mutating func take(text at: Int) {
    let before = open.line.count
    HTMLText.append(document.bytes(of: at), to: &open.line)
    if open.line.first == 0x20 { open.line.removeFirst() }
    guard open.line.count > before else { return }
    open.texts.append(at)
    if at < linkEnd { open.linked += open.line.count - before }
    if open.line.last != 0x20 || open.line.count > before + 1 { hasBreak = false }
  }

  /// Opens an element: a block of its own, unless it stands in a line.
  mutating func enter(_ at: Int, _ tag: HTMLTag) {
    if tag == .a { linkEnd = max(linkEnd, document.nodes[at].end) }
    if tag == .br {
      takeBreak()
    } else if !tag.isInline {
      flush()
      around.append(at)
      if tag == .li { lists += 1 }
      if tag == .table { tables += 1 }
      open.node = at
      open.tag = tag
    }
  }

  /// The blocks, when the walk is over.
  mutating func finished() -> [PageBlock] {
    flush()
    return blocks
  }

  private mutating func takeBreak() {
    if hasBreak { return flush() }
    hasBreak = true
    if let last = open.line.last, last != 0x20 { open.line.append(0x20) }
    open.texts.append(-1)
  }

  private mutating func flush() {
    if open.line.last == 0x20 { open.line.removeLast() }
    if !open.line.isEmpty {
      open.isInList = lists > 0
      open.isInTable = tables > 0
      open.finish()
      blocks.append(open)
    }
    open = PageBlock(node: around.last ?? 0, tag: tagAround)
    hasBreak = false
  }

  private var tagAround: HTMLTag { around.last.flatMap { document.nodes[$0].tag } ?? .body }
}
