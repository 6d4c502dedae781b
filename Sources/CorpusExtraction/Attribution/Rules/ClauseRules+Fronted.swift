// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Phrases that open a sentence and tell whose its content is: "In her view, …", "In a poll by the Herald, …", "As reported by the
/// Herald, …".
extension ClauseRules {
  /// Credits the clause behind the phrase; true where the sentence opens with one.
  mutating func fronted(_ sentence: Range<Word>) -> Bool {
    guard let phrase = opinion(sentence) ?? survey(sentence) ?? hearsay(sentence),
      !taken.contains(phrase.cue)
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

  /// What a phrase says of the clause behind its comma.
  private struct Phrase {
    var cue: Word
    var source: Word
    var type: Cue.Kind
    var comma: Word
  }

  /// "In her view,", "In Reed's opinion,", "In the view of Tom Reed,", "By his own account,".
  private func opinion(_ sentence: Range<Word>) -> Phrase? {
    let first = sentence.lowerBound
    guard first + 3 < sentence.upperBound, ["in", "by"].contains(reading.words[first]),
      let noun = (first + 2..<min(sentence.upperBound - 1, first + 8)).first(where: {
        Self.opinions.contains(reading.words[$0])
      }), !(first..<noun).contains(where: { reading.isMark($0) && reading[$0].tag != .pos })
    else { return nil }
    var owner: Word?
    var end = noun + 1
    if reading.words[end] == "of", reading.words[first + 1] == "the",
      let behind = nounAfter(end, sentence)
    {
      owner = behind
      end = SourcePhrase(head: behind, in: reading).words.upperBound + 1
    } else if reading[first + 1].tag == .prpPossessive {
      owner = ["his", "her", "their"].contains(reading.words[first + 1]) ? first + 1 : nil
    } else if let mark = (first + 2..<noun).last(where: { reading[$0].tag == .pos }) {
      owner = mark - 1
    }
    guard let owner, end < sentence.upperBound - 3, reading.isComma(end),
      (end..<sentence.upperBound).contains(where: { reading[$0].tag.isVerb })
    else { return nil }
    return Phrase(cue: noun, source: owner, type: .belief, comma: end)
  }

  /// "In a Herald poll released Monday, 52 percent …": what share of those asked chose something.
  private func survey(_ sentence: Range<Word>) -> Phrase? {
    let first = sentence.lowerBound
    guard first + 4 < sentence.upperBound, reading.words[first] == "in",
      let noun = (first + 2..<min(sentence.upperBound - 1, first + 10)).first(where: {
        ["poll", "survey"].contains(reading.words[$0])
      }),
      !(first..<noun).contains(where: { reading.isMark($0) && reading[$0].tag != .hyph }),
      let comma = (noun..<max(noun, sentence.upperBound - 3)).first(where: { reading.isComma($0) }),
      !(first..<comma).contains(where: { reading[$0].tag.isFinite }),
      (comma + 1..<min(comma + 4, sentence.upperBound)).contains(where: {
        reading[$0].tag == .cd
      }),
      (comma + 1..<min(comma + 8, sentence.upperBound)).contains(where: {
        Self.shares.contains(reading.words[$0])
      })
    else { return nil }
    return Phrase(cue: noun, source: noun, type: .document, comma: comma)
  }

  /// "As reported by the Herald, …", "As noted by Tom Reed, …".
  private func hearsay(_ sentence: Range<Word>) -> Phrase? {
    let verb = sentence.lowerBound + 1
    guard verb + 4 < sentence.upperBound, reading.words[verb - 1] == "as",
      reading.words[verb + 1] == "by", reading[verb].tag == .vbn,
      let entry = reading.cue(at: verb), entry.frames.contains(.clause),
      let source = nounAfter(verb + 1, sentence)
    else { return nil }
    let end = SourcePhrase(head: source, in: reading).words.upperBound + 1
    guard end < sentence.upperBound - 3, reading.isComma(end) else { return nil }
    return Phrase(cue: verb, source: source, type: .document, comma: end)
  }

  private static let opinions: Set<String> = English.words("opinions")
  private static let shares: Set<String> = English.words("words of a share")
}
