// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Cuts a run of capitalised words to the names in it: the language model glues to a name what stands beside it with a capital.
struct NamePieces {
  let reading: Reading

  /// A stretch of tokens that is one name, with the titles before it.
  typealias Piece = (tokens: ClosedRange<Word>, kind: Source.Kind)

  /// The names in a run, in order.
  func all(in run: Piece) -> [Piece] {
    stretches(run).flatMap(joined).compactMap(opened).flatMap(officers)
  }

  /// Cut at every word in lower case that stands in no name: "Reed’s longtime aide Ana Okoro" are two names.
  private func stretches(_ run: Piece) -> [Piece] {
    var pieces: [Piece] = []
    var start = run.tokens.lowerBound
    for token in run.tokens {
      if token > start, endsStreet(token - 1) {
        pieces.append((start...(token - 1), .unknown))
        start = token
      }
      guard !mayStand(token, in: run) else { continue }
      if start < token { pieces.append((start...(token - 1), run.kind)) }
      start = token + 1
    }
    if start <= run.tokens.upperBound { pieces.append((start...run.tokens.upperBound, run.kind)) }
    guard pieces.count > 1 || pieces.first?.tokens != run.tokens else { return pieces }
    return pieces.compactMap(trimmed).map { piece in
      // What kind the whole was says nothing of a single word of it.
      piece.tokens.count > 1 ? piece : (piece.tokens, .unknown)
    }
  }

  /// Whether a word with a point shortens "street" or its like behind a name, and not "Saint" before one.
  private func endsStreet(_ token: Word) -> Bool {
    let word = reading.words[token]
    return word.hasSuffix(".") && word != "st." && word != "dr."
      && Self.streets.contains(String(word.dropLast()))
  }

  private func mayStand(_ token: Word, in run: Piece) -> Bool {
    let word = reading.words[token]
    if reading.isCapitalized(token) { return true }
    let isPossessive = reading.isPossessiveEnding(token)
    if run.kind == .person, isPossessive, token < run.tokens.upperBound { return false }
    if reading.isMark(token) || isPossessive || word.first?.isNumber ?? false { return true }
    if Self.particles.contains(word) { return true }
    if reading[token].tag == .hyph || token > .first && reading[token - 1].tag == .hyph {
      return true
    }
    guard run.kind != .person else {
      // "police Chief Ana Okoro" and "mayor Tom Reed": titles are taken off later.
      return NameLists.titles.contains(word) && token < run.tokens.upperBound
    }
    return Self.joints.contains(word)
      || NameLists.organizations.contains(word) || LocalBody.isBody(word)
  }

  static let particles: Set<String> = English.words("name pieces: particles")
  private static let joints: Set<String> = English.words("name pieces: joints")

  private func trimmed(_ piece: Piece) -> Piece? {
    var (first, last) = (piece.tokens.lowerBound, piece.tokens.upperBound)
    while first <= last, isLoose(first) { first += 1 }
    while last >= first, isLoose(last) { last -= 1 }
    return first <= last ? (first...last, piece.kind) : nil
  }

  private func isLoose(_ token: Word) -> Bool {
    reading.isMark(token) || Self.joints.contains(reading.words[token])
      || Self.particles.contains(reading.words[token]) && !reading.isCapitalized(token)
      || reading.isPossessiveEnding(token)
  }

  /// Two names joined by "and" are two where either could stand alone: two acronyms, two outlets, or an article behind the "and".
  private func joined(_ piece: Piece) -> [Piece] {
    guard
      let joint = piece.tokens.first(where: {
        reading.words[$0] == "and" && $0 > piece.tokens.lowerBound && $0 < piece.tokens.upperBound
      })
    else { return [piece] }
    let left = piece.tokens.lowerBound...(joint - 1)
    let right = (joint + 1)...piece.tokens.upperBound
    let areTwo =
      piece.kind == .person || ["the", "a"].contains(reading.words[joint + 1])
      || isAcronym(left) || isAcronym(right)
      || endsInOrganization(left) && endsInOrganization(right) && !holdsOf(left)
      || NameLists.outlets.contains(reading.words[left.upperBound])
        && NameLists.outlets.contains(reading.words[right.upperBound])
    guard areTwo else { return [piece] }
    return [(left, piece.kind), (right, piece.kind)].compactMap(trimmed).flatMap(joined)
  }

  private func isAcronym(_ tokens: ClosedRange<Word>) -> Bool {
    tokens.count == 1 && Spelling.isAcronym(reading.string(reading.bytes(of: tokens)))
  }

  private func endsInOrganization(_ tokens: ClosedRange<Word>) -> Bool {
    NameLists.organizations.contains(reading.words[tokens.upperBound]) && tokens.count > 1
  }

  private func holdsOf(_ tokens: ClosedRange<Word>) -> Bool {
    tokens.contains { ["of", "for", "on"].contains(reading.words[$0]) }
  }

