// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Names as GUM's entity marks give them.
///
/// GUM marks every mention, "the old mayor" and "she" too; a name is the run of proper nouns around a mention's head. Titles before a person's name are left out: they are roles.
enum GoldNames {
  private struct Mention {
    var tokens: Range<Int>
    var kind: NameKind
    /// Index of the first word of the head, in the sentence.
    var head: Int
  }

  /// The names of a sentence, none overlapping; an outer mention goes before the ones within it.
  static func names(of sentence: GoldSentence) -> [Name] {
    let mentions = mentions(of: sentence).sorted {
      ($0.tokens.count, $1.tokens.lowerBound) > ($1.tokens.count, $0.tokens.lowerBound)
    }
    var taken = [Bool](repeating: false, count: sentence.tokens.count)
    var names: [Name] = []
    for mention in mentions {
      guard let run = run(mention, mentions, sentence) else { continue }
      guard !run.contains(where: { taken[$0] }) else { continue }
      for index in run { taken[index] = true }
      names.append(Name(tokens: run, kind: mention.kind))
    }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func run(
    _ mention: Mention, _ all: [Mention], _ sentence: GoldSentence
  ) -> Range<Int>? {
    let tokens = sentence.tokens
    func proper(_ index: Int) -> Bool {
      mention.tokens.contains(index) && tokens[index].tag.isProperNoun
    }
    func joins(_ index: Int) -> Bool {
      guard mention.tokens.contains(index) else { return false }
      return tokens[index].tag == .hyph || word(index, sentence) == "&"
    }
    guard proper(mention.head) else { return nil }
    var start = mention.head
    while proper(start - 1) || (joins(start - 1) && proper(start - 2)) { start -= 1 }
    var end = mention.head + 1
    while proper(end) || (joins(end) && proper(end + 1)) { end += 1 }
    if mention.kind == .person {
      // "Harmont University Professor Lena Orr": the university is a name of its own.
      for inner in all
      where inner.kind != .person && inner.tokens.lowerBound <= start
        && inner.tokens.upperBound < end && inner.tokens.upperBound > start
        && inner.tokens != mention.tokens
      {
        start = inner.tokens.upperBound
      }
      while start + 1 < end, titles.contains(word(start, sentence)) { start += 1 }
      if start < end, tokens[start].tag == .hyph { start += 1 }
    } else {
      end = extended(end, mention, sentence, proper)
    }
    // "the Chairman" names an office, not a person.
    if (start..<end).allSatisfy({ titles.contains(word($0, sentence)) }) { return nil }
    return start < end ? start..<end : nil
  }

  /// "University of Harmont", "Ministry of Health and Welfare".
  private static func extended(
    _ end: Int, _ mention: Mention, _ sentence: GoldSentence, _ proper: (Int) -> Bool
  ) -> Int {
    var end = end
    while mention.tokens.contains(end) {
      var next = end
      guard ["of", "for", "and"].contains(word(next, sentence)) else { break }
      next += 1
      if mention.tokens.contains(next), word(next, sentence) == "the" { next += 1 }
      guard proper(next) else { break }
      while proper(next) { next += 1 }
      end = next
    }
    return end
  }

  private static func word(_ index: Int, _ sentence: GoldSentence) -> String {
    guard sentence.range.contains(index) else { return "" }
    return String(decoding: sentence.text[sentence.tokens[index].range], as: UTF8.self)
  }

  private static let titles: Set<String> = Set(
    """
    Mr. Mrs. Ms. Dr. Prof. Mr Mrs Ms Dr Professor President Minister Premier Chancellor King Queen \
    Prince Princess Senator Sen. Representative Rep. Governor Gov. Mayor General Gen. Colonel Col. \
    Major Captain Capt. Lieutenant Sergeant Admiral Judge Justice Sir Lord Lady Reverend Rev. Bishop \
    Archbishop Cardinal Pope Imam Sheikh Ayatollah Rabbi Ambassador Secretary Spokesman Spokeswoman \
    Director Chairman Chairwoman Chair Emperor Earl Duke Duchess Baron Count Fellow Protector Madam \
    Mother Father Dad Mom Mum Grandma Uncle Aunt God Lord Speaker Treasurer Editor Commissioner Chief Commander Officer Deputy Vice Prime Foreign Defence Defense - Secretary-General
    """.split(separator: " ").map(String.init))

  /// Reads marks like `(1-person-new-…-1,2-coref(2-place-…)` and `1)`.
  private static func mentions(of sentence: GoldSentence) -> [Mention] {
    var open: [(number: Substring, kind: NameKind?, start: Int, head: Int)] = []
    var mentions: [Mention] = []
    func close(_ index: Int, _ position: Int) {
      let entry = open.remove(at: position)
      guard let kind = entry.kind else { return }
      mentions.append(
        Mention(
          tokens: entry.start..<index + 1, kind: kind,
          head: min(entry.start + entry.head - 1, index)))
    }
    for (index, marks) in sentence.entities.enumerated() {
      var rest = marks[...]
      while let first = rest.first {
        if first == "(" {
          rest = rest.dropFirst()
          let body = rest.prefix { $0 != "(" && $0 != ")" }
          rest = rest.dropFirst(body.count)
          let fields = body.split(separator: "-", omittingEmptySubsequences: false)
          let head = fields.count > 5 ? fields[5].prefix { $0 != "," } : "1"
          open.append(
            (
              fields.first ?? "", fields.count > 1 ? kind(fields[1]) : nil, index,
              max(Int(head) ?? 1, 1)
            ))
          if rest.first == ")" {
            rest = rest.dropFirst()
            close(index, open.count - 1)
          }
        } else {
          let number = rest.prefix { $0 != "(" && $0 != ")" }
          rest = rest.dropFirst(number.count)
          if rest.first == ")" { rest = rest.dropFirst() }
          if let position = open.lastIndex(where: { $0.number == number }) {
            close(index, position)
          }
        }
      }
    }
    return mentions
  }

  private static func kind(_ type: Substring) -> NameKind? {
    switch type {
    case "person": .person
    case "organization": .organization
    case "place": .place
    default: nil
    }
  }
}
