// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The words of a statement as they are compared: their stems with how rare they are, its names and numbers, and how often it says no.
///
/// Stored as one string, from which the rest is made: read once, compared often.
package struct ContentTerms: Sendable {
  /// A stem, once, by its hash.
  package struct Term: Sendable {
    let hash: UInt64
    let weight: Int
    let isName: Bool
    let isNumber: Bool
    /// Where it stands first among the words.
    let place: Int
  }

  /// The words in order, small but for names, numbers in digits, with the ends of clauses and quotations.
  private let text: String
  private let words: [String]
  /// Function words and negations left out, ascending by hash.
  let terms: [Term]
  /// Hashes of all words in order.
  let sequence: [UInt64]
  /// The terms of the words in order; 0 for function words and negations.
  let stems: [UInt64]
  /// Which of the words stand in quotation marks.
  let isQuoted: [Bool]
  /// Where its clauses stand among the words.
  private let clauseRanges: [Range<Int>]
  /// The sum of the weights.
  package let weight: Int
  /// Whether it says an odd number of times that something is not so.
  package let isNegated: Bool

  /// Reads the words of a content.
  ///
  /// - Parameters:
  ///   - content: as it stands in the article.
  ///   - isQuotation: whether the whole of it is somebody's own words, whatever marks it has.
  package init(_ content: String, isQuotation: Bool = false) {
    let words = ContentReader.marked(content)
    self.init(text: (isQuotation ? Self.quoted(words) : words).joined(separator: " "))
  }

  /// The words as one quotation from the first on; where one ended and another began, a sentence ends.
  private static func quoted(_ words: [String]) -> [String] {
    let mark = ContentReader.quotationMark
    var out = [mark]
    var isBehindMark = false
    for word in words {
      if word == mark, isBehindMark, out.last != ContentReader.clauseEnd, out.count > 1 {
        out.append(ContentReader.clauseEnd)
      }
      isBehindMark = word == mark
      if word != mark { out.append(word) }
    }
    return out
  }

  private init(text: String) {
    var words: [String] = []
    var isQuoted: [Bool] = []
    var isInside = false
    var ends: [Int] = []
    var closed: Int?
    for item in text.split(separator: " ") {
      switch item {
      case ContentReader.quotationMark[...]:
        isInside.toggle()
        // One quotation right behind another is another sentence.
        if isInside, closed == words.count, !words.isEmpty { ends.append(words.count) }
        closed = isInside ? nil : words.count
      case ContentReader.clauseEnd[...]: ends.append(words.count)
      default:
        words.append(String(item))
        isQuoted.append(isInside)
      }
    }
    let starts = [0] + ends
    self.init(
      text: text, words: words, isQuoted: isQuoted,
      clauses: zip(starts, ends + [words.count]).map { $0..<$1 }.filter { !$0.isEmpty })
  }

  private init(text: String, words: [String], isQuoted: [Bool], clauses: [Range<Int>]) {
    self.text = text
    self.words = words
    self.isQuoted = isQuoted
    clauseRanges = clauses
    var (negations, mayNegate) = (0, false)
    var found: [UInt64: Term] = [:]
    var stems: [UInt64] = []
    var sequence: [UInt64] = []
    for (place, word) in words.enumerated() {
      let small = word.lowercased()
      let entry = ContentWord.of(small)
      // "It is not true that the dam held": the dam is what is spoken of.
      let isFrame =
        entry.stem == Self.truth && place + 1 < words.count && words[place + 1] == "that"
      stems.append(isFrame ? 0 : entry.stem)
      sequence.append(ContentWord.hash(small))
      mayNegate = mayNegate || entry.mayNegate
      if entry.isOpposite { negations += 1 }
      guard entry.stem != 0, !isFrame else { continue }
      // A word is a name wherever it is written as one once.
      let known = found[entry.stem]
      found[entry.stem] = Term(
        hash: entry.stem, weight: entry.weight, isName: word != small || known?.isName ?? false,
        isNumber: small.utf8.first?.isASCIIDigit ?? false, place: known?.place ?? place)
    }
    if mayNegate { negations += Negations.count(in: words) }
    self.stems = stems
    self.sequence = sequence
    terms = found.values.sorted { $0.hash < $1.hash }
    weight = terms.reduce(0) { $0 + $1.weight }
    isNegated = negations % 2 == 1
  }

  private static let truth = ContentWord.of("true").stem

  /// Where the first word stands that says that something is not so: "not", "was unarmed".
  var placeOfNegation: Int? {
    words.indices.first { place in
      let small = words[place].lowercased()
      return Negations.counts(small)
        || place > 0 && Self.being.contains(words[place - 1]) && ContentWord.of(small).isOpposite
    }
  }

  /// Whether it asks or supposes, and does not say: "if the port was sold", "has it been sold", "it might be sold".
  var isSupposed: Bool {
    if ["if", "unless", "whether"].contains(firstWord) { return true }
    let second = words.count > 1 ? words[1].lowercased() : ""
    if Self.askers.contains(firstWord), Self.asked.contains(second) { return true }
    return words.contains { $0 == "might" || $0 == "may" }
  }

  /// Whether it says with a reserve what others suppose: "the port appears to have been sold".
  var isGuarded: Bool { words.contains { Self.guards.contains($0.lowercased()) } }

  private static let askers = English.words("suppositions: askers")
  private static let asked = English.words("suppositions: asked")
  private static let guards = English.words("suppositions: reserves")

  /// Whether a word in it says so by itself, without one of its opposites: "not", "never".
  var hasNegation: Bool { words.contains { Negations.counts($0.lowercased()) } }

  /// Where the first "-ing" stands that no "was" makes a verb of: of what somebody denied doing.
  var placeOfGerund: Int? {
    words.indices.first { place in
      words[place].hasSuffix("ing") && (place == 0 || !Self.being.contains(words[place - 1]))
    }
  }

  /// Whether some verb in it may be a passive: "had been agreed", "was bitten", "by the dog".
  var isPassive: Bool {
    let words = smallWords
    return words.contains("been") || words.contains("by")
      || zip(words, words.dropFirst()).contains {
        Self.being.contains($0) && $1.hasSuffix("en")
      }
  }

  private static let being = English.words("be forms")

  /// The same with a name in place of its first word.
  func naming(_ subject: String) -> ContentTerms {
    let rest = text.split(separator: " ", omittingEmptySubsequences: true)
    guard let first = rest.firstIndex(where: { !Self.isMark($0) }) else { return self }
    return ContentTerms(
      text: (rest[..<first] + [Substring(subject)] + rest[(first + 1)...]).joined(separator: " "))
  }

  private static func isMark(_ item: Substring) -> Bool {
    item == ContentReader.quotationMark || item == ContentReader.clauseEnd
  }

  /// Whether it has several clauses.
  var hasClauses: Bool { clauseRanges.count > 1 }

  /// Its clauses, where it has several.
  var clauses: [ContentTerms] {
    guard hasClauses else { return [] }
    return clauseRanges.map { range in
      ContentTerms(
        text: words[range].joined(separator: " "), words: Array(words[range]),
        isQuoted: Array(isQuoted[range]), clauses: [])
    }
  }

  /// The stems that say more than "still", "also" or "remain" do.
  var telling: Set<UInt64> { Set(terms.filter { $0.weight >= 3 }.map(\.hash)) }

  /// The words in order, in lower case, numbers in digits.
  var smallWords: [String] { words.map { $0.lowercased() } }

  /// Whether the words right around a run, within its clause, say an odd number of times that it is not so: "had *not* paid its
  /// debts", "no keepers were dismissed", "the bridge was *unsafe*".
  func isNegated(around run: Range<Int>) -> Bool {
    let first = clauseRanges.last { $0.lowerBound <= run.lowerBound }?.lowerBound ?? 0
    let last = clauseRanges.first { $0.upperBound >= run.upperBound }?.upperBound ?? words.count
    // "Nobody" behind it begins what follows; "not" and an opposite say how the run ends.
    let next = words[run.upperBound..<min(last, run.upperBound + 1)].filter {
      let small = $0.lowercased()
      return ["not", "never"].contains(small) || ContentWord.of(small).isOpposite
    }
    let around = words[max(first, run.lowerBound - 3)..<run.lowerBound] + next
    let opposites = around.count { ContentWord.of($0.lowercased()).isOpposite }
    return (Negations.count(in: Array(around)) + opposites) % 2 == 1
  }

  /// Whether it says an odd number of times that something is not so, sentences about something else left out: "a man fired and ran.
  /// *We have no description*" says of the man that he ran.
  ///
  /// - Parameter shared: the terms that the other content has too.
  func isNegated(aboutOnly shared: Set<UInt64>) -> Bool {
    guard hasClauses else { return isNegated }
    return clauses.filter { !$0.isAside(of: shared) }.count(where: \.isNegated) % 2 == 1
  }

  /// Whether it tells something of its own: no term of weight is shared, and "that is not true" is about what was told before.
  private func isAside(of shared: Set<UInt64>) -> Bool {
    weight >= Self.leastOfAside && !Self.anaphors.contains(firstWord)
      && !terms.contains { $0.weight >= 3 && shared.contains($0.hash) }
  }

  private static let leastOfAside = 8
  private static let anaphors = English.words("denials: openers")

  /// The first word, in lower case.
  var firstWord: String { words.first?.lowercased() ?? "" }

  /// What it counts: the terms that stand right behind numbers, each with its number; "9 workers".
  var counts: [UInt64: UInt64] {
    let numbers = Set(terms.filter(\.isNumber).map(\.hash))
    guard !numbers.isEmpty else { return [:] }
    var counts: [UInt64: UInt64] = [:]
    for (place, stem) in stems.enumerated() where numbers.contains(stem) {
      if place + 1 < stems.count, stems[place + 1] != 0, !numbers.contains(stems[place + 1]) {
        counts[stems[place + 1]] = stem
      }
    }
    return counts
  }

  /// How many words stand in the quotation marks around a run.
  func quotation(around run: Range<Int>) -> Int {
    let before = isQuoted[..<run.lowerBound].reversed().prefix { $0 }.count
    return run.isEmpty ? 0 : before + run.count + isQuoted[run.upperBound...].prefix { $0 }.count
  }

  /// The words at these terms' places, for a reader.
  func words(at terms: [Term]) -> [String] {
    terms.sorted { $0.place < $1.place }.compactMap {
      words.indices.contains($0.place) ? words[$0.place] : nil
    }
  }
}

