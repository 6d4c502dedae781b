internal import CorpusLanguage
internal import CorpusProtocol

/// Finds statements that nobody was harmed: "no casualties", "nobody was hurt", "the absence of proved casualties".
enum NoneFinder {
  struct Found {
    var figure: Figure
    var lexemes: Range<Int>
    var bytes: Range<Int>
  }

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
  private static func nobody(_ passage: Passage, _ index: Int, _ sentence: Range<Int>) -> (
    measure: String, who: String, end: Int
  )? {
    guard let head = noun(passage, index + 1, sentence) else { return nil }
    let linker = FigureLinker(
      lexemes: passage.lexemes, tags: passage.tags, sentence: sentence, groups: [])
    guard let found = linker.predicate(at: head + 1) else { return nil }
    let who = (index + 1...head).map { passage.key($0) }.joined(separator: " ")
    return (found.measure, who, found.end)
  }

  private static let furthers: Set<String> = [
    // Nobody was hurt "else", "too badly", "seriously": of some it is not told.
    "else", "other", "others", "additional", "further", "badly", "seriously", "critically",
    "severely",
  ]
  private static let everybody: Set<String> = English.words("everybody")

  private static let unreal: Set<String> = English.words("unreal")

  private static func found(_ passage: Passage, _ index: Int, _ sentence: Range<Int>) -> Found? {
    func key(_ at: Int) -> String { sentence.contains(at) ? passage.key(at) : "" }
    func make(_ measure: String, _ who: String?, _ end: Int) -> Found {
      // "nobody else was hurt", "no officers were hurt": none of some.
      let isPart =
        (index..<end + 2).contains { Self.furthers.contains(key($0)) }
        || key(index) == "none" && key(index + 1) == "of"
        || who.map { !Self.everybody.contains($0) } ?? false
      let from =
        ["absence", "lack"].contains(key(index)) && key(index - 1) == "the" ? index - 1 : index
      return Found(
        figure: Figure(
          measure: measure, low: 0, high: 0, bound: .none, who: who, part: isPart ? .part : nil),
        lexemes: from..<end,
        bytes: passage.lexemes[from].start..<passage.lexemes[end - 1].end)
    }
    let word = key(index)
    var at = index + 1
    // "praying that nobody died"
    for before in max(sentence.lowerBound, index - 3)..<index
    where FigureWords.wordsOfHope
      .contains(key(before))
    {
      return nil
    }
    switch word {
    case "no" where key(at) == "one", "none", "nobody":
      if word == "no" { at += 1 }
      var steps = 0
      while steps < 10, !key(at).isEmpty, key(at) != "." {
        // "Nobody deserves to die": what should or may not be is no count.
        if Self.unreal.contains(key(at)) { return nil }
        if key(at) == "in", key(at + 1) == "custody" { return make("detained", nil, at + 2) }
        if let verb = Measures.verb(key(at)), verb.measure != "charged",
          verb.measure != "sentenced", verb.isParticiple || verb.voice == .intransitive,
          verb.voice != .transitive
            || FigureWords.withinADenialOfHarm
              .contains(key(at - 1))
        {
          return make(verb.measure, nil, at + 1)
        }
        if [",", "who", "said", "that"].contains(key(at)) { return nil }
        at += 1
        steps += 1
      }
      return nil
    case "any"
    where (max(sentence.lowerBound, index - 4)..<index).contains {
      FigureWords.negationsOfACount.contains(key($0))
    }:
      guard let measure = Measures.counted(key(at)),
        FigureWords.measuresOfHarm.contains(measure)
      else { return nil }
      return make(measure, nil, at + 1)
    case "no" where Self.isOfPeople(passage, at, sentence):
      return nobody(passage, index, sentence).map { make($0.measure, $0.who, $0.end) }
    case "no", "without", "zero":
      break
    case "absence", "lack":
      guard key(at) == "of" else { return nil }
      at += 1
    default:
      // "did not cause any casualties", "there were not any deaths"
      guard word == "not",
        FigureWords.verbsBeforeNone.contains(key(at))
      else { return nil }
    }
    var steps = 0
    var who: String?
    while steps < 6 {
      let noun = key(at)
      if noun == "loss", key(at + 1) == "of", ["life", "lives"].contains(key(at + 2)) {
        return make("killed", who, at + 3)
      }
      if let measure = Measures.counted(noun),
        FigureWords.measuresOfHarm.contains(measure),
        noun != "dead" || !GroupReader.isPlural(key(at + 1))
      {
        // "injuries" a person has are none of a count: "without injuries" tells of one.
        var end = at + 1
        if key(end) == "'" { end += 1 }
        if key(end) == "among", sentence.contains(end + 1) {
          who = key(end + 1)
          end += 2
        }
        if (noun == "dead" || noun == "injured" || noun == "wounded"), word == "without" {
          return nil
        }
        if word == "no",
          noun == "deaths" || noun == "injuries" || noun == "casualties" || noun == "fatalities"
            || noun == "casualty" || noun == "arrests"
        {
        } else if word == "no", noun != "dead" {
          return nil
        }
        return make(measure, who, end)
      }
      if noun == "civilian" { who = "civilians" }
      guard !noun.isEmpty, noun != ".", noun != ",", Measures.verb(noun) == nil else { return nil }
      at += 1
      steps += 1
    }
    return nil
  }
}
