// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import SQLite
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// What several articles count of one event.
@Suite struct FigureLedgerTests {
  @Test func figuresOfOneEventMeetAndConflict() throws {
    let fixture = try LedgerFixture()
    try fixture.apply(
      LedgerTests.wire("a.txt").from(agency: "Coastal Wire")
        .counting("12 dockers died", 12, 12, .exactly, places: ["Elmsea"], on: "2031-04-04")
        .extraction)
    try fixture.apply(
      ArticleBuilder("b.txt", text: "Another hand wrote this short note about the quay.")
        .from(outlet: "Hill Post")
        .counting(
          "at least 12 people were killed", 12, nil, .atLeast, who: "people", places: ["Elmsea"],
          on: "2031-04-04"
        ).extraction)
    let toll = try #require(fixture.propositions().first)
    #expect(toll.claimCount == 2 && toll.wireCount == 2 && toll.status == .corroborated)
    #expect(try fixture.conflicts().isEmpty)
    try fixture.apply(
      ArticleBuilder("b.txt", text: "Another hand wrote this longer note about the quay.")
        .from(outlet: "Hill Post")
        .counting(
          "at least 15 people were killed", 15, nil, .atLeast, who: "people", places: ["Elmsea"],
          on: "2031-04-04"
        ).extraction)
    let conflict = try #require(fixture.conflicts().first)
    #expect(conflict.sides.map(\.summary).contains { $0.contains("15") })
    #expect(conflict.sides.map(\.summary).contains { $0.contains("12") })
    #expect(try fixture.propositions().allSatisfy { $0.status == .disputed })
    let diff = try fixture.ledger.reply(to: Diff.Parameters(path: "b.txt"))
    #expect(diff.altered.first?.after.figure?.low == 15)
  }

  /// A line names those who are counted as most articles do, not as the longest sentence has it.
  @Test func aLineCountsWhomMostArticlesCount() throws {
    let fixture = try LedgerFixture()
    for (path, content, who) in [
      ("a.txt", "the quay collapsed and killed one elderly visitor to the town", "visitor"),
      ("b.txt", "one person died", "person"), ("c.txt", "one person killed", "person"),
    ] {
      try fixture.apply(
        ArticleBuilder(path, text: "A note in \(path) about the quay.").from(outlet: path)
          .counting(content, 1, 1, .exactly, who: who, places: ["Elmsea"], on: "2031-04-04")
          .extraction)
    }
    let toll = try #require(fixture.propositions().first)
    #expect(toll.claimCount == 3 && toll.summary.hasPrefix("1 person killed"), "\(toll.summary)")
  }

  /// Two reports of one shooting, each with its own words for the place and none of them with all of it.
  @Test func figuresMeetWhereReportsCoverOneEvent() throws {
    let fixture = try LedgerFixture()
    func report(_ path: String, _ number: Int, places: [String], about victims: [String])
      -> Extraction
    {
      ArticleBuilder(path, text: "A report of its own, in \(path).").publishedOn("2031-04-05")
        .from(outlet: "Paper of \(path)")
        .about("elmsea").about(victims)
        .counting(
          "\(number) were shot", number, number, .exactly, measure: "shot", places: places,
          inherited: true
        ).extraction
    }
    try fixture.apply(report("a.txt", 2, places: ["Elmsea"], about: ["venn", "reed", "northgate"]))
    try fixture.apply(
      report("b.txt", 3, places: ["Northgate"], about: ["venn", "reed", "northgate"]))
    // The same town and day, other people.
    try fixture.apply(
      report("c.txt", 5, places: ["Elmsea"], about: ["okafor", "lindqvist", "southgate", "weir"]))
    let articles = try fixture.articles()
    #expect(articles["a.txt"]?.coverage != nil)
    #expect(articles["a.txt"]?.coverage == articles["b.txt"]?.coverage)
    let conflict = try #require(fixture.conflicts().first)
    #expect(try fixture.conflicts().count == 1)
    #expect(Set(conflict.sides.flatMap(\.summary).filter(\.isNumber)) == ["2", "3"])
    let shown = try fixture.ledger.reply(to: GetArticle.Parameters(path: "a.txt")).article
    #expect(shown.coveredBy == ["b.txt"])
    try fixture.remove("b.txt")
    #expect(try fixture.conflicts().isEmpty)
  }

