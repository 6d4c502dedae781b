/// Tagger, parser and name finder over one file of weights.
package struct LanguageModel: Sendable {
  /// Cuts `range` of a text into sentences and words, and tags and parses them.
  ///
  /// Sentences never cross a blank line.
  package func analyze(_ text: [UInt8], in range: Range<Int>) -> Analysis {
    Analysis()
  }
}
