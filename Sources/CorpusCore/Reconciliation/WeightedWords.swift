// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Words with weights, in the order of their bytes; one string where it is stored, since it is read far more often than it is made.
package struct WeightedWords: Sendable {
  /// `elmsea 7 quay 3`.
  private let text: [UInt8]
  /// Where the words stand in `text`: read once, compared often.
  private let places: [Place]
  /// The sum of the weights' squares.
  private let square: Double

  /// A word by its place.
  private struct Place {
    /// Its first eight bytes as a number, which orders most words without reading on.
    let start: UInt64
    let range: Range<Int>
    let weight: Int
  }

  /// Takes words without blanks; of equal ones the first.
  package init(_ weights: [(word: String, weight: Int)]) {
    var seen: Set<String> = []
    let sorted = weights.filter { seen.insert($0.word).inserted }
      .sorted { Array($0.word.utf8).lexicographicallyPrecedes(Array($1.word.utf8)) }
    self.init(text: Array(sorted.map { "\($0.word) \($0.weight)" }.joined(separator: " ").utf8))
  }

  private init(text: [UInt8]) {
    var places: [Place] = []
    var next = 0
    while let blank = text[next...].firstIndex(of: UInt8(ascii: " ")) {
      let end = text[(blank + 1)...].firstIndex(of: UInt8(ascii: " ")) ?? text.count
      let start = (0..<8).reduce(UInt64(0)) { number, offset in
        number << 8 | (next + offset < blank ? UInt64(text[next + offset]) : 0)
      }
      let weight = text[(blank + 1)..<end].reduce(0) { $0 &* 10 &+ Int($1) &- 48 }
      places.append(Place(start: start, range: next..<blank, weight: weight))
      next = min(end + 1, text.count)
    }
    self.text = text
    self.places = places
    square = Double(places.reduce(0) { $0 &+ $1.weight &* $1.weight })
  }

  /// The number of words.
  package var count: Int { places.count }

  /// The sum of the weights.
  package var weight: Int { places.reduce(0) { $0 &+ $1.weight } }

  /// The so many heaviest words; of equal weights the first by their bytes.
  package func heaviest(_ count: Int) -> [String] {
    places.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.prefix(count).map { String(decoding: text[$0.element.range], as: UTF8.self) }
  }

  /// The words of both lists with the products of their weights, in order.
  package static func shared(_ a: Self, _ b: Self) -> [(word: String, product: Int)] {
    var shared: [(word: String, product: Int)] = []
    forEachShared(a, b) { place, product in
      shared.append((String(decoding: a.text[place.range], as: UTF8.self), product))
    }
    return shared
  }

  /// The cosine of two lists as vectors, in hundredths, rounded down.
  package static func cosine(_ a: Self, _ b: Self) -> Int { cosine(a, b, sharing: (a, b)) }

  /// The same, where only what two parts of them share counts as shared.
  package static func cosine(_ a: Self, _ b: Self, sharing parts: (Self, Self)) -> Int {
    var product = 0
    forEachShared(parts.0, parts.1) { product &+= $1 }
    let length = (a.square * b.square).squareRoot()
    // Whatever a damaged ledger holds is no more than alike.
    guard product > 0, length > 0, length.isFinite else { return 0 }
    return Int(min(100, 100 * Double(product) / length))
  }

  private static func forEachShared(_ a: Self, _ b: Self, _ body: (Place, Int) -> Void) {
    AscendingLists.forEachCommon(a.places.count, b.places.count) { i, j in
      let (x, y) = (a.places[i], b.places[j])
      if x.start != y.start { return x.start < y.start ? -1 : 1 }
      let (word, other) = (a.text[x.range], b.text[y.range])
      return word == other ? 0 : word.lexicographicallyPrecedes(other) ? -1 : 1
    } _: { i, j in
      body(a.places[i], a.places[i].weight &* b.places[j].weight)
    }
  }
}

extension WeightedWords: Hashable {
  package static func == (a: Self, b: Self) -> Bool { a.text == b.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension WeightedWords: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(text: Array(try decoder.singleValueContainer().decode(String.self).utf8))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(decoding: text, as: UTF8.self))
  }
}
