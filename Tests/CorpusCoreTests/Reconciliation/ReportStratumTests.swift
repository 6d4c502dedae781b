// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

@Suite struct ReportStratumTests {
  private static func report(
    _ words: [String], people: [String] = [], published: String? = "2031-04-05",
    times: [String] = []
  ) -> ReportStratum.Node {
    var article = Article(path: "a.txt", sha256: "", bytes: 0, format: "text", state: .ready)
    article.terms = words.map { Article.Term(word: $0, weight: 7) }
    article.names = people.map { NamedEntity(name: $0, kind: .person, names: [$0], roles: []) }
    return ReportStratum.Node(article, story: "s", published: published, times: times)
  }

  private static let names = ["venn", "reed", "elmsea", "northgate", "quay"]

  @Test(arguments: [
    // Names alone decide on one day; days apart ask for more; people named in full give some of it back.
    (report(names), report(names), true),
    (report(names), report(["venn", "reed", "elmsea", "hill", "post"]), true),
    (report(names), report(["venn", "hill", "post", "crane", "dock"]), false),
    (report(names), report(["okafor", "hill", "post", "crane", "dock"]), false),
    (
      report(names), report(["venn", "reed", "elmsea", "hill", "post"], published: "2031-08-05"),
      false
    ),
    (
      report(names, people: ["Orla Venn", "Tomas Reed"]),
      report(
        ["venn", "reed", "elmsea", "hill", "post"], people: ["Mr. Tomas Reed", "Orla Venn"],
        published: "2031-08-05"), true
    ),
    // An article of August that speaks of the day in April is as near as one of April.
    (
      report(names),
      report(
        ["venn", "reed", "elmsea", "hill", "post"], published: "2031-08-05", times: ["2031-04-05"]),
      true
    ),
  ]) func reportsOfOneEvent(_ a: ReportStratum.Node, _ b: ReportStratum.Node, _ together: Bool) {
    #expect((ReportStratum.judge(a, b).isOne) == together, "\(ReportStratum.similarity(a, b))")
    #expect(ReportStratum.similarity(a, b) == ReportStratum.similarity(b, a))
    guard together else { return }
    let keys = [a, b].map { CoverageStratum.keys(of: CoverageStratum.Node(reports: [$0])) }
    #expect(Keys.meet(keys[0], keys[1]))
  }

  @Test func theReasonNamesWhatBothName() {
    let judgement = ReportStratum.judge(
      Self.report(Self.names), Self.report(Self.names, published: "2031-04-07"))
    #expect(
      judgement.reason == "both name Elmsea, Northgate, Quay, Reed and tell of times 2 days apart")
  }

  /// A first report and a verdict share too little; a group that holds both kinds is near either.
  @Test func groupsMeetByTheAverageOfTheirReports() {
    let first = Self.report(["venn", "reed", "elmsea", "northgate", "quay", "harbour"])
    let other = Self.report(["venn", "reed", "court", "judge", "jury", "appeal"])
    #expect(!ReportStratum.judge(first, other).isOne)
    let a = CoverageStratum.Node(reports: [first])
    #expect(CoverageStratum.judge(a, CoverageStratum.Node(reports: [other])).isOne)
    let stranger = Self.report(["okafor", "hill", "post", "crane", "dock", "ship"])
    #expect(
      !CoverageStratum.judge(a, CoverageStratum.Node(reports: [other, stranger, stranger])).isOne)
  }

  @Test func numbersAndNamesAreToldApart() {
    let node = Self.report(["venn", "34"])
    #expect(node.names.heaviest(9) == ["venn"] && node.numbers.heaviest(9) == ["34"])
  }
}

@Suite struct WeightedWordsTests {
  private static let words = WeightedWords([("quay", 3), ("elmsea", 7), ("venn", 7), ("quay", 9)])

  @Test func areStoredInOrderOfTheirBytesAndReadBack() throws {
    let text = try CanonicalJSON.string(Self.words)
    #expect(text == "\"elmsea 7 quay 3 venn 7\"")
    #expect(try CanonicalJSON.decode(WeightedWords.self, from: text) == Self.words)
    #expect(Self.words.heaviest(2) == ["elmsea", "venn"])
  }

  @Test(arguments: [
    ([("quay", 3), ("elmsea", 7), ("venn", 7)], 100), ([("okafor", 5)], 0), ([], 0),
    ([("elmsea", 1), ("venn", 1)], 95),
  ]) func cosine(_ other: [(String, Int)], _ hundredths: Int) {
    let b = WeightedWords(other.map { (word: $0.0, weight: $0.1) })
    #expect(WeightedWords.cosine(Self.words, b) == hundredths)
    #expect(WeightedWords.cosine(b, Self.words) == hundredths)
  }

  /// What damage made of a stored list gives fewer words, never a crash.
  @Test(arguments: ["", " ", "elmsea", "elmsea x", "9 elmsea 99999999999999999999"])
  func damagedLists(_ text: String) throws {
    let list = try CanonicalJSON.decode(WeightedWords.self, from: CanonicalJSON.string(text))
    _ = WeightedWords.shared(list, list)
  }
}
