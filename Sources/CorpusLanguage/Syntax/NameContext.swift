// SPDX-License-Identifier: Apache-2.0

/// What the name finder looks at: shared by fitting and finding.
package struct NameContext {
  private let words: [WordFeatures]
  private let sentence: Range<Int>
  private var previous = NameTag.outside
  private var beforePrevious = NameTag.outside
  /// Names are looked at no farther than this many words on.
  private static let longestRun = 8

  package init(words: [WordFeatures], sentence: Range<Int>) {
    self.words = words
    self.sentence = sentence
  }

  /// Takes the decision for the current word into the history.
  package mutating func advance(_ name: NameTag) {
    beforePrevious = previous
    previous = name
  }

  /// Whether a word is worth a decision; most are not.
  package func mayBeName(_ index: Int, tokens: [Token]) -> Bool {
    if previous != .outside { return true }
    return isNameLike(index, tokens: tokens)
  }

  private func isNameLike(_ index: Int, tokens: [Token]) -> Bool {
    tokens[index].tag.isProperNoun || words[index].shape & WordFeatures.capital != 0
      || words[index].shape & WordFeatures.mixedCase != 0
  }

  /// Whether a tag may follow the last one: a name goes on only as what it began.
  package func allows(_ name: NameTag) -> Bool {
    name == .outside || name.begins || previous.kind == name.kind
  }

  /// What any name is ahead of none: a missed name costs more than a doubtful one, and the treebank's 130 documents know few.
  private static let advantage: Int32 = 120

  /// The best tag that may follow the last one, the lowest index where several have the score.
  package func best(_ scores: [Int32], advantage: Int32 = Self.advantage) -> NameTag {
    var best = NameTag.outside
    var top = scores[Int(best.rawValue)] &- advantage
    for name in NameTag.allCases.dropFirst() where allows(name) {
      let score = scores[Int(name.rawValue)]
      if score > top {
        best = name
        top = score
      }
    }
    return best
  }

  @inline(__always)
  private func word(_ index: Int) -> WordFeatures {
    sentence.contains(index) ? words[index] : .none
  }

  @inline(__always)
  private func tag(_ index: Int, _ tokens: [Token]) -> UInt32 {
    sentence.contains(index) ? UInt32(tokens[index].tag.rawValue) : 100
  }

  /// What decides about the word at `index`.
  package func features(
    at index: Int, tokens: [Token], memory: NameMemory, into out: inout [UInt64]
  ) {
    out.removeAll(keepingCapacity: true)
    let last = UInt32(previous.rawValue)
    around(index, tokens, last, &out)
    let end = runEnd(from: index, tokens)
    run(index, end, tag(index, tokens), memory, last, &out)
    lists(index, end, last, &out)
  }

  /// Where the proper nouns that follow `index` end.
  @inline(__always)
  private func runEnd(from index: Int, _ tokens: [Token]) -> Int {
    var end = index + 1
    while end < sentence.upperBound, end - index < Self.longestRun,
      tokens[end].tag.isProperNoun
    {
      end += 1
    }
    return end
  }

  /// The word, and the two on either side of it.
  @inline(__always)
  private func around(
    _ index: Int, _ tokens: [Token], _ last: UInt32, _ out: inout [UInt64]
  ) {
    let word = words[index]
    let left = self.word(index - 1)
    let left2 = self.word(index - 2)
    let right = self.word(index + 1)
    let right2 = self.word(index + 2)
    let tag = self.tag(index, tokens)
    let leftTag = self.tag(index - 1, tokens)
    let rightTag = self.tag(index + 1, tokens)
    let rightTag2 = self.tag(index + 2, tokens)
    let last2 = UInt32(beforePrevious.rawValue)
    let first: UInt32 = index == sentence.lowerBound ? 256 : 0
    out.append(FeatureHash.of(301, last, last2))
    out.append(FeatureHash.of(302, last, word.lower))
    out.append(FeatureHash.of(303, last, word.form))
    out.append(FeatureHash.of(304, last, tag, first))
    out.append(FeatureHash.of(305, last, word.shape | first))
    out.append(FeatureHash.of(306, word.suffix3))
    out.append(FeatureHash.of(307, word.suffix4))
    out.append(FeatureHash.of(308, word.prefix3))
    out.append(FeatureHash.of(309, word.suffix2, word.shape))
    out.append(FeatureHash.of(310, left.lower))
    out.append(FeatureHash.of(311, left.lower, last))
    out.append(FeatureHash.of(312, right.lower, last))
    out.append(FeatureHash.of(313, left2.lower, left.lower))
    out.append(FeatureHash.of(314, right.lower, right2.lower))
    out.append(FeatureHash.of(315, left.lower, word.lower))
    out.append(FeatureHash.of(316, word.lower, right.lower))
    out.append(FeatureHash.of(317, leftTag, tag, rightTag))
    out.append(FeatureHash.of(318, tag, rightTag, rightTag2))
    out.append(FeatureHash.of(319, left.shape, word.shape, right.shape))
  }

  /// The run of proper nouns that the word may open, and how its words were used before.
  @inline(__always)
  private func run(
    _ index: Int, _ end: Int, _ tag: UInt32, _ memory: NameMemory, _ last: UInt32,
    _ out: inout [UInt64]
  ) {
    let word = words[index]
    let left = self.word(index - 1)
    let right = self.word(index + 1)
    let head = words[end - 1]
    let behind = self.word(end)
    let length = UInt32(end - index)
    let seen = memory.kind(word.form)
    let seenHead = memory.kind(head.form)
    let seenRight = memory.kind(right.form)
    out.append(FeatureHash.of(320, head.lower, last))
    out.append(FeatureHash.of(321, head.suffix3, last))
    out.append(FeatureHash.of(322, head.suffix4, length))
    out.append(FeatureHash.of(323, behind.lower, last))
    out.append(FeatureHash.of(324, behind.lower, length))
    out.append(FeatureHash.of(325, length, last, tag))
    out.append(FeatureHash.of(326, seen, last))
    out.append(FeatureHash.of(327, seenHead, last, length))
    out.append(FeatureHash.of(328, seen, seenRight, last))
    out.append(FeatureHash.of(329, word.suffix1, word.shape, length))
    out.append(FeatureHash.of(330, right.shape, right.suffix3))
    out.append(FeatureHash.of(331, self.word(end + 1).lower, last))
    out.append(FeatureHash.of(332, left.suffix3, last))
    out.append(FeatureHash.of(333, word.lower, UInt32(beforePrevious.rawValue), last))
  }

  /// In which lists of names the word, the run's last word and the next one are.
  @inline(__always)
  private func lists(_ index: Int, _ end: Int, _ last: UInt32, _ out: inout [UInt64]) {
    let lists = UInt32(Gazetteer.kinds(words[index].form))
    let headLists = UInt32(Gazetteer.kinds(words[end - 1].form))
    let rightLists = UInt32(Gazetteer.kinds(self.word(index + 1).form))
    out.append(FeatureHash.of(334, lists, last))
    out.append(FeatureHash.of(335, lists, headLists, last, UInt32(end - index)))
    out.append(FeatureHash.of(336, lists, rightLists, last))
  }
}
