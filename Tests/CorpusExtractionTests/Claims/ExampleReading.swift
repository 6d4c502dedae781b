// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import Testing

@testable import CorpusExtraction

/// The example of a construction, read without its brackets.
struct ExampleReading {
  let reading: Reading
  /// The byte at which its content begins.
  let start: Int

  init(_ example: String) throws {
    let marked = Array(example.utf8)
    start = try #require(marked.firstIndex(of: UInt8(ascii: "[")))
    let text = marked.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
    var paragraphs: [Range<Int>] = []
    for line in text.split(separator: 10) { paragraphs.append(line.startIndex..<line.endIndex) }
    reading = SpeechReader.read(text, paragraphs: paragraphs, model: try LanguageModel.load())
  }
}
