// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Fits the tagger and its lexicon.
enum FitTagger {
  /// What goes into the weights' file.
  struct Result {
    var table: [UInt8]
    var lexicon: [UInt8]

    /// A tagger over these bytes.
    func tagger() throws -> Tagger {
      guard let table = ScoreTable(MappedBytes(copying: table)),
        let lexicon = Lexicon(MappedBytes(copying: lexicon))
      else { throw Treebank.Problem(description: "the tagger's table is not readable") }
      return Tagger(table: table, lexicon: lexicon)
    }
  }

  static func fit(_ sentences: [GoldSentence], rounds: Int, seed: UInt64) throws -> Result {
    let lexiconBytes = lexicon(of: sentences)
    guard let lexicon = Lexicon(MappedBytes(copying: lexiconBytes)) else {
      throw Treebank.Problem(description: "the lexicon is not readable")
    }
    let model = Perceptron(classes: Tag.allCases.count, minimum: 2)
    var generator = SeededGenerator(seed: seed)
    var scratch = Scratch()
    for round in 0..<rounds {
      for number in generator.shuffled(sentences.count) {
        let gold = sentences[number]
        var context = TaggerContext(words: gold.words, sentence: gold.range)
        for index in gold.range {
          if let known = lexicon.certainTag(gold.words[index].form) {
            context.advance(known)
            continue
          }
          context.features(
            at: index, tokens: gold.tokens, lexicon: lexicon, into: &scratch.features)
          model.score(scratch.features, into: &scratch.scores, counting: round == 0)
          let guess = scratch.best(of: model.classes)
          let right = Int(gold.tokens[index].tag.rawValue)
          model.learn(
            scratch.features, scratch.scores, right: right, among: 0..<model.classes, margin: 25)
          context.advance(Tag(rawValue: UInt8(guess)) ?? .nn)
        }
      }
    }
    return Result(
      table: ScoreTable.encoded(
        model.averages(floor: 0.3).compactMap { $0.entry(floor: 0.3) }, classes: model.classes),
      lexicon: lexiconBytes)
  }

  /// Words with their usual tags and counts (seen three times), and those with only one.
  private static func lexicon(of sentences: [GoldSentence]) -> [UInt8] {
    var lower: [UInt32: [Int]] = [:]
    var forms: [UInt32: [Int]] = [:]
    let none = [Int](repeating: 0, count: Tag.allCases.count)
    for sentence in sentences {
      for index in sentence.range {
        let tag = Int(sentence.tokens[index].tag.rawValue)
        lower[sentence.words[index].lower, default: none][tag] += 1
        forms[sentence.words[index].form, default: none][tag] += 1
      }
    }
    func best(_ counts: [Int]) -> (Tag, Int, Int) {
      var best = 0
      for index in counts.indices where counts[index] > counts[best] { best = index }
      return (Tag.allCases[best], counts[best], counts.reduce(0, +))
    }
    var usual: [(UInt32, Tag, Int)] = []
    var certain: [(UInt32, Tag)] = []
    for (key, counts) in lower {
      let (tag, _, total) = best(counts)
      if total >= 3 { usual.append((key, tag, total)) }
    }
    for (key, counts) in forms {
      let (tag, count, total) = best(counts)
      if total >= 40, count * 1000 >= total * 998 { certain.append((key, tag)) }
    }
    return Lexicon.encoded(usual: usual, certain: certain)
  }

  /// Tags every sentence with a tagger that was fitted on the others, so that the parser learns from tags as wrong as it will see.
  static func jackknifed(
    _ sentences: [GoldSentence], folds: Int, rounds: Int, seed: UInt64
  ) throws -> [GoldSentence] {
    var out = sentences
    var scratch = Scratch()
    for fold in 0..<folds {
      // Blocks of neighbours, so that a document is mostly in one fold.
      let block = 0..<sentences.count
      let tagger = try fit(
        block.filter { $0 * folds / sentences.count != fold }.map { sentences[$0] },
        rounds: rounds, seed: seed
      ).tagger()
      for index in block where index * folds / sentences.count == fold {
        tagger.tag(
          &out[index].tokens, out[index].range, words: out[index].words, &scratch)
      }
    }
    return out
  }
}
