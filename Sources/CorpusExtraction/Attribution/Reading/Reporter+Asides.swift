// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Speakers behind whom asides stand: "Ana Okoro, head of the council, who had resigned, said".
extension Reading {
  /// The phrase before one or more asides: "Ana Okoro, head of the council, who had resigned, said".
  func phraseBeforeAsides(_ end: Word, down low: Word) -> ClosedRange<Word>? {
    var best: ClosedRange<Word>?
    var comma = end
    for step in 0..<6 {
      if comma > low, tokens[comma].tag.isQuote { comma -= 1 }
      guard comma > low, isComma(comma) else { return best }
      var first = comma
      while first > low, !isComma(first - 1), tokens[first - 1].tag != .colon { first -= 1 }
      guard first < comma else { return best }
      if opensAside(first) {
        comma = first - 1
        continue
      }
      var last = comma - 1
      while last > first, tokens[last].tag.isQuote { last -= 1 }
      guard endsPhrase(last) else { return best }
      if holdsClause(first..<comma) {
        // "The issue came up after Reed, asked about it, said": a clause that its subordinator opens.
        if step > 0, let run = nounRun(endingAt: last, down: first), run.lowerBound > first,
          Self.subordinators.contains(words[run.lowerBound - 1])
            || tokens[run.lowerBound - 1].tag == .cc
        {
          return run
        }
        return best
      }
      // "Outside court, Nell Orme, who led the inquiry, said": where it was said, and not who said it.
      if AttributionWords.places.contains(words[first]) {
        guard let name = nameBehindPlace(first, last) else { return best }
        first = name
      }
      while first < last, tokens[first].tag == .cc || tokens[first].tag.isAdverb { first += 1 }
      guard opensPhrase(first), !isTime(first...last) else { return best }
      // A comma alone parts no subject from its verb: there must be an aside between two.
      if step > 0 { best = first...last }
      guard first > low, isComma(first - 1) else { return best }
      comma = first - 1
    }
    return best
  }

  /// Where the speaker begins behind a place that no comma parts from him: "Outside court *Reed's solicitor*, Ana Okoro, said".
  func nameBehindPlace(_ first: Word, _ last: Word) -> Word? {
    guard first + 2 <= last else { return nil }
    return (first + 2...last).first {
      tokens[$0].tag.isProperNoun && !isCapitalized($0 - 1) && tokens[$0 - 1].tag != .in
        && tokens[$0 - 1].tag != .dt && !isMark($0 - 1)
    }
  }

  /// Whether a finite verb stands in `words` that no relative pronoun before it accounts for.
  func holdsClause(_ words: Range<Word>) -> Bool {
    for token in words {
      let tag = tokens[token].tag
      if tag == .wp || tag == .wdt || tag == .wpPossessive { return false }
      if tag.isFinite, !NameLists.titles.contains(self.words[token]), !isDoneToSomebody(token) {
        return true
      }
    }
    return false
  }

  /// Whether an aside begins that names nobody: a relative or participle clause, or a prepositional phrase.
  func opensAside(_ first: Word) -> Bool {
    let tag = tokens[first].tag
    return tag == .wp || tag == .wdt || tag == .wpPossessive || tag == .vbg || tag == .vbn
      || tag == .wrb || AttributionWords.asidesOfAsking.contains(words[first])
      || tag == .in && first > sentence(of: first).lowerBound
  }
}
