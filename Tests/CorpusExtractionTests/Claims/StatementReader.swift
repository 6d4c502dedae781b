// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Reads a text as an article and gives what it credits to whom.
struct StatementReader {
  private let extractor: Extractor

  init() throws {
    extractor = Extractor(model: try LanguageModel.load())
  }

  func statements(_ text: String) -> [Claim] { claims(text).filter { $0.kind == .statement } }

  func figures(_ text: String) -> [Claim] { claims(text).filter { $0.kind == .figure } }

  private func claims(_ text: String) -> [Claim] {
    extractor.extract(path: CorpusPath("a.txt"), bytes: Array(text.utf8))[0].claims
  }

  /// Statements as `source: content`, in order.
  func said(_ text: String) -> [String] {
    statements(text).map { claim in
      claim.sources.map(\.name).joined(separator: " & ") + ": " + claim.content
    }
  }
}
