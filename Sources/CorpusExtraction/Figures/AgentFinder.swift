// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Names of those who did it: before an event ("NATO air strikes") or after "by" ("killed by Ostrian rebels").
enum AgentFinder {
  static func agents(_ passage: Passage, _ range: Range<Int>, _ text: [UInt8]) -> [String] {
    var out: [String] = []
    for index in range {
      if Measures.event(passage.key(index)) {
        var end = index
        while end > range.lowerBound, passage.lexemes[end - 1].kind == .word,
          !passage.lexemes[end - 1].capitalized,
          !GroupReader.stops.contains(passage.key(end - 1)), index - end < 3
        {
          end -= 1
        }
        if end > range.lowerBound, ["\"", "“", "”"].contains(passage.key(end - 1)) { end -= 1 }
        if let name = name(endingAt: end, passage, range, text) { out.append(name) }
      } else if passage.key(index) == "by", index + 1 < range.upperBound,
        passage.lexemes[index + 1].capitalized,
        passage.lexemes[index + 1].kind == .word, passage.names[index + 1] != .person
      {
        var end = index + 1
        while end < range.upperBound, passage.lexemes[end].capitalized, end - index < 5 { end += 1 }
        if isAcronym(passage, index + 1, text) || passage.names[index + 1] == .organization {
          out.append(
            ByteText.line(text, passage.lexemes[index + 1].start..<passage.lexemes[end - 1].end))
        }
      }
    }
    return out
  }

  private static func name(
    endingAt end: Int, _ passage: Passage, _ range: Range<Int>, _ text: [UInt8]
  ) -> String? {
    var end = end
    if end > range.lowerBound, passage.key(end - 1) == "'s" { end -= 1 }
    var start = end
    while start > range.lowerBound, passage.lexemes[start - 1].kind == .word,
      passage.lexemes[start - 1].capitalized,
      end - start < 4, !GroupReader.stops.contains(passage.key(start - 1))
    {
      start -= 1
    }
    guard start < end, isAcronym(passage, end - 1, text) || passage.names[start] == .organization
    else { return nil }
    return ByteText.line(text, passage.lexemes[start].start..<passage.lexemes[end - 1].end)
  }

  /// Whether a word is in capitals in a text that is not: an organisation's initials.
  private static func isAcronym(_ passage: Passage, _ index: Int, _ text: [UInt8]) -> Bool {
    let lexeme = passage.lexemes[index]
    guard lexeme.range.count >= 3, lexeme.range.count <= 8 else { return false }
    return passage.isMixedCase && text[lexeme.range].allSatisfy(ASCII.isUpper)
  }
}