  /// Without the function word that begins the sentence: "After Fox News", "Between Tom Reed".
  private func opened(_ piece: Piece) -> Piece? {
    var first = piece.tokens.lowerBound
    let last = piece.tokens.upperBound
    let isHolder = isField(first, piece.tokens)
    while first < last, opens(first, piece.tokens) { first += 1 }
    if first == last, first > piece.tokens.lowerBound, isLoose(first) { return nil }
    // "City councillor Tom Reed": a common noun that begins the sentence.
    if first == last, first == reading.sentence(of: first).lowerBound,
      first + 1 < reading.sentence(of: first).upperBound,
      NameLists.places.contains(reading.words[first]), !reading.isCapitalized(first + 1),
      NameLists.titles.contains(reading.words[first + 1])
    {
      return nil
    }
    if first == piece.tokens.lowerBound, first == last,
      NameLists.openers.contains(reading.words[first]),
      !Spelling.isAcronym(reading.string(reading.bytes(of: first...first)))
    {
      return nil
    }
    // A caption's name and the sentence's: "Okoro Ana Okoro".
    if last - first >= 2, piece.kind == .person, reading.words[first] == reading.words[last] {
      first += 1
    }
    return trimmed((first...last, isHolder ? .person : piece.kind))
  }

  /// Whether the first word of a piece is no part of its name: a function word, a month, the end of "Secretary of State".
  private func opens(_ token: Word, _ piece: ClosedRange<Word>) -> Bool {
    let word = reading.words[token]
    if NameLists.openers.contains(word) { return true }
    if reading.isCalendar(token), !GivenNames.isKnown(word), piece.upperBound > token {
      return !reading.isGivenMonth(token) && !reading.isDayOfPaper(token)
    }
    // "Using Ana Okoro as a shield": a participle that begins the sentence.
    if word.hasSuffix("ing"), token == reading.sentence(of: token).lowerBound,
      piece.upperBound - token > 1, GivenNames.isKnown(reading.words[token + 1])
    {
      return true
    }
    return isField(token, piece)
  }

  /// Whether the word is what an office before it is over, and a person's name stands behind it: "Secretary of *State* Ana Okoro".
  private func isField(_ token: Word, _ piece: ClosedRange<Word>) -> Bool {
    NameLists.fields.contains(reading.words[token]) && token > .first + 1
      && reading.words[token - 1] == "of" && NameLists.isTitle(reading.plain(token - 2))
      && (2...3).contains(piece.upperBound - token)
      && !piece.contains { NameLists.organizations.contains(reading.words[$0]) }
  }

  /// Whether a name ends in a street, behind whose point another sentence begins: "7200 Arden Rd. Police said".
  static func endsInStreet(_ name: String) -> Bool {
    guard let last = name.split(separator: " ").last else { return false }
    return streets.contains(last.lowercased().filter { $0 != "." })
  }

  private static let streets: Set<String> = English.words("streets")

  /// Whether the word may be a person's: it has a capital and heads no body, place or office.
  private func isProperName(_ word: Word) -> Bool {
    reading.isCapitalized(word) && !NameLists.places.contains(reading.words[word])
      && !NameLists.isTitle(reading.plain(word))
  }

  /// "Officer Tom Reed of the Arden Police Department" is a person and a body, "Ana Okoro of Wisconsin" a person and a place.
  private func officers(_ piece: Piece) -> [Piece] {
    let first = piece.tokens.lowerBound
    guard let joint = piece.tokens.first(where: { reading.words[$0] == "of" }),
      NameLists.isTitle(reading.plain(first)) && joint - first >= 3
        || GivenNames.isKnown(reading.plain(first)) && (2...3).contains(joint - first)
          && (first..<joint).allSatisfy({ isProperName($0) }),
      joint < piece.tokens.upperBound,
      !(piece.tokens.lowerBound..<joint).contains(where: {
        NameLists.organizations.contains(reading.words[$0])
      })
    else { return [piece] }
    let right = (joint + 1)...piece.tokens.upperBound
    return [
      (piece.tokens.lowerBound...(joint - 1), .person),
      (right, piece.kind == .place ? .place : .organization),
    ].compactMap(trimmed)
  }
}

extension Reading {
  /// Whether a sentence is set as a headline: no longer word of it in lower case, and at least four with a capital.
  ///
  /// In such a line capitals tell no names.
  func isHeadline(_ sentence: Range<Word>) -> Bool {
    var capitals = 0
    var isMixed = false
    // A sentence that ends as prose does is prose, however short its other words are.
    guard let last = sentence.last, words[last] != "." else { return false }
    for token in sentence where tokens[token].end - tokens[token].start >= 4 {
      guard words[token].first?.isLetter ?? false else { continue }
      guard isCapitalized(token) else { return false }
      capitals += 1
      let word = string(bytes(of: token...token))
      isMixed = isMixed || word.dropFirst().contains(where: \.isLowercase)
    }
    return capitals >= 4 && isMixed
  }
}
