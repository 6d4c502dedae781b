// SPDX-License-Identifier: Apache-2.0

/// Tells how deep the elements of a page stand within each other, before the page is parsed.
///
/// libgumbo looks through all open elements for each that begins: the time grows with the square of the depth.
enum PageDepth {
  /// Deeper pages are not parsed: browsers themselves stop at 512.
  static let limit = 50_000

  /// Elements that end by themselves, or whose end may be left out: they do not nest by being written.
  private static let flat: Set<[UInt8]> = Set(
    [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
      "track", "wbr", "p", "li", "dt", "dd", "option", "td", "th", "tr", "tbody", "thead", "tfoot",
      "html", "head", "body",
    ].map { Array($0.utf8) })

  /// The most elements that are open at once, as the tags say, scripts and styles left out.
  static func estimate(_ page: [UInt8]) -> Int {
    var open = 0
    var most = 0
    var at = 0
    while let start = page[at...].firstIndex(of: 0x3c) {
      at = start + 1
      guard at < page.count else { break }
      let closes = page[at] == 0x2f
      if closes { at += 1 }
      let end = page[at...].firstIndex { !isLetter($0) } ?? page.count
      guard end > at, end - at < 12 else { continue }
      let name = page[at..<end].map { $0 | 0x20 }
      at = end
      if closes {
        open = max(0, open - 1)
      } else if name == script || name == style {
        at = ending(of: name, in: page, from: end)
      } else if !flat.contains(name) {
        open += 1
        most = max(most, open)
      }
    }
    return most
  }

  private static let script = Array("script".utf8)
  private static let style = Array("style".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Where `</name` stands next.
  private static func ending(of name: [UInt8], in page: [UInt8], from start: Int) -> Int {
    var at = start
    while let found = page[at...].firstIndex(of: 0x3c) {
      at = found + 1
      guard found + 2 + name.count <= page.count, page[at] == 0x2f else { continue }
      if page[(at + 1)..<(at + 1 + name.count)].elementsEqual(name, by: { $0 | 0x20 == $1 }) {
        return at + 1 + name.count
      }
    }
    return page.count
  }
}