/// What it is looked for by.
extension ContentTerms {
  /// The so many rarest terms, as keys: their hashes in digits; of equal weights the first by hash.
  func rarest(_ count: Int) -> [String] {
    rarest(count, of: terms).map { String($0, radix: 36) }
  }

  /// The rarest of the whole, of each clause and of each quotation, as keys: what is shared may be one of them.
  func tellingKeys(ofWhole count: Int, ofPart few: Int) -> [String] {
    var hashes = Set(rarest(count, of: terms))
    for range in clauseRanges.count > 1 ? clauseRanges + quotedRanges : quotedRanges {
      let inside = Set(stems[range])
      hashes.formUnion(rarest(few, of: terms.filter { inside.contains($0.hash) }))
    }
    return hashes.sorted().map { String($0, radix: 36) }
  }

  private func rarest(_ count: Int, of terms: [Term]) -> [UInt64] {
    terms.sorted { ($1.weight, $0.hash) < ($0.weight, $1.hash) }.prefix(count).map(\.hash)
  }

  /// Where words stand in quotation marks.
  private var quotedRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (place, isQuoted) in isQuoted.enumerated() where isQuoted {
      if let last = ranges.last, last.upperBound == place {
        ranges[ranges.count - 1] = last.lowerBound..<place + 1
      } else {
        ranges.append(place..<place + 1)
      }
    }
    return ranges
  }

  /// A fourth of the runs of so many words in quotation marks, as keys, chosen by their hashes.
  func quotedRuns(of length: Int) -> [String] {
    guard sequence.count >= length, isQuoted.contains(true) else { return [] }
    return (0...(sequence.count - length)).compactMap { start in
      let run = start..<(start + length)
      guard isQuoted[run].allSatisfy({ $0 }) else { return nil }
      let hash = sequence[run].reduce(UInt64(length)) { ($0 ^ $1) &* 0x100_0000_01b3 }
      return (hash >> 32) % 4 == 0 ? String(hash, radix: 36) : nil
    }
  }
}

extension ContentTerms: Hashable {
  package static func == (a: Self, b: Self) -> Bool { a.text == b.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension ContentTerms: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(text: try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
