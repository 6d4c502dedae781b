// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// An article's text with its words, its clauses and its quotation marks: what all rules of attribution read.
///
/// Flat arrays beside one another: `reading[word]` is the token of a word, `words[word]` how it is spelled.
struct Reading: Sendable {
  let text: [UInt8]
  /// Body paragraphs, in order.
  let paragraphs: [Range<Int>]
  let quotations: [Quotation]
  /// Whether the quotation of the same index was read apart from the sentence around it.
  let isSetOff: [Bool]
  /// The turns of a transcript or interview, in order.
  let turns: [Turn]
  /// Where each word stands in the text, with its tag and relation.
  let tokens: PerWord<Token>
  /// Sentences ordered by where they begin; a quotation set off has its own.
  let sentences: [Range<Word>]
  /// The quotation in which the sentence of the same number stands; -1 for the article's own voice.
  let quotationOfSentence: [Int]
  /// Lower-case words, one a token; initials that look like pronouns stay as they are.
  let words: PerWord<String>
  /// Words by where they stand in the text: a quotation's lie between those of the sentence around it.
  let inOrder: [Word]
  private let sentenceOf: PerWord<Int32>
  private let trees: SentenceTrees

  init(
    text: [UInt8], paragraphs: [Range<Int>], quotations: [Quotation], isSetOff: [Bool],
    turns: [Turn] = [], blocks: [Block]
  ) {
    var (tokens, sentences) = Self.joined(blocks)
    sentences.sort {
      (tokens[$0.words.lowerBound].start, $0.words.lowerBound)
        < (tokens[$1.words.lowerBound].start, $1.words.lowerBound)
    }
    let words = PerWord(tokens.map { Self.word(of: $0, in: text) })
    for sentence in sentences {
      ParseMending(words: words, sentence: sentence.words).mend(&tokens)
    }
    var sentenceOf = PerWord<Int32>(repeating: 0, count: tokens.count)
    for (number, sentence) in sentences.enumerated() {
      for word in sentence.words { sentenceOf[word] = Int32(number) }
    }
    self.text = text
    self.paragraphs = paragraphs
    self.quotations = quotations
    self.isSetOff = isSetOff
    self.turns = turns
    self.tokens = tokens
    self.sentences = sentences.map(\.words)
    self.quotationOfSentence = sentences.map(\.quotation)
    self.words = words
    self.sentenceOf = sentenceOf
    self.inOrder = tokens.indices.sorted { [tokens] in
      (tokens[$0].start, $0) < (tokens[$1].start, $1)
    }
    self.trees = SentenceTrees(tokens)
  }

  /// What was analyzed at once: the article's own voice, whose quotation is -1, or one quotation.
  typealias Block = (analysis: Analysis, quotation: Int)

  /// The tokens of all blocks behind one another, and their sentences.
  private static func joined(
    _ blocks: [Block]
  ) -> (tokens: PerWord<Token>, sentences: [(words: Range<Word>, quotation: Int)]) {
    var tokens: [Token] = []
    var sentences: [(words: Range<Word>, quotation: Int)] = []
    for block in blocks {
      let base = tokens.count
      for token in block.analysis.tokens {
        var token = token
        if token.head >= 0 { token.head += Int32(base) }
        tokens.append(token)
      }
      for sentence in block.analysis.sentences where !sentence.isEmpty {
        let first = Word(sentence.lowerBound + base)
        sentences.append((first..<first + sentence.count, block.quotation))
      }
    }
    return (PerWord(tokens), sentences)
  }

  /// Pronouns that are also initials.
  private static let pronounLike: Set<String> = English.words("pronoun like")

  /// A token in lower case; "WHO" and "US" are names, not pronouns.
  private static func word(of token: Token, in text: [UInt8]) -> String {
    let word = lowercased(text, token.range)
    return token.tag.isProperNoun && pronounLike.contains(word) ? word.uppercased() : word
  }

