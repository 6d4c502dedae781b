// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// An article's text with its words, its clauses and its quotation marks: what all rules of attribution read.
///
/// Flat arrays beside one another; indices are those of `tokens`.
struct Reading: Sendable {
  let text: [UInt8]
  /// Body paragraphs, in order.
  let paragraphs: [Range<Int>]
  let quotations: [Quotation]
  /// Whether the quotation of the same index was read apart from the sentence around it.
  let isSetOff: [Bool]
  /// The turns of a transcript or interview, in order.
  let turns: [Turn]
  let tokens: [Token]
  /// Sentences as ranges of token indices, ordered by where they begin; a quotation set off has its own.
  let sentences: [Range<Int>]
  /// The quotation in which the sentence of the same index stands; -1 for the article's own voice.
  let quotationOfSentence: [Int32]
  /// Lower-case words, one a token; initials that look like pronouns stay as they are.
  let words: [String]
  let sentenceOf: [Int32]
  /// Tokens by where they stand in the text: a quotation's lie between those of the sentence around it.
  let inOrder: [Int32]
  /// First dependent of each token, -1 for none.
  private let firstChild: [Int32]
  /// Next dependent of the same head, -1 for none.
  private let nextSibling: [Int32]
  /// First token of the subtree of each token.
  let leftEdge: [Int32]
  /// Last token of the subtree of each token.
  let rightEdge: [Int32]

  init(
    text: [UInt8], paragraphs: [Range<Int>], quotations: [Quotation], isSetOff: [Bool],
    turns: [Turn] = [], blocks: [(analysis: Analysis, quotation: Int)]
  ) {
    var tokens: [Token] = []
    var sentences: [(range: Range<Int>, quotation: Int)] = []
    for block in blocks {
      let base = tokens.count
      for token in block.analysis.tokens {
        var token = token
        if token.head >= 0 { token.head += Int32(base) }
        tokens.append(token)
      }
      for sentence in block.analysis.sentences where !sentence.isEmpty {
        sentences.append(
          (sentence.lowerBound + base..<sentence.upperBound + base, block.quotation))
      }
    }
    sentences.sort {
      (tokens[$0.range.lowerBound].start, $0.range.lowerBound)
        < (tokens[$1.range.lowerBound].start, $1.range.lowerBound)
    }
    self.text = text
    self.paragraphs = paragraphs
    self.quotations = quotations
    self.isSetOff = isSetOff
    self.turns = turns
    self.sentences = sentences.map(\.range)
    self.quotationOfSentence = sentences.map { Int32($0.quotation) }
    let words = tokens.map { token in
      let word = Self.lowercased(text, token.range)
      // "WHO" and "US" are names, not pronouns.
      guard Self.pronounLike.contains(word), token.tag.isProperNoun else { return word }
      return word.uppercased()
    }
    for sentence in sentences {
      ParseMending(words: words, sentence: sentence.range).mend(&tokens)
    }
    self.tokens = tokens
    self.words = words

    var sentenceOf = [Int32](repeating: 0, count: tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.range { sentenceOf[token] = Int32(index) }
    }
    self.sentenceOf = sentenceOf
    self.inOrder = tokens.indices.sorted {
      (tokens[$0].start, $0) < (tokens[$1].start, $1)
    }.map(Int32.init)

    var firstChild = [Int32](repeating: -1, count: tokens.count)
    var nextSibling = firstChild
    for index in tokens.indices.reversed() {
      let head = Int(tokens[index].head)
      guard tokens.indices.contains(head), head != index else { continue }
      nextSibling[index] = firstChild[head]
      firstChild[head] = Int32(index)
    }
    self.firstChild = firstChild
    self.nextSibling = nextSibling
    (leftEdge, rightEdge) = Self.edges(tokens, firstChild, nextSibling)
  }

  /// Pronouns that are also initials.
  private static let pronounLike: Set<String> = English.words("pronoun like")

