// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Scores on held-out sentences: gold words, predicted tags, universal relations, all tokens.
struct TreeScore {
  var tokens = 0
  var tags = 0
  var heads = 0
  var labels = 0

  private static func percent(_ part: Int, _ whole: Int) -> String {
    let value = whole == 0 ? 0 : part * 10000 / whole
    return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }

  var line: String {
    "XPOS \(Self.percent(tags, tokens))  UAS \(Self.percent(heads, tokens))  LAS \(Self.percent(labels, tokens))"
  }

  static func of(_ sentences: [GoldSentence], model: LanguageModel) -> TreeScore {
    var score = TreeScore()
    for gold in sentences {
      let analysis = model.analyze(tokens: gold.tokens, sentences: [gold.range], of: gold.text)
      let tokens = analysis.tokens
      for (guess, right) in zip(tokens, gold.tokens) {
        score.tokens += 1
        if guess.tag == right.tag { score.tags += 1 }
        if guess.head == right.head {
          score.heads += 1
          if guess.relation == right.relation { score.labels += 1 }
        }
      }
    }
    return score
  }
}
