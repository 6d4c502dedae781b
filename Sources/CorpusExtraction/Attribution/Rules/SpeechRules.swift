// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Finds who speaks each quotation that was set off from its sentence.
///
/// The sentence around it has been read without it, so its subject and cue are those of a short plain sentence.
struct SpeechRules {
  let reading: Reading
  let clauses: ClauseRules
  private(set) var found: [Attribution] = []
  /// Verbs that credit a quotation.
  private(set) var taken: Set<Word> = []
  /// Tokens of the article's own voice, in order of the text.
  private let outer: [Word]
  /// The attribution of each cue.
  private var ofCue: [Word: Int] = [:]
  /// Where the last quotation of a claim ended, to see what stands between it and the next.
  private var last: (attribution: Int, end: Int)?

  init(reading: Reading) {
    self.reading = reading
    self.clauses = ClauseRules(reading: reading, taken: [])
    self.outer = reading.tokens.indices.filter {
      !reading.isQuoted($0)
    }.sorted { reading.start(of: $0) < reading.start(of: $1) }
  }

  /// All attributions of set-off quotations, in order, and the cues they used up.
  static func find(in reading: Reading) -> (attributions: [Attribution], taken: Set<Word>) {
    var rules = SpeechRules(reading: reading)
    var paragraph = 0
    for (index, quotation) in reading.quotations.enumerated() where reading.isSetOff[index] {
      while paragraph + 1 < reading.paragraphs.count,
        quotation.start >= reading.paragraphs[paragraph].upperBound
      {
        paragraph += 1
      }
      rules.credit(index, paragraph)
    }
    for paragraph in reading.paragraphs.indices {
      if let block = rules.block(behind: paragraph) { rules.found.append(block) }
    }
    return (rules.found, rules.taken)
  }

  private mutating func credit(_ index: Int, _ paragraph: Int) {
    let quotation = reading.quotations[index]
    let bounds = reading.paragraphs[paragraph]
    let position = firstOuter(from: quotation.end)
    let next =
      position < outer.count && reading.start(of: outer[position]) < bounds.upperBound
      ? outer[position] : nil
    let previous = lastOuter(before: quotation.start, bounds)
    let ending = lastByte(of: quotation)
    let open = previous.map { isUnfinished($0) } ?? false
    let commaAfter = byteAfter(quotation.end) == 0x2c
    let isPlain = ending == 0x2e && !commaAfter
    // `"How is it?" "Fine," he replied`: marks beside one another are two speakers, and the cue is the second one's.
    if !open, ending == 0x3f, isFollowedByQuotation(index) { return }
    if isPlain, !open, let last, isBlank(from: last.end, to: quotation.start) {
      return standsAlone(quotation, paragraph, previous)
    }
    if let previous, let source = bracketedSpeaker(previous, bounds) {
      return start(
        Attribution(
          rule: .colon, lemma: ":", type: .speech, act: .assert, cue: nil,
          cueBytes: reading[previous].range, sources: [], sourceBytes: source,
          content: [quotation.range]), end: quotation.end)
    }
    // `The letter says: "…", but`, `She said, "…," and`: a cue right before the mark outweighs whatever follows.
    if let previous, open, leadsIn(previous), let cue = precedingCue(previous, bounds) {
      return credit(quotation, to: cue)
    }
    // `"…," said Lavrov`: the attribution follows.
    if ending != 0x2e || commaAfter || startsLower(next) || !open,
      let next, let cue = followingCue(next, quotation, strict: isPlain)
    {
      if !(open && (ending == 0x2e)) { return credit(quotation, to: cue) }
    }
    // A paragraph that opens with a quotation may have its cue at the end of the one before.
    if previous == nil, paragraph > 0, firstInk(bounds) == quotation.start,
      let before = lastOuter(before: quotation.start, reading.paragraphs[paragraph - 1]),
      [0x2c, 0x3a].contains(reading.text[reading.end(of: before) - 1]),
      let cue = precedingCue(before, reading.paragraphs[paragraph - 1])
    {
      return credit(quotation, to: cue)
    }
    // `Lavrov said: "…"`: the attribution precedes.
    if let previous, open {
      if let cue = precedingCue(previous, bounds) { return credit(quotation, to: cue) }
      if [":", "--", "-", "—", "–"].contains(reading.words[previous]),
        let cue = leadingCredit(previous)
      {
        return credit(quotation, to: cue)
      }
      if let source = colonSpeaker(previous, bounds) {
        return start(
          Attribution(
            rule: .colon, lemma: ":", type: .speech, act: .assert, cue: nil,
            cueBytes: reading[previous].range, sources: [], sourceBytes: source,
            content: [quotation.range]), end: quotation.end)
      }
    }
    standsAlone(quotation, paragraph, previous)
  }

