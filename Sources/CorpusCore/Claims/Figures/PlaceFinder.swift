/// Names of places, by the prepositions before them and, where the text was tagged, their names' kinds.
enum PlaceFinder {
  struct Found {
    var name: String
    var lexemes: Range<Int>
  }

  private static let prepositions: Set<String> = [
    "in", "at", "near", "outside", "throughout", "across", "into", "inside", "from",
  ]
  private static let kinds: Set<String> = [
    "town", "city", "village", "province", "district", "department", "region", "state", "capital",
    "port",
    "county", "suburb", "island", "area", "neighborhood", "neighbourhood", "camp", "valley",
  ]

  /// The places that words in `range` name, in order.
  static func places(_ passage: Passage, _ range: Range<Int>, _ text: [UInt8]) -> [Found] {
    var out: [Found] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard prepositions.contains(passage.key(index)),
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

  private static let institutions: Set<String> = [
    "university", "congress", "senate", "house", "committee", "commission", "council", "court",
    "party", "ministry", "office", "agency", "bureau", "association", "foundation", "institute",
    "commissioner", "president", "minister", "secretary", "governor", "senator", "democratic",
    "republican", "twitter", "facebook", "parliament", "assembly", "union", "nations", "bank",
    "company", "corp", "inc", "times", "post", "news", "press", "act", "treaty", "english", "god",
    "christmas", "easter", "fact", "addition", "general", "school", "college", "hospital",
  ]

  private static func place(
    _ passage: Passage, after index: Int, _ range: Range<Int>, _ text: [UInt8]
  ) -> Found? {
    var at = index + 1
    if passage.key(at) == "the" { at += 1 }
    var named = false
    var steps = 0
    // "in the eastern town of Toll", "in the Ostrian city of Toll"
    while steps < 5, at < range.upperBound {
      if kinds.contains(passage.key(at)), passage.key(at + 1) == "of" {
        at += 2
        named = true
        break
      }
      steps += 1
      at += 1
    }
    if !named {
      at = index + 1
      if passage.key(at) == "the" { return nil }
      while [
        "northern", "southern", "eastern", "western", "central", "nearby", "downtown",
        "neighboring", "war", "torn", "-", "rural",
      ].contains(passage.key(at)) { at += 1 }
    }
    let start = at
    while at < range.upperBound, at - start < 5, passage.lexemes[at].kind == .word,
      passage.lexemes[at].capitalized,
      CalendarWords.month(passage.key(at)) == nil, CalendarWords.weekday(passage.key(at)) == nil,
      !["the", "i", "he", "she", "it", "they", "mr", "mrs", "dr"].contains(passage.key(at)),
      passage.names[at] != .person, named || passage.names[at] != .organization
    {
      at += 1
      if passage.key(at) == "-", at + 1 < range.upperBound, passage.lexemes[at + 1].capitalized,
        !passage.lexemes[at].spaced
      {
        at += 1
      }
    }
    guard at > start, named || isPlausible(passage, start..<at, text) else { return nil }
    // A name that goes on as a person's or firm's is no place: "in Toll's office".
    if passage.key(at) == "'s" { return nil }
    // "from NATO air strikes": whoever stands before an event did it.
    for next in at..<min(range.upperBound, at + 3) {
      if Measures.event(passage.key(next)) { return nil }
      if passage.lexemes[next].kind != .word || GroupReader.stops.contains(passage.key(next)) {
        break
      }
    }
    return Found(
      name: ByteText.line(text, passage.lexemes[start].start..<passage.lexemes[at - 1].end),
      lexemes: start..<at)
  }
}
