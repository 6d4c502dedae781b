// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
package import CorpusProtocol

/// The words by which an article is recognised: the names in its title and body, and its numbers.
///
/// Two reports of one event share few sentences but many names; common words tell nothing (measured in Reconciliation.md).
/// A word's weight is its rarity in the treebanks, which never changes, times one plus the logarithm of its count in the article:
/// TF-IDF (Salton and Buckley 1988) with frozen frequencies, since those of a living corpus would change every article's weights.
package enum IndexTerms {
  /// Names kept of an article, the heaviest first.
  private static let words = 32
  /// Numbers kept.
  private static let numbers = 12
  private static let numberWeight = 4.0
  private static let longest = 40

  /// The terms of an article, the heaviest first, names before numbers.
  package static func of(_ article: Article, model: LanguageModel) -> [Article.Term] {
    var count = Count()
    if let title = article.title { count.add(Array(title.utf8)) }
    let bytes = Array((article.text ?? "").utf8)
    for span in article.body ?? [TextSpan(start: 0, end: bytes.count)] {
      count.add(bytes[span.range.clamped(to: 0..<bytes.count)])
    }
    let names = count.capitals.compactMap { word, capitals -> Article.Term? in
      let smalls = count.smalls[word] ?? 0
      guard capitals >= smalls else { return nil }
      return term(word, capitals + smalls, rarity: Double(model.rarity(of: word)))
    }
    let figures = count.numbers.map { term($0.key, $0.value, rarity: numberWeight) }
    return heaviest(names, words) + heaviest(figures, numbers)
  }

  private static func term(_ word: [UInt8], _ count: Int, rarity: Double) -> Article.Term {
    Article.Term(
      word: String(decoding: word, as: UTF8.self),
      weight: Int((rarity * logarithms[min(count, logarithms.count) - 1]).rounded()))
  }

  /// One plus the natural logarithm of 1, 2, … 20: the same on every machine.
  private static let logarithms: [Double] = [
    1, 1.6931, 2.0986, 2.3863, 2.6094, 2.7918, 2.9459, 3.0794, 3.1972, 3.3026, 3.3979, 3.4849,
    3.5649,
    3.6391, 3.7081, 3.7726, 3.8332, 3.8904, 3.9444, 3.9957,
  ]

  private static func heaviest(_ terms: [Article.Term], _ count: Int) -> [Article.Term] {
    Array(
      terms.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.prefix(count))
  }

  /// How often each word stands in a text, in lower case.
  private struct Count {
    /// Words with a capital letter, those without, and numbers of two digits or more.
    var capitals: [[UInt8]: Int] = [:]
    var smalls: [[UInt8]: Int] = [:]
    var numbers: [[UInt8]: Int] = [:]

    mutating func add(_ text: some Collection<UInt8>) {
      var word: [UInt8] = []
      var rest = Array(text)[...]
      while let byte = rest.popFirst() {
        var byte = byte
        // Curly quotes and dashes are E2 80 xx; 99 is the apostrophe.
        if byte == 0xe2, rest.first == 0x80 {
          byte = rest.dropFirst().first == 0x99 ? UInt8(ascii: "'") : UInt8(ascii: " ")
          rest = rest.dropFirst(2)
        }
        if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || byte == UInt8(ascii: "'") {
          word.append(byte)
        } else {
          add(word: &word)
        }
      }
      add(word: &word)
    }

    private mutating func add(word: inout [UInt8]) {
      defer { word = [] }
      // Without what an apostrophe adds, or a quotation mark before it.
      let plain = word.drop { $0 == UInt8(ascii: "'") }.prefix { $0 != UInt8(ascii: "'") }
      guard let first = plain.first, (2...longest).contains(plain.count) else { return }
      if plain.allSatisfy(\.isASCIIDigit) {
        numbers[Array(plain), default: 0] += 1
      } else if Self.isCapital(first, plain.dropFirst().first) {
        capitals[plain.map(\.asciiLowercased), default: 0] += 1
      } else {
        smalls[plain.map(\.asciiLowercased), default: 0] += 1
      }
    }

    /// Capitals of ASCII, and those of Latin-1 (C3 80 to 9E).
    private static func isCapital(_ first: UInt8, _ second: UInt8?) -> Bool {
      first.isASCIICapital || first == 0xc3 && (0x80...0x9e).contains(second ?? 0)
    }
  }
}
