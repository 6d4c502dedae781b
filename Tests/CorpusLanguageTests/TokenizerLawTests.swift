// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import TestSupport
import Testing

@testable import CorpusLanguage

@Suite struct TokenizerLawTests {
  /// Pieces that exercise every branch when strung together at random.
  private static let pieces = [
    "a", "Tavik", "Mr.", "U.N.", "n't", "'s", "’s", "“", "”", "\"", "'", "‘", "-", "--", "—", "…",
    "...",
    ".", ",", "1,000", "3.5", "7:30", "pm", "$", "€", "%", "é", "É", "http://a.b/c", "x@y.org",
    " ", "  ", "\n", "\n\n", "\t", "\u{a0}", "\u{2009}", "(", ")", "/", "&", "@", "#", "cannot",
    "ex-",
    "555-0100", "'90s", "``", "''", "?!", "漢字", "\u{1f600}", "\0",
  ].map { Array($0.utf8) }

  private static func random(bytes: Bool, seed: UInt64) -> [UInt8] {
    var dice = Dice(seed: seed)
    var text: [UInt8] = []
    for _ in 0..<400 {
      if bytes {
        text.append(UInt8.random(in: 0...255, using: &dice))
      } else {
        text += pieces[Int.random(in: 0..<pieces.count, using: &dice)]
      }
    }
    return text
  }

  /// Every byte that is no blank lies in exactly one token, in order; sentences hold every token once.
  private func check(_ text: [UInt8], seed: UInt64) {
    let tokens = Tokenizer.tokens(in: 0..<text.count, of: text)
    var index = 0
    for token in tokens {
      #expect(token.start < token.end && Int(token.start) >= index, "seed \(seed)")
      #expect(isBlank(text, index..<Int(token.start)), "seed \(seed) before byte \(token.start)")
      index = Int(token.end)
    }
    #expect(index <= text.count && isBlank(text, index..<text.count), "seed \(seed)")
    let sentences = SentenceSplitter.sentences(of: tokens, in: text, base: 0)
    var next = 0
    for sentence in sentences {
      #expect(sentence.lowerBound == next && !sentence.isEmpty, "seed \(seed)")
      #expect(sentence.count <= SentenceSplitter.longest, "seed \(seed)")
      next = sentence.upperBound
    }
    #expect(next == tokens.count, "seed \(seed)")
  }

  private func isBlank(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (kind, length) = CharacterClass.at(index, in: text, end: text.count)
      if kind != .space { return false }
      index += length
    }
    return index == range.upperBound
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    check(Self.random(bytes: true, seed: seed), seed: seed)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func anyPieces(seed: UInt64) {
    check(Self.random(bytes: false, seed: seed), seed: seed)
  }

  @Test func oneLongLine() {
    check(Array(repeating: UInt8(ascii: "x"), count: 1_000_000), seed: 0)
    check(Array(repeating: UInt8(ascii: "\""), count: 100_000), seed: 0)
    check(Array(String(repeating: "a.b@c-", count: 100_000).utf8), seed: 0)
  }

  @Test(arguments: [
    ("He left. She stayed.", 2),
    ("“He left.” She stayed.", 2),
    ("\"He left.\" She stayed.", 2),
    ("“Why?” she asked.", 1),
    ("Mr. Orlo of the U.S. Senate met Gen. Tavik.", 1),
    ("They met in the U.S. The talks failed.", 2),
    ("It ended at 5 p.m. on Aug. 8.", 1),
    ("J. R. Hale won. (He lost in May.) Then he quit.", 3),
    ("It ended.The rest fled.", 2),
    ("One line\n\nanother paragraph", 2),
    ("One line\nthat goes on", 1),
    ("Well... maybe. Or not…", 2),
    ("The 3.5 m. bridge fell! Who knew?", 2),
    ("He said: ‘No.’ They went home.", 2),
  ])
  func sentences(text: String, count: Int) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: 0..<bytes.count, of: bytes)
    #expect(SentenceSplitter.sentences(of: tokens, in: bytes, base: 0).count == count)
  }
}
