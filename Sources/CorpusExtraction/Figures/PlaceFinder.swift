// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Names of places, by the prepositions before them and, where the text was tagged, their names' kinds.
enum PlaceFinder {
  struct Found {
    var name: String
    var lexemes: Range<Int>
    /// The word before it that tells how the event lies to it: "in", "off", "near".
    var preposition = "in"
    /// Whether the words say what it is: "in the town of Toll".
    var isNamed = false
  }

  private static let prepositions: Set<String> = English.words("place finder: prepositions")

  /// Whether a name is that of a street, house or body: a scene within a town and no town.
  static func isFacility(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.isEmpty || name.utf8.count < 3 || words.first?.first?.isNumber ?? true
      || words.contains { facilities.contains($0) || EventKinds.isSeveral($0) }
      || CalendarWords.weekday(words[0]) != nil || CalendarWords.month(words[0]) != nil
  }

  private static let facilities: Set<String> = English.words("facilities")

  /// Towns by their police: "the Velma police", "Aldby Police Department".
  static func towns(_ passage: Passage, _ text: [UInt8]) -> [Found] {
    passage.lexemes.indices.compactMap { index in
      guard passage.key(index) == "police", index > 0, !passage.isTitleCase,
        !["state", "metro", "metropolitan"].contains(passage.key(index - 1))
      else { return nil }
      return name(before: index, most: 2, passage, text) {
        passage.lexemes[$0].kind == .word && passage.lexemes[$0].capitalized
          && !GroupReader.stops.contains(passage.key($0)) && passage.lexemes[$0 + 1].spaced
      }
    }
  }

  /// Places by what happened there: "the Velma shooting", "the Port Elmo ferry fire"; only names of places.
  static func scenes(_ passage: Passage, _ text: [UInt8]) -> [Found] {
    passage.lexemes.indices.compactMap { index in
      guard EventKinds.kind(passage, index) != nil else { return nil }
      return name(before: index, most: 3, passage, text) {
        passage.lexemes[$0].capitalized && passage.names[$0] == .place
      }
    }
  }

  /// The words right before `end`, so many at most, each of which is part of a name; nil where none is.
  private static func name(
    before end: Int, most: Int, _ passage: Passage, _ text: [UInt8], where isPart: (Int) -> Bool
  ) -> Found? {
    var start = end
    while start > 0, end - start < most, isPart(start - 1) { start -= 1 }
    guard start < end else { return nil }
    let name = ByteText.line(text, passage.lexemes[start].start..<passage.lexemes[end - 1].end)
    return Found(name: name, lexemes: start..<end)
  }

