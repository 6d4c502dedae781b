// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import TestSupport
import Testing

@testable import CorpusLanguage

@Suite struct LanguageModelTests {
  let model: LanguageModel

  init() throws {
    model = try LanguageModel.load()
  }

  /// Each word with its tag, relation and head word.
  private func arcs(_ string: String) -> [String] {
    let text = Array(string.utf8)
    let analysis = model.analyze(text, in: 0..<text.count)
    return analysis.tokens.indices.map { index in
      let token = analysis.tokens[index]
      let head = analysis.head(of: index).map { analysis.string(of: $0, in: text) } ?? "ROOT"
      return
        "\(analysis.string(of: index, in: text))/\(token.tag.xpos) \(token.relation) \(head)"
    }
  }

  @Test(arguments: [
    (
      "The mayor said the bridge was closed.",
      [
        "The/DT det mayor", "mayor/NN nsubj said", "said/VBD root ROOT", "the/DT det bridge",
        "bridge/NN nsubj closed", "was/VBD aux closed", "closed/VBN ccomp said", "./. punct said",
      ]
    ),
    (
      "“We will rebuild,” Orlan Tevik told reporters.",
      [
        "“/`` punct rebuild", "We/PRP nsubj rebuild", "will/MD aux rebuild",
        "rebuild/VB ccomp told", ",/, punct rebuild", "”/'' punct rebuild",
        "Orlan/NNP nsubj told", "Tevik/NNP flat Orlan", "told/VBD root ROOT",
        "reporters/NNS iobj told", "./. punct told",
      ]
    ),
  ])
  func parses(sentence: String, expected: [String]) {
    #expect(arcs(sentence) == expected)
  }

  private static let article = Array(
    """
    TARN (Velm News) — The governor of Tarn, Orlan Tevik, denied on Monday that police had fired on \
    marchers in Harmont.

    "Nobody was shot," Tevik said. "That is a lie."

    Lena Orr of the Harmont Rights Watch said at least 12 people were wounded.
    """.utf8)

  /// The article's paragraphs.
  private static func paragraphs(_ text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in text.indices.dropLast() where text[index] == 0x0a && text[index + 1] == 0x0a {
      ranges.append(start..<index)
      start = index + 2
    }
    return ranges + [start..<text.count]
  }

  @Test func sameTwice() {
    let text = Self.article
    #expect(
      model.analyze(text, in: 0..<text.count) == model.analyze(text, in: 0..<text.count))
  }

  /// Names are left out of the law: they remember earlier mentions.
  @Test func paragraphAloneEqualsParagraphInArticle() {
    let text = Self.article
    let ranges = Self.paragraphs(text)
    #expect(ranges.count == 3)
    let whole = model.analyze(text, in: ranges)
    var base = 0
    for range in ranges {
      let alone = model.analyze(text, in: range)
      for (index, token) in alone.tokens.enumerated() {
        guard base + index < whole.tokens.count else { break }
        let other = whole.tokens[base + index]
        #expect(token.range == other.range && token.tag == other.tag)
        #expect(token.relation == other.relation)
        #expect(token.head == (other.head < 0 ? -1 : other.head - Int32(base)))
      }
      base += alone.tokens.count
    }
    #expect(base == whole.tokens.count)
  }

  @Test func paragraphsEqualWhole() {
    let text = Self.article
    let whole = model.analyze(text, in: 0..<text.count)
    #expect(model.analyze(text, in: Self.paragraphs(text)) == whole)
  }

  @Test func parsingOnDemandEqualsParsingAtOnce() {
    let text = Self.article
    var analysis = model.tag(text, in: Self.paragraphs(text))
    model.parse(&analysis, sentences: Array(analysis.sentences.indices.reversed()), of: text)
    #expect(analysis == model.analyze(text, in: Self.paragraphs(text)))
  }

  @Test func names() {
    let text = Self.article
    let analysis = model.analyze(text, in: 0..<text.count)
    let names = analysis.names(in: analysis.tokens.indices).map {
      "\(analysis.string(of: $0.tokens, in: text)): \($0.kind)"
    }
    #expect(names.contains("Orlan Tevik: person"))
    #expect(names.contains("Lena Orr: person"))
    #expect(names.contains("Harmont: place"))
  }

  /// Heads lie in their sentence, one root each, no circles, and subtrees without gaps.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func treesOfAnyBytes(seed: UInt64) {
    var dice = Dice(seed: seed)
    let text = (0..<600).map { _ in
      UInt8.random(in: 0...5, using: &dice) == 0
        ? 0x20 : UInt8.random(in: seed.isMultiple(of: 2) ? 33...126 : 0...255, using: &dice)
    }
    let analysis = model.analyze(text, in: 0..<text.count)
    for sentence in analysis.sentences {
      var roots = 0
      for index in sentence {
        guard let head = analysis.head(of: index) else {
          roots += 1
          continue
        }
        #expect(sentence.contains(head) && head != index, "seed \(seed)")
        #expect(analysis.subtree(of: head).contains(index), "seed \(seed)")
        #expect(analysis.children(of: head).contains(index), "seed \(seed)")
        let left = analysis.subtree(of: index)
        #expect(left.allSatisfy { within(index, $0, analysis) }, "seed \(seed)")
      }
      #expect(roots == 1, "seed \(seed)")
    }
  }

  /// Whether `token` is `ancestor` or below it.
  private func within(_ ancestor: Int, _ token: Int, _ analysis: Analysis) -> Bool {
    var next: Int? = token
    for _ in 0...analysis.tokens.count {
      guard let index = next else { return false }
      if index == ancestor { return true }
      next = analysis.head(of: index)
    }
    return false
  }

  @Test func nothingInNothing() {
    #expect(model.analyze([], in: 0..<0).tokens.isEmpty)
    #expect(model.analyze([0x20, 0x0a], in: 0..<2).sentences.isEmpty)
    #expect(model.analyze([0x61], in: 0..<9).tokens.count == 1)
  }
}
