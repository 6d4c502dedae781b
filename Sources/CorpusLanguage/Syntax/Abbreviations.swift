// SPDX-License-Identifier: Apache-2.0

/// Words that keep their final full stop.
enum Abbreviations {
  /// What the full stop says about the end of a sentence.
  package enum Kind: UInt8 {
    /// Always followed by what it belongs to: a title before a name.
    case title
    /// May end a sentence.
    case open
    /// An abbreviation only before a number.
    case beforeNumber
  }

  /// In lower case, without the full stop.
  private static let titles = English.words("abbreviated titles")
  private static let opens = English.words("abbreviations within a sentence")
  private static let numbered = English.words("abbreviations before a number")

  private static let all: [String: Kind] = {
    var table: [String: Kind] = [:]
    for word in numbered { table[word] = .beforeNumber }
    for word in opens { table[word] = .open }
    for word in titles { table[word] = .title }
    return table
  }()

  /// The longest entry, so that long words need no look-up.
  private static let longest = all.keys.map(\.utf8.count).max() ?? 0

  /// The kind of the abbreviation in `range`, which does not include the full stop.
  package static func kind(of range: Range<Int>, in text: [UInt8]) -> Kind? {
    guard !range.isEmpty, range.count <= longest else { return nil }
    if range.count == 1 {
      return text[range.lowerBound].isASCIICapital ? .open : numberedLetter(text[range.lowerBound])
    }
    if isAcronym(range, in: text) { return .open }
    let word = String(decoding: text[range].lazy.map(\.asciiLowercased), as: UTF8.self)
    return all[word]
  }

  private static func numberedLetter(_ letter: UInt8) -> Kind? {
    switch letter {
    case UInt8(ascii: "p"): .beforeNumber
    case UInt8(ascii: "c"), UInt8(ascii: "v"): .open
    default: nil
    }
  }

  /// The longest acronym; the tokenizer asks again at every full stop, so an endless one must not be looked at whole.
  private static let longestAcronym = 31

  /// Single letters with full stops between: `U.N`, `a.m`.
  package static func isAcronym(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    guard range.count >= 3, range.count <= longestAcronym, range.count & 1 == 1 else {
      return false
    }
    for offset in 0..<range.count {
      let byte = text[range.lowerBound + offset]
      if offset & 1 == 0 ? !byte.isASCIILetter : byte != UInt8(ascii: ".") { return false }
    }
    return true
  }
}
