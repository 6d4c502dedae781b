// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Finds multiples and percentages, which count no heads but are claimed all the same: "sevenfold", "12 percent of".
enum FoldFinder {
  static func find(_ passage: Passage, _ sentence: Range<Int>, _ text: [UInt8]) -> [NoneFinder
    .Found]
  {
    var out: [NoneFinder.Found] = []
    for index in sentence {
      if let found = fold(passage, index, sentence, text)
        ?? multiplied(passage, index, sentence, text) ?? times(passage, index, sentence, text)
        ?? percent(passage, index, sentence, text) ?? level(passage, index, sentence, text)
      {
        out.append(found)
      }
    }
    return out
  }

  /// "its death toll at least sevenfold", "the price tenfold".
  private static func fold(
    _ passage: Passage, _ index: Int, _ sentence: Range<Int>, _ text: [UInt8]
  ) -> NoneFinder.Found? {
    let word = passage.key(index)
    guard word.hasSuffix("fold"), let value = NumberWords.fold(word) else { return nil }
    let (from, bound) = bound(passage, index, sentence)
    guard let measure = noun(before: from, passage, sentence, text) else { return nil }
    return found(measure, value, bound, "fold", passage, from..<index + 1)
  }

  /// "Attacks have doubled since March", but not "the council doubled its budget".
  private static func multiplied(
    _ passage: Passage, _ index: Int, _ sentence: Range<Int>, _ text: [UInt8]
  ) -> NoneFinder.Found? {
    guard let value = NumberWords.multiplied(passage.key(index)),
      !FigureWords.notBeforeAFold
        .contains(passage.key(index + 1)),
      let measure = noun(before: index, passage, sentence, text)
    else { return nil }
    return found(measure, value, .exactly, "fold", passage, index..<index + 1)
  }

  /// "three times as many refugees", "twice as many deaths".
  private static func times(
    _ passage: Passage, _ index: Int, _ sentence: Range<Int>, _ text: [UInt8]
  ) -> NoneFinder.Found? {
    guard ["twice", "times"].contains(passage.key(index)), passage.key(index + 1) == "as",
      ["many", "much"].contains(passage.key(index + 2)),
      let measure = noun(from: index + 3, passage, sentence, text)
    else { return nil }
    var number = NumberPhrase(value: 2, from: index, to: index)
    if passage.key(index) == "times" {
      guard index > sentence.lowerBound,
        let read = cardinal(endingAt: index, passage, sentence), !read.isVague, read.to == index
      else { return nil }
      number = read
    }
    let (from, bound) = bound(passage, number.from, sentence)
    return found(measure.words, number.value, bound, "fold", passage, from..<measure.end)
  }

  /// "Unemployment rose to 12 percent", "turnout was 60 percent", "an inflation rate of 9 percent": how high something
  /// stands, not by how much it moved.
  private static func level(
    _ passage: Passage, _ index: Int, _ sentence: Range<Int>, _ text: [UInt8]
  ) -> NoneFinder.Found? {
    guard let value = percentage(passage, index, sentence), passage.key(index + 1) != "of" else {
      return nil
    }
    let (from, bound) = bound(passage, value.from, sentence)
    var at = bound == .about ? from - 2 : from - 1
    guard at > sentence.lowerBound else { return nil }
    switch passage.key(at) {
    case "to", "at":
      guard moved.contains(passage.key(at - 1)) else { return nil }
      at -= 1
    case let word where FigureWords.beforeAShareTold.contains(word): break
    default: return nil
    }
    while at - 1 > sentence.lowerBound, ["has", "have", "had"].contains(passage.key(at - 1)) {
      at -= 1
    }
    guard let measure = noun(before: at, passage, sentence, text),
      // "the front was 71 percent": of what, is not told.
      FigureWords.toldInPercent.contains(passage.key(lastNoun(before: at, passage, sentence)))
    else { return nil }
    return found(measure, value.value, bound, "percent", passage, from..<index + 1)
  }

  /// The figure that words say, with the bytes that they stand in.
  private static func found(
    _ measure: String, _ value: Int, _ bound: Figure.Bound, _ unit: String,
    _ passage: Passage, _ lexemes: Range<Int>
  ) -> NoneFinder.Found {
    NoneFinder.Found(
      figure: Figure(
        measure: measure, low: value, high: value, bound: bound, unit: unit),
      lexemes: lexemes,
      bytes: passage.lexemes[lexemes.lowerBound].start..<passage.lexemes[lexemes.upperBound - 1].end
    )
  }

  private static let moved: Set<String> = English.words("moved")

  /// The whole number of percent whose sign or word stands at `index`.
  private static func percentage(_ passage: Passage, _ index: Int, _ sentence: Range<Int>)
    -> NumberPhrase?
  {
    guard
      ["percent", "%"].contains(passage.key(index))
        || (passage.key(index) == "cent" && passage.key(index - 1) == "per")
    else { return nil }
    let end = passage.key(index) == "cent" ? index - 1 : index
    return cardinal(endingAt: end, passage, sentence)
  }

