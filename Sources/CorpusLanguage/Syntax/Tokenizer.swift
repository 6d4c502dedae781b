// SPDX-License-Identifier: Apache-2.0

/// Cuts bytes into words as the English Universal Dependencies treebanks do.
///
/// Clitics (`'s`, `n't`) and hyphens between words are tokens of their own; prefixes (`ex-`), decimal numbers, acronyms with full stops, addresses and abbreviations stay whole.
/// One pass, linear in the bytes: no look-ahead is longer than `longestLookAhead`.
package struct Tokenizer {
  private let text: [UInt8]
  private let end: Int
  private var index: Int
  private(set) var tokens: [Token] = []

  /// An address longer than this is cut like other text.
  static let longestLookAhead = 2048

  /// The words of `range`, in order; the range is clamped to the text.
  package static func tokens(in range: Range<Int>, of text: [UInt8]) -> [Token] {
    let range = range.clamped(to: 0..<min(text.count, Int(Int32.max)))
    var tokenizer = Tokenizer(text: text, end: range.upperBound, index: range.lowerBound)
    tokenizer.tokens.reserveCapacity(range.count / 4)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(text: [UInt8], end: Int, index: Int) {
    self.text = text
    self.end = end
    self.index = index
  }

  private func character(at index: Int) -> (CharacterClass, Int) {
    CharacterClass.at(index, in: text, end: end)
  }

  private func characterClass(at index: Int) -> CharacterClass? {
    index < end ? character(at: index).0 : nil
  }

  private mutating func emit(upTo stop: Int) {
    guard stop > index else { return }
    tokens.append(Token(start: Int32(index), end: Int32(stop)))
    index = stop
  }

  private mutating func run() {
    while index < end {
      let (kind, length) = character(at: index)
      switch kind {
      case .space: index += length
      case .letter, .digit: word()
      case .symbol where isHandle(at: index): word()
      case .apostrophe: apostrophe(length)
      case .hyphen, .terminator: emit(upTo: runOfSame(kind, from: index + length))
      case .dot: dots()
      case .quote: emit(upTo: quoteEnd(length))
      default: emit(upTo: index + length)
      }
    }
  }

  private func runOfSame(_ kind: CharacterClass, from start: Int) -> Int {
    var stop = start
    while stop < end {
      let (next, length) = character(at: stop)
      guard next == kind else { break }
      stop += length
    }
    return stop
  }

  /// Two backquotes are one opening quotation mark.
  private func quoteEnd(_ length: Int) -> Int {
    let byte = text[index]
    guard byte == UInt8(ascii: "`"), index + 1 < end, text[index + 1] == byte else {
      return index + length
    }
    return index + 2
  }

  private func isHandle(at index: Int) -> Bool {
    text[index] == UInt8(ascii: "@") && characterClass(at: index + 1) == .letter
  }

  /// A full stop outside of a word: an ellipsis, a decimal (`.5`), or itself.
  private mutating func dots() {
    let stop = runOfSame(.dot, from: index + 1)
    if stop == index + 1, characterClass(at: stop) == .digit,
      tokens.last.map({ Int($0.end) != index }) ?? true
    {
      emit(upTo: NumberScanner.end(of: text, from: stop, limit: end))
    } else {
      emit(upTo: stop)
    }
  }

  /// An apostrophe outside of a word: a clitic after a cut, two for a quotation mark, a decade, or itself.
  private mutating func apostrophe(_ length: Int) {
    let after = index + length
    if let last = tokens.last, Int(last.end) == index,
      let clitic = Clitics.end(afterApostrophe: after, in: text, limit: end)
    {
      return emit(upTo: clitic)
    }
    if text[index] == UInt8(ascii: "'"), after < end, text[after] == UInt8(ascii: "'") {
      return emit(upTo: after + 1)
    }
    if after + 1 < end, text[after].isASCIIDigit, text[after + 1].isASCIIDigit {
      return emit(upTo: runOfLetters(from: after))
    }
    if let elided = Clitics.elided(afterApostrophe: after, in: text, limit: end) {
      return emit(upTo: elided)
    }
    emit(upTo: after)
  }
}

extension Tokenizer {
  /// A word with what belongs to it.
  private mutating func word() {
    if let stop = Addresses.end(
      from: index, in: text, limit: min(end, index + Self.longestLookAhead))
    {
      return emit(upTo: stop)
    }
    if text[index] == UInt8(ascii: "@") {
      return emit(upTo: runOfLetters(from: index + 1))
    }
    if text[index].isASCIIDigit {
      return number()
    }
    var stop = runOfLetters(from: index)
    while stop < end, let next = continuation(at: stop) { stop = next }
    if stop < end, text[stop] == UInt8(ascii: "."), keepsFullStop(stop) { stop += 1 }
    if stop < end, text[stop] == UInt8(ascii: "$"), stop - index <= 3,
      characterClass(at: stop + 1) == .digit
    {
      stop += 1
    }
    let clitic = Clitics.start(in: text, from: index, end: stop)
    if clitic > index, clitic < stop {
      emit(upTo: clitic)
    }
    emit(upTo: stop)
  }

  private func runOfLetters(from start: Int) -> Int {
    var stop = start
    while stop < end {
      let (kind, length) = character(at: stop)
      guard kind == .letter || kind == .digit else { break }
      stop += length
    }
    return stop
  }

  /// The end of the word's next part where the mark at `mark` joins two parts, else nil.
  private func continuation(at mark: Int) -> Int? {
    let (kind, length) = character(at: mark)
    let after = mark + length
    guard after < end, characterClass(at: after) == .letter || kind == .hyphen else { return nil }
    switch kind {
    case .apostrophe:
      let stop = runOfLetters(from: after)
      // "year's" ends here, with its clitic; "O'Brien's" goes on.
      return stop
    case .dot:
      return dotContinuation(mark, after)
    case .hyphen:
      guard length == 1, Prefixes.contains(index..<mark, in: text),
        characterClass(at: after) == .letter || characterClass(at: after) == .digit
      else { return nil }
      return runOfLetters(from: after)
    case .symbol where text[mark] == UInt8(ascii: "&"):
      return text[mark - 1].isASCIICapital && text[after].isASCIICapital
        ? runOfLetters(from: after) : nil
    default: return nil
    }
  }

  /// `U.N`, `a.m`, `Ph.D`; but not `ended.The`.
  private func dotContinuation(_ mark: Int, _ after: Int) -> Int? {
    let stop = runOfLetters(from: after)
    let single = stop == after + 1
    if single, mark == index + 1 || Abbreviations.isAcronym(index..<mark, in: text) { return stop }
    if Abbreviations.kind(of: index..<stop, in: text) != nil { return stop }
    return nil
  }

  private func keepsFullStop(_ dot: Int) -> Bool {
    // An ellipsis is no full stop.
    guard characterClass(at: dot + 1) != .dot else { return false }
    guard let kind = Abbreviations.kind(of: index..<dot, in: text) else { return false }
    if kind != .beforeNumber { return true }
    var next = dot + 1
    while next < end, text[next] == 0x20 { next += 1 }
    return next < end && text[next].isASCIIDigit
  }

  /// A number; a unit or clitic right behind it is cut off, an ordinal's ending is not.
  private mutating func number() {
    let stop = NumberScanner.end(of: text, from: index, limit: end)
    if let unit = NumberScanner.unit(from: stop, in: text, limit: end) {
      emit(upTo: stop)
      return emit(upTo: unit)
    }
    var whole = stop
    if characterClass(at: stop) == .letter { whole = runOfLetters(from: stop) }
    emit(upTo: whole)
  }
}
