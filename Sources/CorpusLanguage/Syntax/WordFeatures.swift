// SPDX-License-Identifier: Apache-2.0

/// What the models see of a word: hashes of its form and parts, computed once a token.
package struct WordFeatures {
  /// The form with digits folded together.
  package var form: UInt32
  /// The same in lower case.
  package var lower: UInt32
  /// Its first two and three and its last one to four characters in lower case.
  var prefix2: UInt32
  var prefix3: UInt32
  var suffix1: UInt32
  var suffix2: UInt32
  var suffix3: UInt32
  var suffix4: UInt32
  /// Capitals, digits, hyphens and the like, as bits.
  package var shape: UInt32
  /// Whether blanks stand before and behind it, as bits: they tell opening from closing quotation marks.
  var spacing: UInt32

  /// Stands for the places before and behind a sentence.
  package static let none = WordFeatures(
    form: 1, lower: 1, prefix2: 1, prefix3: 1, suffix1: 1, suffix2: 1, suffix3: 1, suffix4: 1,
    shape: 0, spacing: 0)

  package static let capital: UInt32 = 1
  static let allCapitals: UInt32 = 2
  package static let digit: UInt32 = 4
  static let hyphen: UInt32 = 8
  static let mixedCase: UInt32 = 16
  static let noLetter: UInt32 = 32
  package static let dot: UInt32 = 64
  package static let single: UInt32 = 128
}

extension WordFeatures {
  /// Looks at the bytes of a token.
  ///
  /// Curly quotation marks count as the straight ones that the treebanks mostly have.
  package init(_ token: Token, in text: [UInt8]) {
    self = Self.none
    let range = token.range
    var lower = FeatureHash.empty
    var form = FeatureHash.empty
    var suffixes = (FeatureHash.empty, FeatureHash.empty, FeatureHash.empty, FeatureHash.empty)
    var letters = Letters()
    var index = range.lowerBound
    var position = 0
    while index < range.upperBound {
      var byte = text[index]
      var length = 1
      if byte == 0xe2, let folded = Self.foldedQuote(index, range.upperBound, in: text) {
        byte = folded
        length = 3
      }
      letters.note(&byte, opens: position == 0, text, index, range.upperBound)
      let small = byte.asciiLowercased
      form = FeatureHash.extended(form, by: byte)
      lower = FeatureHash.extended(lower, by: small)
      let left = range.upperBound - index
      if left <= 4 {
        suffixes.3 = FeatureHash.extended(suffixes.3, by: small)
        if left <= 3 { suffixes.2 = FeatureHash.extended(suffixes.2, by: small) }
        if left <= 2 { suffixes.1 = FeatureHash.extended(suffixes.1, by: small) }
        if left <= 1 { suffixes.0 = FeatureHash.extended(suffixes.0, by: small) }
      }
      position += 1
      if position == 2 { prefix2 = lower }
      if position == 3 { prefix3 = lower }
      index += length
    }
    self.form = form
    self.lower = lower
    if position < 2 { prefix2 = lower }
    if position < 3 { prefix3 = lower }
    (suffix1, suffix2, suffix3, suffix4) = suffixes
    shape = letters.finished(length: range.count)
    spacing = Self.spacing(range, in: text)
  }

  /// What kinds of characters a word has.
  private struct Letters {
    private var capitals = 0
    private var smalls = 0
    private var shape: UInt32 = 0

    /// Takes the next byte into account, and makes a digit of it "0".
    @inline(__always)
    mutating func note(
      _ byte: inout UInt8, opens: Bool, _ text: [UInt8], _ index: Int, _ end: Int
    ) {
      if byte.isASCIIDigit {
        shape |= WordFeatures.digit
        byte = UInt8(ascii: "0")
      } else if byte.isASCIICapital {
        if opens { shape |= WordFeatures.capital }
        capitals += 1
      } else if byte.isASCIILetter || byte >= 0x80 {
        // "É" and its like: the second byte of capitals in Latin-1 and Latin Extended is not told apart beyond that.
        if opens, byte == 0xc3, index + 1 < end, text[index + 1] < 0x9f {
          shape |= WordFeatures.capital
        }
        smalls += 1
      } else if byte == UInt8(ascii: "-") {
        shape |= WordFeatures.hyphen
      } else if byte == UInt8(ascii: ".") {
        shape |= WordFeatures.dot
      }
    }

    /// The bits of a word of so many bytes.
    @inline(__always)
    func finished(length: Int) -> UInt32 {
      var shape = shape
      if capitals + smalls == 0 { shape |= WordFeatures.noLetter }
      if capitals > 1, smalls == 0 { shape |= WordFeatures.allCapitals }
      if capitals > 0, smalls > 0, capitals > 1 || shape & WordFeatures.capital == 0 {
        shape |= WordFeatures.mixedCase
      }
      if length == 1 { shape |= WordFeatures.single }
      return shape
    }
  }

  /// Whether blanks stand before and behind a word, as bits.
  private static func spacing(_ range: Range<Int>, in text: [UInt8]) -> UInt32 {
    if let curly = curlySpacing(range, in: text) { return curly }
    var spacing: UInt32 = 0
    if range.lowerBound == 0 || text[range.lowerBound - 1] <= 0x20 { spacing |= 1 }
    if range.upperBound >= text.count || text[range.upperBound] <= 0x20 { spacing |= 2 }
    return spacing
  }

  /// A curly mark says itself whether it opens or closes; it looks as if blanks stood where they belong.
  private static func curlySpacing(_ range: Range<Int>, in text: [UInt8]) -> UInt32? {
    guard range.count == 3, text[range.lowerBound] == 0xe2, text[range.lowerBound + 1] == 0x80
    else { return nil }
    return switch text[range.lowerBound + 2] {
    case 0x98, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f: 1
    case 0x9d: 2
    default: nil
    }
  }

  /// The straight mark for a curly one.
  private static func foldedQuote(_ index: Int, _ end: Int, in text: [UInt8]) -> UInt8? {
    guard index + 2 < end, text[index + 1] == 0x80 else { return nil }
    return switch text[index + 2] {
    case 0x98...0x9b: UInt8(ascii: "'")
    case 0x9c...0x9f: UInt8(ascii: "\"")
    default: nil
    }
  }
}
