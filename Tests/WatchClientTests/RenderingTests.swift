// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import WatchClient

@Suite struct RenderingTests {
  @Test(arguments: [
    ("2011-08-08", "8 August 2011"), ("2011-03", "March 2011"), ("2011", "2011"),
    ("2012-03-05/2012-03-11", "5–11 March 2012"),
    ("2012-03-30/2012-04-02", "30 March – 2 April 2012"),
    ("2011-12-30/2012-01-02", "30 December 2011 – 2 January 2012"), ("2010/2012", "2010–2012"),
    ("2012-03/2012-05", "March – May 2012"), ("2012-03-05/..", "from 5 March 2012"),
    ("/2012", "until 2012"), ("2011-08~", "about August 2011"), ("2011?", "perhaps 2011"),
    ("2011-13", "2011-13"), ("201X", "201X"), ("", ""), ("soon", "soon"), ("2011-8-8", "2011-8-8"),
    ("2011-08-08/x", "2011-08-08/x"), ("2011-08-00", "2011-08-00"),
  ])
  func datesInWords(value: String, words: String) {
    #expect(ReadableDate.words(value) == words)
  }

  @Test(arguments: [
    ("2031-05-04T10:20:30Z", "4 May 2031, 10:20:30 UTC"),
    ("2031-05-04T10:20:30.123Z", "4 May 2031, 10:20:30 UTC"), ("now", "now"),
  ])
  func momentsInWords(value: String, words: String) {
    #expect(ReadableDate.moment(value) == words)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func numbersAreGrouped(value: Int, words: String) {
    #expect(Words.number(value) == words)
  }

