// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The words of a text that carry its content, stemmed: what two renderings of one statement share.
package enum ContentWords {
  /// Lower-case words of letters and digits; `U.N.` is one word, a hyphen separates two.
  package static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var pointed = false
    let bytes = Array(VisibleText.normalized(text).utf8)
    func isWord(_ byte: UInt8) -> Bool {
      byte >= 128 || (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte)
    }
    func flush() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
      pointed = false
    }
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      // Curly quotes and dashes are E2 80 xx: marks, not letters.
      if byte == 0xe2, i + 2 < bytes.count, bytes[i + 1] == 0x80 {
        if bytes[i + 2] != 0x99 { flush() }
        i += 3
        continue
      }
      if isWord(byte) {
        word.append((65...90).contains(byte) ? byte + 32 : byte)
      } else if byte == UInt8(ascii: "."), word.count == 1 || pointed, i + 1 < bytes.count,
        isWord(bytes[i + 1])
      {
        pointed = true
      } else if byte != UInt8(ascii: "'") {
        flush()
      }
      i += 1
    }
    flush()
    return words
  }

  /// Sorted stems of the words that are no function words.
  package static func stems(_ text: String) -> [String] {
    Set(words(text).filter { !functionWords.contains($0) }.map(stem)).sorted()
  }

  /// Whether a word in lower case says nothing of its own: "the", "with", "said".
  static func isFunctionWord(_ word: String) -> Bool { functionWords.contains(word) }

  /// Takes one ending off, and of a letter that was doubled before it the second: investigate, investigated and investigation meet, and
  /// "stab" and "stabbed".
  package static func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    guard let last = bytes.last, let candidates = endingsByLast[last],
      let ending = candidates.first(where: {
        bytes.count >= $0.count + leastRoot(before: $0) && bytes.ends(with: $0)
      })
    else { return word }
    bytes.removeLast(ending.count)
    if bytes.count > 3, doubled.contains(bytes[bytes.count - 1]),
      bytes[bytes.count - 1] == bytes[bytes.count - 2]
    {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters that an ending leaves: "cheated" and "order" are no "-ated" and no "-er".
  private static func leastRoot(before ending: [UInt8]) -> Int {
    ending.count > 2 && !shortEndings.contains(ending) || ending == Array("er".utf8) ? 4 : 3
  }

  /// Endings of a verb's forms, which short verbs have too.
  private static let shortEndings = Set(["ied", "ies", "ing"].map { Array($0.utf8) })

  /// Letters that English doubles before an ending and at no word's end, but for names.
  private static let doubled = Set("bdgmnprt".utf8)

  /// Endings by their last letter, the longest first.
  private static let endingsByLast: [UInt8: [[UInt8]]] = Dictionary(
    grouping: endings.map { Array($0.utf8) }, by: { $0.last ?? 0 })

  private static let endings = English.words("endings").sorted { a, b in
    (b.utf8.count, a) < (a.utf8.count, b)
  }

  private static let functionWords = English.words("function words")
}

extension [UInt8] {
  /// Whether these are the last bytes.
  fileprivate func ends(with ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
