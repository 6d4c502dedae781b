// SPDX-License-Identifier: Apache-2.0

import CorpusExtraction
import CorpusProtocol
import Foundation
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// What a person says of things goes before what the rules say, and holds whatever else the corpus holds.
@Suite struct CorrectionTests {
  /// The corrections file as it is read from the corpus.
  static func extraction(_ json: String) -> Extraction {
    let page = ArticleReader.read(path: Corrections.path, bytes: Array(json.utf8))[0]
    return Extraction(article: Extractor.article(of: page), claims: [])
  }

  private func correct(_ fixture: borrowing LedgerFixture, _ verdict: String, _ subjects: String)
    throws
  {
    try fixture.apply(
      Self.extraction(
        #"[{"\#(verdict)": [\#(subjects)], "by": "Ada Finch", "because": "I asked them."}]"#))
  }

  private func person(_ path: String, _ name: String, _ content: String) -> Extraction {
    ArticleBuilder(path, text: "Note \(path).").naming(name, .person).saying(content, by: name)
      .extraction
  }

  /// Names of the entities, each with all its spellings.
  private func names(_ fixture: borrowing LedgerFixture) throws -> Set<[String]> {
    Set(try fixture.entities().map(\.names))
  }

  @Test func namesAreMadeOneAndTwo() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(person("a.txt", "Orla Venn", "the harbour stays closed until the inquiry"))
    try fixture.apply(person("b.txt", "Ola Fenwick", "until the inquiry the harbour stays closed"))
    #expect(try names(fixture) == [["Orla Venn"], ["Ola Fenwick"]])
    #expect(try fixture.propositions().count == 2)
    try correct(fixture, "same", #""Orla Venn", "Ola Fenwick""#)
    #expect(try names(fixture) == [["Ola Fenwick", "Orla Venn"]])
    #expect(try fixture.propositions().map(\.claimCount) == [2])
    let entity = try #require(try fixture.entities().first)
    let why = try fixture.ledger.reply(to: Explain.Parameters(id: entity.id)).sentences
    #expect(
      why == ["Ada Finch says that “Orla Venn” and “Ola Fenwick” are one: I asked them."])
    try fixture.remove("corrections.json")
    #expect(try names(fixture) == [["Orla Venn"], ["Ola Fenwick"]])
  }

  @Test func aNamesakeIsToldApartInOneArticle() throws {
    let fixture = try LedgerFixture()
    for path in ["a.txt", "b.txt", "c.txt"] {
      try fixture.apply(person(path, "Orla Venn", "the harbour of \(path) stays closed"))
    }
    // Fuller than both, and a spelling of either: it must not join them again.
    try fixture.apply(person("d.txt", "Orla Jane Venn", "the quay is to be rebuilt"))
    #expect(try fixture.entities().count == 1)
    try correct(fixture, "different", #""Orla Venn", {"name": "Orla Venn", "article": "b.txt"}"#)
    func entity(of path: String) throws -> String? {
      try fixture.ledger.reply(to: ListClaims.Parameters(path: path)).claims.first?.sources.first?
        .entity
    }
    #expect(try fixture.entities().count == 2)
    #expect(try entity(of: "a.txt") == entity(of: "c.txt"))
    #expect(try entity(of: "a.txt") != entity(of: "b.txt"))
    let claims = try fixture.ledger.reply(to: ListClaims.Parameters()).claims
    let why = try fixture.ledger.reply(
      to: Explain.Parameters(id: claims[0].id, other: claims[1].id)
    ).sentences
    #expect(
      why.contains(
        "Ada Finch says that “Orla Venn” and “Orla Venn” in b.txt are not one: I asked them."))
    // Whoever comes later is put where the corrections say.
    try fixture.remove("b.txt")
    #expect(try fixture.entities().count == 1)
    try fixture.apply(person("b.txt", "Orla Venn", "the harbour of b stays closed"))
    #expect(try fixture.entities().count == 2)
  }

  @Test func storiesAreMadeOneAndTwo() throws {
    let fixture = try LedgerFixture()
    for path in ["a.txt", "b.txt"] { try fixture.apply(LedgerTests.wire(path).extraction) }
    try fixture.apply(ArticleBuilder("c.txt", text: "Another hand wrote this.").extraction)
    try correct(fixture, "different", #"{"article": "a.txt"}, {"article": "b.txt"}"#)
    #expect(try fixture.articles()["a.txt"]?.copies == [])
    try correct(fixture, "same", #"{"article": "a.txt"}, {"article": "c.txt"}"#)
    let article = try #require(try fixture.articles()["a.txt"])
    #expect(article.copies == ["b.txt", "c.txt"])
    let why = try fixture.ledger.reply(to: Explain.Parameters(id: "a.txt")).sentences
    #expect(why.contains("Ada Finch says that a.txt and c.txt are one: I asked them."))
  }

  @Test func claimsAreMadeOneAndTwo() throws {
    let fixture = try LedgerFixture()
    let content = "the board ignored warnings about the crane cables"
    func counting(_ path: String, _ number: Int, at place: String) -> Extraction {
      ArticleBuilder(path, text: path).from(outlet: path).naming("Orla Venn", .person)
        .saying(content, by: "Orla Venn")
        .counting(
          "\(number) died", number, number, .exactly, places: [place], on: "2031-04-04"
        ).extraction
    }
    let articles = [counting("a.txt", 12, at: "Elmsea"), counting("b.txt", 15, at: "Northgate")]
    for article in articles { try fixture.apply(article) }
    #expect(try fixture.propositions().map(\.claimCount).sorted() == [1, 1, 2])
    #expect(try fixture.conflicts().isEmpty)
    let ids = articles.map { $0.claims.map(\.id) }
    // Figures that count over one event contradict each other, since their numbers differ.
    try correct(fixture, "same", #""\#(ids[0][1])", "\#(ids[1][1])""#)
    #expect(try fixture.conflicts().count == 1)
    try correct(fixture, "different", #""\#(ids[0][0])", "\#(ids[1][0])""#)
    #expect(try fixture.conflicts().isEmpty)
    #expect(try fixture.propositions().map(\.claimCount) == [1, 1, 1, 1])
    let why = try fixture.ledger.reply(
      to: Explain.Parameters(id: ids[0][0], other: ids[1][0])
    ).sentences
    #expect(why.contains { $0.hasPrefix("Ada Finch says that \(ids[0][0])") })
  }

  @Test func whatNamesNothingIsTold() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(person("a.txt", "Orla Venn", "the harbour stays closed"))
    for (subjects, idle) in [
      (#""Orla Venn", "O. Venn""#, "“O. Venn”"),
      (#""Orla Venn", {"name": "Orla Venn", "article": "z.txt"}"#, "“Orla Venn” in z.txt"),
      (#"{"article": "a.txt"}, {"article": "z.txt"}"#, "z.txt"),
    ] {
      try correct(fixture, "same", subjects)
      let why = try fixture.ledger.reply(to: Explain.Parameters(id: "corrections.json")).sentences
      #expect(why.count == 2 && why[1].hasPrefix("Entry 1 names \(idle) in vain: "), "\(why)")
    }
  }

  @Test func whatIsWrongWithTheFileIsTold() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(Self.extraction("[{"))
    let problem = try #require(try fixture.ledger.counts().correctionsProblem)
    #expect(problem.contains("no correction holds") && problem.contains("line 1"))
    #expect(try fixture.articles()["corrections.json"]?.state == .failed)
    try fixture.remove("corrections.json")
    #expect(try fixture.ledger.counts().correctionsProblem == nil)
    #expect(try fixture.ledger.canonicalLines().isEmpty)
  }
}
