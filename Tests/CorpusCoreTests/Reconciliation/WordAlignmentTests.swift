// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

@Suite struct WordAlignmentTests {
  /// Words as they are marked on a terminal.
  private func marked(_ variant: String, _ base: String) -> String {
    WordAlignment.parts(of: variant, against: base).map { part in
      switch part.kind {
      case .same: part.text
      case .added: "{+\(part.text)+}"
      case .omitted: "[-\(part.text)-]"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("The wall will hold", "the wall will hold.", "The wall will hold"),
    ("the wall would hold", "the wall will hold", "the wall [-will-] {+would+} hold"),
    ("the old wall", "the wall", "the {+old+} wall"),
    ("the wall", "the old crumbling wall", "the [-old crumbling-] wall"),
    ("nothing here", "the wall", "[-the wall-] {+nothing here+}"),
    ("“The wall” – holds", "the wall - holds", "“The wall” [---] {+–+} holds"),
    ("", "the wall", "[-the wall-]"), ("the wall", "", "{+the wall+}"), ("", "", ""),
  ])
  func parts(_ variant: String, _ base: String, _ expected: String) {
    #expect(marked(variant, base) == expected)
  }

  /// What both have and what one has alone make up each of them.
  @Test(arguments: 0..<50) func partsJoinToBothTexts(_ seed: UInt64) {
    var random = SplitMix(seed)
    func text() -> String {
      (0..<Int.random(in: 0...30, using: &random)).map { _ in
        "w\(Int.random(in: 0..<8, using: &random))"
      }.joined(separator: " ")
    }
    let (base, variant) = (text(), text())
    let parts = WordAlignment.parts(of: variant, against: base)
    func joined(_ kind: Variant.Part.Kind) -> String {
      parts.filter { $0.kind == .same || $0.kind == kind }.map(\.text).joined(separator: " ")
    }
    #expect(joined(.added) == variant)
    #expect(joined(.omitted) == base)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.kind != $1.kind })
  }

  @Test func longTextsAreComparedByTheirBeginnings() {
    let parts = WordAlignment.parts(
      of: String(repeating: "a ", count: 100_000), against: String(repeating: "b ", count: 100_000))
    #expect(parts.map(\.kind) == [.omitted, .added, .same])
    #expect(parts.last?.text == "…")
  }
}
