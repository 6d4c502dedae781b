// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Mends a parsed sentence, where it cannot be what the parser made of it: `TagMending` does so before.
struct ParseMending {
  let words: PerWord<String>
  let sentence: Range<Word>

  /// Mends what stands joined to other verbs.
  func mend(_ tokens: inout PerWord<Token>) {
    mendParticiple(&tokens)
    mendJoints(&tokens)
    mendObjects(&tokens)
    mendClauses(&tokens)
  }

  /// "The mayor said *rents rose*": what says takes no noun, so a noun and a finite verb behind it are a clause.
  private func mendObjects(_ tokens: inout PerWord<Token>) {
    for clause in sentence.dropFirst(2)
    where tokens[clause].relation == .acl && tokens[clause].tag.isFinite {
      guard let noun = SentenceTrees.head(of: clause, in: tokens), noun < clause,
        tokens[noun].relation == .obj, let verb = SentenceTrees.head(of: noun, in: tokens),
        verb < noun, tokens[verb].tag.isFinite,
        AttributionWords.takeNoObject.contains(CueLexicon.verbs[words[verb]]?.lemma ?? ""),
        !(verb..<clause).contains(where: {
          [.comma, .wp, .wdt, .wpPossessive].contains(tokens[$0].tag)
        }),
        // "said the prayer she knew"
        subject(of: clause, tokens) == nil
      else { continue }
      tokens[clause].relation = .ccomp
      tokens[clause].head = Int32(verb.index)
      tokens[noun].relation = .nsubj
      tokens[noun].head = Int32(clause.index)
    }
  }

  /// "A source believes the change *has come* from abroad": a clause with its own subject, which no conjunction opens and no comma
  /// parts from a verb that takes clauses, is that verb's, and tells nothing of when or why.
  private func mendClauses(_ tokens: inout PerWord<Token>) {
    for clause in sentence.dropFirst(2) where tokens[clause].relation == .advcl {
      guard let verb = SentenceTrees.head(of: clause, in: tokens), verb + 1 < clause,
        tokens[verb].tag.isFinite, CueLexicon.verbs[words[verb]]?.frames.contains(.clause) ?? false,
        let subject = subject(of: clause, tokens), subject > verb,
        !(verb..<clause).contains(where: {
          tokens[$0].tag == .comma || tokens[$0].relation == .mark || tokens[$0].tag == .wrb
            || tokens[$0].tag == .in && $0 < subject
        })
      else { continue }
      tokens[clause].relation = .ccomp
    }
  }

  /// Makes a predicate of what the tagger took for a participle of the name before its comma: "The leader, Ana Okoro, *called* for an
  /// inquiry and said …". No finite verb stands before it, and the one joined to it is none of a relative clause.
  private func mendParticiple(_ tokens: inout PerWord<Token>) {
    guard
      let verb = sentence.first(where: { tokens[$0].tag.isFinite || tokens[$0].tag == .vbn }),
      verb > sentence.lowerBound + 1, tokens[verb].tag == .vbn,
      [.acl, .root].contains(tokens[verb].relation),
      tokens[verb - 1].tag == .comma, tokens[verb - 2].tag.isProperNoun,
      let joint = (verb..<sentence.upperBound - 1).first(where: {
        tokens[$0].tag == .cc && tokens[$0 + 1].tag == .vbd
      }), tokens[joint + 1].relation == .conj, SentenceTrees.head(of: joint + 1, in: tokens) == verb
    else { return }
    tokens[verb].tag = .vbd
  }

  /// Hangs verbs of speech that a thing would be the subject of to the verb under whose content they stand.
  ///
  /// "The operator said the tram had passed a test *and rejected* suggestions that it was unsafe": a tram rejects nothing, so it is
  /// the operator that did. The parser joins a verb to the nearest one.
  private func mendJoints(_ tokens: inout PerWord<Token>) {
    for verb in sentence.dropFirst(4) where isJoinedSpeech(verb, tokens) {
      guard let first = SentenceTrees.head(of: verb, in: tokens),
        let outer = SentenceTrees.head(of: first, in: tokens), sentence.contains(outer),
        outer < first, tokens[first].relation == .ccomp,
        tokens[outer].tag == .vbd, CueLexicon.verbs[words[outer]]?.type == .speech,
        let subject = subject(of: first, tokens), subject > outer, isThing(subject, tokens)
      else { continue }
      tokens[verb].head = Int32(outer.index)
    }
  }

  /// The subject that the parse hangs to a verb.
  private func subject(of verb: Word, _ tokens: PerWord<Token>) -> Word? {
    sentence.first {
      tokens[$0].relation == .nsubj && SentenceTrees.head(of: $0, in: tokens) == verb
    }
  }

  /// Whether a verb of speech in the past is joined by "and" to one before it, without a subject of its own.
  private func isJoinedSpeech(_ verb: Word, _ tokens: PerWord<Token>) -> Bool {
    guard tokens[verb].relation == .conj, [.vbd, .vbn].contains(tokens[verb].tag),
      ["and", "but"].contains(words[verb - 1]), CueLexicon.verbs[words[verb]]?.type == .speech,
      let head = SentenceTrees.head(of: verb, in: tokens), sentence.contains(head), head < verb
    else { return false }
    return !sentence.contains {
      [.nsubj, .aux].contains(tokens[$0].relation) && SentenceTrees.head(of: $0, in: tokens) == verb
    }
  }

  /// Whether a noun is that of no person, body or paper: those can speak.
  private func isThing(_ noun: Word, _ tokens: PerWord<Token>) -> Bool {
    let word = words[noun]
    guard [.nn, .nns].contains(tokens[noun].tag), tokens[noun].name == .outside else {
      return false
    }
    let one = word.hasSuffix("s") ? String(word.dropLast()) : word
    return [word, one].allSatisfy {
      NounKind.of($0) == nil && !CountedNouns.isPerson($0) && !CountedNouns.isSide($0)
    } && !Self.endings.contains(where: one.hasSuffix)
  }

  /// How nouns of persons end: "driver", "inspector", "activist".
  private static let endings = English.words("endings of persons")
}
