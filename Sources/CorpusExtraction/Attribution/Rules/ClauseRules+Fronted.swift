// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Contents behind a phrase that opens the sentence.
extension ClauseRules {
  /// Credits the clause behind the phrase; true where the sentence opens with one.
  mutating func fronted(_ sentence: Range<Word>) -> Bool {
    guard let phrase = FrontedPhrase.opening(sentence, of: self), !taken.contains(phrase.cue)
    else { return false }
    let last = reading.contentEnd(
      from: phrase.comma + 1, under: phrase.cue, limit: sentence.upperBound - 1)
    guard last > phrase.comma + 2, let content = reading.evidence(phrase.comma + 1, last) else {
      return false
    }
    append(
      Attribution(
        rule: .fronted, lemma: reading.words[phrase.cue], type: phrase.type, act: .assert,
        cue: phrase.cue, cueBytes: reading[phrase.cue].range, sources: [phrase.source],
        content: [content]))
    return true
  }
}
