// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// What holds for the statements of any article.
struct AttributionLawTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  private static let article = """
    The bridge over the Lune is to be rebuilt, Mayor Anna Reed said on Tuesday.

    "We have waited for nine years," Reed told reporters. "Nobody should wait for ten."

    The harbour commission, which met in May, said the builders had ignored three warnings. According to Dana Cole, head of the union, the piers were "beyond repair," and she blamed the council.

    Reed denied that she had seen the letters. “I read every one. There was no warning,” she said, adding that the council would answer.
    """

  @Test func spansCutTheText() {
    let bytes = Array(Self.article.utf8)
    let claims = reader.statements(Self.article)
    #expect(claims.count >= 6)
    for claim in claims {
      let cut = claim.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      #expect(claim.content == cut.joined(separator: " "))
      for (one, next) in zip(claim.spans, claim.spans.dropFirst()) {
        #expect(one.end <= next.start)
      }
      if let cue = claim.cue {
        #expect(cue.text == String(decoding: bytes[cue.span.range], as: UTF8.self))
        #expect(!claim.spans.contains { $0.range.overlaps(cue.span.range) })
      }
    }
  }

  @Test func aSecondReadingIsTheSame() {
    #expect(reader.statements(Self.article) == reader.statements(Self.article))
  }

  /// Another name for a person changes that name and the places of what stands behind it, nothing else.
  @Test(arguments: ["Lund", "Hale", "Marsh", "Okoro"])
  func renamingAPersonRenamesTheSpeaker(name: String) {
    let before = reader.statements(Self.article)
    let after = reader.statements(Self.article.replacing("Reed", with: name))
    #expect(after.map(\.content) == before.map { $0.content.replacing("Reed", with: name) })
    #expect(
      after.map { $0.sources.map(\.name) }
        == before.map { $0.sources.map { $0.name.replacing("Reed", with: name) } })
    #expect(after.map(\.rule) == before.map(\.rule))
    #expect(after.map(\.act) == before.map(\.act))
    #expect(after.map(\.negated) == before.map(\.negated))
  }

  @Test(arguments: [
    "The market in the old town opens at nine.",
    "A spokesman for the ferry line said the boats were full.",
    "\"It rained all week,\" said Vera Hale, a farmer.",
  ])
  func aParagraphAtTheEndKeepsWhatStandsBefore(paragraph: String) {
    let before = reader.statements(Self.article)
    let after = reader.statements(Self.article + "\n\n" + paragraph)
    #expect(Array(after.prefix(before.count)) == before)
  }

  @Test func confidenceIsAShare() {
    for claim in reader.statements(Self.article) {
      #expect((0.1...0.97).contains(claim.confidence))
    }
  }

  /// A name beside its quotation leaves less open than an unknown source, a belief or two words.
  @Test(arguments: [
    ("Anna Reed said the wall along the river would hold.", "Anna Reed said no."),
    (
      "Anna Reed said the wall along the river would hold.",
      "Anna Reed thinks the wall along the river will hold."
    ),
    (
      "Anna Reed said the wall along the river would hold.",
      "Anna Reed will say that the wall along the river will hold."
    ),
  ])
  func whatLeavesMoreOpenIsLessSure(sure: String, open: String) throws {
    let surest = try #require(reader.statements(sure).first)
    for claim in reader.statements(open) { #expect(claim.confidence < surest.confidence) }
  }
}
