// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// "according to", on either side of its content.
extension ClauseRules {
  mutating func accordingTo(_ token: Word, _ sentence: Range<Word>) {
    var at = token + 1
    guard at < sentence.upperBound, !taken.contains(token) else { return }
    if reading.words[at] == "to" { at += 1 }
    guard at < sentence.upperBound, let source = nounAfter(at - 1, sentence) else { return }
    let phrase = SourcePhrase(head: source, in: reading)
    var end = max(phrase.words.upperBound, source)
    // A relative clause or appositive of the source ends where its subtree does.
    var edge = min(reading.rightEdge(of: source), sentence.upperBound - 1)
    while edge > end, reading.isMark(edge) { edge -= 1 }
    // A verb there is the main clause's, unless a relative pronoun opens it.
    if edge > end, !reading.holdsClause(end + 1..<edge + 1) { end = edge }
    let content =
      token <= sentence.lowerBound + 2
      ? contentBehind(token, source, phrase, sentence)
      : contentAround(token, source, end, sentence)
    guard !content.isEmpty else { return }
    append(
      Attribution(
        rule: .according, lemma: "according to", type: .document, act: .assert, cue: token,
        cueBytes: reading.bytes(of: token...(at - 1)), sources: [source], content: content))
  }

  /// What stands behind a phrase that opens the sentence: "According to the office, *the cost will rise*."
  private func contentBehind(
    _ token: Word, _ source: Word, _ phrase: SourcePhrase, _ sentence: Range<Word>
  ) -> [Range<Int>] {
    var first = phrase.words.upperBound + 1
    // The comma that closes the phrase; without one the phrase's own end.
    var scan = first
    while scan < min(sentence.upperBound, first + 30), !reading.isComma(scan) { scan += 1 }
    if reading.isComma(scan) { first = scan + 1 }
    if let after = appositiveEnd(source, sentence), after >= first { first = after }
    first = asidesEnd(first, sentence)
    let end = reading.contentEnd(from: first, under: token, limit: sentence.upperBound - 1)
    return reading.evidence(first, end).map { [$0] } ?? []
  }

  /// What stands before the phrase, and behind it where it is set into a clause.
  private func contentAround(
    _ token: Word, _ source: Word, _ end: Word, _ sentence: Range<Word>
  ) -> [Range<Int>] {
    if reading.isComma(token - 1), token - 2 > sentence.lowerBound,
      Reading.relatives.contains(reading.words[token - 2]), end + 2 < sentence.upperBound,
      let rest = reading.evidence(
        end + 2, reading.contentEnd(from: end + 2, under: token, limit: sentence.upperBound - 1))
    {
      // "which, according to the agency, both had criticised"
      return [rest]
    }
    let clause = governingClause(of: token, source, sentence)
    var left = clause.lowerBound
    // "*Neither* raised an objection": what is taken for a joint is the subject.
    while left < token, reading[left].tag == .cc, reading.words[left] != "neither" { left += 1 }
    // "…, at least according to the office"
    let isReserved =
      token - 2 > left && reading.words[token - 1] == "least" && reading.words[token - 2] == "at"
    guard var before = reading.evidence(left, isReserved ? token - 3 : token - 1) else {
      return []
    }
    if left == sentence.lowerBound, let quotation = quotationInto(before.lowerBound) {
      before = quotation.start..<before.upperBound
    }
    guard reading.isComma(token - 1), end + 2 < clause.upperBound, reading.isComma(end + 1),
      let rest = reading.evidence(
        end + 2, reading.contentEnd(from: end + 2, under: token, limit: clause.upperBound - 1)),
      // "the cost, according to the office, will rise", "by then, according to the office, it will"
      reading[end + 2].tag.isFinite
        || !(left..<token).contains(where: { reading[$0].tag.isFinite })
    else { return [before] }
    return [before, rest]
  }

  /// A quotation set off that ends with a comma right before `at` and so belongs to the sentence there.
  func quotationInto(_ at: Int) -> Quotation? {
    guard at > 1,
      let quotation = reading.quotations(touching: max(0, at - 8)..<at).last(where: {
        $0.depth == 0 && $0.end <= at && $0.closed
      }), !reading.text[quotation.end..<at].contains(where: { $0 > 32 }), quotation.innerEnd > 0,
      reading.text[quotation.innerEnd - 1] == 0x2c
    else { return nil }
    return quotation
  }

  /// The first word behind what a comma sets off of the source before the content: ", *a surgeon at the hospital*,", ", *34, of Velma*,",
  /// ", *who lives nearby*,".
  private func asidesEnd(_ start: Word, _ sentence: Range<Word>) -> Word {
    var first = start
    while let comma = (first..<min(sentence.upperBound, first + 16)).first(where: {
      reading.isComma($0)
    }), comma + 2 < sentence.upperBound, isAside(first..<comma, sentence) {
      first = comma + 1
    }
    return first
  }

  /// Whether the words between two commas tell who the source is: no verb but a relative clause's, and a clause behind them.
  private func isAside(_ words: Range<Word>, _ sentence: Range<Word>) -> Bool {
    guard let first = words.first,
      (words.upperBound + 1..<sentence.upperBound).contains(where: { reading[$0].tag.isVerb })
    else { return false }
    if ["who", "whose"].contains(reading.words[first]) { return true }
    guard !words.contains(where: { reading[$0].tag.isVerb || reading[$0].tag == .prp }) else {
      return false
    }
    // "34", "D-Velma", "of Velma", "a surgeon at the hospital", "the group's director", "Ana Okoro"
    let tag = reading[first].tag
    return tag == .cd || reading.words[first] == "of" || tag == .dt || tag.isProperNoun
      || words.contains { NameLists.titles.contains(reading.words[$0]) }
  }

  func appositiveEnd(_ source: Word, _ sentence: Range<Word>) -> Word? {
    guard
      let appositive = reading.children(of: source).first(where: {
        $0 > source && reading[$0].relation == .appos
      })
    else { return nil }
    let end = reading.rightEdge(of: appositive)
    guard end + 1 < sentence.upperBound, reading.isComma(end + 1) else { return nil }
    return end + 2
  }

  /// The clause that "according to" speaks of: the whole sentence, or the part after ";".
  func governingClause(of token: Word, _ source: Word, _ sentence: Range<Word>) -> Range<Word> {
    var low = sentence.lowerBound
    var at = token - 1
    while at > sentence.lowerBound {
      if reading.words[at] == ";" {
        low = at + 1
        break
      }
      at -= 1
    }
    return low..<sentence.upperBound
  }
}
