// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Fits the name finder on GUM's entity marks.
enum FitNames {
  /// Writes the names of the entity marks into `Token.name`, while tags are still the gold ones.
  static func named(_ sentences: [GoldSentence]) -> [GoldSentence] {
    sentences.map { sentence in
      var sentence = sentence
      for name in GoldNames.names(of: sentence) {
        for index in name.tokens {
          sentence.tokens[index].name = NameTag(
            name.kind, begins: index == name.tokens.lowerBound)
        }
      }
      return sentence
    }
  }

  /// Sentences of documents that have entity marks at all.
  static func marked(_ sentences: [GoldSentence]) -> [GoldSentence] {
    let documents = Set(
      sentences.lazy.filter { $0.entities.contains { !$0.isEmpty } }.map(\.document))
    return sentences.filter { documents.contains($0.document) }
  }

  /// The mean of four models that saw the documents in different orders: one alone depends much on the order of so few.
  ///
  /// `sentences` carry predicted tags, since those are what the finder will see.
  static func fit(_ sentences: [GoldSentence], rounds: Int, seed: UInt64) -> [UInt8] {
    let models = (0..<4).map { one(sentences, rounds: rounds, seed: seed + $0) }
    return ScoreTable.encoded(
      AveragedFeature.mean(of: models).compactMap { $0.entry(floor: 0.3) },
      classes: NameTag.allCases.count)
  }

  private static func one(
    _ sentences: [GoldSentence], rounds: Int, seed: UInt64
  ) -> [AveragedFeature] {
    let model = Perceptron(classes: NameTag.allCases.count, minimum: 1)
    var generator = SeededGenerator(seed: seed)
    var scratch = Scratch()
    var documents: [[GoldSentence]] = []
    for sentence in sentences {
      if let last = documents.last?.last, last.document == sentence.document {
        documents[documents.count - 1].append(sentence)
      } else {
        documents.append([sentence])
      }
    }
    for round in 0..<rounds {
      for number in generator.shuffled(documents.count) {
        var memory = NameMemory()
        for gold in documents[number] {
          var context = NameContext(words: gold.words, sentence: gold.range)
          for index in gold.range {
            var name = NameTag.outside
            if context.mayBeName(index, tokens: gold.tokens) {
              context.features(
                at: index, tokens: gold.tokens, memory: memory, into: &scratch.features)
              model.score(scratch.features, into: &scratch.scores, counting: round == 0)
              name = context.best(scratch.scores, advantage: 0)
              let right = gold.tokens[index].name
              model.learn(
                scratch.features, scratch.scores, right: Int(right.rawValue),
                among: NameTag.allCases.filter(context.allows).map { Int($0.rawValue) }, margin: 30)
            }
            context.advance(name)
            memory.note(gold.words[index].form, name)
          }
        }
      }
    }
    return model.averages(floor: 0.1)
  }
}

/// Spans that were found, right and in the gold data.
struct NameScore {
  var found = 0
  var gold = 0
  var right = 0
  /// Right and of the right kind, by kind: found, gold, right.
  var kinds = [(found: Int, gold: Int, right: Int)](
    repeating: (0, 0, 0), count: NameKind.allCases.count)

  private static func percent(_ found: Int, _ gold: Int, _ right: Int) -> String {
    let sum = found + gold
    let value = sum == 0 ? 0 : 2000 * right / sum
    return "\(value / 10).\(value % 10)"
  }

  var line: String {
    let each = NameKind.allCases.map { kind in
      let counts = kinds[Int(kind.rawValue)]
      return "\(kind) \(Self.percent(counts.found, counts.gold, counts.right))"
    }
    let all = kinds.reduce((0, 0, 0)) { ($0.0 + $1.found, $0.1 + $1.gold, $0.2 + $1.right) }
    return
      "names F1 \(Self.percent(all.0, all.1, all.2)) (\(each.joined(separator: ", "))), spans alone \(Self.percent(found, gold, right)), \(gold) gold"
  }

  /// Scores the model on documents whose sentences carry gold names, tagging them anew.
  static func of(_ sentences: [GoldSentence], model: LanguageModel) -> NameScore {
    var score = NameScore()
    var start = 0
    while start < sentences.count {
      var end = start
      while end < sentences.count, sentences[end].document == sentences[start].document { end += 1 }
      score.add(Array(sentences[start..<end]), model)
      start = end
    }
    return score
  }

  private mutating func add(_ document: [GoldSentence], _ model: LanguageModel) {
    var text: [UInt8] = []
    var tokens: [Token] = []
    var ranges: [Range<Int>] = []
    for sentence in document {
      let base = Int32(text.count)
      ranges.append(tokens.count..<tokens.count + sentence.tokens.count)
      for var token in sentence.tokens {
        token.start += base
        token.end += base
        tokens.append(token)
      }
      text += sentence.text + [0x0a]
    }
    let gold = Analysis(tokens: tokens, sentences: ranges).names(in: tokens.indices)
    let guess = model.tag(tokens: tokens, sentences: ranges, of: text).names(in: tokens.indices)
    let spans = Set(gold.map(\.tokens))
    let names = Set(gold)
    for name in gold { kinds[Int(name.kind.rawValue)].gold += 1 }
    self.gold += gold.count
    found += guess.count
    for name in guess {
      kinds[Int(name.kind.rawValue)].found += 1
      if spans.contains(name.tokens) { right += 1 }
      if names.contains(name) { kinds[Int(name.kind.rawValue)].right += 1 }
    }
  }
}
