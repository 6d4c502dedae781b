// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// What holds of every extraction, whatever the file was: for tests and for the fuzzer, which shares this file.
package enum ExtractionLaws {
  /// The first law that an extraction breaks, as a sentence; nil where all hold.
  package static func broken(by extraction: Extraction) -> String? {
    let article = extraction.article
    guard article.state == .ready, let text = article.text.map({ Array($0.utf8) }) else {
      return extraction.claims.isEmpty ? nil : "an article that was not read has claims"
    }
    for span in article.body ?? [] where !isCut(span, from: text) {
      return "the body's \(span) is not in the text"
    }
    // A claim takes a cue, a number or a pair of marks.
    if extraction.claims.count > text.count / 2 { return "there are more claims than words" }
    var ids: Set<String> = []
    for claim in extraction.claims {
      if let law = broken(by: claim, text, before: ids) { return "\(claim.id): \(law)" }
      guard ids.insert(claim.id).inserted else { return "\(claim.id) is there twice" }
    }
    return nil
  }

  private static func broken(by claim: Claim, _ text: [UInt8], before ids: Set<String>) -> String? {
    if claim.spans.isEmpty { return "no evidence" }
    var end = 0
    for span in claim.spans {
      guard isCut(span, from: text) else { return "\(span) is not in the text" }
      guard span.start >= end else { return "\(span) begins before \(end)" }
      end = span.end
    }
    let cut = claim.spans.map { String(decoding: text[$0.range], as: UTF8.self) }
    if claim.content != cut.joined(separator: " ") { return "the spans do not cut the content" }
    for source in claim.sources + claim.via {
      if let span = source.span, !isCut(span, from: text) { return "source at \(span)" }
    }
    if let cue = claim.cue {
      guard isCut(cue.span, from: text) else { return "cue at \(cue.span)" }
    }
    if let parent = claim.parent, !ids.contains(parent) { return "its parent is not before it" }
    return nil
  }

  /// Whether a span holds something and cuts no character in two.
  private static func isCut(_ span: TextSpan, from text: [UInt8]) -> Bool {
    0 <= span.start && span.start < span.end && span.end <= text.count
      && text[span.start] & 0xc0 != 0x80
      && (span.end == text.count || text[span.end] & 0xc0 != 0x80)
  }
}
