// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// A text made of a construction, with the statements that are in it and no others.
struct ConstructionExample: Sendable {
  /// A statement as it ought to be read.
  struct Truth: Sendable {
    var sources: [String]
    var content: String
    var via: String
    var negated: Bool
  }

  var text: String
  var truths: [Truth]

  /// Whether `claims` are these statements: each once, with its sources, its exact words and its polarity.
  func holds(_ claims: [Claim]) -> Bool {
    guard claims.count == truths.count else { return false }
    var left = claims
    for truth in truths {
      guard let place = left.firstIndex(where: { Self.isRight($0, truth) }) else { return false }
      left.remove(at: place)
    }
    return true
  }

  private static func isRight(_ claim: Claim, _ truth: Truth) -> Bool {
    guard bare(claim.content) == truth.content || bare(claim.content) == "that " + truth.content,
      claim.negated == truth.negated, claim.sources.count == truth.sources.count
    else { return false }
    let named = zip(claim.sources, truth.sources).allSatisfy { source, wanted in
      bare(source.name) == wanted || bare(source.text) == wanted
    }
    let via = claim.via.map { bare($0.name) }.joined(separator: " ")
    return named && (via == truth.via || bare(claim.via.map(\.text).joined()) == truth.via)
  }

  /// Words without case, marks at their edges, quotation marks and a leading article.
  static func bare(_ text: String) -> String {
    let marks: Set<Character> = [".", ",", ";", ":", "!", "?", "\u{2014}", "\u{2013}", " "]
    let quotes: Set<Character> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}"]
    var out = text.lowercased().filter { !quotes.contains($0) }
    while let first = out.first, marks.contains(first) { out.removeFirst() }
    while let last = out.last, marks.contains(last) { out.removeLast() }
    for article in ["the ", "a ", "an "] where out.hasPrefix(article) {
      return String(out.dropFirst(article.count))
    }
    return out
  }
}
