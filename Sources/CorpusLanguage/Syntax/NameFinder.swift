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
