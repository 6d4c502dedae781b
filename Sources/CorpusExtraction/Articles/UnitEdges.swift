// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What stands at the edges of a paragraph and is no part of its sentences.
enum UnitEdges {
  /// The bytes of `range` without a list mark before and what editors put behind the last full stop: "(Agency)", "[1]", a link, emoji.
  ///
  /// All of `range` where nothing else would be left.
  static func prose(of range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let start = start(range, text)
    var end = range.upperBound
    for _ in 0..<4 {
      let next = shortened(start..<end, text)
      if next == end { break }
      end = next
    }
    return start < end ? start..<end : range
  }

  /// Marks of list items beside those of Markdown, which its own reader blanks.
  private static let marks = ["- ", "* ", "+ ", "• ", "– ", "— ", "▪ ", "‣ ", "◦ ", "● ", "·  "]
    .map { Array($0.utf8) }

  private static func start(_ range: Range<Int>, _ text: [UInt8]) -> Int {
    if let clock = clockEnd(range, text) { return clock }
    guard let mark = marks.first(where: { text[range].starts(with: $0) }) else {
      return text[range].starts(with: "•".utf8) ? range.lowerBound + 3 : range.lowerBound
    }
    return skipBlanks(range.lowerBound + mark.count, range.upperBound, text)
  }

  /// Where the text begins behind the time that an entry of a live report opens with: "13:20 Police say", "12.30pm: Two hurt", "11:50 GMT – ".
  private static func clockEnd(_ range: Range<Int>, _ text: [UInt8]) -> Int? {
    let lexemes = Lexer.lexemes(of: text, in: range.prefixed(40))
    guard let first = lexemes.first, first.kind == .number else { return nil }
    let parts = first.key.split(whereSeparator: { $0 == ":" || $0 == "." })
    guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]), hour < 25,
      Int(parts[1]).map({ $0 < 60 }) ?? false
    else { return nil }
    func key(_ index: Int) -> String { index < lexemes.count ? lexemes[index].key : "" }
    var at = 1
    var isClock = first.key.contains(":")
    if ["am", "pm"].contains(key(at)) {
      isClock = true
      at += 1
    } else if ["a", "p"].contains(key(at)), key(at + 1) == ".", key(at + 2) == "m" {
      isClock = true
      at += key(at + 3) == "." ? 4 : 3
    }
    if at < lexemes.count, lexemes[at].capitalized, ArticleWords.timeZones.contains(key(at)) {
      at += 1
    }
    if ["-", "–", "—", ":", "|"].contains(key(at)) { at += 1 }
    guard isClock, at < lexemes.count, lexemes[at].spaced,
      lexemes[at].capitalized || ["\"", "“"].contains(key(at))
    else { return nil }
    return lexemes[at].start
  }

  private static func skipBlanks(_ at: Int, _ limit: Int, _ text: [UInt8]) -> Int {
    var at = at
    while at < limit, ASCII.isSpace(text[at]) { at += 1 }
    return at
  }

  /// Where the paragraph ends without the last thing behind its last sentence; its own end where there is none.
  private static func shortened(_ range: Range<Int>, _ text: [UInt8]) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, ASCII.isSpace(text[end - 1]) { end -= 1 }
    guard end > range.lowerBound else { return range.upperBound }
    // Signs like ☀, with their variants, stand behind a stop or in place of one; `Markup` blanks the other pictures.
    if end - 3 >= range.lowerBound,
      text[end - 3] == 0xef && text[end - 2] == 0xb8 && text[end - 1] == 0x8f
        || text[end - 3] == 0xe2 && text[end - 2] == 0x80 && text[end - 1] == 0x8d
        || text[end - 3] == 0xe2 && (0x98...0x9e).contains(text[end - 2])
    {
      return end - 3
    }
    guard let opening = bracket(range.lowerBound..<end, text) ?? link(range.lowerBound..<end, text)
    else { return range.upperBound }
    var before = opening
    while before > range.lowerBound, ASCII.isSpace(text[before - 1]) { before -= 1 }
    return endsSentence(range.lowerBound..<before, text) ? before : range.upperBound
  }

  /// Where a bracket of few words opens that ends the text: "(Agency)", "[1]".
  private static func bracket(_ range: Range<Int>, _ text: [UInt8]) -> Int? {
    let open: UInt8
    switch text[range.upperBound - 1] {
    case 0x29: open = 0x28
    case 0x5d: open = 0x5b
    default: return nil
    }
    var at = range.upperBound - 2
    while at >= range.lowerBound, range.upperBound - at <= 40 {
      if text[at] == open { return at }
      if [0x2e, 0x3f, 0x21].contains(text[at]) { return nil }
      at -= 1
    }
    return nil
  }

  /// Where an address or a label of a network begins that ends the text: "https://…", "@tarn", "#flood".
  private static func link(_ range: Range<Int>, _ text: [UInt8]) -> Int? {
    var at = range.upperBound
    while at > range.lowerBound, !ASCII.isSpace(text[at - 1]) { at -= 1 }
    let word = text[at..<range.upperBound]
    let isLink =
      word.count > 1 && (word.first == 0x40 || word.first == 0x23)
      || word.starts(with: "http".utf8) && word.contains(0x2f) || word.starts(with: "www.".utf8)
      || word.starts(with: "pic.".utf8)
    return isLink ? at : nil
  }

  /// Whether the text ends as a sentence does, closing quotation marks left aside.
  private static func endsSentence(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = text[end - 1]
      if [0x2e, 0x3f, 0x21].contains(byte) { return true }
      if byte == 0x22 || byte == 0x27 {
        end -= 1
      } else if byte == 0x9d || byte == 0x99, end - 3 >= range.lowerBound, text[end - 3] == 0xe2 {
        end -= 3
      } else {
        return false
      }
    }
    return false
  }
}