  /// Whether another quotation begins right behind this one.
  private func isFollowedByQuotation(_ index: Int) -> Bool {
    guard let next = reading.quotations[(index + 1)...].first(where: { $0.depth == 0 }) else {
      return false
    }
    let end = reading.quotations[index].end
    return next.start >= end && next.start - end <= 2
      && !reading.text[end..<next.start].contains { $0 > 32 || $0 == 10 }
  }

  /// Whether a colon, or a cue and its comma, ends the words before a quotation.
  private func leadsIn(_ previous: Word) -> Bool {
    if reading.words[previous] == ":" { return true }
    guard reading.isComma(previous), previous > reading.sentence(of: previous).lowerBound,
      let cue = reading.cue(at: previous - 1)
    else { return false }
    return cue.frames.contains(.quotation) && reading[previous - 1].tag.isVerb
      && !taken.contains(previous - 1)
  }

  func firstInk(_ range: Range<Int>) -> Int {
    range.first { reading.text[$0] > 32 } ?? range.lowerBound
  }

  private mutating func credit(_ quotation: Quotation, to credit: Credit) {
    if let place = ofCue[credit.cue] {
      found[place].content.append(quotation.range)
      last = (place, quotation.end)
      return
    }
    ofCue[credit.cue] = found.count
    taken.insert(credit.cue)
    if let second = credit.second { taken.insert(second) }
    let content = withOpening(quotation, of: credit.cue)
    start(
      Attribution(
        rule: .direct, lemma: credit.entry.lemma, type: credit.entry.type, act: credit.entry.act,
        cue: credit.cue, cueBytes: credit.cueBytes, negated: false,
        sources: credit.source.map { [$0] } ?? [], via: credit.via, content: [content]),
      end: max(quotation.end, sentenceEnd(credit.cue)))
  }

  /// The quotation with the reported words that lead into it: `told the court that, over months, "it grew".`
  private func withOpening(_ quotation: Quotation, of cue: Word) -> Range<Int> {
    let start = reading.start(of: cue)
    let sentence = reading.sentence(of: cue)
    guard start < quotation.start else {
      // `By then, "it had failed," she said`: the phrase that leads into the quotation is part of it.
      let first = sentence.lowerBound
      let lead = sentence.prefix { reading.start(of: $0) < quotation.start }
      guard let end = lead.last, reading.isComma(end), lead.count <= 8,
        !lead.contains(where: { reading[$0].tag.isVerb }),
        reading.start(of: first) < quotation.start
      else { return quotation.range }
      return reading.start(of: first)..<quotation.end
    }
    var at = cue + 1
    while at < sentence.upperBound, reading.start(of: at) < quotation.start {
      if reading.words[at] == "that", at - cue <= 10, at + 2 < sentence.upperBound,
        reading.start(of: at + 2) < quotation.start
      {
        var first = at + 1
        while reading.isMark(first), first < sentence.upperBound - 1 { first += 1 }
        return reading.start(of: first)..<quotation.end
      }
      at += 1
    }
    return quotation.range
  }

  private func sentenceEnd(_ token: Word) -> Int {
    let sentence = reading.sentence(of: token)
    return reading.end(of: sentence.upperBound - 1)
  }

  private mutating func start(_ attribution: Attribution, end: Int) {
    found.append(attribution)
    last = (found.count - 1, end)
  }

  // MARK: Quotations alone

