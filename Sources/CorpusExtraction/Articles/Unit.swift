// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// A line or paragraph of an article as laid out, with the features that tell prose from furniture.
struct Unit {
  /// What part of a news page a unit is.
  enum Role: Equatable {
    case title, deck, caption, byline, date, credit, furniture, body
  }

  /// Its bytes without surrounding white space.
  var range: Range<Int>
  /// Where its sentences begin and end: behind a list mark, before a credit in brackets, a link, a note's mark or a picture character.
  var prose: Range<Int>
  /// Whether it begins with `#`.
  var isHeading = false
  /// Whether it begins with a list mark.
  var isListItem = false
  /// Whether it is a rule of hyphens, stars or underscores.
  var isRule = false
  /// Number of words.
  var words = 0
  /// Words of four letters or more.
  var longWords = 0
  /// Of these, the ones that begin with a capital.
  var capitalWords = 0
  /// Letters, and how many of them are capitals.
  var letters = 0
  var capitals = 0
  /// Visible bytes, markup and white space left out.
  var visible = 0
  /// Of these, the ones inside links.
  var linked = 0
  /// Whether a web or mail address stands in it.
  var hasAddress = false
  /// Whether it ends as a sentence does, closing quotation marks and brackets left aside.
  var isTerminated = false
  /// Whether it ends in a colon.
  var endsInColon = false
  /// Whether a full stop, question or exclamation mark stands inside it before a space.
  var hasInnerStop = false
  /// Whether a quotation mark stands in it.
  var hasQuote = false

  /// Whether most longer words begin with a capital, as in headlines.
  var isTitleCased: Bool { longWords >= 2 && capitalWords * 10 >= longWords * 6 }
  /// Whether it is set in capitals throughout.
  var isUpperCased: Bool { letters > 0 && capitals * 10 >= letters * 9 }
  /// Whether most of it is link text.
  var isLinked: Bool { visible > 0 && linked * 2 > visible }

  /// Measures `range` of `markup.prose`; `links` are the links that lie in it.
  init(_ range: Range<Int>, text: [UInt8], prose: [UInt8], links: ArraySlice<Range<Int>>) {
    self.range = range
    self.prose = UnitEdges.prose(of: range, in: prose)
    let at = range.lowerBound
    if at < range.upperBound {
      isHeading = text[at] == 0x23 && prose[at] == 0x20
      isListItem =
        prose[at] == 0x20 && !isHeading
        && (text[at] == 0x2d || text[at] == 0x2b || text[at] == 0x2a)
    }
    if self.prose.lowerBound > range.lowerBound { isListItem = true }
    isRule =
      range.count >= 3
      && range.allSatisfy { [0x2d, 0x2a, 0x5f, 0x3d, 0x20].contains(text[$0]) }
    count(range, prose)
    for link in links {
      linked += link.clamped(to: range).reduce(0) { $0 + (ASCII.isSpace(prose[$1]) ? 0 : 1) }
      if link.lowerBound > range.lowerBound, link.upperBound < range.upperBound,
        text[link.lowerBound - 1] == 0x3c
      {
        hasAddress = true
      }
    }
    (isTerminated, endsInColon) = Self.ending(prose, self.prose)
  }

  /// Counts words, letters and marks.
  private mutating func count(_ range: Range<Int>, _ prose: [UInt8]) {
    var inWord = false
    var wordLetters = 0
    var wordCapital = false
    var last: UInt8 = 0
    func close() -> (Bool, Bool) { (wordLetters >= 4, wordCapital) }
    for at in range {
      let byte = prose[at]
      if byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        if !inWord {
          inWord = true
          words += 1
          wordLetters = 0
          wordCapital = ASCII.isUpper(byte)
        }
        if byte < 0x80, ASCII.isLetter(byte) {
          letters += 1
          wordLetters += 1
          if ASCII.isUpper(byte) { capitals += 1 }
        }
      } else {
        if inWord, byte != 0x27 {
          inWord = false
          let (long, capital) = close()
          if long { longWords += 1 }
          if long, capital { capitalWords += 1 }
        }
        if byte == 0x22 { hasQuote = true }
        if byte == 0x40, at < self.prose.upperBound { hasAddress = true }
        if byte == 0x2f, last == 0x2f || last == 0x3a, at < self.prose.upperBound {
          hasAddress = true
        }
        if ASCII.isSpace(byte), [0x2e, 0x3f, 0x21].contains(last) { hasInnerStop = true }
      }
      if byte == 0xe2, at + 2 < range.upperBound, prose[at + 1] == 0x80,
        (0x9c...0x9d).contains(prose[at + 2])
      {
        hasQuote = true
      }
      if !ASCII.isSpace(byte) { visible += 1 }
      last = byte
    }
    if inWord {
      let (long, capital) = close()
      if long { longWords += 1 }
      if long, capital { capitalWords += 1 }
    }
  }

  private static func ending(_ prose: [UInt8], _ range: Range<Int>) -> (Bool, Bool) {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = prose[end - 1]
      if [0x2e, 0x3f, 0x21].contains(byte) { return (true, false) }
      if byte == 0x3a { return (false, true) }
      if ASCII.isSpace(byte) || [0x22, 0x27, 0x29, 0x5d, 0x5f].contains(byte) {
        end -= 1
        continue
      }
      guard end - 3 >= range.lowerBound, prose[end - 3] == 0xe2, prose[end - 2] == 0x80 else {
        return (false, false)
      }
      switch byte {
      case 0x9c, 0x9d, 0x98, 0x99: end -= 3
      case 0xa6: return (true, false)
      default: return (false, false)
      }
    }
    return (false, false)
  }
}
