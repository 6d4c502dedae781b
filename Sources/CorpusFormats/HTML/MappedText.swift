// SPDX-License-Identifier: Apache-2.0

/// Text put together from pieces of a page, which knows where in the page each piece stands.
package struct MappedText {
  /// A piece of text and the bytes of the page that it stands for.
  struct Run {
    var text: Int
    var count: Int
    var source: Int
    var length: Int
  }

  package private(set) var bytes: [UInt8] = []
  private(set) var runs: [Run] = []

  package init() {}

  /// Four numbers a piece: where it begins in the text, its length, where it begins in the page, its length there.
  package var map: [Int] { runs.flatMap { [$0.text, $0.count, $0.source, $0.length] } }

  /// Adds words that stand nowhere in the page.
  package mutating func append(_ words: String) { bytes += words.utf8 }

  /// Adds the text `index` of `document` with runs of white space as one blank; none after a blank or line break.
  mutating func append(_ index: Int, of document: HTMLDocument) {
    let node = document.nodes[index]
    let text = document.bytes(of: index)
    let source = document.source[node.source.clamped(to: 0..<document.source.count)]
    let isSame = text.count == source.count && text.elementsEqual(source)
    var at = text.startIndex
    var from = source.startIndex
    while at < text.endIndex {
      if isSame, text[at] > 0x20, text[at] < 0x80 {
        // Most of a page: letters that are written as they are.
        let end = text[at...].firstIndex { $0 <= 0x20 || $0 >= 0x80 } ?? text.endIndex
        add(text[at..<end], from, end - at)
        from += end - at
        at = end
        continue
      }
      let length = Self.length(text[at])
      let next = min(at + length, text.endIndex)
      let written =
        isSame ? next - at : Self.written(source, from, as: text[at..<next])
      let isBlank = HTMLText.isBlank(text[at..<next])
      if HTMLText.isUnseen(text[at..<next]) {
        at = next
        from += written
        continue
      }
      if !isBlank {
        add(text[at..<next], from, written)
      } else if let last = bytes.last, last > 0x20 {
        add([0x20], from, written)
      }
      at = next
      from += written
    }
  }

  /// Ends the line: takes away a blank at its end.
  mutating func trim() {
    while bytes.last == 0x20 {
      bytes.removeLast()
      guard var run = runs.last, run.text + run.count > bytes.count else { continue }
      run.count -= 1
      if run.count <= 0 {
        runs.removeLast()
      } else {
        run.length = min(run.length, run.count)
        runs[runs.count - 1] = run
      }
    }
  }

  private mutating func add(_ piece: some Collection<UInt8>, _ source: Int, _ length: Int) {
    let start = bytes.count
    bytes.append(contentsOf: piece)
    let count = bytes.count - start
    if var run = runs.last, run.count == run.length, count == length,
      run.text + run.count == start, run.source + run.length == source
    {
      run.count += count
      run.length += count
      runs[runs.count - 1] = run
    } else {
      runs.append(Run(text: start, count: count, source: source, length: length))
    }
  }

  private static func length(_ lead: UInt8) -> Int {
    lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  }

  /// How many bytes of the page, from `at` on, are the character `character`: more than its own where it is written `&eacute;`.
  private static func written(
    _ source: ArraySlice<UInt8>, _ at: Int, as character: ArraySlice<UInt8>
  ) -> Int {
    guard at < source.endIndex else { return 0 }
    // Browsers leave out a NUL.
    if source[at] == 0, character.first != 0 {
      let next = source[at...].firstIndex { $0 != 0 } ?? source.endIndex
      return next - at + written(source, next, as: character)
    }
    if source[at] == 0x26 {
      var end = at + 1
      while end < source.endIndex, end - at < 34, source[end].isReferenceByte { end += 1 }
      if end < source.endIndex, source[end] == 0x3b { return end + 1 - at }
      // A reference without its semicolon, or an ampersand that is one.
      return character.first == 0x26 && end - at < 3 ? 1 : character.first == 0x26 ? 1 : end - at
    }
    // Browsers read a carriage return and a line feed as one.
    if source[at] == 0x0d, at + 1 < source.endIndex, source[at + 1] == 0x0a { return 2 }
    return min(character.count, source.endIndex - at)
  }
}

extension UInt8 {
  /// Whether it may stand in a character reference.
  fileprivate var isReferenceByte: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5a).contains(self) || (0x61...0x7a).contains(self)
      || self == 0x23
  }
}
