// SPDX-License-Identifier: Apache-2.0

package import CorpusProtocol

/// What was read of a file that holds many articles: its own entry, all articles by name, and those that changed.
///
/// A file of thousands comes in several such, so that neither a worker nor a transaction holds all of them at once.
package struct PartedFile: Hashable, Sendable {
  /// One article as the file holds it now.
  package struct Entry: Codable, Hashable, Sendable {
    /// What stands behind `#` in its path.
    package var name: String
    /// Of its own text and facts.
    package var sha256: String
    /// Where it begins in the bytes of the file.
    package var start: Int?

    package init(name: String, sha256: String, start: Int?) {
      self.name = name
      self.sha256 = sha256
      self.start = start
    }
  }

  /// The file's own entry.
  package var file: Article
  /// All its articles in order.
  package var entries: [Entry]
  /// The articles that the ledger does not have as they are now, or some of them.
  package var extractions: [Extraction]

  package init(file: Article, entries: [Entry], extractions: [Extraction]) {
    self.file = file
    self.entries = entries
    self.extractions = extractions
  }
}

/// What the ledger knows of one article of a file that holds many.
package struct PartStamp: Hashable, Sendable {
  package var sha256: String
  package var extractor: String?

  package init(sha256: String, extractor: String?) {
    self.sha256 = sha256
    self.extractor = extractor
  }

  /// Of an article as it was extracted.
  package init(_ extraction: Extraction) {
    self.init(sha256: extraction.article.sha256, extractor: extraction.article.extractor)
  }
}

extension Extraction {
  /// The name of an article that a file holds, as its path has it behind `#`; nil for a file.
  package var partName: String? {
    guard article.part != nil else { return nil }
    return article.path.split(separator: "#", omittingEmptySubsequences: false).last
      .map(String.init)
  }

  /// It without what depends on the rest of the file: the number, and where the file has it.
  ///
  /// `fileSpans` are told from the beginning of the article.
  var apartFromFile: Extraction {
    var own = self
    own.article.part = nil
    if let start = article.part?.start {
      for index in own.claims.indices {
        own.claims[index].fileSpans = claims[index].fileSpans?.map {
          TextSpan(start: $0.start - start, end: $0.end - start)
        }
      }
    }
    return own
  }
}
