// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The noun phrase of a source: its words without appositives and relative clauses, which are kept as the role.
struct SourcePhrase: Sendable {
  /// Head of the phrase.
  var head: Word
  /// Its words.
  var words: ClosedRange<Word>
  /// Head of the appositive that says who it is: "Kirsch, *head* of the commission".
  var appositive: Word?

  /// The phrases of `head` and of those joined to it: "the UN and Amnesty International" are two.
  static func all(at head: Word, in reading: Reading) -> [SourcePhrase] {
    if let officials = reading.jointNoun(of: head) {
      return [SourcePhrase(head: officials, words: reading.leftEdge(of: head)...officials)]
    }
    var heads = [head]
    for child in reading.children(of: head)
    where reading[child].relation == .conj && reading.isNominal(child) && heads.count < 6 {
      // "officials and diplomats" share a determiner and are one group; two names are two speakers.
      if reading.isCapitalized(child) || reading.child(of: child, .det) != nil
        || LocalBody.isBody(reading.words[head]) && !LocalBody.isBody(reading.words[child]),
        reading.isJoined(child, to: head)
      {
        heads.append(child)
      }
    }
    // "founder and chief executive Ana Okoro", "Health and Human Services Secretary Ana Okoro": what stands before a title is part of it.
    let isOffice =
      NameLists.fields.contains(reading.words[head]) && !LocalBody.isBody(reading.words[head])
      || NameLists.titles.contains(reading.words[head]) && reading.child(of: head, .det) == nil
    if isOffice, let last = heads.last { heads = [last] }
    let phrases = heads.map { SourcePhrase(head: $0, in: reading) }
    if heads.count == 1, let second = reading.secondOfTwo(behind: phrases[0].words.upperBound) {
      return phrases + [SourcePhrase(head: second, in: reading)]
    }
    return phrases
  }

  /// A phrase of known words without a role behind it.
  init(head: Word, words: ClosedRange<Word>) {
    self.head = head
    self.words = words
  }

  init(head: Word, in reading: Reading) {
    self.head = head
    let sentence = reading.sentence(of: head)
    var left = Self.left(of: head, sentence, in: reading)
    // "Ana Okoro, head of the union for Marn": a name before the comma is who speaks. "On Saturday, leaders of the union": a
    // phrase before it is none of theirs.
    if let comma = (left..<head).last(where: { reading.isComma($0) }),
      !reading[comma - 1].tag.isAdjective
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
    while end < right, !(reading[end + 1].tag == .comma) { end += 1 }
    words = min(left, head)...max(end, head)
    appositive = reading.children(of: head).first {
      $0 > head && reading[$0].relation == .appos
    }
  }

  /// The first word of the phrase proper: "but", "meanwhile" and a preposition before it are none of it.
  private static func left(of head: Word, _ sentence: Range<Word>, in reading: Reading) -> Word {
    var left = max(reading.leftEdge(of: head), sentence.lowerBound)
    while left < head, opensNothing(left, in: reading) { left += 1 }
    for child in reading.children(of: head) where child < head {
      let relation = reading[child].relation
      if [.cc, .punct, .mark, .advmod, .discourse, .parataxis, .advcl, .nsubj, .cop].contains(
        relation),
        reading.rightEdge(of: child) < head
      {
        left = max(left, reading.rightEdge(of: child) + 1)
      }
      if relation == .case, reading.words[child] != "'s" {
        left = max(left, min(reading.rightEdge(of: child) + 1, head))
      }
    }
    // "according to the firm's lawyers"
    if left + 2 < head, reading.words[left] == CueLexicon.according, reading.words[left + 1] == "to"
    {
      left += 2
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
  private static func right(of head: Word, _ sentence: Range<Word>, in reading: Reading) -> Word {
    var right = head
    for child in reading.children(of: head) where child > head {
      if reading.isCalendar(child) { break }
      switch reading[child].relation {
      case .nmod, .flat, .compound, .nummod, .fixed, .goeswith, .amod, .obl:
        right = max(right, reading.rightEdge(of: child))
        continue
      case .acl
      where reading[child].tag == .vbn && child == right + 1
        && !(child + 1 < sentence.upperBound && reading.isCalendar(child + 1))
        && !reading.tellsInPaper(child):
        right = max(right, reading.rightEdge(of: child))
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
    behind last: Word, _ head: Word, _ sentence: Range<Word>, in reading: Reading
  ) -> Word {
    var right = last
    // The parse may head a name by its title: "Foreign Minister Ana Okoro" goes on to the name's end.
    while right + 1 < sentence.upperBound, right - head < 12,
      reading[right + 1].tag.isProperNoun
        || reading[right + 1].tag == .hyph && right + 2 < sentence.upperBound
          && reading[right + 2].tag.isProperNoun,
      reading[right].tag.isNoun || reading[right].tag == .hyph,
      !NameLists.calendar.contains(reading.words[right + 1])
    {
      right += 1
    }
    // "in a Marn/Tarn poll"
    while right + 2 < sentence.upperBound, reading.words[right + 1] == "/",
      reading[right + 2].tag.isNoun
    {
      right += 2
      while right + 1 < sentence.upperBound, reading[right + 1].tag.isNoun { right += 1 }
    }
    return right
  }

  /// The last word of "et al." behind `last`: "Moreau et al. said".
  private static func othersEnd(behind last: Word, _ sentence: Range<Word>, in reading: Reading)
    -> Word
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

  private static func opensNothing(_ token: Word, in reading: Reading) -> Bool {
    reading.isMark(token) || reading[token].tag == .cc
      || reading[token].relation == .mark
  }
}

extension Reading {
  /// Whether the words are two names and more, and nothing else.
  fileprivate func isFullName(_ words: Range<Word>) -> Bool {
    words.count >= 2 && words.count <= 5
      && words.allSatisfy { tokens[$0].tag.isProperNoun && !isCalendar($0) }
  }

  /// The noun that two names before it tell apart, where the parse heads the phrase by the first: "*U.S.* and Iraqi *officials* said".
  fileprivate func jointNoun(of head: Word) -> Word? {
    let end = sentence(of: head).upperBound
    let (joint, second, noun) = (head + 1, head + 2, head + 3)
    guard noun < end, words[joint] == "and", isCapitalized(head), isCapitalized(second),
      tokens[second].tag.isAdjective || tokens[second].tag.isProperNoun,
      tokens[noun].tag == .nns, NameLists.groups.contains(words[noun])
    else { return nil }
    return noun
  }

  /// Whether a joint stands between two heads and no preposition before the second: "Reed, D-Velma" and "Reed of Velma" are one.
  fileprivate func isJoined(_ child: Word, to head: Word) -> Bool {
    var last = child
    for other in children(of: head) where tokens[other].relation == .conj { last = other }
    let words = min(head, child)..<max(head, last)
    return words.contains { tokens[$0].tag == .cc || self.words[$0] == "&" }
      && !children(of: child).contains {
        $0 < child && tokens[$0].relation == .case && tokens[$0].tag == .in
      }
  }

  /// Whether `child` is a day or date: "on Monday".
  func isCalendar(_ child: Word) -> Bool {
    NameLists.calendar.contains(words[child])
  }

  /// Whether the token can head a noun phrase.
  func isNominal(_ token: Word) -> Bool {
    let tag = tokens[token].tag
    return tag.isNoun || tag == .prp || tag == .cd || tag == .dt || tag == .wp || tag == .wdt
      || tag == .jj || tag == .jjs || tag == .add
      || tokens[token].relation == .nsubj && isCapitalized(token) && tag != .ex
      || isNameLike(token)
  }
}
