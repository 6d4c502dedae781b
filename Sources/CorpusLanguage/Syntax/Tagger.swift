// SPDX-License-Identifier: Apache-2.0

/// Part-of-speech tagger: one averaged-perceptron decision a word, from left to right.
///
/// Collins (2002), greedy; features after Ratnaparkhi (1996).
package struct Tagger: Sendable {
  private let table: ScoreTable
  private let lexicon: Lexicon

  package init(table: ScoreTable, lexicon: Lexicon) {
    self.table = table
    self.lexicon = lexicon
  }

  /// Tags the words of a sentence; `words` are those of the whole analysis.
  package func tag(
    _ tokens: inout [Token], _ sentence: Range<Int>, words: [WordFeatures], _ scratch: inout Scratch
  ) {
    var context = TaggerContext(words: words, sentence: sentence)
    for index in sentence {
      let tag: Tag
      if let known = lexicon.certainTag(words[index].form) {
        tag = known
      } else {
        context.features(at: index, tokens: tokens, lexicon: lexicon, into: &scratch.features)
        table.score(&scratch.features, into: &scratch.scores)
        tag = Tag(rawValue: UInt8(scratch.best(of: table.classes))) ?? .nn
      }
      tokens[index].tag = tag
      context.advance(tag)
    }
  }
}

/// Buffers that are filled anew for every decision.
package struct Scratch {
  package var features: [UInt64] = []
  package var scores = [Int32](repeating: 0, count: ScoreTable.capacity)
  package var parse = ParseState()
  package var relations = RelationContext()

  package init() {
    features.reserveCapacity(128)
  }

  /// The class with the highest score; the lowest index where several have it.
  @inline(__always)
  package func best(of classes: Int) -> Int {
    var best = 0
    for index in 1..<max(classes, 1) where scores[index] > scores[best] { best = index }
    return best
  }
}

/// What the tagger looks at: shared by fitting and tagging.
package struct TaggerContext {
  private let words: [WordFeatures]
  private let sentence: Range<Int>
  private var previous: UInt32 = 255
  private var beforePrevious: UInt32 = 255
  private var openQuotes: UInt32 = 0

  package init(words: [WordFeatures], sentence: Range<Int>) {
    self.words = words
    self.sentence = sentence
  }

  /// Takes the decision for the current word into the history.
  package mutating func advance(_ tag: Tag) {
    beforePrevious = previous
    previous = UInt32(tag.rawValue)
    if tag == .openQuote { openQuotes = 1 } else if tag == .closeQuote { openQuotes = 0 }
  }

  @inline(__always)
  private func word(_ index: Int) -> WordFeatures {
    sentence.contains(index) ? words[index] : .none
  }

  package func features(
    at index: Int, tokens: [Token], lexicon: Lexicon, into features: inout [UInt64]
  ) {
    features.removeAll(keepingCapacity: true)
    let word = words[index]
    let left = self.word(index - 1)
    let left2 = self.word(index - 2)
    let right = self.word(index + 1)
    let right2 = self.word(index + 2)
    let first: UInt32 = index == sentence.lowerBound ? 256 : 0
    let usual = lexicon.usualTag(word.lower)
    let next = lexicon.usualTag(right.lower)
    let next2 = lexicon.usualTag(right2.lower)
    features.append(FeatureHash.of(1, 0))
    features.append(FeatureHash.of(2, word.lower))
    features.append(FeatureHash.of(3, word.form, first))
    features.append(FeatureHash.of(4, left.lower))
    features.append(FeatureHash.of(5, left2.lower))
    features.append(FeatureHash.of(6, right.lower))
    features.append(FeatureHash.of(7, right2.lower))
    features.append(FeatureHash.of(8, word.suffix1, word.shape))
    features.append(FeatureHash.of(9, word.suffix2))
    features.append(FeatureHash.of(10, word.suffix3))
    features.append(FeatureHash.of(11, word.suffix4))
    features.append(FeatureHash.of(12, word.prefix2))
    features.append(FeatureHash.of(13, word.prefix3))
    features.append(FeatureHash.of(14, word.shape | first))
    features.append(FeatureHash.of(15, word.shape, right.shape))
    features.append(FeatureHash.of(16, word.shape | first, left.shape, previous))
    features.append(FeatureHash.of(17, previous))
    features.append(FeatureHash.of(18, previous, beforePrevious))
    features.append(FeatureHash.of(19, previous, word.lower))
    features.append(FeatureHash.of(20, previous, word.suffix3))
    features.append(FeatureHash.of(21, left.lower, word.lower))
    features.append(FeatureHash.of(22, word.lower, right.lower))
    features.append(FeatureHash.of(23, word.spacing, openQuotes, word.suffix1))
    features.append(FeatureHash.of(24, next))
    features.append(FeatureHash.of(25, next, previous))
    features.append(FeatureHash.of(26, word.suffix2, right.suffix2))
    features.append(FeatureHash.of(27, usual, previous, next))
    features.append(FeatureHash.of(28, usual, next, next2))
    features.append(FeatureHash.of(29, left.lower, usual))
    features.append(FeatureHash.of(30, left.lower, right.lower))
    features.append(FeatureHash.of(31, word.suffix3, word.shape | first))
    features.append(FeatureHash.of(32, usual, previous, beforePrevious))
  }
}
