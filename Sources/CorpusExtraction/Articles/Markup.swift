// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Markdown syntax in a text: what is no prose, and what is linked.
struct Markup {
  /// The text with syntax and link targets blanked by spaces; line breaks stay.
  var prose: [UInt8]
  /// Texts of links, in order of their ends, as ranges of the text.
  var links: [Range<Int>] = []

  /// Longest link target that is recognised: bounds the look-ahead.
  private static let targetLimit = 2048

  /// Blanks the syntax of inline links, images, automatic links, emphasis, headings, quotations and list marks.
  ///
  /// Plain text is looked through for links too, since saved pages often come as `.txt`.
  static func read(_ text: [UInt8], markdown: Bool) -> Markup {
    var out = Markup(prose: text)
    out.blankPictures(text)
    out.blankAddresses(text)
    var open: [Int] = []
    var at = 0
    let linked = markdown || hasLinks(text)
    guard linked else { return out }
    while at < text.count {
      switch text[at] {
      case 0x0a:
        // A link's text may run over a line, not over a paragraph.
        if at + 1 < text.count, text[at + 1] == 0x0a { open.removeAll(keepingCapacity: true) }
        at += 1
      case 0x5b:
        open.append(at)
        at += 1
      case 0x5d:
        guard let start = open.popLast() else {
          at += 1
          continue
        }
        if at + 1 < text.count, text[at + 1] == 0x28, let end = targetEnd(text, at + 2) {
          let isImage = start > 0 && text[start - 1] == 0x21
          out.blank(isImage ? start - 1..<end : start..<start + 1)
          out.blank(at..<end)
          if !isImage { out.links.append(start + 1..<at) }
          at = end
        } else {
          at += 1
        }
      case 0x3c:
        if let end = automaticLinkEnd(text, at) {
          out.blank(at..<end)
          out.links.append(at + 1..<end - 1)
          at = end
        } else {
          at += 1
        }
      case 0x2a:
        var end = at
        while end < text.count, text[end] == 0x2a { end += 1 }
        // Emphasis touches a word; a lone star with spaces around it is a list mark or a multiplication.
        out.blank(at..<end)
        at = end
      default: at += 1
      }
    }
    out.blankLineMarks(text)
    return out
  }

  private mutating func blank(_ range: Range<Int>) {
    for at in range.clamped(to: 0..<prose.count) where prose[at] != 0x0a { prose[at] = 0x20 }
  }

  /// Blanks emoji with their joiners and variants, which stand beside words and within names and are no part of them.
  private mutating func blankPictures(_ text: [UInt8]) {
    var at = 0
    while at + 3 < text.count {
      if text[at] == 0xf0, text[at + 1] == 0x9f {
        var end = at + 4
        while end + 2 < text.count, Self.joinsPictures(text[end..<end + 3]) { end += 3 }
        blank(at..<end)
        at = end
      } else if text[at] == 0xe2, (0x98...0x9e).contains(text[at + 1]),
        // Signs like ☀ may end a sentence; before a word in lower case they do not.
        let next = text[(at + 3)...].prefix(8).first(where: { $0 <= 0x7f && $0 > 0x20 }),
        ASCII.isLower(next)
      {
        blank(at..<at + 3)
        at += 3
      } else {
        at += 1
      }
    }
  }

  /// Blanks web addresses in brackets of their own, which belong to no sentence: "14 had drowned (https://…)."
  private mutating func blankAddresses(_ text: [UInt8]) {
    var at = 0
    while at + 8 < text.count {
      defer { at += 1 }
      guard text[at] == 0x28, at == 0 || text[at - 1] != 0x5d,
        text[(at + 1)...].starts(with: "http".utf8) || text[(at + 1)...].starts(with: "www.".utf8),
        let end = Self.targetEnd(text, at + 1), !text[at..<end].contains(where: ASCII.isSpace)
      else { continue }
      blank(at..<end)
      at = end - 1
    }
  }

  /// U+200D and U+FE0F, in UTF-8.
  private static func joinsPictures(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual([0xe2, 0x80, 0x8d]) || bytes.elementsEqual([0xef, 0xb8, 0x8f])
  }

  /// Blanks `#`, `>`, `-`, `+` and `1.` at the beginnings of lines.
  private mutating func blankLineMarks(_ text: [UInt8]) {
    var at = 0
    while at < text.count {
      var mark = at
      while mark < text.count, text[mark] == 0x20 { mark += 1 }
      var end = mark
      while end < text.count, text[end] == 0x23 || text[end] == 0x3e { end += 1 }
      if end == mark, end < text.count, text[end] == 0x2d || text[end] == 0x2b { end += 1 }
      if end > mark, end < text.count, text[end] == 0x20 { blank(mark..<end) }
      while at < text.count, text[at] != 0x0a { at += 1 }
      at += 1
    }
  }

  private static func hasLinks(_ text: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x28, previous == 0x5d { return true }
      previous = byte
    }
    return false
  }

  private static func targetEnd(_ text: [UInt8], _ start: Int) -> Int? {
    var depth = 0
    for at in start..<min(text.count, start + targetLimit) {
      switch text[at] {
      case 0x28:
        // No real target nests deeper; giving up keeps a row of "](" linear.
        depth += 1
        if depth > 4 { return nil }
      case 0x29:
        if depth == 0 { return at + 1 }
        depth -= 1
      case 0x0a: return nil
      default: break
      }
    }
    return nil
  }

  private static func automaticLinkEnd(_ text: [UInt8], _ start: Int) -> Int? {
    let limit = min(text.count, start + targetLimit)
    var colon = false
    for at in (start + 1)..<max(start + 1, limit) {
      switch text[at] {
      case 0x3e: return colon && at > start + 4 ? at + 1 : nil
      case 0x3a, 0x40: colon = true
      case 0x3c, 0x0a, 0x20: return nil
      default: break
      }
    }
    return nil
  }
}
