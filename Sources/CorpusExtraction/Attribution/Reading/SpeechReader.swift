// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Reads an article's sentences with its direct quotations taken out, and each quotation for itself.
///
/// "Take the quotation out, then read the rest of the sentence": `"A," he said, adding "B."` is for the parser the short
/// sentence "he said, adding." and the two quotations are sentences of their own, which is also what lets a cue inside a
/// quotation be found. Bytes are blanked, never moved, so every offset stays true.
struct SpeechReader {
  private let text: [UInt8]
  private let model: LanguageModel

  private init(text: [UInt8], model: LanguageModel) {
    self.text = text
    self.model = model
  }

  /// Reads the body of an article.
  static func read(_ text: [UInt8], paragraphs: [Range<Int>], model: LanguageModel) -> Reading {
    let reader = SpeechReader(text: text, model: model)
    let paragraphs = paragraphs.map { $0.clamped(to: 0..<text.count) }.filter { !$0.isEmpty }
    let quotations = QuotationMarks.find(in: text, paragraphs: paragraphs)
    let isSetOff = reader.setOff(quotations, paragraphs: paragraphs)
    // A speaker's label is no part of the sentence behind it.
    let turns = Turns.find(in: text, paragraphs: paragraphs)
    var masked = text
    for turn in turns { for index in turn.label { masked[index] = 32 } }
    reader.blankFootnotes(in: &masked)
    for (quotation, apart) in zip(quotations, isSetOff) where apart {
      reader.blank(quotation, in: &masked, paragraphs: paragraphs)
    }
    var blocks: [Reading.Block] = []
    blocks.append((reader.analyze(masked, reader.cut(paragraphs, at: quotations, isSetOff)), -1))
    for (index, quotation) in quotations.enumerated() where isSetOff[index] {
      if quotation.inner.isEmpty { continue }
      blocks.append((reader.analyze(text, [quotation.inner], inside: true), index))
    }
    return Reading(
      text: text, paragraphs: paragraphs, quotations: quotations, isSetOff: isSetOff, turns: turns,
      blocks: blocks
    )
  }

  /// Tags all sentences and parses those that can hold an attribution: the parser is what costs time.
  private func analyze(_ bytes: [UInt8], _ ranges: [Range<Int>], inside: Bool = false) -> Analysis {
    var analysis = model.tag(bytes, in: ranges)
    TagMending.mend(&analysis, in: bytes)
    let sentences = analysis.sentences.indices.filter { sentence in
      analysis.sentences[sentence].contains {
        mayCredit(analysis.tokens[$0], in: bytes, inside: inside)
      }
    }
    model.parse(&analysis, sentences: sentences, of: bytes)
    return analysis
  }

  /// Whether a word may credit somebody: a cue verb or noun, "according", or a "that" that may depend on any verb.
  private func mayCredit(_ token: Token, in bytes: [UInt8], inside: Bool) -> Bool {
    let tag = token.tag
    guard tag.isVerb || tag == .nn || tag == .nns || tag == .in else { return false }
    let range = token.range
    guard CueLexicon.lengths.contains(range.count) else { return false }
    let word = String(decoding: bytes[range].lazy.map(\.asciiLowercased), as: UTF8.self)
    if tag.isVerb {
      guard let entry = CueLexicon.verbs[word] else {
        return word == CueLexicon.according
          || !inside && (AmountVerb.named(word) != nil || CueLexicon.verbs.mayOpen(word))
      }
      return !inside || entry.type == .speech || entry.type == .document
    }
    if tag == .in { return !inside && word == "that" }
    return CueLexicon.nouns[word] != nil
      || word.hasSuffix("s") && CueLexicon.verbs[word]?.frames.contains(.quotation) ?? false
  }