  /// Whoever says that nobody was harmed contradicts the dead and the injured at once.
  @Test func noCasualtiesIsOneConflictWithAllThatWereHarmed() throws {
    let fixture = try LedgerFixture()
    func article(_ path: String) -> ArticleBuilder {
      ArticleBuilder(path, text: "A note in \(path).").from(outlet: path)
    }
    try fixture.apply(
      article("a.txt").counting(
        "no casualties", 0, 0, .none, measure: "casualties", places: ["Elmsea"], on: "2031-04-04"
      ).extraction)
    let tolls = article("b.txt")
      .counting("12 died", 12, 12, .exactly, places: ["Elmsea"], on: "2031-04-04")
    try fixture.apply(tolls.extraction)
    let first = try #require(try fixture.conflicts().first)
    #expect(first.sides.count == 2)
    try fixture.apply(
      tolls.counting(
        "30 were hurt", 30, 30, .exactly, measure: "injured", places: ["Elmsea"], on: "2031-04-04"
      ).extraction)
    let conflicts = try fixture.conflicts()
    #expect(conflicts.map(\.id) == [first.id])
    #expect(conflicts[0].sides.map(\.summary).first?.hasPrefix("no casualties") == true)
    #expect(conflicts[0].sides.count == 3)
    #expect(
      conflicts[0].explanation
        == "casualties and killed and injured, collapse in Elmsea: casualties nobody (Harbour Board, a.txt), "
        + "killed 12 (Harbour Board, b.txt), injured 30 (Harbour Board, b.txt)")
    #expect(try fixture.propositions().allSatisfy { $0.status == .disputed })
    try fixture.remove("a.txt")
    #expect(try fixture.conflicts().isEmpty)
    #expect(try fixture.propositions().allSatisfy { $0.status == .single })
  }

  /// A denied number is not the denier's: it supports nothing and contradicts what states it.
  @Test func aDeniedNumberContradictsTheStatedOne() throws {
    let fixture = try LedgerFixture()
    for (path, act) in [("a.txt", Claim.Act.assert), ("b.txt", .deny), ("c.txt", .deny)] {
      try fixture.apply(
        ArticleBuilder(path, text: "A note in \(path).").from(outlet: path)
          .counting(
            "40 were killed", 40, 40, .exactly, by: "Source of \(path)", act: act,
            places: ["Elmsea"], on: "2031-04-04"
          ).extraction)
    }
    let conflict = try #require(try fixture.conflicts().first)
    #expect(try fixture.conflicts().count == 1 && conflict.reason == .denial)
    #expect(conflict.sides.map { $0.summary.hasPrefix("denied: 40 killed") }.contains(true))
    let propositions = try fixture.propositions()
    #expect(propositions.map(\.claimCount) == [2, 1])
    #expect(propositions.allSatisfy { $0.status == .disputed })
  }

  @Test func laterFigureOfOneSourceSupersedes() throws {
    let fixture = try LedgerFixture()
    for (day, number) in [("2031-04-05", 12), ("2031-04-07", 14)] {
      try fixture.apply(
        ArticleBuilder("\(day).txt", text: "A note of \(day) about \(number) dockers.")
          .publishedOn(day).from(agency: "Coastal Wire")
          .counting(
            "\(number) dockers died", number, number, .exactly, places: ["Elmsea"],
            on: "2031-04-04"
          ).extraction)
    }
    #expect(try fixture.conflicts().isEmpty)
    let newer = try #require(try fixture.propositions().first { $0.supersedes != nil })
    #expect(newer.summary.contains("14"))
  }

  /// Whether two articles' accounts are of one source is between these two: a third that draws one of them away changes nothing.
  @Test func whoElseIsNamedDoesNotTellSourcesApart() throws {
    func toll(_ day: String, _ number: Int, by source: String) -> Extraction {
      ArticleBuilder("\(day).txt", text: "A note of \(day) about \(number) dockers.")
        .publishedOn(day).from(agency: "Wire of \(day)").naming(source, .person)
        .counting(
          "\(number) dockers died", number, number, .exactly, by: source, kind: .person,
          places: ["Elmsea"], on: "2031-04-04"
        ).extraction
    }
    let edits = [
      toll("2031-04-05", 12, by: "Orla Venn"), toll("2031-04-07", 14, by: "Orla Jane Venn"),
    ]
    let other = ArticleBuilder("z.txt", text: "z").naming("Orla Mae Sue Venn", .person).extraction
    let fixture = try LedgerFixture()
    let rebuilt = try LedgerFixture()
    for extraction in edits + [other] { try fixture.apply(extraction) }
    for extraction in [other] + edits { try rebuilt.apply(extraction) }
    #expect(try fixture.entities().count == 2)
    #expect(try fixture.ledger.canonicalLines() == rebuilt.ledger.canonicalLines())
  }
}
