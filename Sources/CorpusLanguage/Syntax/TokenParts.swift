// SPDX-License-Identifier: Apache-2.0

/// Endings that the treebanks cut off a word.
enum Clitics {
  private static let endings: [[UInt8]] = English.words("clitics").map { Array($0.utf8) }
  private static let contracted: [(word: [UInt8], cut: Int)] =
    English.numbers("words of two tokens").map { (Array($0.key.utf8), $0.value) }
  private static let elisions: [[UInt8]] = English.words("elisions").map { Array($0.utf8) }
  private static let longestEnding = endings.map(\.count).max() ?? 0

  /// Whether the bytes are `word`, letters folded.
  package static func matches(_ word: [UInt8], at start: Int, in text: [UInt8]) -> Bool {
    guard start >= 0, start + word.count <= text.count else { return false }
    for offset in word.indices where text[start + offset].asciiLowercased != word[offset] {
      return false
    }
    return true
  }

  /// Where the clitic of the word `start..<end` begins; `end` if it has none.
  package static func start(in text: [UInt8], from start: Int, end: Int) -> Int {
    for (word, cut) in contracted
    where end - start == word.count && matches(word, at: start, in: text) {
      return start + cut
    }
    guard let mark = apostrophe(in: text, from: start, end: end) else { return end }
    let after = mark + (text[mark] == UInt8(ascii: "'") ? 1 : 3)
    if end - after == 1, text[after].asciiLowercased == UInt8(ascii: "t"), mark - 1 > start,
      text[mark - 1].asciiLowercased == UInt8(ascii: "n")
    {
      return mark - 1
    }
    for ending in endings where end - after == ending.count && matches(ending, at: after, in: text)
    {
      return mark
    }
    return end
  }

  /// The last apostrophe within a clitic's length of the end.
  private static func apostrophe(in text: [UInt8], from start: Int, end: Int) -> Int? {
    for mark in stride(
      from: end - 2, through: max(start + 1, end - 3 - longestEnding), by: -1)
    {
      if text[mark] == UInt8(ascii: "'") { return mark }
      if text[mark] == 0xe2, mark + 2 < end, text[mark + 1] == 0x80,
        text[mark + 2] == 0x98 || text[mark + 2] == 0x99
      {
        return mark
      }
    }
    return nil
  }

  /// The end of a clitic that stands behind a cut: the `'s` of `FBI)'s`, `1990's` or `"X"'s`.
  package static func end(afterApostrophe start: Int, in text: [UInt8], limit: Int) -> Int? {
    word(of: endings, at: start, in: text, limit: limit)
  }

  /// The end of a word that lost its beginning: `'em`, `'til`.
  static func elided(afterApostrophe start: Int, in text: [UInt8], limit: Int) -> Int? {
    word(of: elisions, at: start, in: text, limit: limit)
  }

  private static func word(
    of words: [[UInt8]], at start: Int, in text: [UInt8], limit: Int
  ) -> Int? {
    for word in words where start + word.count <= limit && matches(word, at: start, in: text) {
      let stop = start + word.count
      if stop == limit { return stop }
      let next = CharacterClass.at(stop, in: text, end: limit).0
      if next != .letter && next != .digit { return stop }
    }
    return nil
  }
}

/// Prefixes that keep their hyphen, as the treebanks' guidelines list them.
enum Prefixes {
  private static let all: Set<String> = English.words("prefixes")
  private static let longest = all.map(\.utf8.count).max() ?? 0

  /// Whether the bytes are such a prefix.
  package static func contains(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    guard range.count <= longest else { return false }
    return all.contains(
      String(decoding: text[range].lazy.map(\.asciiLowercased), as: UTF8.self))
  }
}

/// Numbers with their inner marks.
enum NumberScanner {
  /// The end of the number that begins before `start` or there: `1,000.5`, `7:30`, `9/11`, `555-0100`.
  package static func end(of text: [UInt8], from start: Int, limit: Int) -> Int {
    var stop = digits(text, start, limit)
    let first = stop - start
    if let phone = hyphenated(text, stop, first, limit) { return phone }
    while stop + 1 < limit {
      let next = text[stop + 1]
      guard next.isASCIIDigit else { break }
      let after = digits(text, stop + 1, limit)
      switch text[stop] {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"): stop = after
      case UInt8(ascii: ",") where after - stop == 4: stop = after
      default: return stop
      }
    }
    return stop
  }

