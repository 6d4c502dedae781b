// SPDX-License-Identifier: Apache-2.0

/// Tagger, parser and name finder over one file of weights.
///
/// A pure function of its weights: integers only, so the same bytes give the same analysis on every machine.
package struct LanguageModel: Sendable {
  private let tagger: Tagger
  private let parser: Parser
  private let names: NameFinder
  private let lexicon: Lexicon
  /// Changes whenever the same text could be analysed otherwise: format and checksum of the weights.
  ///
  /// For those who keep what was extracted and must know when to do it again.
  package let identity: String

  /// Finds and maps the weights: beside the installed program, else in the folder it was built in.
  package static func load() throws -> LanguageModel {
    try LanguageModel(WeightsFile.map(executable: WeightsFile.executable()), path: "weights")
  }

  /// Maps the weights at `path`.
  package static func load(path: String) throws -> LanguageModel {
    try LanguageModel(WeightsFile.map(path: path), path: path)
  }

  /// Takes weights that were checked; `path` is named in errors.
  package init(_ weights: Weights, path: String) throws(LanguageError) {
    guard let tagger = weights[.tagger].flatMap(ScoreTable.init),
      let lexicon = weights[.lexicon].flatMap(Lexicon.init),
      let transitions = weights[.transitions].flatMap(TransitionTable.init),
      let relations = weights[.relations].flatMap(ScoreTable.init),
      let names = weights[.names].flatMap(ScoreTable.init)
    else { throw .damaged(path) }
    self.tagger = Tagger(table: tagger, lexicon: lexicon)
    self.parser = Parser(transitions: transitions, relations: relations)
    self.names = NameFinder(table: names, lexicon: lexicon)
    self.lexicon = lexicon
    identity = "\(Weights.version)-\(String(weights.checksum, radix: 16))"
  }

  /// Cuts `range` of a text into sentences and words, and tags and parses them.
  ///
  /// Sentences never cross a blank line.
  package func analyze(_ text: [UInt8], in range: Range<Int>) -> Analysis {
    analyze(text, in: [range])
  }

  /// Analyses several ranges (paragraphs) of a text into one analysis.
  ///
  /// Sentences never cross the end of a range. Ranges must ascend and not overlap; one that does not is left out.
  package func analyze(_ text: [UInt8], in ranges: [Range<Int>]) -> Analysis {
    var analysis = tag(text, in: ranges)
    parse(&analysis, sentences: Array(analysis.sentences.indices), of: text)
    return analysis
  }

  /// Cuts ranges of a text into sentences and words and tags them, without a parse.
  ///
  /// For those who parse only where something can be found: heads are -1 until `parse`.
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
    return tag(tokens: tokens, sentences: sentences, of: text)
  }

  /// Tags words that were cut by someone else, as for scoring on a treebank's own.
  package func tag(tokens: [Token], sentences: [Range<Int>], of text: [UInt8]) -> Analysis {
    var tokens = tokens
    let words = tokens.map { WordFeatures($0, in: text) }
    var scratch = Scratch()
    for sentence in sentences { tagger.tag(&tokens, sentence, words: words, &scratch) }
    names.find(&tokens, sentences: sentences, words: words, &scratch)
    return Analysis(tokens: tokens, sentences: sentences)
  }

  /// Tags and parses words that were cut by someone else.
  package func analyze(tokens: [Token], sentences: [Range<Int>], of text: [UInt8]) -> Analysis {
    var analysis = tag(tokens: tokens, sentences: sentences, of: text)
    parse(&analysis, sentences: Array(sentences.indices), of: text)
    return analysis
  }

  /// Parses some sentences, given by their indices, of a tagged text.
  package func parse(_ analysis: inout Analysis, sentences: [Int], of text: [UInt8]) {
    var scratch = Scratch()
    var features = ParserFeatures()
    for sentence in sentences {
      let range = analysis.sentences[sentence]
      features.load(range, tokens: analysis.tokens, text: text)
      parser.parse(&analysis.tokens, range, features: features, &scratch)
      analysis.link(sentence: sentence)
    }
  }

  /// How rare a word in lower case is, from 1 for everyday words to 7 for those that the treebanks hardly have.
  ///
  /// About the logarithm of the inverse document frequency, in five steps.
  package func rarity(of word: [UInt8]) -> Int {
    switch lexicon.commonness(word.reduce(FeatureHash.empty) { FeatureHash.extended($0, by: $1) }) {
    case nil: 7
    case .rare: 5
    case .occasional: 4
    case .frequent: 3
    case .everyday: 1
    }
  }
}
