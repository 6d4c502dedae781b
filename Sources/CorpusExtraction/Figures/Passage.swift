// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// A paragraph as rules over figures see it: words, their tags, its sentences, and where its times stand.
struct Passage {
  let range: Range<Int>
  let lexemes: [Lexeme]
  /// Parts of speech, where the text was tagged.
  let tags: [Tag?]
  /// Kinds of names, where the text was tagged.
  let names: [NameKind?]
  let sentences: [Range<Int>]
  /// Times that stand in the paragraph, with the lexemes they cover.
  let times: [(expression: TimeExpression, lexemes: Range<Int>)]
  let reader: GroupReader
  /// Whether capitals mean anything: some word is written without.
  let isMixedCase: Bool
  /// Whether it is a title whose words nearly all begin with a capital.
  let isTitleCase: Bool

  /// Longest sentence, in lexemes.
  private static let sentenceLimit = 400

  /// Longest paragraph that is looked at: none in print comes near.
  private static let limit = 1 << 16

  init(_ text: [UInt8], _ range: Range<Int>, _ analysis: Analysis, _ times: [TimeExpression]) {
    let range = range.prefixed(Self.limit)
    let lexemes = Lexer.lexemes(of: text, in: range)
    self.range = range
    self.lexemes = lexemes
    var tags = [Tag?](repeating: nil, count: lexemes.count)
    var names = [NameKind?](repeating: nil, count: lexemes.count)
    var token = Self.firstIndex(analysis.tokens.count) {
      Int(analysis.tokens[$0].end) > range.lowerBound
    }
    for index in lexemes.indices {
      while token < analysis.tokens.count, Int(analysis.tokens[token].end) <= lexemes[index].start {
        token += 1
      }
      guard token < analysis.tokens.count else { break }
      let found = analysis.tokens[token]
      guard Int(found.start) <= lexemes[index].start else { continue }
      // A tag holds for the lexeme only where both are the same word.
      if Int(found.start) == lexemes[index].start, Int(found.end) == lexemes[index].end {
        tags[index] = found.tag
      }
      names[index] = found.name.kind
    }
    // Telegrams in capitals mislead a tagger: all nouns would be names.
    let words = lexemes.prefix(60).filter { $0.kind == .word }
    let shouting = words.count >= 6 && words.allSatisfy(\.capitalized)
    self.tags = shouting ? [Tag?](repeating: nil, count: lexemes.count) : tags
    self.names = shouting ? [NameKind?](repeating: nil, count: lexemes.count) : names
    var inside: [(expression: TimeExpression, lexemes: Range<Int>)] = []
    var timed: Set<Int> = []
    var next = Self.firstIndex(times.count) { times[$0].range.upperBound > range.lowerBound }
    var index = 0
    while next < times.count, times[next].range.lowerBound < range.upperBound {
      let expression = times[next]
      while index < lexemes.count, lexemes[index].end <= expression.range.lowerBound { index += 1 }
      var end = index
      while end < lexemes.count, lexemes[end].start < expression.range.upperBound {
        timed.insert(end)
        end += 1
      }
      if index < end { inside.append((expression, index..<end)) }
      next += 1
    }
    self.times = inside
    sentences = Self.cut(lexemes, timed)
    let plain = lexemes.lazy.filter { $0.kind == .word && !$0.capitalized }
    isMixedCase = !plain.isEmpty
    isTitleCase =
      lexemes.count >= 3 && lexemes.count < 40
      && plain.allSatisfy { GroupReader.stops.contains($0.key) || $0.key == "'s" }
    reader = GroupReader(lexemes: lexemes, timed: timed, tags: self.tags)
  }

  func key(_ index: Int) -> String {
    index >= 0 && index < lexemes.count ? lexemes[index].key : ""
  }

  /// Whether a sentence asks: nobody says what it asks for.
  func isQuestion(_ sentence: Range<Int>) -> Bool {
    sentence.suffix(3).contains { lexemes[$0].key == "?" }
  }

  /// Whether a sentence can hold a figure: whether any word of it counts or bears a measure.
  func mayCount(_ sentence: Range<Int>) -> Bool {
    sentence.contains {
      let word = lexemes[$0].key
      return Measures.verb(word) != nil || Measures.adjective(word) != nil
        || Measures.nominal(word) != nil
        || Measures.counted(word) != nil || word == "toll" || word == "fatally"
        || word.hasSuffix("fold")
        || word == "fled" || word == "lives" || word == "strikes" || word == "attacks"
        || word == "suffered"
        || word == "disappeared" || word == "times" || word == "twice"
        || NumberWords.multiplied(word) != nil || word == "cent" || word == "percent" || word == "%"
        || Self.bearing.contains(word)
    }
  }

  /// Words of rules that no table of measures holds.
  private static let bearing: Set<String> = English.words("bearing")

  private static func firstIndex(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A stop before a space and a capital letter, quotation mark or digit ends a sentence, unless it closes a title,
  /// an initial or a month.
  private static func cut(_ lexemes: [Lexeme], _ timed: Set<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 0
    for index in lexemes.indices where [".", "!", "?", ";"].contains(lexemes[index].key) {
      var next = index + 1
      while next < lexemes.count, ["\"", "”", "'", ")"].contains(lexemes[next].key),
        !lexemes[next].spaced
      { next += 1 }
      guard next < lexemes.count, lexemes[next].spaced else { continue }
      if lexemes[index].key == ".", index > 0, !lexemes[index].spaced,
        lexemes[index - 1].kind == .word
      {
        let word = lexemes[index - 1].key
        if titles.contains(word) || (word.utf8.count == 1 && word != "i")
          || timed.contains(next) && timed.contains(index - 1)
        {
          continue
        }
      }
      if lexemes[next].kind == .word, !lexemes[next].capitalized { continue }
      out.append(start..<next)
      start = next
    }
    if start < lexemes.count { out.append(start..<lexemes.count) }
    // No sentence of print is so long; rules that look around in one stay linear in the text.
    return out.flatMap { sentence in
      stride(from: sentence.lowerBound, to: sentence.upperBound, by: sentenceLimit).map {
        $0..<min($0 + sentenceLimit, sentence.upperBound)
      }
    }
  }

  private static let titles: Set<String> = English.words("passage: titles")
}
