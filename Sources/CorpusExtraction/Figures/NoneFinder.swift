// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Finds statements that nobody was harmed: "no casualties", "nobody was hurt", "the absence of proved casualties".
enum NoneFinder {
  struct Found {
    var figure: Figure
    var lexemes: Range<Int>
    var bytes: Range<Int>
  }

  /// What there was none of, of whom, and where the words that say so end.
  private typealias None = (measure: String, who: String?, end: Int)

  static func find(_ passage: Passage, _ sentence: Range<Int>) -> [Found] {
    var out: [Found] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let found = found(passage, index, sentence) {
        out.append(found)
        index = found.lexemes.upperBound
      } else {
        index += 1
      }
    }
    return out
  }

  /// Whether the words from `at` on name people: "civilians", "Ostrian soldiers".
  private static func isOfPeople(_ passage: Passage, _ at: Int, _ sentence: Range<Int>) -> Bool {
    noun(passage, at, sentence) != nil
  }

  /// The plural noun behind "no", if it names no things and no losses.
  private static func noun(_ passage: Passage, _ start: Int, _ sentence: Range<Int>) -> Int? {
    for at in start..<max(start, min(sentence.upperBound, start + 4)) {
      let word = passage.key(at)
      guard passage.lexemes[at].kind == .word, !GroupReader.stops.contains(word),
        Measures.verb(word) == nil, Measures.counted(word) == nil
      else { return nil }
      if GroupReader.isPlural(word) { return CountedNouns.isThing(word) ? nil : at }
    }
    return nil
  }

  /// "no civilians were killed", "no Ostrian soldiers have died".
  private static func nobody(_ passage: Passage, _ index: Int, _ sentence: Range<Int>) -> None? {
    guard let head = noun(passage, index + 1, sentence) else { return nil }
    let linker = FigureLinker(
      lexemes: passage.lexemes, tags: passage.tags, sentence: sentence, groups: [])
    guard let found = linker.predicate(at: head + 1) else { return nil }
    let who = (index + 1...head).map { passage.key($0) }.joined(separator: " ")
    return (found.measure, who, found.end)
  }

  /// Nobody was hurt "else", "too badly", "seriously": of some it is not told.
  private static let furthers = English.words("further victims")
  private static let everybody: Set<String> = English.words("everybody")

  private static let unreal: Set<String> = English.words("unreal")

  /// The statement that begins at a word, if one does.
  private static func found(_ passage: Passage, _ index: Int, _ sentence: Range<Int>) -> Found? {
    func key(_ at: Int) -> String { sentence.contains(at) ? passage.key(at) : "" }
    func make(_ none: None) -> Found { found(none, passage, index, sentence) }
    let at = index + 1
    // "praying that nobody died"
    if (max(sentence.lowerBound, index - 3)..<index).contains(where: {
      FigureWords.wordsOfHope.contains(key($0))
    }) {
      return nil
    }
    switch key(index) {
    case "no" where key(at) == "one":
      return nobodyHarmed(from: at + 1, key).map(make)
    case "none", "nobody":
      return nobodyHarmed(from: at, key).map(make)
    case "any"
    where (max(sentence.lowerBound, index - 4)..<index).contains {
      FigureWords.negationsOfACount.contains(key($0))
    }:
      guard let measure = Measures.counted(key(at)), FigureWords.measuresOfHarm.contains(measure)
      else { return nil }
      return make((measure, nil, at + 1))
    case "no" where isOfPeople(passage, at, sentence):
      return nobody(passage, index, sentence).map(make)
    case "no", "without", "zero":
      return harmless(from: at, behind: key(index), key).map(make)
    case "absence", "lack":
      return key(at) == "of" ? harmless(from: at + 1, behind: key(index), key).map(make) : nil
    case "not" where FigureWords.verbsBeforeNone.contains(key(at)):
      // "did not cause any casualties", "there were not any deaths"
      return harmless(from: at, behind: "not", key).map(make)
    default: return nil
    }
  }

  private static func found(
    _ none: None, _ passage: Passage, _ index: Int, _ sentence: Range<Int>
  ) -> Found {
    func key(_ at: Int) -> String { sentence.contains(at) ? passage.key(at) : "" }
    // "nobody else was hurt", "no officers were hurt": none of some.
    let isPart =
      (index..<none.end + 2).contains { furthers.contains(key($0)) }
      || key(index) == "none" && key(index + 1) == "of"
      || none.who.map { !everybody.contains($0) } ?? false
    let from =
      ["absence", "lack"].contains(key(index)) && key(index - 1) == "the" ? index - 1 : index
    return Found(
      figure: Figure(
        measure: none.measure, low: 0, high: 0, bound: .none, who: none.who,
        part: isPart ? .part : nil),
      lexemes: from..<none.end,
      bytes: passage.lexemes[from].start..<passage.lexemes[none.end - 1].end)
  }

  /// What nobody suffered, by the verb behind "nobody".
  private static func nobodyHarmed(from start: Int, _ key: (Int) -> String) -> None? {
    for at in start..<start + 10 {
      if key(at).isEmpty || key(at) == "." { return nil }
      // "Nobody deserves to die": what should or may not be is no count.
      if unreal.contains(key(at)) { return nil }
      if key(at) == "in", key(at + 1) == "custody" { return ("detained", nil, at + 2) }
      if let verb = Measures.verb(key(at)), verb.measure != "charged",
        verb.measure != "sentenced", verb.isParticiple || verb.voice == .intransitive,
        verb.voice != .transitive || FigureWords.withinADenialOfHarm.contains(key(at - 1))
      {
        return (verb.measure, nil, at + 1)
      }
      if key(at) == "," || FigureWords.afterNobody.contains(key(at)) { return nil }
    }
    return nil
  }

  /// What there was none of, by the noun behind "no", "without" or "not … any".
  private static func harmless(from start: Int, behind word: String, _ key: (Int) -> String)
    -> None?
  {
    var who: String?
    for at in start..<start + 6 {
      let noun = key(at)
      if noun == "loss", key(at + 1) == "of", ["life", "lives"].contains(key(at + 2)) {
        return ("killed", who, at + 3)
      }
      if let measure = Measures.counted(noun), FigureWords.measuresOfHarm.contains(measure),
        noun != "dead" || !GroupReader.isPlural(key(at + 1))
      {
        // "injuries" a person has are none of a count: "without injuries" tells of one.
        if word == "without", FigureWords.adjectivesOfVictims.contains(noun) { return nil }
        if word == "no", noun != "dead", !FigureWords.nounsOfNoHarm.contains(noun) { return nil }
        var end = at + 1
        if key(end) == "'" { end += 1 }
        guard key(end) == "among", !key(end + 1).isEmpty else { return (measure, who, end) }
        return (measure, key(end + 1), end + 2)
      }
      if noun == "civilian" { who = "civilians" }
      guard !noun.isEmpty, noun != ".", noun != ",", Measures.verb(noun) == nil else { return nil }
    }
    return nil
  }
}