  /// Paragraphs cut where a quotation set off opens or ends a sentence, which blanks no longer show.
  private func cut(
    _ paragraphs: [Range<Int>], at quotations: [Quotation], _ isSetOff: [Bool]
  ) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var next = 0
    for paragraph in paragraphs {
      var start = paragraph.lowerBound
      while next < quotations.count, quotations[next].start < paragraph.upperBound {
        defer { next += 1 }
        let quotation = quotations[next]
        guard isSetOff[next], quotation.start >= start else { continue }
        if let before = inkBefore(quotation.start, down: start), isTerminal(text[before]) {
          out.append(start..<quotation.start)
          start = quotation.start
        }
        if let last = inkBefore(quotation.innerEnd, down: quotation.innerStart),
          isTerminal(text[last]), quotation.end < paragraph.upperBound,
          let after = inkAfter(quotation.end, up: paragraph.upperBound),
          !(text[after] >= 0x61 && text[after] <= 0x7a), text[after] != 0x2c
        {
          out.append(start..<quotation.end)
          start = quotation.end
        }
      }
      if start < paragraph.upperBound { out.append(start..<paragraph.upperBound) }
    }
    return out
  }

  private func isTerminal(_ byte: UInt8) -> Bool {
    byte == 0x2e || byte == 0x21 || byte == 0x3f
  }

  /// Which quotations are speech of their own and not words inside the reporter's clause.
  private func setOff(_ quotations: [Quotation], paragraphs: [Range<Int>]) -> [Bool] {
    var paragraph = 0
    return quotations.map { quotation in
      guard quotation.depth == 0 else { return false }
      while paragraph + 1 < paragraphs.count, quotation.start >= paragraphs[paragraph].upperBound {
        paragraph += 1
      }
      return isSpeech(quotation, in: paragraphs[paragraph])
    }
  }

  private func isSpeech(_ quotation: Quotation, in paragraph: Range<Int>) -> Bool {
    let words = wordCount(quotation.inner)
    guard words >= 2 else { return words == 1 && isAnswer(quotation, in: paragraph) }
    if quotation.continues || !quotation.closed { return words >= 3 }
    let before = inkBefore(quotation.start, down: paragraph.lowerBound)
    let opens = before.map { isBreak(text[$0]) || text[$0] >= 0x80 && !isLetterBefore($0) } ?? true
    // Words behind a dash without a capital go on with the sentence: – ‘it was they who began’.
    let first = quotation.inner.first { text[$0] > 32 }.map { text[$0] } ?? 0
    if first >= 0x61, first <= 0x7a, let before, text[before] != 0x2c, text[before] != 0x3a,
      !followsCue(quotation.start, down: paragraph.lowerBound)
    {
      return false
    }
    guard opens || followsCue(quotation.start, down: paragraph.lowerBound) else { return false }
    let last = inkBefore(quotation.innerEnd, down: quotation.innerStart)
    let after = inkAfter(quotation.end, up: paragraph.upperBound)
    let closes =
      last.map { isStop(text[$0]) || text[$0] >= 0x80 } ?? false
      || after.map { isStop(text[$0]) || text[$0] == 0x3b || text[$0] == 0x28 } ?? true
      || holdsSentences(quotation.inner) || isCreditedBare(quotation, up: paragraph.upperBound)
    guard closes else { return false }
    // Two words are a title or a scare quote, unless they have a sentence's own stop: “Never again,” he said.
    return words >= 3 || last.map { isStop(text[$0]) } ?? false
  }

  /// Whether a single word is speech: it has a stop of its own, and a cue right before its mark or soon behind: `“Never,” Reed said`,
  /// `Reed replied: “No.”`
  private func isAnswer(_ quotation: Quotation, in paragraph: Range<Int>) -> Bool {
    guard quotation.closed, !quotation.continues,
      let last = inkBefore(quotation.innerEnd, down: quotation.innerStart), isStop(text[last])
    else { return false }
    if let before = inkBefore(quotation.start, down: paragraph.lowerBound) {
      let leadsIn = text[before] == 0x3a || text[before] == 0x2c
      if followsCue(leadsIn ? before : quotation.start, down: paragraph.lowerBound) { return true }
      guard isTerminal(text[before]) else { return false }
    }
    return text[last] != 0x2e && isFollowedByCue(quotation.end, up: paragraph.upperBound)
  }

  /// Whether a sentence of speech lacks its comma: `“The dam is lost” Reed said`. A title has capitals instead.
  private func isCreditedBare(_ quotation: Quotation, up to: Int) -> Bool {
    let words = text[quotation.inner].split { $0 <= 32 }.compactMap(\.first)
    let small = words.count { $0 >= 0x61 && $0 <= 0x7a }
    return quotation.closed && words.count >= 3 && small * 2 > words.count
      && words.first.map { $0 < 0x61 || $0 > 0x7a } ?? false
      && isFollowedByCue(quotation.end, up: to, within: 4)
  }

  /// Whether one of the few words behind `at`, before the next mark, is a cue that can take direct speech.
  private func isFollowedByCue(_ at: Int, up to: Int, within count: Int = 7) -> Bool {
    let words = text[at..<max(at, min(to, at + 80))].prefix {
      isLetter($0) || $0 == 32 || $0 >= 0x80 || $0 == 0x27
    }
    return String(decoding: words, as: UTF8.self).lowercased().split(separator: " ").prefix(count)
      .contains {
        let cue = CueLexicon.verbs[String($0)]
        return cue?.type == .speech && cue?.frames.contains(.quotation) ?? false
      }
  }

  /// Whether a sentence ends and another begins between the marks.
  private func holdsSentences(_ range: Range<Int>) -> Bool {
    guard range.count > 4 else { return false }
    return range.dropLast(3).contains {
      text[$0] == 0x2e && text[$0 + 1] == 32 && text[$0 + 2] >= 0x41 && text[$0 + 2] <= 0x5a
        && $0 > range.lowerBound && text[$0 - 1] >= 0x61
    }
  }

  /// Blanks the marks of footnotes behind a word or a stop: "brave.[5] Critics said".
  private func blankFootnotes(in masked: inout [UInt8]) {
    var at = 1
    while at + 2 < text.count {
      defer { at += 1 }
      guard text[at] == 0x5b, text[at - 1] > 32 else { continue }
      var end = at + 1
      while end < text.count, end - at <= 3, text[end] >= 0x30, text[end] <= 0x39 { end += 1 }
      guard end > at + 1, end < text.count, text[end] == 0x5d else { continue }
      for index in at...end { masked[index] = 32 }
    }
  }

  private func blank(
    _ quotation: Quotation, in masked: inout [UInt8], paragraphs: [Range<Int>]
  ) {
    let range = quotation.range.clamped(to: 0..<masked.count)
    for index in range { masked[index] = 32 }
    // A sentence that runs into the quotation and ends with it needs its full stop.
    guard let last = inkBefore(quotation.innerEnd, down: quotation.innerStart),
      [0x2e, 0x21, 0x3f].contains(text[last]),
      let before = inkBefore(quotation.start, down: 0), ![0x2e, 0x21, 0x3f].contains(text[before]),
      range.contains(last)
    else { return }
    let after = inkAfter(quotation.end, up: min(text.count, quotation.end + 64))
    if let after, text[after] >= 0x61, text[after] <= 0x7a { return }
    if text[before] == 0x0a { return }
    masked[last] = 0x2e
  }

  private func wordCount(_ range: Range<Int>) -> Int {
    var count = 0
    var inside = false
    for byte in text[range.clamped(to: 0..<text.count)] {
      let ink = byte > 32
      if ink, !inside {
        count += 1
        if count > 8 { return count }
      }
      inside = ink
    }
    return count
  }

  private func inkBefore(_ at: Int, down to: Int) -> Int? {
    var index = at - 1
    while index >= to {
      if text[index] > 32 { return index }
      index -= 1
    }
    return nil
  }

  private func inkAfter(_ at: Int, up to: Int) -> Int? {
    var index = at
    while index < to {
      if text[index] > 32 { return index }
      index += 1
    }
    return nil
  }

  /// Marks after which speech may open: stops, commas, colons, dashes, brackets.
  private func isBreak(_ byte: UInt8) -> Bool {
    isStop(byte) || byte == 0x3a || byte == 0x3b || byte == 0x2d || byte == 0x28 || byte == 0x29
      || byte == 0x22 || byte == 0x27
  }

  private func isStop(_ byte: UInt8) -> Bool {
    byte == 0x2e || byte == 0x2c || byte == 0x21 || byte == 0x3f
  }

  /// Whether the multi-byte character that ends at `at` is a letter and not a mark (U+2010 to U+203A).
  private func isLetterBefore(_ at: Int) -> Bool {
    !(at >= 2 && text[at - 2] == 0xe2 && text[at - 1] == 0x80)
  }

  /// Whether the word right before `at` is a cue that can take direct speech: `adding “We believe …”`.
  private func followsCue(_ at: Int, down to: Int) -> Bool {
    guard let last = inkBefore(at, down: max(to, at - 3)) else { return false }
    var start = last
    while start > to, last - start < 24, isLetter(text[start - 1]) { start -= 1 }
    guard isLetter(text[last]) else { return false }
    let word = String(
      decoding: text[start...last].map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }, as: UTF8.self)
    return CueLexicon.verbs[word]?.frames.contains(.quotation) ?? false
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte == 0x2d
  }
}