  /// The longest number in words or digits that ends at `end`: "*forty-six* percent", not "six".
  private static func cardinal(endingAt end: Int, _ passage: Passage, _ sentence: Range<Int>)
    -> NumberPhrase?
  {
    for start in max(sentence.lowerBound, end - 6)..<max(sentence.lowerBound, end) {
      if let value = NumberReader.cardinal(passage.lexemes, at: start), value.to >= end,
        value.from == start
      {
        return value.isFraction ? nil : value
      }
    }
    return nil
  }

  /// "12 percent of the voters".
  private static func percent(
    _ passage: Passage, _ index: Int, _ sentence: Range<Int>, _ text: [UInt8]
  ) -> NoneFinder.Found? {
    guard let value = percentage(passage, index, sentence), passage.key(index + 1) == "of",
      let noun = noun(from: index + 2, passage, sentence, text)
    else { return nil }
    let (from, bound) = bound(passage, value.from, sentence)
    return found(noun.words, value.value, bound, "percent", passage, from..<noun.end)
  }

  /// The noun that begins at `start`, behind an article, and where it ends.
  private static func noun(
    from start: Int, _ passage: Passage, _ sentence: Range<Int>, _ text: [UInt8]
  ) -> (words: String, end: Int)? {
    var at = start
    if FigureWords.determinersOfAWhole.contains(passage.key(at)) { at += 1 }
    let start = at
    while at < min(sentence.upperBound, start + 6), isNominal(at, passage) {
      at += 1
      if GroupReader.isPlural(passage.key(at - 1)), !followsNoun(at, passage) { break }
    }
    // "one in ten of what", "of them voted", "of African": what is left must end with a noun.
    while at > start, !endsNoun(at - 1, passage) { at -= 1 }
    // "30 percent of Mr. Toll's time": the noun is cut by the title's point.
    guard at > start, !FigureWords.abbreviatedTitlesBeforeAName.contains(passage.key(at - 1)) else {
      return nil
    }
    let words = ByteText.line(text, passage.lexemes[start].start..<passage.lexemes[at - 1].end)
    return (words.lowercased(), at)
  }

  /// Whether a word may stand in the noun that a share is of; "U.S." and "African-American" are words of it.
  private static func isNominal(_ at: Int, _ passage: Passage) -> Bool {
    let word = passage.lexemes[at]
    if word.kind == .mark {
      let isJoined = !word.spaced && at + 1 < passage.lexemes.count && word.key == "-"
      return isJoined && !passage.lexemes[at + 1].spaced
        || word.key == "." && !word.spaced && passage.key(at - 1).utf8.count == 1
    }
    guard word.kind == .word, !GroupReader.stops.contains(word.key) else { return false }
    return passage.tags[at].map {
      $0.isNoun || $0.isAdjective || [.vbn, .vbg, .pos, .hyph].contains($0)
    }
      ?? true
  }

  private static func followsNoun(_ at: Int, _ passage: Passage) -> Bool {
    at < passage.lexemes.count && passage.tags[at].map(\.isNoun) ?? false
  }

  private static func endsNoun(_ at: Int, _ passage: Passage) -> Bool {
    passage.key(at).utf8.count > 1 && passage.lexemes[at].kind == .word
      && passage.tags[at].map(\.isNoun) ?? true
  }

  private static func bound(_ passage: Passage, _ index: Int, _ sentence: Range<Int>) -> (
    Int, Figure.Bound
  ) {
    let one = index > sentence.lowerBound ? passage.key(index - 1) : ""
    let two = index > sentence.lowerBound + 1 ? passage.key(index - 2) : ""
    if one == "least", two == "at" { return (index - 2, .atLeast) }
    if one == "most", two == "at" { return (index - 2, .atMost) }
    if one == "than", two == "more" { return (index - 2, .moreThan) }
    if one == "than", two == "less" { return (index - 2, .lessThan) }
    if FigureWords.approximately.contains(one) {
      return (index, .about)
    }
    return (index, .exactly)
  }

  /// The noun that was multiplied: the words between a possessive or article and the multiple.
  private static func noun(
    before index: Int, _ passage: Passage, _ sentence: Range<Int>, _ text: [UInt8]
  ) -> String? {
    let end = lastNoun(before: index, passage, sentence) + 1
    var start = end
    while start > sentence.lowerBound, end - start < 3, passage.lexemes[start - 1].kind == .word,
      passage.key(start - 1) != "'s", !GroupReader.stops.contains(passage.key(start - 1))
    {
      start -= 1
    }
    guard start < end, endsNoun(end - 1, passage) else { return nil }
    // "Rents in Velma have tripled": where, and not what.
    if start - 1 > sentence.lowerBound, passage.lexemes[start].capitalized,
      FigureWords.prepositionsOfPlaceBeforeAYear.contains(passage.key(start - 1))
    {
      return noun(before: start - 1, passage, sentence, text)
    }
    return ByteText.line(text, passage.lexemes[start].start..<passage.lexemes[end - 1].end)
      .lowercased()
  }

  /// Where the noun before a multiple ends.
  private static func lastNoun(
    before index: Int, _ passage: Passage, _ sentence: Range<Int>
  ) -> Int {
    var end = index
    while end > sentence.lowerBound, FigureWords.beforeAMultiple.contains(passage.key(end - 1)) {
      end -= 1
    }
    return end - 1
  }
}
