// SPDX-License-Identifier: Apache-2.0

/// What the names and elements of a page say about its parts, before any text is judged.
struct PageMarks {
  /// Parts that are left out with everything below them.
  var isDropped: [Bool]
  /// Parts that no reader sees.
  var isUnseen: [Bool]
  /// Visible bytes below each node, dropped parts left out, and how many of them are in links.
  var visible: [Int]
  var linked: [Int]
  /// Of these, the bytes of paragraphs of some length, outside links.
  private var prose: [Int]

  /// Marks the parts of `document`.
  ///
  /// - Parameter unseen: parts that are left out whatever they say.
  init(_ document: HTMLDocument, unseen: [Int] = []) {
    let count = document.nodes.count
    isDropped = [Bool](repeating: false, count: count)
    isUnseen = isDropped
    visible = [Int](repeating: 0, count: count)
    linked = [Int](repeating: 0, count: count)
    prose = linked
    for index in unseen + Self.archives(document) {
      isDropped[index] = true
      isUnseen[index] = true
    }
    measure(document)
    dropForms(document)
    var index = 0
    while index < count {
      guard let tag = document.nodes[index].tag else {
        index += 1
        continue
      }
      isUnseen[index] =
        isUnseen[index] || tag.isUnseen || isHidden(document, index) && isSmall(index)
      if isDropped[index] || drops(document, index, tag) {
        isDropped[index] = true
        index = document.nodes[index].end
      } else {
        index += 1
      }
    }
    measure(document)
  }

  /// What archives of the web put above a page that they kept: the days there are those of their copies.
  private static func archives(_ document: HTMLDocument) -> [Int] {
    let isToday = document.mentions(["archive.today"])
    guard isToday || document.mentions(["wm-ipp"]) else { return [] }
    return document.nodes.indices.filter { index in
      guard document.nodes[index].tag != nil, let name = document.attribute("id", of: index) else {
        return false
      }
      return name.hasPrefix("wm-ipp") || isToday && name == "HEADER"
    }
  }

  /// Counts what is visible, from the last node to the first.
  private mutating func measure(_ document: HTMLDocument) {
    for index in visible.indices {
      visible[index] = 0
      linked[index] = 0
      prose[index] = 0
    }
    for index in document.nodes.indices.reversed() {
      let node = document.nodes[index]
      if let tag = node.tag {
        if isDropped[index] || tag.isUnseen {
          visible[index] = 0
          linked[index] = 0
          prose[index] = 0
        }
        if tag == .p || tag == .blockquote, prose[index] == 0, visible[index] >= 60 {
          prose[index] = visible[index] - linked[index]
        }
        if tag == .a { linked[index] = visible[index] }
      } else {
        visible[index] = document.bytes(of: index).reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
      }
      if node.parent >= 0 {
        visible[node.parent] += visible[index]
        linked[node.parent] += linked[index]
        prose[node.parent] += prose[index]
      }
    }
  }

  /// Whether a part is left out.
  private func drops(_ document: HTMLDocument, _ index: Int, _ tag: HTMLTag) -> Bool {
    if isUnseen[index] { return true }
    if tag == .html || tag == .body || tag == .main { return false }
    let isSmall = isSmall(index)
    switch tag {
    case .nav, .figcaption, .fieldset, .footer: if isSmall { return true }
    case .aside: if isSmall { return true }
    case .form:
      if isSmall, visible[index] < 600 || linked[index] * 2 > visible[index] { return true }
    case .figure: if visible[index] < 600 { return !holdsText(document, index) }
    case .a, .b, .strong, .i, .em, .u, .h1, .h2, .p: return false
    default: break
    }
    guard isSmall else { return isNamedNever(document, index) }
    if let name = document.attribute("itemprop", of: index)?.lowercased(),
      name == "author" || name == "publisher" || name == "comment"
    {
      return true
    }
    if let role = document.attribute("role", of: index) {
      switch role {
      case "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu",
        "banner":
        return true
      default: break
      }
    }
    return isNamedBeside(document, index)
  }

  /// Whether a part holds less than two fifths of the page's prose and of what is visible.
  private func isSmall(_ index: Int) -> Bool {
    visible[index] * 10 < visible[0] * 4 && prose[index] * 10 <= prose[0] * 4
  }

  /// Drops the boxes around fields for an address: who reads is asked to subscribe there.
  private mutating func dropForms(_ document: HTMLDocument) {
    for index in document.elements(.input) {
      guard document.attribute("type", of: index)?.lowercased() == "email" else { continue }
      var box = index
      while true {
        let parent = document.nodes[box].parent
        guard parent > 0, let tag = document.nodes[parent].tag, tag != .body, tag != .article,
          visible[parent] < 500, isSmall(parent)
        else { break }
        box = parent
      }
      isDropped[box] = true
    }
  }

  /// Whether a figure holds more than a picture and its caption.
  private func holdsText(_ document: HTMLDocument, _ index: Int) -> Bool {
    for at in index..<document.nodes[index].end {
      switch document.nodes[at].tag {
      case .table, .blockquote, .pre, .li: return true
      default: break
      }
    }
    return false
  }

  /// What a style says of what is not shown.
  private static let hiding = ["display:none", "visibility:hidden"].map { Array($0.utf8) }

  private func isHidden(_ document: HTMLDocument, _ index: Int) -> Bool {
    if document.has("hidden", index) { return true }
    if let style = document.style(of: index), Self.hiding.contains(where: style.holds) {
      return true
    }
    return document.attribute("aria-hidden", of: index) == "true"
  }

  /// Whether a part that holds much of the page is named as what is never the article, and holds less than nine tenths of the prose.
  private func isNamedNever(_ document: HTMLDocument, _ index: Int) -> Bool {
    guard prose[index] * 10 < prose[0] * 9 else { return false }
    let words = document.words(of: "class", index) + document.words(of: "id", index)
    return words.contains(where: PageWords.never.contains)
      && !words.contains(where: PageWords.article.contains)
  }

  /// Whether class or identifier name the node as something beside the article.
  private func isNamedBeside(_ document: HTMLDocument, _ index: Int) -> Bool {
    var beside = false
    var introducing = false
    var article = false
    for name in ["class", "id", "data-testid", "data-component"] {
      for word in document.words(of: name, index) {
        if PageWords.beside.contains(word) { beside = true }
        if PageWords.introducing.contains(word) { introducing = true }
        if PageWords.article.contains(word) { article = true }
      }
    }
    if article, visible[index] > 800, linked[index] * 4 < visible[index] { return false }
    return beside || introducing && visible[index] < 300
  }
}

extension HTMLDocument {
  /// The words of attribute `name`, as `PageWords.words` cuts them.
  func words(of name: String, _ index: Int) -> [[UInt8]] {
    var out: [[UInt8]] = []
    for at in nodes[index].attributes where attributes[at].name == name {
      PageWords.words(of: arena[attributes[at].value]) { out.append($0) }
    }
    return out
  }
}
