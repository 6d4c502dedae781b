// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// A page as a tree of elements and texts, in the order of the page.
///
/// A flat array and not a tree of objects: the nodes below node `n` are those from `n + 1` to `nodes[n].end`, so that no depth of
/// nesting costs stack, and a page of a million nodes costs no allocation each.
package struct HTMLDocument: Sendable {
  /// One element or one text.
  package struct Node: Sendable {
    /// What element it is; nil of a text.
    package var tag: HTMLTag?
    /// The element around it; -1 of the first.
    package var parent: Int
    /// Behind the last node below it.
    package var end: Int
    /// Of a text: its bytes in the document's arena, character references replaced.
    package var text: Range<Int>
    /// Of a text: the bytes of the page that it was written with; of an element: its start tag.
    package var source: Range<Int>
    /// Its attributes in the document's list.
    package var attributes: Range<Int>
  }

  /// One attribute of an element, as ranges of the arena.
  struct Attribute: Sendable {
    var name: String
    var value: Range<Int>
  }

  /// The page in UTF-8, which `source` of the nodes cuts.
  package let source: [UInt8]
  package fileprivate(set) var nodes: [Node] = []
  fileprivate(set) var attributes: [Attribute] = []
  fileprivate(set) var arena: [UInt8] = []

  /// A document without nodes of a page; a `Builder` fills it.
  fileprivate init(source: [UInt8]) {
    self.source = source
  }

  /// The value of attribute `name` of node `index`.
  package func attribute(_ name: String, of index: Int) -> String? {
    for at in nodes[index].attributes where attributes[at].name == name {
      return String(decoding: arena[attributes[at].value], as: UTF8.self)
    }
    return nil
  }

  /// Whether node `index` has an attribute `name`.
  package func has(_ name: String, _ index: Int) -> Bool {
    nodes[index].attributes.contains { attributes[$0].name == name }
  }

  /// The style that node `index` has of its own, in lower case and without blanks.
  func style(of index: Int) -> [UInt8]? {
    for at in nodes[index].attributes where attributes[at].name == "style" {
      return arena[attributes[at].value].filter { $0 != 0x20 }
        .map { ASCII.isUpper($0) ? $0 | 0x20 : $0 }
    }
    return nil
  }

  /// The nodes right below node `index`.
  package func children(of index: Int) -> Children { Children(document: self, parent: index) }

  /// The elements `tag` below node `index`, in order.
  package func elements(_ tag: HTMLTag, below index: Int = 0) -> [Int] {
    guard index < nodes.count else { return [] }
    return (index..<nodes[index].end).filter { nodes[$0].tag == tag }
  }

  /// The bytes of the text `index`.
  package func bytes(of index: Int) -> ArraySlice<UInt8> { arena[nodes[index].text] }

  /// The text below node `index` as one line: runs of white space are one blank, and blocks and line breaks are a blank too.
  package func line(of index: Int) -> String {
    var out: [UInt8] = []
    var at = index
    while at < nodes[index].end {
      let node = nodes[at]
      if let tag = node.tag {
        if at != index, tag.isUnseen {
          at = node.end
          continue
        }
        if !tag.isInline, out.last.map({ $0 != 0x20 }) ?? false { out.append(0x20) }
      } else {
        HTMLText.append(arena[node.text], to: &out)
      }
      at += 1
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// The text below node `index` as it is written, scripts and styles too.
  package func content(of index: Int) -> [UInt8] {
    var out: [UInt8] = []
    for at in index..<nodes[index].end where nodes[at].tag == nil { out += arena[nodes[at].text] }
    return out
  }

  /// Whether one of `words` stands anywhere in the page as it is written.
  package func mentions(_ words: [String]) -> Bool {
    words.contains { source.holds(Array($0.utf8)) }
  }

  /// Whether node `index` lies below node `ancestor`, or is it.
  package func isBelow(_ index: Int, _ ancestor: Int) -> Bool {
    index >= ancestor && index < nodes[ancestor].end
  }

  /// The nodes right below one.
  package struct Children: Sequence, IteratorProtocol {
    private let document: HTMLDocument
    private var upcoming: Int
    private let end: Int

    init(document: HTMLDocument, parent: Int) {
      self.document = document
      upcoming = parent + 1
      end = document.nodes[parent].end
    }

    package mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      defer { upcoming = document.nodes[upcoming].end }
      return upcoming
    }
  }

  /// Makes a document from elements and texts in the order of the page.
  package struct Builder {
    private var document: HTMLDocument
    private var open: [Int] = []

    /// - Parameter source: the page in UTF-8.
    package init(source: [UInt8]) {
      document = HTMLDocument(source: source)
      document.arena.reserveCapacity(source.count)
    }

    /// Nodes so far.
    package var count: Int { document.nodes.count }

    /// Opens an element; what follows is in it until `close`.
    package mutating func open(_ tag: HTMLTag, source: Range<Int> = 0..<0) {
      let first = document.attributes.count
      document.nodes.append(
        Node(
          tag: tag, parent: open.last ?? -1, end: 0, text: 0..<0, source: source,
          attributes: first..<first))
      open.append(document.nodes.count - 1)
    }

    /// Gives the element just opened an attribute.
    package mutating func attribute(_ name: String, _ value: some Sequence<UInt8>) {
      let start = document.arena.count
      document.arena.append(contentsOf: value)
      document.attributes.append(Attribute(name: name, value: start..<document.arena.count))
      let node = document.nodes.count - 1
      let first = document.nodes[node].attributes.lowerBound
      document.nodes[node].attributes = first..<document.attributes.count
    }

    /// Adds a text.
    package mutating func text(_ bytes: some Sequence<UInt8>, source: Range<Int> = 0..<0) {
      let start = document.arena.count
      document.arena.append(contentsOf: bytes)
      let index = document.nodes.count
      document.nodes.append(
        Node(
          tag: nil, parent: open.last ?? -1, end: index + 1, text: start..<document.arena.count,
          source: source, attributes: 0..<0))
    }

    /// Closes the element opened last.
    package mutating func close() {
      guard let index = open.popLast() else { return }
      document.nodes[index].end = document.nodes.count
    }

    /// The document, with everything closed.
    package consuming func finish() -> HTMLDocument {
      while !open.isEmpty { close() }
      return document
    }
  }
}

/// White space as HTML collapses it.
package enum HTMLText {
  /// Whether a character is white space: also a no-break space, and the line breaks that are no control characters.
  static func isBlank(_ character: ArraySlice<UInt8>) -> Bool {
    guard let first = character.first else { return false }
    if first <= 0x20 { return true }
    let rest = character.dropFirst()
    return first == 0xc2
      ? rest.count == 1 && (rest.first == 0xa0 || rest.first == 0x85)
      : first == 0xe2 && rest.count == 2 && rest.first == 0x80
        && (rest.last == 0xa8 || rest.last == 0xa9)
  }

  /// Whether a character only says where a line may break: a soft hyphen, a space without width.
  static func isUnseen(_ character: ArraySlice<UInt8>) -> Bool {
    guard let first = character.first, first == 0xc2 || first == 0xe2 else { return false }
    let rest = character.dropFirst()
    return first == 0xc2
      ? rest.count == 1 && rest.first == 0xad
      : rest.count == 2 && rest.first == 0x80 && rest.last == 0x8b
  }

  /// Adds `bytes` to `out` with each run of white space, no-break spaces too, as one blank.
  package static func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte > 0x20, byte != 0xe2, byte != 0xc2 {
        let end = bytes[at...].firstIndex { $0 <= 0x20 || $0 == 0xe2 || $0 == 0xc2 }
        out += bytes[at..<(end ?? bytes.endIndex)]
        at = end ?? bytes.endIndex
        continue
      }
      let end = at + (byte == 0xe2 ? 3 : byte == 0xc2 ? 2 : 1)
      guard end <= bytes.endIndex else { return }
      let character = bytes[at..<end]
      at = end
      if isBlank(character) {
        if out.last.map({ $0 != 0x20 }) ?? false { out.append(0x20) }
      } else if !isUnseen(character) {
        out += character
      }
    }
  }
}

extension [UInt8] {
  /// Whether `part` stands somewhere among the bytes.
  package func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    var at = 0
    while let found = self[at...(count - part.count)].firstIndex(of: first) {
      if self[found..<found + part.count].elementsEqual(part) { return true }
      at = found + 1
      if at > count - part.count { return false }
    }
    return false
  }
}
