// SPDX-License-Identifier: Apache-2.0

/// One element for each word of a reading: an array that only a `Word` can index.
struct PerWord<Element>: RandomAccessCollection, MutableCollection {
  /// The elements in order.
  private(set) var elements: [Element]

  init(_ elements: [Element]) { self.elements = elements }

  init(repeating element: Element, count: Int) {
    elements = [Element](repeating: element, count: count)
  }

  var startIndex: Word { Word(0) }

  var endIndex: Word { Word(elements.count) }

  subscript(word: Word) -> Element {
    get { elements[word.index] }
    set { elements[word.index] = newValue }
  }
}

extension PerWord: Sendable where Element: Sendable {}
