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
    /// Where it stands first among `words`.
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
  /// Its clauses, where it has several.
  let clauses: [ContentTerms]
  /// What of it stands in quotation marks, where that is not all.
  let quotations: [ContentTerms]
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
    let mark = ContentReader.quotationMark
    self.init(
      text: (isQuotation ? [mark] + words.filter { $0 != mark } : words).joined(separator: " "))
  }

  private init(text: String, isPart: Bool = false) {
    self.text = text
    var words: [String] = []
    var isQuoted: [Bool] = []
    var isInside = false
    var parts: [[String]] = [[]]
    var quoted: [[String]] = []
    for item in text.split(separator: " ").map(String.init) {
      switch item {
      case ContentReader.quotationMark:
        isInside.toggle()
        if isInside { quoted.append([]) }
      case ContentReader.clauseEnd: parts.append([])
      default:
        words.append(item)
        isQuoted.append(isInside)
        parts[parts.count - 1].append(item)
        if isInside { quoted[quoted.count - 1].append(item) }
      }
    }
    parts.removeAll(where: \.isEmpty)
    func contents(_ parts: [[String]]) -> [ContentTerms] {
      parts.map { ContentTerms(text: $0.joined(separator: " "), isPart: true) }
    }
    clauses = !isPart && parts.count > 1 ? contents(parts) : []
    quotations = !isPart && isQuoted.contains(false) ? contents(quoted.filter { !$0.isEmpty }) : []
    self.isQuoted = isQuoted
    self.words = words
    var negations = Negations.count(in: words)
    var found: [UInt64: Term] = [:]
    var stems = [UInt64](repeating: 0, count: words.count)
    for (place, word) in words.enumerated() {
      let small = word.lowercased()
      if ContentWords.isFunctionWord(small) || Negations.isNegator(small) { continue }
      let positive = Negations.withoutPrefix(small)
      if positive != nil { negations += 1 }
      let entry = NewsThesaurus.entry(positive ?? small)
      if entry.isOpposite { negations += 1 }
      let isNumber = small.utf8.first.map(\.isASCIIDigit) ?? false
      let stem = isNumber ? small : ContentWords.stem(entry.word)
      let isName = word != small
      let hash = Self.hash(stem)
      stems[place] = hash
      // A word is a name wherever it is written as one once.
      let known = found[hash]
      found[hash] = Term(
        hash: hash,
        weight: isNumber ? WordRarity.ofNumbers : WordRarity.level(ofStem: stem),
        isName: isName || known?.isName ?? false, isNumber: isNumber, place: known?.place ?? place)
    }
    self.stems = stems
    terms = found.values.sorted { $0.hash < $1.hash }
    sequence = words.map { Self.hash($0.lowercased()) }
    weight = terms.reduce(0) { $0 + $1.weight }
    isNegated = negations % 2 == 1
  }

  /// The so many rarest terms, as keys: their hashes in digits; of equal weights the first by hash.
  func rarest(_ count: Int) -> [String] {
    terms.sorted { ($1.weight, $0.hash) < ($0.weight, $1.hash) }.prefix(count)
      .map { String($0.hash, radix: 36) }
  }

  /// A fourth of the runs of so many words in quotation marks, as keys, chosen by their hashes.
  func quotedRuns(of length: Int) -> [String] {
    guard sequence.count >= length else { return [] }
    return (0...(sequence.count - length)).compactMap { start in
      let run = start..<(start + length)
      guard isQuoted[run].allSatisfy({ $0 }) else { return nil }
      let hash = sequence[run].reduce(UInt64(length)) { ($0 ^ $1) &* 0x100_0000_01b3 }
      return (hash >> 32) % 4 == 0 ? String(hash, radix: 36) : nil
    }
  }

  /// The words at these terms' places, for a reader.
  func words(at terms: [Term]) -> [String] {
    terms.sorted { $0.place < $1.place }.compactMap {
      words.indices.contains($0.place) ? words[$0.place] : nil
    }
  }

  private static func hash(_ word: String) -> UInt64 {
    var hash = FNV1a()
    hash.combine(word)
    return hash.value
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
