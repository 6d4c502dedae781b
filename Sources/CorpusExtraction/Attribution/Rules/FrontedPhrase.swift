// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// A phrase that opens a sentence and tells whose its content is.
///
/// `all` is in the order in which they are tried. All are the rule `fronted`, which `RuleConfidence` says how far to trust.
struct FrontedPhrase: Sendable {
  /// What a phrase says of the clause behind its comma.
  struct Words {
    var cue: Word
    var source: Word
    var type: Cue.Kind
    var comma: Word
  }

  /// What it is called where it is spoken of.
  let name: String
  /// A sentence that it opens, the content in brackets; a test holds each to it.
  let example: String
  /// The phrase that opens a sentence; nil where another or none does.
  let find: @Sendable (ClauseRules, Range<Word>) -> Words?

  /// Every phrase, in the order in which they are tried.
  static let all = [opinion, survey, hearsay]

  /// What the first phrase says that opens the sentence.
  static func opening(_ sentence: Range<Word>, of rules: ClauseRules) -> Words? {
    for phrase in all {
      if let words = phrase.find(rules, sentence) { return words }
    }
    return nil
  }

  /// "In Reed's opinion,", "In the view of Tom Reed,", "By his own account,".
  private static let opinion = FrontedPhrase(
    name: "opinion", example: "In Mayor Ila Brandt's view, [the dam was never safe]."
  ) { rules, sentence in
    let reading = rules.reading
    let first = sentence.lowerBound
    guard first + 3 < sentence.upperBound, ["in", "by"].contains(reading.words[first]),
      let noun = (first + 2..<min(sentence.upperBound - 1, first + 8)).first(where: {
        opinions.contains(reading.words[$0])
      }),
      !(first..<noun).contains(where: { reading.isMark($0) && reading[$0].tag != .pos })
    else { return nil }
    var owner: Word?
    var end = noun + 1
    if reading.words[end] == "of", reading.words[first + 1] == "the",
      let behind = rules.nounAfter(end, sentence)
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
    return Words(cue: noun, source: owner, type: .belief, comma: end)
  }

  /// What share of those asked chose something.
  private static let survey = FrontedPhrase(
    name: "survey",
    example: "In a Herald poll released Monday, [52 percent said that they would leave]."
  ) { rules, sentence in
    let reading = rules.reading
    let first = sentence.lowerBound
    guard first + 4 < sentence.upperBound, reading.words[first] == "in",
      let noun = (first + 2..<min(sentence.upperBound - 1, first + 10)).first(where: {
        ["poll", "survey"].contains(reading.words[$0])
      }),
      !(first..<noun).contains(where: { reading.isMark($0) && reading[$0].tag != .hyph }
      ),
      let comma = (noun..<max(noun, sentence.upperBound - 3)).first(where: {
        reading.isComma($0)
      }),
      !(first..<comma).contains(where: { reading[$0].tag.isFinite }),
      (comma + 1..<min(comma + 4, sentence.upperBound)).contains(where: {
        reading[$0].tag == .cd
      }),
      (comma + 1..<min(comma + 8, sentence.upperBound)).contains(where: {
        shares.contains(reading.words[$0])
      })
    else { return nil }
    return Words(cue: noun, source: noun, type: .document, comma: comma)
  }

  /// "As noted by Tom Reed, …".
  private static let hearsay = FrontedPhrase(
    name: "hearsay", example: "As reported by the Herald, [the dam was never safe]."
  ) { rules, sentence in
    let reading = rules.reading
    let verb = sentence.lowerBound + 1
    guard verb + 4 < sentence.upperBound, reading.words[verb - 1] == "as",
      reading.words[verb + 1] == "by", reading[verb].tag == .vbn,
      let entry = reading.cue(at: verb), entry.frames.contains(.clause),
      let source = rules.nounAfter(verb + 1, sentence)
    else { return nil }
    let end = SourcePhrase(head: source, in: reading).words.upperBound + 1
    guard end < sentence.upperBound - 3, reading.isComma(end) else { return nil }
    return Words(cue: verb, source: source, type: .document, comma: end)
  }

  private static let opinions: Set<String> = English.words("opinions")
  private static let shares: Set<String> = English.words("words of a share")
}
