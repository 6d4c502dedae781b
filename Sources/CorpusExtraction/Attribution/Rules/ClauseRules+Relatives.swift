// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Speaker and cue set into a relative clause: "the list, which *the council says* holds 200 names", "a step *he said* cost lives".
extension ClauseRules {
  /// Credits what the clause says of the noun before it; true where the words are built that way.
  mutating func interposed(_ verb: Word, _ entry: CueEntry, _ limit: Word) -> Bool {
    guard entry.frames.contains(.clause), !reading.isQuoted(verb),
      verb + 2 < reading.tokens.endIndex,
      reading[verb + 1].tag.isFinite || reading[verb + 1].tag == .md
        || reading[verb + 1].tag == .nns,
      let speaker = reading.phraseBefore(verb)
    else { return false }
    let low = reading.sentence(of: verb).lowerBound
    var last = speakerStart(speaker) - 1
    guard last > low else { return false }
    let isOpened = reading.isRelativePronoun(last) || reading.words[last] == "that"
    if isOpened { last -= 1 }
    let isSetOff = isOpened && reading.isComma(last)
    if isSetOff { last -= 1 }
    guard last >= low, reading[last].tag.isNoun, !reading.isCalendar(last),
      !AttributionWords.nounsOfTime.contains(reading.words[last]),
      let noun = antecedent(endingAt: last, down: low),
      // Whose clause nothing closes is the object of a verb before it: the reporter's own predicate would follow a subject.
      isSetOff || (low..<noun.lowerBound).contains(where: { reading[$0].tag.isFinite }),
      let what = reading.evidence(noun.lowerBound, noun.upperBound)
    else { return false }
    var end = min(limit, reading.sentence(of: verb).upperBound - 1)
    if isSetOff, let comma = (verb + 2...max(verb + 2, end)).first(where: { reading.isComma($0) }) {
      end = comma - 1
    }
    guard end >= verb + 2,
      let predicate = reading.evidence(
        verb + 1, reading.contentEnd(from: verb + 1, under: verb, limit: end))
    else { return false }
    append(
      Attribution(
        rule: .clause, lemma: entry.lemma, type: entry.type, act: entry.act, cue: verb,
        cueBytes: reading[verb].range, negated: reading.isDenied(verb),
        sources: [speaker.upperBound], content: [what, predicate]))
    return true
  }

  /// Where the speaker begins in words that may hold the noun before him: "a decision *Tom Reed* said had cost lives".
  private func speakerStart(_ words: ClosedRange<Word>) -> Word {
    guard reading[words.lowerBound].tag == .dt else { return words.lowerBound }
    return words.dropFirst(2).first {
      reading[$0].tag.isProperNoun && reading.isCapitalized($0)
        && [.nn, .nns].contains(reading[$0 - 1].tag)
        && !NameLists.titles.contains(reading.words[$0 - 1])
    } ?? words.lowerBound
  }

  /// The noun phrase that a relative clause behind `last` describes: its first determiner opens it.
  private func antecedent(endingAt last: Word, down low: Word) -> ClosedRange<Word>? {
    guard let run = reading.nounRun(endingAt: last, down: low) else { return nil }
    return run.count <= 12 ? run : last...last
  }
}
