// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import Testing

@testable import CorpusCore

/// Why two things of one kind are one or are not.
@Suite struct ComparisonTests {
  private func sentences(_ fixture: borrowing LedgerFixture, _ one: String, _ other: String) throws
    -> String
  {
    try fixture.ledger.reply(to: Explain.Parameters(id: one, other: other)).sentences
      .joined(separator: " ")
  }

  @Test func articles() throws {
    let fixture = try LedgerFixture()
    let text = LedgerTests.wireText
    try fixture.apply(ArticleBuilder("a.txt", text: text).extraction)
    try fixture.apply(ArticleBuilder("b.txt", text: "\(text) Ends.").extraction)
    try fixture.apply(
      ArticleBuilder("c.txt", text: "A quiet day in the valley, and nobody came to the fair.")
        .extraction)
    let copies = try sentences(fixture, "a.txt", "b.txt")
    #expect(copies.contains("print one story (s-"))
    #expect(copies.contains("of the shorter text stands word for word in the other"))
    let others = try sentences(fixture, "a.txt", "c.txt")
    #expect(
      others.contains("They print two stories, and nothing tells that they report one event."))
    #expect(
      others.contains("Nothing of the shorter text stands word for word in the other; a copy"))
    let stories = try fixture.articles()
    let one = try #require(stories["a.txt"]?.story)
    let other = try #require(stories["c.txt"]?.story)
    #expect(try sentences(fixture, one, other).hasPrefix("They are two stories. Nothing of"))
    #expect(try sentences(fixture, "b.txt", "a.txt") == copies)
  }

  @Test func entities() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      ArticleBuilder("a.txt", text: "One.").naming("Orla Venn", .person)
        .naming("Bram Venn", .person).naming("Piet Holm", .person).naming(
          "Harbour Board", .organization
        )
        .naming("Northern Signal Authority", .organization, also: ["NSA"])
        .saying("the quay is safe", by: "Orla Venn").saying("the quay is not safe", by: "Bram Venn")
        .saying("the dam holds", by: "Piet Holm")
        .saying("the boats are late", by: "Harbour Board", kind: .organization)
        .saying("the signals are old", by: "Northern Signal Authority", kind: .organization)
        .extraction)
    let ids = Dictionary(
      uniqueKeysWithValues: try fixture.entities().map { ($0.name, $0.id) })
    func compared(_ a: String, _ b: String) throws -> String {
      try sentences(fixture, try #require(ids[a]), try #require(ids[b]))
    }
    #expect(
      try compared("Orla Venn", "Bram Venn")
        == "They are two entities. “Orla Venn” and “Bram Venn” share the surname, not the given name."
    )
    #expect(try compared("Orla Venn", "Piet Holm").hasSuffix("have different surnames."))
    #expect(
      try compared("Orla Venn", "Harbour Board").hasSuffix(
        "are of two kinds: person and organization."))
    #expect(
      try compared("Harbour Board", "Northern Signal Authority").hasSuffix(
        "are two names, and neither is the other’s acronym."))
    #expect(try compared("Orla Venn", "Orla Venn").hasPrefix("They are one (e-"))
  }

  @Test func eventsFiguresAndPropositions() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      ArticleBuilder("a.txt", text: "One.").counting(
        "Nine drowned in Tarn", 9, 9, .exactly, places: ["Tarn"], on: "2031-05-04"
      ).counting("Three drowned in Oxmoor", 3, 3, .exactly, places: ["Oxmoor"], on: "2031-05-09")
        .counting("Eleven drowned in Tarn", 11, 11, .exactly, places: ["Tarn"], on: "2031-05-04")
        .saying("the harbour wall needs repairs before winter", by: "Orla Venn", on: "2031-05-04")
        .saying("the harbour wall needs repairs before winter", by: "Orla Venn", on: "2031-07-04")
        .extraction)
    let claims = try fixture.ledger.reply(to: ListClaims.Parameters()).claims
    let events = claims.compactMap(\.event)
    #expect(
      try sentences(fixture, events[0], events[1])
        == "They are two events. They share no place: Tarn; Oxmoor. They are of two times: 2031-05-04 and 2031-05-09."
    )
    #expect(try sentences(fixture, claims[0].id, claims[1].id).contains("They share no place"))
    #expect(
      try sentences(fixture, claims[0].id, claims[2].id)
        == "They are two propositions. Their numbers differ, or they count different people.")
    let propositions = try claims.map { try #require($0.proposition) }
    let occasions = "They are of two occasions: 2031-05-04 and 2031-07-04."
    #expect(try sentences(fixture, propositions[3], propositions[4]).hasSuffix(occasions))
    #expect(try sentences(fixture, claims[3].id, claims[4].id).hasSuffix(occasions))
    #expect(
      try sentences(fixture, propositions[0], propositions[3]).hasSuffix(
        "One is a statement, the other a figure."))
    #expect(
      try sentences(fixture, propositions[0], propositions[0]).hasPrefix("They are one proposition")
    )
  }

  @Test func thingsOfTwoKindsAreRefused() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      ArticleBuilder("a.txt", text: "One.").saying("the quay is safe", by: "Orla Venn").extraction)
    let claim = try #require(try fixture.ledger.reply(to: ListClaims.Parameters()).claims.first)
    #expect(throws: LedgerError.invalidParameter("other")) {
      try fixture.ledger.reply(to: Explain.Parameters(id: "a.txt", other: claim.id))
    }
    #expect(throws: LedgerError.notFound("nowhere.txt")) {
      try fixture.ledger.reply(to: Explain.Parameters(id: "a.txt", other: "nowhere.txt"))
    }
  }
}