  /// The place of a dateline: "PORT ELMO, May 2 (Agency)" is Port Elmo.
  static func city(ofDateline dateline: String) -> String? {
    let name = dateline.prefix { $0 != "," && $0 != "(" && $0 != "—" && !$0.isNumber }
      .trimmingPrefix(" ")
    var words = name.split(separator: " ").map(String.init)
    words.removeAll { CalendarWords.month($0.lowercased()) != nil }
    guard !words.isEmpty, words.count <= 4,
      words.allSatisfy({ !FigureWords.capitalsOfNoPlace.contains($0.lowercased()) })
    else { return nil }
    return words.map { word in
      word.contains { $0.isLowercase } || word.count < 3 && word.contains(".")
        ? word : word.prefix(1).uppercased() + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }
  private static let kinds: Set<String> = English.words("place finder: kinds")

  /// The places that words in `range` name, in order.
  static func places(_ passage: Passage, _ range: Range<Int>, _ text: [UInt8]) -> [Found] {
    var out: [Found] = []
    var index = range.lowerBound
    while index < range.upperBound {
      // "Reed, 34, living in Tolm": where somebody is at home, nothing need have happened.
      guard prepositions.contains(passage.key(index)), !isInAName(passage, index),
        index == 0 || !FigureWords.beforeAHome.contains(passage.key(index - 1)),
        let found = place(passage, after: index, range, text)
      else {
        index += 1
        continue
      }
      out.append(found)
      index = found.lexemes.upperBound
    }
    return out
  }

  /// Whether a preposition with a capital follows a word of the same name: "The Inside Account" is a book and no place.
  private static func isInAName(_ passage: Passage, _ index: Int) -> Bool {
    index > 0 && !passage.isTitleCase && passage.isMixedCase && passage.lexemes[index].capitalized
      && passage.lexemes[index - 1].kind == .word && passage.lexemes[index - 1].capitalized
  }

  /// Whether capitalised words without "town of" before them can be a place: no initials, no body of people.
  private static func isPlausible(_ passage: Passage, _ range: Range<Int>, _ text: [UInt8]) -> Bool
  {
    guard range.count <= 3 || !passage.isMixedCase else { return false }
    for index in range {
      if institutions.contains(passage.key(index)) { return false }
      let word = passage.lexemes[index].range
      if passage.isMixedCase, word.count >= 3, text[word].allSatisfy(ASCII.isUpper) { return false }
    }
    return true
  }

  private static let institutions: Set<String> = English.words("institutions")

  /// The place behind the preposition at `index`.
  private static func place(
    _ passage: Passage, after index: Int, _ range: Range<Int>, _ text: [UInt8]
  ) -> Found? {
    guard let (start, named) = nameStart(passage, after: index, range) else { return nil }
    var end = nameEnd(passage, from: start, range, isNamed: named)
    guard end > start, named || isPlausible(passage, start..<end, text) else { return nil }
    // "Back of the Yards", "Isle of the Marn": the name goes on.
    if passage.key(end) == "of", passage.key(end + 1) == "the", !passage.isTitleCase,
      end + 2 < range.upperBound, passage.lexemes[end + 2].capitalized,
      passage.names[end + 2] != .person
    {
      end += 3
    }
    // A name that goes on as a person's or firm's is no place: "in Toll's office".
    if passage.key(end) == "'s" || isBeforeEvent(passage, end, range) { return nil }
    return Found(
      name: ByteText.line(text, passage.lexemes[start].start..<passage.lexemes[end - 1].end),
      lexemes: start..<end, preposition: passage.key(index), isNamed: named)
  }

  /// Where the name behind a preposition begins, and whether the words say what it is: "in the eastern town of Toll", "in the Ostrian
  /// city of Toll"; nil behind any other "the".
  private static func nameStart(
    _ passage: Passage, after index: Int, _ range: Range<Int>
  ) -> (start: Int, isNamed: Bool)? {
    let isDefinite = passage.key(index + 1) == "the"
    var at = isDefinite ? index + 2 : index + 1
    for kind in at..<max(at, min(at + 5, range.upperBound))
    where kinds.contains(passage.key(kind)) && passage.key(kind + 1) == "of" {
      return (kind + 2, true)
    }
    if isDefinite { return nil }
    while FigureWords.directionsOfPlaces.contains(passage.key(at)) { at += 1 }
    return (at, false)
  }

  /// Where the capitalised words from `start` end that can be a place's.
  private static func nameEnd(
    _ passage: Passage, from start: Int, _ range: Range<Int>, isNamed: Bool
  ) -> Int {
    var at = start
    while at < range.upperBound, at - start < 5, passage.lexemes[at].kind == .word,
      passage.lexemes[at].capitalized,
      CalendarWords.month(passage.key(at)) == nil, CalendarWords.weekday(passage.key(at)) == nil,
      !FigureWords.capitalsOfNoPlace.contains(passage.key(at)),
      passage.names[at] != .person, isNamed || passage.names[at] != .organization
    {
      at += 1
      if passage.key(at) == "-", at + 1 < range.upperBound, passage.lexemes[at + 1].capitalized,
        !passage.lexemes[at].spaced
      {
        at += 1
      }
    }
    guard passage.isTitleCase else { return at }
    // A title runs on in capitals: "in Aldby Shooting", "in Aldby After Fire".
    return (start..<at).first {
      EventKinds.kind(passage, $0) != nil || Measures.verb(passage.key($0)) != nil
        || GroupReader.stops.contains(passage.key($0))
    } ?? at
  }

  /// Whether an event follows at once: whoever stands before it did it, "from NATO air strikes".
  private static func isBeforeEvent(_ passage: Passage, _ end: Int, _ range: Range<Int>) -> Bool {
    for next in end..<min(range.upperBound, passage.isTitleCase ? end : end + 3) {
      if Measures.event(passage.key(next)) { return true }
      if passage.lexemes[next].kind != .word || GroupReader.stops.contains(passage.key(next)) {
        break
      }
    }
    return false
  }
}
