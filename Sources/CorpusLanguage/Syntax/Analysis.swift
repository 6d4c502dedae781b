// SPDX-License-Identifier: Apache-2.0

/// A text cut into sentences and words, tagged and parsed.
///
/// Flat arrays of trivial values: an article's analysis is a handful of allocations, however long it is.
package struct Analysis: Hashable, Sendable {
  /// All words of the text in order.
  package var tokens: [Token]
  /// Sentences as ranges of token indices, in order, none empty.
  package var sentences: [Range<Int>]
  /// One entry a token: where its dependents are. Filled by `link(sentence:)`.
  package private(set) var links: [Links]

  /// Takes tokens as they are; dependents are found from their heads.
  package init(tokens: [Token] = [], sentences: [Range<Int>] = []) {
    self.tokens = tokens
    self.sentences = sentences
    self.links = []
    links.reserveCapacity(tokens.count)
    for index in tokens.indices { links.append(Links(alone: index)) }
    guard tokens.contains(where: { $0.head >= 0 }) else { return }
    for sentence in sentences.indices { link(sentence: sentence) }
  }
}

/// One word or punctuation mark, with what the language model makes of it.
package struct Token: Hashable, Sendable {
  /// Offset of its first byte in the text.
  package var start: Int32
  /// Offset after its last byte.
  package var end: Int32
  /// Penn Treebank part of speech.
  package var tag: Tag
  /// Index of the token it depends on, in `Analysis.tokens`; -1 for the root of a sentence.
  package var head: Int32
  /// Universal Dependencies relation to the head, without subtype.
  package var relation: Relation
  /// Whether it is part of a name, and of what kind.
  package var name: NameTag

  package init(
    start: Int32, end: Int32, tag: Tag = .nn, head: Int32 = -1, relation: Relation = .root,
    name: NameTag = .outside
  ) {
    self.start = start
    self.end = end
    self.tag = tag
    self.head = head
    self.relation = relation
    self.name = name
  }

  /// Its bytes in the text, half-open.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// Where a token's dependents are, as indices into `Analysis.tokens`; -1 stands for none.
package struct Links: Hashable, Sendable {
  /// The leftmost dependent.
  package fileprivate(set) var firstChild: Int32
  /// The next dependent of the same head, to the right.
  package fileprivate(set) var nextSibling: Int32
  /// The leftmost word of the token's subtree.
  package fileprivate(set) var leftEdge: Int32
  /// The rightmost word of the token's subtree.
  package fileprivate(set) var rightEdge: Int32

  fileprivate init(alone index: Int) {
    firstChild = -1
    nextSibling = -1
    leftEdge = Int32(index)
    rightEdge = Int32(index)
  }
}

extension Analysis {
  /// Finds the dependents of a sentence's words anew, after heads were changed.
  ///
  /// Heads outside of the sentence are treated as none; heads in a circle do no harm.
  package mutating func link(sentence: Int) {
    let range = sentences[sentence]
    for index in range { links[index] = Links(alone: index) }
    for index in range.reversed() {
      let head = Int(tokens[index].head)
      guard range.contains(head), head != index else { continue }
      links[index].nextSibling = links[head].firstChild
      links[head].firstChild = Int32(index)
    }
    // Edges travel up the heads; a chain is never longer than the sentence, so circles end.
    for index in range {
      var head = Int(tokens[index].head)
      var steps = range.count
      while range.contains(head), steps > 0 {
        var changed = false
        if links[head].leftEdge > index {
          links[head].leftEdge = Int32(index)
          changed = true
        }
        if links[head].rightEdge < index {
          links[head].rightEdge = Int32(index)
          changed = true
        }
        guard changed else { break }
        head = Int(tokens[head].head)
        steps -= 1
      }
    }
  }
}
