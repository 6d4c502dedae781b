// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Reads counted groups off a sentence's lexemes.
struct GroupReader {
  let lexemes: [Lexeme]
  /// Lexemes inside time expressions, which count nothing.
  let timed: Set<Int>
  /// For each lexeme its part of speech, where the text was tagged.
  let tags: [Tag?]

  func key(_ index: Int) -> String {
    index >= 0 && index < lexemes.count ? lexemes[index].key : ""
  }

  /// Every group that begins in `sentence`, from left to right, none overlapping.
  func groups(in sentence: Range<Int>) -> [CountedGroup] {
    var out: [CountedGroup] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let lexeme = lexemes[index]
      if let person = person(at: index, sentence) {
        out.append(person)
        index = person.to
        continue
      }
      let ages = agesEnd(index)
      if ages > index {
        index = ages
        continue
      }
      if let counted = fixed(at: index, sentence) {
        out.append(counted)
        index = counted.to
        continue
      }
      guard lexeme.kind == .number || Self.leads(lexeme.key), !timed.contains(index),
        let group = group(at: index, floor: out.last?.to ?? sentence.lowerBound, sentence)
      else {
        index += 1
        continue
      }
      out.append(group)
      index = max(index + 1, group.to)
    }
    return out
  }

  /// Where the numbers end that tell ages from `index` on: "aged 20 to 30", "between the ages of 21 and 58", "ages 8, 10
  /// and 12"; `index` where none are told.
  private func agesEnd(_ index: Int) -> Int {
    guard FigureWords.wordsOfAge.contains(key(index)) else { return index }
    var at = index + 1
    var end = index
    while at < min(lexemes.count, index + 16) {
      if let read = NumberReader.cardinal(lexemes, at: at) {
        // "ages 20 and 30, and two women": what has a noun of its own is a count again.
        let next = key(read.to)
        if read.to < lexemes.count, lexemes[read.to].kind == .word, at > index + 1,
          CountedNouns.isPerson(next) || Self.isPlural(next)
        {
          return end
        }
        at = read.to
        end = at
      } else if FigureWords.withinAges
        .contains(key(at))
      {
        at += 1
      } else {
        return end
      }
    }
    return end
  }

  /// "both victims", "both of them", "a double murder": a number that is no numeral.
  private func fixed(at index: Int, _ sentence: Range<Int>) -> CountedGroup? {
    let word = key(index)
    var group = CountedGroup(
      from: index, to: index + 1, number: index, low: 2, high: 2, bound: .exactly)
    switch word {
    case "both":
      if key(index + 1) == "of", FigureWords.thoseOfAFamily.contains(key(index + 2)) {
        group.to = index + 3
        return group
      }
      guard sentence.contains(index + 1), Self.isPlural(key(index + 1)),
        Measures.verb(key(index + 1)) == nil, !CountedNouns.isThing(key(index + 1))
      else { return nil }
      group.to = index + 2
      group.head = index + 1
      group.modifiers = index + 1..<index + 1
      return group
    case "double", "triple", "quadruple":
      guard FigureWords.nounsOfKilling.contains(key(index + 1)) else {
        return nil
      }
      let count = word == "double" ? 2 : word == "triple" ? 3 : 4
      (group.low, group.high) = (count, count)
      return group
    default: return nil
    }
  }

  /// "a man", "an elderly woman": one person, counted only in a row with numbers.
  private func person(at index: Int, _ sentence: Range<Int>) -> CountedGroup? {
    guard key(index) == "a" || key(index) == "an" else { return nil }
    for head in index + 1..<max(index + 1, min(sentence.upperBound, index + 4)) {
      guard lexemes[head].kind == .word, !Self.stops.contains(key(head)),
        Measures.verb(key(head)) == nil || head == index + 1
      else { return nil }
      guard CountedNouns.isPerson(key(head)) else { continue }
      // "a police officer", "a woman judge": the name goes on.
      if CountedNouns.isPerson(key(head + 1)) { continue }
      var group = CountedGroup(
        from: index, to: head + 1, number: index, low: 1, high: 1, bound: .exactly)
      group.head = head
      group.modifiers = index + 1..<head
      group.isImplicit = true
      return group
    }
    return nil
  }

  private static func leads(_ key: String) -> Bool {
    NumberWords.unit(key) != nil || NumberWords.ten(key) != nil || vagueLeads.contains(key)
  }

  private static let vagueLeads: Set<String> = English.words("vague leads")

  private func group(at index: Int, floor: Int, _ sentence: Range<Int>) -> CountedGroup? {
    let phrase: NumberPhrase
    if key(index) == "another" {
      guard let next = NumberReader.cardinal(lexemes, at: index + 1) else { return nil }
      phrase = NumberPhrase(value: next.value, from: index, to: next.to, isVague: next.isVague)
    } else if key(index) == "both" {
      return nil
    } else if let read = NumberReader.cardinal(lexemes, at: index) {
      phrase = read
    } else {
      return nil
    }
    // "several" and "a few" state no number; "dozens" and "hundreds" give its order.
    guard !phrase.isFraction, !phrase.isVague || phrase.value >= 20,
      phrase.to <= sentence.upperBound,
      counts(phrase)
    else { return nil }
    var group = CountedGroup(
      from: index, to: phrase.to, number: index, low: phrase.value, high: phrase.value,
      bound: .exactly)
    if phrase.isVague {
      group.high = nil
      group.bound = .atLeast
    }
    readRange(&group)
    readBound(&group, floor: floor)
    readNoun(&group, sentence)
    return group
  }

  /// Whether the number is that of which only some are meant, or those who are left out: "none of the 12", "only a few of the 30",
  /// "all but two of the 12".
  private func isOfAWhole(_ phrase: NumberPhrase) -> Bool {
    let from = phrase.from
    if key(from - 1) == "but", key(from - 2) == "all" { return true }
    // "half of the 60 injured people": the whole is counted by a word of its own.
    let measured = key(phrase.to)
    if Measures.adjective(measured) != nil || Measures.verb(measured)?.isParticiple ?? false {
      return false
    }
    let of =
      FigureWords.determinersBehindAShare.contains(key(from - 1)) ? from - 2 : from - 1
    guard key(of) == "of" else { return false }
    if key(of - 1) == "all" { return key(of - 2) == "not" }
    return FigureWords.sharesOfAWhole.contains(key(of - 1))
      || NumberReader.cardinal(lexemes, at: of - 1) != nil && key(of - 2) == "but"
  }

  /// Whether the number is one side of a share: "one in 12 people", "four out of ten".
  private func isOfAShare(_ phrase: NumberPhrase) -> Bool {
    let (from, to) = (phrase.from, phrase.to)
    let before = key(from - 1)
    if ["in", "of"].contains(before), from >= 3 || before == "in" && from == 2,
      NumberReader.cardinal(lexemes, at: before == "of" ? from - 3 : from - 2) != nil,
      before == "in" || key(from - 2) == "out"
    {
      return true
    }
    return (key(to) == "in" || key(to) == "out" && key(to + 1) == "of")
      && NumberReader.cardinal(lexemes, at: key(to) == "in" ? to + 1 : to + 2) != nil
      && !timed.contains(to + 1)
  }

  /// Whether the number tells how old somebody is.
  private func isAge(_ phrase: NumberPhrase) -> Bool {
    let (from, to) = (phrase.from, phrase.to)
    let after = key(to)
    // "a 57 year-old man", "9 or 10 years old"
    if after.hasPrefix("year") || after.hasPrefix("month"), ["-", "old"].contains(key(to + 1)) {
      return true
    }
    if after == "or", let other = NumberReader.cardinal(lexemes, at: to + 1),
      key(other.to).hasPrefix("year")
    {
      return true
    }
    guard key(from - 1) == ",", phrase.value < 120 else { return false }
    // "Ana Toll, 32, of": an age between commas behind a name.
    if from >= 2, lexemes[from - 2].capitalized, [",", "."].contains(after) { return true }
    // "Ana Toll, 31 all died": the age of one with a full name.
    return from >= 3 && lexemes[from].kind == .number
      && lexemes[from - 2].capitalized && lexemes[from - 3].capitalized
      && (from < 4 || !FigureWords.prepositionsOfPlaceBeforeAYear.contains(key(from - 4)))
      && FigureWords.afterANumberAlone.contains(after)
  }

  /// Whether two numbers behind a noun tell how old those are: "nine men between 18 and 24 were hurt".
  private func isRangeOfAges(_ phrase: NumberPhrase) -> Bool {
    let (first, last) =
      key(phrase.from - 1) == "between" && key(phrase.to) == "and"
      ? (phrase.from, phrase.to + 2)
      : key(phrase.from - 1) == "and" && key(phrase.from - 3) == "between"
        ? (phrase.from - 2, phrase.to) : (0, 0)
    guard first > 1 else { return false }
    let people = key(first - 2)
    return FigureWords.afterARangeOfAges.contains(key(last))
      && (CountedNouns.isPerson(people) || people.hasSuffix("men"))
  }

  /// "One of the oldest", "one of his most loyal": what something is, and no count.
  private func isOneOfTheMost(_ to: Int) -> Bool {
    guard key(to) == "of", FigureWords.determinersOfAWhole.contains(key(to + 1)) else {
      return false
    }
    let word = key(to + 2)
    return word == "most" || word == "least" || to + 2 < tags.count && tags[to + 2] == .jjs
  }

  /// "The one shot", "have one shot at it": a try, and nobody who was hit.
  private func isTheOneShot(_ from: Int, _ to: Int) -> Bool {
    key(to) == "shot"
      && (key(to + 1) == "at" || FigureWords.beforeTheOneShot.contains(key(from - 1)))
  }

  /// Whether the number can count anything at all: ages, sums, addresses and numbers of things cannot.
  private func counts(_ phrase: NumberPhrase) -> Bool {
    let from = phrase.from
    let to = phrase.to
    let before = key(from - 1)
    if isOfAShare(phrase) || isOfAWhole(phrase) || isRangeOfAges(phrase) { return false }
    // "passed in 2074 BS"
    if Eras.isOfAnother(lexemes, from) { return false }
    // "a girl of six": how old she is.
    if before == "of", CountedNouns.isPerson(key(from - 2)) { return false }
    // "not all 12", "not 12 but nine"
    if before == "not" || before == "all" && key(from - 2) == "not" { return false }
    if !lexemes[from].spaced, from > 0,
      !["(", "[", "\"", "“", "—", "–", "'", "·", "*"].contains(before)
    {
      return false
    }
    if FigureWords.numbersThatCountNothing
      .contains(before)
    {
      return false
    }
    if before == ".", FigureWords.abbreviationsBeforeNumbers.contains(key(from - 2)) {
      return false
    }
    let after = key(to)
    if phrase.value == 1, isOneOfTheMost(to) || isTheOneShot(from, to) { return false }
    if isAge(phrase) || FigureWords.unitsThatCountNothing.contains(after) { return false }
    if after == "-" || after == "–", to < lexemes.count, !lexemes[to].spaced {
      // "34-year-old", "three-storey": the number describes. "20-30" is a range, read on its own.
      return NumberReader.cardinal(lexemes, at: to + 1) != nil
    }
    // "Building 7", "Brigade 25": capitalised words number their kind, sentence beginnings aside.
    if from > 1, lexemes[from].kind == .number, lexemes[from - 1].kind == .word,
      lexemes[from - 1].capitalized, lexemes[from].key.utf8.count <= 4,
      !FigureWords.beforeABareNumber.contains(before), !isShouted(from - 1),
      after.isEmpty || FigureWords.behindANumberOfAKind.contains(after)
    {
      return false
    }
    return true
  }

  /// Whether a word is in capitals throughout, as in telegrams, where these mark nothing.
  private func isShouted(_ index: Int) -> Bool {
    // Neighbours in capitals too: then the whole line is.
    lexemes[index].capitalized && index > 0 && lexemes[index - 1].capitalized
      && (index < 2 || lexemes[index - 2].capitalized)
  }
}