  @Test(arguments: [
    (Figure(measure: "killed", low: 60, high: 60, bound: .exactly), "killed: 60"),
    (
      Figure(measure: "killed", low: 60, high: nil, bound: .atLeast, who: "people"),
      "killed: at least 60 people"
    ),
    (Figure(measure: "killed", low: nil, high: 60, bound: .atMost), "killed: at most 60"),
    (Figure(measure: "killed", low: 1000, high: nil, bound: .moreThan), "killed: more than 1,000"),
    (Figure(measure: "killed", low: nil, high: 9, bound: .lessThan), "killed: fewer than 9"),
    (Figure(measure: "killed", low: 60, high: 75, bound: .between), "killed: 60 to 75"),
    (Figure(measure: "killed", low: 50, high: 70, bound: .about), "killed: about 50 to 70"),
    (Figure(measure: "killed", low: 0, high: 0, bound: .none), "killed: none"),
    (
      Figure(measure: "killed", low: 0, high: 0, bound: .none, who: "civilians"),
      "killed: no civilians"
    ),
    (
      Figure(measure: "turnout", low: 40, high: 40, bound: .about, unit: "percent"),
      "turnout: about 40 %"
    ),
    (
      Figure(measure: "duration", low: 6, high: 6, bound: .exactly, unit: "fold"),
      "duration: 6-fold"
    ),
    (Figure(measure: "killed", low: nil, high: nil, bound: .exactly), "killed: ?"),
  ])
  func figuresInWords(figure: Figure, words: String) {
    #expect(Words.figure(figure) == words)
    #expect(
      Words.figure(figure, isDenied: true)
        == words.replacing("\(figure.measure): ", with: "\(figure.measure): denied: "))
  }

  @Test(
    arguments: [
      ("c-abc", Identifier.Kind.claim), ("p-a", .proposition), ("e-234", .entity), ("s-a", .story),
      ("v-a", .event), ("x-aaaaaaaaaaaaaaaa", .conflict), ("c-", nil), ("c-notes.txt", nil),
      ("c-a/b", nil), ("C-abc", nil), ("flood.txt", nil), ("x-aaaaaaaaaaaaaaaaa", nil), ("", nil),
    ] as [(String, Identifier.Kind?)])
  func identifiersAreKnownByTheirShape(text: String, kind: Identifier.Kind?) {
    #expect(Identifier.Kind(of: text) == kind)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two three", 100, ["one two three"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("a abcdefghij b", 4, ["a", "abcd", "efgh", "ij b"]),
    ("日本語の記事", 4, ["日本", "語の", "記事"]), ("one  two", 3, ["one", "two"]), ("", 5, [""]),
    ("ab cd", 2, ["ab", "cd"]), ("ab   cd", 2, ["ab", "cd"]),
  ])
  func linesWrap(text: String, width: Int, lines: [String]) {
    #expect(Line(text).wrapped(to: width).map(\.text) == lines)
  }

  @Test(arguments: [("hello", 4, "hel…"), ("hello", 5, "hello"), ("日本語", 5, "日本…"), ("x", 0, "")])
  func linesAreCut(text: String, width: Int, cut: String) {
    #expect(Line(text).truncated(to: width).text == cut)
  }

  @Test func stylesSurviveWrapping() {
    let line = Line("plain ") + Line("strong words here", .strong)
    let rendered = line.wrapped(to: 12).map { $0.rendered(colour: true) }
    #expect(rendered == ["plain \u{1B}[1mstrong\u{1B}[0m", "\u{1B}[1mwords here\u{1B}[0m"])
  }

  /// Whatever the width, no line is wider.
  @Test(arguments: [20, 24, 31, 40, 59, 80, 132])
  func nothingIsWiderThanTheTerminal(width: Int) throws {
    let both = try Both(World(mark: " 長い言葉 " + String(repeating: "w", count: 90)))
    for arguments in SafetyTests.verbs.prefix(10) + [["show", "c-aa"], ["show", "x-a"]] {
      let run = Run(arguments, service: both.service, isTerminal: true, size: (width, 1000))
      let lines = run.output.replacing(#/\u{1B}\[[0-9;]+m/#, with: "").split(separator: "\n")
      #expect(!lines.isEmpty)
      for line in lines {
        #expect(DisplayWidth.of(line) <= width, "\(arguments): \(line)")
      }
    }
  }

  @Test(
    arguments: [
      (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false),
      (true, ["NO_COLOR": ""], true), (true, ["TERM": "dumb"], false),
    ] as [(Bool, [String: String], Bool)])
  func coloursOnlyWhereWanted(isTerminal: Bool, environment: [String: String], colours: Bool) throws
  {
    let both = try Both()
    let run = Run(
      ["propositions"], service: both.service, isTerminal: isTerminal, size: (80, 100),
      environment: environment)
    #expect(run.output.contains("\u{1B}[") == colours)
  }

  @Test(arguments: [(100, true, false), (5, true, true), (5, false, false)])
  func longOutputIsPaged(rows: Int, isTerminal: Bool, paged: Bool) throws {
    let both = try Both()
    let run = Run(
      ["claims"], service: both.service, isTerminal: isTerminal,
      size: isTerminal ? (80, rows) : nil)
    #expect(run.paged == paged)
    #expect(run.output.contains("nine dead"))
    let without = Run(
      ["claims"], service: both.service, isTerminal: isTerminal,
      size: isTerminal ? (80, rows) : nil, pager: false)
    #expect(without.output == run.output)
  }

  @Test func nestedAndBrokenEvidenceIsMarked() {
    func claim(_ spans: (Int, Int)...) -> Claim {
      Claim(
        id: "c-a", article: "a", kind: .statement, content: "",
        spans: spans.map { TextSpan(start: $0.0, end: $0.1) },
        quotation: .direct, sources: [], rule: "", confidence: 1)
    }
    func marked(_ text: String, _ claims: Claim...) -> String {
      ArticlePage.text(text, claims: claims, colour: false).rendered(width: 80, colour: false)
    }
    #expect(marked("one two three", claim((4, 7))) == "one «two»[1] three\n")
    #expect(marked("one two three", claim((0, 13)), claim((4, 7))) == "«one «two»[2] three»[1]\n")
    #expect(marked("one two three", claim((0, 3), (8, 13))) == "«one» two «three»[1]\n")
    #expect(marked("a\r\nb\n\nc", claim((0, 4))) == "«a\nb»[1]\n\nc\n")
    // Offsets that a faulty service might send.
    #expect(
      marked("é", claim((1, 2)), claim((-1, 1)), claim((0, 9)), claim((2, 1)))
        == "\u{FFFD}«\u{FFFD}»[1]\n")
    #expect(marked("", claim((0, 0))) == "")
  }

  @Test("An article in another language says that it is not read, where others count claims")
  func unread() {
    var article = Article(
      path: "de.txt", sha256: "", bytes: 9, format: "text", state: .ready,
      problem: "not read: German")
    article.claimCount = 0
    #expect(
      ArticlePage.block(article).rendered(width: 80, colour: false)
        == "de.txt  not read: German\n  undated\n")
  }

  @Test("Two of the five is no second row of two: parts say that they are, behind the totals")
  func parts() {
    func claim(_ low: Int, _ who: String?, _ part: Figure.Part?, _ proposition: String) -> Claim {
      var figure = Figure(measure: "killed", low: low, high: low, bound: .exactly, who: who)
      figure.part = part
      var claim = Claim(
        id: proposition, article: "a.txt", kind: .figure, content: "", spans: [],
        quotation: .indirect, sources: [], rule: "", confidence: 1)
      claim.figure = figure
      claim.proposition = proposition
      return claim
    }
    let page = LedgerPage.figures([
      claim(2, "people", .part, "p-one"), claim(2, "people", nil, "p-two"),
      claim(1, "child among them", .part, "p-three"), claim(5, nil, .total, "p-four"),
    ])
    let rows = page.rendered(width: 100, colour: false).split(separator: "\n").dropFirst()
    let told = rows.map { $0.dropFirst(8).prefix { $0 != "u" }.split(separator: " ") }
    #expect(
      told.map { $0.joined(separator: " ") } == [
        "2 people", "5", "1 child among them", "2 people (part)",
      ])
  }

  @Test func narrowTablesBecomeLists() {
    var table = Table(["What", "Who says so"], flexible: 1)
    table.add([Line("an enormously long measure"), Line("Orla Venn")])
    var page = Page()
    page.add(table)
    #expect(
      page.rendered(width: 80, colour: false)
        == "What                        Who says so\nan enormously long measure  Orla Venn\n")
    #expect(
      page.rendered(width: 20, colour: false)
        == "What: an\n  enormously long\n  measure\nWho says so: Orla\n  Venn\n")
  }
}
