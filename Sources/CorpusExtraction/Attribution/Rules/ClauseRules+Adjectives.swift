// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Contents of adjectives that tell of a conviction: "was *confident* that the dam would hold", "made it *clear* that she would stay", "made clear that".
extension ClauseRules {
  /// Whether the word is such an adjective, or a participle that stands for one.
  func isConviction(_ token: Word) -> Bool {
    let tag = reading[token].tag
    return (tag.isAdjective || tag == .vbn || tag == .vbd)
      && Self.convictions.contains(reading.words[token])
  }

  /// Credits the clause with "that" right behind the adjective to whoever is or makes it so.
  mutating func conviction(_ adjective: Word, _ sentence: Range<Word>) -> Bool {
    let that = adjective + 1
    guard that + 2 < sentence.upperBound, reading.words[that] == "that",
      reading[that].tag == .in, adjective > sentence.lowerBound + 1,
      !taken.contains(adjective)
    else { return false }
    var at = adjective - 1
    var isDenied = false
    while at > sentence.lowerBound,
      reading[at].tag.isAdverb || Reading.negations.contains(reading.words[at])
        || reading.words[at] == "it"
    {
      isDenied = isDenied || Reading.negations.contains(reading.words[at])
      at -= 1
    }
    let isMade = ["clear", "plain"].contains(reading.words[adjective])
    guard
      isMade
        ? Self.making.contains(reading.words[at])
        : Self.being.contains(reading.words[at]),
      let subject = reading.phraseBefore(at)?.upperBound ?? reading.ownSubject(of: at),
      subject < at, reading.words[subject] != "it", isSomebody(subject),
      !Reading.relatives.contains(reading.words[subject])
    else { return false }
    let source = reading.speaker(of: at).flatMap { $0 < at ? $0 : nil } ?? subject
    let last = reading.contentEnd(
      from: that + 1, under: adjective, limit: reading.clauseEnd(of: adjective))
    guard let content = reading.evidence(that + 1, last) else { return false }
    append(
      Attribution(
        rule: .adjective, lemma: reading.words[adjective], type: isMade ? .speech : .belief,
        act: .assert, cue: adjective, cueBytes: reading[adjective].range,
        negated: isDenied || reading.namesNobody(source), sources: [source], content: [content]))
    return true
  }

  private static let convictions: Set<String> = English.words("adjectives of a conviction")
  private static let making: Set<String> = English.words("making clear")
  private static let being = Reading.beForms.union(English.words("being of a mind"))
}
