// SPDX-License-Identifier: Apache-2.0

/// A page as lines of plain text, furniture and all: for exports, which have no article among other things.
package enum PageLines {
  /// The blocks of a page, each as one line.
  package static func read(_ document: HTMLDocument) -> [String] {
    var lines: [String] = []
    for line in bytes(document).split(separator: 0x0a) {
      var words: [UInt8] = []
      for word in line.split(whereSeparator: { $0 == 0x09 || $0 == 0x20 }) {
        if !words.isEmpty { words.append(0x20) }
        words += word
      }
      if !words.isEmpty { lines.append(String(decoding: words, as: UTF8.self)) }
    }
    return lines
  }

  /// The page with a blank line between its blocks, a tab between cells, centred blocks moved in, and rules as lines.
  package static func text(_ document: HTMLDocument) -> String {
    String(decoding: bytes(document), as: UTF8.self)
  }

  private static func bytes(_ document: HTMLDocument) -> [UInt8] {
    var out: [UInt8] = []
    var line: [UInt8] = []
    let centred = centredClasses(document)
    /// Elements that are open, and whether their text is centred.
    var around: [(end: Int, isCentred: Bool)] = []
    func flush() {
      while line.last == 0x20 || line.last == 0x09 { line.removeLast() }
      defer { line = [] }
      guard !line.isEmpty else { return }
      if around.last?.isCentred ?? false { out += Array(repeating: 0x20, count: 24) }
      out += line
      out += [0x0a, 0x0a]
    }
    var at = 0
    while at < document.nodes.count {
      while let last = around.last, last.end <= at {
        if line.last != 0x09 { flush() }
        around.removeLast()
      }
      let node = document.nodes[at]
      guard let tag = node.tag else {
        HTMLText.append(document.bytes(of: at), to: &line)
        if line == [0x20] { line = [] }
        at += 1
        continue
      }
      if tag.isUnseen || isHidden(document, at) {
        at = max(node.end, at + 1)
        continue
      }
      switch tag {
      case .td, .th: if !line.isEmpty { line.append(0x09) }
      case .br: flush()
      case .hr:
        flush()
        out += Array(repeating: 0x5f, count: 40) + [0x0a, 0x0a]
      default:
        if !tag.isInline {
          if line.last != 0x09 { flush() }
          let own = document.attribute("class", of: at).map { centred.contains($0) } ?? false
          let isCentred =
            tag == .center || own || document.attribute("align", of: at) == "center"
            || (around.last?.isCentred ?? false && document.attribute("class", of: at) == nil)
          around.append((node.end, isCentred))
        }
      }
      at += 1
    }
    flush()
    return out
  }

  private static func isHidden(_ document: HTMLDocument, _ index: Int) -> Bool {
    document.style(of: index)?.holds(notShown) ?? false
  }

  private static let notShown = Array("display:none".utf8)

  /// Classes that the page's own style sheet centres: `.c0 { text-align: center; }`.
  private static func centredClasses(_ document: HTMLDocument) -> Set<String> {
    var classes: Set<String> = []
    for style in document.elements(.style) {
      let rules = String(decoding: document.content(of: style), as: UTF8.self)
      for rule in rules.split(separator: "}") where rule.contains("text-align: center") {
        guard let dot = rule.firstIndex(of: "."), let brace = rule.firstIndex(of: "{"), dot < brace
        else { continue }
        classes.insert(rule[rule.index(after: dot)..<brace].filter { $0 != " " })
      }
    }
    return classes
  }
}
