// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Foundation
import Testing

@testable import CorpusExtraction

/// The articles of `Tests/Gold`: all that they claim, and nothing else.
struct GoldTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Gold")

  static let articles: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".claims") }.map { String($0.dropLast(7)) }.sorted()
  }()

  @Test func thereAreTwenty() { #expect(Self.articles.count == 20) }

  @Test(arguments: articles)
  func readsWhatIsMarked(article: String) throws {
    let text = try Data(contentsOf: Self.folder.appending(path: article + ".txt"))
    let marks = try String(
      contentsOf: Self.folder.appending(path: article + ".claims"), encoding: .utf8)
    let extractor = Extractor(model: try LanguageModel.load())
    let claims = extractor.extract(path: CorpusPath(article + ".txt"), bytes: Array(text))[0]
      .claims
    let found = Set(claims.flatMap(Self.lines))
    var expected: Set<String> = []
    for line in marks.split(separator: "\n").map(String.init) {
      if line.hasPrefix("? ") {
        #expect(!found.contains(String(line.dropFirst(2))), "read now: \(line)")
      } else {
        expected.insert(line.hasPrefix("- ") ? String(line.dropFirst(2)) : line)
      }
    }
    #expect(expected.subtracting(found).sorted() == [], "marked and not read")
    #expect(found.subtracting(expected).sorted() == [], "read and not marked")
  }

  /// A claim as the marks have it, for each of its sources.
  private static func lines(of claim: Claim) -> [String] {
    if let figure = claim.figure {
      return ["figure: \(figure.measure) \(figure.low.map(String.init) ?? "none")"]
    }
    return claim.sources.map { "\($0.name): \(claim.content)" }
  }
}