  /// Where the subtree of each token begins and ends, in one walk without recursion.
  private static func edges(
    _ tokens: [Token], _ firstChild: [Int32], _ nextSibling: [Int32]
  ) -> ([Int32], [Int32]) {
    var left = tokens.indices.map(Int32.init)
    var right = left
    var order: [Int32] = []
    order.reserveCapacity(tokens.count)
    for index in tokens.indices where !tokens.indices.contains(Int(tokens[index].head)) {
      var next = order.count
      order.append(Int32(index))
      while next < order.count {
        var child = firstChild[Int(order[next])]
        while child >= 0 {
          order.append(child)
          child = nextSibling[Int(child)]
        }
        next += 1
      }
    }
    for index in order.reversed() {
      let head = Int(tokens[Int(index)].head)
      guard tokens.indices.contains(head) else { continue }
      left[head] = min(left[head], left[Int(index)])
      right[head] = max(right[head], right[Int(index)])
    }
    return (left, right)
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
        var token = tokens[Int($0)]
        token.head = -1
        return token
      })
  }

  /// Position in `inOrder` of the first token that begins at or after a byte offset.
  func position(from offset: Int) -> Int {
    var low = 0
    var high = inOrder.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[Int(inOrder[middle])].start) < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The tokens that begin in a range of bytes, in the order of the text.
  func tokens(in bytes: Range<Int>) -> [Int] {
    inOrder[position(from: bytes.lowerBound)...].prefix {
      Int(tokens[Int($0)].start) < bytes.upperBound
    }.map(Int.init)
  }

  /// The word that leads the clause or phrase which begins at byte `range.lowerBound`.
  func lead(of range: Range<Int>) -> Int? {
    var at = position(from: range.lowerBound)
    var steps = 0
    while at < inOrder.count, steps < 80 {
      let token = Int(inOrder[at])
      guard Int(tokens[token].end) <= range.upperBound else { return nil }
      let outside =
        head(of: token).map {
          !range.contains(Int(tokens[$0].start)) || sentenceOf[$0] != sentenceOf[token]
        } ?? true
      if outside, !isMark(token), tokens[token].relation != .mark {
        return predicate(behind: token, in: range) ?? token
      }
      at += 1
      steps += 1
    }
    return nil
  }

  /// The verb or predicate of the clause whose subject the parse hung elsewhere: "stressed *the bridge* was not safe".
  private func predicate(behind noun: Int, in range: Range<Int>) -> Int? {
    let verb = noun + 1
    guard tokens[noun].tag.isNoun || tokens[noun].tag == .prp, verb < tokens.count,
      sentenceOf[verb] == sentenceOf[noun], tokens[verb].tag.isFinite || tokens[verb].tag == .md,
      Int(tokens[verb].end) <= range.upperBound
    else { return nil }
    guard tokens[verb].relation == .aux || tokens[verb].relation == .cop else { return verb }
    return head(of: verb).flatMap {
      range.contains(Int(tokens[$0].start)) && sentenceOf[$0] == sentenceOf[noun] ? $0 : nil
    }
  }

  /// The dependents of `token`, in order.
  func children(of token: Int) -> ChildIterator {
    ChildIterator(next: firstChild[token], siblings: nextSibling)
  }

  /// Walks over the dependents of one token.
  struct ChildIterator: Sequence, IteratorProtocol {
    var upcoming: Int32
    let siblings: [Int32]

    init(next: Int32, siblings: [Int32]) {
      self.upcoming = next
      self.siblings = siblings
    }

    mutating func next() -> Int? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = siblings[Int(upcoming)] }
      return Int(upcoming)
    }
  }

  /// The first dependent of `token` in one of `relations`.
  func child(of token: Int, _ relations: Relation...) -> Int? {
    children(of: token).first { relations.contains(tokens[$0].relation) }
  }

  /// The head of `token`, nil for the root of a sentence.
  func head(of token: Int) -> Int? {
    let head = Int(tokens[token].head)
    return tokens.indices.contains(head) ? head : nil
  }

  /// The sentence in which `token` stands.
  func sentence(of token: Int) -> Range<Int> { sentences[Int(sentenceOf[token])] }

  /// The bytes from the first of `range`'s tokens to its last.
  func bytes(of range: ClosedRange<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound].end)
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

  /// Whether `token` begins with a capital letter.
  func isCapitalized(_ token: Int) -> Bool {
    let start = Int(tokens[token].start)
    guard start < text.count else { return false }
    if text[start] >= 0x41, text[start] <= 0x5a { return true }
    guard text[start] >= 0x80 else { return false }
    return String(decoding: text[start..<min(Int(tokens[token].end), text.count)], as: UTF8.self)
      .first?.isUppercase ?? false
  }
}
