// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Where the content of an attribution begins and ends.
extension Reading {
  /// The words from `first` to `last` as evidence: white space and stray marks gone, quotation marks whole.
  func evidence(_ first: Word, _ last: Word) -> Range<Int>? {
    guard first <= last, tokens.indices.contains(first), tokens.indices.contains(last) else {
      return nil
    }
    var first = first
    var last = last
    while first < last, isMark(first), !isOpening(first) { first += 1 }
    while last > first, isMark(last), !isClosing(last) { last -= 1 }
    guard first < last || !isMark(first) else { return nil }
    return wholeQuotations(bytes(of: first...last))
  }

  private func isOpening(_ token: Word) -> Bool {
    tokens[token].tag.isQuote || tokens[token].tag == .openBracket || tokens[token].tag == .dollar
      || isQuoteByte(start(of: token))
  }

  private func isClosing(_ token: Word) -> Bool {
    tokens[token].tag.isQuote || tokens[token].tag == .closeBracket
      || isQuoteByte(start(of: token))
  }

  private func isQuoteByte(_ at: Int) -> Bool {
    guard at < text.count else { return false }
    if text[at] == 0x22 || text[at] == 0x27 { return true }
    return at + 2 < text.count && text[at] == 0xe2 && text[at + 1] == 0x80
      && text[at + 2] >= 0x98 && text[at + 2] <= 0x9f
  }

  /// `range` with every quotation that it nearly holds taken in whole, marks included.
  private func wholeQuotations(_ range: Range<Int>) -> Range<Int> {
    var range = range
    for quotation in quotations(touching: range) {
      let within = quotation.inner.clamped(to: range)
      // Words that end inside a quotation which they opened go on to its end, over any full stop.
      if quotation.start >= range.lowerBound, quotation.closed,
        within.count * 10 < quotation.inner.count * 8, within.count >= 8,
        range.upperBound < quotation.innerEnd
      {
        range = range.lowerBound..<quotation.end
        continue
      }
      guard within.count * 10 >= quotation.inner.count * 8, !quotation.inner.isEmpty else {
        if !quotation.inner.isEmpty, within.isEmpty {
          // Only the mark itself was taken.
          if range.upperBound <= quotation.innerStart, range.upperBound > quotation.start {
            range = range.lowerBound..<max(range.lowerBound, quotation.start)
          }
        }
        continue
      }
      range =
        min(range.lowerBound, quotation.start)..<max(range.upperBound, quotation.end)
    }
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] <= 32 { end -= 1 }
    return range.lowerBound..<end
  }

  /// The quotations that overlap `range`, found by bisection: they are sorted by their beginnings.
  func quotations(touching range: Range<Int>) -> ArraySlice<Quotation> {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].start < range.upperBound { low = middle + 1 } else { high = middle }
    }
    // Quotations lie inside paragraphs and nest at most eight deep, so few lie before the range and reach into it.
    var first = low
    while first > 0, low - first < 64, quotations[first - 1].end > range.lowerBound { first -= 1 }
    return quotations[first..<low]
  }

  /// Cue participles that end the content before them and open the next: "…, adding that".
  static let resuming: Set<String> = English.words("resuming")

  /// The last word of content that begins at `first` under the cue `verb`, never after `limit`.
  ///
  /// Content ends before ";", ", according to", a resuming participle, a second cue joined to the first, and what the parse
  /// hangs to the cue behind a comma.
  func contentEnd(from first: Word, under verb: Word, limit: Word) -> Word {
    guard first <= limit else { return limit }
    var end = limit
    for child in children(of: verb) where child > first {
      let relation = tokens[child].relation
      let edge = leftEdge(of: child)
      guard edge > first, edge <= end else { continue }
      switch relation {
      case .conj:
        // "said A and blasted B": the second cue has its own content; "said it was old and needed repair" goes on.
        let joint = isComma(edge) ? edge + 1 : edge
        if tokens[child].tag.isVerb, !tokens[edge].tag.isQuote,
          tokens[joint].tag == .cc || cue(at: child)?.type == .speech
            || ownSubject(of: child) != nil,
          tokens[joint].tag == .cc || isMark(edge) || isMark(edge - 1),
          !goesOn(child, from: edge), tokens[joint].tag != .cc || words[joint + 1] != "that"
        {
          end = min(end, beforeJoint(edge, over: first))
        }
      case .advcl, .parataxis, .obl:
        if isComma(edge) || edge > .first && isComma(edge - 1) {
          if relation != .obl || !isContinuation(edge), !leavesNoVerb(first, edge - 1, end) {
            end = min(end, edge - 1)
          }
        }
      default: break
      }
    }
    end = beforeAfterthought(from: first, to: min(end, endOfRelative(verb, first, end)))
    var at = first
    var depth = 0
    while at <= end {
      let tag = tokens[at].tag
      if tag == .openBracket { depth += 1 }
      if tag == .closeBracket { depth -= 1 }
      if at > first, depth <= 0 {
        if words[at] == ";" { return at - 1 }
        if words[at] == CueLexicon.according, at + 1 <= limit,
          words[at + 1] == "to" || words[at + 1] == "the"
        {
          return at - 1
        }
        if tag == .cc, at > first + 2, startsSpeech(at + 1, limit: end) {
          return isComma(at - 1) ? at - 2 : at - 1
        }
        if isComma(at - 1), Self.resuming.contains(words[at]) { return at - 2 }
        if isComma(at - 1), at + 1 <= end, AttributionWords.openersOfANewClause.contains(words[at]),
          Self.resuming.contains(words[at + 1])
        {
          return at - 2
        }
      }
      at += 1
    }
    return end
  }

  /// Whether a speech cue without a subject begins at `token`: "… and has warned that": it shares the first cue's source.
  private func startsSpeech(_ token: Word, limit: Word) -> Bool {
    var at = token
    while at < limit, at - token < 3,
      AttributionWords.withinACoordinatedPredicate.contains(words[at])
    {
      at += 1
    }
    guard at < limit,
      tokens[at].tag.isFinite
        || tokens[at].tag == .vbn && (at > token || words[at + 1] == "that"),
      let entry = cue(at: at), entry.type == .speech, entry.frames.contains(.clause)
    else { return false }
    return true
  }

  /// Whether a cut behind `last` would leave a subject without its verb: "said the plane, carrying 43 people, crashed".
  private func leavesNoVerb(_ first: Word, _ last: Word, _ end: Word) -> Bool {
    guard first <= last, last + 2 < end, tokens[first].tag == .dt || tokens[first].tag.isNoun,
      !(first...last).contains(where: { tokens[$0].tag.isVerb || tokens[$0].tag == .md })
    else { return false }
    return (last + 2..<end).contains {
      let next = tokens[$0 + 1].tag
      return isComma($0) && (next.isFinite || next == .md || next == .vbn)
    }
  }

  private func beforeJoint(_ edge: Word, over first: Word) -> Word {
    var last = edge - 1
    while last > first, isMark(last) && !tokens[last].tag.isQuote || tokens[last].tag == .cc {
      last -= 1
    }
    return last
  }

  private func isContinuation(_ edge: Word) -> Bool {
    AttributionWords.openersOfAListInContent.contains(words[edge])
  }

  func isComma(_ token: Word) -> Bool {
    tokens.indices.contains(token) && tokens[token].tag == .comma
  }
}
