// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What the constructions ask of the words around a quotation.
extension SpeechRules {
  /// Whether another quotation begins right behind this one.
  func isFollowedByQuotation(_ index: Int) -> Bool {
    guard let next = reading.quotations[(index + 1)...].first(where: { $0.depth == 0 }) else {
      return false
    }
    let end = reading.quotations[index].end
    return next.start >= end && next.start - end <= 2
      && !reading.text[end..<next.start].contains { $0 > 32 || $0 == 10 }
  }

  /// Whether a colon, or a cue and its comma, ends the words before a quotation.
  func leadsIn(_ previous: Word) -> Bool {
    if reading.words[previous] == ":" { return true }
    guard reading.isComma(previous), previous > reading.sentence(of: previous).lowerBound,
      let cue = reading.cue(at: previous - 1)
    else { return false }
    return cue.frames.contains(.quotation) && reading[previous - 1].tag.isVerb
      && !taken.contains(previous - 1)
  }

  /// Whether what stands between marks is a work's title: all its longer words have capitals, and there are three and more.
  func isTitle(_ quotation: Quotation) -> Bool {
    let words = reading.text[quotation.inner].split { $0 <= 32 || $0 == UInt8(ascii: ":") }
    let long = words.filter { $0.count > 3 }
    return long.count >= 3
      && long.allSatisfy { $0.first.map { $0.isASCIICapital || $0.isASCIIDigit } ?? false }
      && words.contains { $0.dropFirst().contains { $0.isASCIILetter && !$0.isASCIICapital } }
  }

  /// A noun of saying, somebody's, right before a quotation: "after *her comment* that, “We will close it”".
  func precedingNoun(_ previous: Word) -> Credit? {
    let low = reading.sentence(of: previous).lowerBound
    var at = reading.isComma(previous) ? previous - 1 : previous
    guard at > low + 1, reading.words[at] == "that", reading[at - 1].tag.isNoun else { return nil }
    at -= 1
    guard let entry = CueLexicon.nouns[reading.words[at]], entry.frames.contains(.quotation),
      let owner = (max(low, at - 3)..<at).last(where: {
        reading[$0].tag == .prpPossessive || reading[$0].tag == .pos && $0 > low
      })
    else { return nil }
    return Credit(
      cue: at, source: reading[owner].tag == .pos ? owner - 1 : owner,
      cueBytes: reading[at].range, entry: entry)
  }

  /// "Smith: "…"": a name of a few words before a colon at a paragraph's start.
  func colonSpeaker(_ previous: Word) -> Range<Int>? {
    guard reading.words[previous] == ":" else { return nil }
    let sentence = reading.sentence(of: previous)
    guard previous - sentence.lowerBound <= 10, previous > sentence.lowerBound,
      reading.isCapitalized(sentence.lowerBound),
      !(sentence.lowerBound..<previous).contains(where: { reading[$0].tag.isFinite })
    else { return nil }
    return reading.bytes(of: sentence.lowerBound...(previous - 1))
  }

  /// `Smith (on the missed goal): "…"`: the name before the bracket that tells what it is about.
  func bracketedSpeaker(_ previous: Word) -> Range<Int>? {
    guard reading.words[previous] == ":" else { return nil }
    let sentence = reading.sentence(of: previous)
    guard previous > sentence.lowerBound, reading[previous - 1].tag == .closeBracket,
      let open = sentence.first(where: { reading[$0].tag == .openBracket }),
      open > sentence.lowerBound, open - sentence.lowerBound <= 4, open < previous,
      (sentence.lowerBound..<open).allSatisfy({ reading.isCapitalized($0) })
    else { return nil }
    return reading.bytes(of: sentence.lowerBound...(open - 1))
  }

  /// The person who is the subject of the sentence that ends at `previous`: the quotation after it is theirs.
  func actor(_ previous: Word) -> Word? {
    let sentence = reading.sentence(of: previous)
    guard
      let verb = sentence.first(where: {
        reading[$0].relation == .root && reading[$0].tag.isVerb
      }), let subject = reading.child(of: verb, .nsubj), subject < verb
    else { return nil }
    let isPerson =
      ["he", "she"].contains(reading.words[subject])
      || reading[subject].tag.isProperNoun
        && !NameLists.places.contains(reading.words[subject])
        && !NameLists.calendar.contains(reading.words[subject])
    return isPerson ? subject : nil
  }

  /// Whether only the rest of the speaker's name and role stands between: `said Tom Reed Jr. (Arden), a farmer. "…"`.
  func isAside(from low: Int, to high: Int, _ bounds: Range<Int>) -> Bool {
    guard low < high, low > bounds.lowerBound, high - low < 120 else { return false }
    let words = outer[outerPosition(from: low)..<outerPosition(from: high)]
    return !words.contains { reading[$0].tag.isFinite }
  }

  /// Whether nothing but a stop and marks stands between two bytes.
  func isBlank(from low: Int, to high: Int) -> Bool {
    guard low <= high else { return true }
    return !reading.text[low..<high].contains { $0 > 32 && !($0 == 0x22 || $0 == 0x2e) }
  }

  /// The first byte of a range that is no white space.
  func firstInk(_ range: Range<Int>) -> Int {
    range.first { reading.text[$0] > 32 } ?? range.lowerBound
  }
}
