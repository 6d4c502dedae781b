// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import Foundation
import Testing

@testable import CorpusExtraction

/// The measures that words of `English/figures.txt` count by.
struct MeasuresTests {
  /// A measure without its place in the documentation is a slip of the pen, or nobody knows of it.
  @Test func everyMeasureStandsInTheDocumentation() throws {
    let root = URL(filePath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    let page = try String(
      contentsOfFile: root + "/Documentation/Contributing/Figures.md", encoding: .utf8)
    let ofVerbs = English.table("measures: verbs").values.compactMap {
      $0.split(separator: " ").first
    }
    let ofNouns = English.table("measures: nouns").values.map { $0[...] }
    for measure in Set(ofVerbs + ofNouns) {
      #expect(page.contains("`\(measure)`"), "\(measure)")
    }
  }
}
