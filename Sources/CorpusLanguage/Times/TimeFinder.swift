// SPDX-License-Identifier: Apache-2.0

/// Finds time expressions and says what they mean, by finite-state rules over words.
///
/// One pass a paragraph; of the rules that match at a word the longest match wins. What an expression is relative to
/// goes into its pattern, so that finding needs no publication date.
package enum TimeFinder {
  /// The time expressions of `text` in the given byte ranges, in order.
  package static func find(in text: [UInt8], paragraphs: [Range<Int>]) -> [TimeExpression] {
    var out: [TimeExpression] = []
    var reference: TimePattern?
    for paragraph in paragraphs {
      // Longer than any paragraph of print: hostile input is read in pieces, so that memory stays bounded.
      var start = paragraph.lowerBound
      while start < paragraph.upperBound {
        let end = piece(text, start, paragraph.upperBound)
        var grammar = TimeGrammar(Lexer.lexemes(of: text, in: start..<end), reference: reference)
        out += grammar.expressions()
        reference = grammar.reference
        start = end
      }
    }
    return out
  }

  private static let pieceLimit = 1 << 16

  private static func piece(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    guard limit - start > pieceLimit else { return limit }
    var end = start + pieceLimit
    while end > start + pieceLimit / 2, !ASCII.isSpace(text[end]) { end -= 1 }
    return end
  }
}
