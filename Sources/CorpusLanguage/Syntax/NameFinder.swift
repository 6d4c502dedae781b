// SPDX-License-Identifier: Apache-2.0

/// Finds names of people, organisations and places: one averaged-perceptron decision a word that may belong to one.
///
/// A name that was seen before in the same analysis helps with its later, often shorter, mentions; so of all layers this one alone looks beyond the sentence.
struct NameFinder: Sendable {
  private let table: ScoreTable
  private let lexicon: Lexicon

  package init(table: ScoreTable, lexicon: Lexicon) {
    self.table = table
    self.lexicon = lexicon
  }

  /// Marks the names of all sentences.
  package func find(
    _ tokens: inout [Token], sentences: [Range<Int>], words: [WordFeatures],
    _ scratch: inout Scratch
  ) {
    var memory = NameMemory()
    for sentence in sentences {
      var context = NameContext(words: words, sentence: sentence)
      for index in sentence {
        var name = NameTag.outside
        if context.mayBeName(index, tokens: tokens) {
          context.features(at: index, tokens: tokens, memory: memory, into: &scratch.features)
          table.score(&scratch.features, into: &scratch.scores)
          name = context.best(scratch.scores)
        }
        if name == .beginPerson || name.begins && Self.articles.contains(words[index].lower),
          index > sentence.lowerBound, mayBeFirstName(tokens[index - 1], words[index - 1])
        {
          tokens[index - 1].name = .beginPerson
          memory.note(words[index - 1].form, .beginPerson)
          name = .insidePerson
        }
        tokens[index].name = name
        context.advance(name)
        memory.note(words[index].form, name)
      }
    }
  }

  /// The article of Arabic names: behind a first name, "al-" begins no organisation.
  private static let articles: Set<UInt32> = Set(
    [Array("al".utf8), Array("el".utf8)].map {
      WordFeatures(Token(start: 0, end: Int32($0.count)), in: $0).lower
    })

  /// Whether a word that was left out in front of a person's name belongs to it: a proper noun that the treebanks do not know is no title and no trade.
  private func mayBeFirstName(_ token: Token, _ word: WordFeatures) -> Bool {
    token.tag == .nnp && token.name == .outside && word.shape & WordFeatures.capital != 0
      && word.shape & (WordFeatures.allCapitals | WordFeatures.dot) == 0
      && !lexicon.knows(word.lower) && Gazetteer.kinds(word.form) == 0
  }
}

/// What each word was a part of when last seen in a name.
package struct NameMemory {
  private var kinds: [UInt32: UInt32] = [:]

  package init() {}

  /// The last name tag of a form, 0 where it was in none.
  package func kind(_ form: UInt32) -> UInt32 { kinds[form] ?? 0 }

  package mutating func note(_ form: UInt32, _ name: NameTag) {
    if name != .outside { kinds[form] = UInt32(name.rawValue) }
  }
}

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

  package func features(
    at index: Int, tokens: [Token], memory: NameMemory, into out: inout [UInt64]
  ) {
    out.removeAll(keepingCapacity: true)
    let word = words[index]
    let left = self.word(index - 1)
    let left2 = self.word(index - 2)
    let right = self.word(index + 1)
    let right2 = self.word(index + 2)
    let tag = self.tag(index, tokens)
    let leftTag = self.tag(index - 1, tokens)
    let rightTag = self.tag(index + 1, tokens)
    let rightTag2 = self.tag(index + 2, tokens)
    let last = UInt32(previous.rawValue)
    let last2 = UInt32(beforePrevious.rawValue)
    let first: UInt32 = index == sentence.lowerBound ? 256 : 0
    var end = index + 1
    while end < sentence.upperBound, end - index < Self.longestRun,
      tokens[end].tag.isProperNoun
    {
      end += 1
    }
    let head = words[end - 1]
    let behind = self.word(end)
    let length = UInt32(end - index)
    let seen = memory.kind(word.form)
    let seenHead = memory.kind(head.form)
    let seenRight = memory.kind(right.form)
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
    out.append(FeatureHash.of(333, word.lower, last2, last))
    let lists = UInt32(Gazetteer.kinds(word.form))
    let headLists = UInt32(Gazetteer.kinds(head.form))
    out.append(FeatureHash.of(334, lists, last))
    out.append(FeatureHash.of(335, lists, headLists, last, length))
    out.append(FeatureHash.of(336, lists, UInt32(Gazetteer.kinds(right.form)), last))
  }
}
