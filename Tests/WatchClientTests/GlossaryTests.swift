// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import WatchClient

@Suite struct GlossaryTests {
  @Test(arguments: [
    ("wire", "wire"), ("Wires", "wire"), ("entities", "entity"), ("corpus", "corpus"),
  ])
  func findsAWord(asked: String, found: String) {
    #expect(Glossary.entry(asked)?.word == found)
  }

  @Test func knowsNoOthers() {
    #expect(
      Glossary.entry("poem") == nil && Glossary.entry("s") == nil && Glossary.entry("") == nil)
  }

  @Test func isSorted() {
    #expect(Glossary.entries.map(\.word) == Glossary.entries.map(\.word).sorted())
  }

  /// CORPUSD_REWRITE=1 writes the page anew.
  @Test func theDocumentationSaysTheSame() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/Glossary.md").standardized
    if ProcessInfo.processInfo.environment["CORPUSD_REWRITE"] != nil {
      try Glossary.markdown.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == Glossary.markdown)
  }
}