  private static func digits(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var stop = start
    while stop < limit, text[stop].isASCIIDigit { stop += 1 }
    return stop
  }

  /// Telephone numbers and dates: two hyphens, or three digits before four.
  private static func hyphenated(
    _ text: [UInt8], _ start: Int, _ first: Int, _ limit: Int
  ) -> Int? {
    var stop = start
    var parts = 1
    var last = first
    while stop + 1 < limit, text[stop] == UInt8(ascii: "-"), text[stop + 1].isASCIIDigit {
      let after = digits(text, stop + 1, limit)
      last = after - stop - 1
      stop = after
      parts += 1
    }
    if parts >= 3 || (parts == 2 && first == 3 && last == 4) { return stop }
    return nil
  }

  private static let units: Set<String> = English.words("units")

  /// The end of a unit written right behind a number.
  package static func unit(from start: Int, in text: [UInt8], limit: Int) -> Int? {
    var stop = start
    while stop < limit, stop - start < 5,
      text[stop].isASCIILetter || (text[stop] == UInt8(ascii: ".") && stop > start)
    {
      stop += 1
    }
    guard stop > start else { return nil }
    if stop < limit, CharacterClass.at(stop, in: text, end: limit).0 == .letter { return nil }
    var word = stop
    if text[word - 1] == UInt8(ascii: ".") { word -= 1 }
    guard
      units.contains(
        String(decoding: text[start..<word].lazy.map(\.asciiLowercased), as: UTF8.self))
    else { return nil }
    return Abbreviations.isAcronym(start..<word, in: text) ? stop : word
  }
}

/// Web and e-mail addresses.
enum Addresses {
  private static let schemes: [[UInt8]] = ["http://", "https://", "ftp://", "www.", "mailto:"].map {
    Array($0.utf8)
  }
  private static let domains: Set<String> = English.words("domains")

  /// The end of the address at `start`, if there is one.
  package static func end(from start: Int, in text: [UInt8], limit: Int) -> Int? {
    for scheme in schemes
    where start + scheme.count < limit && text[start].asciiLowercased == scheme[0]
      && Clitics.matches(scheme, at: start, in: text)
    {
      return trimmed(start, blank(start, in: text, limit: limit), in: text)
    }
    return bare(start, in: text, limit: limit)
  }

  private static func blank(_ start: Int, in text: [UInt8], limit: Int) -> Int {
    var stop = start
    while stop < limit {
      let (kind, length) = CharacterClass.at(stop, in: text, end: limit)
      if kind == .space || kind == .quote || text[stop] == UInt8(ascii: "<")
        || text[stop] == UInt8(ascii: ">")
      {
        break
      }
      stop += length
    }
    return stop
  }

  /// Marks at the end belong to the sentence.
  private static func trimmed(_ start: Int, _ end: Int, in text: [UInt8]) -> Int {
    var stop = end
    while stop > start + 1, ".,;:!?)]}'".utf8.contains(text[stop - 1]) { stop -= 1 }
    return stop
  }

  /// `name@host.org` and `host.org`.
  private static func bare(_ start: Int, in text: [UInt8], limit: Int) -> Int? {
    var stop = start
    var at = false
    var dot = -1
    while stop < limit {
      let byte = text[stop]
      if byte == UInt8(ascii: "@") {
        if at || stop == start { return nil }
        at = true
      } else if byte == UInt8(ascii: ".") {
        if stop + 1 >= limit || !(text[stop + 1].isASCIILetter || text[stop + 1].isASCIIDigit) {
          break
        }
        dot = stop
      } else if !byte.isASCIILetter && !byte.isASCIIDigit && byte != UInt8(ascii: "-")
        && byte != UInt8(ascii: "_") && byte != UInt8(ascii: "+")
      {
        break
      }
      stop += 1
    }
    guard dot > start, stop - dot <= 5 else { return nil }
    let domain = String(decoding: text[dot + 1..<stop].lazy.map(\.asciiLowercased), as: UTF8.self)
    // "ended.In" is a missing blank, not a host of India.
    guard at || (domains.contains(domain) && !text[dot + 1].isASCIICapital) else { return nil }
    return stop
  }
}
