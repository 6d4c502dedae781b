// SPDX-License-Identifier: Apache-2.0

/// The text of a document as it is put together: what stands in a box beside a paragraph comes behind it.
struct TextFlow {
  private var out = ""
  /// The texts around the boxes that are open.
  private var around: [String] = []
  /// The text of the boxes of the paragraph that is open.
  private var boxes = ""

  var text: String { around.reversed().reduce(out) { $1 + $0 } + boxes }

  mutating func add(_ words: String) { out += words }

  mutating func beginBox() {
    around.append(out)
    out = ""
  }

  mutating func endBox() {
    guard let outer = around.popLast() else { return }
    boxes += out
    out = outer
  }

  mutating func endParagraph() {
    out += "\n"
    if around.isEmpty, !boxes.isEmpty {
      out += boxes
      boxes = ""
    }
  }

  /// Ends a cell: it is a paragraph, and the next stands on its line.
  mutating func endCell() {
    if out.hasSuffix("\n") { out.removeLast() }
    out += "\t"
  }
}
