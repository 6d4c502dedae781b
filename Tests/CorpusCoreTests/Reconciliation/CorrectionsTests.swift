// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

@Suite struct CorrectionsTests {
  private static let rest = #""by": "Ada Finch", "because": "I asked.""#

  private func read(_ json: String) throws -> Corrections {
    try CorrectionsReader.read(Array(json.utf8))
  }

  @Test func everySubjectIsUnderstood() throws {
    let corrections = try read(
      """
      \u{feff}[
        {"same": ["Orla Venn", {"name": "O. Venn"}], \(Self.rest), "on": "2031-04-05"},
        {"different": [{"article": "a.txt"}, {"article": "x/b.txt"}], \(Self.rest)},
        {"different": ["c-abcdefghijklmnop", "c-abcdefghijklmno7"], \(Self.rest)},
        {"same": ["Tomas Reed", {"name": "Reed", "article": "a.txt"}], \(Self.rest)}
      ]
      """)
    #expect(corrections.problems.isEmpty)
    #expect(
      corrections.inForce.map(\.subjects) == [
        [.name("Orla Venn", article: nil), .name("O. Venn", article: nil)],
        [.article("a.txt"), .article("x/b.txt")],
        [.claim("c-abcdefghijklmnop"), .claim("c-abcdefghijklmno7")],
        [.name("Tomas Reed", article: nil), .name("Reed", article: "a.txt")],
      ])
    #expect(
      corrections.inForce[0].sentence
        == "Ada Finch says that “Orla Venn” and “O. Venn” are one (2031-04-05): I asked.")
    #expect(corrections.label(ofNames: ["Reed"], in: "a.txt") == "“Tomas Reed”")
    #expect(corrections.label(ofNames: ["Reed"], in: "b.txt") == nil)
    #expect(corrections.label(ofNames: ["Tomas Reed"], in: "b.txt") == "“Tomas Reed”")
    #expect(corrections.label(ofArticle: "x/b.txt") == "x/b.txt")
  }

  @Test(arguments: [
    (#"{"same": ["a", "b"], "by": "x", "because": "y", "when": 1}"#, "it has no field \"when\""),
    (#"{"same": ["a", "b"], "by": "x"}"#, "it needs \"by\" and \"because\""),
    (#"{"same": ["a", "b"], "by": " ", "because": "y"}"#, "it needs \"by\" and \"because\""),
    (#"{"same": ["a", "b"], "by": 7, "because": "y"}"#, "\"by\" is no string"),
    (#"{"by": "x", "because": "y"}"#, "it needs either"),
    (
      #"{"same": ["a", "b"], "different": ["a", "b"], "by": "x", "because": "y"}"#,
      "it needs either"
    ),
    (#"{"same": "a", "by": "x", "because": "y"}"#, "in \"same\" stand names"),
    (#"{"same": ["a", {"claim": "b"}], "by": "x", "because": "y"}"#, "in \"same\" stand names"),
    (#"{"same": ["a", "a"], "by": "x", "because": "y"}"#, "\"same\" names only one thing"),
    (#"{"same": ["a", {"article": "a"}], "by": "x", "because": "y"}"#, "\"same\" mixes"),
    (#"{"same": ["a", "b"], "by": "x", "because": "y", "on": "May"}"#, "\"on\" is no date"),
    (#""same""#, "it is no object"),
  ])
  func aBadEntryIsLeftAside(_ entry: String, _ problem: String) throws {
    let good = #"{"same": ["c", "d"], "by": "x", "because": "y"}"#
    let corrections = try read("[\(entry), \(good)]")
    #expect(corrections.inForce.map(\.entry) == [2])
    #expect(corrections.problems.count == 1)
    #expect(
      corrections.problems.first?.hasPrefix("Entry 1 is left aside: \(problem)") == true,
      "\(corrections.problems)")
  }

  @Test(arguments: [
    (#"{"same": ["a", "b"]}"#, "It is no JSON list"), ("7", "It is no JSON list"),
    ("[\n{\"same\": [\"a\",\n", "It is no JSON from line 3 on"),
    ("", "It is no JSON from line 1 on"),
    ("[1,\n2,\n]\n", "It is no JSON from line 3 on"), ("[1}", "It is no JSON from line 1 on"),
  ])
  func aBrokenFileHoldsNothing(_ text: String, _ problem: String) {
    #expect {
      _ = try CorrectionsReader.read(Array(text.utf8))
    } throws: {
      ($0 as? CorrectionsReader.Failure)?.problem.hasPrefix(problem) == true
    }
  }

  @Test func contradictionsAreLeftAside() throws {
    let corrections = try read(
      """
      [{"different": ["a", "c"], \(Self.rest)}, {"same": ["a", "b"], \(Self.rest)},
        {"same": ["b", "c"], \(Self.rest)}, {"different": ["a", "d"], \(Self.rest)}]
      """)
    #expect(corrections.inForce.map(\.entry) == [2, 3, 4])
    #expect(corrections.problems.first?.hasPrefix("Entry 1 is left aside: ") == true)
    let labels = ["a", "b", "c", "d"].map { corrections.label(ofNames: [$0], in: "") }
    #expect(labels == ["“a”", "“a”", "“a”", "“d”"])
  }

  @Test func onlyWhatChangedIsNamed() throws {
    let one = try read(#"[{"same": ["a", "b"], "by": "x", "because": "y"}]"#)
    let reworded = try read(#"[{"same": ["a", "b"], "by": "z", "because": "y"}]"#)
    let more = try read(#"[{"same": ["a", "b", "c"], "by": "x", "because": "y"}]"#)
    #expect(reworded.changes(since: one).isEmpty)
    #expect(more.changes(since: one) == [.name("c", article: nil)])
    #expect(Corrections.none.changes(since: one).count == 2)
  }
}
