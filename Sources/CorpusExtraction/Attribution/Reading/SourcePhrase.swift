// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The noun phrase of a source: its words without appositives and relative clauses, which are kept as the role.
struct SourcePhrase: Sendable {
  /// Head of the phrase.
  var head: Int
  /// Its words.
  var words: ClosedRange<Int>
  /// Head of the appositive that says who it is: "Kirsch, *head* of the commission".
  var appositive: Int?

  /// The phrases of `head` and of those joined to it: "the UN and Amnesty International" are two.
  static func all(at head: Int, in reading: Reading) -> [SourcePhrase] {
    var heads = [head]
    for child in reading.children(of: head)
    where reading.tokens[child].relation == .conj && reading.isNominal(child) && heads.count < 6 {
      // "officials and diplomats" share a determiner and are one group; two names are two speakers.
      if reading.isCapitalized(child) || reading.child(of: child, .det) != nil {
        heads.append(child)
      }
    }
    let phrases = heads.map { SourcePhrase(head: $0, in: reading) }
    if heads.count == 1, let second = reading.secondOfTwo(behind: phrases[0].words.upperBound) {
      return phrases + [SourcePhrase(head: second, in: reading)]
    }
    return phrases
  }

  /// A phrase of known words without a role behind it.
  init(head: Int, words: ClosedRange<Int>) {
    self.head = head
    self.words = words
  }

  init(head: Int, in reading: Reading) {
    self.head = head
    let sentence = reading.sentence(of: head)
    var left = Self.left(of: head, sentence, in: reading)
    // "Ana Okoro, head of the union for Marn": a name before the comma is who speaks. "On Saturday, leaders of the union": a
    // phrase before it is none of theirs.
    if let comma = (left..<head).last(where: { reading.isComma($0) }),
      !reading.tokens[comma - 1].tag.isAdjective
    {
      if reading.isFullName(left..<comma) {
        self.head = comma - 1
        words = left...comma - 1
        appositive = head
        return
      }
      left = comma + 1
    }
    var right = Self.nameEnd(
      behind: Self.right(of: head, sentence, in: reading), head, sentence, in: reading)
    right = max(right, reading.complementEnd(behind: right, from: left))
    right = Self.othersEnd(behind: right, sentence, in: reading)
    // A comma ends the phrase, but for "Jr." and the like.
    var end = head
    while end < right, !(reading.tokens[end + 1].tag == .comma) { end += 1 }
    words = min(left, head)...max(end, head)
    appositive = reading.children(of: head).first {
      $0 > head && reading.tokens[$0].relation == .appos
    }
  }

  /// The first word of the phrase proper: "but", "meanwhile" and a preposition before it are none of it.
  private static func left(of head: Int, _ sentence: Range<Int>, in reading: Reading) -> Int {
    var left = max(Int(reading.leftEdge[head]), sentence.lowerBound)
    while left < head, opensNothing(left, in: reading) { left += 1 }
    for child in reading.children(of: head) where child < head {
      let relation = reading.tokens[child].relation
      if [.cc, .punct, .mark, .advmod, .discourse, .parataxis, .advcl, .nsubj, .cop].contains(
        relation),
        Int(reading.rightEdge[child]) < head
      {
        left = max(left, Int(reading.rightEdge[child]) + 1)
      }
      if relation == .case, reading.words[child] != "'s" {
        left = max(left, min(Int(reading.rightEdge[child]) + 1, head))
      }
    }
    // "what the police called"
    while left < head, ["what", "which"].contains(reading.words[left]) { left += 1 }
    // "a Department of Health and Social Care spokesperson": the parse may head the phrase by the department.
    if left == head, Spokesperson.isNoun(reading.words[head]) {
      while left > sentence.lowerBound, head - left < 12,
        reading.isWithinNominal(left - 1) && !reading.isDeterminer(left)
          || ["of", "for", "and"].contains(reading.words[left - 1]) && reading.isCapitalized(left)
      {
        left -= 1
      }
    }
    return left
  }

  /// The last word of the complements that the parse hangs to the head, without appositives and relative clauses.
  private static func right(of head: Int, _ sentence: Range<Int>, in reading: Reading) -> Int {
    var right = head
    for child in reading.children(of: head) where child > head {
      if reading.isCalendar(child) { break }
      switch reading.tokens[child].relation {
      case .nmod, .flat, .compound, .nummod, .fixed, .goeswith, .amod, .obl:
        right = max(right, Int(reading.rightEdge[child]))
        continue
      case .acl
      where reading.tokens[child].tag == .vbn && child == right + 1
        && !(child + 1 < sentence.upperBound && reading.isCalendar(child + 1))
        && !reading.tellsInPaper(child):
        right = max(right, Int(reading.rightEdge[child]))
        continue
      case .case where child == right + 1:
        continue
      default: break
      }
      break
    }
    return right
  }

  /// The last word of the name that goes on behind `last`.
  private static func nameEnd(
    behind last: Int, _ head: Int, _ sentence: Range<Int>, in reading: Reading
  ) -> Int {
    var right = last
    // The parse may head a name by its title: "Foreign Minister Ana Okoro" goes on to the name's end.
    while right + 1 < sentence.upperBound, right - head < 12,
      reading.tokens[right + 1].tag.isProperNoun
        || reading.tokens[right + 1].tag == .hyph && right + 2 < sentence.upperBound
          && reading.tokens[right + 2].tag.isProperNoun,
      reading.tokens[right].tag.isNoun || reading.tokens[right].tag == .hyph,
      !NameLists.calendar.contains(reading.words[right + 1])
    {
      right += 1
    }
    // "in a Marn/Tarn poll"
    while right + 2 < sentence.upperBound, reading.words[right + 1] == "/",
      reading.tokens[right + 2].tag.isNoun
    {
      right += 2
      while right + 1 < sentence.upperBound, reading.tokens[right + 1].tag.isNoun { right += 1 }
    }
    return right
  }

  /// The last word of "et al." behind `last`: "Moreau et al. said".
  private static func othersEnd(behind last: Int, _ sentence: Range<Int>, in reading: Reading)
    -> Int
  {
    var right = last
    if right + 2 < sentence.upperBound, reading.words[right + 1] == "et",
      reading.words[right + 2].hasPrefix("al")
    {
      right += 2
    }
    if reading.words[right] == "et",
      reading.words[min(right + 1, sentence.upperBound - 1)].hasPrefix("al")
    {
      right += 1
    }
    return right
  }

  private static func opensNothing(_ token: Int, in reading: Reading) -> Bool {
    reading.isMark(token) || reading.tokens[token].tag == .cc
      || reading.tokens[token].relation == .mark
  }
}

extension Reading {
  /// Whether the words are two names and more, and nothing else.
  fileprivate func isFullName(_ words: Range<Int>) -> Bool {
    words.count >= 2 && words.count <= 5
      && words.allSatisfy { tokens[$0].tag.isProperNoun && !isCalendar($0) }
  }

  /// Whether `child` is a day or date: "on Monday".
  func isCalendar(_ child: Int) -> Bool {
    NameLists.calendar.contains(words[child])
  }

  /// Whether the token can head a noun phrase.
  func isNominal(_ token: Int) -> Bool {
    let tag = tokens[token].tag
    return tag.isNoun || tag == .prp || tag == .cd || tag == .dt || tag == .wp || tag == .wdt
      || tag == .jj || tag == .jjs || tag == .add
      || tokens[token].relation == .nsubj && isCapitalized(token) && tag != .ex
      || isNameLike(token)
  }
}
