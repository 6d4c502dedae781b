// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The dependents of each word, found from the heads of all.
struct SentenceTrees: Sendable {
  /// First dependent of each word, -1 for none: small numbers, since every walk reads them.
  private let firstChild: PerWord<Int32>
  /// Next dependent of the same head, -1 for none.
  private let nextSibling: PerWord<Int32>
  /// First word of the subtree of each word.
  let leftEdge: PerWord<Word>
  /// Last word of the subtree of each word.
  let rightEdge: PerWord<Word>

  init(_ tokens: PerWord<Token>) {
    var firstChild = PerWord<Int32>(repeating: -1, count: tokens.count)
    var nextSibling = firstChild
    for word in tokens.indices.reversed() {
      guard let head = Self.head(of: word, in: tokens), head != word else { continue }
      nextSibling[word] = firstChild[head]
      firstChild[head] = Int32(word.index)
    }
    self.firstChild = firstChild
    self.nextSibling = nextSibling
    (leftEdge, rightEdge) = Self.edges(tokens, firstChild, nextSibling)
  }

  /// The head that a word's token names, nil for the root of a sentence.
  static func head(of word: Word, in tokens: PerWord<Token>) -> Word? {
    let head = Word(Int(tokens[word].head))
    return tokens.indices.contains(head) ? head : nil
  }

  /// The dependents of `word`, in order.
  func children(of word: Word) -> Children {
    Children(upcoming: firstChild[word], siblings: nextSibling)
  }

  /// Walks over the dependents of one word.
  struct Children: Sequence, IteratorProtocol {
    fileprivate var upcoming: Int32
    fileprivate let siblings: PerWord<Int32>

    mutating func next() -> Word? {
      guard upcoming >= 0 else { return nil }
      let word = Word(Int(upcoming))
      upcoming = siblings[word]
      return word
    }
  }

  /// Where the subtree of each word begins and ends, in one walk without recursion.
  private static func edges(
    _ tokens: PerWord<Token>, _ firstChild: PerWord<Int32>, _ nextSibling: PerWord<Int32>
  ) -> (left: PerWord<Word>, right: PerWord<Word>) {
    var left = PerWord(Array(tokens.indices))
    var right = left
    var order: [Word] = []
    order.reserveCapacity(tokens.count)
    for root in tokens.indices where head(of: root, in: tokens) == nil {
      var next = order.count
      order.append(root)
      while next < order.count {
        order.append(contentsOf: Children(upcoming: firstChild[order[next]], siblings: nextSibling))
        next += 1
      }
    }
    for word in order.reversed() {
      guard let head = head(of: word, in: tokens) else { continue }
      left[head] = min(left[head], left[word])
      right[head] = max(right[head], right[word])
    }
    return (left, right)
  }
}
