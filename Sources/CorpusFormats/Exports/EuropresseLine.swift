// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// A line of a document of Europresse: text that neither a block nor a line break divides, all of one part.
struct EuropresseLine {
  /// What the classes around it name it.
  var role: EuropressePage.Role?
  /// Where it stands among the lines of the document.
  var place = 0
  /// The nodes of its text.
  var texts: [Int] = []
  /// The text as one line.
  var words = ""

  /// The lines of a part of the page.
  static func all(
    _ page: HTMLDocument, in region: Range<Int>, named: [EuropressePage.Role?]
  ) -> [EuropresseLine] {
    var lines: [EuropresseLine] = []
    var line = EuropresseLine()
    var bytes: [UInt8] = []
    /// The named elements that are open.
    var around: [(end: Int, role: EuropressePage.Role)] = []
    /// The blocks that are open.
    var blocks: [Int] = []
    func flush() {
      if bytes.last == 0x20 { bytes.removeLast() }
      if !bytes.isEmpty {
        line.words = String(decoding: bytes, as: UTF8.self)
        line.place = lines.count
        lines.append(line)
      }
      line = EuropresseLine()
      bytes = []
    }
    for index in region {
      while let last = around.last, last.end <= index { around.removeLast() }
      while let last = blocks.last, last <= index {
        flush()
        blocks.removeLast()
      }
      let node = page.nodes[index]
      if let role = named[index] {
        let isDeck = role == .writer && around.contains { $0.role == .title }
        around.append((node.end, isDeck ? .deck : role))
      }
      if let tag = node.tag {
        if tag == .br || !tag.isInline { flush() }
        if !tag.isInline { blocks.append(node.end) }
        continue
      }
      let role = around.last?.role
      if role != line.role { flush() }
      let before = bytes.count
      HTMLText.append(page.bytes(of: index), to: &bytes)
      if bytes.first == 0x20 { bytes.removeFirst() }
      guard bytes.count > before else { continue }
      line.role = role
      line.texts.append(index)
    }
    flush()
    return lines
  }

  /// The lines of the article itself: those that are named so, else those from the title to the copyright or the number.
  static func body(
    _ lines: [EuropresseLine], behind title: Int
  ) -> (lines: [EuropresseLine], writer: String?) {
    let named = lines.filter { $0.role == .body && !isNotice($0.words) }
    if !named.isEmpty { return (named, nil) }
    var body: [EuropresseLine] = []
    for line in lines where line.place > title {
      if line.role == .number || line.role == .copyright || isEnd(line.words) { break }
      if line.role == nil { body.append(line) }
    }
    guard body.count > 1, let first = body.first, PageByline.isName(first.words, least: 2) else {
      return (body, nil)
    }
    return (Array(body.dropFirst()), first.words)
  }

  private static func isEnd(_ words: String) -> Bool {
    ["©", "(c)", "(C)", "Copyright"].contains { words.hasPrefix($0) }
      || EuropressePage.number(in: words) != nil
  }

  /// Whether a line only tells where else the article stands.
  private static func isNotice(_ words: String) -> Bool {
    notices.opens(PageWords.opening(words.utf8))
  }

  private static let notices = English.phrases("notices of exports")
}
