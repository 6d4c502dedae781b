/// Tagger, parser and name finder over one file of weights.
///
/// A pure function of its weights: the same bytes give the same analysis on every machine.
package struct LanguageModel: Sendable {
  /// Finds and maps the weights.
  package static func load() throws -> LanguageModel {
    LanguageModel()
  }

  /// Cuts `range` of a text into sentences and words, and tags and parses them.
  ///
  /// Sentences never cross a blank line.
  package func analyze(_ text: [UInt8], in range: Range<Int>) -> Analysis {
    analyze(text, in: [range])
  }

  /// Analyses several ranges (paragraphs) of a text into one analysis.
  ///
  /// Sentences never cross the end of a range. Ranges must ascend and not overlap; what does not is left out.
  package func analyze(_ text: [UInt8], in ranges: [Range<Int>]) -> Analysis {
    var analysis = tag(text, in: ranges)
    for sentence in analysis.sentences.indices { parse(&analysis, sentence: sentence, of: text) }
    return analysis
  }

  /// Cuts ranges of a text into sentences and words and tags them, without a parse.
  ///
  /// For those who want to parse only where something can be found: heads are -1 until `parse`.
  package func tag(_ text: [UInt8], in ranges: [Range<Int>]) -> Analysis {
    var tokens: [Token] = []
    var sentences: [Range<Int>] = []
    var end = 0
    for range in ranges where range.lowerBound >= end {
      let words = Tokenizer.tokens(in: range, of: text)
      sentences += SentenceSplitter.sentences(of: words, in: text, base: tokens.count)
      tokens += words
      end = range.upperBound
    }
    return Analysis(tokens: tokens, sentences: sentences)
  }

  /// Parses one sentence of a tagged text.
  package func parse(_ analysis: inout Analysis, sentence: Int, of text: [UInt8]) {
    let range = analysis.sentences[sentence]
    for index in range.dropFirst() {
      analysis.tokens[index].head = Int32(range.lowerBound)
      analysis.tokens[index].relation = .dep
    }
    analysis.link(sentence: sentence)
  }

  /// The base form of a token: `said` gives `say`.
  package func lemma(of token: Token, in text: [UInt8]) -> String {
    String(decoding: text[token.range].lazy.map(\.asciiLowercased), as: UTF8.self)
  }
}
