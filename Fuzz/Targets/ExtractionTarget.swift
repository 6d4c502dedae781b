// SPDX-License-Identifier: Apache-2.0

internal import CorpusExtraction
internal import CorpusLanguage
internal import CorpusProtocol

/// Any bytes as a file: extraction ends, tells the same twice, and every span cuts what it claims to cut.
struct ExtractionTarget {
  private let extractor: Extractor

  init() throws {
    extractor = Extractor(model: try LanguageModel.load())
  }

  /// The first byte chooses how the file is named.
  @Sendable func run(_ input: [UInt8]) {
    let names = ["a.txt", "a.md", "a.html", "2014-05-06-a.txt", "a.rtf"]
    let path = CorpusPath(names[Int(input.first ?? 0) % names.count])
    let bytes = Array(input.dropFirst())
    let extractions = extractor.extract(path: path, bytes: bytes)
    precondition(extractions == extractor.extract(path: path, bytes: bytes), "not the same twice")
    for extraction in extractions {
      if let broken = ExtractionLaws.broken(by: extraction) { fatalError(broken) }
    }
  }
}