  /// A quotation without a cue: its speaker is the one who spoke last.
  private mutating func standsAlone(_ quotation: Quotation, _ paragraph: Int, _ previous: Word?) {
    let bounds = reading.paragraphs[paragraph]
    if let last,
      quotation.continues || isBlank(from: last.end, to: quotation.start)
        || isAside(from: last.end, to: quotation.start, bounds)
    {
      // Nothing but the attribution stood between: the same claim goes on.
      found[last.attribution].content.append(quotation.range)
      self.last = (last.attribution, quotation.end)
      return
    }
    // A line that is all quotation and has no stop is a headline, which nobody goes on with.
    if previous == nil, ![0x2e, 0x21, 0x3f, 0x2c].contains(lastByte(of: quotation)),
      quotation.closed, firstInk(bounds) == quotation.start,
      !reading.text[quotation.end..<max(quotation.end, bounds.upperBound)].contains(where: {
        $0 > 32
      }),
      lastByte(of: quotation) < 0x80
    {
      return
    }
    start(
      Attribution(
        rule: .continued, lemma: "", type: .speech, act: .assert, cue: nil, cueBytes: nil,
        sources: previous.flatMap { actor($0) }.map { [$0] } ?? [],
        content: [quotation.range]), end: quotation.end)
  }

  /// The person who is the subject of the sentence that ends at `previous`: the quotation after it is theirs.
  private func actor(_ previous: Word) -> Word? {
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
  private func isAside(from low: Int, to high: Int, _ bounds: Range<Int>) -> Bool {
    guard low < high, low > bounds.lowerBound, high - low < 120 else { return false }
    let words = outer[firstOuter(from: low)..<firstOuter(from: high)]
    return !words.contains { reading[$0].tag.isFinite }
  }

  private func isBlank(from low: Int, to high: Int) -> Bool {
    guard low <= high else { return true }
    return !reading.text[low..<high].contains { $0 > 32 && !($0 == 0x22 || $0 == 0x2e) }
  }

  /// "Smith: "…"": a name of a few words before a colon at a paragraph's start.
  private func colonSpeaker(_ previous: Word, _ bounds: Range<Int>) -> Range<Int>? {
    guard reading.words[previous] == ":" else { return nil }
    let sentence = reading.sentence(of: previous)
    guard previous - sentence.lowerBound <= 10, previous > sentence.lowerBound,
      reading.isCapitalized(sentence.lowerBound),
      !(sentence.lowerBound..<previous).contains(where: { reading[$0].tag.isFinite })
    else { return nil }
    return reading.bytes(of: sentence.lowerBound...(previous - 1))
  }

  /// `Smith (on the missed goal): "…"`: the name before the bracket that tells what it is about.
  private func bracketedSpeaker(_ previous: Word, _ bounds: Range<Int>) -> Range<Int>? {
    guard reading.words[previous] == ":" else { return nil }
    let sentence = reading.sentence(of: previous)
    guard previous > sentence.lowerBound, reading[previous - 1].tag == .closeBracket,
      let open = sentence.first(where: { reading[$0].tag == .openBracket }),
      open > sentence.lowerBound, open - sentence.lowerBound <= 4, open < previous,
      (sentence.lowerBound..<open).allSatisfy({ reading.isCapitalized($0) })
    else { return nil }
    return reading.bytes(of: sentence.lowerBound...(open - 1))
  }

  // MARK: Surroundings

  private func firstOuter(from offset: Int) -> Int {
    var low = 0
    var high = outer.count
    while low < high {
      let middle = (low + high) / 2
      if reading.start(of: outer[middle]) < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  func lastOuter(before offset: Int, _ bounds: Range<Int>) -> Word? {
    let position = firstOuter(from: offset) - 1
    guard position >= 0, reading.start(of: outer[position]) >= bounds.lowerBound else {
      return nil
    }
    return outer[position]
  }

  /// Whether the sentence that ends at `token` still waits for the quotation.
  private func isUnfinished(_ token: Word) -> Bool {
    let end = reading.end(of: token)
    guard end > 0, end <= reading.text.count else { return false }
    let byte = reading.text[end - 1]
    if byte == 0x2e || byte == 0x21 || byte == 0x3f {
      return false
    }
    return true
  }

  private func lastByte(of quotation: Quotation) -> UInt8 {
    var at = quotation.innerEnd - 1
    while at >= quotation.innerStart {
      if reading.text[at] > 32 { return reading.text[at] }
      at -= 1
    }
    return 0
  }

  private func byteAfter(_ at: Int) -> UInt8 {
    at < reading.text.count ? reading.text[at] : 0
  }

  private func startsLower(_ token: Word?) -> Bool {
    guard let token else { return false }
    let byte = reading.text[reading.start(of: token)]
    return byte >= 0x61 && byte <= 0x7a
  }
}
