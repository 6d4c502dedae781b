// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import TestSupport
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// What holds of the figures of any text.
@Suite("Figures: laws")
struct FigureLawTests {
  private static let words = [
    "12", "60", "1,200", "3.5", "two", "thirty-four", "dozens", "hundreds", "a", "an", "one",
    "another", "at least", "up to", "more than", "about", "between", "and", "to", "or", ",", ".",
    "(", ")", "-", "the", "of", "them", "who", "were", "was", "have been", "killed", "wounded",
    "injured", "died", "dead", "missing", "arrested", "killing", "wounding", "death toll", "rose",
    "deaths", "casualties", "air strikes", "including", "among", "others", "people", "civilians",
    "rebel", "soldiers", "the army", "lost", "sustained", "no", "nobody", "without", "percent",
    "%", "fold", "sevenfold", "doubled", "twice", "times", "as many", "in", "Aldby", "Velmark",
    "since", "March 3", "the past three months", "said", "on Monday", "murder", "cars", "not",
  ]

  private static func text(_ seed: UInt64) -> String {
    var dice = Dice(seed: seed)
    return (0..<70).map { _ in words[Int.random(in: 0..<words.count, using: &dice)] }
      .joined(separator: " ")
  }

  private static func figures(_ text: String) -> [FigureMention] {
    let page = read(text)
    return FigureFinder.find(
      in: page.prose, analysis: Analysis(), paragraphs: page.paragraphs, times: page.times(),
      article: page)
  }

  @Test("Figures cut the text and bound what they count", arguments: 0..<300 as Range<UInt64>)
  func anyText(seed: UInt64) {
    let text = Self.text(seed)
    let found = Self.figures(text)
    for mention in found {
      let figure = mention.figure
      #expect(!mention.span.isEmpty && mention.span.upperBound <= text.utf8.count, "\(text)")
      #expect(!figure.measure.isEmpty && figure.measure == figure.measure.lowercased())
      #expect(figure.low != nil || figure.high != nil)
      if let low = figure.low, let high = figure.high { #expect(low <= high, "\(figure)") }
      switch figure.bound {
      case .none: #expect(figure.low == 0 && figure.high == 0)
      case .atLeast, .moreThan: #expect(figure.high == nil || figure.unit != nil, "\(figure)")
      case .atMost, .lessThan: #expect(figure.low == nil || figure.unit != nil, "\(figure)")
      case .exactly, .about, .between: #expect(figure.low != nil && figure.high != nil)
      }
    }
    #expect(found == Self.figures(text))
  }

  /// Sentences that give figures in many ways.
  private static let sentences = [
    "A total of 40 farmers were killed and 25 injured in the raids near Aldby.",
    "The army lost 9 dead and 12 wounded, the rebels said on Monday.",
    "No one was hurt when the ferry ran aground at Korsand.",
    "The death toll rose to 12, including three children.",
    "“We counted 34 bodies,” said Ada Lund, a doctor in Velm.",
    "The ministry denied that 60 civilians had died.",
    "Unemployment rose to 9 percent and attacks doubled.",
    "Over the past three months 150 people have been arrested.",
  ]

  @Test(
    "A paragraph that tells of something else leaves the figures before it as they were",
    arguments: 0..<40 as Range<UInt64>)
  func appended(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let text = (0..<4).map { _ in
      Self.sentences[Int.random(in: 0..<Self.sentences.count, using: &dice)]
    }.joined(separator: "\n\n")
    func figures(_ text: String) -> [(Figure, Range<Int>)] {
      Self.figures(text).map { ($0.figure, $0.span) }
    }
    let alone = figures(text)
    let longer = figures(
      text + "\n\nThe orchestra of Toll will play in the old harbour hall, its conductor wrote.")
    #expect(alone.elementsEqual(longer, by: ==))
  }

  @Test("An article read twice gives the same claims, and its figures cut their text")
  func twice() throws {
    let extractor = Extractor(model: try LanguageModel.load())
    let text = Self.sentences.joined(separator: "\n\n")
    let bytes = Array(text.utf8)
    let first = extractor.extract(path: CorpusPath("a.txt"), bytes: bytes)[0]
    #expect(first == extractor.extract(path: CorpusPath("a.txt"), bytes: bytes)[0])
    let figures = first.claims.filter { $0.kind == .figure }
    #expect(figures.count >= 10)
    for claim in figures {
      let cut = claim.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      #expect(cut.joined(separator: " ") == claim.content)
    }
  }
}