  private static func lowercased(_ text: [UInt8], _ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<text.count)
    var plain = true
    for index in range where text[index] >= 0x80 { plain = false }
    if plain {
      return String(
        decoding: text[range].lazy.map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    let word = String(decoding: text[range], as: UTF8.self).lowercased()
    return word.replacing("\u{2019}", with: "'")
  }

  /// The words with their tags in the order of the text, for those who need no clauses.
  var flat: Analysis {
    Analysis(
      tokens: inOrder.map {
        var token = tokens[$0]
        token.head = -1
        return token
      })
  }

  // MARK: A word

  /// The token of `word`: its tag, its relation, whether it is part of a name.
  subscript(word: Word) -> Token { tokens[word] }

  /// The byte at which `word` begins.
  func start(of word: Word) -> Int { Int(tokens[word].start) }

  /// The byte behind `word`.
  func end(of word: Word) -> Int { Int(tokens[word].end) }

  /// The bytes from the first of `words` to its last.
  func bytes(of words: ClosedRange<Word>) -> Range<Int> {
    start(of: words.lowerBound)..<end(of: words.upperBound)
  }

  /// The dependents of `word`, in order.
  func children(of word: Word) -> SentenceTrees.Children { trees.children(of: word) }

  /// The first dependent of `word` in one of `relations`.
  func child(of word: Word, _ relations: Relation...) -> Word? {
    children(of: word).first { relations.contains(tokens[$0].relation) }
  }

  /// The head of `word`, nil for the root of a sentence.
  func head(of word: Word) -> Word? { SentenceTrees.head(of: word, in: tokens) }

  /// The first word of the subtree of `word`.
  func leftEdge(of word: Word) -> Word { trees.leftEdge[word] }

  /// The last word of the subtree of `word`.
  func rightEdge(of word: Word) -> Word { trees.rightEdge[word] }

  /// Which of the sentences `word` stands in.
  func sentenceNumber(of word: Word) -> Int { Int(sentenceOf[word]) }

  /// The sentence in which `word` stands.
  func sentence(of word: Word) -> Range<Word> { sentences[sentenceNumber(of: word)] }

  /// Whether `word` stands in a quotation that was set off.
  func isQuoted(_ word: Word) -> Bool { quotationOfSentence[sentenceNumber(of: word)] >= 0 }

  // MARK: Bytes

  /// Position in `inOrder` of the first word that begins at or after a byte offset.
  func position(from offset: Int) -> Int {
    var low = 0
    var high = inOrder.count
    while low < high {
      let middle = (low + high) / 2
      if start(of: inOrder[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The words that begin at or after a byte offset, in the order of the text.
  func words(from offset: Int) -> ArraySlice<Word> { inOrder[position(from: offset)...] }

  /// The words that begin in a range of bytes, in the order of the text.
  func words(in bytes: Range<Int>) -> [Word] {
    Array(words(from: bytes.lowerBound).prefix { start(of: $0) < bytes.upperBound })
  }

  /// The word that leads the clause or phrase which begins at byte `range.lowerBound`.
  func lead(of range: Range<Int>) -> Word? {
    for word in words(from: range.lowerBound).prefix(80) {
      guard end(of: word) <= range.upperBound else { return nil }
      let outside =
        head(of: word).map {
          !range.contains(start(of: $0)) || sentenceOf[$0] != sentenceOf[word]
        } ?? true
      if outside, !isMark(word), tokens[word].relation != .mark {
        return predicate(behind: word, in: range) ?? word
      }
    }
    return nil
  }

  /// The verb or predicate of the clause whose subject the parse hung elsewhere: "stressed *the bridge* was not safe".
  private func predicate(behind noun: Word, in range: Range<Int>) -> Word? {
    let verb = noun + 1
    guard tokens[noun].tag.isNoun || tokens[noun].tag == .prp, verb < tokens.endIndex,
      sentenceOf[verb] == sentenceOf[noun], tokens[verb].tag.isFinite || tokens[verb].tag == .md,
      end(of: verb) <= range.upperBound
    else { return nil }
    guard tokens[verb].relation == .aux || tokens[verb].relation == .cop else { return verb }
    return head(of: verb).flatMap {
      range.contains(start(of: $0)) && sentenceOf[$0] == sentenceOf[noun] ? $0 : nil
    }
  }

  /// The words of `bytes` as they stand, white space made single.
  func string(_ bytes: Range<Int>) -> String {
    let range = bytes.clamped(to: 0..<text.count)
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    for byte in text[range] {
      if byte <= 32 {
        if out.last != 32, !out.isEmpty { out.append(32) }
      } else {
        out.append(byte)
      }
    }
    while out.last == 32 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether `word` begins with a capital letter.
  func isCapitalized(_ word: Word) -> Bool {
    let start = start(of: word)
    guard start < text.count else { return false }
    if text[start] >= 0x41, text[start] <= 0x5a { return true }
    guard text[start] >= 0x80 else { return false }
    return String(decoding: text[start..<min(end(of: word), text.count)], as: UTF8.self)
      .first?.isUppercase ?? false
  }
}
