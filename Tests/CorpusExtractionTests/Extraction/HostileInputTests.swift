// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Files that nobody wrote for a reader: read to the end, and every law of an extraction holds.
///
/// That they take time in proportion to their length is measured outside of the tests, as Documentation/Contributing/Language.md says.
struct HostileInputTests {
  private let extractor: Extractor

  init() throws {
    extractor = Extractor(model: try LanguageModel.load())
  }

  private static let sentence = "Anna Reed said that David Cole said that the pier was shut. "

  @Test(arguments: [
    "a", "7", ",", ".", "-", "(", ")", "\"", "“", "”", "'", "\n", "&", "<", "é", "e\u{301}",
    "\u{1f600}",
    "a.", "a-", "a@", "a\n\n", "7 ", ". ", "\" ", "said ", "that ", "and ", "Reed ", "Mr. ",
    "Monday ",
    "Reed said that ", "said said said ", "(he said) ", "(he ", "“so ", "\"so\" ", "He said yes; ",
    "12 killed and ", "hundred and ", "3 June 2014 ", "last year ", "5% ", "http://a.b/", "<p>",
    "&amp;",
    "ARDEN (AP) - ", "# ", "1/2/", "he said she said it. ",
  ])
  func repetition(piece: String) {
    let count = max(2400 / piece.utf8.count, 1)
    check(Array((Self.sentence + String(repeating: piece, count: count)).utf8), piece)
  }

  /// Brackets and quotation marks inside one another, all closed.
  @Test(arguments: [("(he said ", ") "), ("“he said ", "” "), ("‘", "’"), ("<div>", "</div>")])
  func nesting(open: String, close: String) {
    let text =
      String(repeating: open, count: 120) + Self.sentence + String(repeating: close, count: 120)
    check(Array(text.utf8), open)
  }

  /// One sentence without an end that credits a new speaker every few words.
  @Test func chainOfSpeakers() {
    let names = ["Anna Reed", "David Cole", "the council", "a report", "Mara Venn"]
    let chain = (0..<120).map { "\(names[$0 % names.count]) said that " }.joined()
    check(Array((chain + "it rained.").utf8), "chain")
  }

  @Test func noPunctuation() {
    let words = Self.sentence.split(separator: " ").filter { $0 != "shut." }
    let text = (0..<600).map { String(words[$0 * 7 % words.count]) }.joined(separator: " ")
    check(Array(text.utf8), "no punctuation")
  }

  private func check(_ bytes: [UInt8], _ name: String) {
    let extraction = extractor.extract(path: CorpusPath("a.txt"), bytes: bytes)[0]
    #expect(ExtractionLaws.broken(by: extraction) == nil, "\(name)")
  }
}
