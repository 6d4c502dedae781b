/// A text cut into sentences and words, tagged and parsed.
///
/// Flat arrays of trivial values: an article's analysis is a handful of allocations, however long it is.
package struct Analysis: Sendable {
  /// All words of the text in order.
  package var tokens: [Token]
  /// Sentences as ranges of token indices, in order, none empty.
  package var sentences: [Range<Int>]

  package init(tokens: [Token] = [], sentences: [Range<Int>] = []) {
    self.tokens = tokens
    self.sentences = sentences
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
}
