/// Words with weights, in the order of their bytes; one string where it is stored, since it is read far more often than it is made.
package struct WeightedWords: Hashable, Sendable {
  /// `elmsea 7 quay 3`.
  private let text: [UInt8]

  /// Takes words without blanks; of equal ones the first.
  package init(_ weights: [(word: String, weight: Int)]) {
    var seen: Set<String> = []
    let sorted = weights.filter { seen.insert($0.word).inserted }
      .sorted { Array($0.word.utf8).lexicographicallyPrecedes(Array($1.word.utf8)) }
    text = Array(sorted.map { "\($0.word) \($0.weight)" }.joined(separator: " ").utf8)
  }

  /// A word with its weight.
  package typealias Entry = (word: ArraySlice<UInt8>, weight: Int)

  /// The words with their weights, in order.
  package var entries: [Entry] {
    let parts = text.split(separator: UInt8(ascii: " "))
    return stride(from: 0, to: parts.count - parts.count % 2, by: 2).map {
      (parts[$0], parts[$0 + 1].reduce(0) { $0 &* 10 &+ Int($1) &- 48 })
    }
  }

  /// The so many heaviest words; of equal weights the first by their bytes.
  package func heaviest(_ count: Int) -> [String] {
    entries.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.prefix(count).map { String(decoding: $0.element.word, as: UTF8.self) }
  }

  /// A word that two lists share, with the product of its weights.
  package typealias Shared = (word: ArraySlice<UInt8>, product: Int)

  /// The words of both lists with the products of their weights, in order.
  package static func shared(_ a: Self, _ b: Self) -> [Shared] {
    shared(a.entries, b.entries)
  }

  private static func shared(_ a: [Entry], _ b: [Entry]) -> [Shared] {
    var (i, j) = (0, 0)
    var shared: [Shared] = []
    while i < a.count, j < b.count {
      if a[i].word == b[j].word {
        shared.append((a[i].word, a[i].weight &* b[j].weight))
        i += 1
        j += 1
      } else if a[i].word.lexicographicallyPrecedes(b[j].word) {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }

  /// The cosine of two lists as vectors, in hundredths, rounded down.
  package static func cosine(_ a: Self, _ b: Self) -> Int {
    let (a, b) = (a.entries, b.entries)
    let product = shared(a, b).reduce(0) { $0 &+ $1.product }
    let length = (square(a) * square(b)).squareRoot()
    // Whatever a damaged ledger holds is no more than alike.
    guard product > 0, length > 0, length.isFinite else { return 0 }
    return Int(min(100, 100 * Double(product) / length))
  }

  private static func square(_ entries: [Entry]) -> Double {
    Double(entries.reduce(0) { $0 &+ $1.weight &* $1.weight })
  }
}

extension WeightedWords: Codable {
  package init(from decoder: any Decoder) throws {
    text = Array(try decoder.singleValueContainer().decode(String.self).utf8)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(decoding: text, as: UTF8.self))
  }
}
