// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

/// Which opposed statements are a contradiction: an assertion about the world, so each false one costs the trust of ten true ones.
package enum StatementConflicts {
  /// Where a claim of an opposed statement stands.
  package struct Telling: Hashable, Sendable {
    package var article: Int64
    /// Bytes of the article, from the first to the last of its content.
    package var extent: Range<Int>
    /// Its sources as its article knows them, ascending.
    package var sources: [Int64]

    package init(article: Int64, extent: Range<Int>, sources: [Int64]) {
      self.article = article
      self.extent = extent
      self.sources = sources
    }
  }

  /// Whether claims of two opposed statements contradict each other.
  ///
  /// A denial contradicts what somebody else said. In one article two claims do so on two authorities only, and never where one
  /// holds the other: whoever retells a claim in order to deny it has not made it.
  package static func isContradiction(
    _ opposition: Opposition, _ a: [Telling], _ b: [Telling]
  ) -> Bool {
    a.contains { x in
      b.contains { y in
        if x.article == y.article {
          return x.sources != y.sources && !x.extent.overlaps(y.extent)
        }
        return opposition.reason != .denial || x.sources != y.sources
      }
    }
  }
}
