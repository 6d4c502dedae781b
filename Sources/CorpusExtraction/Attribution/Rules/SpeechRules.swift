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
  let outer: [Word]
  /// The attribution of each cue.
  private var ofCue: [Word: Int] = [:]
  /// Where the last quotation of a claim ended, to see what stands between it and the next.
  private(set) var last: (attribution: Int, end: Int)?

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
    rules.creditQuotations()
    for paragraph in reading.paragraphs.indices {
      if let block = rules.block(behind: paragraph) { rules.found.append(block) }
    }
    return (rules.found, rules.taken)
  }

  /// Gives each quotation to whomever the first construction names that reads it; says which that was.
  @discardableResult
  mutating func creditQuotations() -> [(quotation: Quotation, by: QuotationConstruction)] {
    var used: [(quotation: Quotation, by: QuotationConstruction)] = []
    var paragraph = 0
    for (index, quotation) in reading.quotations.enumerated() where reading.isSetOff[index] {
      while paragraph + 1 < reading.paragraphs.count,
        quotation.start >= reading.paragraphs[paragraph].upperBound
      {
        paragraph += 1
      }
      let setting = QuotationSetting(index, paragraph, self)
      for construction in QuotationConstruction.all {
        guard let speaker = construction.find(self, setting) else { continue }
        take(speaker, of: setting)
        used.append((quotation, construction))
        break
      }
    }
    return used
  }

  private mutating func take(_ speaker: QuotationConstruction.Speaker, of setting: QuotationSetting)
  {
    switch speaker {
    case .nobody: break
    case .credit(let cue): credit(setting.quotation, to: cue)
    case .label(let words, let colon):
      start(
        Attribution(
          rule: .colon, lemma: ":", type: .speech, act: .assert, cue: nil,
          cueBytes: reading[colon].range, sources: [], sourceBytes: words,
          content: [setting.quotation.range]), end: setting.quotation.end)
    case .last: standsAlone(setting)
    }
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

  /// A quotation without a cue: its speaker is the one who spoke last.
  private mutating func standsAlone(_ setting: QuotationSetting) {
    let (quotation, previous) = (setting.quotation, setting.previous)
    if let last,
      quotation.continues || isBlank(from: last.end, to: quotation.start)
        || isAside(from: last.end, to: quotation.start, setting.bounds)
    {
      // Nothing but the attribution stood between: the same claim goes on.
      found[last.attribution].content.append(quotation.range)
      self.last = (last.attribution, quotation.end)
      return
    }
    // A line that is all quotation and has no stop is a headline, which nobody goes on with.
    if previous == nil, ![0x2e, 0x21, 0x3f, 0x2c].contains(setting.ending),
      quotation.closed, firstInk(setting.bounds) == quotation.start,
      !reading.text[quotation.end..<max(quotation.end, setting.bounds.upperBound)].contains(where: {
        $0 > 32
      }),
      setting.ending < 0x80
    {
      return
    }
    start(
      Attribution(
        rule: .continued, lemma: "", type: .speech, act: .assert, cue: nil, cueBytes: nil,
        sources: previous.flatMap { actor($0) }.map { [$0] } ?? [],
        content: [quotation.range]), end: quotation.end)
  }

  // MARK: The article's own voice

  /// The first word of the article's own voice from byte `offset` on, if it begins within `bounds`.
  func firstOuter(from offset: Int, in bounds: Range<Int>) -> Word? {
    let position = outerPosition(from: offset)
    guard position < outer.count, reading.start(of: outer[position]) < bounds.upperBound else {
      return nil
    }
    return outer[position]
  }

  /// Position in `outer` of the first word that begins at or after a byte.
  func outerPosition(from offset: Int) -> Int {
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

  /// The last word of the article's own voice before byte `offset`, if it begins within `bounds`.
  func lastOuter(before offset: Int, _ bounds: Range<Int>) -> Word? {
    let position = outerPosition(from: offset) - 1
    guard position >= 0, reading.start(of: outer[position]) >= bounds.lowerBound else {
      return nil
    }
    return outer[position]
  }
}
