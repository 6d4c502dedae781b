// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The tags of the commonest cues, which no sentence has as nouns or participles.
extension TagMending {
  /// The forms whose tags are mended.
  private enum Saying: String, CaseIterable {
    case say, says, said, told

    /// How long they are: most words are left out by that alone.
    static let lengths: ClosedRange<Int> = {
      let counts = allCases.map(\.rawValue.utf8.count)
      return (counts.min() ?? 0)...(counts.max() ?? 0)
    }()
    /// The bytes that they begin with.
    static let openings = allCases.compactMap(\.rawValue.utf8.first)
  }

  private func saying(_ token: Token) -> Saying? {
    let range = token.range
    guard Saying.lengths.contains(range.count),
      Saying.openings.contains(bytes[range.lowerBound].asciiLowercased)
    else { return nil }
    return Saying(rawValue: word(token))
  }

  /// Forms of "say" and "tell" are finite wherever nothing before them makes an infinitive or participle of them: "Nine out of 10
  /// *say*", "Reed aides *said* details would follow".
  func mendSaying(_ sentence: Range<Word>, _ tokens: inout PerWord<Token>) {
    for at in sentence.dropFirst().dropLast() {
      guard !tokens[at].tag.isFinite, let form = saying(tokens[at]) else { continue }
      switch form {
      case .say
      where [.nn, .uh, .vb].contains(tokens[at].tag) && tokens[at + 1].tag != .comma
        && !isBareInfinitive(at, sentence, tokens):
        tokens[at].tag = .vbp
      case .says where tokens[at].tag == .nns: tokens[at].tag = .vbz
      case .said
      where word(tokens[at + 1]) != "to" && isFinitePast(at, sentence, tokens):
        tokens[at].tag = .vbd
      case .told
      where isObject(tokens[at + 1]) && isBehindSubject(tokens[at - 1].tag)
        && isFinitePast(at, sentence, tokens):
        tokens[at].tag = .vbd
      default: continue
      }
      // "Reed aides said": no verb stands before another.
      if tokens[at - 1].tag == .vbz, at - 1 > sentence.lowerBound,
        tokens[at - 2].tag.isNoun || tokens[at - 2].tag.isAdjective
      {
        tokens[at - 1].tag = .nns
      }
    }
  }

  /// Whether no auxiliary is the form's own: that of "residents whose homes were lost *said*" has its participle.
  private func isFinitePast(_ at: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>) -> Bool {
    !isParticiple(at, sentence, tokens)
      || tokens[at - 1].tag == .vbn && word(tokens[at - 1]) != "been"
        && (sentence.lowerBound..<at).contains { [.wpPossessive, .wp].contains(tokens[$0].tag) }
  }

  private func isBehindSubject(_ tag: Tag) -> Bool {
    tag.isNoun || tag == .comma || tag == .rb || tag == .vbn
  }

  /// "Officials *briefed* on the plan said it would fail": a past tense right behind a noun, where another noun's verb of saying
  /// follows without a joint, is a participle.
  func mendReduced(_ sentence: Range<Word>, _ tokens: inout PerWord<Token>) {
    for at in sentence.dropFirst().dropLast(2)
    where tokens[at].tag == .vbd && tokens[at - 1].tag == .nns && word(tokens[at]).hasSuffix("ed") {
      guard tokens[at + 1].tag == .in || tokens[at + 1].tag.isNoun,
        let verb = (at + 2..<min(sentence.upperBound, at + 9)).first(where: {
          isFinite(tokens[$0]) || [.comma, .cc, .wp, .wdt, .prp].contains(tokens[$0].tag)
        }), let form = saying(tokens[verb]), form == .said || form == .say,
        tokens[verb - 1].tag.isNoun,
        CueLexicon.verbs[word(tokens[at])]?.frames.contains(.clause) != true
      else { continue }
      tokens[at].tag = .vbn
    }
  }

  /// "The lawsuit, *filed* Monday, says Reed lied": a past tense between two commas and before a verb of the noun is a participle.
  func mendAsides(_ sentence: Range<Word>, _ tokens: inout PerWord<Token>) {
    for at in sentence.dropFirst(2).dropLast(3)
    where tokens[at].tag == .vbd && tokens[at - 1].tag == .comma && tokens[at - 2].tag.isNoun {
      guard
        let comma = (at + 1..<min(sentence.upperBound - 1, at + 12)).first(where: {
          tokens[$0].tag == .comma || isFinite(tokens[$0])
        }), tokens[comma].tag == .comma, isFinite(tokens[comma + 1]),
        CueLexicon.verbs[word(tokens[comma + 1])] != nil
      else { continue }
      tokens[at].tag = .vbn
    }
  }

  /// Whether something before a base form asks for it, or makes a noun of it: "to say", "did not say", "heard her say", "a say".
  private func isBareInfinitive(_ at: Word, _ sentence: Range<Word>, _ tokens: PerWord<Token>)
    -> Bool
  {
    let before = tokens[at - 1].tag
    if before == .cc || before == .dt || before == .prpPossessive || before.isAdjective {
      return true
    }
    return (max(sentence.lowerBound, at - 4)..<at).contains {
      tokens[$0].tag == .to || tokens[$0].tag == .md
        || AttributionWords.beforeABareInfinitive.contains(word(tokens[$0]))
    }
  }
}
