// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
package import CorpusFormats
internal import Glibc

/// Parses pages with libgumbo, as the HTML standard says browsers must.
package enum HTMLParser {
  /// The tree of `page`, which is UTF-8.
  ///
  /// Scripts are text like any other and addresses are never followed: nothing but these bytes is looked at.
  package static func parse(_ page: [UInt8]) -> HTMLDocument {
    let pool = ParserMemory()
    var options = unsafe kGumboDefaultOptions
    unsafe options.max_errors = 0
    unsafe options.allocator = { unsafe ParserMemory.allocate($0, $1) }
    unsafe options.deallocator = { _, _ in }
    unsafe options.userdata = unsafe Unmanaged.passUnretained(pool).toOpaque()
    // The tree's memory is the pool's, which ends after the copy: libgumbo's own way to free a tree recurses.
    return withExtendedLifetime(pool) {
      unsafe page.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else {
          return HTMLDocument.Builder(source: []).finish()
        }
        return unsafe start.withMemoryRebound(to: CChar.self, capacity: page.count) { text in
          guard
            let output = unsafe gumbo_parse_with_options(&options, text, page.count),
            let root = unsafe output.pointee.root
          else { return HTMLDocument.Builder(source: page).finish() }
          return unsafe copy(root, of: page, from: text)
        }
      }
    }
  }

  /// Walks the tree without recursion: pages nest as deep as whoever wrote them liked.
  private static func copy(
    _ root: UnsafeMutablePointer<GumboNode>, of page: [UInt8], from start: UnsafePointer<CChar>
  ) -> HTMLDocument {
    var builder = HTMLDocument.Builder(source: page)
    /// Nodes whose children are being walked, and the number of the next child.
    var path: [(node: UnsafeMutablePointer<GumboNode>, next: Int)] = unsafe []
    unsafe open(root, start, &builder)
    unsafe path.append((root, 0))
    while let (node, next) = unsafe path.last {
      let children = unsafe node.pointee.v.element.children
      guard unsafe next < Int(children.length) else {
        builder.close()
        unsafe path.removeLast()
        continue
      }
      unsafe path[path.count - 1].next = next + 1
      guard let child = unsafe children.data[next] else { continue }
      let inner = unsafe child.assumingMemoryBound(to: GumboNode.self)
      switch unsafe inner.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        unsafe open(inner, start, &builder)
        unsafe path.append((inner, 0))
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
        unsafe text(inner, start, &builder)
      default: break
      }
    }
    return builder.finish()
  }

  private static func open(
    _ node: UnsafeMutablePointer<GumboNode>, _ start: UnsafePointer<CChar>,
    _ builder: inout HTMLDocument.Builder
  ) {
    let element = unsafe node.pointee.v.element
    let number = Int(unsafe element.tag.rawValue)
    let from = Int(unsafe element.start_pos.offset)
    let length = Int(unsafe element.original_tag.length)
    var tag = number < tags.count ? tags[number] : .other
    if tag == .other {
      let start = unsafe UnsafeRawBufferPointer(
        start: element.original_tag.data, count: min(length, 24))
      if isBeside(unsafe Array(start)) { tag = .nav }
    }
    builder.open(tag, source: from..<from + length)
    let list = unsafe element.attributes
    for at in 0..<Int(unsafe list.length) {
      guard
        let attribute = unsafe list.data[at]?.assumingMemoryBound(to: GumboAttribute.self).pointee,
        let name = unsafe attribute.name, let value = unsafe attribute.value
      else { continue }
      // A picture written into the page is as long as the article, and says nothing.
      let bytes = unsafe UnsafeRawBufferPointer(start: value, count: strlen(value))
      let key = unsafe String(cString: name)
      if unsafe bytes.count > 100_000 || bytes.starts(with: "data:".utf8) { continue }
      unsafe builder.attribute(key, bytes)
    }
  }

  private static func text(
    _ node: UnsafeMutablePointer<GumboNode>, _ start: UnsafePointer<CChar>,
    _ builder: inout HTMLDocument.Builder
  ) {
    let text = unsafe node.pointee.v.text
    guard let characters = unsafe text.text else { return }
    let from = Int(unsafe text.start_pos.offset)
    let length = Int(unsafe text.original_text.length)
    let bytes = unsafe UnsafeRawBufferPointer(start: characters, count: strlen(characters))
    unsafe builder.text(bytes, source: from..<from + length)
  }

  /// Elements of AMP that are never the article: lists of other pages, advertisements, questions for consent.
  private static let besides = [
    "ad", "auto-ads", "consent", "lightbox", "list", "sidebar", "sticky-ad", "user-notification",
  ].map { Array("<amp-\($0)".utf8) }

  /// Whether a start tag is one of them.
  private static func isBeside(_ tag: [UInt8]) -> Bool {
    guard tag.starts(with: "<amp-".utf8) else { return false }
    return besides.contains { name in
      tag.starts(with: name)
        && (tag.dropFirst(name.count).first.map { $0 <= 0x20 || $0 == 0x3e } ?? true)
    }
  }

  /// Our tags by libgumbo's numbers.
  private static let tags: [HTMLTag] = (0...Int(GUMBO_TAG_LAST.rawValue)).map { number in
    guard let name = unsafe gumbo_normalized_tagname(GumboTag(rawValue: UInt32(number))) else {
      return .other
    }
    return unsafe HTMLTag(rawValue: String(cString: name)) ?? .other
  }
}
