// SPDX-License-Identifier: Apache-2.0

/// A queue whose ends both cost the same.
struct Fifo<Element: Sendable>: Sendable {
  private var elements: [Element] = []
  private var head = 0

  /// The element that `popFirst` takes next.
  var first: Element? { head < elements.count ? elements[head] : nil }

  /// Puts `element` at the end.
  mutating func append(_ element: Element) {
    elements.append(element)
  }

  /// Takes the first.
  mutating func popFirst() -> Element? {
    guard head < elements.count else { return nil }
    let element = elements[head]
    head += 1
    if head > 1024, head * 2 > elements.count {
      elements.removeFirst(head)
      head = 0
    }
    return element
  }
}
