// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import TestSupport
import Testing

@testable import CorpusLanguage

@Suite("Numbers")
struct NumberReaderTests {
  private static func cardinal(_ text: String) -> NumberPhrase? {
    let bytes = Array(text.utf8)
    return NumberReader.cardinal(Lexer.lexemes(of: bytes, in: 0..<bytes.count), at: 0)
  }

  @Test(
    "Digits and words",
    arguments: [
      ("7", 7), ("1,200", 1200), ("1.2 million", 1_200_000), ("34", 34), ("thirty-four", 34),
      ("twenty", 20),
      ("two hundred and six", 206), ("a hundred", 100), ("three thousand five hundred", 3500),
      ("two dozen", 24),
      ("a dozen", 12), ("half a million", 500_000), ("half a dozen", 6), ("nineteen", 19),
      ("five hundred thousand", 500_000), ("one", 1), ("a hundred thousand", 100_000),
      ("5,00,000", 500_000), ("1,20,00,000", 12_000_000), ("2 lakh", 200_000),
      ("3 crore", 30_000_000),
    ])
  func exact(text: String, value: Int) {
    #expect(Self.cardinal(text)?.value == value)
    #expect(Self.cardinal(text)?.isVague == false)
  }

  @Test(
    "Vague numbers give the least they mean",
    arguments: [("dozens", 24), ("hundreds of", 200), ("scores", 40)])
  func vague(text: String, least: Int) {
    #expect(Self.cardinal(text)?.value == least)
    #expect(Self.cardinal(text)?.isVague == true)
  }

  @Test(
    "What is no number",
    arguments: [
      "4th", "9mm", "a man", "ton", "9:30", "1,20", "1,00,00", "100,00,000",
      "99999999999999999999999",
    ])
  func none(text: String) {
    #expect(Self.cardinal(text) == nil)
  }

  @Test("Ordinals", arguments: [("third", 3), ("21st", 21), ("twenty-first", 21)])
  func ordinal(text: String, value: Int) {
    let bytes = Array(text.utf8)
    #expect(
      NumberReader.ordinal(Lexer.lexemes(of: bytes, in: 0..<bytes.count), at: 0)?.value == value)
  }

  @Test("Lexemes cover their words and nothing else")
  func lexemes() {
    let text = "The Ledger’s four-month “pause” — 1,200 days — ended at 9:30."
    let bytes = Array(text.utf8)
    let words = Lexer.lexemes(of: bytes, in: 0..<bytes.count)
    #expect(
      words.map(\.key) == [
        "the", "ledger", "'s", "four", "-", "month", "“", "pause", "”", "—", "1,200", "days", "—",
        "ended", "at",
        "9:30", ".",
      ])
    #expect(TextRules.isOrdered(words.map(\.range), in: bytes.count))
  }
}
