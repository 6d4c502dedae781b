// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// The ledger is a function of the corpus: whatever happened before, it equals one built from what is there now.
@Suite struct HistoryTests {
  static let speakers = [
    "Orla Venn", "O. Venn", "Olga Venn", "Tomas Reed", "Thomas Reed",
    // Composed and not: equal strings of other bytes.
    "Zo\u{e9} Venn", "Zoe\u{301} Venn",
  ]
  static let sayings = [
    "the board will replace every crane older than thirty years before winter",
    "each crane of more than thirty years would be replaced by the board before the winter",
    "the harbour stays closed until the inquiry ends",
    "until the inquiry has ended the harbour will stay closed to ships",
    "the old caf\u{e9} on the quay was never inspected by anybody",
    "the old cafe\u{301} on the quay was never inspected by anybody",
  ]

  /// An article drawn from a small world, so that stories, names, events and statements meet all the time.
  static func article(_ path: String, _ random: inout SplitMix) -> Extraction {
    let tail = ["", " Ends.", " More follows as the night goes on at the quay."].randomElement(
      using: &random)
    var builder =
      Bool.random(using: &random)
      ? LedgerTests.wire(path, tail: tail ?? "")
      : ArticleBuilder(
        path, text: "A note of its own, number \(Int.random(in: 0..<5, using: &random)).")
    builder = builder.publishedOn(
      [nil, "2031-04-05", "2031-04-06", "2031-05-04", "2031-06-01"].randomElement(using: &random)
        ?? nil
    )
    .from(
      agency: [nil, "Coastal Wire"].randomElement(using: &random) ?? nil,
      outlet: [nil, "Hill Post", "Elmsea Echo"].randomElement(using: &random) ?? nil
    )
    .savedFrom(
      [nil, nil, "https://www.post.example/quay/", "http://post.example/quay?utm_source=x#top"]
        .randomElement(using: &random) ?? nil)
    for word in ["elmsea", "venn", "reed", "quay", "northern", "coastal", "harbour"]
    where Int.random(in: 0..<3, using: &random) > 0 {
      builder = builder.about(word)
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let speaker = speakers.randomElement(using: &random) ?? ""
      // Whoever is not named goes by the office.
      let isNamed = Int.random(in: 0..<4, using: &random) > 0
      if isNamed {
        builder = builder.naming(
          speaker, .person, roles: Bool.random(using: &random) ? ["Harbour Master"] : [])
      }
      builder =
        builder
        .saying(
          sayings.randomElement(using: &random) ?? "", by: isNamed ? speaker : "Prime Minister",
          act: Int.random(in: 0..<4, using: &random) == 0 ? .deny : .assert,
          on: [nil, "2031-04-04"].randomElement(using: &random) ?? nil)
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let number = Int.random(in: 10...13, using: &random)
      builder = builder.counting(
        "\(number) died", number, number, .exactly,
        measure: ["killed", "killed", "injured", "casualties"].randomElement(using: &random) ?? "",
        by: speakers.randomElement(using: &random) ?? "", kind: .person,
        act: Int.random(in: 0..<4, using: &random) == 0 ? .deny : .assert,
        places: [["Elmsea"], ["Elms\u{e9}e"], ["Elmse\u{301}e"], []].randomElement(using: &random)
          ?? [],
        on: [nil, "2031-04-04"].randomElement(using: &random) ?? nil,
        agent: [nil, "Harbour Board"].randomElement(using: &random) ?? nil,
        inherited: Bool.random(using: &random))
    }
    return builder.extraction
  }

  /// Corrections of that world: of names everywhere or in one article, of stories, of claims that are there or not.
  static func corrections(of corpus: [String: Extraction], _ random: inout SplitMix) throws
    -> Extraction
  {
    let paths = (0..<8).map { "\"\($0).txt\"" }
    let claims = corpus.values.flatMap(\.claims).map(\.id).sorted()
    var entries: [String] = []
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let kind = Int.random(in: 0..<3, using: &random)
      let subjects = (0..<Int.random(in: 1...3, using: &random)).map { _ -> String in
        switch kind {
        case 0:
          let name = "\"name\": \"\(speakers.randomElement(using: &random) ?? "")\""
          return Bool.random(using: &random)
            ? "{\(name)}" : "{\(name), \"article\": \(paths.randomElement(using: &random) ?? "")}"
        case 1: return "{\"article\": \(paths.randomElement(using: &random) ?? "")}"
        default: return "\"\(claims.randomElement(using: &random) ?? "c-aaaaaaaaaaaaaaaa")\""
        }
      }
      entries.append(
        """
        {"\(Bool.random(using: &random) ? "same" : "different")": [\(subjects.joined(separator: ", "))],
          "by": "Ada Finch", "because": "they are"}
        """)
    }
    let broken = Int.random(in: 0..<8, using: &random) == 0
    return CorrectionTests.extraction(
      "[\(entries.joined(separator: broken ? "" : ","))\(broken ? "" : "]")")
  }

  @Test(arguments: 0..<40) func incrementalEqualsRebuilt(_ seed: UInt64) throws {
    var random = SplitMix(seed)
    let lived = try LedgerFixture()
    var corpus: [String: Extraction] = [:]
    var edits: [LedgerEdit] = []
    for _ in 0..<50 {
      let number = Int.random(in: 0..<10, using: &random)
      let path = number < 8 ? "\(number).txt" : Corrections.path.display
      // Transactions of any size: one edit or several, never two of one path.
      if edits.contains(where: { $0.path.display == path }) || Bool.random(using: &random) {
        try lived.ledger.apply(edits)
        edits = []
      }
      if corpus[path] != nil, Int.random(in: 0..<3, using: &random) == 0 {
        corpus[path] = nil
        edits.append(.remove(CorpusPath(path)))
      } else {
        let extraction =
          number < 8 ? Self.article(path, &random) : try Self.corrections(of: corpus, &random)
        corpus[path] = extraction
        edits.append(LedgerFixture.edit(extraction))
      }
    }
    try lived.ledger.apply(edits)
    let rebuilt = try LedgerFixture()
    for path in corpus.keys.sorted(by: >) {
      if let extraction = corpus[path] { try rebuilt.apply(extraction) }
    }
    // As bytes: equal strings may differ in them.
    let expected = try rebuilt.ledger.canonicalLines().map { Array($0.utf8) }
    let difference = try lived.ledger.canonicalLines().map { Array($0.utf8) }
      .difference(from: expected)
    #expect(difference.isEmpty, "seed \(seed): \(difference.count) lines")
    var counts = try rebuilt.ledger.counts()
    counts.lastChange = try lived.ledger.counts().lastChange
    #expect(try lived.ledger.counts() == counts)
    #expect(counts.claims == corpus.values.reduce(0) { $0 + $1.claims.count })
  }
}
