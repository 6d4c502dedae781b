// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// A content cut at its blanks: each word as it is written, and without its marks.
struct MarkedWords {
  let written: [Substring]
  /// In lower case, without the marks around them, apostrophes straight.
  let plain: [String]

  init(_ content: String) {
    let words = content.split(separator: " ")
    written = words
    plain = words.map(Self.plain)
  }

  /// The words of a range as they are written, joined.
  func text(_ range: Range<Int>) -> String { written[range].joined(separator: " ") }

  /// Where the first sentence, or the first of several quotations, ends.
  var sentenceEnd: Int {
    let end = written.indices.first { index in
      let word = written[index].trimming(while: Self.isQuotationMark)
      if let last = word.last, ".?!;".contains(last) { return true }
      let isClosed = written[index].last.map(Self.isQuotationMark) ?? false
      let next = written.indices.contains(index + 1) ? written[index + 1].first : nil
      return isClosed && next.map(Self.isQuotationMark) ?? false
    }
    return end.map { $0 + 1 } ?? written.count
  }

  /// Where the first part before a comma or dash ends, within the first sentence.
  var partEnd: Int {
    let end = sentenceEnd
    let comma = written[..<end].firstIndex { word in
      let bare = word.trimming(while: Self.isQuotationMark)
      return bare.last.map { ",:—–".contains($0) } ?? false
    }
    return comma.map { $0 + 1 } ?? end
  }

  /// Whether one of the words says that something is not so: "not", "no", "isn't".
  func isNegated(_ range: Range<Int>) -> Bool {
    plain[range].contains { Negations.isNegator($0) || $0.hasSuffix("n't") }
  }

  private static func isQuotationMark(_ character: Character) -> Bool {
    "\"“”'’‘".contains(character)
  }

  private static func plain(_ word: Substring) -> String {
    let isMark = { (character: Character) in !character.isLetter && !character.isNumber }
    return word.trimming(while: isMark).lowercased().replacing("’", with: "'")
  }
}

extension Substring {
  /// What is left without such characters at either end.
  fileprivate func trimming(while isMark: (Character) -> Bool) -> Substring {
    var rest = drop(while: isMark)
    while let last = rest.last, isMark(last) { rest.removeLast() }
    return rest
  }
}
