// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import SQLite
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

@Suite struct LedgerTests {
  static let wireText = """
    The harbour board of Port Elmsea said on Friday that a crane had fallen onto the northern quay, \
    killing a number of dockers who were unloading a ship at that hour. Rescue crews worked through \
    the night under floodlights while families waited behind the fence. The board promised an inquiry \
    into the age of the crane and the state of its cables before the end of the month.
    """

  static func wire(_ path: String, tail: String = "") -> ArticleBuilder {
    ArticleBuilder(path, text: wireText + tail)
  }

  @Test func copiesShareStoryWireAndDate() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      Self.wire("a.txt").publishedOn("2031-04-05").from(agency: "Coastal Wire").extraction)
    try fixture.apply(Self.wire("b.txt", tail: " Ends.").from(outlet: "Elmsea Echo").extraction)
    let articles = try fixture.articles()
    let a = try #require(articles["a.txt"])
    let b = try #require(articles["b.txt"])
    #expect(a.copies == ["b.txt"] && b.copies == ["a.txt"])
    #expect(a.story == b.story && a.wire == b.wire && a.wire == "Coastal")
    #expect(b.published?.value == "2031-04-05" && b.published?.evidence == .copy)
    #expect(b.published?.lender == "a.txt")
    try fixture.remove("a.txt")
    #expect(try fixture.articles()["b.txt"]?.published == nil)
    #expect(try fixture.articles()["b.txt"]?.wire == "Elmsea Echo")
  }

  /// Articles that name nothing, or the same few things without a day, need not report one event.
  @Test func whatNamesTooLittleReportsNoEventWithOthers() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(ArticleBuilder("a.txt", text: "Nothing came of it.").extraction)
    try fixture.apply(ArticleBuilder("b.txt", text: "A quiet day.").extraction)
    try fixture.apply(ArticleBuilder("c.txt", text: "Tarn waits.").about("tarn").extraction)
    try fixture.apply(ArticleBuilder("d.txt", text: "Rain over Tarn.").about("tarn").extraction)
    for path in ["a.txt", "c.txt"] {
      let article = try fixture.ledger.reply(to: GetArticle.Parameters(path: path)).article
      #expect(article.coveredBy ?? [] == [])
    }
  }

  /// One paragraph of another text is no copy, and is told.
  @Test func aLiftedParagraphIsToldApartFromACopy() throws {
    let fixture = try LedgerFixture()
    let lifted =
      "The keeper of the northern light, who had seen the crane lean for a week, told the harbour office of it twice and was told to wait."
    func article(_ path: String, _ paragraphs: [String]) -> Extraction {
      var extraction = ArticleBuilder(path, text: paragraphs.joined(separator: "\n\n")).extraction
      var start = 0
      extraction.article.body = paragraphs.map { paragraph in
        defer { start += paragraph.utf8.count + 2 }
        return TextSpan(start: start, end: start + paragraph.utf8.count)
      }
      return extraction
    }
    func told(_ path: String) throws -> [String] {
      try fixture.ledger.reply(to: Explain.Parameters(id: path)).sentences.filter {
        $0.contains("lifted")
      }
    }
    try fixture.apply(article("a.txt", [LedgerTests.wireText, lifted]))
    try fixture.apply(
      article(
        "b.txt",
        [
          "Weeks later the town council met over the budget of the schools, the price of the ferry and the roof of the market hall, and none of it was settled before midnight came.",
          lifted.uppercased(),
          "Nobody on the benches asked who had told him so, and the minutes of that evening, which run to forty pages, hold no word about it either.",
        ]))
    try fixture.apply(article("c.txt", [LedgerTests.wireText, lifted]))
    #expect(try fixture.articles()["b.txt"]?.copies == [])
    #expect(try fixture.articles()["a.txt"]?.copies == ["c.txt"])
    #expect(try told("b.txt").count == 1)
    #expect(try told("b.txt").first?.contains("in bytes 171–") == true)
    #expect(try told("b.txt").first?.contains("in a.txt and 1 more") == true)
    #expect(try told("c.txt").first?.contains("in b.txt,") == true)
    try fixture.remove("b.txt")
    #expect(try told("a.txt").isEmpty)
  }

  @Test func renderingsOfOneStatementMeetAndOtherStatementsDoNot() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      ArticleBuilder("a.txt", text: "one").naming("Orla Venn", .person)
        .saying(
          "the board will replace every crane older than thirty years before winter",
          by: "Orla Venn"
        )
        .saying("the harbour stays closed until the inquiry ends", by: "Orla Venn").extraction)
    try fixture.apply(
      ArticleBuilder("b.txt", text: "two").naming("Orla Venn", .person)
        .saying(
          "each crane of more than thirty years would be replaced by the board before the winter",
          by: "Orla Venn"
        ).extraction)
    let propositions = try fixture.propositions()
    #expect(propositions.map(\.claimCount).sorted() == [1, 2])
  }

  /// Whoever follows since the addition must be told of the removal, though the addition's own entry is forgotten.
  @Test func forgettingTheNewestArticleMovesTheClockOn() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(ArticleBuilder("a.txt", text: "one").extraction)
    let before = try fixture.ledger.clock()
    let changes = try fixture.remove("a.txt")
    #expect(try fixture.ledger.clock() != before)
    let since = try fixture.ledger.reply(to: ListChanges.Parameters(since: before))
    #expect(since.changes == changes && since.changes.map(\.kind) == [.articleRemoved])
  }

  /// Who hands a claim on is credited with it, but with nothing else that its own source says.
  @Test func askingForASourceLeavesOutWhomItOnlyQuotes() throws {
    let fixture = try LedgerFixture()
    var extraction = ArticleBuilder("a.txt", text: "one")
      .saying("the cranes were inspected in May", by: "Orla Venn")
      .saying("the harbour stays closed", by: "Orla Venn")
      .saying("the quay will be rebuilt", by: "Tomas Reed").extraction
    extraction.claims[0].via = [
      Source(text: "Tomas Reed", name: "Tomas Reed", kind: .person)
    ]
    try fixture.apply(extraction)
    func said(by source: String) throws -> [String] {
      try fixture.ledger.reply(to: ListClaims.Parameters(source: source)).claims.map(\.content)
    }
    #expect(
      try said(by: "Reed") == ["the cranes were inspected in May", "the quay will be rebuilt"])
    #expect(
      try said(by: "Venn") == ["the cranes were inspected in May", "the harbour stays closed"])
  }

  @Test func aFragmentFindsTheStatementThatHoldsIt() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      ArticleBuilder("a.txt", text: "one")
        .saying("the board will replace every crane older than thirty years", by: "Orla Venn")
        .saying("every crane was inspected in May", by: "Orla Venn").extraction)
    func found(_ text: String) throws -> [String] {
      try fixture.ledger.reply(to: Match.Parameters(text: text)).matches.flatMap {
        $0.claims.map(\.content)
      }
    }
    #expect(
      try found("replace every crane")
        == ["the board will replace every crane older than thirty years"])
    #expect(try found("replace every ship").isEmpty)
  }

  @Test func denialConflictsWithWhatItDenies() throws {
    let fixture = try LedgerFixture()
    let content = "the harbour board ignored warnings about the crane cables"
    try fixture.apply(
      ArticleBuilder("a.txt", text: "one").saying(content, by: "Tomas Reed").extraction)
    try fixture.apply(
      ArticleBuilder("b.txt", text: "two").saying(content, by: "Orla Venn", act: .deny).extraction)
    let conflict = try #require(fixture.conflicts().first)
    #expect(conflict.reason == .denial && conflict.sides.count == 2)
    #expect(
      Set(conflict.sides.map(\.summary)) == [
        "Tomas Reed: \(content)", "Orla Venn denies: \(content)",
      ])
    #expect(try fixture.propositions().allSatisfy { $0.status == .disputed })
    try fixture.remove("b.txt")
    #expect(try fixture.conflicts().isEmpty)
    #expect(try fixture.propositions().map(\.status) == [.single])
  }

  @Test func whoReportsIsToldInWords() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(Self.wire("a.txt").saying("the quay is safe", by: "Orla Venn").extraction)
    let proposition = try #require(fixture.propositions().first)
    let why = try fixture.ledger.reply(to: Explain.Parameters(id: proposition.id)).sentences
    #expect(
      why.first == "1 claim in 1 article makes it; "
        + "the reporting is that of articles whose outlet nothing tells.")
  }

  /// What begins a sentence has a capital; what most articles call somebody comes first.
  @Test func rolesAreRankedAndFoldedByCase() throws {
    let fixture = try LedgerFixture()
    for (number, role) in ["mayor", "Mayor", "mayor", "Acting mayor"].enumerated() {
      try fixture.apply(
        ArticleBuilder("\(number).txt", text: "A note with the number \(number).")
          .naming("Orla Venn", .person, roles: [role])
          .saying("pier \(number) is closed", by: "Orla Venn").extraction)
    }
    let venn = try #require(fixture.entities().first { $0.name == "Orla Venn" })
    #expect(
      venn.roles == [
        Entity.Role(role: "mayor", articles: 3), Entity.Role(role: "Acting mayor", articles: 1),
      ])
  }

  /// A word with a capital of which nothing tells what it is means nobody, unless it speaks or a claim is of that place.
  @Test func aLoneWordIsAnEntityOnlyWhereItCounts() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      ArticleBuilder("a.txt", text: "Rights. Reed. Selmoor. HPD.")
        .naming("Rights", .unknown).naming("Reed", .unknown).naming("Selmoor", .unknown)
        .naming("HPD", .unknown)
        .saying("the quay is closed", by: "Reed", kind: .unknown)
        .counting("3 people were killed", 3, 3, .exactly, places: ["Selmoor"]).extraction)
    let names = try Set(fixture.entities().map(\.name))
    #expect(names.isSuperset(of: ["Reed", "Selmoor", "HPD"]))
    #expect(!names.contains("Rights"))
  }

  /// One office, two holders; each has it as long as dated articles say so.
  @Test func rolesHaveTheirTimeAndOfficesTheirHolders() throws {
    let fixture = try LedgerFixture()
    for (day, name) in [
      ("2029-04-05", "Orla Venn"), ("2030-06-01", "Orla Venn"), ("2031-04-05", "Tomas Reed"),
    ] {
      try fixture.apply(
        ArticleBuilder("\(day).txt", text: "A note of \(day).").publishedOn(day)
          .naming(name, .person, roles: ["Secretary-General"])
          .saying("the harbour of \(day) is closed", by: name)
          .saying("the quay of \(day) is open", by: "Prime Minister").extraction)
    }
    try fixture.apply(
      ArticleBuilder("z.txt", text: "z").naming("Orla Venn", .person, roles: ["founder"])
        .saying("the quay is open again", by: "Prime Minister").extraction)
    let entities = try fixture.entities()
    let roles = Dictionary(grouping: entities, by: \.name).mapValues { $0.flatMap(\.roles) }
    #expect(
      roles["Orla Venn"] == [
        Entity.Role(role: "Secretary-General", from: "2029-04-05", to: "2030-06-01", articles: 2),
        Entity.Role(role: "founder", articles: 1),
      ])
    #expect(
      roles["Tomas Reed"] == [
        Entity.Role(
          role: "Secretary-General", from: "2031-04-05", to: "2031-04-05", articles: 1)
      ])
    // An office without a name is nobody outside its article.
    #expect(!entities.contains { $0.name == "Prime Minister" })
  }

  /// All that cites one report goes back to one origin, also where an article does not say whose report it is.
  @Test func claimsOfOneReportHaveOneOrigin() throws {
    let fixture = try LedgerFixture()
    func citing(_ path: String, _ text: String, _ name: String, _ kind: Source.Kind) throws {
      var extraction = ArticleBuilder(path, text: "\(path), \(text)").from(outlet: path)
        .counting(
          "60 were killed", 60, 60, .exactly, by: name, kind: kind, places: ["Elmsea"],
          on: "2031-04-04"
        ).extraction
      extraction.claims[0].sources[0].text = text
      try fixture.apply(extraction)
    }
    func origins() throws -> [String]? { try fixture.propositions().first?.origins }
    try citing("a.txt", "a report", "report", .document)
    try citing("b.txt", "the board", "Harbour Board", .organization)
    #expect(try origins() == ["Harbour Board", "report"])
    try citing("b.txt", "a report by the Harbour Board", "Harbour Board", .organization)
    #expect(try origins() == ["Harbour Board"])
    try fixture.remove("b.txt")
    #expect(try origins() == ["report"])
  }

  @Test func deletedArticleLeavesNothingBehind() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      ArticleBuilder("a.txt", text: "secretword").naming("Orla Venn", .person)
        .saying("the hidden ledger of the harbour exists", by: "Orla Venn")
        .counting("3 died", 3, 3, .exactly, places: ["Elmsea"], on: "2031-04-04").extraction)
    try fixture.remove("a.txt")
    #expect(try fixture.ledger.canonicalLines().isEmpty)
    #expect(try fixture.ledger.reply(to: Search.Parameters(words: "secretword")).hits.isEmpty)
    let leftovers = try fixture.ledger.pool.read { db in
      try [
        "node", "node_key", "new_key", "opposition", "figure", "claim_source", "article_name",
        "previous", "paragraph", "conflict_side",
      ].map {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \($0)") ?? 0
      }
    }
    #expect(leftovers.allSatisfy { $0 == 0 })
  }

  /// Every wording of a statement is set against the speaker's own words, or against those that somebody asks for.
  @Test func wordingsOfAStatementAreAligned() throws {
    let fixture = try LedgerFixture()
    func saying(_ path: String, _ content: String) throws {
      try fixture.apply(
        ArticleBuilder(path, text: path).saying(content, by: "Orla Venn", on: "2031-05-04")
          .extraction)
    }
    try saying("a.txt", "the harbour wall needs costly repairs before the winter")
    try saying("b.txt", "the harbour wall needs repairs before winter")
    try saying("c.txt", "the harbour wall needs repairs before winter")
    let proposition = try #require(try fixture.propositions().first)
    let variants = try #require(
      try fixture.ledger.reply(to: GetProposition.Parameters(id: proposition.id)).variants)
    #expect(variants.map(\.claims.count) == [1, 2])
    #expect(variants[0].parts.map(\.kind) == [.same])
    #expect(
      variants[1].parts.filter { $0.kind == .omitted }.map(\.text) == ["costly", "the"])
    let match = try #require(
      try fixture.ledger.reply(to: Match.Parameters(text: "harbour walls need repairs")).matches
        .first)
    #expect(match.variants?.count == 2)
    #expect(match.variants?.first?.parts.contains(.init(.omitted, "walls need")) == true)
    try fixture.remove("a.txt")
    #expect(
      try fixture.ledger.reply(
        to: GetProposition.Parameters(id: try #require(try fixture.propositions().first).id)
      ).variants == nil)
  }

  @Test func abbreviatedIdentifiersAreFound() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      ArticleBuilder("a.txt", text: "x").saying("it is so in the harbour", by: "Orla Venn")
        .extraction)
    let claim = try #require(
      try fixture.ledger.reply(to: ListClaims.Parameters()).claims.first)
    let short = String(claim.id.prefix(8))
    #expect(try fixture.ledger.reply(to: GetClaim.Parameters(id: short)).claim.id == claim.id)
    #expect(throws: LedgerError.notFound("c-zzzz")) {
      try fixture.ledger.reply(to: GetClaim.Parameters(id: "c-zzzz"))
    }
  }

  @Test func anEntityIsNoEvent() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(Self.wire("a.txt").extraction)
    for entity in try fixture.ledger.reply(to: ListEntities.Parameters()).entities {
      #expect(throws: LedgerError.notFound(entity.id)) {
        try fixture.ledger.reply(to: GetEvent.Parameters(id: entity.id))
      }
    }
  }
}
