// SPDX-License-Identifier: Apache-2.0

/// Groups tokens into sentences.
///
/// A full stop ends one, with the closing quotation marks and brackets behind it, unless a small letter follows; an abbreviation's full stop only where the next word is one that opens sentences.
/// A blank line always ends one; after `longest` tokens the sentence is cut, so that parsing stays linear.
package struct SentenceSplitter {
  /// The greatest number of tokens in a sentence.
  package static let longest = 200

  private let text: [UInt8]
  private let tokens: [Token]

  /// Sentences of `tokens`, as ranges of their indices starting at `base`.
  package static func sentences(of tokens: [Token], in text: [UInt8], base: Int) -> [Range<Int>] {
    SentenceSplitter(text: text, tokens: tokens).split(base: base)
  }

  private func split(base: Int) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      var stop = index + 1
      var ends = false
      if isTerminal(index) {
        stop = closing(after: index)
        ends = boundary(terminal: index, next: stop)
      }
      // A look at every gap up to `stop`: closing marks may stand behind a blank line.
      if let gap = (index..<stop).first(where: blankLine(after:)) {
        stop = gap + 1
        ends = true
      }
      if stop - start >= Self.longest {
        stop = start + Self.longest
        stop = softCut(start, stop)
        ends = true
      }
      index = stop
      if ends || index >= tokens.count {
        sentences.append(base + start..<base + index)
        start = index
      }
    }
    return sentences
  }

  private func byte(_ token: Int) -> UInt8 { text[Int(tokens[token].start)] }

  private func lastByte(_ token: Int) -> UInt8 { text[Int(tokens[token].end) - 1] }

  /// Full stops, question marks, ellipses and abbreviations.
  private func isTerminal(_ token: Int) -> Bool {
    switch lastByte(token) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case 0xa6: tokens[token].range.count == 3 && byte(token) == 0xe2
    default: false
    }
  }

  /// The index behind the marks that close the sentence together with `terminal`.
  private func closing(after terminal: Int) -> Int {
    var next = terminal + 1
    while next < tokens.count, next - terminal < 8, tokens[next].start == tokens[next - 1].end {
      let (kind, length) = CharacterClass.at(
        Int(tokens[next].start), in: text, end: Int(tokens[next].end))
      let single = length == tokens[next].range.count || text[Int(tokens[next].start)] == 0x27
      guard single, kind == .quote || kind == .apostrophe || kind == .closeBracket else { break }
      // A mark that touches the next word opens it.
      if kind != .closeBracket, next + 1 < tokens.count,
        tokens[next + 1].start == tokens[next].end, isWord(next + 1)
      {
        break
      }
      next += 1
    }
    return next
  }

  private func isWord(_ token: Int) -> Bool {
    let kind = CharacterClass.at(Int(tokens[token].start), in: text, end: Int(tokens[token].end)).0
    return kind == .letter || kind == .digit
  }

  private func boundary(terminal: Int, next: Int) -> Bool {
    guard next < tokens.count else { return true }
    guard let opener = firstWord(from: next) else { return true }
    let small = text[Int(tokens[opener].start)] &- 97 < 26
    let spaced = tokens[next].start > tokens[next - 1].end
    let capital = byte(opener).isASCIICapital
    let word = tokens[terminal].range
    if isWord(terminal) {
      // An abbreviation.
      guard spaced, capital else { return false }
      let kind = Abbreviations.kind(of: word.lowerBound..<word.upperBound - 1, in: text)
      if kind == .title { return false }
      // "at 5 p.m. Police said", but "at 5 p.m. Monday".
      if endsHour(terminal), next == opener {
        return !SentenceOpeners.goesOnBehindHour(tokens[opener].range, in: text)
      }
      return next > terminal + 1 || opener > next
        || SentenceOpeners.contains(opener: tokens[opener].range, in: text)
    }
    if lastByte(terminal) == UInt8(ascii: "."), word.count > 1 || byte(terminal) == 0xe2 {
      return spaced && capital
    }
    if small { return false }
    return spaced || capital
  }

  /// Whether the token is "a.m." or "p.m." behind a number.
  private func endsHour(_ token: Int) -> Bool {
    guard token > 0, tokens[token].range.count == 4 else { return false }
    let word = String(decoding: text[tokens[token].range], as: UTF8.self)
    return (word == "a.m." || word == "p.m.") && byte(token - 1) &- 0x30 < 10
  }

  /// The first word from `token` on, behind opening marks.
  private func firstWord(from token: Int) -> Int? {
    var index = token
    while index < tokens.count, index - token < 6 {
      if isWord(index) { return index }
      index += 1
    }
    return nil
  }

  private func blankLine(after token: Int) -> Bool {
    guard token + 1 < tokens.count else { return false }
    let gap = Int(tokens[token].end)..<Int(tokens[token + 1].start)
    guard gap.count >= 2 else { return false }
    var lines = 0
    for offset in gap where text[offset] == 0x0a {
      lines += 1
      if lines == 2 { return true }
    }
    return false
  }

  /// The end of a forced cut, moved back behind a comma or semicolon where one is near.
  private func softCut(_ start: Int, _ stop: Int) -> Int {
    for candidate in stride(from: stop, to: stop - Self.longest / 4, by: -1) {
      let mark = byte(candidate - 1)
      if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") { return candidate }
    }
    return stop
  }
}

/// Words that often open a sentence and seldom follow an abbreviation within one.
enum SentenceOpeners {
  private static let all: Set<String> = English.words("sentence openers")

  private static let behindHours: Set<String> = English.words("behind an hour")

  /// Whether a word with a capital goes on with an hour: a day, a month, a time zone.
  static func goesOnBehindHour(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let word = String(decoding: text[range], as: UTF8.self)
    return word == word.uppercased() || behindHours.contains(word.lowercased())
  }

  /// Whether the bytes are such a word.
  package static func contains(opener range: Range<Int>, in text: [UInt8]) -> Bool {
    range.count <= 9 && all.contains(String(decoding: text[range], as: UTF8.self))
  }
}
