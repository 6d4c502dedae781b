// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Which of the names that are found are people, before anybody is enrolled.
extension Cast {
  /// Takes names of two or three words for people where their last word alone says something further on: only people are
  /// called by their last word.
  static func recognizePeople(_ runs: inout [NameRun], _ reading: Reading) {
    var speaking: Set<String> = []
    for run in runs where run.words.count == 1 {
      guard let last = run.words.last, Self.speaks(run.tokens.upperBound, reading),
        !NameLists.organizations.contains(last)
      else { continue }
      speaking.insert(last)
    }
    for place in runs.indices where runs[place].kind != .person {
      guard (2...3).contains(runs[place].words.count), let last = runs[place].words.last,
        speaking.contains(last), !runs[place].words.contains("of"),
        !runs[place].words.contains("and"),
        !runs[place].words.contains(where: NameLists.organizations.contains)
      else { continue }
      runs[place].kind = .person
    }
  }

  /// Adds surnames that begin a sentence and that the tagger took for common nouns: "*Stubbs* said", where Gary Stubbs is known.
  static func addOpenings(_ runs: inout [NameRun], _ reading: Reading) {
    let surnames = Set(
      runs.filter { $0.kind == .person && $0.words.count > 1 && !$0.isHeadline }.compactMap(
        \.words.last))
    let named = Set(runs.flatMap { Array($0.tokens) })
    var isChanged = false
    for sentence in reading.sentences {
      let first = sentence.lowerBound
      guard first + 1 < sentence.upperBound, !named.contains(first),
        surnames.contains(reading.words[first]), reading.isCapitalized(first),
        reading[first].tag.isNoun || reading.isNameLike(first),
        reading[first + 1].tag.isFinite || reading[first + 1].tag == .md
          || reading[first + 1].tag == .pos
      else { continue }
      runs.append(
        NameRun(
          tokens: first...first, text: reading.string(reading.bytes(of: first...first)),
          words: [reading.words[first]], kind: .person, role: nil, gender: .unknown))
      isChanged = true
    }
    guard isChanged else { return }
    runs.sort {
      (reading[$0.tokens.lowerBound].start, $0.tokens.lowerBound)
        < (reading[$1.tokens.lowerBound].start, $1.tokens.lowerBound)
    }
  }

  /// Gives a name the word before it that begins the sentence, where the article has the two together elsewhere: "*Little* Rock
  /// police", where somebody was shot in Little Rock.
  static func completeOpenings(_ runs: inout [NameRun], _ reading: Reading) {
    let pairs = Set(
      runs.filter { $0.words.count > 1 && !$0.isHeadline }.map { Array($0.words.prefix(2)) })
    let named = Set(runs.flatMap { Array($0.tokens) })
    for place in runs.indices {
      let run = runs[place]
      let before = run.tokens.lowerBound - 1
      guard let first = run.words.first, run.kind != .person, before >= .first,
        before == reading.sentence(of: run.tokens.lowerBound).lowerBound, !named.contains(before),
        reading.isCapitalized(before), pairs.contains([reading.words[before], first])
      else { continue }
      runs[place].begin(at: before, [reading.words[before]] + run.words, reading)
    }
  }

  /// Takes off the word that begins a sentence where only there it stands before a name that the article has without it:
  /// "Understated Reed", where Tom Reed is known. What stands before a lone surname is a given name, and so another
  /// person's, unless the tagger knows it for another word.
  static func cutOpenings(_ runs: inout [NameRun], _ reading: Reading) {
    func isOpening(_ run: NameRun) -> Bool {
      run.tokens.lowerBound == reading.sentence(of: run.tokens.lowerBound).lowerBound
    }
    let known = Set(runs.filter { !isOpening($0) && !$0.isHeadline }.map(\.words))
    let full = Set(runs.filter { $0.kind == .person && $0.words.count > 1 }.map(\.words))
    for place in runs.indices where isOpening(runs[place]) && runs[place].words.count > 1 {
      let run = runs[place]
      let rest = Array(run.words.dropFirst())
      guard let first = run.words.first, !GivenNames.isKnown(first), !known.contains(run.words),
        known.contains(rest)
          || rest.count == 2 && GivenNames.isKnown(rest[0]) && first.count > 3
            && !isGivenName(first, run.tokens.lowerBound, reading),
        run.kind == .person || run.kind == .unknown,
        rest.count > 1 && !particles.contains(rest[0])
          || !isGivenName(first, run.tokens.lowerBound, reading)
            && full.contains(where: { $0.last == rest.last && $0 != run.words })
      else { continue }
      runs[place].begin(at: run.tokens.lowerBound + 1, rest, reading)
    }
  }

  /// Whether a word before a surname can be a given name: a name by its tag, and without the ending of a participle or adverb.
  static func isGivenName(_ word: String, _ token: Word, _ reading: Reading) -> Bool {
    let isName =
      reading[token].tag.isProperNoun || reading[token].name.kind == .person
    return isName && !(word.count > 6 && ["ed", "ing", "ly"].contains(where: word.hasSuffix))
  }

  /// Whether a verb of saying follows the name, or has it as its subject.
  static func speaks(_ token: Word, _ reading: Reading) -> Bool {
    var next = token + 1
    let end = reading.sentence(of: token).upperBound
    if next < end, reading[next].tag.isAdverb { next += 1 }
    if next < end, reading[next].tag.isFinite, reading.cue(at: next)?.type == .speech {
      return true
    }
    guard reading[token].relation == .nsubj, let verb = reading.head(of: token) else {
      return false
    }
    return reading.cue(at: verb)?.type == .speech
  }

  /// Whether the word before a name says that it is where something is.
  static func isWhere(_ run: NameRun, _ reading: Reading) -> Bool {
    let first = run.tokens.lowerBound
    return first > .first
      && AttributionWords.prepositionsOfPlace.contains(
        reading.words[first - 1])
  }

  /// Whether a name has more than a surname, which particles may lead: "Van den Berg".
  static func isFull(_ run: NameRun) -> Bool {
    guard run.words.count > 1, let lead = run.words.first else { return false }
    return run.kind != .person || !particles.contains(lead)
  }

  /// The word that a person is called by: "farrow" of "john farrow jr."
  static func surname(_ words: [String]) -> String? {
    words.last { !PersonName.isSuffix($0.filter { $0 != "." }) } ?? words.last
  }

  private static let particles: Set<String> = English.words("particles of surnames")
}
